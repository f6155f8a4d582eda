//! A mission of the built-in table.

use crate::model::{Confidence, CountryCode, Organization, PlanDate};
use crate::text::Name;

use super::MissionKind;

/// A mission as the built-in table has it, from `assets/reference/missions.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltInMission {
    /// The acronym of the organization's statistics: `UNIFIL`; unique in the table.
    pub acronym: &'static str,

    /// The full name; in Russian as the organization writes it.
    pub name: Name,

    /// The Russian acronym, where one is well established: `ВСООНЛ`.
    pub acronym_ru: Option<&'static str>,

    /// The organization that the mission belongs to.
    pub organization: Organization,

    /// What kind of mission it is.
    pub kind: MissionKind,

    /// The countries in which it serves; at least one.
    pub hosts: &'static [CountryCode],

    /// The place of its headquarters.
    pub headquarters: Name,

    /// The latitude of the headquarters in decimal degrees, north positive.
    pub latitude: f64,

    /// The longitude of the headquarters in decimal degrees, east positive.
    pub longitude: f64,

    /// When it began, where that is known.
    pub start: Option<PlanDate>,

    /// When its operations ended or are to end; none while no end is known.
    pub operations_end: Option<PlanDate>,

    /// The last day on which any of its people may be there; none where no such day was set or none is known.
    ///
    /// It is not before [`operations_end`](Self::operations_end).
    pub withdrawn_by: Option<PlanDate>,

    /// Where the two ends come from; none where there is no end.
    pub end_source: Option<Name>,

    /// How far the two ends can be trusted; none where there is no end.
    pub end_confidence: Option<Confidence>,

    /// Where the rest of the row comes from.
    pub source: Name,

    /// How far the rest of the row can be trusted.
    pub confidence: Confidence,

    /// What else is to be known.
    pub remarks: Option<Name>,
}
