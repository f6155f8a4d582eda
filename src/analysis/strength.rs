//! Strength on a day: who is where, grouped as asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{
    Confidence, HeadcountLine, Mission, NodeId, Others, People, Period, Plan, SourceId, Toward,
    Unit, UnitId,
};

use super::climb::{self, Climber};
use super::key_list::KeyList;
use super::pocket::Pocket;
use super::share::shares;
use super::{Contributor, Grouping, Key, Ledger, Question, Standing, View};

/// People by group; groups of nobody are left out.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Strength {
    rows: BTreeMap<Key, People>,
}

/// The strength of a plan on a day.
///
/// This is the one function that computes strength: every view, chart, table, export, rule and command asks it, or is built of the same pieces.
pub fn strength(plan: &Plan, day: Date, question: &Question) -> Strength {
    let mut counter = Counter::new(plan, question);
    let mut pocket = Pocket::new();
    let in_unit = matches!(question.within, Some(NodeId::Unit(_)));
    if counter.climbs && !in_unit {
        // First all people are taken in one walk through the units, then the ways up are followed.
        counter.climber = Climber::on_one_day(plan, question.within);
        let mut keys = KeyList::default();
        let mut everyone = Vec::with_capacity(plan.unit_count());
        for unit in plan.units() {
            counter.climber.note(unit, day);
            shares(unit, day, question.view, |share| {
                everyone.push(Taken {
                    key: keys.number(counter.own_key(unit, share.period, share.line)),
                    people: share.people,
                    parent: unit.parent_in(share.period),
                });
            });
        }
        for taken in everyone {
            let own = keys.key(taken.key);
            if let Some(key) = counter.placed(own, taken.parent, false, day) {
                pocket.add(key, taken.people);
            }
        }
    } else {
        for unit in units_within(plan, question.within) {
            counter.unit(unit, day, |key, people| pocket.add(key, people));
        }
    }
    for mission in plan.missions() {
        counter.others(mission, day, |key, people| pocket.add(key, people));
    }
    pocket.into_strength()
}

/// The units that may have people within a node on some day.
///
/// Below a unit there are few, so the rest of the plan is not looked at.
pub(super) fn units_within(
    plan: &Plan,
    within: Option<NodeId>,
) -> Box<dyn Iterator<Item = &Unit> + '_> {
    let Some(node @ NodeId::Unit(id)) = within else {
        return Box::new(plan.units());
    };
    let below = plan.ever_below(node).into_iter().filter_map(NodeId::unit);
    // A unit may be attached to what stands below it on other days, so it may be among them.
    let all: BTreeSet<UnitId> = below.chain([id]).collect();
    Box::new(all.into_iter().filter_map(|id| plan.unit(id)))
}

impl Strength {
    /// The groups in the order of their keys, none of them empty.
    pub fn rows(&self) -> impl Iterator<Item = (Key, People)> + '_ {
        self.rows.iter().map(|(key, people)| (*key, *people))
    }

    /// The people of one group.
    pub fn of(&self, key: &Key) -> People {
        self.rows.get(key).copied().unwrap_or_default()
    }

    /// Everyone.
    pub fn total(&self) -> People {
        self.rows.values().copied().sum()
    }

    /// Puts people into a group.
    pub(super) fn add(&mut self, key: Key, people: People) {
        if !people.is_none() {
            *self.rows.entry(key).or_default() += people;
        }
    }

    /// Takes people out of a group; a group of nobody goes.
    pub(super) fn remove(&mut self, key: Key, people: People) {
        if let Some(row) = self.rows.get_mut(&key) {
            *row -= people;
            if row.is_none() {
                self.rows.remove(&key);
            }
        }
    }
}

/// Some of a unit's own people, before what lies above them is known.
///
/// There are as many of these as units and more, so they are small.
struct Taken {
    /// The number of all of their group that does not hang on what lies above.
    key: usize,

    people: People,
    parent: NodeId,
}

/// Counts for one question, on any day.
pub(super) struct Counter<'a> {
    plan: &'a Plan,
    question: &'a Question,
    climber: Climber<'a>,

    /// Whether the way up to host and mission is needed at all.
    climbs: bool,
}

impl<'a> Counter<'a> {
    pub(super) fn new(plan: &'a Plan, question: &'a Question) -> Self {
        let by = &question.by;
        let hosts = question.view.ledger == Ledger::Host && by.contains(&Grouping::Contributor);
        Self {
            plan,
            question,
            climber: Climber::new(plan, question.within),
            climbs: hosts || by.contains(&Grouping::Mission) || question.within.is_some(),
        }
    }

