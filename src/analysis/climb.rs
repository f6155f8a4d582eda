//! From a unit up to its host and its mission.

#![expect(
    clippy::disallowed_types,
    reason = "what is remembered is only looked up, never walked, so its order does not matter"
)]

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::{FormationId, MissionId, NodeId, Plan, Unit, UnitId};

use super::Contributor;
use super::mixer::Mixing;

/// What lies above people who stand under some parent on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Above {
    /// The mission at the top.
    pub(super) mission: MissionId,

    /// The topmost unit below the first formation; absent where no unit is above.
    pub(super) host: Option<Contributor>,

    /// The host unit itself.
    pub(super) host_unit: Option<UnitId>,

    /// Whether the node asked about is among what lies above.
    pub(super) within: bool,
}

/// Where every unit stands on one day, in lists by the order of the units' ids.
///
/// Noting it while all units are walked through anyway costs little; looking up one parent after the other costs a way through memory each.
#[derive(Default)]
pub(super) struct Ground {
    units: Vec<UnitId>,
    parents: Vec<NodeId>,
}

impl Ground {
    /// Notes where a unit stands on a day; units come in the order of their ids.
    pub(super) fn note(&mut self, unit: &Unit, day: Date) {
        self.units.push(unit.id);
        self.parents.push(unit.parent_on(day));
    }

    /// The ground of parts that follow each other.
    pub(super) fn joined<'a>(parts: impl Iterator<Item = &'a Self>) -> Self {
        let mut joined = Self::default();
        for Self { units, parents } in parts {
            joined.units.extend_from_slice(units);
            joined.parents.extend_from_slice(parents);
        }
        joined
    }

    /// The parent of a unit.
    fn parent(&self, unit: UnitId) -> Option<NodeId> {
        let index = self.units.binary_search(&unit).ok()?;
        self.parents.get(index).copied()
    }
}

/// A climber through one plan, which remembers the ways that are the same on every day.
pub(super) struct Climber<'a> {
    plan: &'a Plan,
    within: Option<NodeId>,
    formations: HashMap<FormationId, Above, Mixing>,

    /// The ways up from units; absent for those that depend on the day.
    units: HashMap<UnitId, Option<Above>, Mixing>,

    /// Where units stand on the one day on which this climber climbs; absent for one that climbs on any day.
    ground: Option<&'a Ground>,
}

/// Who hosts what stands under a unit that has no unit above it.
pub(super) fn host(unit: &Unit) -> Contributor {
    unit.nationality
        .country()
        .map_or(Contributor::JointUnit(unit.id), Contributor::Country)
}

impl<'a> Climber<'a> {
    /// A climber that looks out for one node.
    pub(super) fn new(plan: &'a Plan, within: Option<NodeId>) -> Self {
        Self {
            plan,
            within,
            formations: HashMap::default(),
            units: HashMap::default(),
            ground: None,
        }
    }

    /// A climber for one day only, given where every unit stands on it.
    pub(super) fn on_one_day(plan: &'a Plan, within: Option<NodeId>, ground: &'a Ground) -> Self {
        Self {
            // Room is made at once, since growing step by step would copy all that was noted.
            units: HashMap::with_capacity_and_hasher(ground.units.len() / 4, Mixing::default()),
            ground: Some(ground),
            ..Self::new(plan, within)
        }
    }

    /// What lies above people who stand under a parent on a day, the parent included.
    ///
    /// Absent only for a node that is not in the plan.
    pub(super) fn above(&mut self, parent: NodeId, day: Date) -> Option<Above> {
        match parent {
            NodeId::Mission(mission) => Some(Above {
                mission,
                host: None,
                host_unit: None,
                within: self.within.is_none_or(|node| node == parent),
            }),
            NodeId::Formation(id) => {
                if let Some(above) = self.formations.get(&id) {
                    return Some(*above);
                }
                let formation = self.plan.formation(id)?;
                let above = self.above(formation.parent, day)?;
                let above = self.marked(above, parent);
                self.formations.insert(id, above);
                Some(above)
            }
            NodeId::Unit(id) => {
                if let Some(Some(above)) = self.units.get(&id) {
                    return Some(*above);
                }
                let (parent, steady) = if let Some(ground) = self.ground {
                    (ground.parent(id)?, true)
                } else {
                    let unit = self.plan.unit(id)?;
                    (unit.parent_on(day), self.is_steady(unit))
                };
                let above = self.above(parent, day)?;
                let above = Above {
                    // Only for the few topmost units a way to the unit itself is worth while.
                    host: above.host.or_else(|| self.plan.unit(id).map(host)),
                    host_unit: above.host_unit.or(Some(id)),
                    ..self.marked(above, NodeId::Unit(id))
                };
                self.units.insert(id, steady.then_some(above));
                Some(above)
            }
        }
    }

    /// Whether the way up from a unit is the same on every day.
    pub(super) fn is_steady(&mut self, unit: &Unit) -> bool {
        if unit.has_attachments() {
            return false;
        }
        match unit.parent {
            NodeId::Mission(_) | NodeId::Formation(_) => true,
            NodeId::Unit(parent) => match self.units.get(&parent) {
                Some(above) => above.is_some(),
                None => self
                    .plan
                    .unit(parent)
                    .is_some_and(|parent| self.is_steady(parent)),
            },
        }
    }

    fn marked(&self, above: Above, node: NodeId) -> Above {
        Above {
            within: above.within || self.within == Some(node),
            ..above
        }
    }
}
