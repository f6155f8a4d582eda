//! Changing what a plan says of itself.

use crate::model::{CountryCode, Head, Horizon, Plan, PlanDate};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;

/// Changes one field of what the plan says of itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetHead {
    /// The field with its new value.
    pub field: HeadField,
}

/// A field of a [`Head`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum HeadField {
    /// The title.
    Title(String),

    /// The country that plans; units stay whose they are.
    Country(CountryCode),

    /// The marking; empty for none.
    Marking(String),

    /// The days that the plan is about.
    Horizon(Option<Horizon>),

    /// The day on which the plan opens; known to the day.
    ReferenceDay(Option<PlanDate>),

    /// What else is to be said.
    Remarks(String),
}

impl HeadField {
    fn set(&self, head: &mut Head) {
        match self {
            Self::Title(title) => head.title.clone_from(title),
            Self::Country(country) => head.country = *country,
            Self::Marking(marking) => head.marking.clone_from(marking),
            Self::Horizon(horizon) => head.horizon = *horizon,
            Self::ReferenceDay(day) => head.reference_day = *day,
            Self::Remarks(remarks) => head.remarks.clone_from(remarks),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Title(_) => "edit-field-title",
            Self::Country(_) => "edit-field-planning-country",
            Self::Marking(_) => "edit-field-marking",
            Self::Horizon(_) => "edit-field-horizon",
            Self::ReferenceDay(_) => "edit-field-reference-day",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetHead {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut head = plan.head().clone();
        self.field.set(&mut head);
        Ok(plan.with_head(head)?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        Message::new("edit-change-plan").with("field", Message::new(self.field.message_id()))
    }
}
