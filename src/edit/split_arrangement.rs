//! Splitting a joint arrangement in two.

use jiff::civil::Date;

use crate::model::{Arrangement, ArrangementId, Item, Plan, PlanDate, Stretch};
use crate::text::Message;

use super::change::Change;
use super::end_arrangement::named;
use super::refusal::Problem;
use super::{existing, partnership};

/// Splits a joint arrangement in two, the second of which begins on a day; periods stay as they are.
///
/// Both keep all else, each as far as it concerns its days.
/// Refused unless the arrangement has days before the day and from the day on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SplitArrangement {
    /// Which one.
    pub arrangement: ArrangementId,

    /// The first day of the second part.
    pub day: Date,

    /// The id of the second part.
    pub second: ArrangementId,

    /// What the second part is called.
    pub name: String,
}

impl SplitArrangement {
    /// The last day of the first part and the first of the second.
    fn days(&self, arrangement: &Arrangement) -> Option<(PlanDate, PlanDate)> {
        let (first, last) = arrangement.stretch().days()?;
        let inside = first < self.day && self.day <= last;
        let before = self.day.yesterday().ok().filter(|_| inside)?;
        Some((PlanDate::of_day(before)?, PlanDate::of_day(self.day)?))
    }
}

impl Change for SplitArrangement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let item = Item::Arrangement(self.second);
        existing::is_new(plan.arrangement(self.second).is_some(), item)?;
        let whole = existing::arrangement(plan, self.arrangement)?;
        let (last_day, first_day) = self.days(&whole).ok_or_else(|| {
            Problem::Said(
                Message::new("refusal-split-arrangement")
                    .with("name", whole.name.as_str())
                    .with("day", self.day),
            )
        })?;
        let mut first = whole.clone();
        let stretch = Stretch {
            last_day: Some(last_day),
            ..whole.stretch()
        };
        partnership::set_days(&mut first, stretch);
        for partner in &mut first.partners {
            partner.roles = partnership::roles_before(&partner.roles, first_day);
        }
        let mut second = Arrangement {
            id: self.second,
            name: self.name.clone(),
            ..whole
        };
        let stretch = Stretch {
            first_day: Some(first_day),
            ..second.stretch()
        };
        partnership::set_days(&mut second, stretch);
        for partner in &mut second.partners {
            partner.roles = partnership::roles_from(&partner.roles, first_day);
        }
        Ok(plan.with_arrangement(first)?.with_arrangement(second)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-split-arrangement").with("name", named(plan, self.arrangement))
    }
}
