//! The missions that a line names.

use super::{Scan, end};
use crate::exchange::typed::clauses::MissionClause;
use crate::exchange::typed::names::{PlanNames, joined};
use crate::exchange::typed::token::Token;
use crate::reference;

/// The most words of a mission's acronym, and of its name.
const LONGEST_ACRONYM: usize = 3;
const LONGEST_MISSION: usize = 12;

impl Scan<'_> {
    /// Understands the acronym or name of a mission.
    pub(super) fn mission(&mut self, rest: &[Token<'_>]) -> Option<usize> {
        let (length, clause) = mission_at(rest, self.names)?;
        if self.said.mission.is_some() {
            self.twice(clause.range);
        } else {
            self.said.mission = Some(clause);
        }
        Some(length)
    }
}

/// The mission with whose acronym or name the parts begin, and how many they are.
pub(super) fn mission_at(
    rest: &[Token<'_>],
    names: &[&PlanNames; 2],
) -> Option<(usize, MissionClause)> {
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
