//! One thing added to a plan or replaced, and what follows from that: who stands under whom, which arrangements name whom.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{
    Agreement, Arrangement, BaseUnit, Formation, Head, Invalid, Mission, NodeId, OwnCountry, Plan,
    Source, Unit, check, hierarchy,
};

impl Plan {
    /// The plan with another head.
    pub fn with_head(&self, head: Head) -> Result<Self, Invalid> {
        check::head(&head)?;
        Ok(Self {
            head: Arc::new(head),
            ..self.clone()
        })
    }

    /// The plan with a country of its own added or replaced.
    pub fn with_own_country(&self, country: OwnCountry) -> Result<Self, Invalid> {
        check::own_country(&country)?;
        let mut plan = self.clone();
        plan.own_countries.insert(country.code, Arc::new(country));
        Ok(plan)
    }

    /// The plan with a source added or replaced.
    pub fn with_source(&self, source: Source) -> Result<Self, Invalid> {
        check::source(&source)?;
        let mut plan = self.clone();
        plan.sources.insert(source.id, Arc::new(source));
        Ok(plan)
    }

    /// The plan with a unit at home added or replaced.
    pub fn with_base_unit(&self, base: BaseUnit) -> Result<Self, Invalid> {
        check::base_unit(&base)?;
        self.check_base_unit_references(&base)?;
        let mut plan = self.clone();
        plan.base_units.insert(base.id, Arc::new(base));
        Ok(plan)
    }

    /// The plan with an agreement added or replaced.
    pub fn with_agreement(&self, agreement: Agreement) -> Result<Self, Invalid> {
        check::agreement(&agreement)?;
        self.check_agreement_references(&agreement)?;
        let mut plan = self.clone();
        plan.agreements.insert(agreement.id, Arc::new(agreement));
        Ok(plan)
    }

    /// The plan with a joint arrangement added or replaced.
    pub fn with_arrangement(&self, arrangement: Arrangement) -> Result<Self, Invalid> {
        check::arrangement(&arrangement)?;
        self.check_arrangement_references(&arrangement)?;
        let mut plan = self.clone();
        plan.put_arrangement(arrangement);
        Ok(plan)
    }

    /// The plan with a mission added or replaced.
    pub fn with_mission(&self, mission: Mission) -> Result<Self, Invalid> {
        check::mission(&mission)?;
        self.check_mission_sources(&mission)?;
        let mut plan = self.clone();
        plan.missions.insert(mission.id, Arc::new(mission));
        Ok(plan)
    }

    /// The plan with a formation added or replaced.
    pub fn with_formation(&self, formation: Formation) -> Result<Self, Invalid> {
        check::formation(&formation)?;
        let node = formation.id.into();
        self.check_parent(node, formation.parent, "parent")?;
        let mut plan = self.clone();
        let links = BTreeSet::from([formation.parent]);
        let moved = plan.relink(node, &links);
        plan.formations.insert(formation.id, Arc::new(formation));
        if moved {
            hierarchy::check_node(&plan, node)?;
        }
        Ok(plan)
    }

    /// The plan with a unit added or replaced; its periods are put in the order of their ids.
    pub fn with_unit(&self, mut unit: Unit) -> Result<Self, Invalid> {
        unit.periods.sort_by_key(|period| period.id);
        self.check_unit(&unit)?;
        let node = unit.id.into();
        let mut plan = self.clone();
        let moved = plan.relink(node, &unit.parents().collect());
        let attached = unit.has_attachments();
        plan.units.insert(unit.id, Arc::new(unit));
        if moved || attached {
            hierarchy::check_node(&plan, node)?;
        }
        Ok(plan)
    }

    /// Puts an arrangement in, with the units that it names now in place of those before.
    pub(super) fn put_arrangement(&mut self, arrangement: Arrangement) {
        let id = arrangement.id;
        if let Some(before) = self.arrangements.get(&id).cloned() {
            for unit in before.units() {
                self.joined.remove(&(unit, id));
            }
        }
        for unit in arrangement.units() {
            self.joined.insert((unit, id));
        }
        self.arrangements.insert(id, Arc::new(arrangement));
    }

    /// Makes a node the child of just these parents; whether anything changed.
    pub(super) fn relink(&mut self, node: NodeId, parents: &BTreeSet<NodeId>) -> bool {
        let before: BTreeSet<NodeId> = self.parents(node).collect();
        for parent in before.difference(parents) {
            self.links.remove(&(*parent, node));
        }
        for parent in parents.difference(&before) {
            self.links.insert((*parent, node));
        }
        before != *parents
    }
}
