//! Changing an agreement.

use crate::model::{
    Agreement, AgreementId, AgreementKind, CountryCode, Item, Plan, PlanDate, SourceId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, field, names};

/// Changes one field of an agreement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetAgreement {
    /// Which one.
    pub agreement: AgreementId,

    /// The field with its new value.
    pub field: AgreementField,
}

/// A field of an [`Agreement`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AgreementField {
    /// What it is called.
    Title(String),

    /// What kind of paper it is.
    Kind(AgreementKind),

    /// Between whom.
    Parties(Vec<CountryCode>),

    /// When it was proposed.
    Proposed(Option<PlanDate>),

    /// When it was signed.
    Signed(Option<PlanDate>),

    /// Whether it is in force only when it is ratified.
    NeedsRatification(bool),

    /// When it was ratified.
    Ratified(Option<PlanDate>),

    /// From when it is in force, where that does not follow.
    InForceFrom(Option<PlanDate>),

    /// Until when it is in force.
    InForceTo(Option<PlanDate>),

    /// Where to find it.
    Link(String),

    /// Where its dates come from.
    Source(Option<SourceId>),

    /// What else is to be said.
    Remarks(String),
}

impl AgreementField {
    fn set(&self, agreement: &mut Agreement) {
        match self {
            Self::Title(value) => agreement.title.clone_from(value),
            Self::Kind(value) => agreement.kind = *value,
            Self::Parties(value) => agreement.parties.clone_from(value),
            Self::Proposed(value) => agreement.proposed = *value,
            Self::Signed(value) => agreement.signed = *value,
            Self::NeedsRatification(value) => agreement.needs_ratification = *value,
            Self::Ratified(value) => agreement.ratified = *value,
            Self::InForceFrom(value) => agreement.in_force_from = *value,
            Self::InForceTo(value) => agreement.in_force_to = *value,
            Self::Link(value) => agreement.link.clone_from(value),
            Self::Source(value) => agreement.source = *value,
            Self::Remarks(value) => agreement.remarks.clone_from(value),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Title(_) => "edit-field-title",
            Self::Kind(_) => "edit-field-kind",
            Self::Parties(_) => "edit-field-parties",
            Self::Proposed(_) => "edit-field-proposed",
            Self::Signed(_) => "edit-field-signed",
            Self::NeedsRatification(_) => "edit-field-needs-ratification",
            Self::Ratified(_) => "edit-field-ratified",
            Self::InForceFrom(_) => "edit-field-in-force-from",
            Self::InForceTo(_) => "edit-field-in-force-to",
            Self::Link(_) => "edit-field-link",
            Self::Source(_) => "edit-field-source",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetAgreement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut agreement = existing::agreement(plan, self.agreement)?;
        self.field.set(&mut agreement);
        Ok(plan.with_agreement(agreement)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Agreement(self.agreement)).unwrap_or_default();
        match self.field {
            AgreementField::Title(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
