//! What each command does.

use egui::{Context, Key, Modifiers};
use jiff::civil::Date;

use crate::model::PlanDate;
use crate::text::{Language, Texts};
use crate::ui::shell::{MenuState, NoticeKind, Tab};
use crate::ui::{Command, find_bar};

use super::application::Application;
use super::changing::Held;
use super::document::Document;
use super::questions::{self, Intent};

impl Application {
    /// The commands whose keys were pressed.
    ///
    /// While something is typed, keys that mean something in a text stay with it.
    /// While a dialog is open, only what it can mean: undo, redo and save where it edits the plan.
    pub(super) fn pressed(&self, context: &Context) -> Vec<Command> {
        if self.asks_something() || egui::Popup::is_any_open(context) {
            return Vec::new();
        }
        let edits = self.edits_in_dialog();
        let typing = context.text_edit_focused();
        let focused = context.memory(egui::Memory::focused);
        // A control that has the keyboard elsewhere keeps the key that would delete what is chosen in the tree.
        let deletes = focused.is_none_or(|id| id == crate::ui::outline::tree());
        let in_cells = focused == Some(crate::ui::table::cells());
        // In the table F2 edits the cell, as in a spreadsheet: that of the name, where that is what is meant.
        let in_table = self.views.tab == Tab::Table
            && focused.is_some_and(|id| self.views.panes.is_in_center(context, id));
        let mut commands: Vec<_> = Command::ALL
            .into_iter()
            .flat_map(|command| {
                let keys = [command.shortcut(), command.second_shortcut()];
                keys.into_iter().flatten().map(move |keys| (command, keys))
            })
            .collect();
        // Of two shortcuts with one key, that with more modifiers has to be asked first.
        commands.sort_by_key(|(_, keys)| std::cmp::Reverse(modifier_count(keys.modifiers)));
        let mut pressed = Vec::new();
        context.input_mut(|input| {
            for (command, keys) in commands {
                // Some keys mean something else over the cells of a table.
                if in_cells && crate::ui::table::claims(command) {
                    continue;
                }
                let fits = match command {
                    Command::Undo | Command::Redo | Command::Save => true,
                    Command::Delete => deletes && !edits,
                    Command::Rename => !in_table && !edits,
                    // Their keys come as events of the clipboard.
                    Command::Cut | Command::Copy | Command::Paste => false,
                    _ => !edits,
                };
                if !fits {
                    continue;
                }
                let in_text =
                    !keys.modifiers.command || matches!(command, Command::Undo | Command::Redo);
                let stays = typing && in_text && !is_function_key(keys.logical_key);
                if !stays && input.consume_shortcut(&keys) {
                    pressed.push(command);
                }
            }
        });
        pressed
    }

    /// Whether a dialog waits that has to be answered before anything else is done.
    pub(super) fn asks_something(&self) -> bool {
        self.question.is_some()
            || self.recovery.asks()
            || self.file_dialog.is_some()
            || self.new_plan_form.is_some()
            || self.palette.is_open()
            || self.shortcut_sheet.is_some()
            || self.choosing.is_some()
            || self.views.mission_picker.is_some()
            || self.views.placement.is_some()
            || self.views.templates.is_open()
            || self.views.typed.is_open()
            || self.views.chart.form.is_some()
            || self.views.export_set.is_open()
            || self.views.versions.is_some()
    }

    /// Gives a command, after what is being typed has been taken: nothing typed is lost.
    pub(super) fn command_when_typed(&mut self, context: &Context, command: Command) {
        let typing = context.text_edit_focused();
        let focused = context.memory(egui::Memory::focused);
        // What goes on to the next pane begins with the one that is typed in, and takes what is typed by leaving it.
        // So does going through what was found, while that is being looked for.
        let finds = matches!(
            command,
            Command::Find | Command::Replace | Command::FindNext | Command::FindPrevious
        );
        let in_find_bar = focused
            .is_some_and(|id| [find_bar::find_field(), find_bar::replace_field()].contains(&id));
        let leaves = matches!(
            command,
            Command::NextPane | Command::PreviousPane | Command::FindOrDo
        );
        let stays = leaves || (finds && in_find_bar);
        if let (true, false, Some(id)) = (typing, stays, focused) {
            context.memory_mut(|memory| memory.surrender_focus(id));
            self.waiting.push_back(command);
            context.request_repaint();
        } else {
            self.command(context, command);
        }
    }

