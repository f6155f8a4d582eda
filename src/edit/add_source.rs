//! Adding a source.

use crate::model::{Item, Plan, Source};
use crate::text::Message;

use super::change::Change;
use super::existing;
use super::refusal::Problem;

/// Adds a source.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddSource {
    /// The source, with a new id.
    pub source: Source,
}

impl Change for AddSource {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let Self { source } = self;
        existing::is_new(plan.source(source.id).is_some(), Item::Source(source.id))?;
        Ok(plan.with_source(source.clone())?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-source").with("name", self.source.title.as_str())
    }
}
