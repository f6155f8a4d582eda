//! Ending a period.

use jiff::civil::Date;

use crate::model::{PeriodId, Plan, PlanDate, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Ends a period on a day, which becomes its last.
///
/// Refused where the day does not lie in the period.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct EndPeriod {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,

    /// The last day.
    pub day: Date,
}

impl Change for EndPeriod {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        let name = unit.name.clone();
        let period = existing::period(&mut unit, self.period)?;
        let last_day = PlanDate::of_day(self.day).filter(|_| period.covers(self.day));
        period.last_day = Some(last_day.ok_or_else(|| {
            Problem::Said(
                Message::new("refusal-end-outside")
                    .with("unit", name)
                    .with("day", self.day),
            )
        })?);
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-end-period")
            .with("name", names::node_name(plan, self.unit.into()))
            .with("day", self.day)
    }
}