    /// A unit's own people on a day, by group.
    pub(super) fn unit(&mut self, unit: &Unit, day: Date, mut each: impl FnMut(Key, People)) {
        shares(unit, day, self.question.view, |share| {
            let own = self.own_key(unit, share.period, share.line);
            let inside = self.question.within == Some(NodeId::Unit(unit.id));
            let parent = unit.parent_in(share.period);
            if let Some(key) = self.placed(own, parent, inside, day) {
                each(key, share.people);
            }
        });
    }

    /// The whole group of people of whose group all that does not hang on what lies above is known; none for those who stand outside what was asked about.
    ///
    /// Those *inside* are the own people of the unit asked about.
    fn placed(&mut self, own: Key, parent: NodeId, inside: bool, day: Date) -> Option<Key> {
        let mut key = own;
        if self.climbs {
            let above = self.climber.above(parent, day)?;
            if !(inside || above.within) {
                return None;
            }
            if self.asks(Grouping::Mission) {
                key.mission = Some(above.mission);
            }
            if self.asks(Grouping::Contributor) && self.question.view.ledger == Ledger::Host {
                key.contributor = above.host.or(key.contributor);
            }
        }
        Some(key)
    }

    /// The people of a mission on a day whom the plan does not list.
    ///
    /// They are a fact, so every lens admits them; toward the national ceiling they do not count.
    pub(super) fn others(&self, mission: &Mission, day: Date, mut each: impl FnMut(Key, People)) {
        let Question { view, within, by } = self.question;
        for others in others_there(mission, day, *view, *within) {
            let mut key = Key::default();
            for grouping in by {
                match grouping {
                    Grouping::Mission => key.mission = Some(mission.id),
                    Grouping::Contributor => key.contributor = Some(Contributor::Others),
                    Grouping::Category => key.category = Some(others.category),
                    Grouping::Status => key.status = Some(Standing::Deployed),
                    Grouping::Confidence => {
                        key.confidence = Some(confidence(self.plan, others.source));
                    }
                    Grouping::Echelon | Grouping::Unit => {}
                }
            }
            each(key, others.total());
        }
    }

    /// Whether the way up from a unit is the same on every day.
    pub(super) fn is_steady(&mut self, unit: &Unit) -> bool {
        !self.climbs || self.climber.is_steady(unit)
    }

    fn asks(&self, grouping: Grouping) -> bool {
        self.question.by.contains(&grouping)
    }

    /// All of a key that does not hang on what lies above.
    fn own_key(&self, unit: &Unit, period: &Period, line: &HeadcountLine) -> Key {
        let mut key = Key::default();
        for grouping in &self.question.by {
            match grouping {
                Grouping::Contributor => {
                    key.contributor = Some(match self.question.view.ledger {
                        Ledger::Flag => Contributor::Country(line.country),
                        // Their own unit is their host where no other is above it.
                        Ledger::Host => climb::host(unit),
                    });
                }
                Grouping::Category => key.category = Some(unit.category),
                Grouping::Echelon => key.echelon = Some(unit.echelon),
                Grouping::Unit => key.unit = Some(unit.id),
                Grouping::Status => key.status = Some(Standing::of(period)),
                Grouping::Confidence => {
                    key.confidence = Some(confidence(self.plan, line.source));
                }
                Grouping::Mission => {}
            }
        }
        key
    }
}

/// The people of a mission whom the plan does not list and whom a view counts on a day; none within what is not the mission itself.
pub(super) fn others_there(
    mission: &Mission,
    day: Date,
    view: View,
    within: Option<NodeId>,
) -> impl Iterator<Item = &Others> {
    let node = NodeId::Mission(mission.id);
    let asked = within.is_none_or(|within| within == node);
    let others = mission.others.iter().filter(move |_| asked);
    others.filter(move |others| {
        let counts = match view.toward {
            None => true,
            Some(Toward::Uniformed) => others.category.is_uniformed(),
            Some(Toward::Reimbursed) => others.category.is_reimbursed(),
            Some(Toward::National) => false,
        };
        counts && others.stretch().covers(day)
    })
}

/// How far a number can be trusted: as far as its source; one without a source is the planner's own and taken as it is.
pub fn confidence(plan: &Plan, source: Option<SourceId>) -> Confidence {
    source
        .and_then(|id| plan.source(id))
        .map_or(Confidence::Published, |source| source.confidence)
}

/// A unit's own people on a day, as a view counts them: those who are in none of its sub-units.
///
/// The ledger of the view does not matter.
pub fn own_people(unit: &Unit, day: Date, view: View) -> People {
    let mut people = People::NONE;
    shares(unit, day, view, |share| people += share.people);
    people
}
