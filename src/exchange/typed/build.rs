//! Making edits of what lines say, each line on the plan as the lines before it have left it.

use std::collections::{BTreeMap, BTreeSet};

use super::clauses::Clauses;
use super::draft::Draft;
use super::naming::{self, Nameless};
use super::piece::{Deed, Outcome, PieceKind, TypedLine};
use super::reading::{ChoicePlace, TypedRequest};
use super::subject::{self, Subject};
use super::whose::{self, Whose};
use super::{PlanNames, joint, people, place};
use crate::edit::{AddPeriod, AddUnit, Edit, NewPeople};
use crate::model::{
    ArrangementId, Category, Echelon, Function, IdGenerator, NodeId, Organization, Period, Place,
    Plan, PlanDate, Unit,
};
use crate::text::Message;

/// Makes edits of lines, in order.
pub(super) struct Builder<'a> {
    pub(super) request: &'a TypedRequest<'a>,

    /// The plan with all that the lines so far have added.
    pub(super) plan: Plan,

    pub(super) ids: IdGenerator,

    /// The names of what the lines so far have added.
    added: PlanNames,

    /// Which line has added what.
    made_by: BTreeMap<NodeId, usize>,

    /// Under what the lines after a heading stand, and which line that was.
    pub(super) heading: Option<(NodeId, usize)>,

    /// The place of the last that stands under something.
    places: BTreeMap<NodeId, Place>,

    /// The names of all that stands under something.
    taken: BTreeMap<NodeId, BTreeSet<String>>,

    /// The next number for a name that is taken, under something.
    next_number: BTreeMap<(NodeId, String), u32>,

    /// Which line has added which arrangement.
    arranged_by: BTreeMap<ArrangementId, usize>,

    /// The lines whose additions the present one needs.
    rests_on: BTreeSet<usize>,
}

/// What a line is about while it is being held against the plan.
pub(super) struct LineInHand<'a> {
    /// What is written.
    pub(super) text: &'a str,

    /// What it says.
    pub(super) said: Clauses,

    pub(super) draft: Draft,
}

impl<'a> Builder<'a> {
    pub(super) fn new(request: &'a TypedRequest<'a>) -> Self {
        Self {
            request,
            plan: request.plan.clone(),
            ids: request.ids.clone(),
            added: PlanNames::default(),
            made_by: BTreeMap::new(),
            arranged_by: BTreeMap::new(),
            heading: None,
            places: BTreeMap::new(),
            taken: BTreeMap::new(),
            next_number: BTreeMap::new(),
            rests_on: BTreeSet::new(),
        }
    }

    /// The names of what the lines so far have added.
    pub(super) fn added_names(&self) -> &PlanNames {
        &self.added
    }

