//! Whose a unit's own people are.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::analysis::{View, own_people_by_flag};
use crate::model::{CountryCode, Unit};
use crate::text::Message;

/// A unit's own people by flag: those of its own country first, then the largest.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct OwnFlags(Vec<(CountryCode, u64)>);

impl OwnFlags {
    /// Counts a unit's own people.
    pub(super) fn of(unit: &Unit, day: Date, view: View) -> Self {
        let people = own_people_by_flag(unit, day, view);
        let mut flags: Vec<_> = people.into_iter().filter(|(_, it)| *it > 0).collect();
        let own = unit.nationality.country();
        flags.sort_by_key(|(country, people)| (Some(*country) != own, Reverse(*people), *country));
        Self(flags)
    }

    /// Each flag with its people.
    pub fn iter(&self) -> impl Iterator<Item = (CountryCode, u64)> + '_ {
        self.0.iter().copied()
    }

    /// Whether there are people of several flags.
    pub fn are_several(&self) -> bool {
        self.0.len() > 1
    }

    /// Whether some are of another country than this.
    pub(super) fn has_others_than(&self, country: CountryCode) -> bool {
        self.iter().any(|(flag, _)| flag != country)
    }

    /// Whether these and others are all of one flag, so that numbers alone tell what differs.
    pub(super) fn is_one_with(&self, others: &Self) -> bool {
        match (self.0.as_slice(), others.0.as_slice()) {
            ([(one, _)], [(other, _)]) => one == other,
            _ => false,
        }
    }

    /// All of them: "771 IND + 9 KAZ".
    pub fn words(&self) -> Message {
        let parts = self.iter().map(|(country, people)| {
            Message::new("chart-order-part")
                .with("country", country.to_string())
                .with("people", people)
        });
        let sum = parts.reduce(|before, next| {
            Message::new("chart-plus")
                .with("before", before)
                .with("next", next)
        });
        sum.unwrap_or_else(|| Message::new("chart-order-number").with("people", 0_u64))
    }

    /// How many they are, and of how many flags: "780 of 2 flags"; those of one flag as they are.
    pub(super) fn short_words(&self) -> Message {
        if !self.are_several() {
            return self.words();
        }
        let all: u64 = self.iter().map(|(_, people)| people).sum();
        Message::new("chart-order-of-flags")
            .with("people", all)
            .with("flags", self.0.len())
    }
}
