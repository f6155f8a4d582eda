//! The languages that Muster speaks.

use std::fmt;
use std::str::FromStr;

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// A language of the program's own words.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// English (`en`).
    #[default]
    English,

    /// Russian (`ru`).
    Russian,
}

/// A tag that is none of the program's languages.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnknownLanguage(String);

/// Languages of states where Russian is an official or interethnic language by law.
///
/// Belarusian, Kazakh, Kyrgyz and Tajik: whoever asks for one of these is better served in Russian than in English.
const RUSSIAN_STANDS_IN_FOR: [&str; 4] = ["be", "kk", "ky", "tg"];

impl Language {
    /// Every language, in the order of the columns of built-in names.
    pub const ALL: [Self; 2] = [Self::English, Self::Russian];

    /// The language's tag, as in `--language` and the folder of its texts: `en`, `ru`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Russian => "ru",
        }
    }

    /// The language's own name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Russian => "Русский",
        }
    }

    /// The language that suits best the ones a person asks for, best first; English where none does.
    ///
    /// Takes tags (`ru-KZ`) and names of POSIX locales (`ru_RU.UTF-8`); what is neither is passed over.
    pub fn negotiate<T: AsRef<str>>(requested: impl IntoIterator<Item = T>) -> Self {
        let mut wanted: Vec<LanguageIdentifier> = Vec::new();
        for tag in requested {
            let Some(tag) = language_identifier(tag.as_ref()) else {
                continue;
            };
            let russian_stands_in = RUSSIAN_STANDS_IN_FOR.contains(&tag.language.as_str());
            wanted.push(tag);
            if russian_stands_in {
                wanted.extend(language_identifier(Self::Russian.tag()));
            }
        }
        let spoken: Vec<LanguageIdentifier> = Self::ALL
            .iter()
            .filter_map(|language| language_identifier(language.tag()))
            .collect();
        negotiate_languages(&wanted, &spoken, None, NegotiationStrategy::Lookup)
            .first()
            .and_then(|found| found.language.as_str().parse().ok())
            .unwrap_or_default()
    }
}

/// The language of a tag or of a POSIX locale, whose encoding and modifier (`.UTF-8`, `@euro`) don't matter here.
fn language_identifier(tag: &str) -> Option<LanguageIdentifier> {
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    LanguageIdentifier::try_from_bytes(tag.trim().as_bytes()).ok()
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Takes exactly a [tag](Self::tag), in capitals or not.
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(text))
            .ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

impl fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tags: Vec<&str> = Language::ALL.into_iter().map(Language::tag).collect();
        write!(f, "not a language ({}): {:?}", tags.join(", "), self.0)
    }
}

impl std::error::Error for UnknownLanguage {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(requested: &[&str], expected: Language) {
        assert_eq!(Language::negotiate(requested), expected, "{requested:?}");
    }

    #[test]
    fn the_first_language_that_is_spoken_wins() {
        check(&["ru_RU.UTF-8"], Language::Russian);
        check(&["ru"], Language::Russian);
        check(&["ru-KZ"], Language::Russian);
        check(&["en_GB.UTF-8", "ru"], Language::English);
        check(&["en-IN"], Language::English);
        check(&["fr_FR@euro", "ru", "en"], Language::Russian);
    }

    #[test]
    fn russian_stands_in_where_it_is_a_language_of_the_state() {
        check(&["kk-KZ"], Language::Russian);
        check(&["kk_KZ.UTF-8", "en"], Language::Russian);
        check(&["be"], Language::Russian);
    }

    #[test]
    fn anything_else_is_english() {
        check(&[], Language::English);
        check(&["C.UTF-8"], Language::English);
        check(&["POSIX", ""], Language::English);
        check(&["fr-FR", "hi"], Language::English);
        check(&["\u{0}", "русский"], Language::English);
    }

    #[test]
    fn a_tag_is_read_back() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(language));
        }
        assert_eq!("RU".parse(), Ok(Language::Russian));
        assert!("ru-RU".parse::<Language>().is_err());
        assert_eq!(
            "de".parse::<Language>().unwrap_err().to_string(),
            "not a language (en, ru): \"de\""
        );
    }
}
