//! What every kind of edit can do.

use crate::model::Plan;
use crate::text::Message;

use super::refusal::Problem;

/// A kind of edit.
pub(super) trait Change {
    /// The plan as the edit makes it.
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem>;

    /// What the edit does to the plan, in words; the plan is the one before the edit.
    fn name(&self, plan: &Plan) -> Message;
}
