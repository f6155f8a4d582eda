//! Every mission, formation and unit of a plan in the order in which they stand on a day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::model::{Difference, NodeId, Place, Plan, Unit, UnitId};

/// The nodes of a plan on a day: each parent before all that stands under it, siblings by their places.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Tree {
    rows: Vec<TreeRow>,

    /// The indices of the nodes in the order of their ids: the order in which they lie in memory, in which a walk is quick.
    by_id: Vec<u32>,

    /// The units that stand under other parents on other days, with their parents on this one.
    attached: Vec<(UnitId, NodeId)>,
}

/// A node of the tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct TreeRow {
    /// The node.
    pub(super) node: NodeId,

    /// The index of its parent; none for a mission.
    pub(super) parent: Option<u32>,
}

impl Tree {
    /// The tree of a plan on a day.
    pub(super) fn on(plan: &Plan, day: Date) -> Self {
        let mut attached = Vec::new();
        let mut links: Vec<(NodeId, &Place, NodeId)> = Vec::with_capacity(plan.unit_count());
        for formation in plan.formations() {
            links.push((formation.parent, &formation.place, formation.id.into()));
        }
        for unit in plan.units() {
            let parent = unit.parent_on(day);
            links.push((parent, &unit.place, unit.id.into()));
            if unit.has_attachments() {
                attached.push((unit.id, parent));
            }
        }
        links.sort_unstable();
        let mut children: BTreeMap<NodeId, &[(NodeId, &Place, NodeId)]> = BTreeMap::new();
        for siblings in links.chunk_by(|one, next| one.0 == next.0) {
            children.insert(siblings[0].0, siblings);
        }
        let mut missions: Vec<_> = plan.missions().map(|it| (&it.place, it.id)).collect();
        missions.sort_unstable();
        let mut rows: Vec<TreeRow> = Vec::with_capacity(links.len() + missions.len());
        // What is still to be put down, the next one last.
        let mut open: Vec<(NodeId, Option<u32>)> = missions
            .iter()
            .rev()
            .map(|(_, id)| (NodeId::Mission(*id), None))
            .collect();
        while let Some((node, parent)) = open.pop() {
            let index = u32::try_from(rows.len()).ok();
            rows.push(TreeRow { node, parent });
            if let Some(siblings) = children.get(&node) {
                open.extend(siblings.iter().rev().map(|(_, _, child)| (*child, index)));
            }
        }
        let mut by_id: Vec<(NodeId, u32)> =
            (0..).zip(&rows).map(|(at, row)| (row.node, at)).collect();
        by_id.sort_unstable();
        Self {
            rows,
            by_id: by_id.into_iter().map(|(_, index)| index).collect(),
            attached,
        }
    }

    /// The indices of the nodes in the order of their ids.
    pub(super) fn by_id(&self) -> &[u32] {
        &self.by_id
    }

    /// The index of a node.
    pub(super) fn index_of(&self, node: NodeId) -> Option<u32> {
        let node_at = |index: &u32| self.rows[*index as usize].node;
        let place = self.by_id.binary_search_by_key(&node, node_at).ok()?;
        self.by_id.get(place).copied()
    }

    /// The nodes in their order.
    pub(super) fn rows(&self) -> &[TreeRow] {
        &self.rows
    }

    /// Whether the tree of the same plan is the same on another day.
    pub(super) fn holds_on(&self, plan: &Plan, day: Date) -> bool {
        self.attached
            .iter()
            .all(|(id, parent)| plan.unit(*id).map(|unit| unit.parent_on(day)) == Some(*parent))
    }

    /// Whether the tree of another plan is the same on the same day.
    pub(super) fn holds_for(old: &Plan, new: &Plan, difference: &Difference, day: Date) -> bool {
        difference.nodes.iter().all(|node| {
            let stays = parent_on(old, *node, day) == parent_on(new, *node, day)
                && place(old, *node) == place(new, *node)
                && old.contains(*node) == new.contains(*node);
            let attached = |plan: &Plan| {
                let unit = node.unit().and_then(|id| plan.unit(id));
                unit.is_some_and(Unit::has_attachments)
            };
            stays && attached(old) == attached(new)
        })
    }
}

fn place(plan: &Plan, node: NodeId) -> Option<&Place> {
    match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| &it.place),
        NodeId::Formation(id) => plan.formation(id).map(|it| &it.place),
        NodeId::Unit(id) => plan.unit(id).map(|it| &it.place),
    }
}
