//! What allows a mission to be.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PlanDate, SourceId};

/// A stretch of days for which a decision mandates a mission.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// The decision, such as `S/RES/2790 (2025)`.
    pub title: String,

    /// The first day, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one the mandate has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Where this is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}
