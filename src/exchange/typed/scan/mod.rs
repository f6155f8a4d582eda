//! Reading a line from left to right.

mod days;
mod missions;
mod numbers;
mod places;
mod serving;
mod shares;

use std::ops::Range;

use jiff::civil::Date;

use super::clauses::Clauses;
use super::dates::date_at;
use super::flags::joint_at;
use super::grammar::{Small, small_at};
use super::lexicon;
use super::names::{PlanNames, country_at};
use super::piece::PieceKind;
use super::token::{Token, TokenKind, tokens};
use crate::model::Function;
use crate::reference::UnitMeaning;
use crate::text::Message;

use self::numbers::{is_designator, rotation_number};
use self::serving::is_mixed;

/// The marks that may stand between two dates.
const DASHES: [&str; 4] = ["–", "—", "-", "−"];

/// What a line says.
///
/// Names are looked up in those of the plan and in those that the lines before have added.
pub(super) fn clauses(line: &str, names: &[&PlanNames; 2], day: Date) -> Clauses {
    let tokens = tokens(line);
    let mut scan = Scan {
        line,
        names,
        day,
        said: Clauses::default(),
        begins_clause: true,
    };
    let mut at = 0;
    while at < tokens.len() {
        let length = scan.step(&tokens, at);
        scan.begins_clause = tokens[at].ends_clause();
        at += length.max(1);
    }
    scan.settle();
    scan.said
}

struct Scan<'a> {
    line: &'a str,
    names: &'a [&'a PlanNames; 2],
    day: Date,
    said: Clauses,

    /// Whether a part of the line begins here that is set off by a comma or the like.
    begins_clause: bool,
}

