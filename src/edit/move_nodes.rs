//! Moving things to another parent or place.

use crate::model::{NodeId, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{Position, names, siblings};

/// Moves missions, formations or units, with all below them, to a parent and a position there.
///
/// It sets the *usual* parent: periods in which a unit is attached elsewhere stay as they are.
/// What stands below another of the nodes goes along with it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MoveNodes {
    /// What moves, in the order in which it is to stand there.
    pub nodes: Vec<NodeId>,

    /// Under what; none for missions, which stand under nothing.
    pub parent: Option<NodeId>,

    /// Where among what stands there.
    pub position: Position,
}

impl MoveNodes {
    /// Missions stand under nothing, all else stands under something.
    fn check_parents(&self, plan: &Plan) -> Result<(), Problem> {
        for node in &self.nodes {
            let id = match (node, self.parent) {
                (NodeId::Mission(_), Some(_)) => "refusal-mission-under",
                (NodeId::Formation(_) | NodeId::Unit(_), None) => "refusal-parent-needed",
                _ => continue,
            };
            let name = names::node_name(plan, *node);
            return Err(Problem::Said(Message::new(id).with("name", name)));
        }
        Ok(())
    }
}

impl Change for MoveNodes {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.check_parents(plan)?;
        let nodes = siblings::topmost(plan, &self.nodes);
        let arrangement = siblings::arrange(plan, self.parent, self.position, &nodes)?;
        let is_at_home = |node: &NodeId| siblings::usual_parent(plan, *node) == self.parent;
        if arrangement.is_as_before && nodes.iter().all(is_at_home) {
            return Ok(plan.clone());
        }
        let mut moved = plan.clone();
        for (node, place) in arrangement.places {
            moved = siblings::standing(&moved, node, self.parent, place)?;
        }
        Ok(moved)
    }

    fn name(&self, plan: &Plan) -> Message {
        let message = match (self.nodes.as_slice(), self.parent) {
            ([node], None) => Message::new("edit-move").with("name", names::node_name(plan, *node)),
            ([node], Some(_)) => {
                Message::new("edit-move-to").with("name", names::node_name(plan, *node))
            }
            (nodes, None) => Message::new("edit-move-several").with("count", nodes.len()),
            (nodes, Some(_)) => Message::new("edit-move-several-to").with("count", nodes.len()),
        };
        match self.parent {
            Some(parent) => message.with("parent", names::node_name(plan, parent)),
            None => message,
        }
    }
}
