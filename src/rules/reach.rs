//! Whatever stands above what a change makes count differently.

use std::collections::BTreeSet;

use crate::analysis::Renewal;
use crate::model::{MissionId, NodeId, Plan, UnitId};

/// The missions and units in which a change can make people count differently, on any day, before it or after.
#[derive(Debug, Default)]
pub(super) struct Reach {
    /// The missions.
    pub(super) missions: BTreeSet<MissionId>,

    /// The units, those that differ themselves among them.
    pub(super) units: BTreeSet<UnitId>,
}

impl Reach {
    /// How far the way from one plan to the next reaches up.
    pub(super) fn of(renewal: &Renewal<'_>) -> Self {
        let mut reach = Self {
            missions: renewal.missions().collect(),
            units: BTreeSet::new(),
        };
        for plan in [renewal.old(), renewal.new_plan()] {
            reach.climb(plan, renewal.units());
        }
        reach
    }

    fn climb(&mut self, plan: &Plan, units: impl Iterator<Item = UnitId>) {
        let mut seen = BTreeSet::new();
        let mut open: Vec<NodeId> = units.map(NodeId::Unit).collect();
        while let Some(node) = open.pop() {
            if let NodeId::Mission(mission) = node {
                self.missions.insert(mission);
            } else if seen.insert(node) {
                self.units.extend(node.unit());
                open.extend(plan.parents(node));
            }
        }
    }
}
