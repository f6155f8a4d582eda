//! Where every unit stands on one day.

use std::ops::Range;

use jiff::civil::Date;

use crate::model::{NodeId, Unit, UnitId};

use super::Contributor;
use super::climb;

/// Where every unit stands on one day, in lists by the order of the units' ids.
///
/// Noting it while all units are walked through anyway costs little; looking up one parent after the other costs a way through memory each.
pub(super) struct Ground {
    units: Vec<UnitId>,
    parents: Vec<NodeId>,

    /// Who hosts what stands under each unit if no other unit is above it.
    hosts: Vec<Contributor>,

    /// Where in the lists each of as many equal stretches of ids as there are units begins, and the end of the last.
    starts: Vec<u32>,
}

/// The place of a unit in the lists of a [`Ground`].
///
/// It is small, so that as many as there are units lie close together.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Slot(u32);

impl Slot {
    fn new(index: usize) -> Self {
        // No plan of more units fits into memory.
        Self(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// As an index of lists in the order of the units.
    pub(super) fn index(self) -> usize {
        self.0 as usize
    }
}

impl Ground {
    /// Nothing yet, with room for so many units.
    pub(super) fn with_room(units: usize) -> Self {
        Self {
            units: Vec::with_capacity(units),
            parents: Vec::with_capacity(units),
            hosts: Vec::with_capacity(units),
            starts: Vec::new(),
        }
    }

    /// Notes where a unit stands on a day, and answers it; units come in the order of their ids.
    pub(super) fn note(&mut self, unit: &Unit, day: Date) -> NodeId {
        let parent = unit.parent_on(day);
        self.units.push(unit.id);
        self.parents.push(parent);
        self.hosts.push(climb::host(unit));
        parent
    }

    /// How many units have been noted.
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }

    /// The ground of parts that follow each other, in which units can be looked up.
    pub(super) fn joined<'a>(parts: impl Iterator<Item = &'a Self> + Clone) -> Self {
        let count = parts.clone().map(Self::len).sum();
        let mut joined = Self::with_room(count);
        for part in parts {
            joined.units.extend_from_slice(&part.units);
            joined.parents.extend_from_slice(&part.parents);
            joined.hosts.extend_from_slice(&part.hosts);
        }
        joined.starts = Vec::with_capacity(count + 1);
        for (start, unit) in (0..).zip(&joined.units) {
            joined.starts.resize(unit.stretch(count) + 1, start);
        }
        joined.starts.resize(count + 1, Slot::new(count).0);
        joined
    }

    /// The slot of a unit.
    ///
    /// Ids are random, so hardly more than one lies in a stretch; where they are not, it only takes longer.
    fn slot(&self, unit: UnitId) -> Option<Slot> {
        let stretch = unit.stretch(self.len());
        let start = *self.starts.get(stretch)? as usize;
        let end = *self.starts.get(stretch + 1)? as usize;
        let found = self.units.get(start..end)?.binary_search(&unit).ok()?;
        Some(Slot::new(start + found))
    }

    /// The slot of a unit that is a parent; absent for other parents.
    pub(super) fn parent_slot(&self, parent: NodeId) -> Option<Slot> {
        self.slot(parent.unit()?)
    }

    /// The slots of the units on which those of a part stand, absent for those under no unit.
    pub(super) fn parent_slots(&self, part: Range<usize>) -> Vec<Option<Slot>> {
        let parents = self.parents.get(part).unwrap_or_default();
        let slots = parents.iter().map(|parent| self.parent_slot(*parent));
        slots.collect()
    }

    /// The unit of a slot.
    pub(super) fn unit(&self, slot: Slot) -> UnitId {
        self.units[slot.index()]
    }

    /// What the unit at an index stands under.
    pub(super) fn parent(&self, index: usize) -> NodeId {
        self.parents[index]
    }

    /// Who hosts what stands under the unit of a slot if no other unit is above it.
    pub(super) fn host(&self, slot: Slot) -> Contributor {
        self.hosts[slot.index()]
    }
}
