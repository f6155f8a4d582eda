//! Removing an agreement.

use std::collections::BTreeSet;

use crate::model::{AgreementId, Item, Plan, Removal};
use crate::text::Message;

use super::change::Change;
use super::names;
use super::refusal::Problem;

/// Removes an agreement; refused while an arrangement rests on it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RemoveAgreement {
    /// Which one.
    pub agreement: AgreementId,
}

impl Change for RemoveAgreement {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let removal = Removal {
            agreements: BTreeSet::from([self.agreement]),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::Agreement(self.agreement)).unwrap_or_default();
        Message::new("edit-remove").with("name", name)
    }
}
