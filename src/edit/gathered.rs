//! Changes of single units, gathered and put into the plan in one go.

use std::collections::BTreeMap;

use crate::model::{Patch, Plan, Unit, UnitId};

use super::Edit;
use super::refusal::Problem;

/// A plan on its way through many edits.
///
/// Each edit by itself makes a plan of its own, which shares most with the one before but not all; for thousands of cells that adds up.
/// So edits that change nothing but values within one unit are done on a copy of the unit, checked as the plan would check it, and put into the plan before anything else is done to it.
pub(super) struct Gathered {
    plan: Plan,
    units: BTreeMap<UnitId, Unit>,
}

impl Gathered {
    pub(super) fn new(plan: Plan) -> Self {
        Self {
            plan,
            units: BTreeMap::new(),
        }
    }

    /// Does the next edit.
    pub(super) fn take(&mut self, edit: &Edit) -> Result<(), Problem> {
        if !self.gather(edit) {
            self.put()?;
            self.plan = edit.apply(&self.plan)?;
        }
        Ok(())
    }

    /// The plan as all edits have made it.
    pub(super) fn finish(mut self) -> Result<Plan, Problem> {
        self.put()?;
        Ok(self.plan)
    }

    /// Does an edit on a copy of its unit, where it changes nothing else; whether it has.
    ///
    /// One that is refused is not done here: it says why in its own words.
    fn gather(&mut self, edit: &Edit) -> bool {
        let id = match edit {
            Edit::SetUnit(change) => change.unit,
            Edit::SetPeriod(change) => change.unit,
            _ => return false,
        };
        let Some(before) = self.units.get(&id).or_else(|| self.plan.unit(id)) else {
            return false;
        };
        let mut unit = before.clone();
        let done = match edit {
            Edit::SetUnit(change) => change.on(&mut unit),
            Edit::SetPeriod(change) => change.on(&mut unit),
            _ => return false,
        };
        // Where a unit stands elsewhere on some days, other days may make a cycle.
        let can = done.is_ok() && !unit.has_attachments() && self.plan.check_unit(&unit).is_ok();
        if can {
            self.units.insert(id, unit);
        }
        can
    }

    /// Puts what was gathered into the plan.
    fn put(&mut self) -> Result<(), Problem> {
        if self.units.is_empty() {
            return Ok(());
        }
        let units = std::mem::take(&mut self.units).into_values().collect();
        self.plan = self.plan.patched(Patch {
            units,
            ..Patch::default()
        })?;
        Ok(())
    }
}
