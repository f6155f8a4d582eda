//! A part of a plan that goes to another place or another plan.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Agreement, Arrangement, BaseUnit, CountryCode, Formation, FormationKind, Head, Id, Invalid,
    Item, Mission, MissionId, NodeId, OwnCountry, Parts, Place, Plan, PlanId, Reason, Source, Unit,
    UnitId, check,
};

/// A mission, formation or unit with all that usually stands below it, and with what these refer to.
///
/// Like a plan it is a legal value: inside it every parent and source exists, nothing stands under itself, nothing is too deep.
/// Parents that stay behind are told by id and name, for the place where it comes to stand may have them.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fragment {
    root: NodeId,

    /// All of it, below stand-ins for the parents that stay behind.
    plan: Plan,

    outside: BTreeMap<NodeId, String>,
}

/// The parts of a fragment as lists, before they are held against each other.
#[derive(Clone, Debug)]
pub struct FragmentParts {
    /// The plan from which it comes.
    pub plan: PlanId,

    /// That plan's country.
    pub country: CountryCode,

    /// What stands on top of it.
    pub root: NodeId,

    /// Parents that stay behind.
    pub outside: Vec<Outside>,

    /// Countries of the plan's own that the fragment names.
    pub countries: Vec<OwnCountry>,

    /// The mission, where one stands on top.
    pub missions: Vec<Mission>,

    /// Formations.
    pub formations: Vec<Formation>,

    /// Units.
    pub units: Vec<Unit>,

    /// Units at home from which their rotations come.
    pub base_units: Vec<BaseUnit>,

    /// Joint arrangements that name these units alone.
    pub arrangements: Vec<Arrangement>,

    /// Agreements on which the arrangements rest.
    pub agreements: Vec<Agreement>,

    /// Sources that the fragment names.
    pub sources: Vec<Source>,
}

/// A parent that stays behind when a fragment goes.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Outside {
    /// Its id.
    pub id: NodeId,

    /// Its name, or its acronym where it is a mission.
    pub name: String,
}

impl Fragment {
    /// A mission, formation or unit of a plan with all that usually stands below it; none where the plan does not have it.
    ///
    /// Units that are only attached to it stay behind.
    pub fn of(plan: &Plan, root: NodeId) -> Option<Self> {
        if !plan.contains(root) {
            return None;
        }
        let nodes = plan.with_all_below(root);
        let inside: BTreeSet<NodeId> = nodes.iter().copied().collect();
        let outside: BTreeSet<NodeId> = nodes
            .iter()
            .flat_map(|node| plan.parents(*node))
            .filter(|parent| !inside.contains(parent))
            .collect();
        let missions: Vec<Mission> = kind(&nodes, |node| match node {
            NodeId::Mission(id) => plan.mission(id).cloned(),
            NodeId::Formation(_) | NodeId::Unit(_) => None,
        });
        let formations: Vec<Formation> = kind(&nodes, |node| match node {
            NodeId::Formation(id) => plan.formation(id).cloned(),
            NodeId::Mission(_) | NodeId::Unit(_) => None,
        });
        let units: Vec<Unit> = kind(&nodes, |node| plan.unit(node.unit()?).cloned());
        let (arrangements, agreements) = arrangements_within(plan, &units);
        let base_units = base_units_of(plan, &units);
        let of_papers = arrangements
            .iter()
            .map(|it| it.source)
            .chain(agreements.iter().map(|it| it.source))
            .chain(base_units.iter().map(|it| it.source))
            .flatten();
        let sources: BTreeSet<_> = missions
            .iter()
            .flat_map(|mission| check::mission_sources(mission).map(|(_, source)| source))
            .chain(
                units
                    .iter()
                    .flat_map(|unit| check::unit_sources(unit).map(|(_, source)| source)),
            )
            .chain(of_papers)
            .collect();
        let countries: BTreeSet<CountryCode> = missions
            .iter()
            .flat_map(|mission| mission.hosts.iter().copied())
            .chain(units.iter().flat_map(countries_of))
            .chain(arrangements.iter().flat_map(Arrangement::countries))
            .chain(agreements.iter().flat_map(|it| it.parties.iter().copied()))
            .chain(base_units.iter().map(|it| it.country))
            .collect();
        let outside = outside.into_iter().filter_map(|id| {
            let name = plan.name_of(id)?.to_owned();
            Some(Outside { id, name })
        });
        let parts = FragmentParts {
            plan: plan.head().id,
            country: plan.head().country,
            root,
            outside: outside.collect(),
            countries: plan
                .own_countries()
                .filter(|country| countries.contains(&country.code))
                .cloned()
                .collect(),
            missions,
            formations,
            units,
            base_units,
            arrangements,
            agreements,
            sources: sources
                .into_iter()
                .filter_map(|id| plan.source(id).cloned())
                .collect(),
        };
        // A part of a legal plan is legal: it stands no deeper below its stand-ins than it stood.
        Self::assemble(parts).ok()
    }

    /// A fragment of parts that come from outside, all of them checked.
    pub fn assemble(parts: FragmentParts) -> Result<Self, Invalid> {
        let FragmentParts {
            plan: origin,
            country,
            root,
            outside,
            countries,
            mut missions,
            mut formations,
            mut units,
            base_units,
            arrangements,
            agreements,
            sources,
        } = parts;
        if let Some(mission) = missions.iter().find(|it| NodeId::Mission(it.id) != root) {
            return Err(misplaced(mission.id.into()));
        }
        let top = free_mission_id(&outside, &missions);
        let mut stand_ins = BTreeMap::new();
        for Outside { id, name } in outside {
            match id {
                NodeId::Mission(id) => {
                    missions.push(Mission::new(id, name.clone(), Place::middle()));
                }
                NodeId::Formation(id) => formations.push(stand_in_formation(id, &name, top)),
                NodeId::Unit(id) => units.push(stand_in_unit(id, &name, country, top)),
            }
            stand_ins.insert(id, name);
        }
        missions.push(Mission::new(top, "–", Place::middle()));
        let plan = Plan::assemble(Parts {
            head: Head::new(origin, "–".to_owned(), country),
            countries,
            missions,
            formations,
            units,
            base_units,
            arrangements,
            agreements,
            sources,
        })?;
        let fragment = Self {
            root,
            plan,
            outside: stand_ins,
        };
        fragment.check_root(top)?;
        Ok(fragment)
    }

