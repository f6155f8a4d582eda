//! Adding a country of the plan's own.

use crate::model::{Item, OwnCountry, Plan};
use crate::text::Message;

use super::change::Change;
use super::existing;
use super::refusal::Problem;

/// Adds a country or other contributor that no built-in table has.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddCountry {
    /// The country, with a code that the plan does not have yet.
    pub country: OwnCountry,
}

impl Change for AddCountry {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let code = self.country.code;
        existing::is_new(plan.own_country(code).is_some(), Item::Country(code))?;
        Ok(plan.with_own_country(self.country.clone())?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-country").with("name", self.country.name.as_str())
    }
}
