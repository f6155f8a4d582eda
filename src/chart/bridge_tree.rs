//! A total with its bridge, as a tree in which every part can be taken further apart.

use jiff::civil::Date;

use crate::analysis::{Bridge, BridgeSubject, Contributor, Ledger, Plank, View, bridge_of};
use crate::model::{CountryCode, NodeId, Plan};
use crate::text::{Message, Value};

use super::bridge_grouping::BridgeGrouping;
use super::bridge_part::BridgePart;
use super::{contributor_code, contributor_name};

/// What a total is made of, in both ledgers.
///
/// The parts of each side add up to its people, and so do the parts of each part that has any.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BridgeTree {
    /// Of what it is.
    pub subject: BridgeSubject,

    /// What that is called.
    pub name: Value,

    /// The day.
    pub day: Date,

    /// How people are looked at; the ledger does not matter.
    pub view: View,

    /// By flag, then by host.
    pub sides: [BridgeSide; 2],
}

/// A total in one ledger, with its parts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BridgeSide {
    /// The ledger.
    pub ledger: Ledger,

    /// Everyone.
    pub people: u64,

    /// The parts, the largest first; none where there is nobody.
    pub parts: Vec<BridgePart>,
}

impl BridgeTree {
    /// The bridge of a subject on a day, with at most so many parts side by side; the smallest are taken together.
    pub fn of(plan: &Plan, day: Date, view: View, subject: BridgeSubject, most: usize) -> Self {
        let bridge = bridge_of(plan, day, view, subject);
        Self::made(plan, day, view, subject, &bridge, most)
    }

    /// The same of a bridge that is laid already.
    pub(super) fn made(
        plan: &Plan,
        day: Date,
        view: View,
        subject: BridgeSubject,
        bridge: &Bridge,
        most: usize,
    ) -> Self {
        let grouping = BridgeGrouping { plan, day, most };
        let planks: Vec<&Plank> = bridge.planks().iter().collect();
        let (by_flag, by_host) = match subject {
            BridgeSubject::Plan => grouping.both(planks, None),
            BridgeSubject::Node(node) => grouping.both(planks, Some(node)),
            BridgeSubject::Country(country) => {
                let own = Contributor::Country(country);
                let of = |contributor: fn(&Plank) -> Contributor| {
                    let planks = planks.iter().copied();
                    planks.filter(move |it| contributor(it) == own)
                };
                let flag: Vec<&Plank> = of(|plank| plank.flag).collect();
                let host: Vec<&Plank> = of(|plank| plank.host).collect();
                (
                    grouping.where_serving(own, flag),
                    grouping.by_flag(host, None),
                )
            }
        };
        Self {
            subject,
            name: name(plan, subject),
            day,
            view,
            sides: [
                BridgeSide::new(Ledger::Flag, by_flag),
                BridgeSide::new(Ledger::Host, by_host),
            ],
        }
    }

    /// The side of a ledger.
    pub fn side(&self, ledger: Ledger) -> &BridgeSide {
        let [flag, host] = &self.sides;
        match ledger {
            Ledger::Flag => flag,
            Ledger::Host => host,
        }
    }
}

impl BridgeSide {
    fn new(ledger: Ledger, parts: Vec<BridgePart>) -> Self {
        Self {
            ledger,
            people: parts.iter().map(|part| part.people).sum(),
            parts,
        }
    }

    /// Whether it says more than the total alone.
    pub fn is_bridge(&self) -> bool {
        self.parts.len() > 1
    }
}

/// What a subject is called.
fn name(plan: &Plan, subject: BridgeSubject) -> Value {
    match subject {
        BridgeSubject::Plan => Message::new("bridge-plan").into(),
        BridgeSubject::Node(node) => node_name(plan, node),
        BridgeSubject::Country(country) => country_value(plan, country),
    }
}

fn country_value(plan: &Plan, country: CountryCode) -> Value {
    contributor_name(plan, Contributor::Country(country))
}

/// What a mission, formation or unit is called.
pub(super) fn node_name(plan: &Plan, node: NodeId) -> Value {
    match plan.name_of(node) {
        Some(name) => Value::from(name),
        None => Value::Text(node.to_string()),
    }
}

/// What a mission, formation or unit is called in narrow places.
pub(super) fn node_label(plan: &Plan, node: NodeId) -> String {
    let label = match node {
        NodeId::Mission(id) => plan.mission(id).map(|it| it.acronym.as_str()),
        NodeId::Formation(id) => plan.formation(id).map(|it| {
            if it.short_name.is_empty() {
                it.name.as_str()
            } else {
                it.short_name.as_str()
            }
        }),
        NodeId::Unit(id) => plan.unit(id).map(crate::model::Unit::label),
    };
    label.map_or_else(|| node.to_string(), str::to_owned)
}

/// A contributor in a sum: its code, a joint unit's short name, "others".
pub(super) fn short_contributor(plan: &Plan, contributor: Contributor) -> Value {
    match contributor {
        Contributor::Others => Message::new("bridge-others").into(),
        _ => Value::Text(contributor_code(plan, contributor)),
    }
}
