//! Ending a joint arrangement.

use jiff::civil::Date;

use crate::model::{
    Arrangement, ArrangementId, IdGenerator, Item, Partner, Period, Plan, PlanDate, Stretch,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{adjoining, attaching, embedding, existing, names, partnership};

/// Ends a joint arrangement on a day, which becomes its last.
///
/// Partners who would come later come no more.
/// Refused where it does not hold on the day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndArrangement {
    /// Which one.
    pub arrangement: ArrangementId,

    /// The last day.
    pub day: Date,

    /// What becomes of the guests' people.
    pub guests: GuestsAtEnd,
}

/// What becomes of the people of guests when their arrangement ends.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum GuestsAtEnd {
    /// They leave: their periods in the unit, and their lines among its own people, end on the last day too.
    Leave {
        /// Where the ids of split periods come from.
        ids: IdGenerator,
    },

    /// They stay where they are, without an arrangement.
    Stay,
}

impl Change for EndArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let before = existing::arrangement(plan, self.arrangement)?;
        let last_day = PlanDate::of_day(self.day).filter(|_| before.covers(self.day));
        let last_day = last_day.ok_or_else(|| not_on(&before, self.day))?;
        let mut plan = plan.clone();
        if let GuestsAtEnd::Leave { ids } = &self.guests {
            let mut ids = ids.clone();
            plan = without_guests(&plan, &before, &before.partners, last_day, &mut ids)?;
        }
        let mut arrangement = before;
        let days = Stretch {
            last_day: Some(last_day),
            ..arrangement.stretch()
        };
        partnership::set_days(&mut arrangement, days);
        if let Some(after) = adjoining::after(last_day) {
            for partner in &mut arrangement.partners {
                partner.roles = partnership::roles_before(&partner.roles, after);
            }
        }
        Ok(plan.with_arrangement(arrangement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-end-arrangement")
            .with("name", named(plan, self.arrangement))
            .with("day", self.day)
    }
}

/// The plan in which the guests of some partners have left the unit of an arrangement after a date.
pub(super) fn without_guests<'a>(
    plan: &Plan,
    arrangement: &Arrangement,
    partners: impl IntoIterator<Item = &'a Partner>,
    last_day: PlanDate,
    ids: &mut IdGenerator,
) -> Result<Plan, Problem> {
    let mut left = plan.clone();
    for partner in partners {
        let days = Stretch {
            first_day: adjoining::after(last_day),
            ..arrangement.partner_stretch(partner)
        };
        // Who left before the date has no days behind it.
        let Some((from, _)) = days.days().filter(|(from, to)| from <= to) else {
            continue;
        };
        for guest in partnership::guests(plan, arrangement, partner) {
            let mut unit = existing::unit(&left, guest)?;
            let usual = unit.parent;
            // Who is there is asked of the plan as it was, in which those above have not left yet.
            let is_there = |period: &Period| {
                let parent = period.parent.unwrap_or(usual);
                let begins = period.stretch().days().map(|(first, _)| first.max(from));
                begins.is_some_and(|day| attaching::is_within(plan, parent, arrangement.unit, day))
            };
            attaching::vacate(&mut unit, days, is_there, ids);
            left = left.with_unit(unit)?;
        }
        let mut host = existing::unit(&left, arrangement.unit)?;
        if embedding::is_embedded(arrangement, &host, partner) {
            embedding::take_away(&mut host, partner.country, days, ids)?;
            left = left.with_unit(host)?;
        }
    }
    Ok(left)
}

/// The name of an arrangement; empty where it is not in the plan.
pub(super) fn named(plan: &Plan, arrangement: ArrangementId) -> String {
    names::item_name(plan, Item::Arrangement(arrangement)).unwrap_or_default()
}

/// Why something cannot be on a day on which an arrangement does not hold.
pub(super) fn not_on(arrangement: &Arrangement, day: Date) -> Problem {
    Problem::Said(
        Message::new("refusal-arrangement-not-on")
            .with("name", arrangement.name.as_str())
            .with("day", day),
    )
}
