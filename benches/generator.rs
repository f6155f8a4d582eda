//! Large plans for benchmarks and tests, repeatable by seed.
//!
//! Missions hold sectors, sectors battalions, battalions companies, companies platoons, as large plans do.
//! Every unit has two periods, one rotation after the other with a handover of a week; some companies are guests of another flag, some are attached to a neighboring battalion for their second rotation.

use jiff::civil::Date;
use muster::file;
use muster::model::{
    AuthorizedStrength, Category, Completeness, Confidence, CountryCode, Decision, Echelon,
    Formation, FormationKind, Function, Head, HeadcountLine, IdGenerator, InPlace, Mission,
    Nationality, Negotiation, NodeId, Parts, Period, Place, Plan, PlanDate, Source, SourceId, Unit,
};

/// The contributors of the plans.
const COUNTRIES: [&str; 24] = [
    "BGD", "BRA", "CHN", "EGY", "ESP", "ETH", "FRA", "GHA", "IDN", "IND", "IRL", "ITA", "JOR",
    "KAZ", "KGZ", "MAR", "MNG", "NPL", "PAK", "RWA", "SEN", "TUR", "TZA", "UZB",
];

/// How many sectors a mission has.
const SECTORS: usize = 4;

/// How many battalions a sector has.
const BATTALIONS: usize = 24;

/// How many companies a battalion has.
const COMPANIES: usize = 5;

/// How many platoons a company has.
const PLATOONS: usize = 4;

/// Every how many companies one is of another flag than its battalion.
const GUESTS: usize = 9;

/// Every how many companies one is attached to the battalion before its own.
const ATTACHMENTS: usize = 25;

/// A plan of so many units, as it is after its file was opened: what is read one after the other lies so in memory.
pub(crate) fn plan(units: usize) -> Plan {
    let bytes = file::write(&Generator::new(units).plan());
    file::read(&bytes).expect("what was written is read")
}

struct Generator {
    ids: IdGenerator,
    random: u64,
    units: usize,
    companies: usize,
    parts: Parts,
}

/// What the units of one battalion have in common.
#[derive(Clone, Copy)]
struct Course {
    first_day: Date,
    handover: Date,
    last_day: Date,
    source: Option<SourceId>,
}

impl Generator {
    fn new(units: usize) -> Self {
        let mut ids = IdGenerator::seeded(1);
        let country = country("KAZ");
        let head = Head::new(ids.next_id(), format!("{units} units"), country);
        Self {
            ids,
            random: 1,
            units,
            companies: 0,
            parts: Parts {
                units: Vec::with_capacity(units),
                ..Parts::new(head)
            },
        }
    }

    fn plan(mut self) -> Plan {
        for number in 1..=20 {
            let source = Source {
                id: self.ids.next_id(),
                title: format!("Memorandum {number}"),
                date: None,
                link: String::new(),
                confidence: Confidence::ALL[number % 3],
                remarks: String::new(),
            };
            self.parts.sources.push(source);
        }
        while self.is_wanted() {
            self.mission();
        }
        Plan::assemble(self.parts).expect("a generated plan is legal")
    }

    fn is_wanted(&self) -> bool {
        self.parts.units.len() < self.units
    }

    fn mission(&mut self) {
        let number = self.parts.missions.len() + 1;
        let mission = Mission {
            name: format!("United Nations Mission {number}"),
            held: Completeness::Full,
            ..Mission::new(self.ids.next_id(), format!("UNMIS {number}"), place(number))
        };
        let node = NodeId::Mission(mission.id);
        self.parts.missions.push(mission);
        for number in 1..=SECTORS {
            if self.is_wanted() {
                self.sector(number, node);
            }
        }
    }

    fn sector(&mut self, number: usize, parent: NodeId) {
        let formation = Formation {
            id: self.ids.next_id(),
            name: format!("Sector {number}"),
            short_name: String::new(),
            kind: FormationKind::Sector,
            parent,
            place: place(number),
            remarks: String::new(),
        };
        let node = NodeId::Formation(formation.id);
        self.parts.formations.push(formation);
        let mut neighbor = None;
        for number in 1..=BATTALIONS {
            if self.is_wanted() {
                neighbor = Some(self.battalion(number, node, neighbor));
            }
        }
    }

