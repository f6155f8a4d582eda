//! How one commander commands another country's people.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The command that the commander of a unit has over the partners' people in it.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CommandRelation {
    /// He assigns tasks and may divide and move their units.
    OperationalControl,

    /// He directs them in a task that others have assigned.
    TacticalControl,
}

impl CommandRelation {
    /// Every relation, in the order of lists.
    pub const ALL: [Self; 2] = [Self::OperationalControl, Self::TacticalControl];

    /// The written form, as in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::OperationalControl => "operational_control",
            Self::TacticalControl => "tactical_control",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::OperationalControl => "command-operational-control",
            Self::TacticalControl => "command-tactical-control",
        })
    }
}
