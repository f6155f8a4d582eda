//! The bridge between the two ledgers: who serves in whose units.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{Confidence, CountryCode, MissionId, NodeId, People, Plan, UnitId};

use super::climb::{self, Climber};
use super::share::shares;
use super::strength::{Counter, confidence, units_within};
use super::{BridgeSubject, Contributor, Grouping, Plank, Question, View};

/// Where the people of each flag serve, and whose people serve in each host unit.
///
/// Summed over flags it is the ledger by host, summed over hosts the ledger by flag; summed over what lies above, the total of each mission, formation and unit.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Bridge {
    planks: Vec<Plank>,
}

/// The bridge between the ledgers on a day, in the whole plan or within a mission, formation or unit.
///
/// The ledger of the view does not matter.
pub fn bridge(plan: &Plan, day: Date, view: View, within: Option<NodeId>) -> Bridge {
    laid(plan, day, view, within, |_, _| true)
}

/// The bridge of one subject on a day; that of a country has the planks of its people and those of its units.
pub fn bridge_of(plan: &Plan, day: Date, view: View, subject: BridgeSubject) -> Bridge {
    match subject {
        BridgeSubject::Plan => bridge(plan, day, view, None),
        BridgeSubject::Node(node) => bridge(plan, day, view, Some(node)),
        BridgeSubject::Country(country) => country_bridge(plan, day, view, country, None),
    }
}

/// The bridge of a country: the planks of its people and those of its units, in the whole plan or within something.
pub fn country_bridge(
    plan: &Plan,
    day: Date,
    view: View,
    country: CountryCode,
    within: Option<NodeId>,
) -> Bridge {
    let own = Contributor::Country(country);
    let is_wanted = |flag, host| flag == own || host == own;
    laid(plan, day, view, within, is_wanted)
}

/// Whose people serve where, in the order of planks.
type Place = (
    Contributor,
    Contributor,
    Option<UnitId>,
    Option<UnitId>,
    NodeId,
    MissionId,
);

/// People with those of them who are in doubt.
#[derive(Clone, Copy, Default)]
struct Sum {
    people: People,
    estimated: u64,
    unconfirmed: u64,
}

/// The planks whose flag and host are wanted.
fn laid(
    plan: &Plan,
    day: Date,
    view: View,
    within: Option<NodeId>,
    is_wanted: impl Fn(Contributor, Contributor) -> bool,
) -> Bridge {
    let mut climber = Climber::new(plan, within);
    let mut sums: BTreeMap<Place, Sum> = BTreeMap::new();
    let mut add = |place: Place, people: People, trust: Confidence| {
        // Nobody makes no plank, as nobody makes no group of a strength.
        if people.is_none() || !is_wanted(place.0, place.1) {
            return;
        }
        let sum = sums.entry(place).or_default();
        sum.people += people;
        match trust {
            Confidence::Published => {}
            Confidence::Estimated => sum.estimated += people.total(),
            Confidence::Unconfirmed => sum.unconfirmed += people.total(),
        }
    };
    for unit in units_within(plan, within) {
        let inside = within == Some(unit.id.into());
        shares(unit, day, view, |share| {
            let parent = unit.parent_in(share.period);
            let Some(above) = climber.above(parent, day) else {
                return;
            };
            if inside || above.within {
                let flag = Contributor::Country(share.line.country);
                let host = above.host.unwrap_or_else(|| climb::host(unit));
                let host_unit = above.host_unit.or(Some(unit.id));
                let place = (flag, host, host_unit, Some(unit.id), parent, above.mission);
                add(place, share.people, confidence(plan, share.line.source));
            }
        });
    }
    let question = Question {
        view,
        by: vec![Grouping::Confidence],
        within,
    };
    let counter = Counter::new(plan, &question);
    for mission in plan.missions() {
        counter.others(mission, day, |key, people| {
            let trust = key.confidence.unwrap_or(Confidence::Published);
            let others = Contributor::Others;
            let place = (others, others, None, None, mission.id.into(), mission.id);
            add(place, people, trust);
        });
    }
    let planks = sums.into_iter().map(|(place, sum)| {
        let (flag, host, host_unit, unit, parent, mission) = place;
        Plank {
            flag,
            host,
            host_unit,
            unit,
            parent,
            mission,
            people: sum.people,
            estimated: sum.estimated,
            unconfirmed: sum.unconfirmed,
        }
    });
    Bridge {
        planks: planks.collect(),
    }
}

impl Bridge {
    /// The planks, by flag, then host, host unit and unit.
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
