//! Moving something by one step in the tree, as keys do.

use crate::model::{NodeId, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{MoveNodes, Position, extent, names, siblings};

/// Moves a mission, formation or unit by one step, with all below it.
///
/// Siblings are those whose usual parent is the same.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ShiftNode {
    /// What moves.
    pub node: NodeId,

    /// Which way.
    pub direction: Direction,
}

/// A way to move in the tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Direction {
    /// Ahead of the sibling before it.
    Up,

    /// After the sibling behind it.
    Down,

    /// Under the sibling before it, as its last child.
    In,

    /// Out of its parent, right after it.
    Out,
}

impl ShiftNode {
    /// Under what and where there, or nothing at the end of the way.
    fn target(&self, plan: &Plan) -> Option<(Option<NodeId>, Position)> {
        let parent = siblings::usual_parent(plan, self.node);
        let siblings = siblings::usual_in_order(plan, parent);
        let index = siblings.iter().position(|node| *node == self.node)?;
        let before = index.checked_sub(1).map(|index| siblings[index]);
        Some(match self.direction {
            Direction::Up => (parent, Position::Before(before?)),
            Direction::Down => (parent, Position::After(*siblings.get(index + 1)?)),
            Direction::In => (Some(before?), Position::Last),
            Direction::Out => {
                let parent = parent?;
                let above = siblings::usual_parent(plan, parent)?;
                (Some(above), Position::After(parent))
            }
        })
    }

    fn refusal(&self, plan: &Plan) -> Problem {
        let name = names::node_name(plan, self.node);
        let message = Message::new(match self.direction {
            Direction::Up => "refusal-already-first",
            Direction::Down => "refusal-already-last",
            Direction::In => "refusal-nothing-above",
            Direction::Out => "refusal-already-out",
        })
        .with("name", name);
        Problem::Said(message)
    }
}

impl Change for ShiftNode {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let (parent, position) = self.target(plan).ok_or_else(|| self.refusal(plan))?;
        let nodes = vec![self.node];
        MoveNodes {
            nodes,
            parent,
            position,
        }
        .apply(plan)
    }

    fn extent(&self, plan: &Plan, most: usize) -> usize {
        match self.direction {
            // What only gets another place among its siblings takes nothing along.
            Direction::Up | Direction::Down => 1,
            Direction::In | Direction::Out => extent::with_below(plan, &[self.node], most),
        }
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new(match self.direction {
            Direction::Up => "edit-move-up",
            Direction::Down => "edit-move-down",
            Direction::In => "edit-move-in",
            Direction::Out => "edit-move-out",
        })
        .with("name", names::node_name(plan, self.node))
    }
}
