//! What a change of the plan touches.

use std::collections::BTreeSet;

use crate::analysis::Renewal;
use crate::model::{MissionId, NodeId, Plan, UnitId};

use super::names::name;
use super::rule::{Scope, Sight};
use super::subject::Subject;

/// What a change touches: all that rules of each scope have to look at anew.
pub(super) struct Touched<'a> {
    renewal: &'a Renewal<'a>,

    /// The units that differ.
    units: BTreeSet<UnitId>,

    /// The units below units that differ.
    children: BTreeSet<UnitId>,

    /// The units above units that differ, before or after.
    parents: BTreeSet<UnitId>,

    /// The parents of which the usual sub-units differ in what tells them apart.
    siblings: BTreeSet<NodeId>,

    /// The missions that differ or in which strength does.
    missions: BTreeSet<MissionId>,
}

impl<'a> Touched<'a> {
    /// What the way from one plan to the next touches.
    pub(super) fn by(renewal: &'a Renewal<'a>) -> Self {
        let (old, new) = (renewal.old(), renewal.new_plan());
        let nodes = &renewal.difference().nodes;
        let units: BTreeSet<UnitId> = nodes.iter().filter_map(|node| node.unit()).collect();
        let below = units.iter().flat_map(|id| new.children(NodeId::Unit(*id)));
        let above = units.iter().flat_map(|id| {
            let node = NodeId::Unit(*id);
            old.parents(node).chain(new.parents(node))
        });
        let mut missions: BTreeSet<MissionId> = renewal.missions().collect();
        for plan in [old, new] {
            add_missions_above(plan, renewal.units(), &mut missions);
        }
        Self {
            children: below.filter_map(NodeId::unit).collect(),
            parents: above.filter_map(NodeId::unit).collect(),
            siblings: siblings(renewal, &units),
            missions,
            units,
            renewal,
        }
    }

    /// What a rule of a scope has to look at anew, in order.
    pub(super) fn subjects(&self, scope: &Scope) -> Vec<Subject> {
        match scope {
            Scope::Unit { sees, .. } => {
                let units = self.units(sees).into_iter();
                units.map(Subject::Unit).collect()
            }
            Scope::Siblings(_) => self
                .siblings
                .iter()
                .copied()
                .map(Subject::Siblings)
                .collect(),
            Scope::Mission(_) => self
                .missions
                .iter()
                .copied()
                .map(Subject::Mission)
                .collect(),
            Scope::Plan(_) => vec![Subject::Plan],
        }
    }

    fn units(&self, sees: &[Sight]) -> BTreeSet<UnitId> {
        let mut units = self.units.clone();
        for sight in sees {
            match sight {
                Sight::Parents => units.extend(&self.children),
                Sight::Children => units.extend(&self.parents),
                Sight::Mission(differs) => {
                    units.extend(self.renewal.units());
                    for id in self.renewal.missions() {
                        let before = self.renewal.old().mission(id);
                        let after = self.renewal.new_plan().mission(id);
                        if let (Some(before), Some(after)) = (before, after)
                            && differs(before, after)
                        {
                            add_units_below(self.renewal.new_plan(), id.into(), &mut units);
                        }
                    }
                }
            }
        }
        units
    }
}

/// The parents whose group of usual sub-units has changed in names, places or membership, or that have another name.
fn siblings(renewal: &Renewal<'_>, units: &BTreeSet<UnitId>) -> BTreeSet<NodeId> {
    let (old, new) = (renewal.old(), renewal.new_plan());
    let nodes = renewal.difference().nodes.iter().copied();
    let mut parents: BTreeSet<NodeId> = nodes
        .filter(|node| name(old, *node) != name(new, *node))
        .collect();
    for id in units {
        let (before, after) = (old.unit(*id), new.unit(*id));
        if let (Some(before), Some(after)) = (before, after)
            && (&before.name, &before.place, before.parent)
                == (&after.name, &after.place, after.parent)
        {
            continue;
        }
        let both = before.into_iter().chain(after);
        parents.extend(both.map(|unit| unit.parent));
    }
    parents
}

fn add_missions_above(
    plan: &Plan,
    units: impl Iterator<Item = UnitId>,
    missions: &mut BTreeSet<MissionId>,
) {
    let mut seen = BTreeSet::new();
    let mut open: Vec<NodeId> = units.map(NodeId::Unit).collect();
    while let Some(node) = open.pop() {
        if let NodeId::Mission(mission) = node {
            missions.insert(mission);
        } else if seen.insert(node) {
            open.extend(plan.parents(node));
        }
    }
}

fn add_units_below(plan: &Plan, node: NodeId, units: &mut BTreeSet<UnitId>) {
    let mut seen = BTreeSet::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        for child in plan.children(node) {
            if seen.insert(child) {
                units.extend(child.unit());
                open.push(child);
            }
        }
    }
}
