//! How much an edit touches.

use crate::model::{NodeId, Plan};

/// How many nodes there are with all that ever stands below them; counted up to `most`.
pub(super) fn with_below(plan: &Plan, nodes: &[NodeId], most: usize) -> usize {
    let mut open: Vec<NodeId> = nodes.iter().copied().take(most).collect();
    let mut count = 0;
    while let Some(node) = open.pop() {
        count += 1;
        if count >= most {
            break;
        }
        // More than are counted need not be looked at.
        open.extend(plan.children(node).take(most - count));
    }
    count
}
