//! What a unit does.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// What a unit is for; decides the mark in its box.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Infantry.
    Infantry,

    /// Mechanized infantry.
    Mechanized,

    /// Armor.
    Armor,

    /// Reconnaissance.
    Reconnaissance,

    /// Artillery.
    Artillery,

    /// Engineers.
    Engineer,

    /// Explosive ordnance disposal.
    ExplosiveOrdnanceDisposal,

    /// Medical.
    Medical,

    /// Signals.
    Signals,

    /// Transport.
    Transport,

    /// Maintenance.
    Maintenance,

    /// Logistics.
    Logistics,

    /// Aviation.
    Aviation,

    /// Unmanned aircraft, intelligence, surveillance and reconnaissance.
    UnmannedAndIsr,

    /// Maritime.
    Maritime,

    /// Riverine.
    Riverine,

    /// Military police.
    MilitaryPolice,

    /// Formed police.
    FormedPolice,

    /// Guard.
    Guard,

    /// Reserve.
    Reserve,

    /// Civil–military cooperation.
    CivilMilitary,

    /// Headquarters.
    Headquarters,

    /// National support element.
    NationalSupport,

    /// Special forces.
    SpecialForces,

    /// Several functions, or one not listed.
    Mixed,
}

impl Function {
    /// Every value, in the order of lists.
    pub const ALL: [Self; 25] = [
        Self::Infantry,
        Self::Mechanized,
        Self::Armor,
        Self::Reconnaissance,
        Self::Artillery,
        Self::Engineer,
        Self::ExplosiveOrdnanceDisposal,
        Self::Medical,
        Self::Signals,
        Self::Transport,
        Self::Maintenance,
        Self::Logistics,
        Self::Aviation,
        Self::UnmannedAndIsr,
        Self::Maritime,
        Self::Riverine,
        Self::MilitaryPolice,
        Self::FormedPolice,
        Self::Guard,
        Self::Reserve,
        Self::CivilMilitary,
        Self::Headquarters,
        Self::NationalSupport,
        Self::SpecialForces,
        Self::Mixed,
    ];

    /// The written form, as in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Infantry => "infantry",
            Self::Mechanized => "mechanized",
            Self::Armor => "armor",
            Self::Reconnaissance => "reconnaissance",
            Self::Artillery => "artillery",
            Self::Engineer => "engineer",
            Self::ExplosiveOrdnanceDisposal => "explosive_ordnance_disposal",
            Self::Medical => "medical",
            Self::Signals => "signals",
            Self::Transport => "transport",
            Self::Maintenance => "maintenance",
            Self::Logistics => "logistics",
            Self::Aviation => "aviation",
            Self::UnmannedAndIsr => "unmanned_and_isr",
            Self::Maritime => "maritime",
            Self::Riverine => "riverine",
            Self::MilitaryPolice => "military_police",
            Self::FormedPolice => "formed_police",
            Self::Guard => "guard",
            Self::Reserve => "reserve",
            Self::CivilMilitary => "civil_military",
            Self::Headquarters => "headquarters",
            Self::NationalSupport => "national_support",
            Self::SpecialForces => "special_forces",
            Self::Mixed => "mixed",
        }
    }

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Infantry => "function-infantry",
            Self::Mechanized => "function-mechanized",
            Self::Armor => "function-armor",
            Self::Reconnaissance => "function-reconnaissance",
            Self::Artillery => "function-artillery",
            Self::Engineer => "function-engineer",
            Self::ExplosiveOrdnanceDisposal => "function-explosive-ordnance-disposal",
            Self::Medical => "function-medical",
            Self::Signals => "function-signals",
            Self::Transport => "function-transport",
            Self::Maintenance => "function-maintenance",
            Self::Logistics => "function-logistics",
            Self::Aviation => "function-aviation",
            Self::UnmannedAndIsr => "function-unmanned-and-isr",
            Self::Maritime => "function-maritime",
            Self::Riverine => "function-riverine",
            Self::MilitaryPolice => "function-military-police",
            Self::FormedPolice => "function-formed-police",
            Self::Guard => "function-guard",
            Self::Reserve => "function-reserve",
            Self::CivilMilitary => "function-civil-military",
            Self::Headquarters => "function-headquarters",
            Self::NationalSupport => "function-national-support",
            Self::SpecialForces => "function-special-forces",
            Self::Mixed => "function-mixed",
        })
    }
}
