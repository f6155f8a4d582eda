//! Under whose auspices a mission stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The organisation that a mission belongs to.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Organisation {
    /// The United Nations.
    Un,

    /// The Organization for Security and Co-operation in Europe.
    Osce,

    /// The European Union.
    Eu,

    /// The African Union.
    Au,

    /// The Collective Security Treaty Organization.
    Csto,

    /// The Commonwealth of Independent States.
    Cis,

    /// States that act together without an organisation.
    Coalition,

    /// Any other.
    Other,
}

impl Organisation {
    /// Every organisation, in the order in which they are listed to people.
    pub const ALL: [Self; 8] = [
        Self::Un,
        Self::Osce,
        Self::Eu,
        Self::Au,
        Self::Csto,
        Self::Cis,
        Self::Coalition,
        Self::Other,
    ];

    /// The written form in plans and tables: `un`, `osce`, `eu` …
    pub fn name(self) -> &'static str {
        match self {
            Self::Un => "un",
            Self::Osce => "osce",
            Self::Eu => "eu",
            Self::Au => "au",
            Self::Csto => "csto",
            Self::Cis => "cis",
            Self::Coalition => "coalition",
            Self::Other => "other",
        }
    }

    /// The organisation of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|organisation| organisation.name() == name)
    }

    /// The organisation's name for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Un => "organisation-un",
            Self::Osce => "organisation-osce",
            Self::Eu => "organisation-eu",
            Self::Au => "organisation-au",
            Self::Csto => "organisation-csto",
            Self::Cis => "organisation-cis",
            Self::Coalition => "organisation-coalition",
            Self::Other => "organisation-other",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_is_one_in_code_and_file() {
        for organisation in Organisation::ALL {
            assert_eq!(
                serde_json::to_string(&organisation).unwrap(),
                format!("\"{}\"", organisation.name())
            );
            assert_eq!(
                Organisation::from_name(organisation.name()),
                Some(organisation)
            );
            assert_eq!(
                organisation.message().id(),
                format!("organisation-{}", organisation.name())
            );
        }
    }
}
