//! Where the numbers of a figure come from, in one line.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::analysis::{Plank, Span, people_by_source, people_by_source_of, people_by_source_over};
use crate::model::{People, Plan, PlanDate, Source, SourceId};
use crate::text::{Message, Value};

use super::FigureRequest;

/// How many sources are named.
const MOST_NAMED: usize = 3;

/// The sources of the people of a figure, those of most people first, and of what else it shows; then the plan.
///
/// Without days they are those of the day of the figure.
pub(super) fn source_line(
    plan: &Plan,
    request: &FigureRequest,
    days: Option<Span>,
    ceilings: &[SourceId],
) -> Message {
    let people = match days {
        None => people_by_source(plan, request.day, request.view, request.within),
        Some(days) => people_by_source_over(plan, days, request.view, request.within),
    };
    cited_line(plan, people, ceilings)
}

/// The sources of the people of some planks, those of most people first; then the plan.
pub(super) fn source_line_of<'a>(
    plan: &Plan,
    request: &FigureRequest,
    planks: impl IntoIterator<Item = &'a Plank>,
) -> Message {
    let people = people_by_source_of(plan, request.day, request.view, planks);
    cited_line(plan, people, &[])
}

fn cited_line(
    plan: &Plan,
    mut people: BTreeMap<SourceId, People>,
    besides: &[SourceId],
) -> Message {
    for source in besides {
        people.entry(*source).or_default();
    }
    let mut sorted: Vec<_> = people.into_iter().collect();
    sorted.sort_by_key(|(id, people)| (Reverse(people.total()), *id));
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
