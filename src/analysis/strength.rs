//! Strength on a day: who is where, grouped as asked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{
    Confidence, HeadcountLine, Mission, MissionId, NodeId, Others, People, Period, Plan, SourceId,
    Stretch, Toward, Unit, UnitId,
};

use super::climb::{self, Climber};
use super::joint::JointService;
use super::part;
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
    let mut strength = match question.within {
        Some(NodeId::Unit(_)) => {
            let mut strength = Strength::default();
            for unit in units_within(plan, question.within) {
                counter.unit(unit, day, |key, people| strength.add(key, people));
            }
            strength
        }
        _ => part::everywhere(plan, day, question),
    };
    for mission in plan.missions() {
        counter.others(mission, day, |key, people| strength.add(key, people));
    }
    strength
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

/// Counts for one question, on any day.
pub(super) struct Counter<'a> {
    plan: &'a Plan,
    question: &'a Question,
    climber: Climber<'a>,

    /// Under which arrangements people serve, where that is asked and there are any.
    joint: Option<JointService<'a>>,

    /// Whether the way up to host and mission is needed at all.
    climbs: bool,

    asked: Asked,
}

impl<'a> Counter<'a> {
    pub(super) fn new(plan: &'a Plan, question: &'a Question) -> Self {
        let asked = Asked::of(&question.by);
        let hosts = question.view.ledger == Ledger::Host && asked.contributor;
        Self {
            plan,
            question,
            climber: Climber::new(plan, question.within),
            joint: asked.arrangement.then(|| JointService::of(plan)).flatten(),
            climbs: hosts || asked.mission || question.within.is_some(),
            asked,
        }
    }

    /// Whether the way up to host and mission is needed at all.
    pub(super) fn climbs(&self) -> bool {
        self.climbs
    }

    /// A unit's own people on a day, by group.
    pub(super) fn unit(&mut self, unit: &Unit, day: Date, mut each: impl FnMut(Key, People)) {
        shares(unit, day, self.question.view, |share| {
            let own = self.own_key(unit, share.period, share.line, day);
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
        if !self.climbs {
            return Some(own);
        }
        let above = self.climber.above(parent, day)?;
        (inside || above.within).then(|| self.under(own, above.mission, above.host))
    }

    /// The whole group of people of whose group all that does not hang on what lies above is known.
    pub(super) fn under(&self, own: Key, mission: MissionId, host: Option<Contributor>) -> Key {
        let mut key = own;
        if self.asked.mission {
            key.mission = Some(mission);
        }
        if self.asked.contributor && self.question.view.ledger == Ledger::Host {
            key.contributor = host.or(key.contributor);
        }
        key
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
                    Grouping::Echelon | Grouping::Unit | Grouping::Arrangement => {}
                }
            }
            each(key, others.total());
        }
    }

    /// Whether the way up from a unit is the same on every day.
    pub(super) fn is_steady(&mut self, unit: &Unit) -> bool {
        !self.climbs && !self.is_joint(unit.id) || self.climber.is_steady(unit)
    }

    /// Whether people may serve in a unit under an arrangement, where that is asked.
    pub(super) fn is_joint(&self, unit: UnitId) -> bool {
        self.joint
            .as_ref()
            .is_some_and(|joint| joint.concerns(unit))
    }

    /// The stretches whose ends may change under which arrangement people serve in a unit and below it.
    pub(super) fn joint_stretches(&self, unit: UnitId) -> impl Iterator<Item = Stretch> + '_ {
        self.joint.iter().flat_map(move |it| it.stretches(unit))
    }

    /// All of a key that does not hang on what lies above.
    ///
    /// It is made in one go and not part by part, so that the processor goes on to the next unit while this one's numbers are still on their way from memory.
    #[inline]
    pub(super) fn own_key(
        &self,
        unit: &Unit,
        period: &Period,
        line: &HeadcountLine,
        day: Date,
    ) -> Key {
        let Asked {
            contributor,
            category,
            echelon,
            unit: asks_unit,
            status,
            confidence: asks_confidence,
            ..
        } = self.asked;
        Key {
            mission: None,
            contributor: contributor.then(|| match self.question.view.ledger {
                Ledger::Flag => Contributor::Country(line.country),
                // Their own unit is their host where no other is above it.
                Ledger::Host => climb::host(unit),
            }),
            category: category.then_some(unit.category),
            echelon: echelon.then_some(unit.echelon),
            unit: asks_unit.then_some(unit.id),
            status: status.then(|| Standing::of(period)),
            confidence: asks_confidence.then(|| confidence(self.plan, line.source)),
            arrangement: self.joint.as_ref().and_then(|joint| {
                let parent = unit.parent_in(period);
                joint.under(unit, parent, line.country, day)
            }),
        }
    }
}

/// By what a question groups.
#[derive(Clone, Copy, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each grouping is asked for or not, whatever the others"
)]
struct Asked {
    mission: bool,
    contributor: bool,
    category: bool,
    echelon: bool,
    unit: bool,
    status: bool,
    confidence: bool,
    arrangement: bool,
}

impl Asked {
    fn of(by: &[Grouping]) -> Self {
        let mut asked = Self::default();
        for grouping in by {
            match grouping {
                Grouping::Mission => asked.mission = true,
                Grouping::Contributor => asked.contributor = true,
                Grouping::Category => asked.category = true,
                Grouping::Echelon => asked.echelon = true,
                Grouping::Unit => asked.unit = true,
                Grouping::Status => asked.status = true,
                Grouping::Confidence => asked.confidence = true,
                Grouping::Arrangement => asked.arrangement = true,
            }
        }
        asked
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
