//! What there is to choose from.

use std::path::PathBuf;

use crate::edit::UnitTemplate;
use crate::reference::{self, BuiltInUnitType};
use crate::text::{Message, Texts};

pub(super) use crate::text::Language;

/// A template that was kept, as the dialog shows it.
#[derive(Clone, Debug)]
pub struct OwnTemplate {
    /// Its file.
    pub path: PathBuf,

    /// What it holds, or why that cannot be read.
    pub template: Result<UnitTemplate, Message>,
}

/// A template of the list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::ui) enum Item {
    /// One of the built-in table, by its key.
    BuiltIn(&'static str),

    /// One that was kept, by its place among those.
    Own(usize),
}

/// What decides what is found.
pub(super) type SearchKey = (String, Language);

impl Item {
    /// The template; nothing where it cannot be read.
    pub(in crate::ui) fn template(
        &self,
        own: &[OwnTemplate],
        language: Language,
    ) -> Option<UnitTemplate> {
        match self {
            Self::BuiltIn(key) => {
                let row = reference::unit_type(key)?;
                Some(UnitTemplate::built_in(row, language))
            }
            Self::Own(index) => own.get(*index)?.template.clone().ok(),
        }
    }

    /// Its row in the built-in table.
    pub(super) fn row(&self) -> Option<&'static BuiltInUnitType> {
        match self {
            Self::BuiltIn(key) => reference::unit_type(key),
            Self::Own(_) => None,
        }
    }
}

/// The templates that a text finds: those that were kept first, then the built-in ones in the order of their table.
///
/// It is looked for in names of both languages and in the words for size and function.
pub(in crate::ui) fn search(text: &str, own: &[OwnTemplate], texts: &Texts) -> Vec<Item> {
    let text = text.trim().to_lowercase();
    let is_found = |words: &[String]| {
        let mut wanted = text.split_whitespace();
        wanted.all(|wanted| {
            words
                .iter()
                .any(|word| word.to_lowercase().contains(wanted))
        })
    };
    let kept = own.iter().enumerate().filter(|(_, it)| {
        let words = match &it.template {
            Ok(template) => vec![
                template.name.clone(),
                texts.say(&template.echelon.message()),
                texts.say(&template.function.message()),
            ],
            Err(_) => vec![it.path.to_string_lossy().into_owned()],
        };
        is_found(&words)
    });
    let built_in = reference::unit_types().iter().filter(|row| {
        let mut words = vec![
            texts.say(&row.echelon.message()),
            texts.say(&row.function.message()),
        ];
        words.extend(Language::ALL.map(|language| row.name.in_language(language).to_owned()));
        is_found(&words)
    });
    let built_in = built_in.map(|row| Item::BuiltIn(row.key));
    kept.map(|(index, _)| Item::Own(index))
        .chain(built_in)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, first: Option<&'static str>) {
        let found = search(text, &[], Texts::of(Language::English));
        assert_eq!(found.first().copied(), first.map(Item::BuiltIn), "{text}");
    }

    #[test]
    fn templates_are_found_in_both_languages_and_by_what_they_are() {
        check("level 2", Some("level_2_medical"));
        check("госпиталь 3", Some("level_3_medical"));
        check("company engineer", Some("engineer_company"));
        check("no such thing", None);
        let all = search("", &[], Texts::of(Language::English));
        assert_eq!(all.len(), reference::unit_types().len());
    }
}
