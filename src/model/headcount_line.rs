//! One line of a headcount.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CountryCode, People, SourceId};

/// So many people of one country, from one source.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct HeadcountLine {
    /// Whose people they are: the country they count for by flag.
    pub country: CountryCode,

    /// Women.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub women: u32,

    /// Men.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub men: u32,

    /// People whose sex is not stated.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub not_stated: u32,

    /// Where the number comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

impl HeadcountLine {
    /// The most people a line may hold.
    pub const MAX_PEOPLE: u64 = 999_999;

    /// People of a country whose sex is not stated.
    pub fn not_stated(country: CountryCode, number: u32, source: Option<SourceId>) -> Self {
        Self {
            country,
            women: 0,
            men: 0,
            not_stated: number,
            source,
        }
    }

    /// The people of the line.
    pub fn people(&self) -> People {
        People {
            women: u64::from(self.women),
            men: u64::from(self.men),
            not_stated: u64::from(self.not_stated),
        }
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes fields by reference"
)]
fn is_zero(number: &u32) -> bool {
    *number == 0
}
