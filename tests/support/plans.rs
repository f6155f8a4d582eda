//! Random legal plans for property tests.
//!
//! [`plans`] gives plans of up to two missions, four formations and a dozen units under one another, with attachments, rotations that overlap, dates of every precision, joint units, guests, ceilings, others and sources.
//! What is drawn are plain numbers and choices, from which the plan follows; so failing plans shrink to small ones.
//! Parents always come earlier in the list than their children, so a drawn plan is legal by construction.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use jiff::civil::{Date, date};
use muster::model::{
    AuthorizedStrength, Category, Ceiling, Completeness, Confidence, CountryCode, Decision,
    Degrees, Echelon, Formation, FormationKind, Function, Head, HeadcountLine, Horizon,
    IdGenerator, InPlace, Location, Mandate, Mission, MissionId, Nationality, Negotiation, NodeId,
    Organization, Others, OwnCountry, Parts, Period, Place, Plan, PlanDate, Source, SourceId,
    Stretch, Toward, Unit,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

/// The countries that random plans know.
pub(crate) const COUNTRIES: [&str; 6] = ["KAZ", "IND", "BLR", "ITA", "GHA", "XKA"];

/// The first day that random plans speak of.
pub(crate) const FIRST_DAY: Date = date(2014, 1, 1);

/// The last day that random plans speak of; open stretches go on after it.
pub(crate) const LAST_DAY: Date = date(2017, 12, 31);

/// Random legal plans of up to a dozen units.
pub(crate) fn plans() -> impl Strategy<Value = Plan> {
    plans_of(0..=12)
}

/// Random legal plans of so many units; no more than 25, or they may stand too deeply in one another.
pub(crate) fn plans_of(units: RangeInclusive<usize>) -> impl Strategy<Value = Plan> {
    drafts(units).prop_map(|draft| Plan::assemble(draft.parts()).expect("drafts are legal"))
}

/// Random days, from a little before the first to a little after the last of random plans.
pub(crate) fn days() -> impl Strategy<Value = Date> {
    (-40_i64..1500).prop_map(|days| {
        FIRST_DAY
            .checked_add(jiff::Span::new().days(days))
            .expect("a day of this century")
    })
}

/// Random dates of every precision.
pub(crate) fn dates() -> impl Strategy<Value = PlanDate> {
    let day = (2014_i16..=2017, 1_i8..=12, 1_i8..=28);
    prop_oneof![
        6 => day.prop_map(|(year, month, day)| PlanDate::day(year, month, day)),
        2 => (2014_i16..=2017, 1_i8..=12).prop_map(|(year, month)| PlanDate::month(year, month)),
        1 => (2014_i16..=2017).prop_map(PlanDate::year),
    ]
    .prop_map(|date| date.expect("dates in range"))
}

/// Random stretches of days: dated, open or undated, the last date never before the first.
pub(crate) fn stretches() -> impl Strategy<Value = Stretch> {
    let first = prop_oneof![7 => dates().prop_map(Some), 1 => Just(None)];
    (first, option::of(dates())).prop_map(|(first_day, last_day)| {
        let stretch = Stretch {
            first_day,
            last_day,
        };
        if stretch.in_order() {
            return stretch;
        }
        Stretch {
            first_day: last_day,
            last_day: first_day,
        }
    })
}

/// What a random plan follows from.
#[derive(Clone, Debug)]
struct Draft {
    seed: u64,
    head: HeadDraft,
    own_country: bool,
    missions: Vec<MissionDraft>,
    formations: Vec<FormationDraft>,
    units: Vec<UnitDraft>,
    sources: Vec<(Confidence, Option<PlanDate>, String)>,
}

#[derive(Clone, Debug)]
struct HeadDraft {
    title: String,
    country: CountryCode,
    marking: String,
    horizon: Option<(PlanDate, PlanDate)>,
    reference_day: Option<Date>,
    remarks: String,
}

/// Days, people, categories, whether handovers count, source.
type CeilingDraft = (Stretch, u32, Vec<Category>, bool, Option<Index>);

/// Days, people, category, source.
type OthersDraft = (Stretch, u32, Category, Option<Index>);

#[derive(Clone, Debug)]
struct MissionDraft {
    name: String,
    organization: Organization,
    hosts: Vec<CountryCode>,
    headquarters: Option<(f64, f64)>,
    days: [Option<PlanDate>; 3],
    mandates: Vec<(Stretch, Option<Index>)>,
    ceilings: Vec<CeilingDraft>,
    others: Option<Vec<OthersDraft>>,
    source: Option<Index>,
}

#[derive(Clone, Debug)]
struct FormationDraft {
    name: String,
    kind: FormationKind,
    parent: Index,
}

#[derive(Clone, Debug)]
struct UnitDraft {
    name: String,
    short_name: String,
    echelon: Echelon,
    function: Function,
    nationality: Nationality,
    category: Category,
    parent: Index,
    authorized: Vec<(Stretch, u32, Option<Index>)>,
    periods: Vec<PeriodDraft>,
    remarks: String,
}

#[derive(Clone, Debug)]
struct PeriodDraft {
    stretch: Stretch,
    parent: Option<Index>,
    rotation: Option<u16>,
    people: Vec<(CountryCode, [u32; 3], Option<Index>)>,
    toward: Option<Vec<Toward>>,
    decision: Decision,
    negotiation: Negotiation,
    in_place: Option<InPlace>,
}

fn drafts(units: RangeInclusive<usize>) -> impl Strategy<Value = Draft> {
    (
        any::<u64>(),
        heads(),
        any::<bool>(),
        vec(missions(), 1..=2),
        vec(formations(), 0..=4),
        vec(unit_drafts(), units),
        vec(
            (select(&Confidence::ALL[..]), option::of(dates()), names()),
            0..=3,
        ),
    )
        .prop_map(
            |(seed, head, own_country, missions, formations, units, sources)| Draft {
                seed,
                head,
                own_country,
                missions,
                formations,
                units,
                sources,
            },
        )
}

/// Names with letters of several alphabets and what JSON has to escape; never blank.
fn names() -> impl Strategy<Value = String> {
    "[A-ZА-Яа-я][a-zа-яәқé \"\\\\/&<'0-9\u{1f600}]{0,12}"
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![4 => Just(String::new()), 1 => "[a-zа-я,.\n\t\"]{1,20}"]
}

fn labels() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => names()]
}

