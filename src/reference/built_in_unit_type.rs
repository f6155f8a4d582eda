//! A type of unit of the built-in table.

use crate::model::{Category, Confidence, Echelon, Function, PlanDate};
use crate::text::Name;

/// A type of unit as the built-in table has it, from `assets/reference/unit_types.csv`.
///
/// Its parts never have more people than it has; whoever is in none of them is its own people.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BuiltInUnitType {
    /// What it is called in the table: `infantry_company`; unique there.
    pub key: &'static str,

    /// What it is called.
    pub name: Name,

    /// How large it is.
    pub echelon: Echelon,

    /// What it does.
    pub function: Function,

    /// As what its people count in statistics.
    pub category: Category,

    /// How many people it has with all that it is made up of.
    pub strength: u32,

    /// What it is made up of; empty where that is not known.
    pub parts: &'static [UnitTypePart],

    /// Where the division into parts comes from; none where there are no parts.
    pub parts_source: Option<Name>,

    /// How far the division into parts can be trusted; none where there are no parts.
    pub parts_confidence: Option<Confidence>,

    /// Where the strength comes from.
    pub source: Name,

    /// The date of the source, where it is known.
    pub date: Option<PlanDate>,

    /// How far the strength can be trusted.
    pub confidence: Confidence,

    /// What else is to be known.
    pub remarks: Option<Name>,
}

/// So many equal parts of a unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct UnitTypePart {
    /// How many there are; at least one.
    pub count: u8,

    /// What each of them is.
    pub what: PartType,
}

/// What a part of a unit is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PartType {
    /// Another type of the table, by its key.
    Type(&'static str),

    /// Something that has nothing but this.
    Named {
        /// What it is called.
        name: Name,

        /// How large it is.
        echelon: Echelon,

        /// What it does.
        function: Function,

        /// How many people it has.
        strength: u32,
    },
}
