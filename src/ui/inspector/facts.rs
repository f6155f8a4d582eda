//! Numbers of a unit that have to be counted.

use jiff::civil::Date;

use crate::analysis::{self, Ledger, Lens, Measure, Question, View};
use crate::model::UnitId;
use crate::ui::Shown;

use super::parts::Parts;

/// The people of a unit with all below it on a day: established where nothing else is said, whatever they count toward.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct UnitFacts {
    unit: UnitId,
    day: Date,
    revision: u64,

    /// All that is planned.
    pub(super) planned: u64,

    /// All that is planned, with everyone on the ground counted in a handover.
    pub(super) present: u64,

    /// All in place.
    pub(super) in_place: u64,
}

impl UnitFacts {
    /// How its people are looked at: established, planned, whatever they count toward.
    pub(super) const VIEW: View = View {
        ledger: Ledger::Flag,
        measure: Measure::Established,
        lens: Lens::Planned,
        toward: None,
    };

    /// Counts a unit, unless it was counted last.
    pub(super) fn of(parts: &mut Parts, shown: &Shown<'_>, unit: UnitId) -> Self {
        let is_same = |facts: &Self| {
            facts.unit == unit && facts.day == shown.day && facts.revision == shown.revision
        };
        if let Some(facts) = parts.facts.filter(is_same) {
            return facts;
        }
        let count = |lens, measure| {
            let view = View {
                measure,
                lens,
                ..Self::VIEW
            };
            let question = Question::new(view, &[]).within(unit.into());
            analysis::strength(shown.plan, shown.day, &question)
                .total()
                .total()
        };
        let facts = Self {
            unit,
            day: shown.day,
            revision: shown.revision,
            planned: count(Lens::Planned, Measure::Established),
            present: count(Lens::Planned, Measure::Present),
            in_place: count(Lens::Deployed, Measure::Established),
        };
        parts.facts = Some(facts);
        facts
    }
}
