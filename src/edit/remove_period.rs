//! Removing a period.

use crate::model::{PeriodId, Plan, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Removes a period with its people.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemovePeriod {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,
}

impl Change for RemovePeriod {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        existing::period(&mut unit, self.period)?;
        unit.periods.retain(|period| period.id != self.period);
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-remove-period").with("name", names::node_name(plan, self.unit.into()))
    }
}