    pub(super) fn command(&mut self, context: &Context, command: Command) {
        if self.is_editing() && matches!(command, Command::Undo | Command::Redo) {
            // What was asked for first is done first, and undone first.
            self.hold(Held::Command(command));
            return;
        }
        // What was told of the command before is past.
        self.notice = None;
        if let Some(hindrance) = self.menu_state().hindrance(command) {
            self.tell(NoticeKind::Problem, hindrance);
            return;
        }
        match command {
            Command::NewPlan => self.intend(context, Intent::New),
            Command::Open => self.intend(context, Intent::AskOpen),
            Command::OpenEarlier => self.open_versions(context),
            Command::RecoveredWork => self.offer_recovered(context),
            Command::Save => self.save(context),
            Command::SaveAs => self.save_as(context),
            Command::ClosePlan => self.intend(context, Intent::Close),
            Command::Quit => self.intend(context, Intent::Quit),
            Command::Undo => self.with_document(Document::undo),
            Command::Redo => self.with_document(Document::redo),
            Command::Cut => self.copy_chosen(context, true),
            Command::Copy => self.copy_chosen(context, false),
            Command::Paste => self.ask_for_paste(context),
            Command::Find | Command::Replace | Command::FindNext | Command::FindPrevious => {
                self.find_command(command);
            }
            Command::Rename
            | Command::Duplicate
            | Command::Delete
            | Command::MoveUp
            | Command::MoveDown
            | Command::MoveIn
            | Command::MoveOut
            | Command::AddFormation
            | Command::AddUnit => self.outline_command(context, command),
            Command::AddMission => self.open_mission_picker(),
            Command::AddFromTemplate => self.open_template_picker(context),
            Command::SaveAsTemplate => self.open_template_form(),
            Command::TypeLines => self.open_typed_lines(),
            Command::AddPeriod | Command::SplitPeriod | Command::EndPeriod => {
                self.period_command(context, command);
            }
            Command::PlanProperties => self.open_plan_form(),
            Command::Sources => self.open_source_list(),
            Command::Agreements => self.open_agreement_list(),
            Command::BaseUnits => self.open_base_unit_list(),
            Command::PlaceUnit => self.place_chosen(),
            Command::PreviousChange
            | Command::NextChange
            | Command::GoToToday
            | Command::GoToReferenceDay => self.day_command(command),
            Command::NextFinding => self.go_to_finding(context, 1),
            Command::PreviousFinding => self.go_to_finding(context, -1),
            Command::ShowBridge => self.show_bridge(context),
            Command::NextPane => self.next_pane(context, 1),
            Command::PreviousPane => self.next_pane(context, -1),
            Command::ShowTable => self.views.tab = Tab::Table,
            Command::ShowChart => self.views.tab = Tab::Chart,
            Command::ShowOrderOfBattle => self.views.tab = Tab::OrderOfBattle,
            Command::ExportFigure => self.open_export(),
            Command::ExportAll => self.open_export_set(),
            Command::CopyFigure => self.copy_figure(context),
            Command::CopyFigureTable => self.copy_figure_table(context),
            Command::ToggleOutline => self.toggle(|hidden| &mut hidden.outline),
            Command::ToggleInspector => self.toggle(|hidden| &mut hidden.inspector),
            Command::ToggleFindings => self.toggle(|hidden| &mut hidden.findings),
            Command::ResetLayout => self.reset_layout(context),
            Command::LightTheme => self.color(context, Some("light")),
            Command::DarkTheme => self.color(context, Some("dark")),
            Command::SystemTheme => self.color(context, None),
            Command::Speak(language) => self.speak(language),
            Command::FindOrDo => self.palette.open(context),
            Command::KeyboardShortcuts => self.open_shortcut_sheet(),
            Command::About => self.ask(questions::about()),
        }
    }

