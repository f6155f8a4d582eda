//! People over time, as areas stacked by contributor, mission, category or sex.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::analysis::{Grouping, Span, Steps, steps};
use crate::model::{
    Category, Ceiling, Completeness, Mission, MissionId, Plan, PlanDate, SourceId, Toward,
};
use crate::text::Message;

use super::frame::{only_mission, place_name, question};
use super::held_ceilings::{HeldCeilings, disjoint};
use super::member::Member;
use super::members::Members;
use super::notes::notes_over_time;
use super::source_line::source_line;
use super::tally::Tally;
use super::{
    Areas, CeilingStretch, Figure, FigureRequest, Graph, Level, Stack, Step, StrengthTable,
    TimeMark, view_words,
};

/// A ceiling is not marked where on some day more than one person in so many is not counted by it.
const LEAST_COUNTED: u64 = 10;

/// The people from each day on which something changes.
type Counted = Vec<(Date, BTreeMap<Member, Tally>)>;

/// People over time.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let span = request.span_in(plan);
    let by = groupings(request.stack);
    let fine = steps_by_all(plan, request, span, &by);
    let counted = count(&fine, request, &by);
    let members = Members::new(plan, request.stack, peaks(&counted));
    let missions = missions_shown(plan, &fine);
    let (ceilings, held) = ceilings(plan, request, span);
    let areas = Areas {
        span,
        day: request.day,
        steps: levels(&counted, &members, span),
        ceilings,
        marks: marks(&missions, span),
    };
    let series = members.series(plan, |index| {
        let levels = areas.steps.iter().filter_map(|step| step.levels.get(index));
        levels.map(|level| level.people).max().unwrap_or(0)
    });
    let held: Vec<HeldCeilings<'_>> = held.into_iter().collect();
    let sources: Vec<SourceId> = held.iter().flat_map(HeldCeilings::sources).collect();
    Figure {
        name: request.name,
        title: title(plan, request, span),
        subtitle: subtitle(request, &areas),
        series,
        nobody: (areas.most() == 0).then(|| nobody(plan, request, span)),
        notes: notes_over_time(plan, request, &areas, &missions, &held, &fine),
        source: source_line(plan, request, Some(span), &sources),
        marking: plan.head().marking.clone(),
        table: StrengthTable::over_time(plan, &by, fine.grouped(&by).iter()),
        graph: Graph::Areas(areas),
    }
}

/// The groupings of the table.
fn groupings(stack: Stack) -> Vec<Grouping> {
    match stack {
        Stack::Contributor => vec![Grouping::Contributor],
        Stack::Mission => vec![Grouping::Mission],
        Stack::Category => vec![Grouping::Category],
        Stack::Sex => Vec::new(),
    }
}

/// The strength by all that anything in the figure is grouped by; the plan is counted once for all of them.
fn steps_by_all(plan: &Plan, request: &FigureRequest, span: Span, by: &[Grouping]) -> Steps {
    let beside = [Grouping::Mission, Grouping::Confidence];
    let mut all = by.to_vec();
    all.extend(beside.into_iter().filter(|it| !by.contains(it)));
    steps(plan, span, &question(request, &all))
}

fn count(fine: &Steps, request: &FigureRequest, by: &[Grouping]) -> Counted {
    let by = [by, &[Grouping::Confidence]].concat();
    let mut counted = Counted::new();
    fine.grouped(&by).walk(|day, strength| {
        let mut tallies: BTreeMap<Member, Tally> = BTreeMap::new();
        for (key, people) in strength.rows() {
            for (member, people) in Member::of(request.stack, &key, people) {
                *tallies.entry(member).or_default() += Tally::new(people, key.confidence);
            }
        }
        counted.push((day, tallies));
    });
    counted
}

/// The most people of each member on any day.
fn peaks(counted: &Counted) -> BTreeMap<Member, u64> {
    let mut peaks: BTreeMap<Member, u64> = BTreeMap::new();
    for (member, tally) in counted.iter().flat_map(|(_, tallies)| tallies) {
        let peak = peaks.entry(*member).or_default();
        *peak = tally.people.total().max(*peak);
    }
    peaks
}

