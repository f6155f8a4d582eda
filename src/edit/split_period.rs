//! Splitting a period in two.

use jiff::civil::Date;

use crate::model::{Period, PeriodId, Plan, PlanDate, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Splits a period in two, the second of which begins on a day.
///
/// Both keep all else that the period had.
/// Refused unless the period has days before the day and from the day on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SplitPeriod {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,

    /// The first day of the second part.
    pub day: Date,

    /// The id of the second part, new in the unit.
    pub second: PeriodId,
}

impl SplitPeriod {
    /// The last day of the first part and the first of the second.
    fn days(&self, period: &Period) -> Option<(PlanDate, PlanDate)> {
        let (first, last) = period.stretch().days()?;
        let inside = first < self.day && self.day <= last;
        let before = self.day.yesterday().ok().filter(|_| inside)?;
        Some((PlanDate::of_day(before)?, PlanDate::of_day(self.day)?))
    }
}

impl Change for SplitPeriod {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        let name = unit.name.clone();
        let period = existing::period(&mut unit, self.period)?;
        let (last_day, first_day) = self.days(period).ok_or_else(|| {
            Problem::Said(
                Message::new("refusal-split-outside")
                    .with("unit", name)
                    .with("day", self.day),
            )
        })?;
        let second = Period {
            id: self.second,
            first_day: Some(first_day),
            ..period.clone()
        };
        period.last_day = Some(last_day);
        unit.periods.push(second);
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-split-period").with("name", names::node_name(plan, self.unit.into()))
    }
}
