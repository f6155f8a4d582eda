//! `demonyms.csv`: how the people and units of a country are called.

use std::collections::{BTreeMap, BTreeSet};

use super::countries::{self, Country};
use super::fault::Fault;
use super::folding::folded;
use super::row::Row;
use super::spellings::Spellings;
use super::written::{quoted, slice};

/// The headings.
pub(super) const COLUMNS: [&str; 4] = ["alpha3", "english", "russian", "source"];

/// How an adjective ends in the masculine nominative.
const ADJECTIVE_ENDINGS: [&str; 3] = ["ий", "ый", "ой"];

/// The demonyms that have been checked.
pub(super) struct Demonyms {
    /// For each country its first words, as they are to be written.
    names: Vec<(String, String, String)>,

    /// The folded English words with the countries that they mean.
    english: BTreeMap<String, BTreeSet<String>>,

    /// The folded stems of the Russian adjectives with the countries that they mean.
    russian: BTreeMap<String, BTreeSet<String>>,
}

/// Checks that every country is there once and that no word is the name of another country.
pub(super) fn read(
    rows: &[Row],
    countries: &[Country],
    spellings: &Spellings,
) -> Result<Demonyms, Fault> {
    let mut demonyms = Demonyms {
        names: Vec::new(),
        english: BTreeMap::new(),
        russian: BTreeMap::new(),
    };
    for row in rows {
        let alpha3 = row.text("alpha3")?;
        row.country("alpha3", &alpha3, |code| countries::has(countries, code))?;
        row.text("source")?;
        row.russian("russian")?;
        let last = demonyms.names.last();
        if last.is_some_and(|(code, _, _)| *code >= alpha3) {
            return Err(row.fault("alpha3", "is there twice or out of the alphabet's order"));
        }
        let english = row.text("english")?;
        let russian = row.text("russian")?;
        for word in english.split(';') {
            let folded = folded(word);
            let other = spellings.get(&folded).filter(|other| **other != alpha3);
            if folded.is_empty() || other.is_some() {
                return Err(row.fault("english", format!("{word:?} is no demonym of its own")));
            }
            demonyms
                .english
                .entry(folded)
                .or_default()
                .insert(alpha3.clone());
        }
        for word in russian.split(';') {
            let Some(stem) = ADJECTIVE_ENDINGS
                .iter()
                .find_map(|ending| word.strip_suffix(ending))
            else {
                return Err(row.fault("russian", format!("{word:?} does not end as an adjective")));
            };
            demonyms
                .russian
                .entry(folded(stem))
                .or_default()
                .insert(alpha3.clone());
        }
        let first = |list: &str| list.split(';').next().unwrap_or_default().to_owned();
        demonyms
            .names
            .push((alpha3, first(&english), first(&russian)));
    }
    Ok(demonyms)
}

pub(super) fn rust(demonyms: &Demonyms) -> String {
    let names: Vec<String> = demonyms
        .names
        .iter()
        .map(|(alpha3, english, russian)| {
            format!(
                "(country({}), [{}, {}]),\n",
                quoted(alpha3),
                quoted(english),
                quoted(russian)
            )
        })
        .collect();
    [
        slice("DEMONYM_NAMES", "(CountryCode, [&str; 2])", &names),
        words("ENGLISH_DEMONYMS", &demonyms.english),
        words("RUSSIAN_DEMONYMS", &demonyms.russian),
    ]
    .concat()
}

fn words(name: &str, words: &BTreeMap<String, BTreeSet<String>>) -> String {
    let items: Vec<String> = words
        .iter()
        .map(|(word, codes)| {
            let codes: Vec<String> = codes
                .iter()
                .map(|code| format!("country({})", quoted(code)))
                .collect();
            format!("({}, &[{}]),\n", quoted(word), codes.join(", "))
        })
        .collect();
    slice(name, "(&str, &[CountryCode])", &items)
}