    /// The lines on whose additions the last one rests, by their numbers.
    pub(super) fn rests_on(&self) -> impl Iterator<Item = usize> + '_ {
        self.rests_on.iter().copied()
    }

    /// Holds what a line says against the plan, and adds what it comes to.
    pub(super) fn line(&mut self, text: &str, said: Clauses, typed: &mut TypedLine) {
        self.rests_on.clear();
        let mut hand = LineInHand {
            text,
            said,
            draft: Draft::new(self.plan.clone()),
        };
        let outcome = self.outcome(&mut hand);
        let LineInHand { said, draft, .. } = hand;
        typed.pieces = said.pieces;
        typed.troubles = said.troubles;
        if let Some(outcome) = outcome {
            if outcome.deed == Deed::Heading {
                self.heading = Some((outcome.node, typed.number));
            }
            self.take(draft, typed.number);
            typed.outcome = Some(outcome);
        }
    }

    /// Takes over what a line has added.
    fn take(&mut self, draft: Draft, number: usize) {
        if let Some(arrangement) = draft.arranged {
            self.arranged_by.insert(arrangement, number);
            if let Some(arrangement) = draft.plan.arrangement(arrangement) {
                self.added.add_arrangement(arrangement);
            }
        }
        for node in &draft.added {
            self.made_by.entry(*node).or_insert(number);
            match node {
                NodeId::Mission(id) => {
                    if let Some(mission) = draft.plan.mission(*id) {
                        self.added.add_mission(mission);
                    }
                }
                NodeId::Formation(id) => {
                    if let Some(formation) = draft.plan.formation(*id) {
                        self.added.add_formation(formation);
                    }
                }
                NodeId::Unit(id) => {
                    if let Some(unit) = draft.plan.unit(*id) {
                        self.added.add_unit(unit);
                        self.places.insert(unit.parent, unit.place.clone());
                        if let Some(taken) = self.taken.get_mut(&unit.parent) {
                            taken.insert(unit.name.clone());
                        }
                    }
                }
            }
        }
        self.plan = draft.plan;
    }

    fn outcome(&mut self, hand: &mut LineInHand<'_>) -> Option<Outcome> {
        let whose = whose::said(self, hand);
        let is_heading = hand.said.is_heading();
        let parent = place::parent(self, hand);
        let what = if is_heading {
            None
        } else {
            what(&mut hand.said)
        };
        let parent = joint::beside(hand, parent?);
        self.rest_on(parent);
        if is_heading {
            let name = name_of(&hand.draft.plan, parent);
            return Some(Outcome {
                edits: std::mem::take(&mut hand.draft.edits),
                summary: Message::new("typed-summary-heading").with("name", name),
                node: parent,
                deed: Deed::Heading,
            });
        }
        let whose = whose?;
        let what = what?;
        let whose = whose.unwrap_or_else(|| whose::assumed(self, hand, parent));
        let period = self.period(hand, &whose)?;
        let subject = Subject {
            parent,
            whose: &whose,
            echelon: what.echelon,
        };
        match subject::choose(self, hand, subject, &period)? {
            Some(unit) => self.add_period(hand, unit, &whose, period),
            None => self.add_unit(hand, parent, &whose, what, &period),
        }
    }

    /// Remembers that the line needs what another has added.
    pub(super) fn rest_on(&mut self, node: NodeId) {
        self.rests_on.extend(self.made_by.get(&node));
    }

    /// Remembers that the line needs an arrangement that another has added.
    pub(super) fn rest_on_arrangement(&mut self, arrangement: ArrangementId) {
        self.rests_on.extend(self.arranged_by.get(&arrangement));
    }

    /// The choice that was made of what begins at a place of the line.
    pub(super) fn choice(&self, text: &str, place: ChoicePlace) -> Option<usize> {
        self.request.choices.get(&(text.to_owned(), place)).copied()
    }

    /// The period with the people and days of the line; nothing where the numbers contradict each other.
    fn period(&mut self, hand: &mut LineInHand<'_>, whose: &Whose) -> Option<Period> {
        let people = people::headcount(&mut hand.said, whose)?;
        let first_day = hand.said.first_day.or_else(|| self.assumed_first_day(hand));
        Some(Period {
            first_day,
            last_day: hand.said.last_day,
            rotation: hand.said.rotation,
            people,
            ..Period::new(self.ids.next_id())
        })
    }

    /// The day looked at, where that is asked for and does not lie after the last day.
    fn assumed_first_day(&self, hand: &mut LineInHand<'_>) -> Option<PlanDate> {
        let day = self.request.day;
        let is_before_end = hand.said.last_day.is_none_or(|last| day <= last.latest());
        let date = PlanDate::of_day(day).filter(|_| self.request.begins_on_day && is_before_end);
        let meaning = match date {
            Some(date) => Message::new("typed-piece-first-day-assumed").with("day", date),
            None => Message::new("typed-piece-undated"),
        };
        hand.said.assumed(PieceKind::FirstDay, meaning);
        date
    }

    fn add_period(
        &mut self,
        hand: &mut LineInHand<'_>,
        unit: crate::model::UnitId,
        whose: &Whose,
        period: Period,
    ) -> Option<Outcome> {
        self.rest_on(unit.into());
        let summary = Message::new("typed-summary-period")
            .with("name", name_of(&hand.draft.plan, unit.into()))
            .with("people", people_words(&period))
            .with("days", days_words(&period));
        let added = period.clone();
        let edit = Edit::AddPeriod(AddPeriod { unit, period });
        hand.perform(edit, None)?;
        joint::arrange(self, hand, unit, whose, &added);
        Some(Outcome {
            edits: std::mem::take(&mut hand.draft.edits),
            summary,
            node: unit.into(),
            deed: Deed::Period,
        })
    }

    fn add_unit(
        &mut self,
        hand: &mut LineInHand<'_>,
        parent: NodeId,
        whose: &Whose,
        what: What,
        period: &Period,
    ) -> Option<Outcome> {
        let name = self.free_name(hand, parent, whose);
        let (category, function) = category_and_function(hand, parent);
        let place = match self.places.get(&parent) {
            Some(last) => Place::between(Some(last), None),
            None => crate::edit::Position::Last.place(&hand.draft.plan, Some(parent)),
        };
        let unit = Unit {
            id: self.ids.next_id(),
            name: name.clone(),
            short_name: String::new(),
            echelon: what.echelon,
            function,
            nationality: whose.nationality(),
            category,
            parent,
            place,
            rotations: Vec::new(),
            positions: Vec::new(),
            authorized: Vec::new(),
            periods: vec![period.clone()],
            remarks: String::new(),
        };
        let node = NodeId::from(unit.id);
        let summary = Message::new("typed-summary-unit")
            .with("name", name)
            .with("parent", name_of(&hand.draft.plan, parent))
            .with("people", people_words(period))
            .with("days", days_words(period));
        let people = NewPeople::InAddition;
        let id = unit.id;
        hand.perform(Edit::AddUnit(AddUnit { unit, people }), Some(node))?;
        joint::arrange(self, hand, id, whose, period);
        Some(Outcome {
            edits: std::mem::take(&mut hand.draft.edits),
            summary,
            node,
            deed: Deed::Unit,
        })
    }

    /// The name that the line gives, or one made of what it says, with a number where it is taken.
    fn free_name(&mut self, hand: &LineInHand<'_>, parent: NodeId, whose: &Whose) -> String {
        let said = &hand.said;
        let name = said.name.clone().unwrap_or_else(|| {
            let nameless = Nameless {
                countries: whose.countries(),
                designator: said.designator.as_deref(),
                function: said.function,
                echelon: said.echelon,
                category: said.category.filter(|_| said.function.is_none()),
            };
            naming::name(nameless, self.request.language)
        });
        let plan = &hand.draft.plan;
        let taken = self.taken.entry(parent).or_insert_with(|| {
            let children = plan.children(parent);
            children.map(|child| name_of(plan, child)).collect()
        });
        if !taken.contains(&name) {
            return name;
        }
        let next = self.next_number.entry((parent, name.clone())).or_insert(2);
        loop {
            let numbered = format!("{name} {next}");
            *next += 1;
            if !taken.contains(&numbered) {
                return numbered;
            }
        }
    }
}

