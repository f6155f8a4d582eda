//! What has to be known to read a figure rightly.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::{Question, Steps, View, steps, strength};
use crate::model::{Category, Ceiling, Completeness, Mission, Plan, Toward};
use crate::text::{Message, Value};

use super::held_ceilings::{HeldCeilings, is_confirmed};
use super::source_line::listed;
use super::{Areas, Bar, FigureRequest};

/// How many names a note lists.
const MOST_NAMES: usize = 6;

/// How many marks a note lists.
const MOST_MARKS: usize = 6;

/// How many ceilings a note lists.
const MOST_CEILINGS: usize = 4;

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

/// What is hatched in bars.
pub(super) fn doubt(bars: &[Bar]) -> Option<Message> {
    let segments = || bars.iter().flat_map(|bar| &bar.segments);
    let estimated: u64 = segments().map(|segment| segment.estimated).sum();
    let unconfirmed: u64 = segments().map(|segment| segment.unconfirmed).sum();
    doubt_of(estimated, unconfirmed)
}

/// What is hatched, given how many people are estimated and how many unconfirmed.
pub(super) fn doubt_of(estimated: u64, unconfirmed: u64) -> Option<Message> {
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

/// What has to be known of a figure over time: what is hatched, what is held in part, who does not count, and which ceilings hold.
pub(super) fn notes_over_time(
    plan: &Plan,
    request: &FigureRequest,
    areas: &Areas,
    missions: &[&Mission],
    ceilings: &[HeldCeilings<'_>],
    counted: &Steps,
) -> Vec<Message> {
    let levels = || areas.steps.iter().flat_map(|step| &step.levels);
    let is_estimated = levels().any(|level| level.estimated > 0);
    let is_unconfirmed = levels().any(|level| level.unconfirmed > 0);
    let hatched = match (is_estimated, is_unconfirmed) {
        (false, false) => None,
        (true, false) => Some(Message::new("chart-note-hatched-estimated")),
        (false, true) => Some(Message::new("chart-note-hatched-unconfirmed")),
        (true, true) => Some(Message::new("chart-note-hatched-both")),
    };
    let mut notes = Vec::new();
    notes.extend(hatched);
    notes.extend(held_in_part(missions));
    notes.extend(beside_over_time(plan, request, counted));
    notes.extend(ceiling_notes(plan, ceilings));
    let marks = areas.marks.iter().map(|mark| mark.label.clone().into());
    let marks: Vec<Value> = marks.collect();
    if !marks.is_empty() {
        notes.push(Message::new("chart-note-marks").with("marks", listed(marks, MOST_MARKS)));
    }
    notes
}

/// How many there are at most who do not count in this view; those who do are counted already.
fn beside_over_time(plan: &Plan, request: &FigureRequest, counted: &Steps) -> Option<Message> {
    let toward = request.view.toward?;
    let view = View {
        toward: None,
        ..request.view
    };
    let everyone = Question {
        within: request.within,
        ..Question::new(view, &[])
    };
    let all = totals(&steps(plan, counted.span(), &everyone));
    let counted = totals(&counted.grouped(&[]));
    let on = |totals: &BTreeMap<Date, u64>, day| {
        let last = totals.range(..=day).next_back();
        last.map_or(0, |(_, people)| *people)
    };
    let days = all.keys().chain(counted.keys());
    let beside = days.map(|day| on(&all, *day).saturating_sub(on(&counted, *day)));
    let people = beside.max().filter(|people| *people > 0)?;
    Some(match toward {
        Toward::Uniformed => {
            Message::new("chart-note-up-to-beside-uniformed").with("people", people)
        }
        Toward::Reimbursed => {
            Message::new("chart-note-up-to-beside-reimbursed").with("people", people)
        }
        Toward::National => Message::new("chart-note-up-to-beside-national").with("people", people),
    })
}

/// How many there are from each day on which that changes.
fn totals(steps: &Steps) -> BTreeMap<Date, u64> {
    let mut totals = BTreeMap::new();
    steps.walk(|day, strength| {
        totals.insert(day, strength.total().total());
    });
    totals
}

/// Which missions are held in part.
pub(super) fn held_in_part(missions: &[&Mission]) -> Option<Message> {
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
pub(super) fn beside(plan: &Plan, request: &FigureRequest) -> Option<Message> {
    let people = people_beside(plan, request);
    let toward = request.view.toward.filter(|_| people > 0)?;
    Some(match toward {
        Toward::Uniformed => Message::new("chart-note-beside-uniformed").with("people", people),
        Toward::Reimbursed => Message::new("chart-note-beside-reimbursed").with("people", people),
        Toward::National => Message::new("chart-note-beside-national").with("people", people),
    })
}

/// The number of those who pass the view but for what they count toward.
fn people_beside(plan: &Plan, request: &FigureRequest) -> u64 {
    let count = |toward| {
        let view = View {
            toward,
            ..request.view
        };
        let mut question = Question::new(view, &[]);
        question.within = request.within;
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

/// Missions by their acronyms.
fn names(missions: &[&Mission]) -> Value {
    let names = missions
        .iter()
        .map(|mission| Value::from(mission.acronym.as_str()));
    listed(names.collect(), MOST_NAMES)
}
