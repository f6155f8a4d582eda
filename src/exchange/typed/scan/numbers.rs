//! The numbers of a line: of people, of a rotation, and those that tell a unit from others.

use super::{Scan, end};
use crate::exchange::typed::grammar::{Small, ordinal, small_at};
use crate::exchange::typed::lexicon;
use crate::exchange::typed::piece::PieceKind;
use crate::exchange::typed::token::{Token, TokenKind};
use crate::model::HeadcountLine;
use crate::reference::{self, UnitMeaning};
use crate::text::{Message, parse_number};

impl Scan<'_> {
    /// Understands a number: of people, or of a rotation that is named after it.
    pub(super) fn number(&mut self, rest: &[Token<'_>]) -> usize {
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
    pub(super) fn people(&mut self, rest: &[Token<'_>], length: usize, text: &str) -> usize {
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
    pub(super) fn numbered(&mut self, rest: &[Token<'_>]) -> Option<usize> {
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

    pub(super) fn designator(&mut self, token: &Token<'_>) -> Option<usize> {
        if self.said.designator.is_some() {
            return None;
        }
        self.said.designator = Some(token.text.to_owned());
        let meaning = Message::new("typed-piece-name").with("name", token.text);
        self.said
            .understood(token.range.clone(), PieceKind::Name, meaning);
        Some(1)
    }

    pub(super) fn rotation(
        &mut self,
        rest: &[Token<'_>],
        length: usize,
        number: Option<u16>,
    ) -> usize {
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
}

/// How many parts one number takes: groups of three digits belong together.
pub(super) fn grouped(rest: &[Token<'_>]) -> usize {
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
pub(super) fn rotation_number(tokens: &[Token<'_>]) -> Option<(usize, Option<u16>)> {
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
pub(super) fn roman(text: &str) -> Option<u16> {
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
pub(super) fn is_designator(rest: &[Token<'_>]) -> bool {
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
