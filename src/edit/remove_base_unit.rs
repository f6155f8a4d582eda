//! Removing a unit at home.

use std::collections::BTreeSet;

use crate::model::{BaseUnitId, Item, Plan, Removal};
use crate::text::Message;

use super::change::Change;
use super::names;
use super::refusal::Problem;

/// Removes a unit at home; refused while a rotation comes from it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveBaseUnit {
    /// Which one.
    pub base_unit: BaseUnitId,
}

impl Change for RemoveBaseUnit {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let removal = Removal {
            base_units: BTreeSet::from([self.base_unit]),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::BaseUnit(self.base_unit)).unwrap_or_default();
        Message::new("edit-remove").with("name", name)
    }
}
