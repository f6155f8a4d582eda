//! Under whose auspices a mission stands.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// The organization that a mission belongs to.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Organization {
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

    /// States that act together without an organization.
    Coalition,

    /// Any other.
    Other,
}

impl Organization {
    /// Every organization, in the order in which they are listed to people.
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

    /// The organization of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|organization| organization.name() == name)
    }

    /// The organization's name for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Un => "organization-un",
            Self::Osce => "organization-osce",
            Self::Eu => "organization-eu",
            Self::Au => "organization-au",
            Self::Csto => "organization-csto",
            Self::Cis => "organization-cis",
            Self::Coalition => "organization-coalition",
            Self::Other => "organization-other",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_is_one_in_code_and_file() {
        for organization in Organization::ALL {
            assert_eq!(
                serde_json::to_string(&organization).unwrap(),
                format!("\"{}\"", organization.name())
            );
            assert_eq!(
                Organization::from_name(organization.name()),
                Some(organization)
            );
            assert_eq!(
                organization.message().id(),
                format!("organization-{}", organization.name())
            );
        }
    }
}
