//! What describes joint service: arrangements, agreements and units at home.

use muster::model::{
    Agreement, AgreementId, AgreementKind, Arrangement, ArrangementKind, BaseUnit, CommandRelation,
    CountryCode, Echelon, Function, Partner, PartnerRole, PlanDate, Provider, Role, Stretch,
    Support, UnitId,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::words::{coordinates, countries, labels, location, names, texts};
use super::{Workshop, dates, stretches};

/// What describes joint service.
#[derive(Clone, Debug)]
pub(super) struct Papers {
    pub(super) base_units: Vec<BaseUnitDraft>,
    pub(super) agreements: Vec<AgreementDraft>,
    pub(super) arrangements: Vec<ArrangementDraft>,
}

#[derive(Clone, Debug)]
pub(super) struct BaseUnitDraft {
    names: (String, String, String),
    country: CountryCode,
    echelon: Echelon,
    function: Function,
    coordinates: Option<(f64, f64)>,
    source: Option<Index>,
}

#[derive(Clone, Debug)]
pub(super) struct AgreementDraft {
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
pub(super) struct ArrangementDraft {
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

pub(super) fn papers() -> impl Strategy<Value = Papers> {
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

pub(super) fn base_units() -> impl Strategy<Value = BaseUnitDraft> {
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

pub(super) fn agreements() -> impl Strategy<Value = AgreementDraft> {
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

pub(super) fn arrangements() -> impl Strategy<Value = ArrangementDraft> {
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

impl BaseUnitDraft {
    pub(super) fn make(self, shop: &mut Workshop) -> BaseUnit {
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
    pub(super) fn make(self, shop: &mut Workshop) -> Agreement {
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
    pub(super) fn make(
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
