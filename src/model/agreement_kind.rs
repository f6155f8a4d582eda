//! Kinds of agreements.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// What kind of paper an agreement is.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum AgreementKind {
    /// A memorandum of understanding.
    Memorandum,

    /// A treaty or an agreement between governments.
    Treaty,

    /// A technical arrangement between ministries or forces.
    TechnicalArrangement,

    /// Letters or notes exchanged.
    ExchangeOfLetters,

    /// Something else.
    Other,
}

impl AgreementKind {
    /// Every kind, in the order of lists.
    pub const ALL: [Self; 5] = [
        Self::Memorandum,
        Self::Treaty,
        Self::TechnicalArrangement,
        Self::ExchangeOfLetters,
        Self::Other,
    ];

    /// The written form, as in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Memorandum => "memorandum",
            Self::Treaty => "treaty",
            Self::TechnicalArrangement => "technical_arrangement",
            Self::ExchangeOfLetters => "exchange_of_letters",
            Self::Other => "other",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Memorandum => "agreement-kind-memorandum",
            Self::Treaty => "agreement-kind-treaty",
            Self::TechnicalArrangement => "agreement-kind-technical-arrangement",
            Self::ExchangeOfLetters => "agreement-kind-exchange-of-letters",
            Self::Other => "agreement-kind-other",
        })
    }
}
