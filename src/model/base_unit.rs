//! Units at home, from which rotations come.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CountryCode, Echelon, Function, Id, Identified, Location, SourceId};

/// The id of a [`BaseUnit`].
pub type BaseUnitId = Id<BaseUnit>;

/// A unit at home, in no mission, from which rotations come: KAZBAT.
///
/// It is not counted: its people are counted where they serve.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct BaseUnit {
    /// The base unit's id.
    pub id: BaseUnitId,

    /// The full name.
    pub name: String,

    /// A name for narrow places; empty where the full one serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_name: String,

    /// Whose it is.
    pub country: CountryCode,

    /// How large it is.
    pub echelon: Echelon,

    /// What it does.
    pub function: Function,

    /// Where it is at home.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,

    /// Where what is said of it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl BaseUnit {
    /// The name for narrow places: the short one where there is one.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }
}

impl Identified for BaseUnit {
    const LETTER: char = 'b';
    const KIND: &'static str = "base unit";
}
