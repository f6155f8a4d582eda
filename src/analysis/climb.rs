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

/// A climber through one plan, which remembers the ways that are the same on every day.
pub(super) struct Climber<'a> {
    plan: &'a Plan,
    within: Option<NodeId>,
    formations: HashMap<FormationId, Above, Mixing>,

    /// The ways up from units; absent for those that depend on the day.
    units: HashMap<UnitId, Option<Above>, Mixing>,
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
                let unit = self.plan.unit(id)?;
                let steady = self.is_steady(unit);
                let above = self.above(unit.parent_on(day), day)?;
                let above = Above {
                    host: above.host.or_else(|| Some(host(unit))),
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
