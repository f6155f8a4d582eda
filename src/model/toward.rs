//! What people count toward.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The three sums that people can count toward.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Toward {
    /// The uniformed personnel of the organization's statistics.
    Uniformed,

    /// The strength reimbursed under a memorandum.
    Reimbursed,

    /// The national ceiling.
    National,
}

impl Toward {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 3] = [Self::Uniformed, Self::Reimbursed, Self::National];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Uniformed => "uniformed",
            Self::Reimbursed => "reimbursed",
            Self::National => "national",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Uniformed => "toward-uniformed",
            Self::Reimbursed => "toward-reimbursed",
            Self::National => "toward-national",
        })
    }
}
