//! Which boxes there are on a day.

use jiff::civil::Date;

use crate::analysis::{Totals, View, children_on};
use crate::model::{NodeId, Plan, Unit};

use super::Unfolding;

/// The tree of a plan on a day as far as it is drawn.
pub(super) struct Tree<'a> {
    pub(super) plan: &'a Plan,
    pub(super) day: Date,
    pub(super) view: View,
    pub(super) totals: &'a Totals,
    pub(super) unfolding: &'a Unfolding,
}

/// A box before it is known what it says.
pub(super) struct Bare {
    pub(super) node: NodeId,
    pub(super) parent: Option<usize>,
    pub(super) level: usize,
    pub(super) below: usize,
    pub(super) is_open: bool,
}

impl Tree<'_> {
    /// The topmost boxes: what is asked for, else all missions by their places.
    pub(super) fn roots(&self, within: Option<NodeId>) -> Vec<NodeId> {
        if let Some(node) = within {
            let there = Some(node).filter(|it| self.plan.contains(*it));
            return there.into_iter().collect();
        }
        let mut missions: Vec<_> = self.plan.missions().collect();
        missions.sort_by(|one, other| (&one.place, one.id).cmp(&(&other.place, other.id)));
        missions
            .into_iter()
            .map(|mission| mission.id.into())
            .collect()
    }

    /// What stands right under a node and is drawn.
    pub(super) fn children(&self, node: NodeId) -> Vec<NodeId> {
        let mut children = children_on(self.plan, node, self.day);
        children.retain(|child| self.is_drawn(*child));
        children
    }

    /// What stands right under a node and is left out, since it has nobody.
    pub(super) fn left_out(&self, node: NodeId) -> Vec<NodeId> {
        let mut children = children_on(self.plan, node, self.day);
        children.retain(|child| !self.is_drawn(*child));
        children
    }

    /// The depth to draw to: as asked for, else the greatest that gives few enough boxes, one at least.
    pub(super) fn depth(&self, roots: &[NodeId]) -> usize {
        if let Some(depth) = self.unfolding.depth {
            return usize::from(depth);
        }
        let mut level: Vec<NodeId> = roots.to_vec();
        let mut boxes = level.len();
        let mut depth = 0;
        loop {
            let mut next = Vec::new();
            for node in &level {
                next.extend(self.children(*node));
                if depth > 0 && boxes + next.len() > self.unfolding.most {
                    return depth;
                }
            }
            if next.is_empty() {
                return depth;
            }
            depth += 1;
            boxes += next.len();
            level = next;
        }
    }

    /// The boxes down to a depth, each after the one it stands under.
    pub(super) fn boxes(&self, roots: &[NodeId], depth: usize) -> Vec<Bare> {
        let mut boxes: Vec<Bare> = Vec::new();
        let mut open: Vec<(NodeId, Option<usize>, usize)> = Vec::new();
        open.extend(roots.iter().rev().map(|node| (*node, None, 0)));
        while let Some((node, parent, level)) = open.pop() {
            let children = self.children(node);
            let is_open = self.unfolding.is_open(node, level, depth);
            let index = boxes.len();
            boxes.push(Bare {
                node,
                parent,
                level,
                below: children.len(),
                is_open: is_open && !children.is_empty(),
            });
            if is_open {
                let below = children.into_iter().rev();
                open.extend(below.map(|child| (child, Some(index), level + 1)));
            }
        }
        boxes
    }

    /// Whether a box is drawn: it has people that day, or is a formation, or a unit of which no day is known yet.
    ///
    /// What has left, or is still to come, is left out with all below it.
    fn is_drawn(&self, node: NodeId) -> bool {
        let View { lens, measure, .. } = self.view;
        if self.unfolding.with_empty || self.totals.of(node).all.of(lens, measure) > 0 {
            return true;
        }
        if self.unfolding.also.contains(&node) {
            return true;
        }
        match node {
            NodeId::Mission(_) => true,
            NodeId::Formation(_) => !self.was_filled(node),
            NodeId::Unit(id) => {
                let unit = self.plan.unit(id);
                let is_undated = |unit: &Unit| unit.periods.is_empty();
                let is_planned = unit.is_some_and(is_undated) && !self.was_filled(node);
                is_planned || self.shows_below(node)
            }
        }
    }

    /// Whether something below is drawn whatever its people: what came or left.
    fn shows_below(&self, node: NodeId) -> bool {
        !self.unfolding.also.is_empty()
            && children_on(self.plan, node, self.day)
                .into_iter()
                .any(|child| self.unfolding.also.contains(&child) || self.shows_below(child))
    }

    /// Whether all that stands under something has days, and none of these is the one looked at.
    fn was_filled(&self, node: NodeId) -> bool {
        let children = children_on(self.plan, node, self.day);
        !children.is_empty() && !children.into_iter().any(|child| self.is_drawn(child))
    }
}