/// The steps with a level for each series.
fn levels(counted: &Counted, members: &Members, span: Span) -> Vec<Step> {
    let order: BTreeMap<Member, usize> = members.iter().zip(0..).collect();
    let mut steps: Vec<Step> = Vec::with_capacity(counted.len());
    for (index, (first_day, tallies)) in counted.iter().enumerate() {
        let next = counted.get(index + 1).map(|(day, _)| *day);
        let last_day = next.and_then(|day| day.yesterday().ok());
        let mut levels = vec![Level::default(); order.len()];
        for (member, tally) in tallies {
            let place = order.get(&members.shown_as(*member));
            if let Some(level) = place.and_then(|place| levels.get_mut(*place)) {
                level.people += tally.people.total();
                level.estimated += tally.estimated;
                level.unconfirmed += tally.unconfirmed;
            }
        }
        steps.push(Step {
            first_day: *first_day,
            last_day: last_day.unwrap_or(span.last),
            total: levels.iter().map(|level| level.people).sum(),
            levels,
        });
    }
    steps
}

/// The missions with people on some day.
fn missions_shown<'a>(plan: &'a Plan, fine: &Steps) -> Vec<&'a Mission> {
    let mut seen: BTreeSet<MissionId> = BTreeSet::new();
    fine.grouped(&[Grouping::Mission])
        .walk(|_, strength| seen.extend(strength.rows().filter_map(|(key, _)| key.mission)));
    plan.missions().filter(|it| seen.contains(&it.id)).collect()
}

/// What ends within the span.
fn marks(missions: &[&Mission], span: Span) -> Vec<TimeMark> {
    let mut marks: Vec<TimeMark> = Vec::new();
    let mut mark = |date: Option<PlanDate>, label: fn(&Mission, PlanDate) -> Message, mission| {
        let Some(date) = date else {
            return;
        };
        let day = date.latest();
        let mark = TimeMark {
            day,
            label: label(mission, date),
            short: Message::new("chart-mark-day").with("day", date),
        };
        if span.first <= day && day <= span.last && !marks.contains(&mark) {
            marks.push(mark);
        }
    };
    for mission in missions {
        for mandate in &mission.mandates {
            mark(mandate.last_day, mandate_end, *mission);
        }
        mark(mission.operations_end, operations_end, *mission);
        mark(mission.withdrawn_by, withdrawn, *mission);
    }
    marks.sort_by_key(|mark| mark.day);
    marks
}

fn mandate_end(mission: &Mission, day: PlanDate) -> Message {
    Message::new("chart-mark-mandate")
        .with("mission", mission.acronym.as_str())
        .with("day", day)
}

fn operations_end(mission: &Mission, day: PlanDate) -> Message {
    Message::new("chart-mark-operations")
        .with("mission", mission.acronym.as_str())
        .with("day", day)
}

fn withdrawn(mission: &Mission, day: PlanDate) -> Message {
    Message::new("chart-mark-withdrawn")
        .with("mission", mission.acronym.as_str())
        .with("day", day)
}

/// The ceilings of the one mission that is shown, as far as they can be compared with the people in it, and what there is to cite.
///
/// They can where the mission is held in full and the figure shows whom a ceiling counts; see the figure of a day.
fn ceilings<'a>(
    plan: &'a Plan,
    request: &FigureRequest,
    span: Span,
) -> (Vec<CeilingStretch>, Option<HeldCeilings<'a>>) {
    let Some(mission) = only_mission(plan, request) else {
        return (Vec::new(), None);
    };
    let mut held = HeldCeilings {
        mission,
        marked: Vec::new(),
        unmarked: Vec::new(),
        not_counted: 0,
    };
    let comparable = matches!(request.view.toward, None | Some(Toward::Uniformed))
        && mission.held == Completeness::Full;
    let parts = stretches_of(mission, span);
    if parts.is_empty() {
        return (Vec::new(), None);
    }
    let by_category = steps(plan, span, &question(request, &[Grouping::Category]));
    let mut stretches: Vec<CeilingStretch> = Vec::new();
    for days in parts {
        let on_day = mission.ceilings.iter();
        let on_day = on_day.filter(|it| it.stretch().covers(days.first));
        let (marked, unmarked) = disjoint(on_day.collect(), request.view.measure);
        let is_marked = comparable && counts_most(&marked, &by_category, days);
        let one = HeldCeilings {
            mission,
            marked,
            unmarked,
            not_counted: 0,
        };
        if let Some(mark) = one.mark(plan).filter(|_| is_marked) {
            cite(&mut held.marked, one.marked);
            stretches.push(CeilingStretch {
                first_day: days.first,
                last_day: days.last,
                mark,
            });
        } else {
            cite(&mut held.unmarked, one.marked);
        }
        cite(&mut held.unmarked, one.unmarked);
    }
    // What is marked at one time is cited once.
    held.unmarked.retain(|it| !held.marked.contains(it));
    (joined(stretches), Some(held))
}

