//! What every kind of edit can do.

use crate::model::Plan;
use crate::text::Message;

use super::refusal::Problem;

/// A kind of edit.
pub(super) trait Change {
    /// The plan as the edit makes it.
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem>;

    /// The plan as the edit makes it; told on the way is how much of how much is done.
    fn apply_watched(
        &self,
        plan: &Plan,
        _watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Plan, Problem> {
        self.apply(plan)
    }

    /// About how many things the edit looks at or changes, as far as that decides how long it takes; counted up to `most`.
    fn extent(&self, _plan: &Plan, _most: usize) -> usize {
        1
    }

    /// What the edit does to the plan, in words; the plan is the one before the edit.
    fn name(&self, plan: &Plan) -> Message;
}
