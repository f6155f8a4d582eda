//! Renaming a country of the plan's own.

use crate::model::{CountryCode, Item, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, field, names};

/// Gives a country of the plan's own another name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RenameCountry {
    /// Which country.
    pub code: CountryCode,

    /// Its new name.
    pub name: String,
}

impl Change for RenameCountry {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut country = existing::country(plan, self.code)?;
        country.name.clone_from(&self.name);
        Ok(plan.with_own_country(country)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        field::rename(names::item_name(plan, Item::Country(self.code)).unwrap_or_default())
    }
}