    /// The plan from which it comes.
    pub fn origin(&self) -> PlanId {
        self.plan.head().id
    }

    /// What stands on top of it.
    pub fn root(&self) -> NodeId {
        self.root
    }

    /// What it holds, as a plan in which stand-ins take the places of the parents that stay behind.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// All its missions, formations and units, each after its usual parent.
    pub fn nodes(&self) -> Vec<NodeId> {
        self.plan.with_all_below(self.root)
    }

    /// The parents that stay behind, with their names, or acronyms where they are missions.
    pub fn outside(&self) -> &BTreeMap<NodeId, String> {
        &self.outside
    }

    /// Its name, or its acronym where it is a mission.
    pub fn name(&self) -> &str {
        self.plan.name_of(self.root).unwrap_or_default()
    }

    /// Everything stands below the root, and the root below what stays behind.
    fn check_root(&self, top: MissionId) -> Result<(), Invalid> {
        if !self.plan.contains(self.root) || self.outside.contains_key(&self.root) {
            return Err(misplaced(self.root));
        }
        let inside: BTreeSet<NodeId> = self.nodes().into_iter().collect();
        let missions = self.plan.missions().map(|it| NodeId::Mission(it.id));
        let formations = self.plan.formations().map(|it| NodeId::Formation(it.id));
        let units = self.plan.units().map(|it| NodeId::Unit(it.id));
        let is_astray = |node: &NodeId| {
            *node != top.into() && !inside.contains(node) && !self.outside.contains_key(node)
        };
        match missions.chain(formations).chain(units).find(is_astray) {
            None => Ok(()),
            Some(node) => Err(misplaced(node)),
        }
    }
}

/// The nodes of one kind, as the plan has them.
fn kind<T>(nodes: &[NodeId], entity: impl Fn(NodeId) -> Option<T>) -> Vec<T> {
    nodes.iter().copied().filter_map(entity).collect()
}

/// The countries that a unit names.
fn countries_of(unit: &Unit) -> impl Iterator<Item = CountryCode> + '_ {
    let lines = unit.periods.iter().flat_map(|period| &period.people);
    let own = unit.nationality.country();
    own.into_iter().chain(lines.map(|line| line.country))
}

/// The arrangements that name no other units, with the agreements on which they rest.
fn arrangements_within(plan: &Plan, units: &[Unit]) -> (Vec<Arrangement>, Vec<Agreement>) {
    let inside: BTreeSet<UnitId> = units.iter().map(|unit| unit.id).collect();
    let ids: BTreeSet<_> = inside
        .iter()
        .flat_map(|unit| plan.arrangements_of(*unit))
        .filter(|it| it.units().all(|unit| inside.contains(&unit)))
        .map(|it| it.id)
        .collect();
    let arrangements: Vec<Arrangement> = ids
        .into_iter()
        .filter_map(|id| plan.arrangement(id).cloned())
        .collect();
    let ids: BTreeSet<_> = arrangements
        .iter()
        .flat_map(|it| it.agreements.iter().copied())
        .collect();
    let agreements = ids.into_iter().filter_map(|id| plan.agreement(id).cloned());
    let agreements = agreements.collect();
    (arrangements, agreements)
}

/// The units at home from which rotations of units come.
fn base_units_of(plan: &Plan, units: &[Unit]) -> Vec<BaseUnit> {
    let rotations = units.iter().flat_map(|unit| &unit.rotations);
    let ids: BTreeSet<_> = rotations.filter_map(|rotation| rotation.base).collect();
    ids.into_iter()
        .filter_map(|id| plan.base_unit(id).cloned())
        .collect()
}

/// A node is not where a fragment could have it.
fn misplaced(node: NodeId) -> Invalid {
    Invalid {
        item: Item::from(node),
        field: String::new(),
        reason: Reason::Unknown,
    }
}

/// An id for the mission under which the stand-ins stand.
fn free_mission_id(outside: &[Outside], missions: &[Mission]) -> MissionId {
    let taken: BTreeSet<NodeId> = outside
        .iter()
        .map(|it| it.id)
        .chain(missions.iter().map(|it| it.id.into()))
        .collect();
    (0..=taken.len() as u64)
        .map(Id::from_random)
        .find(|id: &MissionId| !taken.contains(&(*id).into()))
        .unwrap_or(Id::MIN)
}

fn stand_in_formation(id: Id<Formation>, name: &str, top: MissionId) -> Formation {
    Formation {
        id,
        name: name.to_owned(),
        short_name: String::new(),
        kind: FormationKind::Sector,
        parent: top.into(),
        place: Place::middle(),
        remarks: String::new(),
    }
}

fn stand_in_unit(id: Id<Unit>, name: &str, country: CountryCode, top: MissionId) -> Unit {
    Unit {
        id,
        name: name.to_owned(),
        short_name: String::new(),
        echelon: super::Echelon::Company,
        function: super::Function::Infantry,
        nationality: super::Nationality::National(country),
        category: super::Category::Troops,
        parent: top.into(),
        place: Place::middle(),
        authorized: Vec::new(),
        periods: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        remarks: String::new(),
    }
}
