//! Everything the program can be told to do, with its name and its keys.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::text::{Language, Message};

/// A command: the same from the menu, by keys, and from wherever else it is offered.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Command {
    /// Begin a new plan.
    NewPlan,
    /// Open a plan file.
    Open,
    /// Open an earlier version of the plan.
    OpenEarlier,
    /// Offer unsaved work that was left behind and put off.
    RecoveredWork,
    /// Save the plan.
    Save,
    /// Save the plan under another name.
    SaveAs,
    /// Close the plan.
    ClosePlan,
    /// Leave the program.
    Quit,
    /// Undo the last step.
    Undo,
    /// Redo what was undone.
    Redo,
    /// Put what is chosen on the clipboard, to be moved.
    Cut,
    /// Put what is chosen with all below it on the clipboard.
    Copy,
    /// Put what is on the clipboard under what is chosen.
    Paste,
    /// Look for a text in names and remarks.
    Find,
    /// Replace a text in names and remarks.
    Replace,
    /// Go to the next place where the text is.
    FindNext,
    /// Go to the place before, where the text is.
    FindPrevious,
    /// Give what is chosen another name.
    Rename,
    /// Duplicate what is chosen with all below it.
    Duplicate,
    /// Delete what is chosen with all below it.
    Delete,
    /// Move what is chosen up among its siblings.
    MoveUp,
    /// Move what is chosen down among its siblings.
    MoveDown,
    /// Move what is chosen under the sibling above it.
    MoveIn,
    /// Move what is chosen beside its parent.
    MoveOut,
    /// Add a mission from the built-in table or of one's own.
    AddMission,
    /// Add a formation under what is chosen.
    AddFormation,
    /// Add a unit under what is chosen.
    AddUnit,
    /// Place the chosen unit with another country's, or another's with it.
    PlaceUnit,
    /// Add a unit with all below it from a template.
    AddFromTemplate,
    /// Add units and periods by lines that are typed.
    TypeLines,
    /// Keep the chosen unit with all below it as a template.
    SaveAsTemplate,
    /// Add a period to the chosen unit.
    AddPeriod,
    /// Split the chosen unit's period on the day looked at.
    SplitPeriod,
    /// End the chosen unit's period on the day looked at.
    EndPeriod,
    /// Edit what the plan says of itself.
    PlanProperties,
    /// See and edit the sources.
    Sources,
    /// See and edit the agreements.
    Agreements,
    /// See and edit the units at home.
    BaseUnits,
    /// Go to the last change before the day looked at.
    PreviousChange,
    /// Go to the next change after the day looked at.
    NextChange,
    /// Look at today.
    GoToToday,
    /// Look at the plan's reference day.
    GoToReferenceDay,
    /// Go to the next finding.
    NextFinding,
    /// Go to the finding before.
    PreviousFinding,
    /// Open the total of what is chosen, or of the plan, into what it is made of.
    ShowBridge,
    /// Go to the next pane.
    NextPane,
    /// Go to the pane before.
    PreviousPane,
    /// Show the table.
    ShowTable,
    /// Show the chart.
    ShowChart,
    /// Show the order of battle.
    ShowOrderOfBattle,
    /// Export the figure.
    ExportFigure,
    /// Export several figures into a folder.
    ExportAll,
    /// Copy the figure as a picture.
    CopyFigure,
    /// Copy the figure's table.
    CopyFigureTable,
    /// Show or hide the outline.
    ToggleOutline,
    /// Show or hide the inspector.
    ToggleInspector,
    /// Show or hide the findings.
    ToggleFindings,
    /// Put panels and sizes back as they were at first.
    ResetLayout,
    /// Use light colors.
    LightTheme,
    /// Use dark colors.
    DarkTheme,
    /// Use the colors of the system.
    SystemTheme,
    /// Speak a language.
    Speak(Language),
    /// Find anything, or do anything, by typing part of its name.
    FindOrDo,
    /// Show all keys.
    KeyboardShortcuts,
    /// Say what this program is.
    About,
}

