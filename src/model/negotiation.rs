//! The track of a status with the organization.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How far the matter stands with the organization that leads the mission.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Negotiation {
    /// Not raised.
    NotRaised,

    /// Sounded out informally.
    Sounded,

    /// Requested by the organization.
    Requested,

    /// Offered to the organization.
    Offered,

    /// Accepted by the organization.
    Accepted,

    /// Declined by the organization.
    Declined,

    /// Offered once and withdrawn.
    Withdrawn,
}

impl Negotiation {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 7] = [
        Self::NotRaised,
        Self::Sounded,
        Self::Requested,
        Self::Offered,
        Self::Accepted,
        Self::Declined,
        Self::Withdrawn,
    ];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotRaised => "not_raised",
            Self::Sounded => "sounded",
            Self::Requested => "requested",
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NotRaised => "negotiation-not-raised",
            Self::Sounded => "negotiation-sounded",
            Self::Requested => "negotiation-requested",
            Self::Offered => "negotiation-offered",
            Self::Accepted => "negotiation-accepted",
            Self::Declined => "negotiation-declined",
            Self::Withdrawn => "negotiation-withdrawn",
        })
    }
}
