//! How many people a unit may have.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PlanDate, SourceId, Stretch};

/// The strength that a requirement or memorandum gives a unit for a stretch of days.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AuthorizedStrength {
    /// The first day; without one it holds on no day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one it has no end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// The people of the unit with all its sub-units.
    pub people: u32,

    /// Where the number comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

impl AuthorizedStrength {
    /// Its days.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Whether it holds on the day.
    pub fn covers(&self, day: Date) -> bool {
        self.stretch().covers(day)
    }
}
