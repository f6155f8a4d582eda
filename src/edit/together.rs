//! Several edits as one.

use crate::model::Plan;
use crate::text::Message;

use super::Edit;
use super::change::Change;
use super::gathered::Gathered;
use super::refusal::Problem;

/// Several edits that are done, undone and refused as one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Together {
    /// What they do together, as "Undo: …" calls it.
    pub name: Message,

    /// The edits, each applied to what the one before has made.
    pub edits: Vec<Edit>,
}

/// After how many edits it is told how far things are.
const TELL: usize = 1_000;

impl Change for Together {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.apply_watched(plan, &mut |_, _| {})
    }

    fn apply_watched(
        &self,
        plan: &Plan,
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Plan, Problem> {
        let mut gathered = Gathered::new(plan.clone());
        for (done, edit) in self.edits.iter().enumerate() {
            if done.is_multiple_of(TELL) {
                watch(done, self.edits.len());
            }
            gathered.take(edit)?;
        }
        gathered.finish()
    }

    fn extent(&self, plan: &Plan, most: usize) -> usize {
        let mut extent = 0;
        for edit in &self.edits {
            if extent >= most {
                break;
            }
            extent += edit.extent(plan, most - extent);
        }
        extent
    }

    fn name(&self, _plan: &Plan) -> Message {
        self.name.clone()
    }
}
