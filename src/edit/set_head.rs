//! Changing what a plan says of itself.

use crate::model::{CountryCode, Horizon, Plan, PlanDate};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;

/// Changes one field of what the plan says of itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetHead {
    /// The field with its new value.
    pub field: HeadField,
}

/// A field of a [`Head`](crate::model::Head) with a new value.
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

impl Change for SetHead {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut head = plan.head().clone();
        match &self.field {
            HeadField::Title(title) => head.title.clone_from(title),
            HeadField::Country(country) => head.country = *country,
            HeadField::Marking(marking) => head.marking.clone_from(marking),
            HeadField::Horizon(horizon) => head.horizon = *horizon,
            HeadField::ReferenceDay(day) => head.reference_day = *day,
            HeadField::Remarks(remarks) => head.remarks.clone_from(remarks),
        }
        Ok(plan.with_head(head)?)
    }

    fn name(&self, _plan: &Plan) -> Message {
        let field = match self.field {
            HeadField::Title(_) => "edit-field-title",
            HeadField::Country(_) => "edit-field-planning-country",
            HeadField::Marking(_) => "edit-field-marking",
            HeadField::Horizon(_) => "edit-field-horizon",
            HeadField::ReferenceDay(_) => "edit-field-reference-day",
            HeadField::Remarks(_) => "edit-field-remarks",
        };
        Message::new("edit-change-plan").with("field", Message::new(field))
    }
}
