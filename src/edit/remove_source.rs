//! Removing a source.

use std::collections::BTreeSet;

use crate::model::{Item, Plan, Removal, SourceId};
use crate::text::Message;

use super::change::Change;
use super::names;
use super::refusal::Problem;

/// Removes a source; refused while a number names it, so that no number loses its source unseen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveSource {
    /// Which source.
    pub source: SourceId,
}

impl Change for RemoveSource {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let removal = Removal {
            sources: BTreeSet::from([self.source]),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Source(self.source)).unwrap_or_default();
        Message::new("edit-remove").with("name", name)
    }
}