fn countries() -> impl Strategy<Value = CountryCode> {
    select(&COUNTRIES[..]).prop_map(|code| code.parse().expect("three capital letters"))
}

fn heads() -> impl Strategy<Value = HeadDraft> {
    let horizon = option::of((dates(), dates()));
    (
        names(),
        countries(),
        labels(),
        horizon,
        option::of(days()),
        texts(),
    )
        .prop_map(
            |(title, country, marking, horizon, reference_day, remarks)| HeadDraft {
                title,
                country,
                marking,
                horizon,
                reference_day,
                remarks,
            },
        )
}

fn missions() -> impl Strategy<Value = MissionDraft> {
    let source = || option::of(any::<Index>());
    let categories = subsequence(&Category::ALL[..], 1..=4);
    let ceiling = (
        stretches(),
        0..2000_u32,
        categories,
        any::<bool>(),
        source(),
    );
    let others = (
        stretches(),
        0..500_u32,
        select(&Category::ALL[..]),
        source(),
    );
    (
        (
            names(),
            select(&Organization::ALL[..]),
            vec(countries(), 0..=2),
        ),
        option::of((-90.0..=90.0, -180.0..=180.0)),
        proptest::array::uniform3(option::of(dates())),
        vec((stretches(), source()), 0..=2),
        vec(ceiling, 0..=2),
        option::of(vec(others, 0..=2)),
        source(),
    )
        .prop_map(
            |(
                (name, organization, hosts),
                headquarters,
                days,
                mandates,
                ceilings,
                others,
                source,
            )| {
                MissionDraft {
                    name,
                    organization,
                    hosts,
                    headquarters,
                    days,
                    mandates,
                    ceilings,
                    others,
                    source,
                }
            },
        )
}

fn formations() -> impl Strategy<Value = FormationDraft> {
    (names(), select(&FormationKind::ALL[..]), any::<Index>())
        .prop_map(|(name, kind, parent)| FormationDraft { name, kind, parent })
}

