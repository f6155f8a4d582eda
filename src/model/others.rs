//! People of a mission whom a plan does not list.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, People, PlanDate, SourceId, Stretch};

/// People of one category in a mission beside those whom the plan lists, for a stretch of days.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Others {
    /// As what they count.
    pub category: Category,

    /// How many, of sex not stated.
    pub people: u32,

    /// The first day; without one they count on no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one they stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Where the number comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

impl Others {
    /// Their days.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// How many they are.
    pub fn total(&self) -> People {
        People::not_stated(u64::from(self.people))
    }
}
