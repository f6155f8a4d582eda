//! Adding a period to a unit.

use crate::model::{Period, Plan, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names};

/// Adds a period to a unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddPeriod {
    /// Which unit.
    pub unit: UnitId,

    /// The period, with an id that is new in the unit.
    pub period: Period,
}

impl Change for AddPeriod {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        unit.periods.push(self.period.clone());
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-add-period").with("name", names::node_name(plan, self.unit.into()))
    }
}
