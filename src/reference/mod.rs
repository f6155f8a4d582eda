//! Built-in tables: missions, countries with their spellings and demonyms, mandates, ceilings, types of units and the words for them.
//!
//! They are facts to start from, each with its source: a plan copies what it needs and may hold missions and countries that are in no table.
//! Nothing is parsed while the program runs; see `build.rs`, and `assets/reference/README.md` for what was checked.

mod built_in_ceiling;
mod built_in_country;
mod built_in_mandate;
mod built_in_mission;
mod built_in_unit_type;
mod built_in_unit_word;
mod endings;
mod folding;
mod lookup;
mod mission_kind;
mod nationalities;
mod tables;
mod un_status;

pub use self::built_in_ceiling::BuiltInCeiling;
pub use self::built_in_country::BuiltInCountry;
pub use self::built_in_mandate::BuiltInMandate;
pub use self::built_in_mission::BuiltInMission;
pub use self::built_in_unit_type::{BuiltInUnitType, PartType, UnitTypePart};
pub use self::built_in_unit_word::{BuiltInUnitWord, Gender, UnitMeaning};
pub use self::lookup::{
    ceilings, countries, country, find_country, find_mission, fold, mandates, mission, missions,
    unit_type, unit_types, unit_words,
};
pub use self::mission_kind::MissionKind;
pub use self::nationalities::{demonym, find_nationalities, is_form_of, stem, stems};
pub use self::un_status::UnStatus;
