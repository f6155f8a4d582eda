//! What part a country has in a joint arrangement.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The role of a partner: who leads, and who answers for how much.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Commands the unit; one partner on any day.
    Lead,

    /// Has the larger part and answers for more.
    Senior,

    /// Has as much as the others.
    Equal,

    /// Has the smaller part.
    Junior,
}

impl Role {
    /// Every role, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Senior, Self::Equal, Self::Junior];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Senior => "senior",
            Self::Equal => "equal",
            Self::Junior => "junior",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Lead => "role-lead",
            Self::Senior => "role-senior",
            Self::Equal => "role-equal",
            Self::Junior => "role-junior",
        })
    }
}
