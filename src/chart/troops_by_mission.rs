//! People per mission on a day, as bars stacked by contributor, category or sex.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::analysis::{Grouping, strength};
use crate::model::{Category, Ceiling, Completeness, Mission, MissionId, Plan, SourceId, Toward};
use crate::text::Message;

use super::frame::{
    may_show, nobody, nobody_in, place_name, question, shows_whole_missions, subtitle,
};
use super::held_ceilings::{HeldCeilings, disjoint};
use super::made_of::made_of;
use super::member::Member;
use super::members::Members;
use super::notes::notes;
use super::source_line::source_line;
use super::tally::Tally;
use super::{Bar, Bars, BarsOf, Figure, FigureRequest, Graph, Part, Segment, Stack, StrengthTable};

/// How many parts of "other contributors" are named.
const MOST_PARTS: usize = 40;

/// A mark stays away where more than one person in so many on the bar is not counted by the ceiling.
const LEAST_COUNTED: u64 = 10;

/// The people of every mission, by what they are stacked by.
type Counted = BTreeMap<MissionId, BTreeMap<Member, Tally>>;

/// People per mission on a day.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let counted = count(plan, request);
    let members = Members::new(plan, request.stack, totals(&counted));
    let shown = missions_shown(plan, request, &counted);
    let held = ceilings(plan, request, &shown, &counted);
    let bars = bars(plan, request, &counted, &members, &shown, &held);
    let series = members.series(plan, |index| {
        let segments = bars.iter().filter_map(|bar| bar.segments.get(index));
        segments.map(Segment::total).sum()
    });
    let nobody_in = nobody_in(plan, request, |id| counted.contains_key(&id));
    let sources: Vec<SourceId> = held.iter().flat_map(HeldCeilings::sources).collect();
    Figure {
        name: request.name,
        title: title(plan, request),
        subtitle: subtitle(request, bars.iter().map(|bar| bar.total).sum()),
        series,
        nobody: bars.is_empty().then(|| nobody(plan, request)),
        notes: notes(plan, request, &bars, &shown, &nobody_in, &held),
        source: source_line(plan, request, None, &sources),
        marking: plan.head().marking.clone(),
        table: table(plan, request),
        graph: Graph::Bars(Bars {
            of: BarsOf::Missions,
            bars,
        }),
    }
}

/// The groupings of the table: what people see, without what only decides how it is drawn.
fn groupings(stack: Stack) -> Vec<Grouping> {
    match stack {
        Stack::Contributor => vec![Grouping::Mission, Grouping::Contributor],
        Stack::Category => vec![Grouping::Mission, Grouping::Category],
        Stack::Mission | Stack::Sex => vec![Grouping::Mission],
    }
}

fn table(plan: &Plan, request: &FigureRequest) -> StrengthTable {
    let groupings = groupings(request.stack);
    let strength = strength(plan, request.day, &question(request, &groupings));
    StrengthTable::on_day(plan, &groupings, &strength)
}

fn count(plan: &Plan, request: &FigureRequest) -> Counted {
    let mut by = groupings(request.stack);
    by.push(Grouping::Confidence);
    let mut counted = Counted::new();
    for (key, people) in strength(plan, request.day, &question(request, &by)).rows() {
        let Some(mission) = key.mission else {
            continue;
        };
        let tallies = counted.entry(mission).or_default();
        for (member, people) in Member::of(request.stack, &key, people) {
            *tallies.entry(member).or_default() += Tally::new(people, key.confidence);
        }
    }
    counted
}

/// Everyone of each member, in all missions.
fn totals(counted: &Counted) -> BTreeMap<Member, u64> {
    let mut totals = BTreeMap::new();
    for (member, tally) in counted.values().flatten() {
        *totals.entry(*member).or_default() += tally.people.total();
    }
    totals
}

fn total_of(tallies: &BTreeMap<Member, Tally>) -> u64 {
    tallies.values().map(|tally| tally.people.total()).sum()
}

/// The missions with people, the largest first.
fn missions_shown<'a>(
    plan: &'a Plan,
    request: &FigureRequest,
    counted: &Counted,
) -> Vec<&'a Mission> {
    let mut missions: Vec<&Mission> = plan
        .missions()
        .filter(|mission| may_show(plan, request, mission.id))
        .filter(|mission| counted.contains_key(&mission.id))
        .collect();
    missions.sort_by_cached_key(|mission| {
        let total = counted.get(&mission.id).map_or(0, total_of);
        (Reverse(total), mission.acronym.clone(), mission.id)
    });
    missions
}