impl Command {
    /// Every command, in the order of the menus.
    pub const ALL: [Self; 66] = [
        Self::NewPlan,
        Self::Open,
        Self::OpenEarlier,
        Self::RecoveredWork,
        Self::Save,
        Self::SaveAs,
        Self::ClosePlan,
        Self::ExportFigure,
        Self::ExportAll,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::Cut,
        Self::Copy,
        Self::Paste,
        Self::Find,
        Self::Replace,
        Self::FindNext,
        Self::FindPrevious,
        Self::Rename,
        Self::Duplicate,
        Self::Delete,
        Self::MoveUp,
        Self::MoveDown,
        Self::MoveIn,
        Self::MoveOut,
        Self::CopyFigure,
        Self::CopyFigureTable,
        Self::PlanProperties,
        Self::Sources,
        Self::Agreements,
        Self::BaseUnits,
        Self::AddMission,
        Self::AddFormation,
        Self::AddUnit,
        Self::PlaceUnit,
        Self::AddFromTemplate,
        Self::TypeLines,
        Self::SaveAsTemplate,
        Self::AddPeriod,
        Self::SplitPeriod,
        Self::EndPeriod,
        Self::PreviousChange,
        Self::NextChange,
        Self::GoToToday,
        Self::GoToReferenceDay,
        Self::NextFinding,
        Self::PreviousFinding,
        Self::ShowBridge,
        Self::NextPane,
        Self::PreviousPane,
        Self::ShowTable,
        Self::ShowChart,
        Self::ShowOrderOfBattle,
        Self::ToggleOutline,
        Self::ToggleInspector,
        Self::ToggleFindings,
        Self::ResetLayout,
        Self::LightTheme,
        Self::DarkTheme,
        Self::SystemTheme,
        Self::Speak(Language::English),
        Self::Speak(Language::Russian),
        Self::FindOrDo,
        Self::KeyboardShortcuts,
        Self::About,
    ];

