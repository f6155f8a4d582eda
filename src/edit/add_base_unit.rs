//! Adding a unit at home.

use crate::model::{BaseUnit, Item, Plan};
use crate::text::Message;

use super::change::Change;
use super::existing;
use super::refusal::Problem;

/// Adds a unit at home.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddBaseUnit {
    /// It, with a new id.
    pub base_unit: BaseUnit,
}

impl Change for AddBaseUnit {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let id = self.base_unit.id;
        existing::is_new(plan.base_unit(id).is_some(), Item::BaseUnit(id))?;
        Ok(plan.with_base_unit(self.base_unit.clone())?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-base-unit").with("name", self.base_unit.name.as_str())
    }
}
