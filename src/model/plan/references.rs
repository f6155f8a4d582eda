//! That what the things of a plan refer to is in the plan: parents, units, units at home, agreements, sources.

use crate::model::{
    Agreement, Arrangement, BaseUnit, Invalid, Item, Mission, NodeId, Plan, Reason, SourceId, Unit,
    UnitId, check,
};

impl Plan {
    /// Whether a unit could be in the plan, apart from cycles and depth: these can only change where it or its periods come to stand elsewhere.
    pub fn check_unit(&self, unit: &Unit) -> Result<(), Invalid> {
        check::unit(unit)?;
        self.check_unit_references(unit)
    }

    pub(super) fn check_parent(
        &self,
        node: NodeId,
        parent: NodeId,
        field: &str,
    ) -> Result<(), Invalid> {
        if self.contains(parent) {
            return Ok(());
        }
        Err(Invalid {
            item: node.into(),
            field: field.to_owned(),
            reason: Reason::UnknownParent(parent),
        })
    }

    /// Whether all that a mission, formation or unit refers to is there; what is not in the plan refers to nothing.
    pub(super) fn check_references(&self, node: NodeId) -> Result<(), Invalid> {
        match node {
            NodeId::Mission(id) => self
                .mission(id)
                .map_or(Ok(()), |mission| self.check_mission_sources(mission)),
            NodeId::Formation(id) => self.formation(id).map_or(Ok(()), |formation| {
                self.check_parent(node, formation.parent, "parent")
            }),
            NodeId::Unit(id) => self
                .unit(id)
                .map_or(Ok(()), |unit| self.check_unit_references(unit)),
        }
    }

    pub(super) fn check_base_unit_references(&self, base: &BaseUnit) -> Result<(), Invalid> {
        base.source.map_or(Ok(()), |source| {
            self.check_source(Item::BaseUnit(base.id), source, || "source".to_owned())
        })
    }

    pub(super) fn check_agreement_references(&self, agreement: &Agreement) -> Result<(), Invalid> {
        agreement.source.map_or(Ok(()), |source| {
            self.check_source(Item::Agreement(agreement.id), source, || {
                "source".to_owned()
            })
        })
    }

    pub(super) fn check_arrangement_references(
        &self,
        arrangement: &Arrangement,
    ) -> Result<(), Invalid> {
        let item = Item::Arrangement(arrangement.id);
        let wrong = |field: String, reason| Invalid {
            item,
            field,
            reason,
        };
        let unknown = |unit: &UnitId| !self.units.contains_key(unit);
        if unknown(&arrangement.unit) {
            let reason = Reason::UnknownUnit(arrangement.unit);
            return Err(wrong("unit".to_owned(), reason));
        }
        for (partner, entry) in arrangement.partners.iter().enumerate() {
            if let Some(index) = entry.units.iter().position(unknown) {
                let field = format!("partners[{partner}].units[{index}]");
                return Err(wrong(field, Reason::UnknownUnit(entry.units[index])));
            }
        }
        for (index, id) in arrangement.agreements.iter().enumerate() {
            if !self.agreements.contains_key(id) {
                let field = format!("agreements[{index}]");
                return Err(wrong(field, Reason::UnknownAgreement(*id)));
            }
        }
        arrangement.source.map_or(Ok(()), |source| {
            self.check_source(item, source, || "source".to_owned())
        })
    }

    pub(super) fn check_mission_sources(&self, mission: &Mission) -> Result<(), Invalid> {
        let item = Item::Mission(mission.id);
        check::mission_sources(mission)
            .try_for_each(|(field, source)| self.check_source(item, source, || field))
    }

    pub(super) fn check_unit_references(&self, unit: &Unit) -> Result<(), Invalid> {
        let node = unit.id.into();
        self.check_parent(node, unit.parent, "parent")?;
        for (index, period) in unit.periods.iter().enumerate() {
            if let Some(parent) = period.parent
                && !self.contains(parent)
            {
                self.check_parent(node, parent, &format!("periods[{index}].parent"))?;
            }
        }
        for (index, rotation) in unit.rotations.iter().enumerate() {
            if let Some(base) = rotation.base
                && !self.base_units.contains_key(&base)
            {
                return Err(Invalid {
                    item: node.into(),
                    field: format!("rotations[{index}].base"),
                    reason: Reason::UnknownBaseUnit(base),
                });
            }
        }
        check::unit_sources(unit).try_for_each(|(place, source)| {
            self.check_source(Item::Unit(unit.id), source, || place.field())
        })
    }

    fn check_source(
        &self,
        item: Item,
        source: SourceId,
        field: impl FnOnce() -> String,
    ) -> Result<(), Invalid> {
        if self.sources.contains_key(&source) {
            return Ok(());
        }
        Err(Invalid {
            item,
            field: field(),
            reason: Reason::UnknownSource(source),
        })
    }
}
