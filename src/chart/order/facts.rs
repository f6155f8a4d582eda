//! Whose people a unit has with all below it, and how sure that is.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{Contributor, Grouping, Question, View, strength};
use crate::model::{Confidence, CountryCode, Nationality, Plan, Unit};
use crate::text::Message;

use super::{BridgeWords, Doubt};

/// How many contributors a bridge names.
const MOST_NAMED: usize = 5;

/// The people of a unit with all below it.
pub(super) struct Facts {
    /// By contributor, the host's own first, then the largest.
    pub(super) flags: Vec<(CountryCode, u64)>,

    /// Whether some of them are in doubt.
    pub(super) doubt: Option<Doubt>,
}

impl Facts {
    /// Counts the people of a unit with all below it.
    pub(super) fn of(plan: &Plan, unit: &Unit, day: Date, view: View) -> Self {
        let by = [Grouping::Contributor, Grouping::Confidence];
        let question = Question::new(view, &by).within(unit.id.into());
        let mut people: BTreeMap<CountryCode, u64> = BTreeMap::new();
        let mut doubt = None;
        for (key, number) in strength(plan, day, &question).rows() {
            if let Some(Contributor::Country(country)) = key.contributor {
                *people.entry(country).or_default() += number.total();
            }
            doubt = doubt.max(match key.confidence {
                None | Some(Confidence::Published) => None,
                Some(Confidence::Estimated) => Some(Doubt::Estimated),
                Some(Confidence::Unconfirmed) => Some(Doubt::Unconfirmed),
            });
        }
        let own = unit.nationality.country();
        let mut flags: Vec<_> = people.into_iter().collect();
        flags.sort_by_key(|(country, people)| (Some(*country) != own, Reverse(*people), *country));
        Self { flags, doubt }
    }

    /// Whose people they are, in words, with the name of their arrangement; nothing where all are of the unit's own country, or of one partner.
    pub(super) fn bridge(&self, unit: &Unit, arrangement: Option<&str>) -> Option<BridgeWords> {
        let own = unit.nationality.country();
        let is_mixed = match self.flags.as_slice() {
            [] => false,
            [(country, _)] => own.is_some_and(|own| own != *country),
            _ => true,
        };
        if !is_mixed {
            return None;
        }
        let part = |(country, people): &(CountryCode, u64)| {
            Message::new("chart-order-part")
                .with("country", country.to_string())
                .with("people", *people)
        };
        let (named, rest) = self.flags.split_at(self.flags.len().min(MOST_NAMED));
        let mut parts: Vec<Message> = named.iter().map(part).collect();
        if !rest.is_empty() {
            let others: u64 = rest.iter().map(|(_, people)| people).sum();
            parts.push(Message::new("chart-order-part-others").with("people", others));
        }
        let sum = parts.into_iter().reduce(|before, next| {
            Message::new("chart-plus")
                .with("before", before)
                .with("next", next)
        })?;
        let all: u64 = self.flags.iter().map(|(_, people)| people).sum();
        let name = match arrangement.filter(|name| !name.is_empty()) {
            Some(arrangement) => Message::new("chart-order-named")
                .with("name", unit.label())
                .with("arrangement", arrangement),
            None => Message::new("chart-order-name").with("name", unit.label()),
        };
        let short = Message::new("chart-order-bridge")
            .with("all", all)
            .with("parts", sum);
        let long = match unit.nationality {
            Nationality::National(_) => Message::new("chart-order-host")
                .with("name", name)
                .with("bridge", short.clone()),
            Nationality::Joint => Message::new("chart-order-joint")
                .with("name", name)
                .with("bridge", short.clone()),
        };
        Some(BridgeWords { short, long })
    }
}
