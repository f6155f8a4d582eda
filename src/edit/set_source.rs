//! Changing a source.

use crate::model::{Confidence, Item, Plan, PlanDate, Source, SourceId};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, field, names};

/// Changes one field of a source.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetSource {
    /// Which source.
    pub source: SourceId,

    /// The field with its new value.
    pub field: SourceField,
}

/// A field of a [`Source`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SourceField {
    /// Who said it and where.
    Title(String),

    /// Its date.
    Date(Option<PlanDate>),

    /// Where to find it; empty where that is not known.
    Link(String),

    /// How far its numbers can be trusted.
    Confidence(Confidence),

    /// What else is to be said.
    Remarks(String),
}

impl SourceField {
    fn set(&self, source: &mut Source) {
        match self {
            Self::Title(title) => source.title.clone_from(title),
            Self::Date(date) => source.date = *date,
            Self::Link(link) => source.link.clone_from(link),
            Self::Confidence(confidence) => source.confidence = *confidence,
            Self::Remarks(remarks) => source.remarks.clone_from(remarks),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Title(_) => "edit-field-title",
            Self::Date(_) => "edit-field-date",
            Self::Link(_) => "edit-field-link",
            Self::Confidence(_) => "edit-field-confidence",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetSource {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut source = existing::source(plan, self.source)?;
        self.field.set(&mut source);
        Ok(plan.with_source(source)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Source(self.source)).unwrap_or_default();
        match self.field {
            SourceField::Title(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
