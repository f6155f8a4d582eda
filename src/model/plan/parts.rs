//! A plan out of lists, as files have them.

use std::sync::Arc;

use imbl::OrdMap;

use crate::model::{
    Agreement, Arrangement, BaseUnit, Formation, Head, Invalid, Item, Mission, OwnCountry, Plan,
    Reason, Source, Unit, check, hierarchy,
};

/// The parts of a plan as lists, before they are held against each other.
#[derive(Clone, Debug)]
pub struct Parts {
    /// What the plan says of itself.
    pub head: Head,

    /// Countries of its own.
    pub countries: Vec<OwnCountry>,

    /// Missions.
    pub missions: Vec<Mission>,

    /// Formations.
    pub formations: Vec<Formation>,

    /// Units.
    pub units: Vec<Unit>,

    /// Units at home.
    pub base_units: Vec<BaseUnit>,

    /// Joint arrangements.
    pub arrangements: Vec<Arrangement>,

    /// Agreements.
    pub agreements: Vec<Agreement>,

    /// Sources.
    pub sources: Vec<Source>,
}

impl Parts {
    /// The parts of a plan in which there is nothing yet.
    pub fn new(head: Head) -> Self {
        Self {
            head,
            countries: Vec::new(),
            missions: Vec::new(),
            formations: Vec::new(),
            units: Vec::new(),
            base_units: Vec::new(),
            arrangements: Vec::new(),
            agreements: Vec::new(),
            sources: Vec::new(),
        }
    }

    /// The parts that a plan is made of, to put another plan together from them.
    pub fn of(plan: &Plan) -> Self {
        Self {
            head: plan.head().clone(),
            countries: plan.own_countries().cloned().collect(),
            missions: plan.missions().cloned().collect(),
            formations: plan.formations().cloned().collect(),
            units: plan.units().cloned().collect(),
            base_units: plan.base_units().cloned().collect(),
            arrangements: plan.arrangements().cloned().collect(),
            agreements: plan.agreements().cloned().collect(),
            sources: plan.sources().cloned().collect(),
        }
    }
}

impl Plan {
    /// A plan of parts that come from outside.
    ///
    /// All are checked: each by itself, then against each other; periods are put in the order of their ids.
    pub fn assemble(parts: Parts) -> Result<Self, Invalid> {
        let Parts {
            head,
            countries,
            missions,
            formations,
            mut units,
            base_units,
            arrangements,
            agreements,
            sources,
        } = parts;
        for unit in &mut units {
            unit.periods.sort_by_key(|period| period.id);
        }
        let mut plan = Self::new(head)?;
        plan.own_countries = keyed(countries, |it| it.code, Item::Country, check::own_country)?;
        plan.sources = keyed(sources, |it| it.id, Item::Source, check::source)?;
        plan.missions = keyed(missions, |it| it.id, Item::Mission, check::mission)?;
        plan.formations = keyed(formations, |it| it.id, Item::Formation, check::formation)?;
        plan.units = keyed(units, |it| it.id, Item::Unit, check::unit)?;
        plan.base_units = keyed(base_units, |it| it.id, Item::BaseUnit, check::base_unit)?;
        plan.agreements = keyed(agreements, |it| it.id, Item::Agreement, check::agreement)?;
        plan.arrangements = keyed(
            arrangements,
            |it| it.id,
            Item::Arrangement,
            check::arrangement,
        )?;
        for base in plan.base_units.values() {
            plan.check_base_unit_references(base)?;
        }
        for agreement in plan.agreements.values() {
            plan.check_agreement_references(agreement)?;
        }
        for arrangement in plan.arrangements.values() {
            plan.check_arrangement_references(arrangement)?;
        }
        plan.joined = plan
            .arrangements
            .values()
            .flat_map(|it| it.units().map(|unit| (unit, it.id)))
            .collect();
        for mission in plan.missions.values() {
            plan.check_mission_sources(mission)?;
        }
        let mut links = Vec::with_capacity(plan.units.len());
        for formation in plan.formations.values() {
            plan.check_parent(formation.id.into(), formation.parent, "parent")?;
            links.push((formation.parent, formation.id.into()));
        }
        for unit in plan.units.values() {
            plan.check_unit_references(unit)?;
            links.extend(unit.parents().map(|parent| (parent, unit.id.into())));
        }
        links.sort_unstable();
        links.dedup();
        plan.links = links.into_iter().collect();
        hierarchy::check_all(&plan)?;
        Ok(plan)
    }
}

/// A checked list as a map, or the first thing that is wrong in it.
fn keyed<K: Ord + Copy, T: Clone>(
    list: Vec<T>,
    key: impl Fn(&T) -> K,
    item: impl Fn(K) -> Item,
    check: impl Fn(&T) -> Result<(), Invalid>,
) -> Result<OrdMap<K, Arc<T>>, Invalid> {
    for entry in &list {
        check(entry)?;
    }
    let mut list: Vec<(K, Arc<T>)> = list
        .into_iter()
        .map(|entry| (key(&entry), Arc::new(entry)))
        .collect();
    list.sort_by_key(|(id, _)| *id);
    if let Some(pair) = list.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(Invalid {
            item: item(pair[0].0),
            field: "id".to_owned(),
            reason: Reason::TwinId,
        });
    }
    Ok(list.into_iter().collect())
}
