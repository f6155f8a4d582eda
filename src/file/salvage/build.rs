//! Putting what is well formed together to a plan.

use std::collections::BTreeMap;

use super::Loss;
use super::gathered::{Entry, Gathered};
use super::nodes::{NodeEntry, Nodes};
use super::places::Places;
use crate::model::{Arrangement, Mission, MissionId, NodeId, Place, Plan, SourceId, Unit};

/// A plan of all entries that fit each other, and all that was left out.
///
/// None where nothing says whose plan it is, or where no entry fits.
pub(super) fn build(gathered: Gathered) -> Option<(Plan, Places)> {
    let Gathered {
        head,
        countries,
        missions,
        formations,
        units,
        base_units,
        arrangements,
        agreements,
        sources,
        lost_missions,
        lost,
        mut places,
        ..
    } = gathered;
    let plan = head.into_plan(&units, &mut places)?;
    let mut filling = Filling {
        plan,
        places: &mut places,
    };
    filling.put(countries, |it| &it.name, |_, _| 0, Plan::with_own_country);
    filling.put(sources, |it| &it.title, |_, _| 0, Plan::with_source);
    filling.put(
        base_units,
        |it| &it.name,
        |it, plan| drop_missing(std::iter::once(&mut it.source), plan),
        Plan::with_base_unit,
    );
    filling.put(
        agreements,
        |it| &it.title,
        |it, plan| drop_missing(std::iter::once(&mut it.source), plan),
        Plan::with_agreement,
    );
    filling.put(
        missions,
        |it| &it.acronym,
        |it, plan| drop_missing(mission_sources(it), plan),
        Plan::with_mission,
    );
    let mut plan = filling.plan;
    let mut needed: BTreeMap<MissionId, (usize, String, String)> = BTreeMap::new();
    let mut need = |parent: NodeId, offset: usize| {
        if let NodeId::Mission(id) = parent
            && plan.mission(id).is_none()
        {
            let known = lost_missions.get(&id).cloned();
            let unknown = || (offset, "missions".to_owned(), String::new());
            // In a file that is well formed, nothing was lost: the mission was never there.
            if let Some(mission) = known.or_else(|| places.has_any().then(unknown)) {
                needed.entry(id).or_insert(mission);
            }
        }
    };
    for it in &formations {
        need(it.value.parent, it.offset);
    }
    for it in &units {
        it.value
            .parents()
            .for_each(|parent| need(parent, it.offset));
    }
    for parent in lost.values() {
        need(*parent, 0);
    }
    for (id, (offset, path, name)) in needed {
        let name = if name.is_empty() {
            id.to_string()
        } else {
            name
        };
        if let Ok(with) = plan.with_mission(Mission::new(id, name.as_str(), Place::middle())) {
            plan = with;
            let loss = Loss::StandIn;
            places.add(super::places::Place {
                offset,
                path,
                name,
                loss,
            });
        }
    }
    let formations = formations
        .into_iter()
        .map(|it| NodeEntry::Formation(Box::new(it)));
    let units = units.into_iter().map(|mut it| {
        let dropped = drop_missing(unit_sources(&mut it.value), &plan);
        let name = it.value.name.clone();
        places.tell_dropped((it.offset, it.path.clone()), name.clone(), dropped);
        if drop_missing_bases(&mut it.value, &plan) {
            places.tell((it.offset, it.path.clone()), name, Loss::Loosened);
        }
        NodeEntry::Unit(Box::new(it))
    });
    let entries: Vec<NodeEntry> = formations.chain(units).collect();
    let plan = Nodes::new(entries, lost, plan, &mut places).insert();
    let plan = with_arrangements(plan, arrangements, &mut places);
    let is_empty = plan.missions().next().is_none()
        && plan.base_units().next().is_none()
        && plan.agreements().next().is_none()
        && plan.own_countries().next().is_none()
        && plan.sources().next().is_none();
    (!is_empty).then_some((plan, places))
}

/// The plan that entries are put into one after the other, and the places of those that do not fit.
struct Filling<'a> {
    plan: Plan,
    places: &'a mut Places,
}

