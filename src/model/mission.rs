//! Missions: the operations to which people go.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Ceiling, Completeness, CountryCode, Id, Identified, Location, Mandate, Organization, Others,
    Place, PlanDate, SourceId,
};

/// The id of a [`Mission`].
pub type MissionId = Id<Mission>;

/// An operation under an organization.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    /// The mission's id.
    pub id: MissionId,

    /// The acronym, by which figures and tables call it.
    pub acronym: String,

    /// The full name.
    pub name: String,

    /// Who leads it.
    pub organization: Organization,

    /// The countries in which it works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosts: Vec<CountryCode>,

    /// Where its headquarters is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headquarters: Option<Location>,

    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_day: Option<PlanDate>,

    /// The last day of operations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operations_end: Option<PlanDate>,

    /// The day by which everyone has to be out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_by: Option<PlanDate>,

    /// The periods for which it is mandated, as far as they are known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mandates: Vec<Mandate>,

    /// How many people are authorized, by resolution and group of categories.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ceilings: Vec<Ceiling>,

    /// Whether the plan holds all of it.
    pub held: Completeness,

    /// People of the mission whom the plan does not list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Others>,

    /// Its place among the missions of the plan.
    pub place: Place,

    /// Where these facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Mission {
    /// A mission of the United Nations, held in part, of which nothing more is known.
    pub fn new(id: MissionId, acronym: impl Into<String>, place: Place) -> Self {
        Self {
            id,
            acronym: acronym.into(),
            name: String::new(),
            organization: Organization::Un,
            hosts: Vec::new(),
            headquarters: None,
            first_day: None,
            operations_end: None,
            withdrawn_by: None,
            mandates: Vec::new(),
            ceilings: Vec::new(),
            held: Completeness::Part,
            others: Vec::new(),
            place,
            source: None,
            remarks: String::new(),
        }
    }

    /// The latest day that any known mandate reaches; none where no end is known.
    pub fn mandated_until(&self) -> Option<Date> {
        self.mandates
            .iter()
            .map(|mandate| mandate.last_day.map_or(Date::MAX, PlanDate::latest))
            .max()
            .filter(|last| *last != Date::MAX)
    }
}

impl Identified for Mission {
    const LETTER: char = 'm';
    const KIND: &'static str = "mission";
}
