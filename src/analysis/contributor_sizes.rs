//! How large the contributors of a plan are, over all days.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CountryCode, Plan, Unit, UnitId};

use super::{Contributor, Renewal};

/// How many people each contributor has in all periods of a plan, whatever the day.
///
/// It is no strength: the people of two rotations are added up. It only puts contributors into an order that stays while the day changes, such as that in which they get their colors.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ContributorSizes {
    countries: BTreeMap<CountryCode, Size>,
    joint: BTreeSet<UnitId>,
}

/// The size of a country; one without people or units is left out.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Size {
    people: u64,
    units: u64,

    /// How many lines of people there are, so that a country of which only zeros stand in the plan has its place too.
    lines: u64,
}

impl ContributorSizes {
    /// The sizes in a plan.
    pub fn of(plan: &Plan) -> Self {
        let mut sizes = Self::default();
        for unit in plan.units() {
            sizes.unit(unit, true);
        }
        sizes
    }

    /// The contributors, the largest country first, then by code; joint units stand for themselves as hosts, after the countries.
    pub fn largest_first(&self) -> Vec<Contributor> {
        let mut sorted: Vec<_> = self.countries.iter().collect();
        sorted.sort_by_key(|(code, size)| (std::cmp::Reverse(size.people), **code));
        let countries = sorted.into_iter().map(|it| Contributor::Country(*it.0));
        let joint = self.joint.iter().copied().map(Contributor::JointUnit);
        countries.chain(joint).collect()
    }

    /// Brings the sizes from one plan to the next.
    pub fn renew(&mut self, renewal: &Renewal<'_>) {
        if renewal.is_whole() {
            *self = Self::of(renewal.new_plan());
            return;
        }
        // What comes is added first, so that no sum falls below zero on the way.
        for unit in renewal.new_units() {
            self.unit(unit, true);
        }
        for unit in renewal.old_units() {
            self.unit(unit, false);
        }
        for unit in renewal.new_units() {
            if unit.nationality.country().is_none() {
                self.joint.insert(unit.id);
            }
        }
    }

    fn unit(&mut self, unit: &Unit, coming: bool) {
        if let Some(code) = unit.nationality.country() {
            self.country(code, coming, |size, put| size.units = put(size.units, 1));
        } else if coming {
            self.joint.insert(unit.id);
        } else {
            self.joint.remove(&unit.id);
        }
        for line in unit.periods.iter().flat_map(|period| &period.people) {
            let people = line.people().total();
            self.country(line.country, coming, |size, put| {
                size.people = put(size.people, people);
                size.lines = put(size.lines, 1);
            });
        }
    }

    /// Changes the size of a country by what comes or goes.
    fn country(
        &mut self,
        code: CountryCode,
        coming: bool,
        change: impl FnOnce(&mut Size, fn(u64, u64) -> u64),
    ) {
        let size = self.countries.entry(code).or_default();
        let put: fn(u64, u64) -> u64 = if coming {
            u64::saturating_add
        } else {
            u64::saturating_sub
        };
        change(size, put);
        if *size == Size::default() {
            self.countries.remove(&code);
        }
    }
}
