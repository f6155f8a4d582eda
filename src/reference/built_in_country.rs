//! A country of the built-in table.

use crate::model::{Confidence, CountryCode};
use crate::text::Name;

use super::UnStatus;

/// A country as the built-in table has it, from `assets/reference/countries.csv`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuiltInCountry {
    /// The ISO 3166-1 alpha-3 code.
    pub code: CountryCode,

    /// The United Nations' statistical number (M49), where there is one.
    pub m49: Option<u16>,

    /// The short name; in Russian that of the CLDR.
    pub name: Name,

    /// The name in the United Nations' data, in English.
    pub un_name: &'static str,

    /// What the country is to the United Nations.
    pub un_status: UnStatus,

    /// Where the row comes from.
    pub source: &'static str,

    /// How far the row can be trusted.
    pub confidence: Confidence,
}