    /// What people call it.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Speak(Language::English) => "command-speak-english",
            Self::Speak(Language::Russian) => "command-speak-russian",
            Self::NewPlan => "command-new-plan",
            Self::Open => "command-open",
            Self::OpenEarlier => "command-open-earlier",
            Self::RecoveredWork => "command-recovered-work",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::ClosePlan => "command-close-plan",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::Cut => "command-cut",
            Self::Copy => "command-copy",
            Self::Paste => "command-paste",
            Self::Find => "command-find",
            Self::Replace => "command-replace",
            Self::FindNext => "command-find-next",
            Self::FindPrevious => "command-find-previous",
            Self::Rename => "command-rename",
            Self::Duplicate => "command-duplicate",
            Self::Delete => "command-delete",
            Self::MoveUp => "command-move-up",
            Self::MoveDown => "command-move-down",
            Self::MoveIn => "command-move-in",
            Self::MoveOut => "command-move-out",
            Self::AddMission => "command-add-mission",
            Self::AddFormation => "command-add-formation",
            Self::AddUnit => "command-add-unit",
            Self::PlaceUnit => "command-place-unit",
            Self::AddFromTemplate => "command-add-from-template",
            Self::TypeLines => "command-type-lines",
            Self::SaveAsTemplate => "command-save-as-template",
            Self::AddPeriod => "command-add-period",
            Self::SplitPeriod => "command-split-period",
            Self::EndPeriod => "command-end-period",
            Self::PlanProperties => "command-plan-properties",
            Self::Sources => "command-sources",
            Self::Agreements => "command-agreements",
            Self::BaseUnits => "command-base-units",
            Self::PreviousChange => "command-previous-change",
            Self::NextChange => "command-next-change",
            Self::GoToToday => "command-go-to-today",
            Self::GoToReferenceDay => "command-go-to-reference-day",
            Self::NextFinding => "command-next-finding",
            Self::PreviousFinding => "command-previous-finding",
            Self::ShowBridge => "command-show-bridge",
            Self::NextPane => "command-next-pane",
            Self::PreviousPane => "command-previous-pane",
            Self::ShowTable => "command-show-table",
            Self::ShowChart => "command-show-chart",
            Self::ShowOrderOfBattle => "command-show-order-of-battle",
            Self::ExportFigure => "command-export-figure",
            Self::ExportAll => "command-export-all",
            Self::CopyFigure => "command-copy-figure",
            Self::CopyFigureTable => "command-copy-figure-table",
            Self::ToggleOutline => "command-toggle-outline",
            Self::ToggleInspector => "command-toggle-inspector",
            Self::ToggleFindings => "command-toggle-findings",
            Self::ResetLayout => "command-reset-layout",
            Self::LightTheme => "command-light-theme",
            Self::DarkTheme => "command-dark-theme",
            Self::SystemTheme => "command-system-theme",
            Self::FindOrDo => "command-find-or-do",
            Self::KeyboardShortcuts => "command-keyboard-shortcuts",
            Self::About => "command-about",
        })
    }

    /// The keys that give it, named by their Latin letters whatever layout is switched on.
    pub fn shortcut(self) -> Option<KeyboardShortcut> {
        let none = Modifiers::NONE;
        let control = Modifiers::COMMAND;
        let control_shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
        let alt = Modifiers::ALT;
        let (modifiers, key) = match self {
            Self::NewPlan => (control, Key::N),
            Self::Open => (control, Key::O),
            Self::Save => (control, Key::S),
            Self::SaveAs => (control_shift, Key::S),
            Self::ClosePlan => (control, Key::W),
            Self::Quit => (control, Key::Q),
            Self::Undo => (control, Key::Z),
            Self::Redo => (control_shift, Key::Z),
            Self::Cut => (control, Key::X),
            Self::Copy => (control, Key::C),
            Self::Paste => (control, Key::V),
            Self::Find => (control, Key::F),
            Self::Replace => (control, Key::H),
            Self::FindNext => (none, Key::F3),
            Self::FindPrevious => (Modifiers::SHIFT, Key::F3),
            Self::Rename => (none, Key::F2),
            Self::Duplicate => (control, Key::D),
            Self::Delete => (none, Key::Delete),
            Self::MoveUp => (alt, Key::ArrowUp),
            Self::MoveDown => (alt, Key::ArrowDown),
            Self::MoveIn => (alt, Key::ArrowRight),
            Self::MoveOut => (alt, Key::ArrowLeft),
            Self::AddMission => (control_shift, Key::M),
            Self::AddFormation => (control_shift, Key::F),
            Self::AddUnit => (control_shift, Key::U),
            Self::PlaceUnit => (control_shift, Key::J),
            Self::AddFromTemplate => (control_shift, Key::T),
            Self::TypeLines => (control, Key::L),
            Self::AddPeriod => (control_shift, Key::P),
            Self::PreviousChange => (alt, Key::PageUp),
            Self::NextChange => (alt, Key::PageDown),
            Self::GoToToday => (alt, Key::Home),
            Self::NextFinding => (none, Key::F8),
            Self::PreviousFinding => (Modifiers::SHIFT, Key::F8),
            Self::NextPane => (none, Key::F6),
            Self::PreviousPane => (Modifiers::SHIFT, Key::F6),
            Self::ShowBridge => (control, Key::B),
            Self::FindOrDo => (control, Key::K),
            Self::KeyboardShortcuts => (none, Key::F1),
            Self::ShowTable => (control, Key::Num1),
            Self::ShowChart => (control, Key::Num2),
            Self::ShowOrderOfBattle => (control, Key::Num3),
            Self::ExportFigure => (control, Key::E),
            Self::ExportAll => (control_shift, Key::E),
            Self::CopyFigure => (control_shift, Key::C),
            Self::OpenEarlier
            | Self::RecoveredWork
            | Self::SaveAsTemplate
            | Self::SplitPeriod
            | Self::EndPeriod
            | Self::PlanProperties
            | Self::Sources
            | Self::Agreements
            | Self::BaseUnits
            | Self::GoToReferenceDay
            | Self::CopyFigureTable
            | Self::ToggleOutline
            | Self::ToggleInspector
            | Self::ToggleFindings
            | Self::ResetLayout
            | Self::LightTheme
            | Self::DarkTheme
            | Self::SystemTheme
            | Self::Speak(_)
            | Self::About => return None,
        };
        Some(KeyboardShortcut::new(modifiers, key))
    }

    /// Other keys that give it too, because many programs have them.
    pub fn second_shortcut(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Redo => Some(KeyboardShortcut::new(Modifiers::COMMAND, Key::Y)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_commands_share_their_keys() {
        let mut seen = BTreeSet::new();
        for command in Command::ALL {
            let both = [command.shortcut(), command.second_shortcut()];
            for shortcut in both.into_iter().flatten() {
                let keys = format!("{shortcut:?}");
                assert!(seen.insert(keys), "{command:?} shares its keys");
            }
        }
    }

    #[test]
    fn the_list_names_every_command_once() {
        let all: BTreeSet<_> = Command::ALL.into_iter().collect();
        assert_eq!(all.len(), Command::ALL.len());
    }
}
