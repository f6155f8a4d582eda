//! One plank of a bridge.

use jiff::civil::Date;

use crate::model::{MissionId, NodeId, People, Plan, UnitId};

use super::{Contributor, parent_on};

/// One plank of a bridge: the people of one flag in one unit, who are in none of its sub-units.
///
/// It is the smallest piece of a bridge; taken together by what lies above, planks give every total on the way up.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Plank {
    /// Whose people they are.
    pub flag: Contributor,

    /// In whose unit they serve; others, not listed, are in both ledgers others.
    pub host: Contributor,

    /// The host unit; absent for others, not listed.
    pub host_unit: Option<UnitId>,

    /// The unit whose own people they are; absent for others, not listed.
    pub unit: Option<UnitId>,

    /// Under what that unit stands with them; of others, not listed, the mission.
    pub parent: NodeId,

    /// The mission.
    pub mission: MissionId,

    /// The people.
    pub people: People,

    /// How many of them are estimated.
    pub estimated: u64,

    /// How many of them are unconfirmed.
    pub unconfirmed: u64,
}

impl Plank {
    /// How many of them are estimated or unconfirmed.
    pub fn doubtful(&self) -> u64 {
        self.estimated + self.unconfirmed
    }

    /// The way up on the day of the bridge, from the unit to the mission.
    pub fn way_up(&self, plan: &Plan, day: Date) -> Vec<NodeId> {
        let mut way: Vec<NodeId> = self.unit.into_iter().map(NodeId::Unit).collect();
        let mut next = Some(self.parent);
        while let Some(node) = next {
            way.push(node);
            next = parent_on(plan, node, day);
        }
        way
    }

    /// Whether they serve in a unit that is not their own: a host's or a joint one.
    pub fn is_guest(&self) -> bool {
        self.flag != self.host
    }
}
