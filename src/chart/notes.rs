//! What has to be known to read a figure rightly.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Question, confidence, strength};
use crate::model::{Category, Ceiling, Completeness, Confidence, Mission, Plan, SourceId, Toward};
use crate::text::{Message, Value};

use super::source_line::listed;
use super::{Bar, FigureRequest};

/// How many names a note lists.
const MOST_NAMES: usize = 6;

/// How many ceilings a note lists.
const MOST_CEILINGS: usize = 4;

/// The decisions that hold for a mission on the day, and whether its bar has a mark for them.
pub(super) struct HeldCeilings<'a> {
    /// The mission.
    pub(super) mission: &'a Mission,

    /// The decisions on which the mark rests.
    pub(super) marked: Vec<&'a Ceiling>,

    /// Decisions without a mark.
    pub(super) unmarked: Vec<&'a Ceiling>,

    /// How many people of the bar the marked decisions do not count.
    pub(super) not_counted: u64,
}

impl HeldCeilings<'_> {
    /// The sources of the decisions.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> + '_ {
        let all = self.marked.iter().chain(&self.unmarked);
        all.filter_map(|ceiling| ceiling.source)
    }
}

/// The notes of a figure of missions, the most important first.
pub(super) fn notes(
    plan: &Plan,
    request: &FigureRequest,
    bars: &[Bar],
    missions: &[&Mission],
    nobody_in: &[&Mission],
    ceilings: &[HeldCeilings<'_>],
) -> Vec<Message> {
    let mut notes = Vec::new();
    notes.extend(doubt(bars));
    notes.extend(held_in_part(missions));
    notes.extend(beside(plan, request));
    notes.extend(ceiling_notes(plan, ceilings));
    if !nobody_in.is_empty() && !bars.is_empty() {
        notes.push(Message::new("chart-note-nobody-in").with("missions", names(nobody_in)));
    }
    notes
}

/// What is hatched.
fn doubt(bars: &[Bar]) -> Option<Message> {
    let segments = || bars.iter().flat_map(|bar| &bar.segments);
    let estimated: u64 = segments().map(|segment| segment.estimated).sum();
    let unconfirmed: u64 = segments().map(|segment| segment.unconfirmed).sum();
    match (estimated, unconfirmed) {
        (0, 0) => None,
        (estimated, 0) => Some(Message::new("chart-note-estimated").with("people", estimated)),
        (0, unconfirmed) => {
            Some(Message::new("chart-note-unconfirmed").with("people", unconfirmed))
        }
        (estimated, unconfirmed) => Some(
            Message::new("chart-note-estimated-and-unconfirmed")
                .with("estimated", estimated)
                .with("unconfirmed", unconfirmed),
        ),
    }
}

/// Which missions are held in part.
fn held_in_part(missions: &[&Mission]) -> Option<Message> {
    let in_part = |mission: &&Mission| mission.held == Completeness::Part;
    let in_part: Vec<&Mission> = missions.iter().copied().filter(in_part).collect();
    if in_part.is_empty() {
        return None;
    }
    let with_others = in_part.iter().any(|mission| !mission.others.is_empty());
    let (missions, count) = (names(&in_part), in_part.len());
    Some(if with_others {
        Message::new("chart-note-part-with-others")
            .with("missions", missions)
            .with("count", count)
    } else {
        Message::new("chart-note-part")
            .with("missions", missions)
            .with("count", count)
    })
}

/// How many there are who do not count in this view.
fn beside(plan: &Plan, request: &FigureRequest) -> Option<Message> {
    let toward = request.view.toward?;
    let people = people_beside(plan, request);
    if people == 0 {
        return None;
    }
    Some(match toward {
        Toward::Uniformed => Message::new("chart-note-beside-uniformed").with("people", people),
        Toward::Reimbursed => Message::new("chart-note-beside-reimbursed").with("people", people),
        Toward::National => Message::new("chart-note-beside-national").with("people", people),
    })
}

/// The number of those who pass the view but for what they count toward.
fn people_beside(plan: &Plan, request: &FigureRequest) -> u64 {
    let count = |toward| {
        let view = crate::analysis::View {
            toward,
            ..request.view
        };
        let mut question = Question::new(view, &[]);
        question.within = request.mission.map(Into::into);
        strength(plan, request.day, &question).total().total()
    };
    count(None).saturating_sub(count(request.view.toward))
}

/// Which decisions the marks rest on, and which have none.
fn ceiling_notes(plan: &Plan, held: &[HeldCeilings<'_>]) -> Vec<Message> {
    let is_part = |held: &HeldCeilings<'_>| held.mission.held == Completeness::Part;
    let mut notes = Vec::new();
    for (categories, ceilings) in by_categories(plan, held, |it| &it.marked) {
        notes.push(
            Message::new("chart-note-ceilings")
                .with("categories", categories)
                .with("ceilings", ceilings),
        );
    }
    for held in held.iter().filter(|held| held.not_counted > 0) {
        notes.push(
            Message::new("chart-note-not-under-ceiling")
                .with("mission", held.mission.acronym.as_str())
                .with("people", held.not_counted),
        );
    }
    let unmarked = |held: &&HeldCeilings<'_>| !is_part(held);
    for (categories, ceilings) in
        by_categories(plan, held.iter().filter(unmarked), |it| &it.unmarked)
    {
        notes.push(
            Message::new("chart-note-ceilings-not-marked")
                .with("categories", categories)
                .with("ceilings", ceilings),
        );
    }
    let of_parts = |held: &&HeldCeilings<'_>| is_part(held);
    for (categories, ceilings) in
        by_categories(plan, held.iter().filter(of_parts), |it| &it.unmarked)
    {
        notes.push(
            Message::new("chart-note-ceilings-of-parts")
                .with("categories", categories)
                .with("ceilings", ceilings),
        );
    }
    notes
}

/// Ceilings in words, by the categories that they count.
fn by_categories<'a, 'b: 'a>(
    plan: &Plan,
    held: impl IntoIterator<Item = &'a HeldCeilings<'b>>,
    of: fn(&'a HeldCeilings<'b>) -> &'a Vec<&'b Ceiling>,
) -> Vec<(Value, Value)> {
    let mut groups: BTreeMap<&BTreeSet<Category>, Vec<Value>> = BTreeMap::new();
    for held in held {
        for ceiling in of(held) {
            let cited = cited(plan, held.mission, ceiling);
            groups
                .entry(&ceiling.categories)
                .or_default()
                .push(cited.into());
        }
    }
    groups
        .into_iter()
        .map(|(categories, ceilings)| {
            let categories = categories.iter().map(|it| it.message()).collect();
            (categories, listed(ceilings, MOST_CEILINGS))
        })
        .collect()
}

/// A ceiling as notes cite it.
fn cited(plan: &Plan, mission: &Mission, ceiling: &Ceiling) -> Message {
    let (mission, title) = (mission.acronym.as_str(), ceiling.title.as_str());
    if is_confirmed(plan, ceiling) {
        Message::new("chart-ceiling")
            .with("mission", mission)
            .with("people", ceiling.people)
            .with("title", title)
    } else {
        Message::new("chart-ceiling-unconfirmed")
            .with("mission", mission)
            .with("people", ceiling.people)
            .with("title", title)
    }
}

/// Whether a published source gives a ceiling.
pub(super) fn is_confirmed(plan: &Plan, ceiling: &Ceiling) -> bool {
    ceiling.source.is_some() && confidence(plan, ceiling.source) == Confidence::Published
}

/// Missions by their acronyms.
fn names(missions: &[&Mission]) -> Value {
    let names = missions
        .iter()
        .map(|mission| Value::from(mission.acronym.as_str()));
    listed(names.collect(), MOST_NAMES)
}
