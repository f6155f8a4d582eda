//! Why an edit cannot be done.

use crate::model::{Invalid, Plan, Reason};
use crate::text::{Message, Value};

use super::change::Change;
use super::names;

/// An edit was not done; the plan is as it was.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Refusal {
    /// Why, in one sentence that names the thing concerned.
    pub message: Message,
}

/// What went wrong inside an edit, before the thing concerned is named.
pub(super) enum Problem {
    /// The plan would be illegal.
    Invalid(Invalid),

    /// The edit itself does not fit the plan; the message is a whole sentence.
    Said(Message),
}

impl Problem {
    /// The problem as people read it; what is not yet in the plan goes by the name of the edit.
    pub(super) fn into_refusal(self, plan: &Plan, change: &dyn Change) -> Refusal {
        let message = match self {
            Self::Said(message) => message,
            Self::Invalid(invalid) => {
                let what = names::item_name(plan, invalid.item)
                    .map_or_else(|| Value::from(change.name(plan)), Value::from);
                refusal_message(plan, what, &invalid.reason)
            }
        };
        Refusal { message }
    }
}

fn refusal_message(plan: &Plan, what: Value, reason: &Reason) -> Message {
    if let Reason::InUse(user) = reason
        && let Some(user) = names::item_name(plan, *user)
    {
        return Message::new("refusal-in-use")
            .with("what", what)
            .with("user", user);
    }
    Message::new("refusal")
        .with("what", what)
        .with("reason", reason.message())
}

impl From<Invalid> for Problem {
    fn from(invalid: Invalid) -> Self {
        Self::Invalid(invalid)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Said(refusal.message)
    }
}
