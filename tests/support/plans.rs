//! Random legal plans for property tests.
//!
//! [`plans`] gives plans of up to two missions, four formations and a dozen units under one another, with attachments, rotations that overlap, dates of every precision, joint units, guests, joint arrangements with agreements and units at home, ceilings, others and sources.
//! What is drawn are plain numbers and choices, from which the plan follows; so failing plans shrink to small ones.
//! Parents always come earlier in the list than their children, so a drawn plan is legal by construction.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use jiff::civil::{Date, date};
use muster::model::{
    Agreement, AgreementId, AgreementKind, Arrangement, ArrangementKind, AuthorizedStrength,
    BaseUnit, BaseUnitId, Category, Ceiling, CommandRelation, Completeness, Confidence,
    CountryCode, Decision, Degrees, Echelon, Formation, FormationKind, Function, Head,
    HeadcountLine, Horizon, IdGenerator, InPlace, Location, Mandate, Mission, MissionId,
    Nationality, Negotiation, NodeId, Organization, Others, OwnCountry, Partner, PartnerRole,
    Parts, Period, Place, Plan, PlanDate, Provider, Role, Rotation, Source, SourceId, Stretch,
    Support, Toward, Unit, UnitId, UnitPosition,
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
    papers: Papers,
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
    rotations: Vec<RotationDraft>,
    positions: Vec<PositionDraft>,
    remarks: String,
}

/// What describes joint service.
#[derive(Clone, Debug)]
struct Papers {
    base_units: Vec<BaseUnitDraft>,
    agreements: Vec<AgreementDraft>,
    arrangements: Vec<ArrangementDraft>,
}

#[derive(Clone, Debug)]
struct BaseUnitDraft {
    names: (String, String, String),
    country: CountryCode,
    echelon: Echelon,
    function: Function,
    coordinates: Option<(f64, f64)>,
    source: Option<Index>,
}

#[derive(Clone, Debug)]
struct AgreementDraft {
    title: String,
    kind: AgreementKind,
    parties: Vec<CountryCode>,
    proposed: Option<PlanDate>,
    signed: Option<PlanDate>,
    ratified: (bool, Option<PlanDate>),
    force: Option<Stretch>,
    texts: (String, String),
    source: Option<Index>,
}

#[derive(Clone, Debug)]
struct ArrangementDraft {
    name: String,
    kind: ArrangementKind,
    unit: Index,
    partners: Vec<PartnerDraft>,
    command: (Option<CommandRelation>, String, Vec<CountryCode>),
    stretch: Stretch,
    agreements: Vec<Index>,
    least_share: Option<u8>,
    texts: (Vec<String>, String),
    source: Option<Index>,
}

#[derive(Clone, Debug)]
struct PartnerDraft {
    country: CountryCode,
    units: Vec<Index>,
    stretch: Option<Stretch>,
    roles: Vec<(Role, Stretch)>,
    support: Support,
    reimbursed_under: Vec<CountryCode>,
}

/// Name, unit at home.
type RotationDraft = (String, Option<Index>);

/// Place, coordinates, days, source.
type PositionDraft = (String, Option<(f64, f64)>, Stretch, Option<Index>);

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
        papers(),
        vec(
            (select(&Confidence::ALL[..]), option::of(dates()), names()),
            0..=3,
        ),
    )
        .prop_map(
            |(seed, head, own_country, missions, formations, units, papers, sources)| Draft {
                seed,
                head,
                own_country,
                missions,
                formations,
                units,
                papers,
                sources,
            },
        )
}

fn papers() -> impl Strategy<Value = Papers> {
    (
        vec(base_units(), 0..=2),
        vec(agreements(), 0..=2),
        vec(arrangements(), 0..=3),
    )
        .prop_map(|(base_units, agreements, arrangements)| Papers {
            base_units,
            agreements,
            arrangements,
        })
}

fn coordinates() -> impl Strategy<Value = Option<(f64, f64)>> {
    option::of((-90.0..=90.0, -180.0..=180.0))
}

fn base_units() -> impl Strategy<Value = BaseUnitDraft> {
    (
        (names(), labels(), texts()),
        countries(),
        select(&Echelon::ALL[..]),
        select(&Function::ALL[..]),
        coordinates(),
        option::of(any::<Index>()),
    )
        .prop_map(
            |(names, country, echelon, function, coordinates, source)| BaseUnitDraft {
                names,
                country,
                echelon,
                function,
                coordinates,
                source,
            },
        )
}

