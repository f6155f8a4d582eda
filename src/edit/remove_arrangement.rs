//! Removing a joint arrangement.

use std::collections::BTreeSet;

use crate::model::{ArrangementId, Item, Plan, Removal};
use crate::text::Message;

use super::change::Change;
use super::names;
use super::refusal::Problem;

/// Removes a joint arrangement; the people who serve under it stay where they are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveArrangement {
    /// Which one.
    pub arrangement: ArrangementId,
}

impl Change for RemoveArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let removal = Removal {
            arrangements: BTreeSet::from([self.arrangement]),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Arrangement(self.arrangement)).unwrap_or_default();
        Message::new("edit-remove").with("name", name)
    }
}
