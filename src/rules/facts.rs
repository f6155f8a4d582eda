//! What the rules need to know of a plan, kept up from plan to plan.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::Renewal;
use crate::model::{BaseUnitId, Plan, PlanDate, Precision, Unit, UnitId};

use super::joint_strength::JointStrength;
use super::mission_strength::MissionStrength;
use super::reach::Reach;
use super::unsourced::Unsourced;

/// A plan with what the rules need beside it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Facts {
    /// The plan.
    pub(super) plan: Plan,

    /// The strength of its missions on every day.
    pub(super) strength: MissionStrength,

    /// The people in the units of its joint arrangements on every day.
    pub(super) joint: JointStrength,

    /// The units that have rotations from each unit at home.
    pub(super) lent: BTreeMap<BaseUnitId, BTreeSet<UnitId>>,

    /// How many of its numbers have no source.
    pub(super) unsourced: Unsourced,

    /// The units with a period of which a date is known only to the month or year.
    pub(super) imprecise: BTreeSet<UnitId>,

    /// The first day by which everyone has to be out of some mission.
    pub(super) first_withdrawal: Option<Date>,
}

impl Facts {
    /// The facts of a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let imprecise = plan.units().filter(|unit| is_imprecise(unit));
        Self {
            plan: plan.clone(),
            strength: MissionStrength::of(plan),
            joint: JointStrength::of(plan),
            lent: lent(plan),
            unsourced: Unsourced::of(plan),
            imprecise: imprecise.map(|unit| unit.id).collect(),
            first_withdrawal: first_withdrawal(plan),
        }
    }

    /// Brings the facts from one plan to the next.
    pub(super) fn renew(&mut self, renewal: &Renewal<'_>, reach: &Reach) {
        self.plan = renewal.new_plan().clone();
        self.strength.renew(renewal);
        self.joint.renew(renewal, &reach.units);
        self.renew_lent(renewal);
        self.unsourced.renew(renewal);
        for id in renewal.units() {
            if self.plan.unit(id).is_some_and(is_imprecise) {
                self.imprecise.insert(id);
            } else {
                self.imprecise.remove(&id);
            }
        }
        self.first_withdrawal = first_withdrawal(&self.plan);
    }

    fn renew_lent(&mut self, renewal: &Renewal<'_>) {
        for unit in renewal.old_units() {
            for base in bases(unit) {
                if let Some(units) = self.lent.get_mut(&base) {
                    units.remove(&unit.id);
                    if units.is_empty() {
                        self.lent.remove(&base);
                    }
                }
            }
        }
        for unit in renewal.new_units() {
            for base in bases(unit) {
                self.lent.entry(base).or_default().insert(unit.id);
            }
        }
    }
}

/// The units at home from which a unit has rotations.
pub(super) fn bases(unit: &Unit) -> impl Iterator<Item = BaseUnitId> + '_ {
    unit.rotations.iter().filter_map(|rotation| rotation.base)
}

fn lent(plan: &Plan) -> BTreeMap<BaseUnitId, BTreeSet<UnitId>> {
    let mut lent: BTreeMap<BaseUnitId, BTreeSet<UnitId>> = BTreeMap::new();
    for unit in plan.units() {
        for base in bases(unit) {
            lent.entry(base).or_default().insert(unit.id);
        }
    }
    lent
}

fn is_imprecise(unit: &Unit) -> bool {
    let dates = unit
        .periods
        .iter()
        .flat_map(|period| [period.first_day, period.last_day]);
    dates
        .flatten()
        .any(|date| date.precision() != Precision::Day)
}

fn first_withdrawal(plan: &Plan) -> Option<Date> {
    plan.missions()
        .filter_map(|mission| mission.withdrawn_by.map(PlanDate::latest))
        .min()
}
