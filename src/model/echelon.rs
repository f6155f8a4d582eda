//! The size of a unit, from team to army.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// How large a unit is by its place in the order of units, smallest first.
///
/// The order and the marks are those of APP-6; a contingent is all of one flag in a mission and has no mark there.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Echelon {
    /// A team or crew: the smallest.
    Team,

    /// A squad.
    Squad,

    /// A section.
    Section,

    /// A platoon or detachment of that size.
    Platoon,

    /// A company, battery or troop.
    Company,

    /// A battalion, squadron or task group.
    Battalion,

    /// A regiment or group.
    Regiment,

    /// A brigade.
    Brigade,

    /// A division.
    Division,

    /// A corps.
    Corps,

    /// An army.
    Army,

    /// A contingent: all of one flag in a mission, whatever its size.
    Contingent,
}

impl Echelon {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 12] = [
        Self::Team,
        Self::Squad,
        Self::Section,
        Self::Platoon,
        Self::Company,
        Self::Battalion,
        Self::Regiment,
        Self::Brigade,
        Self::Division,
        Self::Corps,
        Self::Army,
        Self::Contingent,
    ];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Squad => "squad",
            Self::Section => "section",
            Self::Platoon => "platoon",
            Self::Company => "company",
            Self::Battalion => "battalion",
            Self::Regiment => "regiment",
            Self::Brigade => "brigade",
            Self::Division => "division",
            Self::Corps => "corps",
            Self::Army => "army",
            Self::Contingent => "contingent",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Team => "echelon-team",
            Self::Squad => "echelon-squad",
            Self::Section => "echelon-section",
            Self::Platoon => "echelon-platoon",
            Self::Company => "echelon-company",
            Self::Battalion => "echelon-battalion",
            Self::Regiment => "echelon-regiment",
            Self::Brigade => "echelon-brigade",
            Self::Division => "echelon-division",
            Self::Corps => "echelon-corps",
            Self::Army => "echelon-army",
            Self::Contingent => "echelon-contingent",
        })
    }

    /// Whether a unit of this echelon may stand under a parent of the other by the order of echelons.
    ///
    /// A contingent is above every unit by what it is and below none by its size: it may stand anywhere.
    pub fn fits_below(self, parent: Self) -> bool {
        self == Self::Contingent || self < parent
    }
}
