//! Reading a line from left to right.

use std::ops::Range;

use jiff::civil::Date;

use super::clauses::{Clauses, MissionClause, PlaceClause};
use super::dates::{bare_date_at, date_at, range_in};
use super::grammar::{Small, ordinal, small_at};
use super::lexicon;
use super::names::{CALLED_SO, Fit, IS_SO, PlanNames, country_at, country_like, joined, meanings};
use super::piece::PieceKind;
use super::token::{Token, TokenKind, tokens};
use crate::model::{ArrangementKind, FormationKind, HeadcountLine, PlanDate};
use crate::reference::{self, UnitMeaning};
use crate::text::{DateError, Message, parse_number};

/// The most words of the name of something under which people stand.
const LONGEST_PLACE: usize = 8;

/// The most words of a mission's acronym, and of its name.
const LONGEST_ACRONYM: usize = 3;
const LONGEST_MISSION: usize = 12;

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
        if let Some(length) = self.small(rest) {
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
        let passed = [
            ",", ";", ".", ":", "(", ")", "[", "]", "–", "—", "-", "−", "|", "/", "•", "*", "·",
            "~", "\t", "\u{feff}", "\u{200b}", "№", "#",
        ];
        if !passed.contains(&mark.text) {
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
            Small::Place => Some({
                self.way_of_serving(rest);
                match self.place(after) {
                    Some(more) => length + more,
                    None => self.unknown(rest),
                }
            }),
            Small::Noise => {
                // "A coy" is not "a coy".
                (!is_designator(rest)).then_some(length)
            }
            // They are nothing by themselves, but for what they may be called.
            Small::Women | Small::Men => None,
        }
    }

    /// "Embedded in" and "attached to" say how a guest serves.
    fn way_of_serving(&mut self, rest: &[Token<'_>]) {
        let kind = match rest.first().map(|it| it.folded.as_str()) {
            Some("embedded") => ArrangementKind::Embedded,
            Some("attached" | "придан" | "придана" | "придано" | "приданы") => {
                ArrangementKind::Attached
            }
            _ => return,
        };
        self.said.arrangement = Some(kind);
    }

    fn announced_day(&mut self, rest: &[Token<'_>], length: usize, small: Small) -> Option<usize> {
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

    fn no_date(&mut self, rest: &[Token<'_>], skipped: usize, error: Option<DateError>) {
        let message = match error {
            Some(error) => error.message(),
            None => Message::new("typed-trouble-no-date").with("text", rest[0].text),
        };
        let last = if error.is_some() { skipped + 1 } else { 1 };
        let range = rest[0].range.start..end(rest, last);
        self.said.trouble(Some(range), message);
    }

    fn first_day(&mut self, range: Range<usize>, date: PlanDate) {
        if self.said.first_day.is_some() {
            return self.twice(range);
        }
        self.said.first_day = Some(date);
        let meaning = Message::new("typed-piece-first-day").with("day", date);
        self.said.understood(range, PieceKind::FirstDay, meaning);
    }

    fn last_day(&mut self, range: Range<usize>, date: PlanDate) {
        if self.said.last_day.is_some() {
            return self.twice(range);
        }
        self.said.last_day = Some(date);
        let meaning = Message::new("typed-piece-last-day").with("day", date);
        self.said.understood(range, PieceKind::LastDay, meaning);
    }

    /// Understands a date that no word announces: the first is the first day, the second the last.
    fn bare_date(&mut self, rest: &[Token<'_>]) -> Option<usize> {
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
    fn bare_years(&mut self, rest: &[Token<'_>]) -> Option<usize> {
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

    /// Understands a number: of people, or of a rotation that is named after it.
    fn number(&mut self, rest: &[Token<'_>]) -> usize {
        let length = grouped(rest);
        if let Some((more, Small::Rotation)) = small_at(&rest[length..])
            && rotation_number(&rest[length + more..]).is_none()
        {
            let number = rest[0].text.parse().ok();
            return self.rotation(rest, length + more, number);
        }
        let text = &self.line[rest[0].range.start..end(rest, length)];
        self.people(rest, length, text)
    }

    /// Takes a number of people, with the word for women or men after it.
    fn people(&mut self, rest: &[Token<'_>], length: usize, text: &str) -> usize {
        let (length, sex) = match small_at(&rest[length..]) {
            Some((more, sex @ (Small::Women | Small::Men))) => (length + more, Some(sex)),
            _ => (length, None),
        };
        let range = rest[0].range.start..end(rest, length);
        let number = parse_number(text)
            .ok()
            .filter(|number| *number <= HeadcountLine::MAX_PEOPLE)
            .and_then(|number| u32::try_from(number).ok());
        let Some(number) = number else {
            let message = Message::new("typed-trouble-many-people")
                .with("text", text)
                .with("most", HeadcountLine::MAX_PEOPLE);
            self.said.trouble(Some(range), message);
            return length;
        };
        let people = &mut self.said.people;
        let (field, meaning) = match sex {
            Some(Small::Women) => (
                &mut people.women,
                Message::new("typed-piece-women").with("count", number),
            ),
            Some(_) => (
                &mut people.men,
                Message::new("typed-piece-men").with("count", number),
            ),
            None => (
                &mut people.all,
                Message::new("typed-piece-people").with("count", number),
            ),
        };
        if field.is_some() {
            self.twice(range);
            return length;
        }
        *field = Some(number);
        self.said.understood(range, PieceKind::People, meaning);
        length
    }

    /// Understands digits with letters: `120чел`, `2nd rotation`, `1st`; and the letter of "A coy".
    fn numbered(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let first = &rest[0];
        if let Some(number) = ordinal(first.text) {
            if let Some((more, Small::Rotation)) = small_at(&rest[1..]) {
                return Some(self.rotation(rest, 1 + more, u16::try_from(number).ok()));
            }
            return self.designator(first);
        }
        if is_designator(rest) {
            return self.designator(first);
        }
        let end = first
            .text
            .find(|c: char| !c.is_ascii_digit())
            .filter(|end| *end > 0)?;
        let (digits, word) = first.text.split_at(end);
        let word = reference::fold(word);
        let is_people = ["чел", "человек", "p", "pax", "pers", "strong"].contains(&word.as_str());
        is_people.then(|| self.people(rest, 1, digits))
    }

    fn designator(&mut self, token: &Token<'_>) -> Option<usize> {
        if self.said.designator.is_some() {
            return None;
        }
        self.said.designator = Some(token.text.to_owned());
        let meaning = Message::new("typed-piece-name").with("name", token.text);
        self.said
            .understood(token.range.clone(), PieceKind::Name, meaning);
        Some(1)
    }

    fn rotation(&mut self, rest: &[Token<'_>], length: usize, number: Option<u16>) -> usize {
        let range = rest[0].range.start..end(rest, length);
        match number {
            Some(number) if self.said.rotation.is_none() => {
                self.said.rotation = Some(number);
                let meaning =
                    Message::new("typed-piece-rotation").with("number", number.to_string());
                self.said.understood(range, PieceKind::Rotation, meaning);
            }
            Some(_) => self.twice(range),
            None => self.not_understood(range),
        }
        length
    }

    /// Understands the acronym or name of a mission.
    fn mission(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let (length, clause) = mission_at(rest, self.names)?;
        if self.said.mission.is_some() {
            self.twice(clause.range);
        } else {
            self.said.mission = Some(clause);
        }
        Some(length)
    }

    /// Understands the words for what a unit is and whose it is.
    fn meaning(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let known = lexicon::meaning_at(rest);
        if let Some((length, countries)) = country_at(rest)
            && known.is_none_or(|(other, _)| other < length)
        {
            let range = rest[0].range.start..end(rest, length);
            if self.said.countries.is_none() {
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

    /// What says again what has been said may be the name of something that stands there already.
    fn place_after_all(&mut self, rest: &[Token<'_>], length: usize) -> usize {
        match self.known_place(rest, self.room_of_place(rest)) {
            Some((more, place)) if meanings(&rest[..more]).len() > 1 => {
                self.said.places.push(place);
                more
            }
            _ => {
                self.twice(rest[0].range.start..end(rest, length));
                length
            }
        }
    }

    /// Takes what follows as that under which something stands.
    fn place(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        if let Some((length, clause)) = mission_at(rest, self.names) {
            if self.said.mission.is_some() {
                self.twice(clause.range);
            } else {
                self.said.mission = Some(clause);
            }
            return Some(length);
        }
        let room = self.room_of_place(rest);
        if room == 0 {
            return None;
        }
        if let Some((length, place)) = self.known_place(rest, room) {
            self.said.places.push(place);
            return Some(length);
        }
        let range = rest[0].range.start..end(rest, room);
        let text = self.line[range.clone()].to_owned();
        let formation = formation_of(&rest[..room]);
        self.said.places.push(PlaceClause {
            range,
            text,
            nodes: Vec::new(),
            formation,
        });
        Some(room)
    }

    /// Takes a whole part of the line, up to the next comma, for something that stands there already.
    fn whole_clause_place(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let room = self.room_of_place(rest);
        let is_whole = rest.get(room).is_none_or(Token::ends_clause);
        if room == 0 || !is_whole {
            return None;
        }
        let (length, place) = self.known_place(rest, room)?;
        if length < room {
            return None;
        }
        self.said.places.push(place);
        Some(length)
    }

    /// Takes a word that means nothing else for the name of something in the plan.
    fn place_called_so(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let room = self.room_of_place(rest);
        let (length, place) = (1..=room).rev().find_map(|length| {
            let fits = self.fits_as_written(&meanings(&rest[..length]));
            let called_so = |fit: &Fit| fit.score == CALLED_SO;
            let exact: Vec<Fit> = fits.into_iter().filter(called_so).collect();
            (!exact.is_empty()).then(|| (length, self.place_of(&rest[..length], &exact)))
        })?;
        self.said.places.push(place);
        Some(length)
    }

    /// How many words could be the name of one place.
    fn room_of_place(&self, rest: &[Token<'_>]) -> usize {
        let mut room = 0;
        while let Some(token) = rest.get(room).filter(|_| room < LONGEST_PLACE) {
            if token.kind == TokenKind::Mark && !["–", "-", "’"].contains(&token.text) {
                break;
            }
            let after = &rest[room..];
            let ends = match small_at(after) {
                Some((length, Small::From | Small::Until)) => {
                    // What should be a date and is none is told as such.
                    let is_digit =
                        |it: &Token<'_>| it.text.starts_with(|c: char| c.is_ascii_digit());
                    let next = after.get(length);
                    next.is_some_and(is_digit)
                        || date_at(self.line, &after[length..], self.day).is_ok()
                }
                Some((length, Small::Rotation)) => rotation_number(&after[length..]).is_some(),
                Some((_, Small::Place)) => room > 0,
                _ => false,
            };
            let is_mission = room > 0 && mission_at(after, self.names).is_some();
            if ends || is_mission {
                break;
            }
            room += 1;
        }
        room
    }

    /// What is called as the words at a place say, taking as many of them as possible.
    ///
    /// Where words are left over it has to be called just so, or be just that: "Sector West" is not "Sector East".
    fn known_place(&self, rest: &[Token<'_>], room: usize) -> Option<(usize, PlaceClause)> {
        let room = room.min(rest.len());
        (1..=room).rev().find_map(|length| {
            let phrase = &rest[..length];
            let mut fits = self.fits(phrase);
            if length < room {
                fits.retain(|fit| fit.score >= IS_SO);
            }
            (!fits.is_empty()).then(|| (length, self.place_of(phrase, &fits)))
        })
    }

    /// What fits what the words of a phrase mean, as they are written.
    fn fits_as_written(&self, meanings: &[String]) -> Vec<Fit> {
        let fits = self.names.iter().flat_map(|names| names.fits(meanings));
        fits.collect()
    }

    /// What fits a phrase; where nothing does, words that no name has may be slips of the fingers.
    fn fits(&self, phrase: &[Token<'_>]) -> Vec<Fit> {
        let meanings = meanings(phrase);
        let fits = self.fits_as_written(&meanings);
        if !fits.is_empty() || meanings.is_empty() || meanings.len() > 4 {
            return fits;
        }
        let mended: Vec<String> = meanings
            .iter()
            .map(|word| {
                let is_plain = word.starts_with(char::is_alphanumeric);
                let is_known = |it: &&PlanNames| !it.fits(std::slice::from_ref(word)).is_empty();
                if !is_plain || self.names.iter().any(is_known) {
                    return word.clone();
                }
                let like = self.names.iter().find_map(|names| names.like(word));
                like.or_else(|| country_like(word))
                    .unwrap_or_else(|| word.clone())
            })
            .collect();
        self.fits_as_written(&mended)
    }

    fn place_of(&self, phrase: &[Token<'_>], fits: &[Fit]) -> PlaceClause {
        let best = fits.iter().map(|fit| fit.score).max().unwrap_or_default();
        let range = phrase[0].range.start..end(phrase, phrase.len());
        PlaceClause {
            text: self.line[range.clone()].to_owned(),
            range,
            nodes: fits
                .iter()
                .filter(|it| it.score == best)
                .map(|it| it.node)
                .collect(),
            formation: None,
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

/// How many parts one number takes: groups of three digits belong together.
fn grouped(rest: &[Token<'_>]) -> usize {
    let is_group = |token: &Token<'_>| token.kind == TokenKind::Number && token.text.len() == 3;
    let mut length = 1;
    if rest[0].text.len() > 3 {
        return length;
    }
    // "120 130" are two numbers rather than one.
    let may_have_blanks = rest[0].text.len() < 3;
    loop {
        let gap_start = rest[length - 1].range.end;
        match (rest.get(length), rest.get(length + 1)) {
            (Some(next), _)
                if may_have_blanks && is_group(next) && next.range.start == gap_start + 1 =>
            {
                length += 1;
            }
            (Some(mark), Some(next))
                if mark.is_mark(",")
                    && is_group(next)
                    && mark.range.start == gap_start
                    && next.range.start == mark.range.end =>
            {
                length += 2;
            }
            _ => return length,
        }
    }
}

/// The number of a rotation with which the parts begin, in digits or Roman letters, and how many parts it takes.
fn rotation_number(tokens: &[Token<'_>]) -> Option<(usize, Option<u16>)> {
    let skipped = tokens
        .iter()
        .take_while(|it| it.is_mark("#") || it.is_mark("№") || it.is_mark("."))
        .count();
    let token = tokens.get(skipped)?;
    let number = match token.kind {
        TokenKind::Number => Some(token.text.parse().ok()),
        TokenKind::Word => roman(token.text).map(Some),
        TokenKind::Quoted | TokenKind::Mark => None,
    };
    number.map(|number| (skipped + 1, number))
}

/// The number of Roman letters in capitals, up to 39.
fn roman(text: &str) -> Option<u16> {
    let value = |letter| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        _ => None,
    };
    let values: Option<Vec<i32>> = text.chars().map(value).collect();
    let values = values.filter(|it| !it.is_empty() && it.len() <= 7)?;
    let (mut sum, mut largest) = (0, 0);
    for value in values.into_iter().rev() {
        if value < largest {
            sum -= value;
        } else {
            sum += value;
            largest = value;
        }
    }
    u16::try_from(sum).ok()
}

/// Whether a single capital letter stands before what a unit is: "A coy".
fn is_designator(rest: &[Token<'_>]) -> bool {
    let Some(first) = rest.first() else {
        return false;
    };
    let mut letters = first.text.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    let after = &rest[1..];
    is_capital
        && matches!(
            lexicon::meaning_at(after),
            Some((_, UnitMeaning::Echelon(_) | UnitMeaning::Function(_)))
        )
}

/// The mission with whose acronym or name the parts begin, and how many they are.
fn mission_at(rest: &[Token<'_>], names: &[&PlanNames; 2]) -> Option<(usize, MissionClause)> {
    let first = rest.first().filter(|it| it.is_written())?;
    let words = rest.iter().take_while(|it| it.is_written()).count();
    // Names are long; they are looked for where a word begins like one.
    let is_name = matches!(
        first.folded.as_str(),
        "united"
            | "organization"
            | "african"
            | "european"
            | "mission"
            | "временные"
            | "миссия"
            | "операция"
            | "силы"
            | "комплексная"
            | "многопрофильная"
            | "орган"
            | "группа"
            | "смешанная"
    );
    let longest = if is_name {
        LONGEST_MISSION
    } else {
        LONGEST_ACRONYM
    };
    (1..=words.min(longest)).rev().find_map(|length| {
        let phrase = &rest[..length];
        let text = joined(phrase);
        // A short word in small letters is a word.
        let is_acronym = text.chars().count() >= 5 || !text.chars().any(char::is_lowercase);
        if !is_acronym || text.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let folded = reference::fold(&text);
        let mut known = Vec::new();
        for names in names {
            known.extend(names.missions(&folded));
        }
        let mut built_in = reference::find_mission(&text);
        if built_in.is_none() && known.is_empty() && length == 1 && !text.is_ascii() {
            // UNIFIL spelled in Cyrillic letters, or typed on the other layout.
            let readings = crate::text::readings(&text);
            built_in = readings
                .iter()
                .skip(1)
                .find_map(|it| reference::find_mission(it));
        }
        let acronym = built_in.map(|it| it.acronym);
        if let Some(acronym) = acronym.filter(|_| known.is_empty()) {
            for names in names {
                known.extend(names.missions(&reference::fold(acronym)));
            }
        }
        (acronym.is_some() || !known.is_empty()).then(|| {
            let clause = MissionClause {
                range: first.range.start..end(rest, length),
                text,
                known,
                acronym,
            };
            (length, clause)
        })
    })
}

/// The kind of formation that a phrase names, where it begins or ends with the word for it.
fn formation_of(phrase: &[Token<'_>]) -> Option<FormationKind> {
    (0..phrase.len()).find_map(|at| match lexicon::meaning_at(&phrase[at..]) {
        Some((_, UnitMeaning::Formation(kind))) => Some(kind),
        _ => None,
    })
}