impl Scan<'_> {
    /// Understands what begins at a place, or says that it does not; how many parts of the line that takes.
    fn step(&mut self, tokens: &[Token<'_>], at: usize) -> usize {
        let rest = &tokens[at..];
        let Some(first) = rest.first() else {
            return 1;
        };
        match first.kind {
            TokenKind::Quoted => return self.quoted(first),
            TokenKind::Mark => return self.mark(rest),
            TokenKind::Word | TokenKind::Number => {}
        }
        if let Some(length) = self.shares(rest).or_else(|| self.small(rest)) {
            return length;
        }
        if let Some(length) = self.bare_date(rest).or_else(|| self.bare_years(rest)) {
            return length;
        }
        if first.kind == TokenKind::Number {
            return self.number(rest);
        }
        if let Some(length) = self.numbered(rest) {
            return length;
        }
        if let Some(length) = self.mission(rest) {
            return length;
        }
        // After what it is, a part set off by a comma may say where that is.
        let has_subject = self.said.echelon.is_some() || self.said.category.is_some();
        if self.begins_clause
            && has_subject
            && let Some(length) = self.whole_clause_place(rest)
        {
            return length;
        }
        self.meaning(rest)
            .or_else(|| self.place_called_so(rest))
            .unwrap_or_else(|| self.unknown(rest))
    }

    fn quoted(&mut self, token: &Token<'_>) -> usize {
        let range = token.range.clone();
        if token.text.is_empty() || self.said.name.is_some() {
            self.twice(range);
            return 1;
        }
        self.said.name = Some(token.text.to_owned());
        let meaning = Message::new("typed-piece-name").with("name", token.text);
        self.said.understood(range, PieceKind::Name, meaning);
        1
    }

    /// Passes over the marks that set parts of a line apart.
    fn mark(&mut self, rest: &[Token<'_>]) -> usize {
        let Some(mark) = rest.first() else {
            return 1;
        };
        // A dash between two dates is "until".
        if DASHES.contains(&mark.text)
            && self.said.first_day.is_some()
            && self.said.last_day.is_none()
            && let Ok((length, date)) = date_at(self.line, &rest[1..], self.day)
        {
            self.last_day(mark.range.start..end(rest, length + 1), date);
            return length + 1;
        }
        // "156 = 90 CHL + 66 ECU"
        let is_sum = mark.is_mark("=") && shares::shares_at(self.line, &rest[1..]).is_some();
        let passed = [
            ",", ";", ".", ":", "(", ")", "[", "]", "–", "—", "-", "−", "|", "/", "•", "*", "·",
            "~", "\t", "\u{feff}", "\u{200b}", "№", "#",
        ];
        if !is_sum && !passed.contains(&mark.text) {
            self.not_understood(mark.range.clone());
        }
        1
    }

    /// Understands small words and what they announce.
    fn small(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let (length, small) = small_at(rest)?;
        let after = &rest[length..];
        match small {
            Small::From | Small::Until => self.announced_day(rest, length, small),
            Small::Rotation => {
                let (more, number) = rotation_number(after)?;
                Some(self.rotation(rest, length + more, number))
            }
            Small::Place => Some(match self.place(after) {
                Some(more) => length + more,
                None => self.unknown(rest),
            }),
            Small::Serving(kind) => Some(self.serving(rest, length, kind)),
            Small::Joint => {
                let range = rest[0].range.start..end(rest, length);
                self.said.joint.get_or_insert(range);
                Some(length)
            }
            Small::Noise => {
                // "A coy" is not "a coy".
                (!is_designator(rest)).then_some(length)
            }
            // They are nothing by themselves, but for what they may be called.
            Small::Women | Small::Men => None,
        }
    }

    /// Understands the words for what a unit is and whose it is.
    fn meaning(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let known = lexicon::meaning_at(rest);
        if known.is_none()
            && let Some((length, countries)) = joint_at(rest)
        {
            if self.said.is_joint() || self.said.countries.is_some() {
                return Some(self.place_after_all(rest, length));
            }
            let range = rest[0].range.start..end(rest, length);
            self.said.partners = Some((range, countries));
            return Some(length);
        }
        if let Some((length, countries)) = country_at(rest)
            && known.is_none_or(|(other, _)| other < length)
        {
            let range = rest[0].range.start..end(rest, length);
            if self.said.countries.is_none() && self.said.partners.is_none() {
                self.said.countries = Some((range, countries));
                return Some(length);
            }
            return Some(self.place_after_all(rest, length));
        }
        let (length, meaning) = known?;
        let range = rest[0].range.start..end(rest, length);
        let said = &mut self.said;
        let (kind, words, is_new) = match meaning {
            UnitMeaning::Formation(_) => {
                return Some(self.place(rest).unwrap_or_else(|| self.unknown(rest)));
            }
            UnitMeaning::Echelon(echelon) => {
                let is_new = said.echelon.is_none();
                said.echelon.get_or_insert(echelon);
                (PieceKind::Echelon, echelon.message(), is_new)
            }
            UnitMeaning::Function(Function::Mixed) if is_mixed(&rest[0].folded) => {
                // What it means shows at the end of the line.
                if said.mixed.is_some() {
                    return Some(self.place_after_all(rest, length));
                }
                said.mixed = Some(range);
                return Some(length);
            }
            UnitMeaning::Function(function) => {
                let is_new = said.function.is_none();
                said.function.get_or_insert(function);
                (PieceKind::Function, function.message(), is_new)
            }
            UnitMeaning::Category(category) => {
                let is_new = said.category.is_none();
                said.category.get_or_insert(category);
                (PieceKind::Category, category.message(), is_new)
            }
        };
        if is_new {
            said.understood(range, kind, words);
            Some(length)
        } else {
            Some(self.place_after_all(rest, length))
        }
    }

    /// Says that a part is not understood: all words up to the next that is.
    fn unknown(&mut self, rest: &[Token<'_>]) -> usize {
        self.not_understood(rest[0].range.clone());
        1
    }

    fn not_understood(&mut self, range: Range<usize>) {
        // Words in a row that are not understood are one trouble.
        if let Some(last) = self.said.troubles.last_mut()
            && let Some(before) = last.range.clone()
            && last.message.id() == "typed-trouble-unknown"
            && self.line[before.end..range.start].trim().is_empty()
        {
            let range = before.start..range.end;
            last.message =
                Message::new("typed-trouble-unknown").with("text", &self.line[range.clone()]);
            last.range = Some(range);
            return;
        }
        let message = Message::new("typed-trouble-unknown").with("text", &self.line[range.clone()]);
        self.said.trouble(Some(range), message);
    }

    fn twice(&mut self, range: Range<usize>) {
        let message = Message::new("typed-trouble-twice").with("text", &self.line[range.clone()]);
        self.said.trouble(Some(range), message);
    }
}

/// Where so many parts of a line end.
fn end(tokens: &[Token<'_>], length: usize) -> usize {
    let last = length.checked_sub(1).and_then(|last| tokens.get(last));
    last.map_or(0, |token| token.range.end)
}
