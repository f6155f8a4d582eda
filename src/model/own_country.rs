//! Countries that a plan brings along.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CountryCode;

/// A country or other contributor that no built-in table has, with the code it goes by in this plan.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OwnCountry {
    /// Three capital letters that no other country has.
    pub code: CountryCode,

    /// Its name.
    pub name: String,
}
