//! `unit_words.csv`: the words of echelons, functions, categories and formations, as people type them.

use std::collections::BTreeMap;

use super::ceilings::CATEGORIES;
use super::fault::Fault;
use super::folding::folded;
use super::kinds::{ECHELONS, FORMATIONS, FUNCTIONS};
use super::row::Row;
use super::written::{name, quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 7] = [
    "kind", "value", "name_en", "name_ru", "gender", "english", "russian",
];

/// What words can say: what that is called, its path in Rust, and the values that it can have.
type Kind = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// Everything that a word can say.
const KINDS: [Kind; 4] = [
    ("echelon", "UnitMeaning::Echelon", &ECHELONS),
    ("function", "UnitMeaning::Function", &FUNCTIONS),
    ("category", "UnitMeaning::Category", &CATEGORIES),
    ("formation", "UnitMeaning::Formation", &FORMATIONS),
];

const GENDERS: [(&str, &str); 4] = [
    ("masculine", "Some(Gender::Masculine)"),
    ("feminine", "Some(Gender::Feminine)"),
    ("neuter", "Some(Gender::Neuter)"),
    ("plural", "Some(Gender::Plural)"),
];

/// The rows in Rust, after checking that every value has one row and no phrase two meanings.
pub(super) fn read(rows: &[Row]) -> Result<Vec<String>, Fault> {
    let mut phrases: BTreeMap<Vec<String>, String> = BTreeMap::new();
    let mut missing: Vec<(&str, &str)> = KINDS
        .iter()
        .flat_map(|(kind, _, values)| values.iter().map(|(value, _)| (*kind, *value)))
        .collect();
    let mut items = Vec::new();
    for row in rows {
        let kind = row.text("kind")?;
        let Some((kind, path, values)) = KINDS.iter().find(|(name, _, _)| *name == kind) else {
            return Err(row.fault("kind", format!("{kind:?} is no kind of word")));
        };
        let value = row.choice("value", values)?;
        let written = row.text("value")?;
        let before = missing.len();
        missing.retain(|(other, value)| other != kind || *value != written);
        if missing.len() == before {
            return Err(row.fault("value", "is there twice"));
        }
        let meaning = format!("{path}({value})");
        let names = name(&row.text("name_en")?, &row.russian("name_ru")?);
        // A function's name agrees with the noun that it stands with, and has no gender.
        let gender = if *kind == "function" {
            if !row.cell("gender").is_empty() {
                return Err(row.fault("gender", "is that of a noun, and a function has none"));
            }
            "None"
        } else {
            row.choice("gender", &GENDERS)?
        };
        row.russian("russian")?;
        let mut written = Vec::new();
        for column in ["english", "russian"] {
            for phrase in row.text(column)?.split(';') {
                let words: Vec<String> = phrase.split(' ').map(stem).collect();
                if words
                    .iter()
                    .any(|word| word.trim_end_matches('~').is_empty())
                {
                    return Err(row.fault(column, format!("{phrase:?} is no phrase")));
                }
                if phrases.insert(words.clone(), meaning.clone()).is_some() {
                    return Err(row.fault(column, format!("{phrase:?} is there twice")));
                }
                let words: Vec<String> = words.iter().map(|word| quoted(word)).collect();
                written.push(format!("&[{}]", words.join(", ")));
            }
        }
        items.push(format!(
            "BuiltInUnitWord {{ meaning: {meaning}, name: {names}, gender: {gender}, phrases: &[{}] }},\n",
            written.join(", ")
        ));
    }
    match missing.first() {
        None => Ok(items),
        Some((kind, value)) => Err(Fault {
            file: "unit_words.csv",
            line: 1,
            column: None,
            reason: format!("the {kind} {value} has no row"),
        }),
    }
}

/// A word folded, with the tilde that stands for any ending kept.
fn stem(word: &str) -> String {
    match word.strip_suffix('~') {
        Some(stem) => format!("{}~", folded(stem)),
        None => folded(word),
    }
}

pub(super) fn rust(items: &[String]) -> String {
    slice("UNIT_WORDS", "BuiltInUnitWord", items)
}
