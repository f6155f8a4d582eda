//! Of what the order of battle is.

use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::model::{NodeId, Plan};

/// Of what the order of battle is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Subject {
    /// The mission of what is chosen, else the one that was shown before.
    #[default]
    Selection,

    /// All missions.
    Whole,

    /// A mission, formation or unit.
    Node(NodeId),
}

impl Subject {
    /// What is shown: a node, or none for all of the plan.
    ///
    /// `before` is what was shown before.
    pub(super) fn node(
        self,
        plan: &Plan,
        day: Date,
        selection: Option<NodeId>,
        before: Option<NodeId>,
    ) -> Option<NodeId> {
        let is_there = |node: &NodeId| plan.contains(*node);
        match self {
            Self::Whole => None,
            Self::Node(node) if plan.contains(node) => Some(node),
            Self::Node(_) | Self::Selection => {
                let chosen = selection.filter(is_there).map(|node| top(plan, node, day));
                let first = || {
                    let missions = plan.missions();
                    let first = missions
                        .min_by(|one, other| (&one.place, one.id).cmp(&(&other.place, other.id)));
                    first.map(|mission| NodeId::from(mission.id))
                };
                let before = before.filter(is_there).map(|node| top(plan, node, day));
                chosen.or(before).or_else(first)
            }
        }
    }
}

/// What is topmost on the way up from a node.
fn top(plan: &Plan, node: NodeId, day: Date) -> NodeId {
    let way = std::iter::successors(Some(node), |it| parent_on(plan, *it, day));
    way.last().unwrap_or(node)
}

/// The missions and formations in the order of the tree, each with its level: what can be chosen to be shown.
pub(super) fn choices(plan: &Plan, day: Date) -> Vec<(NodeId, usize)> {
    let mut missions: Vec<_> = plan.missions().collect();
    missions.sort_by(|one, other| (&other.place, other.id).cmp(&(&one.place, one.id)));
    let mut open: Vec<(NodeId, usize)> = missions.iter().map(|it| (it.id.into(), 0)).collect();
    let mut choices = Vec::new();
    while let Some((node, level)) = open.pop() {
        choices.push((node, level));
        let below = crate::analysis::children_on(plan, node, day);
        let formations = below.into_iter().rev().filter(|it| it.unit().is_none());
        open.extend(formations.map(|it| (it, level + 1)));
    }
    choices
}
