//! Extending a joint arrangement.

use jiff::civil::Date;

use crate::analysis::Lens;
use crate::model::{
    Arrangement, ArrangementId, IdGenerator, Partner, Period, Plan, PlanDate, Stretch,
};
use crate::text::Message;

use super::change::Change;
use super::end_arrangement::named;
use super::refusal::Problem;
use super::{attaching, embedding, existing, partnership};

/// Lets a joint arrangement last longer, or without end.
///
/// Partners who stay to its end stay on.
/// Refused where it lasts as long already, or where guests who are to stay on have people elsewhere by then.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExtendArrangement {
    /// Which one.
    pub arrangement: ArrangementId,

    /// The last day; none leaves it open.
    pub last_day: Option<PlanDate>,

    /// Whether the guests' people who are there at its end stay on, too.
    pub guests_stay: bool,

    /// Where the ids of split periods come from.
    pub ids: IdGenerator,
}

impl ExtendArrangement {
    /// The days that are added.
    fn added(&self, arrangement: &Arrangement) -> Result<Stretch, Problem> {
        let end = arrangement.last_day.filter(|end| {
            self.last_day
                .is_none_or(|last| last.latest() > end.latest())
        });
        let first_day = end.and_then(super::adjoining::after).ok_or_else(|| {
            Problem::Said(
                Message::new("refusal-extend-not-later").with("name", arrangement.name.as_str()),
            )
        })?;
        Ok(Stretch {
            first_day: Some(first_day),
            last_day: self.last_day,
        })
    }

    /// The plan in which a partner's guests who are there at the end stay on, as long as the partner does.
    fn with_guests(
        &self,
        plan: &Plan,
        arrangement: &Arrangement,
        partner: &Partner,
        added: Stretch,
        ids: &mut IdGenerator,
    ) -> Result<Plan, Problem> {
        let Some(last_day) = arrangement.last_day else {
            return Ok(plan.clone());
        };
        let end = last_day.latest();
        let leaves = partner.last_day.filter(|last| last.latest() > end);
        let last_days = [leaves, self.last_day].into_iter().flatten();
        let added = Stretch {
            last_day: last_days.min_by_key(|last| last.latest()),
            ..added
        };
        let mut stayed = plan.clone();
        for guest in partnership::guests(plan, arrangement, partner) {
            let mut unit = existing::unit(&stayed, guest)?;
            let usual = unit.parent;
            let is_last = |period: &Period| {
                let parent = period.parent.unwrap_or(usual);
                Lens::Planned.admits(period)
                    && period.last_day.map(PlanDate::latest) == Some(end)
                    && attaching::is_within(plan, parent, arrangement.unit, end)
            };
            if !unit.periods.iter().any(is_last) {
                continue;
            }
            if let Some(day) = unit.periods.iter().find_map(|it| begins_in(it, added)) {
                return Err(Problem::Said(
                    Message::new("refusal-guest-elsewhere")
                        .with("unit", unit.name.as_str())
                        .with("day", day),
                ));
            }
            for period in unit.periods.iter_mut().filter(|period| is_last(period)) {
                period.last_day = added.last_day;
            }
            stayed = stayed.with_unit(unit)?;
        }
        let mut host = existing::unit(&stayed, arrangement.unit)?;
        if embedding::is_embedded(arrangement, &host, partner) {
            embedding::keep_on(&mut host, partner.country, last_day, added, ids)?;
            stayed = stayed.with_unit(host)?;
        }
        Ok(stayed)
    }
}

/// The first of some days on which the people of a period are there.
fn begins_in(period: &Period, days: Stretch) -> Option<Date> {
    let (first, last) = period.stretch().days()?;
    let (from, to) = days.days()?;
    let is_there = Lens::Planned.admits(period) && first <= to && from <= last;
    is_there.then(|| first.max(from))
}

impl Change for ExtendArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut arrangement = existing::arrangement(plan, self.arrangement)?;
        let added = self.added(&arrangement)?;
        let mut plan = plan.clone();
        let mut ids = self.ids.clone();
        let end = arrangement.last_day.map(PlanDate::latest);
        for partner in &arrangement.partners {
            // One whose own last day is later is there at the end, too.
            let last = arrangement.partner_stretch(partner).last_day;
            if self.guests_stay && last.map(PlanDate::latest) >= end {
                plan = self.with_guests(&plan, &arrangement, partner, added, &mut ids)?;
            }
        }
        arrangement.last_day = self.last_day;
        for partner in &mut arrangement.partners {
            partner.last_day = partner.last_day.filter(|last| Some(last.latest()) != end);
        }
        Ok(plan.with_arrangement(arrangement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = named(plan, self.arrangement);
        match self.last_day {
            Some(date) => Message::new("edit-extend-arrangement")
                .with("name", name)
                .with("date", date),
            None => Message::new("edit-extend-arrangement-open").with("name", name),
        }
    }
}
