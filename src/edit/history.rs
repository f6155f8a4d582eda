//! The plan being worked on, with all that led to it.

use crate::model::Plan;
use crate::text::Message;

use super::{Edit, Refusal};

/// The current plan, and the plans to which undo and redo lead.
///
/// A plan costs next to nothing to keep, so undo has no limit and needs no inverse edits: it brings back the plan as it was.
/// Each plan that an edit makes gets a number of its own, its *revision*, which undo and redo bring back with it; so one revision is always one plan, and modified means "not at the saved revision".
/// A new edit after undo leaves the undone ones behind.
#[derive(Clone, Debug)]
pub struct History {
    plan: Plan,
    revision: u64,
    saved: Option<u64>,

    /// The highest revision that was ever given.
    latest: u64,

    undo: Vec<Step>,
    redo: Vec<Step>,
}

/// A plan to go back or forward to, with the name of the edit that lies between.
#[derive(Clone, Debug)]
struct Step {
    name: Message,
    plan: Plan,
    revision: u64,
}

impl History {
    /// A history that begins with a plan as it is on disk.
    pub fn new(plan: Plan) -> Self {
        Self {
            saved: Some(0),
            ..Self::unsaved(plan)
        }
    }

    /// A history that begins with a plan that is nowhere on disk: new, or recovered.
    pub fn unsaved(plan: Plan) -> Self {
        Self {
            plan,
            revision: 0,
            saved: None,
            latest: 0,
            undo: Vec::new(),
            redo: Vec::new(),
        }
    }

    /// The current plan.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Performs an edit as one step; one that changes nothing makes no step.
    ///
    /// When it is refused, all stays as it was.
    pub fn perform(&mut self, edit: &Edit) -> Result<&Plan, Refusal> {
        let plan = edit.apply(&self.plan)?;
        if plan == self.plan {
            return Ok(&self.plan);
        }
        let name = edit.name(&self.plan);
        self.latest += 1;
        let revision = self.latest;
        let step = self.put(Step {
            name,
            plan,
            revision,
        });
        self.undo.push(step);
        self.redo.clear();
        Ok(&self.plan)
    }

    /// Goes back to the plan before the last edit; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(step) = self.undo.pop() else {
            return false;
        };
        let step = self.put(step);
        self.redo.push(step);
        true
    }

    /// Goes forward to the plan before the last undo; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(step) = self.redo.pop() else {
            return false;
        };
        let step = self.put(step);
        self.undo.push(step);
        true
    }

    /// The name of the edit that undo takes back, where there is one.
    pub fn undo_name(&self) -> Option<&Message> {
        self.undo.last().map(|step| &step.name)
    }

    /// The name of the edit that redo brings back, where there is one.
    pub fn redo_name(&self) -> Option<&Message> {
        self.redo.last().map(|step| &step.name)
    }

    /// The number of the current plan: within one history, one number is always one plan.
    ///
    /// It changes with each edit, undo and redo, so that it tells whether what was computed from the plan still holds.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Notes that the plan of a revision is on disk now; saving may have begun before later edits.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved = Some(revision);
    }

    /// Whether the current plan differs from the one on disk.
    pub fn is_modified(&self) -> bool {
        self.saved != Some(self.revision)
    }

    /// Makes the step's plan the current one and gives the way back.
    fn put(&mut self, step: Step) -> Step {
        Step {
            name: step.name,
            plan: std::mem::replace(&mut self.plan, step.plan),
            revision: std::mem::replace(&mut self.revision, step.revision),
        }
    }
}
