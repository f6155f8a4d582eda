//! How many people a resolution allows a mission.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, PlanDate, SourceId, Stretch};

/// The most people of certain categories that one decision authorizes for a stretch of days.
///
/// Between ceilings nothing is known: the old number does not live on.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// The decision, such as `S/RES/1701 (2006)`.
    pub title: String,

    /// The categories that count.
    pub categories: BTreeSet<Category>,

    /// The most people.
    pub people: u32,

    /// The first day; without one it holds on no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Whether those who come and those who leave both count while they hand over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub handovers_count: bool,

    /// Where this is known from; a ceiling without a confirmed source raises notes only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

impl Ceiling {
    /// Its days.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }
}
