//! The document: a plan as one persistent value.

use std::collections::BTreeSet;
use std::ops::RangeBounds;
use std::sync::Arc;

use imbl::ordmap::DiffItem;
use imbl::{OrdMap, OrdSet};

use super::{
    Agreement, AgreementId, Arrangement, ArrangementId, BaseUnit, BaseUnitId, CountryCode,
    Formation, FormationId, Head, Id, Invalid, Item, Mission, MissionId, NodeId, OwnCountry,
    Reason, Source, SourceId, Unit, UnitId, check, hierarchy,
};

/// A contribution plan.
///
/// It is a value: a copy costs next to nothing, a change gives a new plan and leaves the old one as it was.
/// What must never be is refused when a plan is put together or changed, so whoever holds a plan holds a legal one: every parent and source exists, nothing stands under itself on any day, nothing ends before it begins.
#[derive(Clone, Debug)]
pub struct Plan {
    head: Arc<Head>,
    own_countries: OrdMap<CountryCode, Arc<OwnCountry>>,
    missions: OrdMap<MissionId, Arc<Mission>>,
    formations: OrdMap<FormationId, Arc<Formation>>,
    units: OrdMap<UnitId, Arc<Unit>>,
    base_units: OrdMap<BaseUnitId, Arc<BaseUnit>>,
    arrangements: OrdMap<ArrangementId, Arc<Arrangement>>,
    agreements: OrdMap<AgreementId, Arc<Agreement>>,
    sources: OrdMap<SourceId, Arc<Source>>,

    /// Every parent with every child that ever stands under it; follows from the maps.
    links: OrdSet<(NodeId, NodeId)>,

    /// Every unit with every arrangement that names it; follows from the maps.
    joined: OrdSet<(UnitId, ArrangementId)>,
}

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

/// What makes one plan of another: entities that are added or replaced, and some that go.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Patch {
    /// What the plan says of itself, where that differs.
    pub head: Option<Head>,

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

    /// What goes.
    pub removal: Removal,
}

/// What differs between two plans.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Difference {
    /// Whether what the plans say of themselves differs.
    pub head: bool,

    /// Countries of their own that differ or are in one plan only.
    pub countries: BTreeSet<CountryCode>,

    /// Missions, formations and units that differ or are in one plan only.
    pub nodes: BTreeSet<NodeId>,

    /// Units at home that differ or are in one plan only.
    pub base_units: BTreeSet<BaseUnitId>,

    /// Joint arrangements that differ or are in one plan only.
    pub arrangements: BTreeSet<ArrangementId>,

    /// Agreements that differ or are in one plan only.
    pub agreements: BTreeSet<AgreementId>,

    /// Sources that differ or are in one plan only.
    pub sources: BTreeSet<SourceId>,
}

impl Difference {
    /// Whether the plans are equal.
    pub fn is_empty(&self) -> bool {
        let Self {
            head,
            countries,
            nodes,
            base_units,
            arrangements,
            agreements,
            sources,
        } = self;
        let is_tree_same = countries.is_empty() && nodes.is_empty() && sources.is_empty();
        let is_rest_same =
            base_units.is_empty() && arrangements.is_empty() && agreements.is_empty();
        !head && is_tree_same && is_rest_same
    }
}

impl Plan {
    /// An empty plan.
    pub fn new(head: Head) -> Result<Self, Invalid> {
        check::head(&head)?;
        Ok(Self {
            head: Arc::new(head),
            own_countries: OrdMap::new(),
            missions: OrdMap::new(),
            formations: OrdMap::new(),
            units: OrdMap::new(),
            base_units: OrdMap::new(),
            arrangements: OrdMap::new(),
            agreements: OrdMap::new(),
            sources: OrdMap::new(),
            links: OrdSet::new(),
            joined: OrdSet::new(),
        })
    }

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

    /// The plan with many parts replaced at once, and some taken out.
    ///
    /// Only the result has to be legal, so the order in which parts come does not matter.
    pub fn patched(&self, patch: Patch) -> Result<Self, Invalid> {
        let Patch {
            head,
            countries,
            missions,
            formations,
            units,
            base_units,
            arrangements,
            agreements,
            sources,
            removal,
        } = patch;
        let mut plan = self.clone();
        if let Some(head) = head {
            plan = plan.with_head(head)?;
        }
        for country in countries {
            plan = plan.with_own_country(country)?;
        }
        for source in sources {
            plan = plan.with_source(source)?;
        }
        for base in base_units {
            plan = plan.with_base_unit(base)?;
        }
        for agreement in agreements {
            plan = plan.with_agreement(agreement)?;
        }
        // What arrangements refer to may come or go with the same patch, so that is looked at in the end.
        let mut arranged = Vec::with_capacity(arrangements.len());
        for arrangement in arrangements {
            check::arrangement(&arrangement)?;
            arranged.push(arrangement.id);
            plan.put_arrangement(arrangement);
        }
        let (mut touched, mut moved) = (BTreeSet::new(), BTreeSet::new());
        for mission in missions {
            check::mission(&mission)?;
            touched.insert(mission.id.into());
            plan.missions.insert(mission.id, Arc::new(mission));
        }
        for formation in formations {
            check::formation(&formation)?;
            let node = formation.id.into();
            touched.insert(node);
            if plan.relink(node, &BTreeSet::from([formation.parent])) {
                moved.insert(node);
            }
            plan.formations.insert(formation.id, Arc::new(formation));
        }
        for mut unit in units {
            unit.periods.sort_by_key(|period| period.id);
            check::unit(&unit)?;
            let node = unit.id.into();
            touched.insert(node);
            if plan.relink(node, &unit.parents().collect()) || unit.has_attachments() {
                moved.insert(node);
            }
            plan.units.insert(unit.id, Arc::new(unit));
        }
        let plan = plan.without(&removal)?;
        for node in &touched {
            plan.check_references(*node)?;
        }
        for arrangement in arranged.into_iter().filter_map(|id| plan.arrangement(id)) {
            plan.check_arrangement_references(arrangement)?;
        }
        hierarchy::check_nodes(&plan, &moved)?;
        Ok(plan)
    }

