//! What came and went, and what differs in formations, sources and countries.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{CountryCode, Formation, NodeId, Plan, Source, Unit};
use crate::text::Message;

use super::list::{List, Topic};
use super::words::{self, Field};

/// More levels than a plan can have.
const MOST_LEVELS: usize = 64;

/// How many came or went with the topmost of them, and about how many people.
#[derive(Default)]
struct Branch {
    below: usize,
    people: u64,
}

/// Says which missions, formations and units are in one of the plans only.
///
/// What stands below another that came or went with it is only counted.
pub(super) fn came_and_went(
    before: &Plan,
    after: &Plan,
    nodes: &BTreeSet<NodeId>,
    list: &mut List,
) {
    for (plan, other, topic) in [(before, after, Topic::Gone), (after, before, Topic::New)] {
        for (node, branch) in branches(plan, other, nodes) {
            let message = sentence(plan, node, branch.below, topic);
            list.add(topic, branch.people, message);
        }
    }
}

/// The topmost nodes that are in the one plan and not in the other.
fn branches(plan: &Plan, other: &Plan, nodes: &BTreeSet<NodeId>) -> BTreeMap<NodeId, Branch> {
    let is_here_only = |node: NodeId| plan.contains(node) && !other.contains(node);
    let mut branches: BTreeMap<NodeId, Branch> = BTreeMap::new();
    for node in nodes.iter().copied().filter(|node| is_here_only(*node)) {
        let above = |node: &NodeId| plan.parents(*node).next().filter(|it| is_here_only(*it));
        let way_up = std::iter::successors(Some(node), above).take(MOST_LEVELS);
        let top = way_up.last().unwrap_or(node);
        let branch = branches.entry(top).or_default();
        branch.below += usize::from(top != node);
        branch.people += node.unit().and_then(|id| plan.unit(id)).map_or(0, people);
    }
    branches
}

/// The most people of a unit in any of its periods.
fn people(unit: &Unit) -> u64 {
    let totals = unit.periods.iter().map(|period| period.total().total());
    totals.max().unwrap_or_default()
}

fn sentence(plan: &Plan, node: NodeId, below: usize, topic: Topic) -> Message {
    let gone = topic == Topic::Gone;
    let name = words::node(plan, node);
    let message = match (plan.parents(node).next(), gone) {
        (None, true) => Message::new("difference-mission-gone").with("name", name),
        (None, false) => Message::new("difference-mission-new").with("name", name),
        (Some(parent), true) => Message::new("difference-gone")
            .with("name", name)
            .with("parent", words::node(plan, parent)),
        (Some(parent), false) => Message::new("difference-new")
            .with("name", name)
            .with("parent", words::node(plan, parent)),
    };
    if below == 0 {
        message
    } else {
        Message::new("difference-with-below")
            .with("what", message)
            .with("count", below)
    }
}

/// Says what differs between two forms of a formation.
pub(super) fn compare_formation(
    plans: [&Plan; 2],
    old: &Formation,
    new: &Formation,
    list: &mut List,
) {
    let name = new.name.as_str();
    renamed([&old.name, name], list);
    moved(plans, name, [old.parent, new.parent], 0, list);
    let field = |topic, label| Field { name, label, topic };
    field(Topic::Name, Message::new("difference-field-short-name")).compare(
        list,
        [&old.short_name, &new.short_name],
        |text| words::text(text),
    );
    field(Topic::Field, Message::new("difference-field-kind")).compare(
        list,
        [old.kind, new.kind],
        |kind| kind.message().into(),
    );
    field(Topic::Remark, Message::new("difference-field-remarks"))
        .note(list, [&old.remarks, &new.remarks]);
    if old.parent == new.parent {
        field(Topic::Remark, Message::new("difference-field-place"))
            .note(list, [&old.place, &new.place]);
    }
}

/// Says what differs between two forms of a source, or that it came or went.
pub(super) fn compare_source(old: Option<&Source>, new: Option<&Source>, list: &mut List) {
    let (old, new) = match (old, new) {
        (Some(old), Some(new)) => (old, new),
        (Some(gone), None) => {
            let message = Message::new("difference-source-gone").with("name", gone.title.as_str());
            return list.add(Topic::Source, 0, message);
        }
        (None, Some(added)) => {
            let message = Message::new("difference-source-new").with("name", added.title.as_str());
            return list.add(Topic::Source, 0, message);
        }
        (None, None) => return,
    };
    let name = new.title.as_str();
    if old.title != new.title {
        renamed([&old.title, name], list);
    }
    let field = |topic, label| Field { name, label, topic };
    field(Topic::Source, Message::new("difference-field-confidence")).compare(
        list,
        [old.confidence, new.confidence],
        |it| it.message().into(),
    );
    let date = field(Topic::Source, Message::new("difference-field-date"));
    date.compare(list, [old.date, new.date], words::date);
    field(Topic::Source, Message::new("difference-field-link")).note(list, [&old.link, &new.link]);
    field(Topic::Remark, Message::new("difference-field-remarks"))
        .note(list, [&old.remarks, &new.remarks]);
}

/// Says that a country of the plan's own came, went or has another name.
pub(super) fn compare_country(before: &Plan, after: &Plan, code: CountryCode, list: &mut List) {
    let message = match (before.own_country(code), after.own_country(code)) {
        (Some(old), Some(new)) => return renamed([&old.name, &new.name], list),
        (Some(gone), None) => {
            Message::new("difference-country-gone").with("name", gone.name.as_str())
        }
        (None, Some(added)) => {
            Message::new("difference-country-new").with("name", added.name.as_str())
        }
        (None, None) => return,
    };
    list.add(Topic::Source, 0, message);
}

/// Says that something is called otherwise.
pub(super) fn renamed([old, new]: [&str; 2], list: &mut List) {
    if old != new {
        let message = Message::new("difference-renamed")
            .with("before", old)
            .with("after", new);
        list.add(Topic::Name, 0, message);
    }
}

/// Says that something usually stands under another parent.
pub(super) fn moved(
    [before, after]: [&Plan; 2],
    name: &str,
    [old, new]: [NodeId; 2],
    people: u64,
    list: &mut List,
) {
    if old != new {
        let message = Message::new("difference-moved")
            .with("name", name)
            .with("before", words::node(before, old))
            .with("after", words::node(after, new));
        list.add(Topic::Parent, people, message);
    }
}
