//! Naming the source of a headcount line.

use crate::model::{PeriodId, Plan, SourceId, UnitId};
use crate::text::Message;

use super::change::Change;
use super::list_change::no_entry;
use super::refusal::Problem;
use super::{existing, names};

/// Names the source of one headcount line, or takes its source away.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UseSource {
    /// Which unit.
    pub unit: UnitId,

    /// Which of its periods.
    pub period: PeriodId,

    /// Which of the period's lines, from 0.
    pub line: usize,

    /// The source; none where the number has no source any more.
    pub source: Option<SourceId>,
}

impl Change for UseSource {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        let period = existing::period(&mut unit, self.period)?;
        let line = period.people.get_mut(self.line).ok_or_else(no_entry)?;
        line.source = self.source;
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-use-source").with("name", names::node_name(plan, self.unit.into()))
    }
}