    fn battalion(&mut self, number: usize, parent: NodeId, neighbor: Option<NodeId>) -> NodeId {
        let flag = self.flag();
        let course = self.course();
        let name = format!("{number} {flag} battalion");
        let node = self.unit(
            name,
            Echelon::Battalion,
            flag,
            (parent, number),
            None,
            course,
        );
        for number in 1..=COMPANIES {
            if !self.is_wanted() {
                break;
            }
            self.companies += 1;
            let is_guest = self.companies.is_multiple_of(GUESTS);
            let flag = if is_guest { self.flag() } else { flag };
            let host = neighbor.filter(|_| self.companies.is_multiple_of(ATTACHMENTS));
            let name = format!("Company {number} of {flag}");
            let place = (node, number);
            let company = self.unit(name, Echelon::Company, flag, place, host, course);
            for number in 1..=PLATOONS {
                if self.is_wanted() {
                    let name = format!("Platoon {number}");
                    let place = (company, number);
                    self.unit(name, Echelon::Platoon, flag, place, None, course);
                }
            }
        }
        node
    }

    fn unit(
        &mut self,
        name: String,
        echelon: Echelon,
        flag: CountryCode,
        (parent, number): (NodeId, usize),
        host: Option<NodeId>,
        course: Course,
    ) -> NodeId {
        let people = match echelon {
            Echelon::Battalion => 80,
            Echelon::Company => 20,
            _ => 32,
        };
        let unit = Unit {
            id: self.ids.next_id(),
            name,
            short_name: String::new(),
            echelon,
            function: Function::ALL[self.below(12)],
            nationality: Nationality::National(flag),
            category: Category::Troops,
            parent,
            place: place(number),
            rotations: Vec::new(),
            positions: Vec::new(),
            authorized: self.authorized(echelon, course),
            periods: vec![
                self.period(1, course, flag, people, None),
                self.period(2, course, flag, people + 1, host),
            ],
            remarks: String::new(),
        };
        let node = NodeId::Unit(unit.id);
        self.parts.units.push(unit);
        node
    }

    fn authorized(&mut self, echelon: Echelon, course: Course) -> Vec<AuthorizedStrength> {
        if echelon != Echelon::Battalion {
            return Vec::new();
        }
        vec![AuthorizedStrength {
            first_day: PlanDate::of_day(course.first_day),
            last_day: None,
            people: 800 + u32::try_from(self.below(80)).expect("a small number"),
            source: course.source,
        }]
    }

    fn period(
        &mut self,
        rotation: u16,
        course: Course,
        flag: CountryCode,
        people: u32,
        parent: Option<NodeId>,
    ) -> Period {
        let (first, last) = match rotation {
            1 => (course.first_day, add_days(course.handover, 6)),
            _ => (course.handover, course.last_day),
        };
        let line = HeadcountLine {
            country: flag,
            women: people / 10,
            men: people - people / 10,
            not_stated: 0,
            source: course.source,
        };
        Period {
            first_day: PlanDate::of_day(first),
            last_day: PlanDate::of_day(last),
            parent,
            rotation: Some(rotation),
            people: vec![line],
            decision: Decision::Approved,
            negotiation: Negotiation::Accepted,
            in_place: (rotation == 1).then(InPlace::default),
            ..Period::new(self.ids.next_id())
        }
    }

    /// Two rotations that begin in the first ten of thirty years, so that most people are there in the middle.
    fn course(&mut self) -> Course {
        let start = Date::constant(2000, 1, 1);
        let first_day = add_days(start, self.below(3650));
        let handover = add_days(first_day, 2000 + self.below(1600));
        let last_day = add_days(handover, 2000 + self.below(1600));
        let source = self.below(self.parts.sources.len() + 4);
        Course {
            first_day,
            handover,
            last_day,
            source: self.parts.sources.get(source).map(|source| source.id),
        }
    }

    fn flag(&mut self) -> CountryCode {
        country(COUNTRIES[self.below(COUNTRIES.len())])
    }

    /// A number below a limit.
    fn below(&mut self, limit: usize) -> usize {
        self.random = self
            .random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.random >> 33).expect("31 bits") % limit
    }
}

fn country(code: &str) -> CountryCode {
    code.parse().expect("a country code")
}

/// The place of the sibling of a number, from 1.
fn place(number: usize) -> Place {
    Place::parse(&format!("{number:03}1")).expect("digits")
}

fn add_days(day: Date, days: usize) -> Date {
    let days = i64::try_from(days).expect("a small number");
    day.saturating_add(jiff::SignedDuration::from_hours(24 * days))
}
