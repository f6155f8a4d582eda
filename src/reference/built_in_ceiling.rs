//! A ceiling of the built-in table.

use crate::model::{Category, Confidence, PlanDate};
use crate::text::Name;

/// How many people of some categories one decision lets a mission have, from `assets/reference/ceilings.csv`.
///
/// It holds from its first day to its last and says nothing about other days: between two ceilings lies the unknown, not the old number.
/// No two ceilings of a mission bind the same category on the same day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuiltInCeiling {
    /// The mission's acronym.
    pub acronym: &'static str,

    /// The decision: `S/RES/1701 (2006)`.
    pub resolution: &'static str,

    /// The categories that the number counts together; at least one.
    pub categories: &'static [Category],

    /// The number of people, from 1 to 999,999.
    pub people: u32,

    /// The first day on which it holds.
    pub first: PlanDate,

    /// The last day on which it holds; none where nothing is known to follow.
    pub last: Option<PlanDate>,

    /// Where the row comes from.
    pub source: Name,

    /// How far the row can be trusted.
    pub confidence: Confidence,

    /// What else is to be known.
    pub remarks: Option<Name>,
}
