//! How partners serve together.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How people of several countries serve in one unit.
///
/// After the International Peace Institute, "Deploying Combined Teams", August 2015.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum ArrangementKind {
    /// A sub-unit of one country works beside and under the operational command of another's larger unit.
    Attached,

    /// People of one country serve inside sub-units of another, under its command.
    Embedded,

    /// Distinct national units under one multinational command.
    CoDeployed,

    /// Mixed units of several countries under mixed command.
    Composite,
}

impl ArrangementKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 4] = [
        Self::Attached,
        Self::Embedded,
        Self::CoDeployed,
        Self::Composite,
    ];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Attached => "attached",
            Self::Embedded => "embedded",
            Self::CoDeployed => "co_deployed",
            Self::Composite => "composite",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Attached => "arrangement-kind-attached",
            Self::Embedded => "arrangement-kind-embedded",
            Self::CoDeployed => "arrangement-kind-co-deployed",
            Self::Composite => "arrangement-kind-composite",
        })
    }

    /// What it means, in one sentence.
    pub fn explanation(self) -> Message {
        Message::new(match self {
            Self::Attached => "arrangement-kind-attached-explanation",
            Self::Embedded => "arrangement-kind-embedded-explanation",
            Self::CoDeployed => "arrangement-kind-co-deployed-explanation",
            Self::Composite => "arrangement-kind-composite-explanation",
        })
    }

    /// Whether its partners are guests of one host, and not partners in a joint unit.
    pub fn has_host(self) -> bool {
        matches!(self, Self::Attached | Self::Embedded)
    }
}
