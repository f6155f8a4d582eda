//! What came, left, moved or changed its number between two days.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{Totals, View, parent_on};
use crate::chart::source_line::listed;
use crate::model::{NodeId, Plan, Unit};
use crate::text::{Message, Value};

use super::OwnFlags;

/// How many units are named.
const MOST_NAMES: usize = 4;

/// What becomes of a unit from the earlier of two days to the later.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OrderChange {
    /// It has people on the later day and none on the earlier.
    Came(u64),

    /// It has people on the earlier day and none on the later.
    Left(u64),

    /// It stands under something else; with what it stood under.
    Moved(NodeId),

    /// It stays where it is with other people: as many before and after, or as many of other flags.
    Changed {
        /// How many it has on the earlier day.
        before: u64,

        /// How many it has on the later day.
        after: u64,
    },
}

/// What came, left, moved or changed its number between two days, unit by unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OrderChanges {
    /// The day with which the day looked at is compared.
    pub other: Date,

    /// Whether that is the later one: one has gone back in time.
    pub is_back: bool,

    /// The changes from the earlier day to the later.
    pub changes: BTreeMap<NodeId, OrderChange>,

    /// Whose number changed, and how; also of what has moved as well.
    pub numbers: BTreeMap<NodeId, Message>,
}

/// What came, left, moved or changed its number within a mission, formation or unit, or all of a plan.
///
/// It is told from the earlier day to the later, whichever of them is the day looked at.
pub fn order_changes(
    plan: &Plan,
    view: View,
    within: Option<NodeId>,
    other: Date,
    day: Date,
) -> OrderChanges {
    let comparison = Comparison {
        plan,
        view,
        within,
        before: Totals::on(plan, other.min(day), view.toward),
        after: Totals::on(plan, other.max(day), view.toward),
    };
    let mut changes = OrderChanges {
        other,
        is_back: day < other,
        changes: BTreeMap::new(),
        numbers: BTreeMap::new(),
    };
    for unit in plan.units() {
        comparison.unit(unit, &mut changes);
    }
    comparison.others(&mut changes);
    if changes.changes.is_empty() {
        comparison.sums(&mut changes);
    }
    changes
}

/// Two days of a plan, the earlier first.
struct Comparison<'a> {
    plan: &'a Plan,
    view: View,
    within: Option<NodeId>,
    before: Totals,
    after: Totals,
}