fn unit_drafts() -> impl Strategy<Value = UnitDraft> {
    let nationality = prop_oneof![
        4 => countries().prop_map(Nationality::National),
        1 => Just(Nationality::Joint),
    ];
    let authorized = (stretches(), 0..500_u32, option::of(any::<Index>()));
    (
        (names(), labels(), texts()),
        (select(&Echelon::ALL[..]), select(&Function::ALL[..])),
        (nationality, select(&Category::ALL[..])),
        any::<Index>(),
        vec(authorized, 0..=2),
        vec(periods(), 0..=5),
    )
        .prop_map(
            |(names, kind, whose, parent, authorized, periods)| UnitDraft {
                name: names.0,
                short_name: names.1,
                remarks: names.2,
                echelon: kind.0,
                function: kind.1,
                nationality: whose.0,
                category: whose.1,
                parent,
                authorized,
                periods,
            },
        )
}

fn periods() -> impl Strategy<Value = PeriodDraft> {
    let in_place = option::of(dates()).prop_map(|confirmed_on| InPlace { confirmed_on });
    let number = || prop_oneof![1 => Just(0), 3 => 1..150_u32];
    let line = (
        countries(),
        (number(), number(), number()).prop_map(<[u32; 3]>::from),
        option::of(any::<Index>()),
    );
    (
        stretches(),
        option::weighted(0.25, any::<Index>()),
        option::weighted(0.7, 1..=4_u16),
        vec(line, 0..=3),
        option::weighted(0.2, subsequence(&Toward::ALL[..], 0..=3)),
        select(&Decision::ALL[..]),
        select(&Negotiation::ALL[..]),
        option::of(in_place),
    )
        .prop_map(
            |(stretch, parent, rotation, people, toward, decision, negotiation, in_place)| {
                PeriodDraft {
                    stretch,
                    parent,
                    rotation,
                    people,
                    toward,
                    decision,
                    negotiation,
                    in_place,
                }
            },
        )
}

/// What the parts of a plan are made with.
struct Workshop {
    ids: IdGenerator,
    sources: Vec<SourceId>,
    place: Place,
}

impl Workshop {
    fn source(&self, index: Option<Index>) -> Option<SourceId> {
        let index = index.filter(|_| !self.sources.is_empty())?;
        Some(*index.get(&self.sources))
    }

    fn next_place(&mut self) -> Place {
        let next = Place::between(Some(&self.place), None);
        std::mem::replace(&mut self.place, next)
    }
}

impl Draft {
    /// The parts of the plan.
    fn parts(self) -> Parts {
        let mut shop = Workshop {
            ids: IdGenerator::seeded(self.seed),
            sources: Vec::new(),
            place: Place::middle(),
        };
        let head = self.head.make(&mut shop);
        let sources = sources(self.sources, &mut shop);
        let missions: Vec<Mission> = (self.missions.into_iter())
            .map(|draft| draft.make(&mut shop))
            .collect();
        let mission_ids: Vec<MissionId> = missions.iter().map(|mission| mission.id).collect();
        let mut parents: Vec<NodeId> = mission_ids.iter().map(|id| (*id).into()).collect();
        let mut formations = Vec::new();
        for draft in self.formations {
            let formation = draft.make(&parents, &mut shop);
            parents.push(formation.id.into());
            formations.push(formation);
        }
        let mut units = Vec::new();
        for draft in self.units {
            let unit = draft.make(&parents, &mut shop);
            parents.push(unit.id.into());
            units.push(unit);
        }
        let own_country = OwnCountry {
            code: CountryCode::parse("XKA").expect("three capital letters"),
            name: "Атлантида".to_owned(),
        };
        Parts {
            head,
            countries: self
                .own_country
                .then_some(own_country)
                .into_iter()
                .collect(),
            missions,
            formations,
            units,
            base_units: Vec::new(),
            arrangements: Vec::new(),
            agreements: Vec::new(),
            sources,
        }
    }
}

fn sources(
    drafts: Vec<(Confidence, Option<PlanDate>, String)>,
    shop: &mut Workshop,
) -> Vec<Source> {
    let mut sources = Vec::new();
    for (confidence, date, title) in drafts {
        let id = shop.ids.next_id();
        shop.sources.push(id);
        sources.push(Source {
            id,
            title,
            date,
            link: String::new(),
            confidence,
            remarks: String::new(),
        });
    }
    sources
}

