//! Where numbers come from.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Confidence, Id, Identified, PlanDate};

/// The id of a [`Source`].
pub type SourceId = Id<Source>;

/// Where a number comes from, and how far it can be trusted.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The source's id.
    pub id: SourceId,

    /// Who said it and where: "UN DPO, contributions by country".
    pub title: String,

    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PlanDate>,

    /// Where to find it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,

    /// Whether its numbers are published, estimated or unconfirmed.
    pub confidence: Confidence,

    /// What else is to be said, such as what was assumed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Identified for Source {
    const LETTER: char = 's';
    const KIND: &'static str = "source";
}
