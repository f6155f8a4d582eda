//! Formations: what stands above units.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{FormationKind, Id, Identified, NodeId, Place};

/// The id of a [`Formation`].
pub type FormationId = Id<Formation>;

/// A force, sector, multinational brigade or task force: multinational by nature, hosting nobody.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Formation {
    /// The formation's id.
    pub id: FormationId,

    /// The full name.
    pub name: String,

    /// A name for boxes and narrow columns; empty where the full one serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_name: String,

    /// What it is.
    pub kind: FormationKind,

    /// Under what it stands: a mission or another formation.
    pub parent: NodeId,

    /// Its place among its siblings.
    pub place: Place,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Formation {
    /// The name for narrow places: the short one where there is one.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }
}

impl Identified for Formation {
    const LETTER: char = 'f';
    const KIND: &'static str = "formation";
}
