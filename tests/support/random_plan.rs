//! Random plans and random changes of them, repeatable by seed.

use std::collections::BTreeSet;

use muster::model::{
    Arrangement, ArrangementKind, AuthorizedStrength, Category, Ceiling, Completeness, Confidence,
    CountryCode, Decision, Echelon, Formation, FormationKind, Function, Head, HeadcountLine, Id,
    IdGenerator, Mandate, Mission, Nationality, Negotiation, NodeId, Others, Partner, Parts,
    Period, Place, Plan, PlanDate, Removal, Source, SourceId, Toward, Unit, UnitId,
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
            plan = self.with_formation(&plan);
        }
        for _ in 0..=self.below(units) {
            plan = self.with_unit(&plan, None);
        }
        // Some periods can be attached only once all units are there.
        for _ in 0..self.below(units) {
            plan = self.changed(&plan);
        }
        plan
    }

    /// The plan after one change, as it was where the change is not possible.
    pub(crate) fn changed(&mut self, plan: &Plan) -> Plan {
        match self.below(24) {
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
            12..=15 => self.with_arrangement(plan),
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
        match self.below(12) {
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
        match self.below(9) {
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

    /// The plan with one more arrangement, or with one that differs or goes.
    fn with_arrangement(&mut self, plan: &Plan) -> Plan {
        let units: Vec<UnitId> = plan.units().map(|it| it.id).collect();
        if units.is_empty() {
            return plan.clone();
        }
        let arrangements: Vec<&Arrangement> = plan.arrangements().collect();
        let mut arrangement = if arrangements.is_empty() || self.once_in(3) {
            let unit = self.one_of(&units);
            let (id, name) = (self.ids.next_id(), self.name());
            Arrangement {
                first_day: PlanDate::year(2018).ok(),
                ..Arrangement::new(id, name, ArrangementKind::Attached, unit)
            }
        } else {
            self.one_of(&arrangements).clone()
        };
        match self.below(8) {
            0 => {
                let removal = Removal {
                    arrangements: BTreeSet::from([arrangement.id]),
                    ..Removal::default()
                };
                return plan.without(&removal).unwrap_or_else(|_| plan.clone());
            }
            1 => arrangement.unit = self.one_of(&units),
            2 => (arrangement.first_day, arrangement.last_day) = self.dates(),
            3 => {
                arrangement.partners.pop();
            }
            4 => arrangement.name = self.name(),
            _ => {
                let mut partner = Partner::new(country(self.one_of(&COUNTRIES)));
                for _ in 0..self.below(3) {
                    partner.units.push(self.one_of(&units));
                }
                if self.once_in(3) {
                    (partner.first_day, partner.last_day) = self.dates();
                }
                arrangement.partners.push(partner);
            }
        }
        plan.with_arrangement(arrangement)
            .unwrap_or_else(|_| plan.clone())
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
            let joint = node
                .unit()
                .into_iter()
                .flat_map(|id| plan.arrangements_of(id));
            removal.arrangements.extend(joint.map(|it| it.id));
        }
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
