//! A line taken apart into words, numbers, quoted names and marks.

use std::ops::Range;

use crate::reference;

/// A part of a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Token<'a> {
    /// What it is.
    pub(super) kind: TokenKind,

    /// What is written; of something quoted what stands between the marks.
    pub(super) text: &'a str,

    /// Where it stands in the line, with the marks around something quoted.
    pub(super) range: Range<usize>,

    /// The text without case, accents and marks.
    pub(super) folded: String,
}

/// What a part of a line is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum TokenKind {
    /// A word, or digits and letters together.
    Word,

    /// Nothing but digits.
    Number,

    /// A name in quotation marks.
    Quoted,

    /// Any other sign.
    Mark,
}

/// The quotation marks that may begin a name, with those that end it.
const QUOTES: [(char, &[char]); 4] = [
    ('"', &['"']),
    ('«', &['»']),
    ('“', &['”', '“']),
    ('„', &['“', '”']),
];

/// The signs that belong to a word when letters or digits stand on both sides.
const JOINERS: [char; 7] = ['.', '-', '\'', '’', '/', '_', '\u{2011}'];

impl Token<'_> {
    /// Whether it is this mark.
    pub(super) fn is_mark(&self, mark: &str) -> bool {
        self.kind == TokenKind::Mark && self.text == mark
    }

    /// Whether it ends what belongs together in a line.
    pub(super) fn ends_clause(&self) -> bool {
        self.kind == TokenKind::Mark && [",", ";", "(", ")", "|", "\t"].contains(&self.text)
    }

    /// Whether it has letters or digits to be understood.
    pub(super) fn is_written(&self) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Number)
    }
}

/// The parts of a line, in order.
pub(super) fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = line[at..].chars().next() {
        let token = if first.is_whitespace() && first != '\t' {
            at += first.len_utf8();
            continue;
        } else if first.is_alphanumeric() {
            word(line, at)
        } else {
            quoted(line, at, first).unwrap_or_else(|| {
                let range = at..at + first.len_utf8();
                Token {
                    kind: TokenKind::Mark,
                    text: &line[range.clone()],
                    range,
                    folded: String::new(),
                }
            })
        };
        at = token.range.end;
        tokens.push(token);
    }
    tokens
}

fn word(line: &str, start: usize) -> Token<'_> {
    let mut end = start;
    let mut letters = line[start..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next_is_letter = letters
            .peek()
            .is_some_and(|(_, next)| next.is_alphanumeric());
        if letter.is_alphanumeric() || (JOINERS.contains(&letter) && next_is_letter) {
            end = start + at + letter.len_utf8();
        } else {
            break;
        }
    }
    let text = &line[start..end];
    let kind = if text.bytes().all(|byte| byte.is_ascii_digit()) {
        TokenKind::Number
    } else {
        TokenKind::Word
    };
    Token {
        kind,
        text,
        range: start..end,
        folded: reference::fold(text),
    }
}

fn quoted(line: &str, start: usize, first: char) -> Option<Token<'_>> {
    let (_, ends) = QUOTES.iter().find(|(begin, _)| *begin == first)?;
    let inside = start + first.len_utf8();
    let length = line[inside..].find(*ends)?;
    let end = inside + length;
    let last = line[end..].chars().next()?;
    let text = line[inside..end].trim();
    Some(Token {
        kind: TokenKind::Quoted,
        text,
        range: start..end + last.len_utf8(),
        folded: reference::fold(text),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: &[&str]) {
        let found: Vec<&str> = tokens(line).iter().map(|it| it.text).collect();
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn a_line_is_taken_apart_at_blanks_and_marks() {
        check(
            "KAZ inf coy 120, UNIFIL",
            &["KAZ", "inf", "coy", "120", ",", "UNIFIL"],
        );
        check(
            "с 31.10.2018 по 05.2019.",
            &["с", "31.10.2018", "по", "05.2019", "."],
        );
        check(
            "2018-10-31 – 31/10/2019",
            &["2018-10-31", "–", "31/10/2019"],
        );
        check(
            "рота «Альфа бета» (120)",
            &["рота", "Альфа бета", "(", "120", ")"],
        );
        check("\"open", &["\"", "open"]);
        check("- Côte d’Ivoire", &["-", "Côte", "d’Ivoire"]);
        check("", &[]);
    }
}
