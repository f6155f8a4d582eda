//! Random plans and random changes of them, repeatable by seed.

use std::collections::BTreeSet;

use muster::model::{
    Agreement, AgreementId, AgreementKind, Arrangement, ArrangementKind, AuthorizedStrength,
    BaseUnit, BaseUnitId, Category, Ceiling, Completeness, Confidence, CountryCode, Decision,
    Degrees, Echelon, Formation, FormationKind, Function, Head, HeadcountLine, Id, IdGenerator,
    Location, Mandate, Mission, Nationality, Negotiation, NodeId, Organization, Others, Partner,
    PartnerRole, Parts, Period, Place, Plan, PlanDate, Removal, Role, Rotation, Source, SourceId,
    Toward, Unit, UnitId, UnitPosition,
};

/// A source of repeatable random choices.
pub(crate) struct Random {
    ids: IdGenerator,
    state: u64,
}

impl Random {
    /// The choices of a seed.
    pub(crate) fn seeded(seed: u64) -> Self {
        Self {
            ids: IdGenerator::seeded(seed),
            state: seed,
        }
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).expect("31 bits") % limit
    }

    /// Something that happens once in so many times.
    pub(crate) fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub(crate) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// A plan with some missions, formations and up to so many units.
    pub(crate) fn plan(&mut self, units: usize) -> Plan {
        let head = Head::new(self.ids.next_id(), "Plan".to_owned(), country("KAZ"));
        let mut plan = Plan::new(head).expect("a plan");
        for confidence in [
            Confidence::Published,
            Confidence::Published,
            Confidence::Estimated,
        ] {
            let source = self.source(confidence);
            plan = plan.with_source(source).expect("a source");
        }
        for _ in 0..=self.below(3) {
            let mission = self.mission(&plan);
            plan = plan.with_mission(mission).expect("a mission");
        }
        for _ in 0..self.below(3) {
            plan = self.with_agreement(&plan, None);
            plan = self.with_base_unit(&plan, None);
        }
        for _ in 0..self.below(3) {
            plan = self.with_formation(&plan);
        }
        for _ in 0..=self.below(units) {
            plan = self.with_unit(&plan, None);
        }
        for _ in 0..=self.below(4) {
            plan = self.with_arrangement(&plan, None);
        }
        // Some periods can be attached only once all units are there.
        for _ in 0..self.below(units) {
            plan = self.changed(&plan);
        }
        plan
    }

    /// The plan after one change, as it was where the change is not possible.
    pub(crate) fn changed(&mut self, plan: &Plan) -> Plan {
        match self.below(31) {
            20 => self.with_arrangement(plan, None),
            21 | 22 => self.with_arrangement(plan, Some(())),
            23 => self.with_agreement(plan, Some(())),
            24 => self.with_base_unit(plan, Some(())),
            25 => self.without_paper(plan),
            26..=28 => self.with_guest(plan),
            29 | 30 => self.with_twin_rotations(plan),
            0 => self.with_unit(plan, None),
            1 => self.without_node(plan),
            2 => self.with_formation(plan),
            3 | 4 => self.with_mission_changed(plan),
            5 => self.with_source_changed(plan),
            6 => self.with_formation_moved(plan),
            7..=9 => self.with_unit_moved(plan),
            10 => self.rebuilt(plan),
            11 => {
                let mission = self.mission(plan);
                plan.with_mission(mission).expect("a mission")
            }
            _ => self.with_unit(plan, Some(())),
        }
    }

    fn with_unit(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let units: Vec<&Unit> = plan.units().collect();
        let mut unit = match (existing, units.as_slice()) {
            (Some(()), [_, ..]) => self.one_of(&units).clone(),
            _ => Unit {
                id: self.ids.next_id(),
                name: self.name(),
                short_name: String::new(),
                echelon: self.one_of(&Echelon::ALL),
                function: Function::Infantry,
                nationality: self.nationality(),
                category: self.one_of(&CATEGORIES),
                parent: self.node(plan),
                place: Place::middle(),
                rotations: Vec::new(),
                positions: Vec::new(),
                authorized: Vec::new(),
                periods: Vec::new(),
                remarks: String::new(),
            },
        };
        for _ in 0..=self.below(3) {
            self.change_unit(plan, &mut unit);
        }
        plan.with_unit(unit).unwrap_or_else(|_| plan.clone())
    }

    fn change_unit(&mut self, plan: &Plan, unit: &mut Unit) {
        match self.below(16) {
            12 => unit.rotations = self.rotations(plan),
            13 => unit.positions = self.positions(plan),
            14 | 15 => {
                // The same people in another place as well.
                if let Some(period) = unit.periods.last() {
                    let twin = Period {
                        id: self.ids.next_id(),
                        parent: Some(self.node(plan)),
                        ..period.clone()
                    };
                    unit.periods.push(twin);
                }
            }
            0 => unit.name = self.name(),
            1 => unit.echelon = self.one_of(&Echelon::ALL),
            2 | 10 => unit.nationality = self.nationality(),
            3 => unit.category = self.one_of(&CATEGORIES),
            4 => unit.authorized.push(AuthorizedStrength {
                first_day: self.date(),
                last_day: None,
                people: 100,
                source: self.source_of(plan),
            }),
            5 => unit.remarks = self.name(),
            6 => {
                if !unit.periods.is_empty() {
                    let index = self.below(unit.periods.len());
                    unit.periods.remove(index);
                }
            }
            _ => {
                let period = self.period(plan);
                unit.periods.push(period);
            }
        }
    }

    fn period(&mut self, plan: &Plan) -> Period {
        let mut period = Period::new(self.ids.next_id());
        (period.first_day, period.last_day) = self.dates();
        if self.once_in(4) {
            period.parent = Some(self.node(plan));
        }
        if self.once_in(2) {
            period.rotation = u16::try_from(self.below(4)).ok();
        }
        for _ in 0..self.below(3) {
            let people = u32::try_from(self.below(60)).expect("a small number");
            period.people.push(HeadcountLine {
                country: country(self.one_of(&COUNTRIES)),
                women: people / 4,
                men: people / 3,
                not_stated: people / 2,
                source: self.source_of(plan),
            });
        }
        if self.once_in(6) {
            let toward = self.one_of(&[None, Some(Toward::National), Some(Toward::Uniformed)]);
            period.toward = Some(toward.into_iter().collect());
        }
        period.decision =
            self.one_of(&[Decision::Intended, Decision::Approved, Decision::Approved]);
        period.negotiation = self.one_of(&[
            Negotiation::NotRaised,
            Negotiation::Accepted,
            Negotiation::Accepted,
            Negotiation::Declined,
        ]);
        period
    }

    fn rotations(&mut self, plan: &Plan) -> Vec<Rotation> {
        let bases: Vec<Option<BaseUnitId>> = plan.base_units().map(|it| Some(it.id)).collect();
        let bases = if bases.is_empty() { vec![None] } else { bases };
        (0..4)
            .map(|number| Rotation {
                number,
                name: self.one_of(&["", "Steppe"]).to_owned(),
                base: self.one_of(&bases),
            })
            .collect()
    }

    fn positions(&mut self, plan: &Plan) -> Vec<UnitPosition> {
        let (first_day, last_day) = self.dates();
        vec![UnitPosition {
            location: location(),
            first_day,
            last_day,
            source: self.source_of(plan),
        }]
    }

    /// A unit of one country with people in a unit of another, perhaps under an arrangement.
    fn with_guest(&mut self, plan: &Plan) -> Plan {
        let units: Vec<&Unit> = plan.units().collect();
        if units.is_empty() {
            return plan.clone();
        }
        let mut host = self.one_of(&units).clone();
        let mut guest = self.one_of(&units).clone();
        let codes = [self.one_of(&COUNTRIES), self.one_of(&COUNTRIES)].map(country);
        for (unit, code) in [(&mut host, codes[0]), (&mut guest, codes[1])] {
            unit.category = Category::Troops;
            unit.nationality = Nationality::National(code);
            unit.periods = vec![self.period_of(plan, code)];
        }
        host.authorized = vec![AuthorizedStrength {
            first_day: PlanDate::year(2015).ok(),
            last_day: None,
            people: u32::try_from(self.below(60)).expect("a small number"),
            source: self.source_of(plan),
        }];
        guest.parent = host.id.into();
        let mut arrangement = self.arrangement(host.id);
        let roles = [
            Role::Lead,
            self.one_of(&[Role::Junior, Role::Junior, Role::Lead]),
        ];
        for ((unit, code), role) in [(None, codes[0]), (Some(guest.id), codes[1])]
            .into_iter()
            .zip(roles)
        {
            arrangement.partners.push(Partner {
                units: unit.into_iter().collect(),
                roles: vec![PartnerRole::always(role)],
                ..Partner::new(code)
            });
        }
        let with_host = plan.with_unit(host).unwrap_or_else(|_| plan.clone());
        let placed = with_host.with_unit(guest).unwrap_or(with_host);
        if self.once_in(3) {
            return placed;
        }
        placed.with_arrangement(arrangement).unwrap_or(placed)
    }

    /// Some people of a country from some day on.
    fn period_of(&mut self, plan: &Plan, code: CountryCode) -> Period {
        let mut period = Period::new(self.ids.next_id());
        (period.first_day, period.last_day) = self.dates();
        let people = u32::try_from(self.below(60)).expect("a small number");
        let source = self.source_of(plan);
        period.people = vec![HeadcountLine::not_stated(code, people, source)];
        period
    }

    /// The rotations of a unit in another one as well, which comes from the same unit at home.
    fn with_twin_rotations(&mut self, plan: &Plan) -> Plan {
        let units: Vec<&Unit> = plan.units().collect();
        if units.is_empty() {
            return plan.clone();
        }
        let mut one = self.one_of(&units).clone();
        one.rotations = self.rotations(plan);
        if one.periods.is_empty() {
            one.periods.push(self.period(plan));
        }
        for period in &mut one.periods {
            period.parent = None;
            period.rotation = Some(1);
        }
        let mut twin = Unit {
            id: self.ids.next_id(),
            parent: self.node(plan),
            rotations: self.rotations(plan),
            ..one.clone()
        };
        for period in &mut twin.periods {
            period.id = self.ids.next_id();
        }
        let with_one = plan.with_unit(one).unwrap_or_else(|_| plan.clone());
        with_one.with_unit(twin).unwrap_or(with_one)
    }

    fn with_arrangement(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let units: Vec<UnitId> = plan.units().map(|it| it.id).collect();
        if units.is_empty() {
            return plan.clone();
        }
        let arrangements: Vec<&Arrangement> = plan.arrangements().collect();
        let mut arrangement = if existing.is_some() && !arrangements.is_empty() {
            self.one_of(&arrangements).clone()
        } else {
            let unit = self.one_of(&units);
            let mut new = self.arrangement(unit);
            for _ in 0..4 {
                self.change_arrangement(plan, &mut new);
            }
            new
        };
        self.change_arrangement(plan, &mut arrangement);
        plan.with_arrangement(arrangement)
            .unwrap_or_else(|_| plan.clone())
    }

    fn arrangement(&mut self, unit: UnitId) -> Arrangement {
        let (first_day, last_day) = self.dates();
        Arrangement {
            first_day,
            last_day: last_day.filter(|_| first_day.is_some()),
            ..Arrangement::new(
                self.ids.next_id(),
                self.name(),
                self.one_of(&ArrangementKind::ALL),
                unit,
            )
        }
    }

    fn change_arrangement(&mut self, plan: &Plan, arrangement: &mut Arrangement) {
        let units: Vec<UnitId> = plan.units().map(|it| it.id).collect();
        match self.below(12) {
            0 => arrangement.name = self.name(),
            1 => arrangement.unit = self.one_of(&units),
            2 => (arrangement.first_day, arrangement.last_day) = self.dates(),
            3 => {
                let agreements: Vec<AgreementId> = plan.agreements().map(|it| it.id).collect();
                arrangement.agreements.clear();
                if !agreements.is_empty() {
                    arrangement.agreements.push(self.one_of(&agreements));
                }
            }
            4 => arrangement.source = self.source_of(plan),
            5 => arrangement.least_share = self.one_of(&[None, Some(50), Some(100)]),
            6 => {
                arrangement.partners.pop();
            }
            7 => {
                if let Some(partner) = arrangement.partners.last_mut() {
                    partner.roles = self.roles();
                    partner.reimbursed_under.push(country("IND"));
                    (partner.first_day, partner.last_day) = self.dates();
                }
            }
            _ => {
                let partner = self.partner(plan, arrangement.unit);
                arrangement.partners.push(partner);
            }
        }
    }

    /// A partner of a country that has people below the unit, mostly.
    fn partner(&mut self, plan: &Plan, unit: UnitId) -> Partner {
        let below = plan.ever_below(unit.into());
        let mut units: Vec<UnitId> = below.into_iter().filter_map(NodeId::unit).collect();
        if units.is_empty() || self.once_in(4) {
            units = plan.units().map(|it| it.id).collect();
        }
        let listed = self.one_of(&units);
        let nationality = plan.unit(listed).map(|it| it.nationality);
        let own = nationality.and_then(Nationality::country);
        let other = country(self.one_of(&COUNTRIES));
        let covers = self.below(3);
        Partner {
            units: if self.once_in(3) {
                Vec::new()
            } else {
                vec![listed]
            },
            roles: self.roles(),
            reimbursed_under: [country("KAZ"), country("BLR")][..covers.min(2)].to_vec(),
            ..Partner::new(own.unwrap_or(other))
        }
    }

    fn roles(&mut self) -> Vec<PartnerRole> {
        let (first_day, last_day) = self.dates();
        let mut roles = vec![PartnerRole::always(self.one_of(&[
            Role::Lead,
            Role::Lead,
            Role::Junior,
            Role::Junior,
            Role::Equal,
        ]))];
        if self.once_in(2) {
            roles.push(PartnerRole {
                role: self.one_of(&Role::ALL),
                first_day,
                last_day,
            });
        }
        if self.once_in(5) {
            roles.remove(0);
        }
        roles
    }

    fn with_agreement(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let agreements: Vec<&Agreement> = plan.agreements().collect();
        let mut agreement = match (existing, agreements.as_slice()) {
            (Some(()), [_, ..]) => self.one_of(&agreements).clone(),
            _ => Agreement::new(self.ids.next_id(), self.name(), AgreementKind::Treaty),
        };
        for _ in 0..3 {
            match self.below(6) {
                0 => agreement.title = self.name(),
                1 => agreement.needs_ratification = self.once_in(2),
                2 => agreement.ratified = self.date(),
                3 => agreement.in_force_to = self.date(),
                4 => agreement.source = self.source_of(plan),
                _ => agreement.signed = self.date(),
            }
        }
        if self.once_in(4) {
            agreement.parties = vec![country("KAZ"), country("IND")];
        }
        plan.with_agreement(agreement)
            .unwrap_or_else(|_| plan.clone())
    }

    fn with_base_unit(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let bases: Vec<&BaseUnit> = plan.base_units().collect();
        let mut base = match (existing, bases.as_slice()) {
            (Some(()), [_, ..]) => self.one_of(&bases).clone(),
            _ => BaseUnit {
                id: self.ids.next_id(),
                name: String::new(),
                short_name: String::new(),
                country: country(self.one_of(&COUNTRIES)),
                echelon: self.one_of(&Echelon::ALL),
                function: Function::Infantry,
                location: Some(location()),
                source: self.source_of(plan),
                remarks: String::new(),
            },
        };
        base.name = self.name();
        plan.with_base_unit(base).expect("a base unit")
    }

    /// The plan without an arrangement, or without an agreement or unit at home that nothing refers to.
    fn without_paper(&mut self, plan: &Plan) -> Plan {
        let mut removal = Removal::default();
        match self.below(4) {
            0 => removal
                .agreements
                .extend(plan.agreements().next().map(|it| it.id)),
            1 => removal
                .base_units
                .extend(plan.base_units().next().map(|it| it.id)),
            _ => {
                let arrangements: Vec<_> = plan.arrangements().map(|it| it.id).collect();
                if !arrangements.is_empty() {
                    removal.arrangements.insert(self.one_of(&arrangements));
                }
            }
        }
        plan.without(&removal).unwrap_or_else(|_| plan.clone())
    }

    fn mission(&mut self, plan: &Plan) -> Mission {
        let (id, acronym) = (self.ids.next_id(), self.name());
        let mut mission = Mission {
            held: self.one_of(&Completeness::ALL),
            ..Mission::new(id, acronym, Place::middle())
        };
        for _ in 0..self.below(8) {
            self.change_mission(plan, &mut mission);
        }
        mission
    }

    fn change_mission(&mut self, plan: &Plan, mission: &mut Mission) {
        let (first_day, last_day) = self.dates();
        let source = self.source_of(plan);
        let people = u32::try_from(self.below(100)).expect("a small number");
        match self.below(10) {
            9 => mission.organization = self.one_of(&[Organization::Un, Organization::Osce]),
            0 => mission.acronym = self.name(),
            1 => mission.withdrawn_by = self.date(),
            2 => mission.held = self.one_of(&Completeness::ALL),
            3 => mission.source = source,
            4 => mission.mandates.push(Mandate {
                title: "Mandate".to_owned(),
                first_day,
                last_day,
                source,
            }),
            5 => {
                mission.mandates.pop();
                mission.ceilings.pop();
                mission.others.pop();
            }
            6 => mission.others.push(Others {
                category: self.one_of(&CATEGORIES),
                people,
                first_day,
                last_day,
                source,
            }),
            _ => mission.ceilings.push(Ceiling {
                title: "Ceiling".to_owned(),
                categories: BTreeSet::from([self.one_of(&CATEGORIES), self.one_of(&CATEGORIES)]),
                people,
                first_day,
                last_day,
                handovers_count: self.once_in(2),
                source,
            }),
        }
    }

    fn with_mission_changed(&mut self, plan: &Plan) -> Plan {
        let missions: Vec<_> = plan.missions().collect();
        let mut mission = self.one_of(&missions).clone();
        self.change_mission(plan, &mut mission);
        plan.with_mission(mission).unwrap_or_else(|_| plan.clone())
    }

    fn with_formation(&mut self, plan: &Plan) -> Plan {
        let formation = Formation {
            id: self.ids.next_id(),
            name: self.name(),
            short_name: String::new(),
            kind: FormationKind::Sector,
            parent: self.node(plan),
            place: Place::middle(),
            remarks: String::new(),
        };
        plan.with_formation(formation)
            .unwrap_or_else(|_| plan.clone())
    }

    fn with_formation_moved(&mut self, plan: &Plan) -> Plan {
        let formations: Vec<_> = plan.formations().collect();
        if formations.is_empty() {
            return plan.clone();
        }
        let mut formation = self.one_of(&formations).clone();
        formation.parent = self.node(plan);
        formation.name = self.name();
        plan.with_formation(formation)
            .unwrap_or_else(|_| plan.clone())
    }

    fn with_unit_moved(&mut self, plan: &Plan) -> Plan {
        let units: Vec<&Unit> = plan.units().collect();
        if units.is_empty() {
            return plan.clone();
        }
        let mut unit = self.one_of(&units).clone();
        unit.parent = self.node(plan);
        plan.with_unit(unit).unwrap_or_else(|_| plan.clone())
    }

    /// The plan without a formation or unit and all that was ever below it.
    fn without_node(&mut self, plan: &Plan) -> Plan {
        let mut removal = Removal::default();
        let mut open = vec![self.node(plan)];
        while let Some(node) = open.pop() {
            if matches!(node, NodeId::Mission(_)) {
                continue;
            }
            if removal.nodes.insert(node) {
                open.extend(plan.children(node));
            }
        }
        let units = removal.nodes.iter().filter_map(|node| node.unit());
        let arranged = units.flat_map(|unit| plan.arrangements_of(unit).map(|it| it.id));
        removal.arrangements = arranged.collect();
        plan.without(&removal).unwrap_or_else(|_| plan.clone())
    }

    fn with_source_changed(&mut self, plan: &Plan) -> Plan {
        let sources: Vec<_> = plan.sources().collect();
        let mut source = self.one_of(&sources).clone();
        if self.once_in(2) {
            source.confidence = self.one_of(&Confidence::ALL);
        } else {
            source.title = self.name();
        }
        plan.with_source(source).expect("a source")
    }

    /// The same plan, sharing nothing with what it was, with one unit changed: as after opening a file again.
    fn rebuilt(&mut self, plan: &Plan) -> Plan {
        let plan = Plan::assemble(Parts {
            head: plan.head().clone(),
            countries: plan.own_countries().cloned().collect(),
            missions: plan.missions().cloned().collect(),
            formations: plan.formations().cloned().collect(),
            units: plan.units().cloned().collect(),
            base_units: plan.base_units().cloned().collect(),
            arrangements: plan.arrangements().cloned().collect(),
            agreements: plan.agreements().cloned().collect(),
            sources: plan.sources().cloned().collect(),
        })
        .expect("the parts of a plan");
        self.with_unit(&plan, Some(()))
    }

    fn source(&mut self, confidence: Confidence) -> Source {
        Source {
            id: self.ids.next_id(),
            title: "Source".to_owned(),
            date: None,
            link: String::new(),
            confidence,
            remarks: String::new(),
        }
    }

    fn source_of(&mut self, plan: &Plan) -> Option<SourceId> {
        let sources: Vec<Option<Id<Source>>> = plan.sources().map(|it| Some(it.id)).collect();
        let source = self.one_of(&sources);
        source.filter(|_| !self.once_in(4))
    }

    /// A mission, formation or unit, mostly one that is not far from a mission.
    fn node(&mut self, plan: &Plan) -> NodeId {
        let missions = plan.missions().map(|it| NodeId::Mission(it.id));
        let formations = plan.formations().map(|it| NodeId::Formation(it.id));
        let mut nodes: Vec<NodeId> = missions.chain(formations).collect();
        if !self.once_in(3) {
            nodes.extend(plan.units().map(|it| NodeId::Unit(it.id)));
        }
        self.one_of(&nodes)
    }

    fn nationality(&mut self) -> Nationality {
        if self.once_in(4) {
            Nationality::Joint
        } else {
            Nationality::National(country(self.one_of(&COUNTRIES)))
        }
    }

    fn name(&mut self) -> String {
        self.one_of(&["Alpha", "Bravo", "alpha", "Charlie"])
            .to_owned()
    }

    fn dates(&mut self) -> (Option<PlanDate>, Option<PlanDate>) {
        let (first, last) = (self.date(), self.date());
        match (first, last) {
            (Some(one), Some(other)) => (Some(one.min(other)), Some(one.max(other))),
            dates => dates,
        }
    }

    fn date(&mut self) -> Option<PlanDate> {
        let year = 2018 + i16::try_from(self.below(3)).expect("a small number");
        let month = 1 + i8::try_from(self.below(12)).expect("a small number");
        let day = self.one_of(&[1, 2, 15, 28]);
        match self.below(10) {
            0 => None,
            1 => PlanDate::year(year).ok(),
            2 | 3 => PlanDate::month(year, month).ok(),
            _ => PlanDate::day(year, month, day).ok(),
        }
    }
}

const COUNTRIES: [&str; 3] = ["KAZ", "IND", "BLR"];

const CATEGORIES: [Category; 5] = [
    Category::Troops,
    Category::Troops,
    Category::StaffOfficer,
    Category::OsceMonitor,
    Category::Civilian,
];

fn country(code: &str) -> CountryCode {
    code.parse().expect("a code")
}

fn location() -> Location {
    Location {
        name: "Ibl al-Saqi".to_owned(),
        latitude: Degrees::new(33.369),
        longitude: Degrees::new(35.623),
    }
}
