//! What a country is called.

use crate::model::{CountryCode, Plan};
use crate::reference;
use crate::text::Name;

/// The name of a country: the plan's own, else the built-in one, else its code.
pub fn country_name(plan: &Plan, code: CountryCode) -> Name {
    let own = plan
        .own_country(code)
        .map(|it| Name::Plain(it.name.clone()));
    own.or_else(|| reference::country(code).map(|it| it.name.clone()))
        .unwrap_or_else(|| Name::Plain(code.to_string()))
}
