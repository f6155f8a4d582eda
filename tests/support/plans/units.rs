//! Units with their periods, rotations and positions.

use std::collections::BTreeSet;

use muster::model::{
    AuthorizedStrength, Category, CountryCode, Decision, Echelon, Function, HeadcountLine, InPlace,
    Nationality, Negotiation, NodeId, Period, Rotation, Stretch, Toward, Unit, UnitPosition,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::words::{coordinates, countries, labels, location, names, texts};
use super::{Workshop, dates, stretches};

#[derive(Clone, Debug)]
pub(super) struct UnitDraft {
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

pub(super) fn unit_drafts() -> impl Strategy<Value = UnitDraft> {
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

impl UnitDraft {
    pub(super) fn make(self, parents: &[NodeId], shop: &mut Workshop) -> Unit {
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
