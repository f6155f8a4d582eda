//! The menus.

use egui::{Button, MenuBar, Ui};

use crate::text::{Language, Message, Texts};
use crate::ui::{Action, Command};

/// What decides which commands can be given, and how some are called.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says of one thing whether it is there"
)]
pub struct MenuState<'a> {
    /// Whether a plan is open.
    pub has_plan: bool,

    /// Whether something in the plan is chosen.
    pub has_selection: bool,

    /// Whether there is something under which a new unit or formation can stand.
    pub has_parent: bool,

    /// Whether a unit is chosen.
    pub has_unit: bool,

    /// Whether the unit that is chosen has a period on the day that can be split, and one that can be ended.
    pub periods: [bool; 2],

    /// Whether anything changes before the day looked at, and after it.
    pub changes: [bool; 2],

    /// Whether the plan has a reference day.
    pub has_reference_day: bool,

    /// Whether there are findings.
    pub has_findings: bool,

    /// The edit that undo takes back.
    pub undo: Option<&'a Message>,

    /// The edit that redo brings back.
    pub redo: Option<&'a Message>,

    /// The files opened last, the newest first.
    pub recent: &'a [std::path::PathBuf],

    /// Which panes are to be seen: outline, inspector, findings.
    pub panes: [bool; 3],

    /// The colors that were asked for.
    pub theme: egui::ThemePreference,
}

impl MenuState<'_> {
    /// Why a command cannot be given now; nothing when it can.
    pub fn hindrance(&self, command: Command) -> Option<Message> {
        let needs_plan = || (!self.has_plan).then(|| Message::new("hindrance-no-plan"));
        let needs_selection = || {
            needs_plan()
                .or_else(|| (!self.has_selection).then(|| Message::new("hindrance-no-selection")))
        };
        let no_period = |has: bool| (!has).then(|| Message::new("hindrance-no-period"));
        let no_change = |has: bool| (!has).then(|| Message::new("day-control-no-change"));
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
            | Command::ResetLayout => None,
            Command::Undo => self
                .undo
                .is_none()
                .then(|| Message::new("hindrance-nothing-to-undo")),
            Command::Redo => self
                .redo
                .is_none()
                .then(|| Message::new("hindrance-nothing-to-redo")),
            Command::Cut
            | Command::Copy
            | Command::Rename
            | Command::Duplicate
            | Command::Delete
            | Command::MoveUp
            | Command::MoveDown
            | Command::MoveIn
            | Command::MoveOut => needs_selection(),
            Command::AddFormation | Command::AddUnit => needs_plan()
                .or_else(|| (!self.has_parent).then(|| Message::new("hindrance-no-selection"))),
            Command::AddPeriod => needs_unit(),
            Command::SplitPeriod => needs_unit().or_else(|| no_period(self.periods[0])),
            Command::EndPeriod => needs_unit().or_else(|| no_period(self.periods[1])),
            Command::PreviousChange => needs_plan().or_else(|| no_change(self.changes[0])),
            Command::NextChange => needs_plan().or_else(|| no_change(self.changes[1])),
            Command::GoToReferenceDay => needs_plan().or_else(|| {
                let message = || Message::new("hindrance-no-reference-day");
                (!self.has_reference_day).then(message)
            }),
            Command::NextFinding | Command::PreviousFinding => needs_plan()
                .or_else(|| (!self.has_findings).then(|| Message::new("hindrance-no-findings"))),
            Command::Save
            | Command::SaveAs
            | Command::OpenEarlier
            | Command::ClosePlan
            | Command::Paste
            | Command::Find
            | Command::Replace
            | Command::FindNext
            | Command::FindPrevious
            | Command::AddMission
            | Command::PlanProperties
            | Command::Sources
            | Command::GoToToday
            | Command::NextPane
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
    &[Command::Cut, Command::Copy, Command::Paste],
    &[
        Command::Find,
        Command::Replace,
        Command::FindNext,
        Command::FindPrevious,
    ],
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
    &[
        Command::NextFinding,
        Command::PreviousFinding,
        Command::NextPane,
    ],
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
    groups_ui(ui, &[&[Command::OpenEarlier]], state, texts, actions);
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
        Command::LightTheme => state.theme == egui::ThemePreference::Light,
        Command::DarkTheme => state.theme == egui::ThemePreference::Dark,
        Command::SystemTheme => state.theme == egui::ThemePreference::System,
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
