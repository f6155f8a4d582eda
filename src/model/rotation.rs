//! What is known of a unit's rotations beside their days.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::BaseUnitId;

/// A rotation of a unit: its name, and the unit at home from which it comes.
///
/// Its days and people are those of the periods of its number.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Rotation {
    /// Which rotation, as periods number it.
    pub number: u16,

    /// What it is called: "107 IRISHFINN"; empty for none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,

    /// The unit at home from which it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseUnitId>,
}
