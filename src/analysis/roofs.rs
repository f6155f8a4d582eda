//! What lies above units on one day.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use crate::model::{FormationId, MissionId, NodeId, Plan};

use super::Contributor;
use super::ground::{Ground, Slot};
use super::numbered::Numbered;

/// What of that which lies above people decides to which group they belong.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) struct Roof {
    /// The mission at the top.
    pub(super) mission: MissionId,

    /// The host; absent where no unit is above.
    pub(super) host: Option<Contributor>,

    /// Whether the node asked about is among what lies above.
    pub(super) within: bool,
}

/// The roofs of one day.
///
/// Many units are under each of them, so people are put together by the numbers of roofs.
pub(super) struct Roofs<'a> {
    plan: &'a Plan,
    within: Option<NodeId>,
    ground: &'a Ground,

    /// The slots of the units above all units.
    parents: &'a [Option<Slot>],
    numbered: Numbered<Roof>,
    formations: BTreeMap<FormationId, usize>,

    /// One more than the number of what lies above those who stand under each unit; absent where nobody has asked.
    under: Vec<Option<NonZeroU32>>,
}

impl<'a> Roofs<'a> {
    /// None yet; those who stand under a node, or under what stands under it, will be within it.
    pub(super) fn new(
        plan: &'a Plan,
        within: Option<NodeId>,
        ground: &'a Ground,
        parents: &'a [Option<Slot>],
    ) -> Self {
        Self {
            plan,
            within,
            ground,
            parents,
            numbered: Numbered::default(),
            formations: BTreeMap::new(),
            under: vec![None; ground.len()],
        }
    }

    /// The roof of a number.
    pub(super) fn roof(&self, number: usize) -> Roof {
        self.numbered.value(number)
    }

    /// The number of what lies above the unit at an index.
    ///
    /// Absent only where that is not in the plan.
    pub(super) fn above(&mut self, index: usize) -> Option<usize> {
        match self.parents[index] {
            Some(parent) => self.under(parent),
            None => self.top(self.ground.parent(index)),
        }
    }

    /// The number of what lies above people who stand under a parent, the parent included.
    ///
    /// Absent only for a node that is not in the plan.
    pub(super) fn above_people(&mut self, parent: NodeId) -> Option<usize> {
        match self.ground.parent_slot(parent) {
            Some(parent) => self.under(parent),
            None => self.top(parent),
        }
    }

    /// The number of what lies above those who stand under a unit, the unit included.
    fn under(&mut self, slot: Slot) -> Option<usize> {
        if let Some(number) = self.under[slot.index()] {
            return Some(number.get() as usize - 1);
        }
        let above = self.above(slot.index())?;
        let (unit, host) = (self.ground.unit(slot), self.ground.host(slot));
        let number = self.with(above, unit.into(), Some(host));
        let kept = u32::try_from(number + 1).ok().and_then(NonZeroU32::new);
        self.under[slot.index()] = kept;
        Some(number)
    }

    /// The number of what lies above those who stand under a formation or a mission, itself included.
    fn top(&mut self, node: NodeId) -> Option<usize> {
        match node {
            NodeId::Mission(mission) => Some(self.numbered.number(Roof {
                mission,
                host: None,
                within: self.within.is_none_or(|within| within == node),
            })),
            NodeId::Formation(id) => {
                if let Some(number) = self.formations.get(&id) {
                    return Some(*number);
                }
                let formation = self.plan.formation(id)?;
                let above = self.top(formation.parent)?;
                let number = self.with(above, node, None);
                self.formations.insert(id, number);
                Some(number)
            }
            NodeId::Unit(_) => None,
        }
    }

    /// The number of a roof with a node below it, which is the host if there is none above.
    fn with(&mut self, above: usize, node: NodeId, host: Option<Contributor>) -> usize {
        let roof = self.roof(above);
        let below = Roof {
            host: roof.host.or(host),
            within: roof.within || self.within == Some(node),
            ..roof
        };
        // Below the topmost unit nothing changes, as a rule.
        if below == roof {
            return above;
        }
        self.numbered.number(below)
    }
}
