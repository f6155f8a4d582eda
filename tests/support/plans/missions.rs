//! Missions with their ceilings, mandates and others, and formations.

use muster::model::{
    Category, Ceiling, Completeness, CountryCode, Formation, FormationKind, Mandate, Mission,
    NodeId, Organization, Others, PlanDate, Stretch,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use super::words::{countries, location, names};
use super::{Workshop, dates, stretches};

/// Days, people, categories, whether handovers count, source.
type CeilingDraft = (Stretch, u32, Vec<Category>, bool, Option<Index>);

/// Days, people, category, source.
type OthersDraft = (Stretch, u32, Category, Option<Index>);

#[derive(Clone, Debug)]
pub(super) struct MissionDraft {
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
pub(super) struct FormationDraft {
    name: String,
    kind: FormationKind,
    parent: Index,
}

pub(super) fn missions() -> impl Strategy<Value = MissionDraft> {
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

pub(super) fn formations() -> impl Strategy<Value = FormationDraft> {
    (names(), select(&FormationKind::ALL[..]), any::<Index>())
        .prop_map(|(name, kind, parent)| FormationDraft { name, kind, parent })
}

impl MissionDraft {
    pub(super) fn make(self, shop: &mut Workshop) -> Mission {
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
    pub(super) fn make(self, parents: &[NodeId], shop: &mut Workshop) -> Formation {
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
