//! What an edit has made of a plan, before it is part of a history.

use crate::model::Plan;
use crate::text::Message;

use super::{Edit, Refusal};

/// The plan that an edit has made, with the name of what was done.
///
/// [`History::perform`](super::History::perform) makes and takes one in one go; a large edit is made elsewhere, and taken when it is there.
#[derive(Clone, Debug)]
pub struct Step {
    pub(super) plan: Plan,
    pub(super) name: Message,
}

impl Step {
    /// What an edit makes of a plan; none where it changes nothing.
    pub fn of(edit: &Edit, before: &Plan) -> Result<Option<Self>, Refusal> {
        Self::watched(edit, before, &mut |_, _| {})
    }

    /// The same; told on the way is how much of how much is done, where that can be told.
    pub fn watched(
        edit: &Edit,
        before: &Plan,
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Option<Self>, Refusal> {
        let plan = edit.apply_watched(before, watch)?;
        Ok((plan != *before).then(|| Self {
            name: edit.name(before),
            plan,
        }))
    }
}
