//! The panels and dialogs that edit and show the plan, with their view state.

use egui::{Context, Ui};

use crate::ui::{Action, Command};

use super::application::Application;

impl Application {
    pub(super) fn findings_ui(&mut self, _ui: &mut Ui, _actions: &mut Vec<Action>) {}

    pub(super) fn side_panels_ui(&mut self, _ui: &mut Ui, _actions: &mut Vec<Action>) {}

    pub(super) fn table_tab_ui(&mut self, _ui: &mut Ui, _actions: &mut Vec<Action>) {}

    pub(super) fn chart_tab_ui(&mut self, _ui: &mut Ui, _actions: &mut Vec<Action>) {}

    pub(super) fn dialogs_ui(&mut self, _context: &Context, _actions: &mut Vec<Action>) {}

    pub(super) fn outline_command(&mut self, _context: &Context, _command: Command) {}

    pub(super) fn open_mission_picker(&mut self) {}

    pub(super) fn open_plan_form(&mut self) {}

    pub(super) fn open_source_list(&mut self) {}

    pub(super) fn next_finding(&mut self, _context: &Context) {}

    pub(super) fn open_export(&mut self) {}

    pub(super) fn copy_figure(&mut self, _context: &Context) {}

    pub(super) fn copy_figure_table(&mut self, _context: &Context) {}
}
