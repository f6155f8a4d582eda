//! From a unit up to the missions in which its people ever are.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::model::{MissionId, NodeId, Plan, UnitId};

use super::days::Days;

/// All that ever lies above people who stand under some parent.
#[derive(Debug)]
pub(super) struct WayUp<'a> {
    plan: &'a Plan,
    parent: NodeId,

    /// Every mission that they are ever in.
    missions: BTreeSet<MissionId>,

    /// Every unit that is ever on the way.
    units: BTreeSet<UnitId>,

    /// The days on which the way may change.
    turns: BTreeSet<Date>,
}

impl<'a> WayUp<'a> {
    /// The way up from a parent, the parent included.
    pub(super) fn from(plan: &'a Plan, parent: NodeId) -> Self {
        let mut way = Self {
            plan,
            parent,
            missions: BTreeSet::new(),
            units: BTreeSet::new(),
            turns: BTreeSet::new(),
        };
        let mut seen = BTreeSet::new();
        let mut open = vec![parent];
        while let Some(node) = open.pop() {
            if let NodeId::Mission(mission) = node {
                way.missions.insert(mission);
            } else if seen.insert(node) {
                open.extend(plan.parents(node));
                way.note_turns(node);
                way.units.extend(node.unit());
            }
        }
        way
    }

    /// Every mission in which the people ever are.
    pub(super) fn missions(&self) -> impl Iterator<Item = MissionId> + '_ {
        self.missions.iter().copied()
    }

    /// The first of some days, both inclusive, on which the way leads to a mission.
    pub(super) fn first_day_in(&self, mission: MissionId, first: Date, last: Date) -> Option<Date> {
        std::iter::once(first)
            .chain(self.turns_in(first, last))
            .find(|day| self.mission_on(*day) == Some(mission))
    }

    /// The mission in which the people are on a day.
    pub(super) fn mission_on(&self, day: Date) -> Option<MissionId> {
        let mut node = self.parent;
        loop {
            if let NodeId::Mission(mission) = node {
                return Some(mission);
            }
            node = parent_on(self.plan, node, day)?;
        }
    }

    /// The days on which the way leads to a mission.
    pub(super) fn days_in(&self, mission: MissionId) -> Days {
        if !self.missions.contains(&mission) {
            return Days::default();
        }
        self.days_where(|day| self.mission_on(day) == Some(mission))
    }

    /// The days on which a unit is on the way.
    pub(super) fn days_under(&self, unit: UnitId) -> Days {
        self.days_where(|day| self.is_under(unit, day))
    }

    /// The days on which something holds of the way.
    fn days_where(&self, holds: impl Fn(Date) -> bool) -> Days {
        let mut turns = self.turns.clone();
        turns.insert(Date::MIN);
        Days::where_it_holds(&turns, holds)
    }

    /// Whether a unit is on the way on a day.
    pub(super) fn is_under(&self, unit: UnitId, day: Date) -> bool {
        let mut node = Some(self.parent);
        while let Some(here) = node {
            if here == NodeId::Unit(unit) {
                return true;
            }
            node = parent_on(self.plan, here, day);
        }
        false
    }

    /// The topmost unit below the first formation on a day, the parent included: the one in which the people serve; none where they stand under no unit.
    pub(super) fn host_on(&self, day: Date) -> Option<UnitId> {
        let unit = self.parent.unit()?;
        Some(host_unit(self.plan, unit, day))
    }

    /// The days on which the way may change, of those from one to another, both inclusive.
    pub(super) fn turns_in(&self, first: Date, last: Date) -> impl Iterator<Item = Date> + '_ {
        self.turns.range(first..=last).copied()
    }

    /// The units on the way on any day, the parent among them where it is one.
    pub(super) fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.units.iter().copied()
    }

    fn note_turns(&mut self, node: NodeId) {
        let unit = node.unit().and_then(|id| self.plan.unit(id));
        let attached = unit.filter(|unit| unit.has_attachments());
        for period in attached.into_iter().flat_map(|unit| &unit.periods) {
            if let Some((first, last)) = period.stretch().days() {
                self.turns.insert(first);
                self.turns.extend(last.tomorrow());
            }
        }
    }
}

/// The topmost unit below the first formation above a unit on a day: the one in which it serves, perhaps itself.
pub(super) fn host_unit(plan: &Plan, unit: UnitId, day: Date) -> UnitId {
    let mut host = unit;
    while let Some(NodeId::Unit(parent)) = parent_on(plan, host.into(), day) {
        host = parent;
    }
    host
}
