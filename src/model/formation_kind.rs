//! What a formation is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The kinds of formation: above units, multinational by nature, hosting nobody.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum FormationKind {
    /// The headquarters of the force.
    ForceHeadquarters,

    /// The force, or a component of it such as a maritime task force.
    Force,

    /// A sector.
    Sector,

    /// A multinational brigade.
    Brigade,

    /// A multinational task force.
    TaskForce,
}

impl FormationKind {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::ForceHeadquarters,
        Self::Force,
        Self::Sector,
        Self::Brigade,
        Self::TaskForce,
    ];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::ForceHeadquarters => "force_headquarters",
            Self::Force => "force",
            Self::Sector => "sector",
            Self::Brigade => "brigade",
            Self::TaskForce => "task_force",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::ForceHeadquarters => "formation-force-headquarters",
            Self::Force => "formation-force",
            Self::Sector => "formation-sector",
            Self::Brigade => "formation-brigade",
            Self::TaskForce => "formation-task-force",
        })
    }
}
