//! Looking for a text within texts, as people expect it.

use std::ops::Range;

use super::collation::{is_combining_accent, latin_base};

/// How exactly a text has to be the one looked for.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Strictness {
    /// Whether letters have to be written just so.
    pub matches_case: bool,

    /// Whether it has to stand between marks, spaces and ends.
    pub whole_words: bool,
}

/// What is looked for in texts.
///
/// Unless case is to match, letters of either case are alike, and so are letters with and without accent, `ё` and `е`, and all kinds of spaces; `й` is a letter of its own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finder {
    wanted: Vec<char>,
    strictness: Strictness,
}

/// A letter as it is compared, with the bytes of the text that it stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Piece {
    letter: char,
    start: usize,
    end: usize,
}

impl Finder {
    /// A finder of a text; none where there is nothing to look for.
    pub fn new(text: &str, strictness: Strictness) -> Option<Self> {
        let mut pieces = Vec::new();
        fold(text, strictness.matches_case, &mut pieces);
        let wanted: Vec<char> = pieces.iter().map(|piece| piece.letter).collect();
        (!wanted.is_empty()).then_some(Self { wanted, strictness })
    }

    /// The bytes of a text in which it was found, from left to right; none overlaps another.
    pub fn find(&self, text: &str) -> Vec<Range<usize>> {
        // Most texts are too short or have it nowhere; a letter takes no more than a few bytes.
        if text.is_empty() {
            return Vec::new();
        }
        let mut pieces = Vec::with_capacity(text.len());
        fold(text, self.strictness.matches_case, &mut pieces);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(window) = pieces.get(at..at + self.wanted.len()) {
            let is_there = window
                .iter()
                .zip(&self.wanted)
                .all(|(piece, wanted)| piece.letter == *wanted);
            let start = window[0].start;
            let end = window[window.len() - 1].end;
            // A ligature is found as a whole or not.
            let splits = |one: Option<&Piece>, other: &Piece| {
                one.is_some_and(|one| one.start == other.start)
            };
            let before = at.checked_sub(1).and_then(|index| pieces.get(index));
            let after = pieces.get(at + window.len());
            let is_whole = !splits(before, &window[0]) && !splits(after, &window[window.len() - 1]);
            if is_there && is_whole && (!self.strictness.whole_words || is_word(text, start, end)) {
                found.push(start..end);
                at += window.len();
            } else {
                at += 1;
            }
        }
        found
    }
}

/// Whether no letter or digit touches a piece of a text.
fn is_word(text: &str, start: usize, end: usize) -> bool {
    let touches = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !touches(text[..start].chars().next_back()) && !touches(text[end..].chars().next())
}

/// The letters of a text as they are compared.
fn fold(text: &str, matches_case: bool, pieces: &mut Vec<Piece>) {
    for (start, written) in text.char_indices() {
        let end = start + written.len_utf8();
        if matches_case {
            pieces.push(Piece {
                letter: written,
                start,
                end,
            });
            continue;
        }
        if is_combining_accent(written) {
            if let Some(last) = pieces.last_mut() {
                last.end = end;
                // The breve makes a letter of its own.
                if written == '\u{306}' && last.letter == 'и' {
                    last.letter = 'й';
                }
            }
            continue;
        }
        let plain = written
            .to_lowercase()
            .filter(|it| !is_combining_accent(*it));
        for lower in plain {
            let mut push = |letter| pieces.push(Piece { letter, start, end });
            match latin_base(lower) {
                Some(base) => base.chars().for_each(&mut push),
                None if lower.is_whitespace() => push(' '),
                None if lower == 'ё' => push('е'),
                None => push(lower),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found, as it is written.
    #[track_caller]
    fn check(wanted: &str, text: &str, expected: &[&str]) {
        let finder = Finder::new(wanted, Strictness::default()).expect("something to look for");
        let found: Vec<&str> = finder.find(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(found, expected, "{wanted:?} in {text:?}");
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        check("coy", "KAZ Coy, coy", &["Coy", "coy"]);
        check("cote", "Côte d'Ivoire", &["Côte"]);
        check("Côte", "COTE", &["COTE"]);
        check("e", "cafe\u{301}!", &["e\u{301}"]);
        check("ss", "Straße", &["ß"]);
        check("s", "Straße", &["S"]);
        check("istanbul", "İstanbul", &["İstanbul"]);
    }

    #[test]
    fn cyrillic_is_found_in_either_case() {
        check("рота", "РОТА и Рота", &["РОТА", "Рота"]);
        check("ё", "елка, Ёлка", &["е", "Ё"]);
        check("учет", "учёт", &["учёт"]);
        check("и", "йога и", &["и"]);
        check("й", "и\u{306}ога", &["и\u{306}"]);
        check("қазбат", "ҚАЗБАТ, КАЗБАТ", &["ҚАЗБАТ"]);
    }

    #[test]
    fn spaces_are_alike_and_nothing_overlaps() {
        check("1 coy", "1\u{a0}coy", &["1\u{a0}coy"]);
        check("aa", "aaaaa", &["aa", "aa"]);
        check("x", "", &[]);
        check("longer", "short", &[]);
        assert!(Finder::new("", Strictness::default()).is_none());
        assert!(Finder::new("\u{301}", Strictness::default()).is_none());
    }

    #[test]
    fn whole_words_stand_alone() {
        let strictness = Strictness {
            whole_words: true,
            ..Strictness::default()
        };
        let finder = Finder::new("рота", strictness).expect("something");
        assert_eq!(finder.find("ротация, рота-2, (Рота)").len(), 2);
        assert_eq!(finder.find("1рота").len(), 0);
    }

    #[test]
    fn where_case_matters_letters_are_as_written() {
        let strictness = Strictness {
            matches_case: true,
            ..Strictness::default()
        };
        let finder = Finder::new("Coy", strictness).expect("something");
        assert_eq!(finder.find("coy Coy Cöy"), vec![4..7; 1]);
        let finder = Finder::new("ё", strictness).expect("something");
        assert_eq!(finder.find("еЁё").len(), 1);
    }
}