    /// What differs between this plan and another; quick where the two share most of their parts.
    pub fn difference(&self, other: &Self) -> Difference {
        let missions = changed(&self.missions, &other.missions).map(NodeId::Mission);
        let formations = changed(&self.formations, &other.formations).map(NodeId::Formation);
        let units = changed(&self.units, &other.units).map(NodeId::Unit);
        Difference {
            head: self.head != other.head,
            countries: changed(&self.own_countries, &other.own_countries).collect(),
            nodes: missions.chain(formations).chain(units).collect(),
            base_units: changed(&self.base_units, &other.base_units).collect(),
            arrangements: changed(&self.arrangements, &other.arrangements).collect(),
            agreements: changed(&self.agreements, &other.agreements).collect(),
            sources: changed(&self.sources, &other.sources).collect(),
        }
    }

    /// Puts an arrangement in, with the units that it names now in place of those before.
    fn put_arrangement(&mut self, arrangement: Arrangement) {
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

    /// Whether more than so many missions, formations and units differ between this plan and another; quick however many do.
    pub fn differs_by_more(&self, other: &Self, most: usize) -> bool {
        let missions = changed(&self.missions, &other.missions).map(drop);
        let formations = changed(&self.formations, &other.formations).map(drop);
        let units = changed(&self.units, &other.units).map(drop);
        missions.chain(formations).chain(units).nth(most).is_some()
    }

    /// Whether a unit could be in the plan, apart from cycles and depth: these can only change where it or its periods come to stand elsewhere.
    pub fn check_unit(&self, unit: &Unit) -> Result<(), Invalid> {
        check::unit(unit)?;
        self.check_unit_references(unit)
    }

    /// Makes a node the child of just these parents; whether anything changed.
    fn relink(&mut self, node: NodeId, parents: &BTreeSet<NodeId>) -> bool {
        let before: BTreeSet<NodeId> = self.parents(node).collect();
        for parent in before.difference(parents) {
            self.links.remove(&(*parent, node));
        }
        for parent in parents.difference(&before) {
            self.links.insert((*parent, node));
        }
        before != *parents
    }

    fn check_parent(&self, node: NodeId, parent: NodeId, field: &str) -> Result<(), Invalid> {
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
    fn check_references(&self, node: NodeId) -> Result<(), Invalid> {
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

    fn check_base_unit_references(&self, base: &BaseUnit) -> Result<(), Invalid> {
        base.source.map_or(Ok(()), |source| {
            self.check_source(Item::BaseUnit(base.id), source, || "source".to_owned())
        })
    }

    fn check_agreement_references(&self, agreement: &Agreement) -> Result<(), Invalid> {
        agreement.source.map_or(Ok(()), |source| {
            self.check_source(Item::Agreement(agreement.id), source, || {
                "source".to_owned()
            })
        })
    }

    fn check_arrangement_references(&self, arrangement: &Arrangement) -> Result<(), Invalid> {
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

    fn check_mission_sources(&self, mission: &Mission) -> Result<(), Invalid> {
        let item = Item::Mission(mission.id);
        check::mission_sources(mission)
            .try_for_each(|(field, source)| self.check_source(item, source, || field))
    }

    fn check_unit_references(&self, unit: &Unit) -> Result<(), Invalid> {
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

impl PartialEq for Plan {
    /// Whether the plans say the same; the links follow from the rest.
    fn eq(&self, other: &Self) -> bool {
        // The first difference settles it, however many there are.
        self.head == other.head
            && changed(&self.own_countries, &other.own_countries)
                .next()
                .is_none()
            && changed(&self.base_units, &other.base_units)
                .next()
                .is_none()
            && changed(&self.arrangements, &other.arrangements)
                .next()
                .is_none()
            && changed(&self.agreements, &other.agreements)
                .next()
                .is_none()
            && !self.differs_by_more(other, 0)
            && changed(&self.sources, &other.sources).next().is_none()
    }
}

impl Eq for Plan {}

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

fn changed<K: Ord + Copy, T: Eq>(
    from: &OrdMap<K, Arc<T>>,
    to: &OrdMap<K, Arc<T>>,
) -> impl Iterator<Item = K> {
    from.diff(to).map(|item| match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => {
            *id
        }
    })
}
