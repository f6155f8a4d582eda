//! The national track of a status.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How far the planning country has decided.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Meant, not decided.
    Intended,

    /// Approved by those who decide.
    Approved,

    /// Refused by those who decide.
    Refused,
}

impl Decision {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Intended, Self::Approved, Self::Refused];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Intended => "intended",
            Self::Approved => "approved",
            Self::Refused => "refused",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Intended => "decision-intended",
            Self::Approved => "decision-approved",
            Self::Refused => "decision-refused",
        })
    }
}
