//! The menus.

use egui::{Button, MenuBar, Ui};

use crate::text::{Language, Message, Texts};
use crate::ui::{Action, Command};

/// What decides which commands can be given, and how some are called.
#[derive(Clone, Copy, Debug)]
pub struct MenuState<'a> {
    /// Whether a plan is open.
    pub has_plan: bool,

    /// Whether something in the plan is chosen.
    pub has_selection: bool,

    /// Whether a unit is chosen.
    pub has_unit: bool,

    /// The edit that undo takes back.
    pub undo: Option<&'a Message>,

    /// The edit that redo brings back.
    pub redo: Option<&'a Message>,

    /// The files opened last, the newest first.
    pub recent: &'a [std::path::PathBuf],

    /// Which panes are to be seen: outline, inspector, findings.
    pub panes: [bool; 3],
}

impl MenuState<'_> {
    /// Why a command cannot be given now; nothing when it can.
    pub fn hindrance(&self, command: Command) -> Option<Message> {
        let needs_plan = || (!self.has_plan).then(|| Message::new("hindrance-no-plan"));
        let needs_selection = || {
            needs_plan()
                .or_else(|| (!self.has_selection).then(|| Message::new("hindrance-no-selection")))
        };
        let needs_unit =
            || needs_plan().or_else(|| (!self.has_unit).then(|| Message::new("hindrance-no-unit")));
        match command {
            Command::NewPlan
            | Command::Open
            | Command::Quit
            | Command::About
            | Command::LightTheme
            | Command::DarkTheme
            | Command::SystemTheme
            | Command::Speak(_)
            | Command::NextPane
            | Command::ResetLayout => None,
            Command::Undo => self
                .undo
                .is_none()
                .then(|| Message::new("hindrance-nothing-to-undo")),
            Command::Redo => self
                .redo
                .is_none()
                .then(|| Message::new("hindrance-nothing-to-redo")),
            Command::Rename
            | Command::Duplicate
            | Command::Delete
            | Command::MoveUp
            | Command::MoveDown
            | Command::MoveIn
            | Command::MoveOut
            | Command::AddFormation
            | Command::AddUnit => needs_selection(),
            Command::AddPeriod | Command::SplitPeriod | Command::EndPeriod => needs_unit(),
            Command::Save
            | Command::SaveAs
            | Command::ClosePlan
            | Command::AddMission
            | Command::PlanProperties
            | Command::Sources
            | Command::PreviousChange
            | Command::NextChange
            | Command::GoToToday
            | Command::GoToReferenceDay
            | Command::NextFinding
            | Command::ShowTable
            | Command::ShowChart
            | Command::ExportFigure
            | Command::CopyFigure
            | Command::CopyFigureTable
            | Command::ToggleOutline
            | Command::ToggleInspector
            | Command::ToggleFindings => needs_plan(),
        }
    }
}

/// Draws the menus.
pub fn menu_bar_ui(ui: &mut Ui, state: &MenuState<'_>, texts: &Texts, actions: &mut Vec<Action>) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button(texts.label("menu-file"), |ui| {
            file_menu_ui(ui, state, texts, actions);
        });
        let menus = [
            (texts.label("menu-edit"), EDIT),
            (texts.label("menu-insert"), INSERT),
            (texts.label("menu-view"), VIEW),
            (texts.label("menu-help"), HELP),
        ];
        for (title, groups) in menus {
            ui.menu_button(title, |ui| groups_ui(ui, groups, state, texts, actions));
        }
    });
}

const EDIT: &[&[Command]] = &[
    &[Command::Undo, Command::Redo],
    &[Command::Rename, Command::Duplicate, Command::Delete],
    &[
        Command::MoveUp,
        Command::MoveDown,
        Command::MoveIn,
        Command::MoveOut,
    ],
    &[Command::CopyFigure, Command::CopyFigureTable],
    &[Command::PlanProperties, Command::Sources],
];

const INSERT: &[&[Command]] = &[
    &[Command::AddMission, Command::AddFormation, Command::AddUnit],
    &[Command::AddPeriod, Command::SplitPeriod, Command::EndPeriod],
];

const VIEW: &[&[Command]] = &[
    &[Command::ShowTable, Command::ShowChart],
    &[
        Command::PreviousChange,
        Command::NextChange,
        Command::GoToToday,
        Command::GoToReferenceDay,
    ],
    &[Command::NextFinding, Command::NextPane],
    &[
        Command::ToggleOutline,
        Command::ToggleInspector,
        Command::ToggleFindings,
        Command::ResetLayout,
    ],
    &[
        Command::LightTheme,
        Command::DarkTheme,
        Command::SystemTheme,
    ],
    &[
        Command::Speak(Language::English),
        Command::Speak(Language::Russian),
    ],
];

const HELP: &[&[Command]] = &[&[Command::About]];

fn file_menu_ui(ui: &mut Ui, state: &MenuState<'_>, texts: &Texts, actions: &mut Vec<Action>) {
    groups_ui(
        ui,
        &[&[Command::NewPlan, Command::Open]],
        state,
        texts,
        actions,
    );
    let recent = ui.add_enabled_ui(!state.recent.is_empty(), |ui| {
        ui.menu_button(texts.label("menu-recent"), |ui| {
            for path in state.recent {
                let name = path.file_name().unwrap_or(path.as_os_str());
                let button = ui.button(name.to_string_lossy());
                if button.on_hover_text(path.to_string_lossy()).clicked() {
                    actions.push(Action::OpenFile(path.clone()));
                    ui.close();
                }
            }
        });
    });
    recent
        .response
        .on_disabled_hover_text(texts.label("menu-recent-none"));
    ui.separator();
    let groups: &[&[Command]] = &[
        &[Command::Save, Command::SaveAs],
        &[Command::ExportFigure],
        &[Command::ClosePlan, Command::Quit],
    ];
    groups_ui(ui, groups, state, texts, actions);
}

fn groups_ui(
    ui: &mut Ui,
    groups: &[&[Command]],
    state: &MenuState<'_>,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            ui.separator();
        }
        for command in *group {
            if command_ui(ui, *command, state, texts) {
                actions.push(Action::Command(*command));
                ui.close();
            }
        }
    }
}

/// Draws one command; whether it was clicked.
fn command_ui(ui: &mut Ui, command: Command, state: &MenuState<'_>, texts: &Texts) -> bool {
    let message = match (command, state.undo, state.redo) {
        (Command::Undo, Some(edit), _) => {
            Message::new("command-undo-edit").with("edit", edit.clone())
        }
        (Command::Redo, _, Some(edit)) => {
            Message::new("command-redo-edit").with("edit", edit.clone())
        }
        _ => command.message(),
    };
    let hindrance = state.hindrance(command);
    let mut button = Button::new(texts.say(&message)).wrap_mode(egui::TextWrapMode::Extend);
    if let Some(shortcut) = command.shortcut() {
        button = button.shortcut_text(ui.ctx().format_shortcut(&shortcut));
    }
    let on = match command {
        Command::ToggleOutline => state.panes[0],
        Command::ToggleInspector => state.panes[1],
        Command::ToggleFindings => state.panes[2],
        Command::Speak(language) => language == texts.language(),
        _ => false,
    };
    let response = ui.add_enabled(hindrance.is_none(), button.selected(on));
    match hindrance {
        None => response.clicked(),
        Some(hindrance) => {
            response.on_disabled_hover_text(texts.say(&hindrance));
            false
        }
    }
}
