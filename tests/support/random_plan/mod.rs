//! Random plans and random changes of them, repeatable by seed.

mod missions;
mod papers;
mod units;

use muster::model::{
    Category, Confidence, CountryCode, Degrees, Head, Id, IdGenerator, Location, Nationality,
    NodeId, Parts, Plan, PlanDate, Removal, Source, SourceId,
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
        let plan = Plan::assemble(Parts::of(plan)).expect("the parts of a plan");
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
