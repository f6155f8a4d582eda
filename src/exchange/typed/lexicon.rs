//! The words for echelons, functions, categories and formations, ready to be looked up.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::grammar::is_phrase;
use super::token::{Token, TokenKind};
use crate::reference::{self, UnitMeaning};

/// A phrase with what it means.
type Entry = (&'static [&'static str], UnitMeaning);

/// All phrases by their first words as they are written in the table.
struct Lexicon(BTreeMap<&'static str, Vec<Entry>>);

fn lexicon() -> &'static Lexicon {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let mut entries: BTreeMap<&'static str, Vec<Entry>> = BTreeMap::new();
        for row in reference::unit_words() {
            for phrase in row.phrases {
                if let Some(first) = phrase.first() {
                    entries
                        .entry(first)
                        .or_default()
                        .push((phrase, row.meaning));
                }
            }
        }
        Lexicon(entries)
    })
}

/// What the words at a place mean, with how many they are; of several phrases the longest counts, and of two as long that without an ending.
pub(super) fn meaning_at(tokens: &[Token<'_>]) -> Option<(usize, UnitMeaning)> {
    let first = tokens.first().filter(|it| it.kind == TokenKind::Word)?;
    let Lexicon(entries) = lexicon();
    let exact = entries.get(first.folded.as_str());
    let mut written = String::with_capacity(first.folded.len() + 1);
    let with_ending = reference::stems(&first.folded).filter_map(|stem| {
        written.clear();
        written.push_str(stem);
        written.push('~');
        entries.get(written.as_str())
    });
    let mut best: Option<(usize, UnitMeaning)> = None;
    for (phrase, meaning) in exact.into_iter().chain(with_ending).flatten() {
        let is_longer = best.is_none_or(|(length, _)| phrase.len() > length);
        if is_longer && is_phrase(tokens, phrase) {
            best = Some((phrase.len(), *meaning));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;
    use crate::model::{Category, Echelon, FormationKind, Function};

    #[track_caller]
    fn check(text: &str, expected: Option<(usize, UnitMeaning)>) {
        assert_eq!(meaning_at(&tokens(text)), expected, "{text:?}");
    }

    #[test]
    fn the_longest_phrase_counts() {
        let echelon = |it| Some((1, UnitMeaning::Echelon(it)));
        check("coy", echelon(Echelon::Company));
        check("роты", echelon(Echelon::Company));
        check("ротация", None);
        check("батальоном", echelon(Echelon::Battalion));
        let function = |length, it| Some((length, UnitMeaning::Function(it)));
        check(
            "military police company",
            function(2, Function::MilitaryPolice),
        );
        check("военной полиции", function(2, Function::MilitaryPolice));
        check("FPU", function(1, Function::FormedPolice));
        let category = |length, it| Some((length, UnitMeaning::Category(it)));
        check("police", category(1, Category::IndividualPolice));
        check("staff officers", category(2, Category::StaffOfficer));
        check("офицера штаба", category(2, Category::StaffOfficer));
        check("офицеров связи", category(2, Category::ExpertsOnMission));
        let headquarters = UnitMeaning::Formation(FormationKind::ForceHeadquarters);
        check("Force HQ", Some((2, headquarters)));
        check("штабе сил", Some((2, headquarters)));
        check("Naqoura", None);
    }
}
