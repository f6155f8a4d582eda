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
use super::{embedding, existing, partnership};

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

    /// The plan in which a partner's guests who are there at the end stay on.
    fn with_guests(
        &self,
        plan: &Plan,
        arrangement: &Arrangement,
        partner: &Partner,
        added: Stretch,
        ids: &mut IdGenerator,
    ) -> Result<Plan, Problem> {
        let Some(end) = arrangement.partner_stretch(partner).last_day else {
            return Ok(plan.clone());
        };
        let is_last = |period: &Period| {
            let last = period.last_day.map(PlanDate::latest);
            Lens::Planned.admits(period) && last == Some(end.latest())
        };
        let mut plan = plan.clone();
        for guest in partnership::guests(&plan, arrangement, partner).collect::<Vec<_>>() {
            let mut unit = existing::unit(&plan, guest)?;
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
                period.last_day = self.last_day;
            }
            plan = plan.with_unit(unit)?;
        }
        let mut host = existing::unit(&plan, arrangement.unit)?;
        if embedding::is_embedded(arrangement, &host, partner) {
            embedding::keep_on(&mut host, partner.country, end, added, ids)?;
            plan = plan.with_unit(host)?;
        }
        Ok(plan)
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
        let stays = |partner: &Partner, arrangement: &Arrangement| {
            let last = arrangement.partner_stretch(partner).last_day;
            last.map(PlanDate::latest) == end
        };
        for partner in &arrangement.partners {
            if self.guests_stay && stays(partner, &arrangement) {
                plan = self.with_guests(&plan, &arrangement, partner, added, &mut ids)?;
            }
        }
        let stay: Vec<bool> = arrangement
            .partners
            .iter()
            .map(|partner| stays(partner, &arrangement))
            .collect();
        arrangement.last_day = self.last_day;
        for (partner, stays) in arrangement.partners.iter_mut().zip(stay) {
            if stays {
                partner.last_day = None;
            }
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
