//! The menus.

use egui::containers::menu::MenuButton;
use egui::containers::menu::MenuConfig;
use egui::{Button, MenuBar, Ui};

use crate::text::{Language, Message, Texts};
use crate::ui::{Action, Command, theme};

use super::Menu;
use super::menu_keys as keys;

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
            | Command::RecoveredWork
            | Command::Quit
            | Command::FindOrDo
            | Command::KeyboardShortcuts
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
            Command::AddPeriod | Command::SaveAsTemplate => needs_unit(),
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
            | Command::AddFromTemplate
            | Command::TypeLines
            | Command::PlanProperties
            | Command::Sources
            | Command::Agreements
            | Command::BaseUnits
            | Command::PlaceUnit
            | Command::GoToToday
            | Command::ShowBridge
            | Command::NextPane
            | Command::PreviousPane
            | Command::ShowTable
            | Command::ShowChart
            | Command::ShowOrderOfBattle
            | Command::ExportFigure
            | Command::ExportAll
            | Command::CopyFigure
            | Command::CopyFigureTable
            | Command::ToggleOutline
            | Command::ToggleInspector
            | Command::ToggleFindings => needs_plan(),
        }
    }
}

/// Draws the menus, and at the right the box that opens the palette.
pub fn menu_bar_ui(ui: &mut Ui, state: &MenuState<'_>, texts: &Texts, actions: &mut Vec<Action>) {
    let config = MenuConfig::new().style(theme::menu_style);
    MenuBar::new().config(config).ui(ui, |ui| {
        for menu in Menu::ALL {
            let title = texts.say(&menu.message());
            let (button, menu_shown) = MenuButton::new(title).ui(ui, |ui| match menu {
                Menu::File => file_menu_ui(ui, state, texts, actions),
                _ => groups_ui(ui, menu.groups(), state, texts, actions),
            });
            let layer = menu_shown.map(|shown| shown.response.layer_id);
            keys::menu_ui(ui, menu, &button, layer);
        }
        let end = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(end, |ui| {
            if find_box_ui(ui, texts) {
                actions.push(Action::Command(Command::FindOrDo));
            }
        });
    });
}

/// Draws the box that opens the palette; whether it was clicked.
fn find_box_ui(ui: &mut Ui, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let keys = Command::FindOrDo.shortcut();
    let keys = keys.map_or_else(String::new, |keys| ui.ctx().format_shortcut(&keys));
    let weak = |text: &str| egui::RichText::new(text).color(theme.text_weak);
    let hint = texts.label("palette-hint");
    ui.spacing_mut().button_padding.x = theme::SPACE;
    let button = Button::new(weak(&hint))
        .right_text(weak(&keys).size(theme::TEXT_SMALL))
        .fill(theme.quiet)
        .stroke((theme::LINE, theme.border))
        .min_size(egui::vec2(FIND_WIDTH, theme::ROW_HEIGHT));
    let name = texts.say(&Command::FindOrDo.message());
    let response = ui.add(button).accessible_name(name);
    if response.has_focus() {
        let corner = f32::from(theme::CORNER_RADIUS);
        let line = (theme::LINE_STRONG, theme.accent_text);
        let kind = egui::StrokeKind::Inside;
        ui.painter().rect_stroke(response.rect, corner, line, kind);
    }
    response.clicked()
}

/// The width of the box that opens the palette, in points.
const FIND_WIDTH: f32 = 240.0;

pub(super) const FILE: &[&[Command]] = &[
    &[Command::NewPlan, Command::Open],
    &[Command::OpenEarlier, Command::RecoveredWork],
    &[Command::Save, Command::SaveAs],
    &[Command::ExportFigure, Command::ExportAll],
    &[Command::ClosePlan, Command::Quit],
];

pub(super) const EDIT: &[&[Command]] = &[
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
    &[
        Command::PlanProperties,
        Command::Sources,
        Command::Agreements,
        Command::BaseUnits,
    ],
];

pub(super) const INSERT: &[&[Command]] = &[
    &[Command::AddMission, Command::AddFormation, Command::AddUnit],
    &[Command::PlaceUnit],
    &[
        Command::TypeLines,
        Command::AddFromTemplate,
        Command::SaveAsTemplate,
    ],
    &[Command::AddPeriod, Command::SplitPeriod, Command::EndPeriod],
];

pub(super) const VIEW: &[&[Command]] = &[
    &[
        Command::ShowTable,
        Command::ShowChart,
        Command::ShowOrderOfBattle,
    ],
    &[
        Command::PreviousChange,
        Command::NextChange,
        Command::GoToToday,
        Command::GoToReferenceDay,
    ],
    &[
        Command::NextFinding,
        Command::PreviousFinding,
        Command::ShowBridge,
    ],
    &[Command::NextPane, Command::PreviousPane],
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

pub(super) const HELP: &[&[Command]] = &[
    &[Command::FindOrDo, Command::KeyboardShortcuts],
    &[Command::About],
];

fn file_menu_ui(ui: &mut Ui, state: &MenuState<'_>, texts: &Texts, actions: &mut Vec<Action>) {
    // The recent files stand between opening a file and opening an earlier version of one.
    let (first, others) = FILE.split_at(1);
    let (earlier, others) = others.split_at(1);
    groups_ui(ui, first, state, texts, actions);
    let recent = ui.add_enabled_ui(!state.recent.is_empty(), |ui| {
        let menu = ui.menu_button(texts.label("menu-recent"), |ui| {
            for path in state.recent {
                let name = path.file_name().unwrap_or(path.as_os_str());
                let button = ui.button(name.to_string_lossy());
                if button.on_hover_text(path.to_string_lossy()).clicked() {
                    actions.push(Action::OpenFile(path.clone()));
                    ui.close();
                }
            }
        });
        keys::note_submenu(&menu.response);
    });
    recent
        .response
        .on_disabled_hover_text(texts.label("menu-recent-none"));
    groups_ui(ui, earlier, state, texts, actions);
    ui.separator();
    groups_ui(ui, others, state, texts, actions);
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
    keys::entry_ui(ui, &response);
    match hindrance {
        None => response.clicked(),
        Some(hindrance) => {
            response.on_disabled_hover_text(texts.say(&hindrance));
            false
        }
    }
}
