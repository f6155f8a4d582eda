//! Replacing a partner of a joint arrangement by another country.

use crate::model::{
    ArrangementId, CountryCode, HeadcountLine, IdGenerator, Partner, PartnerRole, Plan, PlanDate,
    Stretch,
};
use crate::text::Message;

use super::change::Change;
use super::end_arrangement::{named, not_on, without_guests};
use super::place_guest::{PlacedUnit, Service, placed};
use super::refusal::Problem;
use super::{NewPeople, existing, partnership};

/// Lets a partner leave a joint arrangement on a date and another country come, at once or after a gap.
///
/// The people of the partner who leaves end with it.
/// Who comes has the role of who leaves, unless it is given one.
/// Refused where who leaves is no partner then, or who comes would not come later.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReplacePartner {
    /// Which arrangement.
    pub arrangement: ArrangementId,

    /// Who leaves.
    pub country: CountryCode,

    /// The last day of who leaves.
    pub last_day: PlanDate,

    /// Who comes; units and days are filled in.
    pub successor: Partner,

    /// The first day of who comes.
    pub first_day: PlanDate,

    /// Its unit, where one is to be placed.
    pub unit: Option<PlacedUnit>,

    /// The own people of that unit, absent where they are those that its periods have; without a unit people who become lines in the arrangement's.
    pub people: Option<Vec<HeadcountLine>>,

    /// Where the ids of periods come from.
    pub ids: IdGenerator,
}

impl Change for ReplacePartner {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut ids = self.ids.clone();
        let before = existing::arrangement(plan, self.arrangement)?;
        let said = |id| Problem::Said(Message::new(id).with("name", before.name.as_str()));
        let day = self.last_day.latest();
        if !before.covers(day) {
            return Err(not_on(&before, day));
        }
        if self.first_day.earliest() <= day {
            return Err(said("refusal-successor-early"));
        }
        let leaves =
            |it: &Partner| it.country == self.country && before.partner_stretch(it).covers(day);
        let leaving = before.partners.iter().find(|it| leaves(it));
        let leaving = leaving.ok_or_else(|| said("refusal-no-partner"))?;
        let mut plan = without_guests(plan, &before, [leaving], self.last_day, &mut ids)?;
        let mut successor = self.successor.clone();
        if successor.roles.is_empty() {
            let role = leaving.role_on(day).map(PartnerRole::always);
            successor.roles.extend(role);
        }
        let mut arrangement = before.clone();
        for partner in arrangement.partners.iter_mut().filter(|it| leaves(it)) {
            let stretch = Stretch {
                last_day: Some(self.last_day),
                ..before.partner_stretch(partner)
            };
            partnership::set_partner_days(partner, stretch, before.stretch());
        }
        let days = Stretch {
            first_day: Some(self.first_day),
            last_day: before.last_day,
        };
        // Who comes after the arrangement would have ended lets it go on.
        let days = if days.in_order() {
            days
        } else {
            Stretch {
                last_day: None,
                ..days
            }
        };
        if self.unit.is_some() || self.people.is_some() {
            let service = Service {
                host: before.unit,
                days,
                people: self.people.as_deref(),
                counted: &NewPeople::InAddition,
            };
            plan = placed(&plan, self.unit.as_ref(), &service, &mut ids)?;
        }
        let unit = self.unit.as_ref().map(PlacedUnit::id);
        partnership::join(&plan, &mut arrangement, &successor, unit, days);
        Ok(plan.with_arrangement(arrangement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-replace-partner").with("name", named(plan, self.arrangement))
    }
}
