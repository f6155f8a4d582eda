//! Adding an agreement.

use crate::model::{Agreement, Item, Plan};
use crate::text::Message;

use super::change::Change;
use super::existing;
use super::refusal::Problem;

/// Adds an agreement.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AddAgreement {
    /// It, with a new id.
    pub agreement: Agreement,
}

impl Change for AddAgreement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let id = self.agreement.id;
        existing::is_new(plan.agreement(id).is_some(), Item::Agreement(id))?;
        Ok(plan.with_agreement(self.agreement.clone())?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-add-agreement").with("name", self.agreement.title.as_str())
    }
}
