//! From the people of a country by flag to the people in its units, step by step.

use std::collections::BTreeSet;

use crate::analysis::{BridgeSubject, Contributor, Ledger, Plank, country_bridge};
use crate::model::{Mission, Plan};
use crate::text::{Message, Value};

use super::bridge_steps::bridge_steps;
use super::bridge_table::table;
use super::bridge_tree::BridgeTree;
use super::frame::place_name;
use super::notes::{doubt_of, held_in_part};
use super::source_line::source_line_of;
use super::view_words::both_ledgers;
use super::{Bars, BarsOf, Figure, FigureRequest, Graph, contributor_name};

/// From by flag to by host, for one country on a day.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let country = request.country.unwrap_or_else(|| plan.head().country);
    let own = Contributor::Country(country);
    let (day, view) = (request.day, request.view);
    let bridge = country_bridge(plan, day, view, country, request.within);
    let subject = BridgeSubject::Country(country);
    let tree = BridgeTree::made(plan, day, view, subject, &bridge, usize::MAX);
    let (bars, series) = bridge_steps(plan, &tree, own);
    let missions: BTreeSet<_> = bridge.planks().iter().map(|it| it.mission).collect();
    let missions: Vec<&Mission> = missions.iter().filter_map(|id| plan.mission(*id)).collect();
    let estimated = bridge.planks().iter().map(|it| it.estimated).sum();
    let unconfirmed = bridge.planks().iter().map(|it| it.unconfirmed).sum();
    let mut notes = Vec::new();
    notes.extend(doubt_of(estimated, unconfirmed));
    if bridge.planks().iter().any(Plank::is_guest) {
        notes.push(Message::new("chart-note-steps"));
    }
    notes.extend(held_in_part(&missions));
    let name = contributor_name(plan, own);
    Figure {
        name: request.name,
        title: title(plan, request, &name),
        subtitle: subtitle(&tree),
        series,
        nobody: bars.is_empty().then(|| nobody(plan, request, &name)),
        notes,
        source: source_line_of(plan, request, bridge.planks()),
        marking: plan.head().marking.clone(),
        table: table(plan, bridge.planks()),
        graph: Graph::Bars(Bars {
            of: BarsOf::Steps,
            bars,
        }),
    }
}

fn title(plan: &Plan, request: &FigureRequest, name: &Value) -> Message {
    match place_name(plan, request).filter(|_| request.within.is_some()) {
        Some(place) => Message::new("chart-bridge-title-one")
            .with("name", name.clone())
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-bridge-title")
            .with("name", name.clone())
            .with("day", request.day),
    }
}

/// How people are looked at, and how many they are in each ledger.
fn subtitle(tree: &BridgeTree) -> Message {
    Message::new("chart-bridge-subtitle")
        .with("view", both_ledgers(tree.view))
        .with("flag", tree.side(Ledger::Flag).people)
        .with("host", tree.side(Ledger::Host).people)
}

fn nobody(plan: &Plan, request: &FigureRequest, name: &Value) -> Message {
    match place_name(plan, request).filter(|_| request.within.is_some()) {
        Some(place) => Message::new("chart-nobody-of-in-mission")
            .with("name", name.clone())
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-nobody-of")
            .with("name", name.clone())
            .with("day", request.day),
    }
}