    /// What decides which commands can be given.
    pub(super) fn menu_state(&self) -> MenuState<'_> {
        let document = self.document.as_ref();
        let history = document.map(Document::history);
        let selection = document.and_then(Document::selection);
        let hidden = self.settings.hidden;
        let shown = document.map(|it| it.shown(self.surroundings.today, self.texts));
        let can = |command| {
            let actions = |shown| crate::ui::inspector::command(command, shown);
            shown
                .as_ref()
                .is_some_and(|shown| !actions(shown).is_empty())
        };
        let changes = |it: &crate::ui::Shown<'_>| {
            let before = it.change_days.before(it.day).is_some();
            [before, it.change_days.after(it.day).is_some()]
        };
        // Two tell already that there is not just one.
        let has_one_mission =
            || document.is_some_and(|it| it.plan().missions().take(2).count() == 1);
        MenuState {
            has_plan: document.is_some(),
            has_selection: selection.is_some(),
            has_parent: selection.is_some() || has_one_mission(),
            periods: [can(Command::SplitPeriod), can(Command::EndPeriod)],
            changes: shown.as_ref().map_or([false; 2], changes),
            has_reference_day: document.is_some_and(|it| it.plan().head().reference_day.is_some()),
            has_findings: document.is_some_and(|it| !it.findings().is_empty()),
            theme: match self.settings.theme.as_deref() {
                Some("light") => egui::ThemePreference::Light,
                Some("dark") => egui::ThemePreference::Dark,
                _ => egui::ThemePreference::System,
            },
            has_unit: selection.is_some_and(|node| node.unit().is_some()),
            undo: history.and_then(crate::edit::History::undo_name),
            redo: history.and_then(crate::edit::History::redo_name),
            recent: &self.settings.recent,
            panes: [!hidden.outline, !hidden.inspector, !hidden.findings],
        }
    }

    pub(super) fn with_document(&mut self, change: impl FnOnce(&mut Document)) {
        if let Some(document) = &mut self.document {
            change(document);
            self.notice = None;
        }
    }

    fn day_command(&mut self, command: Command) {
        let today = self.surroundings.today;
        let texts = self.texts;
        let Some(document) = &mut self.document else {
            return;
        };
        let shown = document.shown(today, texts);
        let goal: Option<Date> = match command {
            Command::PreviousChange => shown.change_days.before(document.next_day()),
            Command::NextChange => shown.change_days.after(document.next_day()),
            Command::GoToToday => Some(today),
            _ => {
                let head = shown.plan.head();
                head.reference_day.map(PlanDate::earliest)
            }
        };
        // Where there is no such day, the command is not offered.
        if let Some(day) = goal {
            document.go_to(day);
        }
    }

    /// Adds, splits or ends the period of the chosen unit on the day looked at.
    fn period_command(&mut self, context: &Context, command: Command) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let actions = crate::ui::inspector::command(command, &shown);
        self.perform(context, actions);
    }

    fn toggle(&mut self, pane: impl FnOnce(&mut super::settings::Hidden) -> &mut bool) {
        let hidden = pane(&mut self.settings.hidden);
        *hidden = !*hidden;
    }

    fn reset_layout(&mut self, context: &Context) {
        self.settings.hidden = super::settings::Hidden::default();
        self.views
            .table
            .set_layout(&crate::ui::table::TableLayout::default());
        crate::ui::table::forget_widths(context);
        self.settings.panels = super::settings::PanelSizes::default();
        self.views.tab = Tab::default();
        context.memory_mut(|memory| {
            memory
                .data
                .remove_by_type::<egui::containers::panel::PanelState>();
        });
        context.set_zoom_factor(1.0);
        context.send_viewport_cmd(egui::ViewportCommand::Maximized(false));
        context.send_viewport_cmd(egui::ViewportCommand::InnerSize(super::window::FIRST));
    }

    fn color(&mut self, context: &Context, theme: Option<&str>) {
        self.settings.theme = theme.map(str::to_owned);
        context.set_theme(match theme {
            Some("light") => egui::ThemePreference::Light,
            Some(_) => egui::ThemePreference::Dark,
            None => egui::ThemePreference::System,
        });
    }

    fn speak(&mut self, language: Language) {
        self.texts = Texts::of(language);
        self.settings.language = Some(language.tag().to_owned());
    }
}

fn modifier_count(modifiers: Modifiers) -> usize {
    [modifiers.alt, modifiers.shift, modifiers.command]
        .into_iter()
        .filter(|pressed| *pressed)
        .count()
}

fn is_function_key(key: Key) -> bool {
    matches!(key, Key::F1 | Key::F3 | Key::F6 | Key::F8)
}
