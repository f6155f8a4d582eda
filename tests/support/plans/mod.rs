//! Random legal plans for property tests.
//!
//! [`plans`] gives plans of up to two missions, four formations and a dozen units under one another, with attachments, rotations that overlap, dates of every precision, joint units, guests, joint arrangements with agreements and units at home, ceilings, others and sources.
//! What is drawn are plain numbers and choices, from which the plan follows; so failing plans shrink to small ones.
//! Parents always come earlier in the list than their children, so a drawn plan is legal by construction.

mod missions;
mod papers;
mod units;
mod words;

use std::ops::RangeInclusive;

use jiff::civil::{Date, date};
use muster::model::{
    Agreement, AgreementId, BaseUnit, BaseUnitId, Confidence, CountryCode, Head, Horizon,
    IdGenerator, Mission, MissionId, NodeId, OwnCountry, Parts, Place, Plan, PlanDate, Source,
    SourceId, Stretch, UnitId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use self::missions::{FormationDraft, MissionDraft, formations, missions};
use self::papers::{Papers, papers};
use self::units::{UnitDraft, unit_drafts};
use self::words::{countries, labels, names, texts};

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
