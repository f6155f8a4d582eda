//! Joint arrangements, agreements and units at home.

use muster::model::{
    Agreement, AgreementId, AgreementKind, Arrangement, ArrangementKind, BaseUnit, Echelon,
    Function, Nationality, NodeId, Partner, PartnerRole, Plan, Removal, Role, UnitId,
};

use super::{COUNTRIES, Random, country, location};

impl Random {
    pub(super) fn with_arrangement(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let units: Vec<UnitId> = plan.units().map(|it| it.id).collect();
        if units.is_empty() {
            return plan.clone();
        }
        let arrangements: Vec<&Arrangement> = plan.arrangements().collect();
        let mut arrangement = if existing.is_some() && !arrangements.is_empty() {
            self.one_of(&arrangements).clone()
        } else {
            let unit = self.one_of(&units);
            let mut new = self.arrangement(unit);
            for _ in 0..4 {
                self.change_arrangement(plan, &mut new);
            }
            new
        };
        self.change_arrangement(plan, &mut arrangement);
        plan.with_arrangement(arrangement)
            .unwrap_or_else(|_| plan.clone())
    }

    pub(super) fn arrangement(&mut self, unit: UnitId) -> Arrangement {
        let (first_day, last_day) = self.dates();
        Arrangement {
            first_day,
            last_day: last_day.filter(|_| first_day.is_some()),
            ..Arrangement::new(
                self.ids.next_id(),
                self.name(),
                self.one_of(&ArrangementKind::ALL),
                unit,
            )
        }
    }

    fn change_arrangement(&mut self, plan: &Plan, arrangement: &mut Arrangement) {
        let units: Vec<UnitId> = plan.units().map(|it| it.id).collect();
        match self.below(12) {
            0 => arrangement.name = self.name(),
            1 => arrangement.unit = self.one_of(&units),
            2 => (arrangement.first_day, arrangement.last_day) = self.dates(),
            3 => {
                let agreements: Vec<AgreementId> = plan.agreements().map(|it| it.id).collect();
                arrangement.agreements.clear();
                if !agreements.is_empty() {
                    arrangement.agreements.push(self.one_of(&agreements));
                }
            }
            4 => arrangement.source = self.source_of(plan),
            5 => arrangement.least_share = self.one_of(&[None, Some(50), Some(100)]),
            6 => {
                arrangement.partners.pop();
            }
            7 => {
                if let Some(partner) = arrangement.partners.last_mut() {
                    partner.roles = self.roles();
                    partner.reimbursed_under.push(country("IND"));
                    (partner.first_day, partner.last_day) = self.dates();
                }
            }
            _ => {
                let partner = self.partner(plan, arrangement.unit);
                arrangement.partners.push(partner);
            }
        }
    }

    /// A partner of a country that has people below the unit, mostly.
    fn partner(&mut self, plan: &Plan, unit: UnitId) -> Partner {
        let below = plan.ever_below(unit.into());
        let mut units: Vec<UnitId> = below.into_iter().filter_map(NodeId::unit).collect();
        if units.is_empty() || self.once_in(4) {
            units = plan.units().map(|it| it.id).collect();
        }
        let listed = self.one_of(&units);
        let nationality = plan.unit(listed).map(|it| it.nationality);
        let own = nationality.and_then(Nationality::country);
        let other = country(self.one_of(&COUNTRIES));
        let covers = self.below(3);
        Partner {
            units: if self.once_in(3) {
                Vec::new()
            } else {
                vec![listed]
            },
            roles: self.roles(),
            reimbursed_under: [country("KAZ"), country("BLR")][..covers.min(2)].to_vec(),
            ..Partner::new(own.unwrap_or(other))
        }
    }

    fn roles(&mut self) -> Vec<PartnerRole> {
        let (first_day, last_day) = self.dates();
        let mut roles = vec![PartnerRole::always(self.one_of(&[
            Role::Lead,
            Role::Lead,
            Role::Junior,
            Role::Junior,
            Role::Equal,
        ]))];
        if self.once_in(2) {
            roles.push(PartnerRole {
                role: self.one_of(&Role::ALL),
                first_day,
                last_day,
            });
        }
        if self.once_in(5) {
            roles.remove(0);
        }
        roles
    }

    pub(super) fn with_agreement(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let agreements: Vec<&Agreement> = plan.agreements().collect();
        let mut agreement = match (existing, agreements.as_slice()) {
            (Some(()), [_, ..]) => self.one_of(&agreements).clone(),
            _ => Agreement::new(self.ids.next_id(), self.name(), AgreementKind::Treaty),
        };
        for _ in 0..3 {
            match self.below(6) {
                0 => agreement.title = self.name(),
                1 => agreement.needs_ratification = self.once_in(2),
                2 => agreement.ratified = self.date(),
                3 => agreement.in_force_to = self.date(),
                4 => agreement.source = self.source_of(plan),
                _ => agreement.signed = self.date(),
            }
        }
        if self.once_in(4) {
            agreement.parties = vec![country("KAZ"), country("IND")];
        }
        plan.with_agreement(agreement)
            .unwrap_or_else(|_| plan.clone())
    }

    pub(super) fn with_base_unit(&mut self, plan: &Plan, existing: Option<()>) -> Plan {
        let bases: Vec<&BaseUnit> = plan.base_units().collect();
        let mut base = match (existing, bases.as_slice()) {
            (Some(()), [_, ..]) => self.one_of(&bases).clone(),
            _ => BaseUnit {
                id: self.ids.next_id(),
                name: String::new(),
                short_name: String::new(),
                country: country(self.one_of(&COUNTRIES)),
                echelon: self.one_of(&Echelon::ALL),
                function: Function::Infantry,
                location: Some(location()),
                source: self.source_of(plan),
                remarks: String::new(),
            },
        };
        base.name = self.name();
        plan.with_base_unit(base).expect("a base unit")
    }

    /// The plan without an arrangement, or without an agreement or unit at home that nothing refers to.
    pub(super) fn without_paper(&mut self, plan: &Plan) -> Plan {
        let mut removal = Removal::default();
        match self.below(4) {
            0 => removal
                .agreements
                .extend(plan.agreements().next().map(|it| it.id)),
            1 => removal
                .base_units
                .extend(plan.base_units().next().map(|it| it.id)),
            _ => {
                let arrangements: Vec<_> = plan.arrangements().map(|it| it.id).collect();
                if !arrangements.is_empty() {
                    removal.arrangements.insert(self.one_of(&arrangements));
                }
            }
        }
        plan.without(&removal).unwrap_or_else(|_| plan.clone())
    }
}
