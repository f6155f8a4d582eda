//! Several edits as one.

use crate::model::Plan;
use crate::text::Message;

use super::Edit;
use super::change::Change;
use super::refusal::Problem;

/// Several edits that are done, undone and refused as one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Together {
    /// What they do together, as "Undo: …" calls it.
    pub name: Message,

    /// The edits, each applied to what the one before has made.
    pub edits: Vec<Edit>,
}

impl Change for Together {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut plan = plan.clone();
        for edit in &self.edits {
            plan = edit.apply(&plan)?;
        }
        Ok(plan)
    }

    fn name(&self, _plan: &Plan) -> Message {
        self.name.clone()
    }
}
