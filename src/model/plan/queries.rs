//! What is in a plan, and what stands under what.

use std::collections::BTreeSet;
use std::ops::RangeBounds;
use std::sync::Arc;

use crate::model::{
    Agreement, AgreementId, Arrangement, ArrangementId, BaseUnit, BaseUnitId, CountryCode,
    Formation, FormationId, Head, Id, Mission, MissionId, NodeId, OwnCountry, Plan, Source,
    SourceId, Unit, UnitId,
};

impl Plan {
    /// What the plan says of itself.
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// The plan's own countries, by code.
    pub fn own_countries(&self) -> impl Iterator<Item = &OwnCountry> {
        self.own_countries.values().map(Arc::as_ref)
    }

    /// The missions, by id.
    pub fn missions(&self) -> impl Iterator<Item = &Mission> {
        self.missions.values().map(Arc::as_ref)
    }

    /// The formations, by id.
    pub fn formations(&self) -> impl Iterator<Item = &Formation> {
        self.formations.values().map(Arc::as_ref)
    }

    /// The units, by id.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.units.values().map(Arc::as_ref)
    }

    /// The units whose ids are in a range, by id.
    pub fn units_in(&self, ids: impl RangeBounds<UnitId>) -> impl Iterator<Item = &Unit> {
        self.units.range(ids).map(|(_, unit)| unit.as_ref())
    }

    /// How many units there are.
    pub fn unit_count(&self) -> usize {
        self.units.len()
    }

    /// The units at home, by id.
    pub fn base_units(&self) -> impl Iterator<Item = &BaseUnit> {
        self.base_units.values().map(Arc::as_ref)
    }

    /// The joint arrangements, by id.
    pub fn arrangements(&self) -> impl Iterator<Item = &Arrangement> {
        self.arrangements.values().map(Arc::as_ref)
    }

    /// The agreements, by id.
    pub fn agreements(&self) -> impl Iterator<Item = &Agreement> {
        self.agreements.values().map(Arc::as_ref)
    }

    /// The sources, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values().map(Arc::as_ref)
    }

    /// The plan's own country of a code.
    pub fn own_country(&self, code: CountryCode) -> Option<&OwnCountry> {
        self.own_countries.get(&code).map(Arc::as_ref)
    }

    /// The mission of an id.
    pub fn mission(&self, id: MissionId) -> Option<&Mission> {
        self.missions.get(&id).map(Arc::as_ref)
    }

    /// The formation of an id.
    pub fn formation(&self, id: FormationId) -> Option<&Formation> {
        self.formations.get(&id).map(Arc::as_ref)
    }

    /// The unit of an id.
    pub fn unit(&self, id: UnitId) -> Option<&Unit> {
        self.units.get(&id).map(Arc::as_ref)
    }

    /// The unit at home of an id.
    pub fn base_unit(&self, id: BaseUnitId) -> Option<&BaseUnit> {
        self.base_units.get(&id).map(Arc::as_ref)
    }

    /// The joint arrangement of an id.
    pub fn arrangement(&self, id: ArrangementId) -> Option<&Arrangement> {
        self.arrangements.get(&id).map(Arc::as_ref)
    }

    /// The joint arrangements that name a unit, as the one in which partners serve or as a partner's, by id.
    pub fn arrangements_of(&self, unit: UnitId) -> impl Iterator<Item = &Arrangement> {
        self.joined
            .range((unit, Id::MIN)..=(unit, Id::MAX))
            .filter_map(|(_, id)| self.arrangement(*id))
    }

    /// The agreement of an id.
    pub fn agreement(&self, id: AgreementId) -> Option<&Agreement> {
        self.agreements.get(&id).map(Arc::as_ref)
    }

    /// The source of an id.
    pub fn source(&self, id: SourceId) -> Option<&Source> {
        self.sources.get(&id).map(Arc::as_ref)
    }

    /// Whether the mission, formation or unit is in the plan.
    pub fn contains(&self, node: NodeId) -> bool {
        match node {
            NodeId::Mission(id) => self.missions.contains_key(&id),
            NodeId::Formation(id) => self.formations.contains_key(&id),
            NodeId::Unit(id) => self.units.contains_key(&id),
        }
    }

    /// The formations and units that stand under a parent at any time, formations first, by id.
    pub fn children(&self, parent: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let first = (parent, NodeId::Mission(Id::MIN));
        let last = (parent, NodeId::Unit(Id::MAX));
        self.links.range(first..=last).map(|(_, child)| *child)
    }

    /// The formations and units that stand below a node at any time, at any depth.
    pub fn ever_below(&self, node: NodeId) -> BTreeSet<NodeId> {
        let mut below = BTreeSet::new();
        let mut open = vec![node];
        while let Some(parent) = open.pop() {
            open.extend(self.children(parent).filter(|child| below.insert(*child)));
        }
        below
    }

    /// A node with all that usually stands below it, each after its usual parent.
    pub fn with_all_below(&self, node: NodeId) -> Vec<NodeId> {
        let mut nodes = vec![node];
        let mut next = 0;
        while let Some(parent) = nodes.get(next).copied() {
            let children = self.children(parent);
            nodes.extend(children.filter(|child| self.parents(*child).next() == Some(parent)));
            next += 1;
        }
        nodes
    }

    /// The name of a formation or unit, or the acronym of a mission.
    pub fn name_of(&self, node: NodeId) -> Option<&str> {
        Some(match node {
            NodeId::Mission(id) => &self.mission(id)?.acronym,
            NodeId::Formation(id) => &self.formation(id)?.name,
            NodeId::Unit(id) => &self.unit(id)?.name,
        })
    }

    /// Every parent that a formation or unit ever has, the usual one first; a mission has none.
    pub fn parents(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let formation = match node {
            NodeId::Formation(id) => self.formation(id).map(|formation| formation.parent),
            NodeId::Mission(_) | NodeId::Unit(_) => None,
        };
        let unit = node.unit().and_then(|id| self.unit(id));
        formation
            .into_iter()
            .chain(unit.into_iter().flat_map(Unit::parents))
    }
}
