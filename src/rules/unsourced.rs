//! How many numbers of a plan have no source.

use crate::model::{Mission, Plan, Unit};

use crate::analysis::Renewal;

/// How many numbers of a plan name no source, by what they say.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Unsourced {
    /// Headcount lines that are not empty.
    pub(super) lines: u64,

    /// Authorized strengths.
    pub(super) authorized: u64,

    /// Ceilings.
    pub(super) ceilings: u64,

    /// Numbers of others, not listed.
    pub(super) others: u64,
}

impl Unsourced {
    /// Counts them in a plan.
    pub(super) fn of(plan: &Plan) -> Self {
        let units = plan.units().map(Self::of_unit);
        let missions = plan.missions().map(Self::of_mission);
        units.chain(missions).fold(Self::default(), Self::and)
    }

    /// Brings the count from one plan to the next.
    pub(super) fn renew(&mut self, renewal: &Renewal<'_>) {
        let old_missions = renewal
            .missions()
            .filter_map(|id| renewal.old().mission(id));
        let new_missions = renewal
            .missions()
            .filter_map(|id| renewal.new_plan().mission(id));
        let coming = renewal.new_units().map(Self::of_unit);
        let going = renewal.old_units().map(Self::of_unit);
        *self = coming
            .chain(new_missions.map(Self::of_mission))
            .fold(*self, Self::and);
        *self = going
            .chain(old_missions.map(Self::of_mission))
            .fold(*self, Self::without);
    }

    /// All of them together.
    pub(super) fn total(self) -> u64 {
        self.lines + self.authorized + self.ceilings + self.others
    }

    fn of_unit(unit: &Unit) -> Self {
        let lines = unit.periods.iter().flat_map(|period| &period.people);
        let lines = lines.filter(|line| line.source.is_none() && !line.people().is_none());
        let authorized = unit.authorized.iter().filter(|it| it.source.is_none());
        Self {
            lines: lines.count() as u64,
            authorized: authorized.count() as u64,
            ..Self::default()
        }
    }

    fn of_mission(mission: &Mission) -> Self {
        let ceilings = mission.ceilings.iter().filter(|it| it.source.is_none());
        let others = mission.others.iter().filter(|it| it.source.is_none());
        Self {
            ceilings: ceilings.count() as u64,
            others: others.count() as u64,
            ..Self::default()
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            lines: self.lines + other.lines,
            authorized: self.authorized + other.authorized,
            ceilings: self.ceilings + other.ceilings,
            others: self.others + other.others,
        }
    }

    fn without(self, other: Self) -> Self {
        Self {
            lines: self.lines - other.lines,
            authorized: self.authorized - other.authorized,
            ceilings: self.ceilings - other.ceilings,
            others: self.others - other.others,
        }
    }
}
