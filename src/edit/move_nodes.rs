//! Moving things to another parent or place.

use crate::model::{NodeId, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{Position, extent, names, siblings};

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
        let is_mission = |node: &NodeId| matches!(node, NodeId::Mission(_));
        let misfit = |node: &&NodeId| is_mission(node) == self.parent.is_some();
        let Some(node) = self.nodes.iter().find(misfit) else {
            return Ok(());
        };
        let name = names::node_name(plan, *node);
        Err(Problem::Said(if is_mission(node) {
            Message::new("refusal-mission-under").with("name", name)
        } else {
            Message::new("refusal-parent-needed").with("name", name)
        }))
    }

    /// Nothing goes under what usually stands below it; other ways to stand under oneself are found by the plan.
    fn check_not_below(&self, plan: &Plan) -> Result<(), Problem> {
        let above = std::iter::successors(self.parent, |it| siblings::usual_parent(plan, *it));
        let Some(node) = above.into_iter().find(|above| self.nodes.contains(above)) else {
            return Ok(());
        };
        let name = names::node_name(plan, node);
        Err(Problem::Said(match self.parent {
            Some(parent) if parent != node => Message::new("refusal-below-itself")
                .with("name", name)
                .with("parent", names::node_name(plan, parent)),
            _ => Message::new("refusal-under-itself").with("name", name),
        }))
    }
}

impl Change for MoveNodes {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        self.check_parents(plan)?;
        self.check_not_below(plan)?;
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

    fn extent(&self, plan: &Plan, most: usize) -> usize {
        // What only gets another place among its siblings takes nothing along.
        let moves = |node: &NodeId| siblings::usual_parent(plan, *node) != self.parent;
        let moving: Vec<NodeId> = self.nodes.iter().copied().filter(moves).collect();
        extent::with_below(plan, &moving, most)
    }

    fn name(&self, plan: &Plan) -> Message {
        let parent = self.parent.map(|parent| names::node_name(plan, parent));
        match (self.nodes.as_slice(), parent) {
            ([node], None) => Message::new("edit-move").with("name", names::node_name(plan, *node)),
            ([node], Some(parent)) => Message::new("edit-move-to")
                .with("name", names::node_name(plan, *node))
                .with("parent", parent),
            (nodes, None) => Message::new("edit-move-several").with("count", nodes.len()),
            (nodes, Some(parent)) => Message::new("edit-move-several-to")
                .with("count", nodes.len())
                .with("parent", parent),
        }
    }
}
