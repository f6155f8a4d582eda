//! What kind of personnel people are.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Message;

/// A personnel category.
///
/// The first five are those of the United Nations' monthly contribution data (`personnel_type` of the set DPO-UCHISTORICAL) and make up *uniformed personnel*; the others are counted beside them.
#[derive(
    Clone, Copy, Debug, Deserialize, Eq, Hash, JsonSchema, Ord, PartialEq, PartialOrd, Serialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Military contingents: formed units and individuals within them.
    Troops,

    /// Officers of the contingents who are generated one by one and serve in a force headquarters or an integrated office.
    StaffOfficer,

    /// Individual officers on mission: military observers, advisers, liaison officers.
    ExpertsOnMission,

    /// Police and other law-enforcement people seconded one by one.
    IndividualPolice,

    /// Cohesive police units, for public order first.
    FormedPoliceUnits,

    /// Justice and corrections people whom a government provides; the United Nations publishes them apart from uniformed personnel.
    GovernmentProvided,

    /// Monitors whom a participating State seconds to a field operation of the OSCE.
    OsceMonitor,

    /// Troops of a coalition or of a force outside the United Nations.
    CoalitionTroops,

    /// Civilians.
    Civilian,
}

impl Category {
    /// Every category, in the order in which they are listed to people.
    pub const ALL: [Self; 9] = [
        Self::Troops,
        Self::StaffOfficer,
        Self::ExpertsOnMission,
        Self::IndividualPolice,
        Self::FormedPoliceUnits,
        Self::GovernmentProvided,
        Self::OsceMonitor,
        Self::CoalitionTroops,
        Self::Civilian,
    ];

    /// The written form in plans, tables and command lines: `troops`, `staff_officer` …
    pub fn name(self) -> &'static str {
        match self {
            Self::Troops => "troops",
            Self::StaffOfficer => "staff_officer",
            Self::ExpertsOnMission => "experts_on_mission",
            Self::IndividualPolice => "individual_police",
            Self::FormedPoliceUnits => "formed_police_units",
            Self::GovernmentProvided => "government_provided",
            Self::OsceMonitor => "osce_monitor",
            Self::CoalitionTroops => "coalition_troops",
            Self::Civilian => "civilian",
        }
    }

    /// The category of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.name() == name)
    }

    /// The official value in the United Nations' contribution data, for the five categories that it knows.
    pub fn un_name(self) -> Option<&'static str> {
        match self {
            Self::Troops => Some("Troops"),
            Self::StaffOfficer => Some("Staff Officer"),
            Self::ExpertsOnMission => Some("Experts on Mission"),
            Self::IndividualPolice => Some("Individual Police"),
            Self::FormedPoliceUnits => Some("Formed Police Units"),
            Self::GovernmentProvided
            | Self::OsceMonitor
            | Self::CoalitionTroops
            | Self::Civilian => None,
        }
    }

    /// The category's name for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Troops => "category-troops",
            Self::StaffOfficer => "category-staff-officer",
            Self::ExpertsOnMission => "category-experts-on-mission",
            Self::IndividualPolice => "category-individual-police",
            Self::FormedPoliceUnits => "category-formed-police-units",
            Self::GovernmentProvided => "category-government-provided",
            Self::OsceMonitor => "category-osce-monitor",
            Self::CoalitionTroops => "category-coalition-troops",
            Self::Civilian => "category-civilian",
        })
    }

    /// Whether the United Nations counts the category as uniformed personnel.
    pub fn is_uniformed(self) -> bool {
        self.un_name().is_some()
    }

    /// Whether the United Nations pays the contributor for the people: it does for contingents and formed police; officers and police who come one by one draw an allowance in person.
    pub fn is_reimbursed(self) -> bool {
        matches!(self, Self::Troops | Self::FormedPoliceUnits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_form_is_one_in_code_and_file() {
        for category in Category::ALL {
            assert_eq!(
                serde_json::to_string(&category).unwrap(),
                format!("\"{}\"", category.name())
            );
            assert_eq!(Category::from_name(category.name()), Some(category));
            assert_eq!(
                category.message().id(),
                format!("category-{}", category.name().replace('_', "-"))
            );
        }
        assert_eq!(Category::from_name("Troops"), None);
    }

    #[test]
    fn five_are_uniformed_and_two_are_reimbursed() {
        let uniformed = Category::ALL.iter().filter(|c| c.is_uniformed()).count();
        let reimbursed = Category::ALL.iter().filter(|c| c.is_reimbursed()).count();
        assert_eq!((uniformed, reimbursed), (5, 2));
    }
}
