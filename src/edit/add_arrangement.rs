//! Adding a joint arrangement.

use crate::model::{Arrangement, Item, Plan};
use crate::text::Message;

use super::change::Change;
use super::existing;
use super::refusal::Problem;

/// Adds a joint arrangement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddArrangement {
    /// It, with a new id.
    pub arrangement: Arrangement,
}

impl Change for AddArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let id = self.arrangement.id;
        existing::is_new(plan.arrangement(id).is_some(), Item::Arrangement(id))?;
        Ok(plan.with_arrangement(self.arrangement.clone())?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-arrangement").with("name", self.arrangement.name.as_str())
    }
}
