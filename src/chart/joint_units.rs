//! Every unit in which several countries serve, as a bar by flag with its bridge in words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Contributor, Plank, bridge};
use crate::model::{Mission, NodeId, Plan, UnitId};
use crate::text::Message;

use super::bridge_grouping::BridgeGrouping;
use super::bridge_part::BridgePart;
use super::bridge_table::table;
use super::frame::{nobody as nobody_there, place_name};
use super::member::Member;
use super::members::Members;
use super::notes::{doubt, held_in_part};
use super::source_line::source_line_of;
use super::tally::Tally;
use super::view_words::both_ledgers;
use super::{
    Bar, Bars, BarsOf, Figure, FigureRequest, Graph, Part, Segment, Stack, contributor_name,
};

/// The most parts of a number that are named.
const MOST_PARTS: usize = 12;

/// The people of a unit, by flag.
type Counted<'a> = BTreeMap<UnitId, Vec<&'a Plank>>;

/// Joint units and units with guests on a day.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let bridge = bridge(plan, request.day, request.view, request.within);
    let counted = units(bridge.planks());
    let planks = || counted.values().flatten().copied();
    let mut totals: BTreeMap<Member, u64> = BTreeMap::new();
    for plank in planks() {
        *totals.entry(Member::Contributor(plank.flag)).or_default() += plank.people.total();
    }
    let members = Members::new(plan, Stack::Contributor, totals);
    let bars = bars(plan, request, &counted, &members);
    let series = members.series(plan, |index| {
        let segments = bars.iter().filter_map(|bar| bar.segments.get(index));
        segments.map(Segment::total).sum()
    });
    let missions: BTreeSet<_> = planks().map(|plank| plank.mission).collect();
    let missions: Vec<&Mission> = missions.iter().filter_map(|id| plan.mission(*id)).collect();
    let mut notes = Vec::new();
    notes.extend(doubt(&bars));
    notes.extend(held_in_part(&missions));
    Figure {
        name: request.name,
        title: title(plan, request),
        subtitle: subtitle(request, &bars, planks()),
        series,
        nobody: bars.is_empty().then(|| nobody(plan, request)),
        notes,
        source: source_line_of(plan, request, planks()),
        marking: plan.head().marking.clone(),
        table: table(plan, planks()),
        graph: Graph::Bars(Bars {
            of: BarsOf::Units,
            bars,
        }),
    }
}

/// The units that are joint, or have people of several flags.
fn units(planks: &[Plank]) -> Counted<'_> {
    let mut units: Counted<'_> = BTreeMap::new();
    for plank in planks {
        if let Some(unit) = plank.host_unit {
            units.entry(unit).or_default().push(plank);
        }
    }
    units.retain(|_, planks| {
        let first = planks.first().map(|plank| plank.flag);
        planks
            .iter()
            .any(|plank| plank.is_guest() || Some(plank.flag) != first)
    });
    units
}

/// The bars, the longest first.
fn bars(
    plan: &Plan,
    request: &FigureRequest,
    counted: &Counted<'_>,
    members: &Members,
) -> Vec<Bar> {
    let grouping = BridgeGrouping {
        plan,
        day: request.day,
        most: MOST_PARTS,
    };
    let bar = |(unit, planks): (&UnitId, &Vec<&Plank>)| {
        let part = grouping.host_unit_part(*unit, planks.clone());
        let label = Message::new("chart-contributor").with("name", part.label.clone());
        Bar {
            remark: Some(remark(plan, &grouping, *unit, planks)),
            words: Some(part.sum()),
            subject: Some(NodeId::Unit(*unit)),
            segments: segments(members, planks, &part),
            total: part.people,
            ..Bar::new(label)
        }
    };
    let mut bars: Vec<Bar> = counted.iter().map(bar).collect();
    bars.sort_by_key(|bar| (Reverse(bar.total), bar.subject));
    bars
}

/// Whose unit it is and where it stands.
fn remark(plan: &Plan, grouping: &BridgeGrouping<'_>, unit: UnitId, planks: &[&Plank]) -> Message {
    let place = grouping.standing(unit.into());
    match planks.first().map(|plank| plank.host) {
        Some(host @ Contributor::Country(_)) => Message::new("chart-host-unit")
            .with("host", contributor_name(plan, host))
            .with("place", place),
        _ => Message::new("chart-joint-unit-in").with("place", place),
    }
}

/// The segments, each with where within the unit its people serve.
fn segments(members: &Members, planks: &[&Plank], part: &BridgePart) -> Vec<Segment> {
    let mut sums: BTreeMap<Member, Tally> = BTreeMap::new();
    for plank in planks {
        let member = members.shown_as(Member::Contributor(plank.flag));
        *sums.entry(member).or_default() += Tally {
            people: plank.people,
            estimated: plank.estimated,
            unconfirmed: plank.unconfirmed,
        };
    }
    let made_of = |member| {
        let own = part.parts.iter().find(|part| {
            let flag = part.contributor.map(Member::Contributor);
            flag == Some(member)
        });
        let parts = own.map(|part| part.parts.as_slice()).unwrap_or_default();
        let part = |part: &BridgePart| Part {
            label: part.label.clone(),
            people: part.people,
        };
        parts.iter().map(part).collect()
    };
    members
        .iter()
        .map(|member| Segment {
            made_of: made_of(member),
            ..sums.get(&member).copied().unwrap_or_default().segment()
        })
        .collect()
}

fn title(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-joint-units-title-one")
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-joint-units-title").with("day", request.day),
    }
}

/// How people are looked at, how many they are, in how many units, and how many of them are in units not their own.
fn subtitle<'a>(
    request: &FigureRequest,
    bars: &[Bar],
    planks: impl Iterator<Item = &'a Plank>,
) -> Message {
    let guests = planks.filter(|plank| plank.is_guest());
    let guests: u64 = guests.map(|plank| plank.people.total()).sum();
    let people: u64 = bars.iter().map(|bar| bar.total).sum();
    let view = both_ledgers(request.view);
    if bars.is_empty() {
        return view;
    }
    Message::new("chart-joint-units-subtitle")
        .with("view", view)
        .with("people", people)
        .with("count", bars.len())
        .with("guests", guests)
}

/// What stands in place of the graph where no unit has people of several countries.
pub(super) fn nobody(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-no-joint-units-in-mission")
            .with("mission", place)
            .with("day", request.day),
        None if plan.missions().next().is_none() => nobody_there(plan, request),
        None => Message::new("chart-no-joint-units").with("day", request.day),
    }
}
