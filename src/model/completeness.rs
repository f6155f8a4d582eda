//! Whether a plan lists all of a mission.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How much of a mission a plan holds.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// Every contributor: shares, ranks and ceilings can be told.
    Full,

    /// Some units only; the rest may be given as others, not listed.
    Part,
}

impl Completeness {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 2] = [Self::Full, Self::Part];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Part => "part",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Full => "held-full",
            Self::Part => "held-part",
        })
    }
}
