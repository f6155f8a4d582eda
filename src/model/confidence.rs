//! How far a number can be trusted.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How far a fact can be trusted; what hangs on unconfirmed facts is at most a note.
///
/// The order is from the most trusted to the least.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source says so in print.
    Published,

    /// Worked out or assumed from what a source says.
    Estimated,

    /// From memory, in doubt, or known not to be whole.
    Unconfirmed,
}

impl Confidence {
    /// Every degree, from the most trusted to the least.
    pub const ALL: [Self; 3] = [Self::Published, Self::Estimated, Self::Unconfirmed];

    /// The written form in plans and tables: `published`, `estimated`, `unconfirmed`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Estimated => "estimated",
            Self::Unconfirmed => "unconfirmed",
        }
    }

    /// The degree of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|confidence| confidence.name() == name)
    }

    /// The degree's name for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Published => "confidence-published",
            Self::Estimated => "confidence-estimated",
            Self::Unconfirmed => "confidence-unconfirmed",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_is_one_in_code_and_file() {
        for confidence in Confidence::ALL {
            assert_eq!(
                serde_json::to_string(&confidence).unwrap(),
                format!("\"{}\"", confidence.name())
            );
            assert_eq!(Confidence::from_name(confidence.name()), Some(confidence));
            assert_eq!(
                confidence.message().id(),
                format!("confidence-{}", confidence.name())
            );
        }
    }
}
