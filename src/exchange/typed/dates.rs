//! Dates within a line.

use jiff::civil::Date;

use super::token::{Token, TokenKind};
use crate::model::PlanDate;
use crate::text::{DateError, DateParts, parse_date};

/// The most parts of a line that a date takes: `October 31 , 2018 г .`
const LONGEST: usize = 6;

/// The date with which the parts of a line begin, and how many they are; the longest there is.
pub(super) fn date_at(
    line: &str,
    tokens: &[Token<'_>],
    from: Date,
) -> Result<(usize, PlanDate), DateError> {
    let mut error = DateError::Form;
    for length in (1..=tokens.len().min(LONGEST)).rev() {
        let part = &tokens[..length];
        if !may_be_date(part) {
            continue;
        }
        let text = &line[part[0].range.start..part[length - 1].range.end];
        match parse_date(text, from) {
            Ok(parts) => {
                if let Some(date) = plan_date(parts) {
                    return Ok((length, date));
                }
            }
            Err(other) if length == 1 || error == DateError::Form => error = other,
            Err(_) => {}
        }
    }
    Err(error)
}

/// Whether these parts could be one date: no sign in it but those of a date, and a comma only beside a month's name.
fn may_be_date(part: &[Token<'_>]) -> bool {
    let has_name = part
        .iter()
        .any(|it| it.kind == TokenKind::Word && it.text.chars().all(char::is_alphabetic));
    let mut is_first = true;
    part.iter().all(|token| {
        let was_first = std::mem::take(&mut is_first);
        match token.kind {
            TokenKind::Word | TokenKind::Number => true,
            TokenKind::Quoted => false,
            TokenKind::Mark => {
                (token.text == "," && has_name && !was_first)
                    || (token.text == "." && !was_first)
                    || (token.text == "+" && was_first)
            }
        }
    }) && part
        .last()
        .is_some_and(|it| it.is_written() || it.is_mark("."))
}

/// The date with which the parts begin where nothing says that one comes: it has to be no mere number.
pub(super) fn bare_date_at(
    line: &str,
    tokens: &[Token<'_>],
    from: Date,
) -> Option<(usize, PlanDate)> {
    let first = tokens.first()?;
    let has_digit = |it: &Token<'_>| it.text.starts_with(|c: char| c.is_ascii_digit());
    let is_written_with_marks =
        has_digit(first) && first.text.contains(['.', '/', '-']) && first.kind == TokenKind::Word;
    let is_with_name = || {
        let next = tokens.get(1);
        let names =
            |it: &Token<'_>| it.kind == TokenKind::Word && it.text.chars().all(char::is_alphabetic);
        (has_digit(first) && next.is_some_and(names))
            || (names(first) && next.is_some_and(has_digit))
    };
    if !is_written_with_marks && !is_with_name() {
        return None;
    }
    date_at(line, tokens, from).ok()
}

/// Two dates in one word: `31.10.2018-05.2019`.
pub(super) fn range_in(word: &str, from: Date) -> Option<(PlanDate, PlanDate)> {
    word.match_indices('-').find_map(|(at, _)| {
        let (first, last) = (&word[..at], &word[at + 1..]);
        let is_date = |text: &str| text.contains(['.', '/']) || text.len() == 4;
        if !is_date(first) || !is_date(last) {
            return None;
        }
        let date = |text| parse_date(text, from).ok().and_then(plan_date);
        Some((date(first)?, date(last)?))
    })
}

fn plan_date(parts: DateParts) -> Option<PlanDate> {
    let DateParts { year, month, day } = parts;
    match (month, day) {
        (Some(month), Some(day)) => PlanDate::day(year, month, day).ok(),
        (Some(month), None) => PlanDate::month(year, month).ok(),
        (None, _) => PlanDate::year(year).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(usize, &str)>) {
        let from = jiff::civil::date(2018, 10, 31);
        let found = date_at(line, &tokens(line), from).ok();
        let found = found.map(|(length, date)| (length, date.to_string()));
        let expected = expected.map(|(length, date)| (length, date.to_owned()));
        assert_eq!(found, expected, "{line:?}");
    }

    #[test]
    fn a_date_takes_as_much_of_the_line_as_belongs_to_it() {
        check("31.10.2018 по 05.2019", Some((1, "2018-10-31")));
        check("Nov 2019, rotation 2", Some((2, "2019-11")));
        check("31 октября 2018 г., ВСООНЛ", Some((5, "2018-10-31")));
        check("October 31, 2018 under", Some((4, "2018-10-31")));
        check("2018, 10 women", Some((1, "2018")));
        check("+6m", Some((2, "2019-04-30")));
        check("31.11.2018", None);
        check("Indian battalion", None);
    }

    #[test]
    fn two_dates_may_stand_in_one_word() {
        let from = jiff::civil::date(2018, 10, 31);
        let range = range_in("31.10.2018-05.2019", from);
        let range = range.map(|(first, last)| format!("{first} {last}"));
        assert_eq!(range.as_deref(), Some("2018-10-31 2019-05"));
        assert_eq!(range_in("2018-10-31", from), None);
    }
}
