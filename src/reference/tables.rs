//! The tables themselves, which the build script writes from `assets/reference` after checking every cell.

use crate::model::{
    Category, Confidence, CountryCode, Echelon, FormationKind, Function, Organization, PlanDate,
};
use crate::text::Name;

use super::{
    BuiltInCeiling, BuiltInCountry, BuiltInMandate, BuiltInMission, BuiltInUnitType,
    BuiltInUnitWord, Gender, MissionKind, PartType, UnStatus, UnitMeaning, UnitTypePart,
};

/// A code that the build script has checked.
const fn country(code: &str) -> CountryCode {
    match CountryCode::parse(code) {
        Ok(code) => code,
        Err(_) => panic!("a country code of a built-in table is no code"),
    }
}

include!(concat!(env!("OUT_DIR"), "/reference_tables.rs"));
