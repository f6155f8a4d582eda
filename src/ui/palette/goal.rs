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

    /// As it is kept between runs; nothing of a day, which was meant only then.
    pub(super) fn written(&self) -> Option<String> {
        Some(match self {
            Self::Day(..) => return None,
            Self::Command(command) => format!("command {}", command.message().id()),
            Self::Node(node) => format!("node {node}"),
            Self::Figure(figure) => format!("figure {}", figure.name()),
            Self::Country(code) => format!("country {code}"),
            Self::File(path) => format!("file {}", path.to_str()?),
            Self::Sample(name) => format!("sample {name}"),
        })
    }

    /// What was kept, where there is such a thing still; the samples are those by name.
    pub(super) fn of_written(written: &str, samples: &[&'static str]) -> Option<Self> {
        let (kind, name) = written.split_once(' ')?;
        match kind {
            "command" => {
                let mut commands = Command::ALL.into_iter();
                let command = commands.find(|command| command.message().id() == name);
                command.map(Self::Command)
            }
            "node" => node(name).map(Self::Node),
            "figure" => {
                let mut figures = FigureName::ALL.into_iter();
                figures.find(|it| it.name() == name).map(Self::Figure)
            }
            "country" => name.parse().ok().map(Self::Country),
            "file" => Some(Self::File(PathBuf::from(name))),
            "sample" => {
                let mut samples = samples.iter().copied();
                samples.find(|it| *it == name).map(Self::Sample)
            }
            _ => None,
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

/// The mission, formation or unit of an id, whose letter says which of them it is.
fn node(id: &str) -> Option<NodeId> {
    match id.as_bytes().first()? {
        b'm' => id.parse().ok().map(NodeId::Mission),
        b'f' => id.parse().ok().map(NodeId::Formation),
        _ => id.parse().ok().map(NodeId::Unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Id;

    #[test]
    fn what_is_kept_comes_back_and_what_is_not_known_is_passed_over() {
        let samples = ["unifil-2014"];
        let nodes = [
            NodeId::Mission(Id::from_random(1)),
            NodeId::Formation(Id::from_random(2)),
            NodeId::Unit(Id::from_random(3)),
        ];
        let goals = nodes
            .map(Goal::Node)
            .into_iter()
            .chain(Command::ALL.map(Goal::Command))
            .chain(FigureName::ALL.map(Goal::Figure))
            .chain([
                Goal::Country("KAZ".parse().unwrap()),
                Goal::File(PathBuf::from("/a folder/plan.muster")),
                Goal::Sample(samples[0]),
            ]);
        for goal in goals {
            let written = goal.written().unwrap();
            assert_eq!(Goal::of_written(&written, &samples), Some(goal));
        }
        let day = Goal::Day(jiff::civil::date(2018, 10, 31), None);
        assert_eq!(day.written(), None);
        for unknown in [
            "",
            "command",
            "command command-none",
            "node x",
            "sample other",
            "day 1",
        ] {
            assert_eq!(Goal::of_written(unknown, &samples), None, "{unknown}");
        }
    }
}
