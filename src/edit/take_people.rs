//! Taking the people of a period out of its parent's own people.

use crate::model::{IdGenerator, PeriodId, Plan, Unit, UnitId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, names, taking};

/// Takes the people of one period out of the own people of the unit under which they stand.
///
/// It does for a period what [`NewPeople::OutOfParent`](super::NewPeople::OutOfParent) does for a new unit; together with the edit that puts people into the period, the total of the parent stays as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TakePeople {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,

    /// Where the ids of split periods of the parent come from.
    pub ids: IdGenerator,
}

impl Change for TakePeople {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        let period = existing::period(&mut unit, self.period)?.clone();
        let taker = Unit {
            periods: vec![period],
            ..unit
        };
        taking::out_of_parent(plan.clone(), &taker, self.ids.clone())
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-take-people").with("name", names::node_name(plan, self.unit.into()))
    }
}
