//! Finding countries by the words for their people, and by their names in any Russian case.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::folding::folded;
use super::tables::{COUNTRIES, DEMONYM_NAMES, ENGLISH_DEMONYMS, RUSSIAN_DEMONYMS};
use super::{endings, lookup};
use crate::model::CountryCode;
use crate::text::Language;

/// What a word says of whose something is: all countries that it can mean, by their codes.
///
/// Codes and names are understood as by [`find_country`](lookup::find_country), and beside them English demonyms ("Kazakh", "Indians"), Russian adjectives in every form ("казахстанской") and Russian names in every case ("Казахстана").
pub fn find_nationalities(text: &str) -> Vec<CountryCode> {
    if let Some(country) = lookup::find_country(text) {
        return vec![country];
    }
    let folded = folded(text);
    let singular = folded.strip_suffix('s');
    let english = std::iter::once(folded.as_str())
        .chain(singular)
        .find_map(|word| looked_up(ENGLISH_DEMONYMS, word));
    english
        .or_else(|| endings::stems(&folded).find_map(|stem| looked_up(RUSSIAN_DEMONYMS, stem)))
        .map(<[CountryCode]>::to_vec)
        .or_else(|| declined(&folded).map(|country| vec![country]))
        .unwrap_or_default()
}

/// The word for a country's people and units, in each language: "Kazakh"; the Russian one is an adjective in the masculine nominative.
pub fn demonym(code: CountryCode, language: Language) -> Option<&'static str> {
    let index = DEMONYM_NAMES.binary_search_by_key(&code, |(country, _)| *country);
    let (_, forms) = DEMONYM_NAMES.get(index.ok()?)?;
    forms.get(language as usize).copied()
}

/// The stems that a folded word may have as a Russian noun or adjective, the word itself first.
pub fn stems(word: &str) -> impl Iterator<Item = &str> {
    endings::stems(word)
}

/// Whether a folded word is one of a phrase of [`unit_words`](lookup::unit_words), in which a tilde stands for any ending.
pub fn is_form_of(word: &str, written: &str) -> bool {
    match written.strip_suffix('~') {
        Some(stem) => word.strip_prefix(stem).is_some_and(endings::is_ending),
        None => word == written,
    }
}

/// A folded word without the ending that it may have as a Russian noun or adjective, so that two forms of one word are alike.
pub fn stem(word: &str) -> &str {
    const SHORTEST: usize = 3;
    if word.is_ascii() {
        return word;
    }
    let long = |stem: &&str| stem.chars().count() >= SHORTEST;
    endings::stems(word).filter(long).last().unwrap_or(word)
}

fn looked_up(
    table: &'static [(&'static str, &'static [CountryCode])],
    word: &str,
) -> Option<&'static [CountryCode]> {
    let index = table
        .binary_search_by(|(known, _)| (*known).cmp(word))
        .ok()?;
    table.get(index).map(|(_, countries)| *countries)
}

/// The country whose Russian name of one word this is in some case.
fn declined(word: &str) -> Option<CountryCode> {
    static STEMS: OnceLock<BTreeMap<String, CountryCode>> = OnceLock::new();
    let known = STEMS.get_or_init(|| {
        let names = COUNTRIES.iter().filter_map(|country| {
            let name = country.name.in_language(Language::Russian);
            declinable(name).map(|stem| (stem, country.code))
        });
        names.collect()
    });
    let cut = endings::stems(word).skip(1);
    let mut cut = cut;
    cut.find_map(|stem| known.get(stem)).copied()
}

/// What stays of a Russian name in all cases; nothing of a name that has no cases or several words.
fn declinable(name: &str) -> Option<String> {
    if name.contains([' ', '-', '’']) || name.chars().all(char::is_uppercase) {
        return None;
    }
    let mut stem = folded(name);
    let ending = stem.chars().next_back()?;
    let least = match ending {
        'а' | 'я' | 'и' | 'ь' if name.ends_with(['а', 'я', 'й', 'ь']) => {
            stem.pop();
            4
        }
        'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' => return None,
        _ => 3,
    };
    (stem.chars().count() >= least).then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = find_nationalities(text);
        let found: Vec<&str> = found.iter().map(CountryCode::as_str).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn people_are_known_by_every_word_for_them() {
        check("KAZ", &["KAZ"]);
        check("Kazakh", &["KAZ"]);
        check("kazakhs", &["KAZ"]);
        check("казахстанская", &["KAZ"]);
        check("казахской", &["KAZ"]);
        check("индийского", &["IND"]);
        check("Swiss", &["CHE"]);
        check("кабо-вердийские", &["CPV"]);
        check("South African", &["ZAF"]);
        check("Nigerien", &["NER"]);
        check("", &[]);
        check("каз", &[]);
    }

    #[test]
    fn russian_names_are_known_in_every_case() {
        check("Казахстана", &["KAZ"]);
        check("Индии", &["IND"]);
        check("Индией", &["IND"]);
        check("Чада", &["TCD"]);
        check("Непалом", &["NPL"]);
        check("Польшу", &["POL"]);
        check("Того", &["TGO"]);
        check("того", &["TGO"]);
        check("мала", &[]);
    }

    #[test]
    fn a_word_of_several_countries_means_them_all() {
        check("Congolese", &["COD", "COG"]);
        check("корейский", &["KOR", "PRK"]);
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (one, other) in [("батальона", "батальон"), ("восточном", "восточныи")]
        {
            assert_eq!(stem(one), stem(other));
        }
        assert_eq!(stem("east"), "east");
        assert!(is_form_of("ротои", "рот~"));
        assert!(!is_form_of("ротация", "рот~"));
        assert!(!is_form_of("cows", "co"));
    }

    #[test]
    fn every_demonym_is_found_again() {
        for country in super::super::countries() {
            for language in Language::ALL {
                if let Some(word) = demonym(country.code, language) {
                    assert!(find_nationalities(word).contains(&country.code), "{word}");
                }
            }
        }
    }
}
