//! Which boxes of an order of battle are drawn.

use std::collections::BTreeSet;

use crate::model::NodeId;

/// Which boxes are drawn: down to a depth, and what was opened or closed by hand.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Unfolding {
    /// How many levels below the topmost are drawn; absent for as many as give no more boxes than [`Self::most`].
    pub depth: Option<u8>,

    /// How many boxes a depth that was not asked for may give.
    pub most: usize,

    /// What is open where it would be closed by the depth, or closed where it would be open.
    pub turned: BTreeSet<NodeId>,

    /// Whether units are drawn that have nobody on the day.
    pub with_empty: bool,

    /// What is drawn though it has nobody.
    pub also: BTreeSet<NodeId>,
}

impl Unfolding {
    /// The most boxes of a figure of which no depth was asked for: some pages of A3.
    pub const MOST_ON_PAPER: usize = 1_500;

    /// Down to a depth, with nothing turned by hand.
    pub fn to_depth(depth: Option<u8>) -> Self {
        Self {
            depth,
            most: Self::MOST_ON_PAPER,
            turned: BTreeSet::new(),
            with_empty: false,
            also: BTreeSet::new(),
        }
    }

    /// Whether a box at a level is open where the depth is known.
    pub(super) fn is_open(&self, node: NodeId, level: usize, depth: usize) -> bool {
        (level < depth) != self.turned.contains(&node)
    }
}
