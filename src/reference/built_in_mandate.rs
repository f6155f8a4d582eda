//! A mandate of the built-in table.

use crate::model::{Confidence, PlanDate};
use crate::text::Name;

/// Until when a decision lets a mission go on, from `assets/reference/mandates.csv`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuiltInMandate {
    /// The mission's acronym.
    pub acronym: &'static str,

    /// The decision: `S/RES/2790 (2025)`.
    pub resolution: &'static str,

    /// The day of the decision.
    pub first: PlanDate,

    /// The last day of the mandate.
    pub last: PlanDate,

    /// Where the row comes from.
    pub source: Name,

    /// How far the row can be trusted.
    pub confidence: Confidence,

    /// What else is to be known.
    pub remarks: Option<Name>,
}
