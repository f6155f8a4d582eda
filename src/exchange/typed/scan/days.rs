//! The days that a line names.

use std::ops::Range;

use super::{DASHES, Scan, end};
use crate::exchange::typed::dates::{bare_date_at, date_at, range_in};
use crate::exchange::typed::grammar::{Small, small_at};
use crate::exchange::typed::names::country_at;
use crate::exchange::typed::piece::PieceKind;
use crate::exchange::typed::token::{Token, TokenKind};
use crate::model::PlanDate;
use crate::text::{DateError, Message};

impl Scan<'_> {
    pub(super) fn announced_day(
        &mut self,
        rest: &[Token<'_>],
        length: usize,
        small: Small,
    ) -> Option<usize> {
        let mut skipped = length;
        while let Some((more, Small::Noise)) = small_at(&rest[skipped..]) {
            skipped += more;
        }
        let after = &rest[skipped..];
        let from = match (small, self.said.first_day) {
            (Small::Until, Some(first)) => first.earliest(),
            _ => self.day,
        };
        match date_at(self.line, after, from) {
            Ok((more, date)) => {
                let range = rest[0].range.start..end(rest, skipped + more);
                if small == Small::From {
                    self.first_day(range, date);
                } else {
                    self.last_day(range, date);
                }
                Some(skipped + more)
            }
            Err(error) => {
                let first = after.first();
                let begins_with_digit =
                    |it: &Token<'_>| it.text.starts_with(|c: char| c.is_ascii_digit());
                let is_date_meant = first.is_some_and(begins_with_digit);
                if let Some((first, second)) = first.and_then(|it| range_in(it.text, self.day)) {
                    let range = rest[0].range.start..end(rest, skipped + 1);
                    self.first_day(range.clone(), first);
                    self.last_day(range, second);
                    return Some(skipped + 1);
                }
                // "from India", "with 120", "to the battalion" are no dates.
                if small == Small::From && country_at(after).is_some() {
                    return Some(length);
                }
                if ["to", "by"].contains(&rest[0].folded.as_str()) && !is_date_meant {
                    return self.place(after).map(|more| length + more);
                }
                if rest[0].folded == "с" && is_date_meant && error == DateError::Form {
                    return Some(length);
                }
                self.no_date(rest, skipped, is_date_meant.then_some(error));
                Some(if is_date_meant { skipped + 1 } else { length })
            }
        }
    }

    pub(super) fn no_date(&mut self, rest: &[Token<'_>], skipped: usize, error: Option<DateError>) {
        let message = match error {
            Some(error) => error.message(),
            None => Message::new("typed-trouble-no-date").with("text", rest[0].text),
        };
        let last = if error.is_some() { skipped + 1 } else { 1 };
        let range = rest[0].range.start..end(rest, last);
        self.said.trouble(Some(range), message);
    }

    pub(super) fn first_day(&mut self, range: Range<usize>, date: PlanDate) {
        if self.said.first_day.is_some() {
            return self.twice(range);
        }
        self.said.first_day = Some(date);
        let meaning = Message::new("typed-piece-first-day").with("day", date);
        self.said.understood(range, PieceKind::FirstDay, meaning);
    }

    pub(super) fn last_day(&mut self, range: Range<usize>, date: PlanDate) {
        if self.said.last_day.is_some() {
            return self.twice(range);
        }
        self.said.last_day = Some(date);
        let meaning = Message::new("typed-piece-last-day").with("day", date);
        self.said.understood(range, PieceKind::LastDay, meaning);
    }

    /// Understands a date that no word announces: the first is the first day, the second the last.
    pub(super) fn bare_date(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        if let Some((length, date)) = bare_date_at(self.line, rest, self.day) {
            let range = rest[0].range.start..end(rest, length);
            if self.said.first_day.is_none() {
                self.first_day(range, date);
            } else {
                self.last_day(range, date);
            }
            return Some(length);
        }
        let (first, last) = range_in(rest[0].text, self.day)?;
        let range = rest[0].range.clone();
        self.first_day(range.clone(), first);
        self.last_day(range, last);
        Some(1)
    }

    /// Understands the first of two years with a dash between them; the dash announces the second.
    pub(super) fn bare_years(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let is_year = |it: &Token<'_>| it.kind == TokenKind::Number && it.text.len() == 4;
        let [first, dash, last, ..] = rest else {
            return None;
        };
        let is_dash = DASHES.contains(&dash.text);
        if !is_dash || !is_year(first) || !is_year(last) || self.said.first_day.is_some() {
            return None;
        }
        let (_, date) = date_at(self.line, &rest[..1], self.day).ok()?;
        self.first_day(first.range.clone(), date);
        Some(1)
    }
}
