//! The figures that there are.

use crate::text::Message;

/// The name of a figure.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum FigureName {
    /// People per mission on a day, stacked.
    TroopsByMission,
}

impl FigureName {
    /// Every figure, in the order in which they are offered.
    pub const ALL: [Self; 1] = [Self::TroopsByMission];

    /// The written form, as on the command line: `troops-by-mission`.
    pub fn name(self) -> &'static str {
        match self {
            Self::TroopsByMission => "troops-by-mission",
        }
    }

    /// The figure of a written form, or none.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|figure| figure.name() == name)
    }

    /// What it shows, in one line.
    pub fn description(self) -> Message {
        Message::new(match self {
            Self::TroopsByMission => "chart-troops-by-mission-description",
        })
    }
}
