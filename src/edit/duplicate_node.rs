//! Copying something with all below it.

use crate::model::{IdGenerator, NodeId, Plan};
use crate::text::Message;

use super::change::Change;
use super::copying::{CopyOrder, Places, with_copies};
use super::refusal::Problem;
use super::{Position, extent, names, siblings};

/// Copies a mission, formation or unit with all that usually stands below it; the copy stands right after it.
///
/// All that is copied gets new ids.
/// Attachments within what is copied become attachments within the copy; units that are only attached to it are not copied.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DuplicateNode {
    /// What is copied.
    pub node: NodeId,

    /// The copy's name, or acronym where it is a mission; where it differs from the original's, its short name is left empty.
    pub name: String,

    /// Where the new ids come from.
    pub ids: IdGenerator,
}

impl Change for DuplicateNode {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let order = CopyOrder {
            from: plan,
            root: self.node,
            name: &self.name,
            parent: siblings::usual_parent(plan, self.node),
            position: Position::After(self.node),
            ids: self.ids.clone(),
        };
        with_copies(plan.clone(), order, Places::Same)
    }

    fn extent(&self, plan: &Plan, most: usize) -> usize {
        extent::with_below(plan, &[self.node], most)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-duplicate").with("name", names::node_name(plan, self.node))
    }
}
