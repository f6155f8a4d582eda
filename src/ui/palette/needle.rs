//! Matching what is typed with names.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::text::readings;

/// How much less a match is worth that needs another keyboard layout or other letters.
const READING_COST: u32 = 12;

/// How much less a match is worth in a name that is not the first.
const NAME_COST: u32 = 6;

/// The machinery of matching, with its room to work in.
#[derive(Debug)]
pub(super) struct Scorer {
    matcher: Matcher,
    letters: Vec<char>,
}

impl Default for Scorer {
    fn default() -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        Self {
            matcher: Matcher::new(config),
            letters: Vec::new(),
        }
    }
}

/// What is looked for, in all its readings.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    patterns: Vec<Pattern>,
}

impl Needle {
    /// Letters that may stand apart: `kzco` finds "Kazakh company".
    pub(super) fn fuzzy(text: &str) -> Self {
        Self::new(text, AtomKind::Fuzzy)
    }

    /// Words that have to stand as they are.
    pub(super) fn words(text: &str) -> Self {
        Self::new(text, AtomKind::Substring)
    }

    fn new(text: &str, kind: AtomKind) -> Self {
        let pattern =
            |text: &String| Pattern::new(text, CaseMatching::Ignore, Normalization::Smart, kind);
        let patterns = readings(text.trim()).iter().map(pattern).collect();
        Self { patterns }
    }

    /// How well it fits the best of some names, and which one that is; nothing where it fits none.
    pub(super) fn score<'a>(
        &self,
        names: impl IntoIterator<Item = &'a str>,
        scorer: &mut Scorer,
    ) -> Option<(u32, usize)> {
        let mut best = None;
        for (index, name) in names.into_iter().enumerate() {
            let Scorer { matcher, letters } = &mut *scorer;
            let name = Utf32Str::new(name, letters);
            for (reading, pattern) in self.patterns.iter().enumerate() {
                let Some(score) = pattern.score(name, matcher) else {
                    continue;
                };
                let name_cost = if index == 0 { 0 } else { NAME_COST };
                let cost = name_cost + if reading == 0 { 0 } else { READING_COST };
                // What is found at all is worth something.
                let score = score.saturating_sub(cost).max(1);
                if best.is_none_or(|(most, _)| score > most) {
                    best = Some((score, index));
                }
            }
        }
        best
    }

    /// The places of the letters in a name that were found, in order.
    pub(super) fn marks(&self, name: &str, scorer: &mut Scorer) -> Vec<u32> {
        let Scorer { matcher, letters } = scorer;
        let name = Utf32Str::new(name, letters);
        for pattern in &self.patterns {
            let mut marks = Vec::new();
            if pattern.indices(name, matcher, &mut marks).is_some() {
                marks.sort_unstable();
                marks.dedup();
                return marks;
            }
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, names: &[&str], expected: Option<usize>) {
        let found = Needle::fuzzy(text).score(names.iter().copied(), &mut Scorer::default());
        assert_eq!(found.map(|(_, index)| index), expected, "{text:?}");
    }

    #[test]
    fn names_are_found_in_both_languages_alphabets_and_layouts() {
        check("unifil", &["UNIFIL"], Some(0));
        check("гтшашд", &["UNIFIL"], Some(0));
        check("Юнифил", &["UNIFIL"], Some(0));
        check("КАЗАХСТАН РОТА", &["Рота Казахстана"], Some(0));
        check("hjnf", &["Company", "Рота"], Some(1));
        check("kzco", &["Kazakh company"], Some(0));
        check("zzz", &["Kazakh company"], None);
    }

    #[test]
    fn what_begins_so_is_worth_more() {
        let score = |name| {
            let found = Needle::fuzzy("sec").score([name], &mut Scorer::default());
            found.map(|(score, _)| score)
        };
        assert!(score("Sector East") > score("Infantry section"));
        assert!(score("Infantry section") > score("Staff officers (econ)"));
    }

    #[test]
    fn marks_are_the_places_of_letters() {
        let marks = Needle::fuzzy("рота").marks("Казахская рота", &mut Scorer::default());
        assert_eq!(marks, [10, 11, 12, 13]);
    }
}
