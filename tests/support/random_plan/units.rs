//! Units with their periods, rotations and positions.

use muster::model::{
    AuthorizedStrength, BaseUnitId, Category, CountryCode, Decision, Echelon, Function,
    HeadcountLine, Nationality, Negotiation, Partner, PartnerRole, Period, Place, Plan, PlanDate,
    Role, Rotation, Toward, Unit, UnitPosition,
};

use super::{CATEGORIES, COUNTRIES, Random, country, location};

impl Random {
    pub(super) fn with_unit(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
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
    pub(super) fn with_guest(&mut self, plan: &Plan) -> Plan {
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
    pub(super) fn with_twin_rotations(&mut self, plan: &Plan) -> Plan {
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

    pub(super) fn with_unit_moved(&mut self, plan: &Plan) -> Plan {
        let units: Vec<&Unit> = plan.units().collect();
        if units.is_empty() {
            return plan.clone();
        }
        let mut unit = self.one_of(&units).clone();
        unit.parent = self.node(plan);
        plan.with_unit(unit).unwrap_or_else(|_| plan.clone())
    }
}
