//! The plan being worked on, with all that led to it.

use crate::model::{Plan, Track};
use crate::text::Message;

use super::{Edit, Refusal, Step};

/// The current plan, and the plans to which undo and redo lead: a [`Track`] on which edits make the steps.
///
/// A plan costs next to nothing to keep, so undo has no limit and needs no inverse edits: it brings back the plan as it was.
/// Each plan that an edit makes gets a number of its own, its *revision*, which undo and redo bring back with it; so one revision is always one plan, and modified means "not at the saved revision".
/// A new edit after undo leaves the undone ones behind.
#[derive(Clone, Debug)]
pub struct History {
    track: Track,
}

impl History {
    /// A history that begins with a plan as it is on disk.
    pub fn new(plan: Plan) -> Self {
        let mut history = Self::unsaved(plan);
        history.mark_saved(0);
        history
    }

    /// A history that begins with a plan that is nowhere on disk.
    pub fn unsaved(plan: Plan) -> Self {
        Self::of_track(Track::new(plan))
    }

    /// A history that goes on where another ended, such as a recovered one.
    pub fn of_track(track: Track) -> Self {
        Self { track }
    }

    /// All of it as plain data; a copy of that costs next to nothing.
    pub fn track(&self) -> &Track {
        &self.track
    }

    /// The current plan.
    pub fn plan(&self) -> &Plan {
        &self.track.current().plan
    }

    /// Performs an edit as one step; one that changes nothing makes no step.
    ///
    /// When it is refused, all stays as it was.
    pub fn perform(&mut self, edit: &Edit) -> Result<&Plan, Refusal> {
        if let Some(step) = Step::of(edit, self.plan())? {
            self.take(step);
        }
        Ok(self.plan())
    }

    /// Goes a step that was made of the current plan.
    pub fn take(&mut self, step: Step) {
        let Step { plan, name } = step;
        self.track.push(plan, name);
    }

    /// Goes back to the plan before the last edit; whether there was one.
    pub fn undo(&mut self) -> bool {
        self.track.back()
    }

    /// Goes forward to the plan before the last undo; whether there was one.
    pub fn redo(&mut self) -> bool {
        self.track.forward()
    }

    /// The name of the edit that undo takes back, where there is one.
    pub fn undo_name(&self) -> Option<&Message> {
        self.track.current().name.as_ref()
    }

    /// The name of the edit that redo brings back, where there is one.
    pub fn redo_name(&self) -> Option<&Message> {
        let next = self.track.version(self.track.position() + 1)?;
        next.name.as_ref()
    }

    /// The number of the current plan: within one history, one number is always one plan.
    ///
    /// It changes with each edit, undo and redo, so that it tells whether what was computed from the plan still holds.
    pub fn revision(&self) -> u64 {
        self.track.current().revision
    }

    /// Notes that the plan of a revision is on disk now; saving may have begun before later edits.
    pub fn mark_saved(&mut self, revision: u64) {
        self.track.set_saved(Some(revision));
    }

    /// Whether the current plan differs from the one on disk.
    pub fn is_modified(&self) -> bool {
        self.track.is_modified()
    }
}
