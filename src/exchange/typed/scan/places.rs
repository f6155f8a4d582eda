//! What a line names as that under which something stands.

use super::missions::mission_at;
use super::numbers::rotation_number;
use super::{Scan, end};
use crate::exchange::typed::clauses::PlaceClause;
use crate::exchange::typed::dates::date_at;
use crate::exchange::typed::grammar::{Small, small_at};
use crate::exchange::typed::lexicon;
use crate::exchange::typed::names::{ARRANGED_SO, Fit, IS_SO, PlanNames, country_like, meanings};
use crate::exchange::typed::token::{Token, TokenKind};
use crate::model::FormationKind;
use crate::reference::UnitMeaning;

/// The most words of the name of something under which people stand.
const LONGEST_PLACE: usize = 8;

impl Scan<'_> {
    /// What says again what has been said may be the name of something that stands there already.
    pub(super) fn place_after_all(&mut self, rest: &[Token<'_>], length: usize) -> usize {
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
    pub(super) fn place(&mut self, rest: &[Token<'_>]) -> Option<usize> {
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
    pub(super) fn whole_clause_place(&mut self, rest: &[Token<'_>]) -> Option<usize> {
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
    pub(super) fn place_called_so(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let room = self.room_of_place(rest);
        let (length, place) = (1..=room).rev().find_map(|length| {
            let fits = self.fits_as_written(&meanings(&rest[..length]));
            let called_so = |fit: &Fit| fit.score >= ARRANGED_SO;
            let exact: Vec<Fit> = fits.into_iter().filter(called_so).collect();
            (!exact.is_empty()).then(|| (length, self.place_of(&rest[..length], &exact)))
        })?;
        self.said.places.push(place);
        Some(length)
    }

    /// How many words could be the name of one place.
    pub(super) fn room_of_place(&self, rest: &[Token<'_>]) -> usize {
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
                Some((_, Small::Place | Small::Serving(_))) => room > 0,
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
    pub(super) fn known_place(
        &self,
        rest: &[Token<'_>],
        room: usize,
    ) -> Option<(usize, PlaceClause)> {
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
    pub(super) fn fits_as_written(&self, meanings: &[String]) -> Vec<Fit> {
        let fits = self.names.iter().flat_map(|names| names.fits(meanings));
        fits.collect()
    }

    /// What fits a phrase; where nothing does, words that no name has may be slips of the fingers.
    pub(super) fn fits(&self, phrase: &[Token<'_>]) -> Vec<Fit> {
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

    pub(super) fn place_of(&self, phrase: &[Token<'_>], fits: &[Fit]) -> PlaceClause {
        let best = fits.iter().map(|fit| fit.score).max().unwrap_or_default();
        let range = phrase[0].range.start..end(phrase, phrase.len());
        let mut nodes = Vec::new();
        for fit in fits.iter().filter(|it| it.score == best) {
            if !nodes.contains(&fit.node) {
                nodes.push(fit.node);
            }
        }
        PlaceClause {
            text: self.line[range.clone()].to_owned(),
            range,
            nodes,
            formation: None,
        }
    }
}

/// The kind of formation that a phrase names, where it begins or ends with the word for it.
pub(super) fn formation_of(phrase: &[Token<'_>]) -> Option<FormationKind> {
    (0..phrase.len()).find_map(|at| match lexicon::meaning_at(&phrase[at..]) {
        Some((_, UnitMeaning::Formation(kind))) => Some(kind),
        _ => None,
    })
}