fn bars(
    plan: &Plan,
    request: &FigureRequest,
    counted: &Counted,
    members: &Members,
    shown: &[&Mission],
    held: &[HeldCeilings<'_>],
) -> Vec<Bar> {
    let nobody = BTreeMap::new();
    shown
        .iter()
        .zip(held)
        .map(|(mission, held)| {
            let tallies = counted.get(&mission.id).unwrap_or(&nobody);
            let name = mission.acronym.as_str();
            Bar {
                remark: (mission.held == Completeness::Part).then(|| mission.held.message()),
                subject: Some(mission.id.into()),
                segments: segments(plan, request, members, mission.id, tallies, shown.len()),
                total: total_of(tallies),
                ceiling: held.mark(plan),
                ..Bar::new(Message::new("chart-mission").with("acronym", name))
            }
        })
        .collect()
}

fn segments(
    plan: &Plan,
    request: &FigureRequest,
    members: &Members,
    mission: MissionId,
    tallies: &BTreeMap<Member, Tally>,
    missions: usize,
) -> Vec<Segment> {
    let mut sums: BTreeMap<Member, Tally> = BTreeMap::new();
    for (member, tally) in tallies {
        *sums.entry(members.shown_as(*member)).or_default() += *tally;
    }
    let mut parts = made_of(plan, request, mission, missions);
    let mut others: Vec<Part> = members
        .folded()
        .filter_map(|member| {
            Some(Part {
                label: members.label(plan, member),
                people: tallies.get(&member)?.people.total(),
            })
        })
        .collect();
    others.sort_by_key(|part| Reverse(part.people));
    others.truncate(MOST_PARTS);
    parts.insert(Member::OtherContributors, others);
    members
        .iter()
        .map(|member| {
            let mut segment = sums.get(&member).copied().unwrap_or_default().segment();
            segment.made_of = parts.remove(&member).unwrap_or_default();
            segment
        })
        .collect()
}

/// What holds for each mission on the day, with or without a mark on its bar.
///
/// There is a mark where the mission is held in full and the bar shows what the ceiling counts: uniformed or all people, and handovers only where they count. Decisions for several groups of categories make one mark at their sum; one that counts people whom a wider one counts already has none.
fn ceilings<'a>(
    plan: &Plan,
    request: &FigureRequest,
    shown: &[&'a Mission],
    counted: &Counted,
) -> Vec<HeldCeilings<'a>> {
    let by = [Grouping::Mission, Grouping::Category];
    let mut people: BTreeMap<(MissionId, Category), u64> = BTreeMap::new();
    for (key, number) in strength(plan, request.day, &question(request, &by)).rows() {
        if let (Some(mission), Some(category)) = (key.mission, key.category) {
            *people.entry((mission, category)).or_default() += number.total();
        }
    }
    if !shows_whole_missions(request) {
        let none = |mission: &&'a Mission| HeldCeilings {
            mission,
            marked: Vec::new(),
            unmarked: Vec::new(),
            not_counted: 0,
        };
        return shown.iter().map(none).collect();
    }
    let comparable = matches!(request.view.toward, None | Some(Toward::Uniformed));
    shown
        .iter()
        .map(|mission| {
            let on_day: Vec<&Ceiling> = mission
                .ceilings
                .iter()
                .filter(|ceiling| ceiling.stretch().covers(request.day))
                .collect();
            let total = counted.get(&mission.id).map_or(0, total_of);
            let (marked, mut unmarked) = disjoint(on_day, request.view.measure);
            let not_counted: u64 = people
                .range((mission.id, Category::Troops)..=(mission.id, Category::Civilian))
                .filter(|((_, category), _)| {
                    !marked.iter().any(|it| it.categories.contains(category))
                })
                .map(|(_, number)| number)
                .sum();
            let is_marked = comparable
                && mission.held == Completeness::Full
                && not_counted.saturating_mul(LEAST_COUNTED) <= total;
            if is_marked && !marked.is_empty() {
                return HeldCeilings {
                    mission,
                    marked,
                    unmarked,
                    not_counted,
                };
            }
            unmarked.splice(0..0, marked);
            HeldCeilings {
                mission,
                marked: Vec::new(),
                unmarked,
                not_counted: 0,
            }
        })
        .collect()
}

fn title(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-troops-by-mission-title-one")
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-troops-by-mission-title").with("day", request.day),
    }
}
