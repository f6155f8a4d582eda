//! Things taken out of a plan, which nothing that stays may refer to.

use std::collections::BTreeSet;

use crate::model::{
    AgreementId, ArrangementId, BaseUnitId, CountryCode, Invalid, Item, NodeId, Plan, Reason,
    SourceId, check,
};

/// Things to be taken out of a plan together.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Removal {
    /// Countries of its own.
    pub countries: BTreeSet<CountryCode>,

    /// Missions, formations and units.
    pub nodes: BTreeSet<NodeId>,

    /// Units at home.
    pub base_units: BTreeSet<BaseUnitId>,

    /// Joint arrangements.
    pub arrangements: BTreeSet<ArrangementId>,

    /// Agreements.
    pub agreements: BTreeSet<AgreementId>,

    /// Sources.
    pub sources: BTreeSet<SourceId>,
}

impl Plan {
    /// The plan without some of its parts; refused while anything that remains refers to them.
    pub fn without(&self, removal: &Removal) -> Result<Self, Invalid> {
        let Removal {
            countries,
            nodes,
            base_units,
            arrangements,
            agreements,
            sources,
        } = removal;
        let mut plan = self.clone();
        for id in arrangements {
            let removed = plan.arrangements.remove(id);
            known(removed.is_some(), Item::Arrangement(*id))?;
            for unit in removed.iter().flat_map(|it| it.units()) {
                plan.joined.remove(&(unit, *id));
            }
        }
        for node in nodes {
            let user = node.unit().and_then(|id| plan.arrangements_of(id).next());
            if let Some(user) = user {
                return Err(in_use((*node).into(), Item::Arrangement(user.id)));
            }
            if let Some(child) = self.children(*node).find(|child| !nodes.contains(child)) {
                return Err(in_use((*node).into(), child.into()));
            }
            plan.relink(*node, &BTreeSet::new());
            let removed = match node {
                NodeId::Mission(id) => plan.missions.remove(id).is_some(),
                NodeId::Formation(id) => plan.formations.remove(id).is_some(),
                NodeId::Unit(id) => plan.units.remove(id).is_some(),
            };
            known(removed, (*node).into())?;
        }
        for code in countries {
            known(
                plan.own_countries.remove(code).is_some(),
                Item::Country(*code),
            )?;
        }
        for id in agreements {
            known(plan.agreements.remove(id).is_some(), Item::Agreement(*id))?;
        }
        for id in base_units {
            known(plan.base_units.remove(id).is_some(), Item::BaseUnit(*id))?;
        }
        for id in sources {
            known(plan.sources.remove(id).is_some(), Item::Source(*id))?;
        }
        if !agreements.is_empty() {
            plan.check_agreements_unused(agreements)?;
        }
        if !base_units.is_empty() {
            plan.check_base_units_unused(base_units)?;
        }
        if !sources.is_empty() {
            plan.check_sources_unused(sources)?;
        }
        Ok(plan)
    }

    fn check_agreements_unused(&self, gone: &BTreeSet<AgreementId>) -> Result<(), Invalid> {
        for arrangement in self.arrangements() {
            if let Some(id) = arrangement.agreements.iter().find(|id| gone.contains(id)) {
                let user = Item::Arrangement(arrangement.id);
                return Err(in_use(Item::Agreement(*id), user));
            }
        }
        Ok(())
    }

    fn check_base_units_unused(&self, gone: &BTreeSet<BaseUnitId>) -> Result<(), Invalid> {
        for unit in self.units() {
            let mut bases = unit.rotations.iter().filter_map(|it| it.base);
            if let Some(base) = bases.find(|base| gone.contains(base)) {
                return Err(in_use(Item::BaseUnit(base), Item::Unit(unit.id)));
            }
        }
        Ok(())
    }

    fn check_sources_unused(&self, sources: &BTreeSet<SourceId>) -> Result<(), Invalid> {
        let bases = self
            .base_units()
            .map(|it| (it.source, Item::BaseUnit(it.id)));
        let agreements = self
            .agreements()
            .map(|it| (it.source, Item::Agreement(it.id)));
        let arrangements = self
            .arrangements()
            .map(|it| (it.source, Item::Arrangement(it.id)));
        for (source, user) in bases.chain(agreements).chain(arrangements) {
            if let Some(source) = source.filter(|it| sources.contains(it)) {
                return Err(in_use(Item::Source(source), user));
            }
        }
        for mission in self.missions() {
            for (_, source) in check::mission_sources(mission) {
                if sources.contains(&source) {
                    return Err(in_use(Item::Source(source), Item::Mission(mission.id)));
                }
            }
        }
        for unit in self.units() {
            for (_, source) in check::unit_sources(unit) {
                if sources.contains(&source) {
                    return Err(in_use(Item::Source(source), Item::Unit(unit.id)));
                }
            }
        }
        Ok(())
    }
}

fn known(found: bool, item: Item) -> Result<(), Invalid> {
    if found {
        return Ok(());
    }
    Err(Invalid {
        item,
        field: String::new(),
        reason: Reason::Unknown,
    })
}

fn in_use(item: Item, user: Item) -> Invalid {
    Invalid {
        item,
        field: String::new(),
        reason: Reason::InUse(user),
    }
}