fn agreements() -> impl Strategy<Value = AgreementDraft> {
    (
        (names(), select(&AgreementKind::ALL[..])),
        vec(countries(), 0..=2),
        (option::of(dates()), option::of(dates())),
        (any::<bool>(), option::of(dates())),
        option::of(stretches()),
        (labels(), texts()),
        option::of(any::<Index>()),
    )
        .prop_map(
            |(named, parties, dates, ratified, force, texts, source)| AgreementDraft {
                title: named.0,
                kind: named.1,
                parties,
                proposed: dates.0,
                signed: dates.1,
                ratified,
                force,
                texts,
                source,
            },
        )
}

fn arrangements() -> impl Strategy<Value = ArrangementDraft> {
    let command = (
        option::of(select(&CommandRelation::ALL[..])),
        texts(),
        vec(countries(), 0..=1),
    );
    (
        (names(), select(&ArrangementKind::ALL[..])),
        any::<Index>(),
        vec(partners(), 0..=3),
        command,
        stretches(),
        (vec(any::<Index>(), 0..=2), option::of(1..=100_u8)),
        (vec(names(), 0..=2), texts()),
        option::of(any::<Index>()),
    )
        .prop_map(
            |(named, unit, partners, command, stretch, conditions, texts, source)| {
                ArrangementDraft {
                    name: named.0,
                    kind: named.1,
                    unit,
                    partners,
                    command,
                    stretch,
                    agreements: conditions.0,
                    least_share: conditions.1,
                    texts,
                    source,
                }
            },
        )
}

