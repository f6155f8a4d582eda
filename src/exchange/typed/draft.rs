//! What one line adds, until it is known whether it comes to anything.

use crate::edit::{Edit, Refusal};
use crate::model::{ArrangementId, NodeId, Plan};

/// A plan as the line makes it, with the edits that have done so.
pub(super) struct Draft {
    pub(super) plan: Plan,
    pub(super) edits: Vec<Edit>,

    /// What was added.
    pub(super) added: Vec<NodeId>,

    /// The arrangement that was added.
    pub(super) arranged: Option<ArrangementId>,
}

impl Draft {
    pub(super) fn new(plan: Plan) -> Self {
        Self {
            plan,
            edits: Vec::new(),
            added: Vec::new(),
            arranged: None,
        }
    }

    /// Applies an edit and keeps it; nothing changes where it is refused.
    pub(super) fn perform(&mut self, edit: Edit, adds: Option<NodeId>) -> Result<(), Refusal> {
        self.plan = edit.apply(&self.plan)?;
        self.edits.push(edit);
        self.added.extend(adds);
        Ok(())
    }
}