impl Filling<'_> {
    /// Puts entries of one kind into the plan, given their names, what they have to do without, and how the plan takes them.
    fn put<T>(
        &mut self,
        entries: Vec<Entry<T>>,
        name: impl Fn(&T) -> &str,
        drop: impl Fn(&mut T, &Plan) -> usize,
        with: impl Fn(&Plan, T) -> Result<Plan, crate::model::Invalid>,
    ) {
        for Entry {
            mut value,
            offset,
            path,
        } in entries
        {
            let name = name(&value).to_owned();
            let dropped = drop(&mut value, &self.plan);
            match with(&self.plan, value) {
                Ok(plan) => {
                    self.plan = plan;
                    self.places.tell_dropped((offset, path), name, dropped);
                }
                Err(invalid) => self.places.refuse((offset, path), name, invalid),
            }
        }
    }
}

impl Places {
    /// Tells that a plan cannot hold an entry.
    pub(super) fn refuse(
        &mut self,
        (offset, path): (usize, String),
        name: String,
        invalid: crate::model::Invalid,
    ) {
        let path = if invalid.field.is_empty() {
            path
        } else {
            format!("{path}.{}", invalid.field)
        };
        self.add(super::places::Place {
            offset,
            path,
            name,
            loss: Loss::Illegal(invalid.reason),
        });
    }

    /// Tells how many numbers of an entry lost their sources.
    fn tell_dropped(&mut self, (offset, path): (usize, String), name: String, numbers: usize) {
        if numbers > 0 {
            self.tell((offset, path), name, Loss::Unsourced { numbers });
        }
    }

    /// Tells what happened to an entry.
    fn tell(&mut self, (offset, path): (usize, String), name: String, loss: Loss) {
        self.add(super::places::Place {
            offset,
            path,
            name,
            loss,
        });
    }
}

/// The plan with the arrangements whose unit it has, without partners' units and agreements that it does not have.
fn with_arrangements(
    mut plan: Plan,
    arrangements: Vec<Entry<Arrangement>>,
    places: &mut Places,
) -> Plan {
    for Entry {
        mut value,
        offset,
        path,
    } in arrangements
    {
        let name = value.name.clone();
        let named = |it: &Arrangement| it.units().count() + it.agreements.len();
        let before = named(&value);
        for partner in &mut value.partners {
            partner.units.retain(|unit| plan.unit(*unit).is_some());
        }
        value.agreements.retain(|id| plan.agreement(*id).is_some());
        let is_loosened = named(&value) < before;
        let dropped = drop_missing(std::iter::once(&mut value.source), &plan);
        match plan.with_arrangement(value) {
            Ok(with) => {
                plan = with;
                places.tell_dropped((offset, path.clone()), name.clone(), dropped);
                if is_loosened {
                    places.tell((offset, path), name, Loss::Loosened);
                }
            }
            Err(invalid) => places.refuse((offset, path), name, invalid),
        }
    }
    plan
}

/// Takes away units at home that the plan does not have; whether there were any.
fn drop_missing_bases(unit: &mut Unit, plan: &Plan) -> bool {
    let mut is_loosened = false;
    for rotation in &mut unit.rotations {
        let missing = rotation.base.take_if(|id| plan.base_unit(*id).is_none());
        is_loosened |= missing.is_some();
    }
    is_loosened
}

/// Takes away sources that the plan does not have; how many.
fn drop_missing<'a>(sources: impl Iterator<Item = &'a mut Option<SourceId>>, plan: &Plan) -> usize {
    let mut dropped = 0;
    for source in sources {
        if source.take_if(|id| plan.source(*id).is_none()).is_some() {
            dropped += 1;
        }
    }
    dropped
}

fn mission_sources(mission: &mut Mission) -> impl Iterator<Item = &mut Option<SourceId>> {
    let mandates = mission.mandates.iter_mut().map(|it| &mut it.source);
    let ceilings = mission.ceilings.iter_mut().map(|it| &mut it.source);
    let others = mission.others.iter_mut().map(|it| &mut it.source);
    std::iter::once(&mut mission.source)
        .chain(mandates)
        .chain(ceilings)
        .chain(others)
}

fn unit_sources(unit: &mut Unit) -> impl Iterator<Item = &mut Option<SourceId>> {
    let authorized = unit.authorized.iter_mut().map(|it| &mut it.source);
    let lines = unit.periods.iter_mut().flat_map(|it| &mut it.people);
    let positions = unit.positions.iter_mut().map(|it| &mut it.source);
    authorized
        .chain(lines.map(|line| &mut line.source))
        .chain(positions)
}
