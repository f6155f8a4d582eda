//! Planks of a bridge put together to parts, from the top down.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{Contributor, Plank};
use crate::model::{NodeId, Plan, UnitId};
use crate::text::{Message, Value};

use super::bridge_part::BridgePart;
use super::bridge_tree::{node_label, node_name, short_contributor};
use super::contributor_name;

/// How planks are put together.
pub(super) struct BridgeGrouping<'a> {
    pub(super) plan: &'a Plan,
    pub(super) day: Date,

    /// The most parts side by side; the smallest are taken together.
    pub(super) most: usize,
}

/// A plank with the way down to it that is still to be gone.
struct Descent<'a> {
    plank: &'a Plank,

    /// What lies below, the lowest first.
    left: Vec<NodeId>,
}

impl BridgeGrouping<'_> {
    /// The people within a node, or all: by flag, and by host.
    pub(super) fn both(
        &self,
        planks: Vec<&Plank>,
        within: Option<NodeId>,
    ) -> (Vec<BridgePart>, Vec<BridgePart>) {
        (
            self.by_flag(planks.clone(), within),
            self.by_host(planks, within),
        )
    }

    /// By flag; each part by where within a node they serve.
    pub(super) fn by_flag(&self, planks: Vec<&Plank>, within: Option<NodeId>) -> Vec<BridgePart> {
        self.grouped(
            planks,
            |it| it.flag,
            |flag, planks| {
                let part = self.contributor_part(flag, &planks);
                let below = self.below(&planks, within);
                self.taken_apart(part, below, Some(flag))
            },
        )
    }

    /// By host; each part by host unit, and these by flag.
    fn by_host(&self, planks: Vec<&Plank>, within: Option<NodeId>) -> Vec<BridgePart> {
        self.grouped(
            planks,
            |it| it.host,
            |host, planks| {
                let part = self.contributor_part(host, &planks);
                let units = self.grouped(
                    planks,
                    |it| it.host_unit,
                    |unit, planks| {
                        let Some(unit) = unit else {
                            let part = self.contributor_part(host, &planks);
                            let below = self.below(&planks, within);
                            return self.taken_apart(part, below, None);
                        };
                        self.host_unit_part(unit, planks)
                    },
                );
                match units.as_slice() {
                    // A joint unit is its own host; of several units, each is a part.
                    [unit] if matches!(host, Contributor::JointUnit(_)) => BridgePart {
                        contributor: Some(host),
                        ..unit.clone()
                    },
                    [unit] => BridgePart {
                        node: unit.node,
                        place: unit.node.map(|node| self.in_unit(node)),
                        // Where a host has no guests, whose they are is said already.
                        parts: match unit.parts.as_slice() {
                            [only] if only.contributor == Some(host) => only.parts.clone(),
                            _ => unit.parts.clone(),
                        },
                        ..part
                    },
                    _ => BridgePart {
                        parts: units,
                        ..part
                    },
                }
            },
        )
    }

    /// Where the people of a country serve: in each unit of another's or of several, and in its own.
    pub(super) fn where_serving(&self, own: Contributor, planks: Vec<&Plank>) -> Vec<BridgePart> {
        let (guests, at_home): (Vec<&Plank>, Vec<&Plank>) =
            planks.into_iter().partition(|plank| plank.is_guest());
        let mut parts = self.grouped(
            guests,
            |it| it.host_unit,
            |unit, planks| {
                let host = planks.first().map(|plank| plank.host);
                let Some(unit) = unit.map(NodeId::Unit) else {
                    return BridgePart::of(
                        Value::Text(String::new()),
                        Value::Text(String::new()),
                        &planks,
                    );
                };
                let below = self.below(&planks, Some(unit));
                let label = node_label(self.plan, unit);
                let part = BridgePart {
                    short: Message::new("bridge-in-unit").with("name", label).into(),
                    place: Some(self.hosted(unit, host)),
                    contributor: host,
                    ..self.node_part(unit, &planks)
                };
                self.taken_apart(part, below, Some(own))
            },
        );
        if !at_home.is_empty() {
            let own_units = Message::new("bridge-own-units");
            let part = BridgePart {
                contributor: Some(own),
                ..BridgePart::of(
                    own_units.into(),
                    Message::new("bridge-own-units-short").into(),
                    &at_home,
                )
            };
            let below = self.below(&at_home, None);
            parts.push(standing_in_one(self.taken_apart(part, below, Some(own))));
        }
        parts
    }

    /// A host unit by flag.
    pub(super) fn host_unit_part(&self, unit: UnitId, planks: Vec<&Plank>) -> BridgePart {
        let node = NodeId::Unit(unit);
        let part = BridgePart {
            place: Some(self.standing(node)),
            contributor: planks.first().map(|plank| plank.host),
            ..self.node_part(node, &planks)
        };
        BridgePart {
            parts: self.by_flag(planks, Some(node)),
            ..part
        }
    }

    fn contributor_part(&self, contributor: Contributor, planks: &[&Plank]) -> BridgePart {
        BridgePart {
            contributor: Some(contributor),
            node: match contributor {
                Contributor::JointUnit(unit) => Some(unit.into()),
                Contributor::Country(_) | Contributor::Others => None,
            },
            ..BridgePart::of(
                contributor_name(self.plan, contributor),
                short_contributor(self.plan, contributor),
                planks,
            )
        }
    }

    fn node_part(&self, node: NodeId, planks: &[&Plank]) -> BridgePart {
        BridgePart {
            node: Some(node),
            ..BridgePart::of(
                node_name(self.plan, node),
                node_label(self.plan, node).into(),
                planks,
            )
        }
    }

    /// The ways from a node, or from above all, down to the units in which people serve.
    fn below<'p>(&self, planks: &[&'p Plank], within: Option<NodeId>) -> Vec<Descent<'p>> {
        let descent = |plank: &&'p Plank| {
            let mut left = plank.way_up(self.plan, self.day);
            if let Some(top) = within.and_then(|node| left.iter().position(|it| *it == node)) {
                left.truncate(top);
            }
            Descent { plank, left }
        };
        planks.iter().map(descent).collect()
    }

    /// A part with its people by what stands next on the way down; a stretch of the way that all of them go is gone in one.
    fn taken_apart(
        &self,
        part: BridgePart,
        below: Vec<Descent<'_>>,
        flag: Option<Contributor>,
    ) -> BridgePart {
        let parts = self.parts_below(below, flag);
        match parts.as_slice() {
            // Who all serve in one place are chosen by a click on the part itself.
            [only] if only.parts.is_empty() && part.node.is_some() && only.node == part.node => {
                part
            }
            [only] if part.node.is_none() => BridgePart {
                node: only.node,
                parts: parts.clone(),
                ..part
            },
            _ => BridgePart { parts, ..part },
        }
    }

    fn parts_below(&self, below: Vec<Descent<'_>>, flag: Option<Contributor>) -> Vec<BridgePart> {
        let mut groups: BTreeMap<Option<NodeId>, Vec<Descent<'_>>> = BTreeMap::new();
        for mut descent in below {
            let next = descent.left.pop();
            groups.entry(next).or_default().push(descent);
        }
        // Where nobody stands lower, there is nothing to take apart.
        if groups.keys().all(Option::is_none) {
            return Vec::new();
        }
        let parts = groups.into_iter().map(|(next, below)| match next {
            Some(node) => self.way_down(node, below, flag),
            None => Self::own_people(&below, flag),
        });
        self.largest_first(parts.collect())
    }

    /// The people below a node, told by the lowest unit in which all of them are.
    fn way_down(
        &self,
        top: NodeId,
        mut below: Vec<Descent<'_>>,
        flag: Option<Contributor>,
    ) -> BridgePart {
        let (mut node, mut passed) = (top, Vec::new());
        while let Some(next) = common(&below) {
            passed.push(node);
            node = next;
            for descent in &mut below {
                descent.left.pop();
            }
        }
        let planks: Vec<&Plank> = below.iter().map(|it| it.plank).collect();
        let place = passed.iter().rev().map(|it| node_name(self.plan, *it));
        let place: Vec<Value> = place.collect();
        let part = BridgePart {
            contributor: flag,
            place: (!place.is_empty()).then(|| inside(place)),
            ..self.node_part(node, &planks)
        };
        let parts = self.parts_below(below, flag);
        BridgePart { parts, ..part }
    }

    /// Those in none of the sub-units.
    fn own_people(below: &[Descent<'_>], flag: Option<Contributor>) -> BridgePart {
        let planks: Vec<&Plank> = below.iter().map(|it| it.plank).collect();
        let unit = planks.first().and_then(|plank| plank.unit);
        let own = Message::new(if unit.is_some() {
            "bridge-own-people"
        } else {
            "bridge-not-listed"
        });
        BridgePart {
            contributor: flag,
            node: unit.map(NodeId::Unit),
            ..BridgePart::of(own.clone().into(), own.into(), &planks)
        }
    }

    /// Planks put together by what they have in common, each group made a part; the largest first.
    fn grouped<'p, K: Ord + Copy>(
        &self,
        planks: Vec<&'p Plank>,
        key: impl Fn(&Plank) -> K,
        part: impl Fn(K, Vec<&'p Plank>) -> BridgePart,
    ) -> Vec<BridgePart> {
        let mut groups: BTreeMap<K, Vec<&Plank>> = BTreeMap::new();
        for plank in planks {
            groups.entry(key(plank)).or_default().push(plank);
        }
        let parts = groups.into_iter().map(|(key, planks)| part(key, planks));
        self.largest_first(parts.collect())
    }

    /// The parts by size, those who are not listed last, and the smallest taken together where they are many.
    fn largest_first(&self, mut parts: Vec<BridgePart>) -> Vec<BridgePart> {
        parts.sort_by_key(|part| {
            let is_unlisted = part.contributor == Some(Contributor::Others);
            (is_unlisted, Reverse(part.people))
        });
        if parts.len() <= self.most.saturating_add(1) {
            return parts;
        }
        let rest = parts.split_off(self.most);
        let label = Message::new("bridge-rest").with("count", rest.len());
        parts.push(BridgePart {
            people: rest.iter().map(|part| part.people).sum(),
            estimated: rest.iter().map(|part| part.estimated).sum(),
            unconfirmed: rest.iter().map(|part| part.unconfirmed).sum(),
            ..BridgePart::of(label.clone().into(), label.into(), &[])
        });
        parts
    }

    /// Where something stands: "Sector East, UNIFIL".
    pub(super) fn standing(&self, node: NodeId) -> Message {
        inside(self.names_above(node))
    }

    /// Where a unit stands and whose it is: "India, Sector East, UNIFIL".
    fn hosted(&self, unit: NodeId, host: Option<Contributor>) -> Message {
        let whose: Value = match host {
            Some(Contributor::JointUnit(_)) | None => Message::new("chart-joint-unit").into(),
            Some(contributor) => contributor_name(self.plan, contributor),
        };
        let mut place = vec![whose];
        place.extend(self.names_above(unit));
        inside(place)
    }

    /// A unit and where it stands: "Indian battalion, Sector East, UNIFIL".
    fn in_unit(&self, unit: NodeId) -> Message {
        let mut place = vec![node_name(self.plan, unit)];
        place.extend(self.names_above(unit));
        inside(place)
    }

    fn names_above(&self, node: NodeId) -> Vec<Value> {
        let above = |it: &NodeId| crate::analysis::parent_on(self.plan, *it, self.day);
        let above = std::iter::successors(above(&node), above);
        above.map(|it| node_name(self.plan, it)).collect()
    }
}

/// A part whose people are all in one place that is no unit: its parts are those of the place.
fn standing_in_one(part: BridgePart) -> BridgePart {
    match part.parts.as_slice() {
        [only] if only.node.is_some_and(|node| node.unit().is_none()) && !only.parts.is_empty() => {
            let mut place = vec![only.label.clone()];
            place.extend(only.place.clone().map(Value::from));
            BridgePart {
                place: Some(inside(place)),
                node: only.node,
                parts: only.parts.clone(),
                ..part
            }
        }
        _ => part,
    }
}

/// What all of some ways go through next, where none ends before.
fn common(below: &[Descent<'_>]) -> Option<NodeId> {
    let next = *below.first()?.left.last()?;
    let goes_on = |it: &Descent<'_>| it.left.last() == Some(&next);
    below.iter().all(goes_on).then_some(next)
}

/// A place by what it lies in, the nearest first.
fn inside(place: Vec<Value>) -> Message {
    Message::new("bridge-place").with("place", place)
}
