//! Random edits of joint service: guests placed in every form, arrangements ended, extended, led by others, split and joined.

use muster::edit::{
    ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestAgreement, GuestArrangement,
    GuestsAtEnd, JoinArrangements, NewPeople, PlaceGuest, PlacedUnit, ReplacePartner,
    SplitArrangement,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementId, ArrangementKind, HeadcountLine,
    IdGenerator, Plan, PlanDate, Role, UnitId,
};

use super::edits::Draft;

impl Draft {
    /// An edit of joint service, of 12 kinds.
    pub(super) fn joint_edit(&self, plan: &Plan, kind: usize) -> Option<Edit> {
        let mut ids = self.ids();
        let arrangement = self.arrangement(plan, 2);
        Some(match kind {
            0..=4 => Edit::PlaceGuest(self.place(plan, kind, &mut ids)?),
            5 => Edit::EndArrangement(EndArrangement {
                arrangement: arrangement?,
                day: self.day,
                guests: if self.number.is_multiple_of(2) {
                    GuestsAtEnd::Leave { ids }
                } else {
                    GuestsAtEnd::Stay
                },
            }),
            6 => Edit::ExtendArrangement(ExtendArrangement {
                arrangement: arrangement?,
                last_day: self.date,
                guests_stay: self.number.is_multiple_of(2),
                ids,
            }),
            7 => Edit::ChangeLead(ChangeLead {
                arrangement: arrangement?,
                country: self.partner_country(plan, arrangement?),
                first_day: self.date?,
                former: *self.choices[0].get(&Role::ALL),
            }),
            8 | 9 => Edit::ReplacePartner(ReplacePartner {
                arrangement: arrangement?,
                country: self.partner_country(plan, arrangement?),
                last_day: PlanDate::of_day(self.day)?,
                successor: self.partner(plan),
                first_day: self.date?,
                unit: (kind == 8).then_some(PlacedUnit::Known(self.unit_id(plan, 0)?)),
                people: self.number.is_multiple_of(2).then(|| self.people()),
                ids,
            }),
            10 => Edit::SplitArrangement(SplitArrangement {
                arrangement: arrangement?,
                day: self.day,
                second: ids.next_id(),
                name: self.text.clone(),
            }),
            _ => Edit::JoinArrangements(JoinArrangements {
                first: self.arrangement(plan, 1)?,
                second: arrangement?,
            }),
        })
    }

    fn unit_id(&self, plan: &Plan, choice: usize) -> Option<UnitId> {
        let units: Vec<UnitId> = plan.units().map(|unit| unit.id).collect();
        self.pick(choice, &units)
    }

    fn arrangement(&self, plan: &Plan, choice: usize) -> Option<ArrangementId> {
        let arrangements: Vec<_> = plan.arrangements().map(|it| it.id).collect();
        self.pick(choice, &arrangements)
    }

    /// The country of a partner, or any other where there is none.
    fn partner_country(
        &self,
        plan: &Plan,
        arrangement: ArrangementId,
    ) -> muster::model::CountryCode {
        let partners = plan
            .arrangement(arrangement)
            .map(|it| it.partners.as_slice());
        let countries: Vec<_> = partners
            .into_iter()
            .flatten()
            .map(|it| it.country)
            .collect();
        self.pick(1, &countries).unwrap_or_else(|| self.country())
    }

    fn people(&self) -> Vec<HeadcountLine> {
        vec![HeadcountLine::not_stated(
            self.country(),
            self.number % 40,
            None,
        )]
    }

    /// A placement: of a unit of the plan (0 and 1), a new one, one from a template, or of people without one.
    fn place(&self, plan: &Plan, form: usize, ids: &mut IdGenerator) -> Option<PlaceGuest> {
        let known = self.arrangement(plan, 2);
        let known = known.filter(|_| self.number.is_multiple_of(3));
        let of = |id| plan.arrangement(id).map(|it| it.unit);
        let host = known.and_then(of).or_else(|| self.unit_id(plan, 3))?;
        let guest = match form {
            0 | 1 => Some(PlacedUnit::Known(self.unit_id(plan, 0)?)),
            2 => {
                let mut unit = self.unit(plan)?.clone();
                unit.id = ids.next_id();
                unit.periods.clear();
                Some(PlacedUnit::New(Box::new(unit)))
            }
            3 => Some(PlacedUnit::FromTemplate(Box::new(
                self.template_unit(plan)?,
            ))),
            _ => None,
        };
        let has_people = guest.is_none() || self.number.is_multiple_of(2);
        let arrangement = match known {
            Some(id) => GuestArrangement::Known(id),
            None => GuestArrangement::New(Box::new(Arrangement::new(
                ids.next_id(),
                self.text.clone(),
                *self.choices[1].get(&ArrangementKind::ALL),
                host,
            ))),
        };
        let agreement = Agreement::new(ids.next_id(), self.text.clone(), AgreementKind::Treaty);
        Some(PlaceGuest {
            guest,
            host: PlacedUnit::Known(host),
            first_day: self.date?,
            last_day: PlanDate::of_day(self.day).filter(|_| self.number.is_multiple_of(5)),
            people: has_people.then(|| self.people()),
            counted: if self.choices[0].index(3) == 0 {
                NewPeople::OutOfParent { ids: ids.split() }
            } else {
                NewPeople::InAddition
            },
            arrangement,
            partner: self.partner(plan),
            agreement: self
                .number
                .is_multiple_of(7)
                .then(|| GuestAgreement::New(Box::new(agreement))),
            ids: ids.clone(),
        })
    }
}
