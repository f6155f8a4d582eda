//! What has to be counted anew when one plan becomes another.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::model::{Arrangement, ArrangementId, Difference, MissionId, NodeId, Plan, Unit, UnitId};

use super::joint::puts_alike;
use super::strength::Counter;
use super::{Question, Steps, Strength};

/// The way from one plan to the next: which units count differently, so that only they are counted anew.
///
/// What is renewed always equals what is counted from the whole plan.
#[derive(Debug)]
pub struct Renewal<'a> {
    old: &'a Plan,
    new: &'a Plan,
    difference: Difference,
    units: BTreeSet<UnitId>,
    missions: BTreeSet<MissionId>,
    whole: bool,
}

impl<'a> Renewal<'a> {
    /// The way from one plan to another.
    pub fn between(old: &'a Plan, new: &'a Plan) -> Self {
        let difference = old.difference(new);
        let mut units = BTreeSet::new();
        let mut missions = BTreeSet::new();
        let mut moved = Vec::new();
        for node in &difference.nodes {
            match node {
                NodeId::Mission(id) => {
                    missions.insert(*id);
                }
                NodeId::Formation(id) => {
                    let parent = |plan: &Plan| plan.formation(*id).map(|it| it.parent);
                    if parent(old) != parent(new) {
                        moved.push(*node);
                    }
                }
                NodeId::Unit(id) => {
                    units.insert(*id);
                    if way_up_differs(old.unit(*id), new.unit(*id)) {
                        moved.push(*node);
                    }
                }
            }
        }
        moved.extend(joined(old, new, &difference, &moved));
        let trust = difference.sources.iter().any(|id| {
            old.source(*id).map(|source| source.confidence)
                != new.source(*id).map(|source| source.confidence)
                && old.source(*id).is_some()
        });
        // Where much has changed, counting everything is quicker than counting twice what changed.
        let most = new.unit_count() / 4 + 16;
        for plan in [old, new] {
            let mut open = moved.clone();
            let mut seen = BTreeSet::new();
            while let Some(node) = open.pop() {
                if units.len() > most {
                    break;
                }
                if seen.insert(node) {
                    units.extend(node.unit());
                    open.extend(plan.children(node));
                }
            }
        }
        let whole = trust || units.len() > most;
        Self {
            old,
            new,
            difference,
            units,
            missions,
            whole,
        }
    }

    /// The plan before.
    pub fn old(&self) -> &'a Plan {
        self.old
    }

    /// The plan after.
    pub fn new_plan(&self) -> &'a Plan {
        self.new
    }

    /// What differs.
    pub fn difference(&self) -> &Difference {
        &self.difference
    }

    /// Whether so much differs that everything is to be counted anew.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The units that count differently, or are in one plan only.
    pub fn units(&self) -> impl Iterator<Item = UnitId> + '_ {
        self.units.iter().copied()
    }

    /// The missions that differ or are in one plan only.
    pub fn missions(&self) -> impl Iterator<Item = MissionId> + '_ {
        self.missions.iter().copied()
    }

    /// The units that count differently, as they were.
    pub fn old_units(&self) -> impl Iterator<Item = &'a Unit> + '_ {
        let old = self.old;
        self.units.iter().filter_map(move |id| old.unit(*id))
    }

    /// The units that count differently, as they are.
    pub fn new_units(&self) -> impl Iterator<Item = &'a Unit> + '_ {
        let new = self.new;
        self.units.iter().filter_map(move |id| new.unit(*id))
    }

    /// The nodes that are gone.
    pub fn removed(&self) -> impl Iterator<Item = NodeId> + '_ {
        let nodes = self.difference.nodes.iter().copied();
        nodes.filter(|node| !self.new.contains(*node))
    }

    /// The nodes that are new.
    pub fn added(&self) -> impl Iterator<Item = NodeId> + '_ {
        let nodes = self.difference.nodes.iter().copied();
        nodes.filter(|node| !self.old.contains(*node))
    }

    /// Brings an answer from the old plan to the new one.
    pub fn strength(&self, strength: &mut Strength, day: Date, question: &Question) {
        if self.whole {
            *strength = super::strength(self.new, day, question);
            return;
        }
        let mut old = Counter::new(self.old, question);
        let mut new = Counter::new(self.new, question);
        // What comes is added first, so that no sum falls below zero on the way.
        for unit in self.new_units() {
            new.unit(unit, day, |key, people| strength.add(key, people));
        }
        for mission in self.missions.iter().filter_map(|id| self.new.mission(*id)) {
            new.others(mission, day, |key, people| strength.add(key, people));
        }
        for unit in self.old_units() {
            old.unit(unit, day, |key, people| strength.remove(key, people));
        }
        for mission in self.missions.iter().filter_map(|id| self.old.mission(*id)) {
            old.others(mission, day, |key, people| strength.remove(key, people));
        }
    }

    /// Brings steps from the old plan to the new one.
    pub fn steps(&self, steps: &mut Steps, question: &Question) {
        if self.whole {
            *steps = super::steps(self.new, steps.span(), question);
            return;
        }
        let mut old = Counter::new(self.old, question);
        let mut new = Counter::new(self.new, question);
        for unit in self.old_units() {
            steps.unit(self.old, &mut old, unit, false);
        }
        for unit in self.new_units() {
            steps.unit(self.new, &mut new, unit, true);
        }
        for mission in self.missions.iter().filter_map(|id| self.old.mission(*id)) {
            steps.mission(&old, mission, false);
        }
        for mission in self.missions.iter().filter_map(|id| self.new.mission(*id)) {
            steps.mission(&new, mission, true);
        }
    }
}

/// The units named by arrangements under which others may serve than before: those that differ, and those whose unit has another host or place.
fn joined(old: &Plan, new: &Plan, difference: &Difference, moved: &[NodeId]) -> Vec<NodeId> {
    let mut arrangements: BTreeSet<ArrangementId> = BTreeSet::new();
    for id in &difference.arrangements {
        if !puts_alike(old.arrangement(*id), new.arrangement(*id)) {
            arrangements.insert(*id);
        }
    }
    for unit in moved.iter().filter_map(|node| node.unit()) {
        for plan in [old, new] {
            let all = plan.arrangements_of(unit);
            arrangements.extend(all.filter(|it| it.unit == unit).map(|it| it.id));
        }
    }
    let before = arrangements.iter().filter_map(|id| old.arrangement(*id));
    let after = arrangements.iter().filter_map(|id| new.arrangement(*id));
    let units = before.chain(after).flat_map(Arrangement::units);
    units.map(NodeId::Unit).collect()
}

/// Whether what stands under a unit may count differently: under another host or in another mission, on some day.
fn way_up_differs(old: Option<&Unit>, new: Option<&Unit>) -> bool {
    match (old, new) {
        (Some(old), Some(new)) => {
            old.parent != new.parent
                || old.nationality != new.nationality
                || ((old.has_attachments() || new.has_attachments()) && old.periods != new.periods)
        }
        _ => true,
    }
}