impl LineInHand<'_> {
    /// Applies an edit to the plan of this line, and keeps it; nothing where it is refused, which is told.
    pub(super) fn perform(&mut self, edit: Edit, adds: Option<NodeId>) -> Option<()> {
        match self.draft.perform(edit, adds) {
            Ok(()) => Some(()),
            Err(refusal) => {
                self.said.trouble(None, refusal.message);
                None
            }
        }
    }
}

/// What its people count as and what it does; where the line does not say, as the unit above, else troops and infantry.
fn category_and_function(hand: &mut LineInHand<'_>, parent: NodeId) -> (Category, Function) {
    let plan = &hand.draft.plan;
    let above = parent.unit().and_then(|id| plan.unit(id));
    let said = &hand.said;
    let of_function = match said.function {
        Some(Function::FormedPolice) => Some(Category::FormedPoliceUnits),
        _ => None,
    };
    let category = said
        .category
        .or(of_function)
        .or_else(|| above.map(|it| it.category))
        .unwrap_or_else(|| usual_category(plan, parent));
    let is_individual = said.echelon.is_none() && said.category.is_some();
    let assumed = match category {
        Category::StaffOfficer => Function::Headquarters,
        Category::FormedPoliceUnits => Function::FormedPolice,
        _ if is_individual => Function::Mixed,
        _ => above.map_or(Function::Infantry, |it| it.function),
    };
    let function = said.function.unwrap_or(assumed);
    if said.function.is_none() && !is_individual {
        let meaning =
            Message::new("typed-piece-function-assumed").with("function", assumed.message());
        hand.said.assumed(PieceKind::Function, meaning);
    }
    (category, function)
}

/// What a unit is, as far as a line has to say it.
#[derive(Clone, Copy, Debug)]
struct What {
    echelon: Echelon,
}

/// How large it is; told where the line says neither that nor anything from which it follows.
fn what(said: &mut Clauses) -> Option<What> {
    let echelon = match (said.echelon, said.function, said.category) {
        (Some(echelon), _, _) => Some(echelon),
        (None, Some(_), _) => Some(Echelon::Company),
        (None, None, Some(_)) => Some(Echelon::Team),
        (None, None, None) => None,
    };
    if echelon.is_none() {
        said.trouble(None, Message::new("typed-trouble-no-size"));
    }
    Some(What { echelon: echelon? })
}

/// The category of most people of a mission's organization.
fn usual_category(plan: &Plan, node: NodeId) -> Category {
    let top = place::way_up(plan, node).last();
    let mission = match top {
        Some(NodeId::Mission(id)) => plan.mission(id),
        _ => None,
    };
    match mission.map(|it| it.organization) {
        Some(Organization::Coalition) => Category::CoalitionTroops,
        _ => Category::Troops,
    }
}

/// The name of a mission, formation or unit.
pub(super) fn name_of(plan: &Plan, node: NodeId) -> String {
    plan.name_of(node).unwrap_or_default().to_owned()
}

/// How many people a period has, in words.
fn people_words(period: &Period) -> Message {
    let people = period.total().total();
    if people == 0 {
        Message::new("typed-people-none")
    } else {
        Message::new("typed-people").with("count", people)
    }
}

/// The days of a period, in words.
fn days_words(period: &Period) -> Message {
    match (period.first_day, period.last_day) {
        (Some(first), Some(last)) => Message::new("typed-days")
            .with("first", first)
            .with("last", last),
        (Some(first), None) => Message::new("typed-days-from").with("first", first),
        (None, Some(last)) => Message::new("typed-days-until").with("last", last),
        (None, None) => Message::new("typed-days-none"),
    }
}
