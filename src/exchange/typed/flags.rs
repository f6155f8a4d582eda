//! Several countries named together: "CHL–ECU", "Irish-Finnish", "чилийско-эквадорская".

use super::grammar::{Small, small_at};
use super::names::country_at;
use super::token::{Token, TokenKind};
use crate::model::CountryCode;
use crate::reference;

/// The marks that may stand between countries that belong together.
const JOINED_BY: [&str; 7] = ["–", "—", "-", "−", "+", "&", "/"];

/// The signs within one word at which it may be two countries.
const WITHIN: [char; 3] = ['-', '/', '\u{2011}'];

/// The countries, two or more, with which the parts of a line begin, and how many parts they take.
pub(super) fn joint_at(tokens: &[Token<'_>]) -> Option<(usize, Vec<CountryCode>)> {
    let mut countries: Vec<CountryCode> = Vec::new();
    let mut length = 0;
    let mut next = 0;
    while let Some((more, found)) = tokens.get(next..).and_then(some_at) {
        countries.extend(found);
        length = next + more;
        let Some(between) = tokens.get(length..).and_then(joiner_at) else {
            break;
        };
        next = length + between;
    }
    let mut seen = Vec::with_capacity(countries.len());
    for country in countries {
        if !seen.contains(&country) {
            seen.push(country);
        }
    }
    (seen.len() > 1).then_some((length, seen))
}

/// The countries that the parts of one word name: two or more, or none.
pub(super) fn joint_word(word: &Token<'_>) -> Option<Vec<CountryCode>> {
    if word.kind != TokenKind::Word || !word.text.contains(WITHIN) {
        return None;
    }
    word.text.split(WITHIN).map(one_country).collect()
}

/// The country that is named at a place, or those of one word.
fn some_at(tokens: &[Token<'_>]) -> Option<(usize, Vec<CountryCode>)> {
    if let Some((length, found)) = country_at(tokens) {
        return (found.len() == 1).then_some((length, found));
    }
    let first = tokens.first().filter(|it| it.kind == TokenKind::Word)?;
    joint_word(first)
        .or_else(|| one_country(first.text).map(|it| vec![it]))
        .map(|found| (1, found))
}

/// How many parts join what stands before them to what follows.
fn joiner_at(tokens: &[Token<'_>]) -> Option<usize> {
    let first = tokens.first()?;
    let is_mark = first.kind == TokenKind::Mark && JOINED_BY.contains(&first.text);
    (is_mark || is_and(first)).then_some(1)
}

/// Whether a word joins two things of a kind.
pub(super) fn is_and(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Word
        && matches!(token.folded.as_str(), "and" | "plus" | "и" | "плюс")
        && matches!(
            small_at(std::slice::from_ref(token)),
            None | Some((_, Small::Noise))
        )
}

/// The country that a part of a compound names, where it is just one: "Irish", "чилийско".
fn one_country(text: &str) -> Option<CountryCode> {
    // A code counts only in capitals: "can", "and" and "are" are words.
    if text.chars().count() <= 3 && text.chars().any(char::is_lowercase) {
        return None;
    }
    let mut found = reference::find_nationalities(text);
    if found.is_empty() {
        // The first part of a Russian compound ends in о.
        let adjective = format!("{}ий", text.strip_suffix(['о', 'О'])?);
        found = reference::find_nationalities(&adjective);
    }
    match found[..] {
        [country] => Some(country),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(usize, &str)>) {
        let found = joint_at(&tokens(text)).map(|(length, countries)| {
            let codes: Vec<&str> = countries.iter().map(CountryCode::as_str).collect();
            (length, codes.join(" "))
        });
        let expected = expected.map(|(length, codes)| (length, codes.to_owned()));
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn countries_are_joined_by_marks_and_words() {
        check("CHL–ECU engineer company", Some((3, "CHL ECU")));
        check("Irish-Finnish battalion", Some((1, "IRL FIN")));
        check("IRL/FIN bn", Some((1, "IRL FIN")));
        check("Irish and Finnish battalion", Some((3, "IRL FIN")));
        check("чилийско-эквадорская рота", Some((1, "CHL ECU")));
        check(
            "ирландско-финско-эстонский батальон",
            Some((1, "IRL FIN EST")),
        );
        check("Ирландии и Финляндии", Some((3, "IRL FIN")));
        check("Irish – Polish + HUN", Some((5, "IRL POL HUN")));
    }

    #[test]
    fn one_country_is_not_joint() {
        check("Irish battalion", None);
        check("Irish – 2018", None);
        check("кабо-вердийская рота", None);
        check("KAZ-KAZ", None);
        check("follow-up", None);
        check("", None);
    }
}
