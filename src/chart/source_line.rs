//! Where the numbers of a figure come from, in one line.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Grouping, Question, Span, strength};
use crate::model::{MissionId, NodeId, Plan, PlanDate, Source, SourceId, Stretch, Toward, UnitId};
use crate::text::{Message, Value};

use super::FigureRequest;

/// How many sources are named.
const MOST_NAMED: usize = 3;

/// The sources of the people of a figure, those of most people first, and of what else it shows; then the plan.
pub(super) fn source_line(
    plan: &Plan,
    request: &FigureRequest,
    days: Span,
    ceilings: &[SourceId],
) -> Message {
    let mut people = sources_of_people(plan, request, days);
    for source in ceilings {
        people.entry(*source).or_default();
    }
    let mut sorted: Vec<_> = people.into_iter().collect();
    sorted.sort_by_key(|(id, people)| (Reverse(*people), *id));
    let sources: Vec<Message> = sorted
        .iter()
        .filter_map(|(id, _)| plan.source(*id))
        .map(cited)
        .collect();
    let title = plan.head().title.as_str();
    let more = sources.len().saturating_sub(MOST_NAMED);
    let Some(named) = sources.into_iter().take(MOST_NAMED).reduce(|before, next| {
        Message::new("chart-sources-joined")
            .with("before", before)
            .with("next", next)
    }) else {
        return Message::new("chart-source-line-without").with("plan", title);
    };
    if more == 0 {
        Message::new("chart-source-line")
            .with("sources", named)
            .with("plan", title)
    } else {
        Message::new("chart-source-line-more")
            .with("sources", named)
            .with("more", more)
            .with("plan", title)
    }
}

/// A source as it is cited: its title, and its date unless that stands in the title.
fn cited(source: &Source) -> Message {
    let year = |date: PlanDate| date.calendar_year().to_string();
    match source.date {
        Some(date) if !source.title.contains(&year(date)) => Message::new("chart-source-dated")
            .with("title", &source.title)
            .with("date", date),
        _ => Message::new("chart-source-titled").with("title", &source.title),
    }
}

/// How many people each source stands for, over some days.
fn sources_of_people(plan: &Plan, request: &FigureRequest, days: Span) -> BTreeMap<SourceId, u64> {
    let view = request.view;
    let within = request
        .mission
        .map(|mission| units_within(plan, request, days, mission));
    let meets = |stretch: Stretch| {
        let stretch = stretch.days();
        stretch.is_some_and(|(first, last)| first <= days.last && last >= days.first)
    };
    let mut people: BTreeMap<SourceId, u64> = BTreeMap::new();
    for unit in plan.units() {
        if within
            .as_ref()
            .is_some_and(|units| !units.contains(&unit.id))
        {
            continue;
        }
        let periods = unit.periods.iter();
        for period in periods.filter(|it| meets(it.stretch()) && view.admits(unit, it)) {
            for line in &period.people {
                if let Some(source) = line.source {
                    *people.entry(source).or_default() += line.people().total();
                }
            }
        }
    }
    for mission in plan.missions() {
        if request.mission.is_some_and(|id| id != mission.id)
            || view.toward == Some(Toward::National)
        {
            continue;
        }
        for others in mission.others.iter().filter(|it| meets(it.stretch())) {
            if let Some(source) = others.source {
                *people.entry(source).or_default() += others.total().total();
            }
        }
    }
    people
}

/// The units with people of their own in a mission; over several days all that are ever below it, which is as good for naming sources.
fn units_within(
    plan: &Plan,
    request: &FigureRequest,
    days: Span,
    mission: MissionId,
) -> BTreeSet<UnitId> {
    if days.first != days.last {
        let below = plan.ever_below(mission.into());
        return below.into_iter().filter_map(NodeId::unit).collect();
    }
    let question = Question::new(request.view, &[Grouping::Unit]).within(mission.into());
    strength(plan, request.day, &question)
        .rows()
        .filter_map(|(key, _)| key.unit)
        .collect()
}

/// Some of many values in words: "a, b, c and 4 more".
pub(super) fn listed(values: Vec<Value>, most: usize) -> Value {
    let more = values.len().saturating_sub(most);
    if more == 0 {
        return Value::List(values);
    }
    let list = Value::List(values.into_iter().take(most).collect());
    Message::new("chart-and-more")
        .with("list", list)
        .with("more", more)
        .into()
}