/// The stretches of a span in which the same ceilings hold, those without any left out.
fn stretches_of(mission: &Mission, span: Span) -> Vec<Span> {
    let mut starts = BTreeSet::from([span.first]);
    for ceiling in &mission.ceilings {
        if let Some((first, last)) = ceiling.stretch().days() {
            starts.insert(first);
            starts.extend(last.tomorrow().ok());
        }
    }
    let starts = starts.range(span.first..=span.last).copied();
    let starts: Vec<Date> = starts.collect();
    let ends = starts.iter().skip(1).filter_map(|day| day.yesterday().ok());
    std::iter::zip(&starts, ends.chain([span.last]))
        .map(|(first, last)| Span {
            first: *first,
            last,
        })
        .filter(|days| {
            let mut ceilings = mission.ceilings.iter();
            ceilings.any(|it| it.stretch().covers(days.first))
        })
        .collect()
}

/// Whether on each of some days ceilings count nearly all who are there.
fn counts_most(ceilings: &[&Ceiling], people: &Steps, days: Span) -> bool {
    let is_counted =
        |category: Category| ceilings.iter().any(|it| it.categories.contains(&category));
    let mut before = true;
    let mut fits = true;
    people.walk(|day, strength| {
        let total = strength.total().total();
        let uncounted = strength.rows();
        let uncounted = uncounted.filter(|(key, _)| !key.category.is_some_and(is_counted));
        let uncounted: u64 = uncounted.map(|(_, people)| people.total()).sum();
        let now = uncounted.saturating_mul(LEAST_COUNTED) <= total;
        if day <= days.first {
            before = now;
        } else if day <= days.last {
            fits &= now;
        }
    });
    before && fits
}

/// Adds decisions that are not among those to be cited yet.
fn cite<'a>(cited: &mut Vec<&'a Ceiling>, ceilings: Vec<&'a Ceiling>) {
    for ceiling in ceilings {
        if !cited.contains(&ceiling) {
            cited.push(ceiling);
        }
    }
}

/// The same stretches, with those made one that follow each other at one number.
fn joined(stretches: Vec<CeilingStretch>) -> Vec<CeilingStretch> {
    let mut joined: Vec<CeilingStretch> = Vec::new();
    for stretch in stretches {
        match joined.last_mut() {
            Some(before)
                if before.mark == stretch.mark
                    && before.last_day.tomorrow().ok() == Some(stretch.first_day) =>
            {
                before.last_day = stretch.last_day;
            }
            _ => joined.push(stretch),
        }
    }
    joined
}

/// The days in words: whole years as years.
fn days_of(span: Span) -> Message {
    let Span { first, last } = span;
    let is_whole = first == first.first_of_year() && last == last.last_of_year();
    let year = |day: Date| day.year().to_string();
    if !is_whole {
        Message::new("chart-days")
            .with("first", first)
            .with("last", last)
    } else if first.year() == last.year() {
        Message::new("chart-days-year").with("year", year(first))
    } else {
        Message::new("chart-days-years")
            .with("first", year(first))
            .with("last", year(last))
    }
}

fn title(plan: &Plan, request: &FigureRequest, span: Span) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-strength-over-time-title-one")
            .with("mission", place)
            .with("days", days_of(span)),
        None => Message::new("chart-strength-over-time-title").with("days", days_of(span)),
    }
}

/// How people are looked at, and when they are most.
fn subtitle(request: &FigureRequest, areas: &Areas) -> Message {
    let view = view_words(request.view);
    let most = areas.most();
    let Some(step) = areas.steps.iter().find(|it| it.total == most && most > 0) else {
        return view;
    };
    Message::new("chart-strength-over-time-subtitle")
        .with("view", view)
        .with("people", most)
        .with("day", step.first_day)
}

fn nobody(plan: &Plan, request: &FigureRequest, span: Span) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-nobody-over-time-in-mission")
            .with("mission", place)
            .with("days", days_of(span)),
        None if plan.missions().next().is_none() => Message::new("chart-no-missions"),
        None => Message::new("chart-nobody-over-time").with("days", days_of(span)),
    }
}
