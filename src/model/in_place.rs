//! The fact that people are where they are planned.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::PlanDate;

/// The people of a period are in place.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct InPlace {
    /// When it was last confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed_on: Option<PlanDate>,
}
