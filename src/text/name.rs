//! Names of things and what is said of them, which may have one form in every language.

use super::Language;

/// A name or a remark: as a person typed it, or built in with a form for each language.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Name {
    /// One form for all languages.
    Plain(String),

    /// A built-in form for each language, in the order of [`Language::ALL`].
    Translated(&'static [&'static str]),

    /// A form for each language, in the same order, that was kept in a file.
    Kept(Vec<String>),
}

impl Name {
    /// The form to show in a language.
    pub fn in_language(&self, language: Language) -> &str {
        match self {
            Self::Plain(name) => name,
            Self::Translated(forms) => forms.get(language as usize).copied().unwrap_or_default(),
            Self::Kept(forms) => forms.get(language as usize).map_or("", String::as_str),
        }
    }

    /// Whether a text is its form in some language.
    pub fn has_form(&self, text: &str) -> bool {
        let mut languages = Language::ALL.into_iter();
        languages.any(|language| self.in_language(language) == text)
    }
}