impl Comparison<'_> {
    fn is_inside(&self, node: NodeId, day: Date) -> bool {
        self.within.is_none_or(|within| {
            let mut above = std::iter::successors(Some(node), |it| parent_on(self.plan, *it, day));
            above.any(|it| it == within)
        })
    }

    /// The own people of a node and those with all below it; nobody where it stands elsewhere that day.
    fn people(&self, node: NodeId, totals: &Totals) -> (u64, u64) {
        let View { lens, measure, .. } = self.view;
        let counts = totals.of(node);
        let all = counts.all.of(lens, measure);
        if all == 0 || !self.is_inside(node, totals.day()) {
            return (0, 0);
        }
        (counts.own.of(lens, measure), all)
    }

    fn unit(&self, unit: &Unit, changes: &mut OrderChanges) {
        let node = NodeId::Unit(unit.id);
        let (before, all_before) = self.people(node, &self.before);
        let (after, all_after) = self.people(node, &self.after);
        let from = unit.parent_on(self.before.day());
        let has_moved = from != unit.parent_on(self.after.day());
        // What has nobody itself can take others along.
        let moves_others = all_before > 0 && all_after > 0;
        let change = match (before, after) {
            (0, 0) if has_moved && moves_others => OrderChange::Moved(from),
            (0, 0) => return,
            (0, after) => OrderChange::Came(after),
            (before, 0) => OrderChange::Left(before),
            (before, after) => {
                let flags = |totals: &Totals| OwnFlags::of(unit, totals.day(), self.view);
                let (flags_before, flags_after) = (flags(&self.before), flags(&self.after));
                let has_changed = flags_before != flags_after;
                if has_changed {
                    let is_plain = flags_before.is_one_with(&flags_after);
                    let numbers = if is_plain {
                        changed(&unit.name, before, after)
                    } else {
                        changed(&unit.name, flags_before.words(), flags_after.words())
                    };
                    changes.numbers.insert(node, numbers);
                }
                match (has_moved, has_changed) {
                    (true, _) => OrderChange::Moved(from),
                    (false, true) => OrderChange::Changed { before, after },
                    (false, false) => return,
                }
            }
        };
        changes.changes.insert(node, change);
    }

    /// The people of missions whom the plan does not list.
    fn others(&self, changes: &mut OrderChanges) {
        for mission in self.plan.missions() {
            let node = NodeId::Mission(mission.id);
            let (before, _) = self.people(node, &self.before);
            let (after, _) = self.people(node, &self.after);
            if before != after {
                let name = Message::new("chart-order-change-others")
                    .with("name", mission.acronym.as_str());
                let numbers = changed(name, before, after);
                changes.numbers.insert(node, numbers);
                let change = OrderChange::Changed { before, after };
                changes.changes.insert(node, change);
            }
        }
    }

    /// The sums of boxes of which no unit changed: some of its people may stand under one box and some under another.
    fn sums(&self, changes: &mut OrderChanges) {
        let missions = self.plan.missions().map(|it| NodeId::from(it.id));
        let formations = self.plan.formations().map(|it| NodeId::from(it.id));
        let units = self.plan.units().map(|it| NodeId::from(it.id));
        for node in missions.chain(formations).chain(units) {
            let (_, before) = self.people(node, &self.before);
            let (_, after) = self.people(node, &self.after);
            if before != after {
                let name = self.plan.name_of(node).unwrap_or_default();
                changes.numbers.insert(node, changed(name, before, after));
                let change = OrderChange::Changed { before, after };
                changes.changes.insert(node, change);
            }
        }
    }
}

fn changed(name: impl Into<Value>, before: impl Into<Value>, after: impl Into<Value>) -> Message {
    Message::new("chart-order-change-number")
        .with("name", name)
        .with("before", before)
        .with("after", after)
}

impl OrderChanges {
    /// Whether something has people on the other day only.
    pub fn is_absent(&self, node: NodeId) -> bool {
        match self.changes.get(&node) {
            Some(OrderChange::Came(_)) => self.is_back,
            Some(OrderChange::Left(_)) => !self.is_back,
            Some(OrderChange::Moved(_) | OrderChange::Changed { .. }) | None => false,
        }
    }

    /// All of it in a line: since when or until when, and which units come, leave, move and change their numbers.
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
                    OrderChange::Moved(_) | OrderChange::Changed { .. } => Value::from(name),
                })
            });
            names.collect()
        };
        let came = named(|it| matches!(it, OrderChange::Came(_)));
        let left = named(|it| matches!(it, OrderChange::Left(_)));
        let moved = named(|it| matches!(it, OrderChange::Moved(_)));
        let numbers = self.numbers.values().cloned().map(Value::from).collect();
        let parts: Vec<Value> = [
            (came, Message::new("chart-order-came")),
            (left, Message::new("chart-order-left")),
            (moved, Message::new("chart-order-moved")),
            (numbers, Message::new("chart-order-changed")),
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
        match (joined, self.is_back) {
            (Some(told), false) => Message::new("chart-order-changes")
                .with("day", self.other)
                .with("changes", told),
            (Some(told), true) => Message::new("chart-order-changes-until")
                .with("day", self.other)
                .with("changes", told),
            (None, false) => Message::new("chart-order-no-changes").with("day", self.other),
            (None, true) => Message::new("chart-order-no-changes-until").with("day", self.other),
        }
    }
}
