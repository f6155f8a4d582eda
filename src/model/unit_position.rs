//! Where a unit has its camp.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Location, PlanDate, SourceId, Stretch};

/// A place where a unit is for a stretch of days: "UNP 4-2" with its coordinates.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct UnitPosition {
    /// Where.
    pub location: Location,

    /// The first day; without one from the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day; without one to the end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<PlanDate>,

    /// Where that is known from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

impl UnitPosition {
    /// Its days, as they are written down.
    pub fn stretch(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Whether the unit is there on the day, as long as it is anywhere.
    pub fn covers(&self, day: Date) -> bool {
        self.first_day.is_none_or(|first| first.begins_by(day))
            && self.last_day.is_none_or(|last| last.ends_from(day))
    }
}
