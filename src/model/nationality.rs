//! Whose a unit is.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CountryCode;

/// Whether a unit is one contributor's or several partners'.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Nationality {
    /// The unit is one contributor's; whoever else serves in it is a guest.
    National(CountryCode),

    /// The unit is several partners', none of them a guest.
    Joint,
}

impl Nationality {
    /// The contributor, where there is one.
    pub fn country(self) -> Option<CountryCode> {
        match self {
            Self::National(country) => Some(country),
            Self::Joint => None,
        }
    }
}
