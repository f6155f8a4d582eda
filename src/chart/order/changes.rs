//! What came, left or moved between two days.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{View, own_people, parent_on};
use crate::chart::source_line::listed;
use crate::model::{NodeId, Plan, Unit};
use crate::text::{Message, Value};

/// How many units are named.
const MOST_NAMES: usize = 4;

/// What has become of a unit between two days.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrderChange {
    /// It has people now and had none.
    Came(u64),

    /// It had people and has none now.
    Left(u64),

    /// It stands under something else; with what it stood under.
    Moved(NodeId),
}

/// What came, left or moved between two days, unit by unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OrderChanges {
    /// The day before.
    pub since: Date,

    /// The changes.
    pub changes: BTreeMap<NodeId, OrderChange>,
}

/// What came, left or moved within a mission, formation or unit, or all of a plan, from one day to another; either may be the earlier one.
pub fn order_changes(
    plan: &Plan,
    view: View,
    within: Option<NodeId>,
    since: Date,
    day: Date,
) -> OrderChanges {
    let is_inside = |node: NodeId, day: Date| match within {
        None => true,
        Some(within) => {
            std::iter::successors(Some(node), |it| parent_on(plan, *it, day)).any(|it| it == within)
        }
    };
    let people = |unit: &Unit, day| {
        let people = own_people(unit, day, view).total();
        if people > 0 && is_inside(unit.id.into(), day) {
            people
        } else {
            0
        }
    };
    let change = |unit: &Unit| {
        let (before, after) = (people(unit, since), people(unit, day));
        let (from, to) = (unit.parent_on(since), unit.parent_on(day));
        Some(match (before, after) {
            (0, 0) => return None,
            (0, after) => OrderChange::Came(after),
            (before, 0) => OrderChange::Left(before),
            _ if from != to => OrderChange::Moved(from),
            _ => return None,
        })
    };
    let units = plan.units();
    let changes = units.filter_map(|unit| Some((unit.id.into(), change(unit)?)));
    OrderChanges {
        since,
        changes: changes.collect(),
    }
}

impl OrderChanges {
    /// All of it in a line: since when, and which units came, left and moved.
    pub fn message(&self, plan: &Plan) -> Message {
        let named = |is_it: fn(&OrderChange) -> bool| -> Vec<Value> {
            let changes = self.changes.iter().filter(|(_, change)| is_it(change));
            let names = changes.filter_map(|(node, change)| {
                let name = plan.name_of(*node)?;
                Some(match change {
                    OrderChange::Came(people) => Message::new("chart-told-more")
                        .with("name", name)
                        .with("number", *people)
                        .into(),
                    OrderChange::Left(people) => Message::new("chart-told-fewer")
                        .with("name", name)
                        .with("number", *people)
                        .into(),
                    OrderChange::Moved(_) => Value::from(name),
                })
            });
            names.collect()
        };
        let came = named(|it| matches!(it, OrderChange::Came(_)));
        let left = named(|it| matches!(it, OrderChange::Left(_)));
        let moved = named(|it| matches!(it, OrderChange::Moved(_)));
        let parts: Vec<Value> = [
            (came, Message::new("chart-order-came")),
            (left, Message::new("chart-order-left")),
            (moved, Message::new("chart-order-moved")),
        ]
        .into_iter()
        .filter(|(units, _)| !units.is_empty())
        .map(|(units, what)| {
            Message::new("chart-order-change")
                .with("what", what)
                .with("units", listed(units, MOST_NAMES))
                .into()
        })
        .collect();
        let joined = parts.into_iter().reduce(|before, next| {
            Message::new("chart-sources-joined")
                .with("before", before)
                .with("next", next)
                .into()
        });
        match joined {
            Some(changes) => Message::new("chart-order-changes")
                .with("day", self.since)
                .with("changes", changes),
            None => Message::new("chart-order-no-changes").with("day", self.since),
        }
    }
}