impl HeadDraft {
    fn make(self, shop: &mut Workshop) -> Head {
        let horizon = self.horizon.map(|(one, other)| Horizon {
            first_day: one.min(other),
            last_day: one.max(other),
        });
        Head {
            id: shop.ids.next_id(),
            title: self.title,
            country: self.country,
            marking: self.marking,
            horizon,
            reference_day: self.reference_day.and_then(PlanDate::of_day),
            remarks: self.remarks,
        }
    }
}

impl MissionDraft {
    fn make(self, shop: &mut Workshop) -> Mission {
        let mut days = self.days;
        days.sort_by_key(|date| date.map(PlanDate::earliest));
        let [first_day, operations_end, withdrawn_by] = days;
        let mandates = self.mandates.into_iter().map(|(stretch, source)| Mandate {
            title: "S/RES/2373 (2017)".to_owned(),
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            source: shop.source(source),
        });
        let mandates = mandates.collect();
        let ceilings = self.ceilings.into_iter();
        let ceilings =
            ceilings.map(
                |(stretch, people, categories, handovers_count, source)| Ceiling {
                    title: "S/RES/1701 (2006)".to_owned(),
                    categories: categories.into_iter().collect(),
                    people,
                    first_day: stretch.first_day,
                    last_day: stretch.last_day,
                    handovers_count,
                    source: shop.source(source),
                },
            );
        let ceilings = ceilings.collect();
        let held = match self.others {
            Some(_) => Completeness::Part,
            None => Completeness::Full,
        };
        let others = self.others.into_iter().flatten();
        let others = others.map(|(stretch, people, category, source)| Others {
            category,
            people,
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            source: shop.source(source),
        });
        let others = others.collect();
        Mission {
            id: shop.ids.next_id(),
            acronym: self.name.chars().take(6).collect(),
            name: self.name,
            organization: self.organization,
            hosts: self.hosts,
            headquarters: self.headquarters.map(|(latitude, longitude)| Location {
                name: "Naqoura".to_owned(),
                latitude: Degrees::new(latitude),
                longitude: Degrees::new(longitude),
            }),
            first_day,
            operations_end,
            withdrawn_by,
            mandates,
            ceilings,
            held,
            others,
            place: shop.next_place(),
            source: shop.source(self.source),
            remarks: String::new(),
        }
    }
}

impl FormationDraft {
    fn make(self, parents: &[NodeId], shop: &mut Workshop) -> Formation {
        Formation {
            id: shop.ids.next_id(),
            name: self.name,
            short_name: String::new(),
            kind: self.kind,
            parent: *self.parent.get(parents),
            place: shop.next_place(),
            remarks: String::new(),
        }
    }
}

impl UnitDraft {
    fn make(self, parents: &[NodeId], shop: &mut Workshop) -> Unit {
        let authorized = self.authorized.into_iter();
        let authorized = authorized.map(|(stretch, people, source)| AuthorizedStrength {
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            people,
            source: shop.source(source),
        });
        let authorized = authorized.collect();
        let periods = self.periods.into_iter();
        let periods: Vec<Period> = periods.map(|draft| draft.make(parents, shop)).collect();
        Unit {
            id: shop.ids.next_id(),
            name: self.name,
            short_name: self.short_name,
            echelon: self.echelon,
            function: self.function,
            nationality: self.nationality,
            category: self.category,
            parent: *self.parent.get(parents),
            place: shop.next_place(),
            authorized,
            rotations: Vec::new(),
            positions: Vec::new(),
            periods,
            remarks: self.remarks,
        }
    }
}

impl PeriodDraft {
    fn make(self, parents: &[NodeId], shop: &mut Workshop) -> Period {
        let people = self.people.into_iter();
        let people = people.map(
            |(country, [women, men, not_stated], source)| HeadcountLine {
                country,
                women,
                men,
                not_stated,
                source: shop.source(source),
            },
        );
        let people = people.collect();
        let toward = |chosen: Vec<Toward>| chosen.into_iter().collect::<BTreeSet<_>>();
        Period {
            first_day: self.stretch.first_day,
            last_day: self.stretch.last_day,
            parent: self.parent.map(|index| *index.get(parents)),
            rotation: self.rotation,
            people,
            toward: self.toward.map(toward),
            decision: self.decision,
            negotiation: self.negotiation,
            in_place: self.in_place,
            ..Period::new(shop.ids.next_id())
        }
    }
}
