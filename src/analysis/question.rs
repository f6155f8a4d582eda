//! What is asked of a plan.

use jiff::civil::Date;

use crate::model::{NodeId, Period, Toward, Unit};

use super::{Grouping, Ledger, Lens, Measure};

/// How people are looked at: everything that every figure has to say beside its day.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct View {
    /// By flag or by host.
    pub ledger: Ledger,

    /// Places filled or people on the ground.
    pub measure: Measure,

    /// How far along they have to be.
    pub lens: Lens,

    /// What they have to count toward; absent for everyone.
    pub toward: Option<Toward>,
}

impl Default for View {
    /// By flag, established, planned, uniformed: what an unqualified total means.
    fn default() -> Self {
        Self {
            ledger: Ledger::Flag,
            measure: Measure::Established,
            lens: Lens::Planned,
            toward: Some(Toward::Uniformed),
        }
    }
}

impl View {
    /// Whether the people of a period of a unit count at all.
    pub fn admits(self, unit: &Unit, period: &Period) -> bool {
        self.lens.admits(period)
            && self
                .toward
                .is_none_or(|toward| period.counts_toward(toward, unit.category))
    }
}

/// How a strength is wanted: how people are looked at, by what they are grouped, and within what.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Question {
    /// How people are looked at.
    pub view: View,

    /// By what they are grouped; the order does not matter here.
    pub by: Vec<Grouping>,

    /// Only those who stand under this mission, formation or unit, or in it; absent for all.
    pub within: Option<NodeId>,
}

impl Question {
    /// The people of a view by some groupings, in the whole plan.
    pub fn new(view: View, by: &[Grouping]) -> Self {
        Self {
            view,
            by: by.to_vec(),
            within: None,
        }
    }

    /// The same question about those within a mission, formation or unit.
    #[must_use]
    pub fn within(self, node: NodeId) -> Self {
        Self {
            within: Some(node),
            ..self
        }
    }
}

/// A stretch of days, both inclusive.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Span {
    /// The first day.
    pub first: Date,

    /// The last day.
    pub last: Date,
}
