//! Changing who leads a joint arrangement.

use jiff::civil::Date;

use crate::model::{
    Arrangement, ArrangementId, CountryCode, Partner, PartnerRole, Plan, PlanDate, Role,
};
use crate::text::Message;

use super::change::Change;
use super::end_arrangement::{named, not_on};
use super::refusal::Problem;
use super::{existing, partnership};

/// Lets another partner of a joint arrangement lead from a date on, until the next change of the lead that is known.
///
/// Who led until then has another role.
/// Refused where the country is no partner then, or leads already.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ChangeLead {
    /// Which arrangement.
    pub arrangement: ArrangementId,

    /// Who leads.
    pub country: CountryCode,

    /// From when.
    pub first_day: PlanDate,

    /// The role of those who led until then.
    pub former: Role,
}

impl ChangeLead {
    /// When somebody begins to lead after a day, as far as it is known.
    fn next_change(arrangement: &Arrangement, day: Date) -> Option<PlanDate> {
        let begins = arrangement.partners.iter().flat_map(|partner| {
            let comes = arrangement.partner_stretch(partner).first_day;
            let roles = partner.roles.iter().filter(|it| it.role == Role::Lead);
            // Who leads from the beginning does so from the day on which it comes.
            roles.filter_map(move |it| it.first_day.max(comes))
        });
        begins
            .filter(|first| first.earliest() > day)
            .min_by_key(|first| first.earliest())
    }
}

impl ChangeLead {
    /// Gives who led until a day the other role; what is known of it for later days, before the lead changes again, stays.
    fn step_back(&self, partner: &mut Partner, day: Date, until: Option<PlanDate>) {
        let is_later = |role: &&PartnerRole| {
            let begins = role.first_day.map(PlanDate::earliest);
            begins.is_some_and(|begins| {
                begins > day && until.is_none_or(|until| begins < until.earliest())
            })
        };
        let later: Vec<PartnerRole> = partner.roles.iter().filter(is_later).copied().collect();
        partnership::set_role(partner, self.former, self.first_day, until);
        if !later.is_empty() {
            partner.roles.extend(later);
            partner.roles.sort_by_key(|role| role.first_day);
            partner.roles = partnership::tidy(std::mem::take(&mut partner.roles));
        }
    }
}

impl Change for ChangeLead {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut arrangement = existing::arrangement(plan, self.arrangement)?;
        // Of a month in which the arrangement begins, the days before do not matter.
        let begins = arrangement.first_day.map(PlanDate::earliest);
        let day = self.first_day.earliest();
        let day = begins.map_or(day, |begins| begins.clamp(day, self.first_day.latest()));
        if !arrangement.covers(day) {
            return Err(not_on(&arrangement, day));
        }
        let said = |id| Problem::Said(Message::new(id).with("name", arrangement.name.as_str()));
        let is_new_lead = |it: &Partner| it.country == self.country;
        let lead = arrangement.partners_on(day).find(|it| is_new_lead(it));
        let lead = lead.ok_or_else(|| said("refusal-no-partner"))?;
        let leads = arrangement.leads_on(day);
        if lead.role_on(day) == Some(Role::Lead) && leads.len() == 1 {
            return Err(said("refusal-leads-already"));
        }
        let until = Self::next_change(&arrangement, day);
        let there: Vec<bool> = arrangement
            .partners
            .iter()
            .map(|it| arrangement.partner_stretch(it).covers(day))
            .collect();
        let partners = arrangement.partners.iter_mut().zip(there);
        for (partner, _) in partners.filter(|(_, is_there)| *is_there) {
            if is_new_lead(partner) {
                partnership::set_role(partner, Role::Lead, self.first_day, until);
            } else if partner.role_on(day) == Some(Role::Lead) {
                self.step_back(partner, day, until);
            }
        }
        Ok(plan.with_arrangement(arrangement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-change-lead")
            .with("name", named(plan, self.arrangement))
            .with("date", self.first_day)
    }
}
