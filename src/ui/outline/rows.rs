//! The rows of the tree: all that no closed branch hides.

use std::collections::BTreeSet;

use crate::model::NodeId;

use super::branches::Branches;

/// How many rows a plan shows at most when it is opened, if closing something can make it so.
const FIRST_ROWS: usize = 40;

/// A row of the tree.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Row {
    /// What it shows.
    pub(super) node: NodeId,

    /// How many rows stand above it as parents.
    pub(super) level: usize,
}

/// The rows from top to bottom.
pub(super) fn rows(branches: &Branches<'_>, is_open: impl Fn(NodeId) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut waiting: Vec<Row> = branches.missions().into_iter().map(top).rev().collect();
    while let Some(row) = waiting.pop() {
        rows.push(row);
        if is_open(row.node) {
            let level = row.level + 1;
            let children = branches.children(row.node);
            waiting.extend(children.into_iter().rev().map(|node| Row { node, level }));
        }
    }
    rows
}

/// What to open at first: level after level, as long as the rows are few.
pub(super) fn first_open(branches: &Branches<'_>) -> BTreeSet<NodeId> {
    let mut open = BTreeSet::new();
    let mut level = branches.missions();
    let mut count = level.len();
    while count <= FIRST_ROWS && !level.is_empty() {
        let below: Vec<NodeId> = level.iter().flat_map(|it| branches.children(*it)).collect();
        count += below.len();
        if count <= FIRST_ROWS {
            open.extend(level);
        }
        level = below;
    }
    open
}

/// The row of the parent.
pub(super) fn parent_index(rows: &[Row], index: usize) -> Option<usize> {
    let level = rows.get(index)?.level;
    rows[..index].iter().rposition(|row| row.level < level)
}

/// Whether a node is one of those above a row, so that closing it would hide that row.
pub(super) fn is_above(rows: &[Row], node: NodeId, index: usize) -> bool {
    let parents = std::iter::successors(parent_index(rows, index), |it| parent_index(rows, *it));
    parents.into_iter().any(|above| rows[above].node == node)
}

fn top(node: NodeId) -> Row {
    Row { node, level: 0 }
}