fn partners() -> impl Strategy<Value = PartnerDraft> {
    let provider = || {
        option::of(prop_oneof![
            1 => Just(Provider::Organization),
            3 => countries().prop_map(Provider::Country),
        ])
    };
    let support = (provider(), provider(), provider(), provider()).prop_map(
        |(equipment, self_sustainment, transport, medical)| Support {
            equipment,
            self_sustainment,
            transport,
            medical,
        },
    );
    (
        countries(),
        vec(any::<Index>(), 0..=2),
        option::of(stretches()),
        vec((select(&Role::ALL[..]), stretches()), 0..=2),
        support,
        vec(countries(), 0..=2),
    )
        .prop_map(
            |(country, units, stretch, roles, support, reimbursed_under)| PartnerDraft {
                country,
                units,
                stretch,
                roles,
                support,
                reimbursed_under,
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
        vec((labels(), option::of(any::<Index>())), 0..=3),
        vec(
            (
                names(),
                coordinates(),
                stretches(),
                option::of(any::<Index>()),
            ),
            0..=1,
        ),
    )
        .prop_map(
            |(names, kind, whose, parent, authorized, periods, rotations, positions)| UnitDraft {
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
                rotations,
                positions,
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
    bases: Vec<BaseUnitId>,
    place: Place,
}

impl Workshop {
    fn source(&self, index: Option<Index>) -> Option<SourceId> {
        let index = index.filter(|_| !self.sources.is_empty())?;
        Some(*index.get(&self.sources))
    }

    /// One of some ids, where there are any.
    fn one_of<T: Copy>(index: Index, ids: &[T]) -> Option<T> {
        (!ids.is_empty()).then(|| *index.get(ids))
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
            bases: Vec::new(),
            place: Place::middle(),
        };
        let head = self.head.make(&mut shop);
        let sources = sources(self.sources, &mut shop);
        let base_units: Vec<BaseUnit> = (self.papers.base_units.into_iter())
            .map(|draft| draft.make(&mut shop))
            .collect();
        shop.bases = base_units.iter().map(|base| base.id).collect();
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
        let agreements: Vec<Agreement> = (self.papers.agreements.into_iter())
            .map(|draft| draft.make(&mut shop))
            .collect();
        let agreement_ids: Vec<AgreementId> = agreements.iter().map(|it| it.id).collect();
        let unit_ids: Vec<UnitId> = units.iter().map(|unit| unit.id).collect();
        let arrangements = (self.papers.arrangements.into_iter())
            .filter_map(|draft| draft.make(&unit_ids, &agreement_ids, &mut shop))
            .collect();
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
            base_units,
            arrangements,
            agreements,
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
            headquarters: (self.headquarters)
                .map(|coordinates| location("Naqoura".to_owned(), Some(coordinates))),
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
        let rotations = (1_u16..).zip(self.rotations);
        let rotations = rotations.map(|(number, (name, base))| Rotation {
            number,
            name,
            base: base.and_then(|index| Workshop::one_of(index, &shop.bases)),
        });
        let rotations = rotations.collect();
        let positions = self.positions.into_iter();
        let positions = positions.map(|(name, coordinates, stretch, source)| UnitPosition {
            location: location(name, coordinates),
            first_day: stretch.first_day,
            last_day: stretch.last_day,
            source: shop.source(source),
        });
        let positions = positions.collect();
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
            rotations,
            positions,
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

fn location(name: String, coordinates: Option<(f64, f64)>) -> Location {
    Location {
        name,
        latitude: coordinates.and_then(|(latitude, _)| Degrees::new(latitude)),
        longitude: coordinates.and_then(|(_, longitude)| Degrees::new(longitude)),
    }
}

impl BaseUnitDraft {
    fn make(self, shop: &mut Workshop) -> BaseUnit {
        let (name, short_name, remarks) = self.names;
        BaseUnit {
            id: shop.ids.next_id(),
            location: self
                .coordinates
                .map(|coordinates| location(name.clone(), Some(coordinates))),
            name,
            short_name,
            country: self.country,
            echelon: self.echelon,
            function: self.function,
            source: shop.source(self.source),
            remarks,
        }
    }
}

impl AgreementDraft {
    fn make(self, shop: &mut Workshop) -> Agreement {
        let mut agreement = Agreement {
            parties: self.parties,
            proposed: self.proposed,
            signed: self.signed,
            needs_ratification: self.ratified.0,
            ratified: self.ratified.1,
            in_force_from: self.force.and_then(|stretch| stretch.first_day),
            in_force_to: self.force.and_then(|stretch| stretch.last_day),
            link: self.texts.0,
            source: shop.source(self.source),
            remarks: self.texts.1,
            ..Agreement::new(shop.ids.next_id(), self.title, self.kind)
        };
        let stretch = Stretch {
            first_day: agreement.force_from().ok(),
            last_day: agreement.in_force_to,
        };
        if !stretch.in_order() {
            agreement.in_force_to = None;
        }
        agreement
    }
}

impl ArrangementDraft {
    /// The arrangement; none where there is no unit in which anyone could serve.
    fn make(
        self,
        units: &[UnitId],
        agreements: &[AgreementId],
        shop: &mut Workshop,
    ) -> Option<Arrangement> {
        let unit = Workshop::one_of(self.unit, units)?;
        let (command, command_limits, may_refuse) = self.command;
        let (caveats, remarks) = self.texts;
        let partners = self.partners.into_iter();
        let rests_on = self.agreements.into_iter();
        Some(Arrangement {
            partners: partners.map(|draft| draft.make(units)).collect(),
            command,
            command_limits,
            may_refuse,
            first_day: self.stretch.first_day,
            last_day: self.stretch.last_day,
            agreements: rests_on
                .filter_map(|index| Workshop::one_of(index, agreements))
                .collect(),
            least_share: self.least_share,
            caveats,
            source: shop.source(self.source),
            remarks,
            ..Arrangement::new(shop.ids.next_id(), self.name, self.kind, unit)
        })
    }
}

impl PartnerDraft {
    fn make(self, units: &[UnitId]) -> Partner {
        let listed = self.units.into_iter();
        let roles = self.roles.into_iter();
        Partner {
            units: listed
                .filter_map(|index| Workshop::one_of(index, units))
                .collect(),
            first_day: self.stretch.and_then(|stretch| stretch.first_day),
            last_day: self.stretch.and_then(|stretch| stretch.last_day),
            roles: roles
                .map(|(role, stretch)| PartnerRole {
                    role,
                    first_day: stretch.first_day,
                    last_day: stretch.last_day,
                })
                .collect(),
            support: self.support,
            reimbursed_under: self.reimbursed_under,
            ..Partner::new(self.country)
        }
    }
}
