//! The top level of a file.
//!
//! [`Document`] is what is read, [`WrittenDocument`] what is written: it borrows from the plan, since a copy of a hundred thousand units is not for free.
//! A property test holds the two to each other.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::{FORMAT, VERSION};
use crate::model::{
    Agreement, Arrangement, BaseUnit, CountryCode, Formation, Head, Horizon, Mission, OwnCountry,
    Parts, Plan, PlanDate, PlanId, Source, Unit,
};

/// A plan of national contributions to peace operations, as the program Muster keeps it.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Muster plan")]
pub(super) struct Document {
    /// What the file is: always `muster`.
    #[schemars(extend("const" = FORMAT))]
    #[expect(dead_code, reason = "looked at before the rest of the file is read")]
    format: String,

    /// The version of the format.
    #[schemars(extend("const" = VERSION))]
    #[expect(dead_code, reason = "looked at before the rest of the file is read")]
    version: u64,

    /// The plan's id, kept through all its versions.
    id: PlanId,

    /// The title.
    title: String,

    /// The country that plans.
    country: CountryCode,

    /// The marking that stands on top and bottom of what is shown and exported.
    #[serde(default)]
    marking: String,

    /// The days that the plan is about.
    #[serde(default)]
    horizon: Option<Horizon>,

    /// The day on which the plan opens; known to the day.
    #[serde(default)]
    reference_day: Option<PlanDate>,

    /// What else is to be said.
    #[serde(default)]
    remarks: String,

    /// Countries that no built-in table has.
    #[serde(default)]
    pub(super) countries: Vec<OwnCountry>,

    /// Missions.
    #[serde(default)]
    pub(super) missions: Vec<Mission>,

    /// Formations.
    #[serde(default)]
    pub(super) formations: Vec<Formation>,

    /// Units with their periods.
    #[serde(default)]
    pub(super) units: Vec<Unit>,

    /// Units at home, from which rotations come.
    #[serde(default)]
    pub(super) base_units: Vec<BaseUnit>,

    /// Joint arrangements.
    #[serde(default)]
    pub(super) arrangements: Vec<Arrangement>,

    /// Agreements on which they rest.
    #[serde(default)]
    pub(super) agreements: Vec<Agreement>,

    /// Where the numbers come from.
    #[serde(default)]
    pub(super) sources: Vec<Source>,
}

impl Document {
    /// The parts of the plan, not yet held against each other.
    pub(super) fn into_parts(self) -> Parts {
        Parts {
            head: Head {
                id: self.id,
                title: self.title,
                country: self.country,
                marking: self.marking,
                horizon: self.horizon,
                reference_day: self.reference_day,
                remarks: self.remarks,
            },
            countries: self.countries,
            missions: self.missions,
            formations: self.formations,
            units: self.units,
            base_units: self.base_units,
            arrangements: self.arrangements,
            agreements: self.agreements,
            sources: self.sources,
        }
    }
}

/// The same fields in the same order, borrowed from a plan.
#[derive(Serialize)]
pub(super) struct WrittenDocument<'a> {
    format: &'static str,
    version: u64,
    id: PlanId,
    title: &'a str,
    country: CountryCode,
    #[serde(skip_serializing_if = "str::is_empty")]
    marking: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    horizon: Option<Horizon>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reference_day: Option<PlanDate>,
    #[serde(skip_serializing_if = "str::is_empty")]
    remarks: &'a str,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    countries: Entries<'a, OwnCountry>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    missions: Entries<'a, Mission>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    formations: Entries<'a, Formation>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    units: Entries<'a, Unit>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    base_units: Entries<'a, BaseUnit>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    arrangements: Entries<'a, Arrangement>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    agreements: Entries<'a, Agreement>,
    #[serde(skip_serializing_if = "Entries::is_empty")]
    sources: Entries<'a, Source>,
}

impl<'a> WrittenDocument<'a> {
    /// The document of a plan; its entries come in the order of their ids.
    pub(super) fn of(plan: &'a Plan) -> Self {
        let Head {
            id,
            title,
            country,
            marking,
            horizon,
            reference_day,
            remarks,
        } = plan.head();
        Self {
            format: FORMAT,
            version: VERSION,
            id: *id,
            title,
            country: *country,
            marking,
            horizon: *horizon,
            reference_day: *reference_day,
            remarks,
            countries: Entries(plan.own_countries().collect()),
            missions: Entries(plan.missions().collect()),
            formations: Entries(plan.formations().collect()),
            units: Entries(plan.units().collect()),
            base_units: Entries(plan.base_units().collect()),
            arrangements: Entries(plan.arrangements().collect()),
            agreements: Entries(plan.agreements().collect()),
            sources: Entries(plan.sources().collect()),
        }
    }
}

/// Entries of one kind, borrowed.
struct Entries<'a, T>(Vec<&'a T>);

impl<T> Entries<'_, T> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Serialize> Serialize for Entries<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
