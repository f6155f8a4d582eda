//! What the palette can find or do.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::chart::FigureName;
use crate::model::{CountryCode, MissionId, NodeId};
use crate::ui::field::country_name;
use crate::ui::{Action, Command, Shown};

/// What the palette can find or do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Goal {
    /// Look at a day, and choose a mission.
    Day(Date, Option<MissionId>),

    /// Give a command.
    Command(Command),

    /// Choose a mission, formation or unit.
    Node(NodeId),

    /// Show a figure.
    Figure(FigureName),

    /// Show the units of a country.
    Country(CountryCode),

    /// Open a file that was opened before.
    File(PathBuf),

    /// Open a sample.
    Sample(&'static str),
}

impl Goal {
    /// What is to be done to get there.
    pub(super) fn actions(&self, shown: Option<&Shown<'_>>) -> Vec<Action> {
        match self {
            Self::Day(day, mission) => {
                let mission = mission.map(|id| Action::Select(Some(id.into())));
                std::iter::once(Action::GoTo(*day)).chain(mission).collect()
            }
            Self::Command(command) => vec![Action::Command(*command)],
            Self::Node(node) => vec![Action::Select(Some(*node))],
            Self::Figure(figure) => vec![Action::ShowFigure(*figure)],
            Self::Country(code) => shown
                .map(|shown| country_name(shown.plan, shown.texts, *code))
                .map(Action::LookFor)
                .into_iter()
                .collect(),
            Self::File(path) => vec![Action::OpenFile(path.clone())],
            Self::Sample(name) => vec![Action::OpenSample(name)],
        }
    }

    /// Which comes first of two that are found equally well.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Self::Day(..) => 0,
            Self::Node(NodeId::Mission(_)) => 1,
            Self::Command(_) => 2,
            Self::Node(NodeId::Formation(_)) => 3,
            Self::Node(NodeId::Unit(_)) => 4,
            Self::Figure(_) => 5,
            Self::Country(_) => 6,
            Self::File(_) => 7,
            Self::Sample(_) => 8,
        }
    }
}
