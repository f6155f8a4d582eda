//! How many people come from which country: "90 CHL + 66 ECU", "Чили 90 и Эквадор 66".

use super::{Scan, numbers::grouped};
use crate::exchange::typed::clauses::Share;
use crate::exchange::typed::flags::is_and;
use crate::exchange::typed::names::country_at;
use crate::exchange::typed::token::{Token, TokenKind};
use crate::text::parse_number;

/// The words that may stand between a number and its country.
const BETWEEN: [&str; 8] = [
    "from",
    "of",
    "people",
    "от",
    "из",
    "человек",
    "чел",
    "человека",
];

/// The marks between two shares.
const APART: [&str; 5] = ["+", ",", ";", "&", "/"];

/// The most parts of a line that one share takes, and what is between two.
const LONGEST: usize = 12;

impl Scan<'_> {
    /// Understands two shares or more; one by itself is people of a country.
    pub(super) fn shares(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let (length, shares) = shares_at(self.line, rest)?;
        if self.said.shares.is_empty() {
            self.said.shares = shares;
        } else {
            self.twice(rest[0].range.start..super::end(rest, length));
        }
        Some(length)
    }
}

/// The shares with which the parts of a line begin, two or more, and how many parts they take.
pub(super) fn shares_at(line: &str, rest: &[Token<'_>]) -> Option<(usize, Vec<Share>)> {
    let is_number = |it: &&Token<'_>| it.kind == TokenKind::Number;
    let near = rest.iter().take(LONGEST);
    if near.filter(is_number).count() < 2 {
        return None;
    }
    let numbers_first = rest.first().is_some_and(|it| it.kind == TokenKind::Number);
    let mut shares = Vec::new();
    let mut length = 0;
    let mut next = 0;
    while let Some((more, share)) = rest
        .get(next..)
        .and_then(|rest| share_at(line, rest, numbers_first))
    {
        shares.push(share);
        length = next + more;
        let is_apart =
            |it: &Token<'_>| (it.kind == TokenKind::Mark && APART.contains(&it.text)) || is_and(it);
        let between = rest[length..].iter().take_while(|it| is_apart(it)).count();
        if between == 0 {
            break;
        }
        next = length + between;
    }
    (shares.len() > 1).then_some((length, shares))
}

/// One share: a number and a country, or a country and a number.
fn share_at(line: &str, rest: &[Token<'_>], number_first: bool) -> Option<(usize, Share)> {
    let first = rest.first()?;
    let (length, country, number) = if number_first {
        if first.kind != TokenKind::Number {
            return None;
        }
        let digits = grouped(rest);
        let is_between = |it: &&Token<'_>| BETWEEN.contains(&it.folded.as_str());
        let between = rest[digits..].iter().take_while(is_between).count();
        let (words, country) = single(&rest[digits + between..])?;
        (digits + between + words, country, 0..digits)
    } else {
        let (words, country) = single(rest)?;
        let has_colon = rest.get(words).is_some_and(|it| it.is_mark(":"));
        let from = words + usize::from(has_colon);
        if rest.get(from)?.kind != TokenKind::Number {
            return None;
        }
        let digits = grouped(&rest[from..]);
        (from + digits, country, from..from + digits)
    };
    let text = &line[rest[number.start].range.start..rest[number.end - 1].range.end];
    let people = parse_number(text).ok()?;
    let range = first.range.start..rest[length - 1].range.end;
    Some((
        length,
        Share {
            range,
            country,
            people,
        },
    ))
}

fn single(rest: &[Token<'_>]) -> Option<(usize, crate::model::CountryCode)> {
    match country_at(rest)? {
        (length, countries) if countries.len() == 1 => Some((length, countries[0])),
        _ => None,
    }
}
