//! Changing a formation.

use crate::model::{Formation, FormationId, FormationKind, Plan};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, field, names};

/// Changes one field of a formation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetFormation {
    /// Which formation.
    pub formation: FormationId,

    /// The field with its new value.
    pub field: FormationField,
}

/// A field of a [`Formation`] with a new value; parent and place are changed by moving it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FormationField {
    /// The full name.
    Name(String),

    /// The short name; empty for none.
    ShortName(String),

    /// What it is.
    Kind(FormationKind),

    /// What else is to be said.
    Remarks(String),
}

impl FormationField {
    fn set(&self, formation: &mut Formation) {
        match self {
            Self::Name(name) => formation.name.clone_from(name),
            Self::ShortName(name) => formation.short_name.clone_from(name),
            Self::Kind(kind) => formation.kind = *kind,
            Self::Remarks(remarks) => formation.remarks.clone_from(remarks),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Name(_) => "edit-field-full-name",
            Self::ShortName(_) => "edit-field-short-name",
            Self::Kind(_) => "edit-field-kind",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetFormation {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut formation = existing::formation(plan, self.formation)?;
        self.field.set(&mut formation);
        Ok(plan.with_formation(formation)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::node_name(plan, self.formation.into());
        match self.field {
            FormationField::Name(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
