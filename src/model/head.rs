//! What a plan says of itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CountryCode, Id, Identified, Plan, PlanDate, Stretch};

/// The id of a [`Plan`].
pub type PlanId = Id<Plan>;

/// What a plan says of itself: title, planning country, marking, and the days it is about.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// The plan's id, kept through all its versions.
    pub id: PlanId,

    /// The title.
    pub title: String,

    /// The country that plans.
    pub country: CountryCode,

    /// The marking that stands on top and bottom of what is shown and exported; empty for none.
    pub marking: String,

    /// The days that the plan is about.
    pub horizon: Option<Horizon>,

    /// The day on which the plan opens; known to the day.
    pub reference_day: Option<PlanDate>,

    /// What else is to be said.
    pub remarks: String,
}

impl Head {
    /// The head of a new plan.
    pub fn new(id: PlanId, title: String, country: CountryCode) -> Self {
        Self {
            id,
            title,
            country,
            marking: String::new(),
            horizon: None,
            reference_day: None,
            remarks: String::new(),
        }
    }
}

/// The days that a plan is about.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Horizon {
    /// The first day.
    pub first_day: PlanDate,

    /// The last day.
    pub last_day: PlanDate,
}

impl Horizon {
    /// Its days.
    pub fn stretch(self) -> Stretch {
        Stretch {
            first_day: Some(self.first_day),
            last_day: Some(self.last_day),
        }
    }
}

impl Identified for Plan {
    const LETTER: char = 'n';
    const KIND: &'static str = "plan";
}
