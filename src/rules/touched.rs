//! What a change of the plan touches.

use std::collections::BTreeSet;

use crate::analysis::Renewal;
use crate::model::{
    Arrangement, ArrangementId, BaseUnitId, MissionId, NodeId, Partner, Plan, UnitId,
};

use super::facts::bases;
use super::names::name;
use super::reach::Reach;
use super::rule::{Scope, Sight};
use super::subject::Subject;

/// What a change touches: all that rules of each scope have to look at anew.
pub(super) struct Touched<'a> {
    renewal: &'a Renewal<'a>,

    /// The units that differ.
    units: BTreeSet<UnitId>,

    /// The units right below missions, formations and units that differ.
    children: BTreeSet<UnitId>,

    /// The units above units that differ, before or after.
    parents: BTreeSet<UnitId>,

    /// The parents of which the usual sub-units differ in what tells them apart.
    siblings: BTreeSet<NodeId>,

    /// The missions that differ or in which strength does.
    missions: BTreeSet<MissionId>,

    /// The arrangements that differ, or in whose units or papers anything does.
    arrangements: BTreeSet<ArrangementId>,

    /// The units to which arrangements that name other partners or units than before apply.
    arranged: BTreeSet<UnitId>,

    /// The units at home that differ, or whose rotations do.
    base_units: BTreeSet<BaseUnitId>,
}

impl<'a> Touched<'a> {
    /// What the way from one plan to the next touches.
    pub(super) fn by(renewal: &'a Renewal<'a>, reach: Reach) -> Self {
        let (old, new) = (renewal.old(), renewal.new_plan());
        let nodes = &renewal.difference().nodes;
        let units: BTreeSet<UnitId> = nodes.iter().filter_map(|node| node.unit()).collect();
        let below = nodes.iter().flat_map(|node| new.children(*node));
        let above = units.iter().flat_map(|id| {
            let node = NodeId::Unit(*id);
            old.parents(node).chain(new.parents(node))
        });
        Self {
            children: below.filter_map(NodeId::unit).collect(),
            parents: above.filter_map(NodeId::unit).collect(),
            siblings: siblings(renewal, &units),
            arrangements: arrangements(renewal, &reach.units),
            arranged: arranged(renewal),
            base_units: base_units(renewal),
            missions: reach.missions,
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
            Scope::Arrangement(_) => self
                .arrangements
                .iter()
                .copied()
                .map(Subject::Arrangement)
                .collect(),
            Scope::BaseUnit(_) => self
                .base_units
                .iter()
                .copied()
                .map(Subject::BaseUnit)
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
                Sight::Arrangements => {
                    units.extend(self.renewal.units());
                    units.extend(&self.arranged);
                }
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

/// The arrangements that differ, or in whose units or papers anything does; and those that share a unit with one of these.
fn arrangements(renewal: &Renewal<'_>, reached: &BTreeSet<UnitId>) -> BTreeSet<ArrangementId> {
    let difference = renewal.difference();
    let mut found = difference.arrangements.clone();
    let missions = difference.nodes.iter().filter(|node| match node {
        NodeId::Mission(id) => {
            let organization = |plan: &Plan| plan.mission(*id).map(|it| it.organization);
            organization(renewal.old()) != organization(renewal.new_plan())
        }
        NodeId::Formation(_) | NodeId::Unit(_) => false,
    });
    let touches_all = !difference.countries.is_empty() || missions.count() > 0;
    for plan in [renewal.old(), renewal.new_plan()] {
        if plan.arrangements().next().is_none() {
            continue;
        }
        if touches_all {
            found.extend(plan.arrangements().map(|it| it.id));
            continue;
        }
        if !difference.agreements.is_empty() {
            let agreements = &difference.agreements;
            let rests = |it: &&Arrangement| it.agreements.iter().any(|id| agreements.contains(id));
            found.extend(plan.arrangements().filter(rests).map(|it| it.id));
        }
        for unit in reached {
            found.extend(plan.arrangements_of(*unit).map(|it| it.id));
        }
    }
    let mut neighbors = BTreeSet::new();
    for plan in [renewal.old(), renewal.new_plan()] {
        for arrangement in found.iter().filter_map(|id| plan.arrangement(*id)) {
            for unit in arrangement.units() {
                neighbors.extend(plan.arrangements_of(unit).map(|it| it.id));
            }
        }
    }
    found.extend(neighbors);
    found
}

/// The units to which arrangements that name other partners or units than before apply: those that they name, all that ever stands below the unit in which partners serve, and the one of the same characters in its id.
fn arranged(renewal: &Renewal<'_>) -> BTreeSet<UnitId> {
    let (old, new) = (renewal.old(), renewal.new_plan());
    let mut found = BTreeSet::new();
    for id in &renewal.difference().arrangements {
        let (before, after) = (old.arrangement(*id), new.arrangement(*id));
        if before.map(applies) == after.map(applies) {
            continue;
        }
        found.insert(id.with_kind());
        for (plan, arrangement) in [(old, before), (new, after)] {
            if let Some(arrangement) = arrangement {
                found.extend(arrangement.units());
                add_units_below(plan, arrangement.unit.into(), &mut found);
            }
        }
    }
    found
}

/// All of an arrangement that says to which units it applies, its name, and what a fix may add to.
fn applies(arrangement: &Arrangement) -> (UnitId, &str, &[Partner]) {
    (arrangement.unit, &arrangement.name, &arrangement.partners)
}

/// The units at home that differ, or from which a unit that counts differently has rotations.
fn base_units(renewal: &Renewal<'_>) -> BTreeSet<BaseUnitId> {
    let mut found = renewal.difference().base_units.clone();
    for unit in renewal.old_units().chain(renewal.new_units()) {
        found.extend(bases(unit));
    }
    found
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
