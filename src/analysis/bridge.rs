//! The bridge between the two ledgers: who serves in whose units.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Confidence, NodeId, People, Plan, UnitId};

use super::climb::{self, Climber};
use super::share::shares;
use super::strength::confidence;
use super::{Contributor, View};

/// One plank of a bridge: the people of one flag who serve in one host unit.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Plank {
    /// Whose people they are.
    pub flag: Contributor,

    /// In whose unit they serve; others, not listed, are in both ledgers others.
    pub host: Contributor,

    /// The host unit; absent for others, not listed.
    pub host_unit: Option<UnitId>,

    /// The people.
    pub people: People,

    /// How many of them are estimated or unconfirmed.
    pub doubtful: u64,
}

/// Where the people of each flag serve, and whose people serve in each host unit.
///
/// Summed over flags it is the ledger by host, summed over hosts the ledger by flag.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Bridge {
    planks: Vec<Plank>,
}

/// The bridge between the ledgers on a day, in the whole plan or within a mission, formation or unit.
///
/// The ledger of the view does not matter.
pub fn bridge(plan: &Plan, day: Date, view: View, within: Option<NodeId>) -> Bridge {
    let mut climber = Climber::new(plan, within);
    let mut sums: BTreeMap<(Contributor, Contributor, Option<UnitId>), (People, u64)> =
        BTreeMap::new();
    let mut add = |flag, host, host_unit, people: People, trust: Confidence| {
        // Nobody makes no plank, as nobody makes no group of a strength.
        if people.is_none() {
            return;
        }
        let sum = sums.entry((flag, host, host_unit)).or_default();
        sum.0 += people;
        if trust != Confidence::Published {
            sum.1 += people.total();
        }
    };
    for unit in plan.units() {
        let inside = within == Some(unit.id.into());
        shares(unit, day, view, |share| {
            let Some(above) = climber.above(unit.parent_in(share.period), day) else {
                return;
            };
            if inside || above.within {
                add(
                    Contributor::Country(share.line.country),
                    above.host.unwrap_or_else(|| climb::host(unit)),
                    above.host_unit.or(Some(unit.id)),
                    share.people,
                    confidence(plan, share.line.source),
                );
            }
        });
    }
    let question = super::Question {
        view,
        by: vec![super::Grouping::Confidence],
        within,
    };
    let counter = super::strength::Counter::new(plan, &question);
    for mission in plan.missions() {
        counter.others(mission, day, |key, people| {
            let trust = key.confidence.unwrap_or(Confidence::Published);
            let others = Contributor::Others;
            add(others, others, None, people, trust);
        });
    }
    let planks = sums
        .into_iter()
        .map(|((flag, host, host_unit), (people, doubtful))| Plank {
            flag,
            host,
            host_unit,
            people,
            doubtful,
        })
        .collect();
    Bridge { planks }
}

impl Bridge {
    /// The planks, by flag, then host, then host unit.
    pub fn planks(&self) -> &[Plank] {
        &self.planks
    }

    /// The planks of one flag.
    pub fn of_flag(&self, flag: Contributor) -> impl Iterator<Item = &Plank> {
        self.planks.iter().filter(move |plank| plank.flag == flag)
    }

    /// The planks of one host in the ledger by host.
    pub fn of_host(&self, host: Contributor) -> impl Iterator<Item = &Plank> {
        self.planks.iter().filter(move |plank| plank.host == host)
    }

    /// The planks of one host unit.
    pub fn in_unit(&self, unit: UnitId) -> impl Iterator<Item = &Plank> {
        self.planks
            .iter()
            .filter(move |plank| plank.host_unit == Some(unit))
    }
}
