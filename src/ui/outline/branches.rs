//! What stands under what on a day, as far as it is to be seen.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::{children_on, parent_on};
use crate::model::{NodeId, Plan};

/// The tree of a plan on a day, less what the filter or the choice of branches leaves out.
#[derive(Clone, Copy)]
pub(super) struct Branches<'a> {
    pub(super) plan: &'a Plan,
    pub(super) day: Date,

    /// What is left in; absent for everything.
    pub(super) kept: Option<&'a BTreeSet<NodeId>>,

    /// What is left in whatever else is said: the way to what is chosen.
    pub(super) also: &'a BTreeSet<NodeId>,
}

impl Branches<'_> {
    /// The missions, by their places.
    pub(super) fn missions(&self) -> Vec<NodeId> {
        let mut missions: Vec<_> = self.plan.missions().collect();
        missions.sort_by(|one, other| (&one.place, one.id).cmp(&(&other.place, other.id)));
        let nodes = missions.into_iter().map(|mission| mission.id.into());
        nodes.filter(|node| self.keeps(*node)).collect()
    }

    /// What stands right under a node, by its places.
    pub(super) fn children(&self, node: NodeId) -> Vec<NodeId> {
        let mut children = children_on(self.plan, node, self.day);
        children.retain(|child| self.keeps(*child));
        children
    }

    /// Whether anything stands right under a node.
    pub(super) fn has_children(&self, node: NodeId) -> bool {
        self.plan
            .children(node)
            .any(|child| self.keeps(child) && parent_on(self.plan, child, self.day) == Some(node))
    }

    fn keeps(&self, node: NodeId) -> bool {
        self.kept.is_none_or(|kept| kept.contains(&node)) || self.also.contains(&node)
    }
}

/// What stands above a node on a day, the nearest first.
pub(super) fn above(plan: &Plan, node: NodeId, day: Date) -> impl Iterator<Item = NodeId> + '_ {
    std::iter::successors(parent_on(plan, node, day), move |node| {
        parent_on(plan, *node, day)
    })
}
