//! The panels and dialogs that edit and show the plan, with their view state.

use egui::{Context, Panel, Rangef, Ui};

use crate::ui::outline::{self, outline_ui};
use crate::ui::table::table_ui;
use crate::ui::{Action, Command, theme};

use super::application::Application;

/// The width of the outline at first, in points.
const OUTLINE_WIDTH: f32 = 300.0;

/// How narrow and wide the outline can be made.
const OUTLINE_WIDTHS: Rangef = Rangef {
    min: 220.0,
    max: 560.0,
};

impl Application {
    pub(super) fn findings_ui(&mut self, _ui: &mut Ui, _actions: &mut Vec<Action>) {}

    pub(super) fn side_panels_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let hidden = self.settings.hidden;
        let side = egui::Frame::new().fill(theme::of(ui).panel);
        if !hidden.outline {
            let state = &mut self.views.outline;
            Panel::left("outline")
                .frame(side)
                .default_size(OUTLINE_WIDTH)
                .size_range(OUTLINE_WIDTHS)
                .show(ui, |ui| outline_ui(ui, &shown, state, actions));
        }
    }

    pub(super) fn table_tab_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            table_ui(ui, &shown, &mut self.views.table, actions);
        }
    }

    pub(super) fn dialogs_ui(&mut self, context: &Context, _actions: &mut Vec<Action>) {
        self.export_form_ui(context);
    }

    pub(super) fn outline_command(&mut self, context: &Context, command: Command) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let actions = outline::command(command, &shown, &mut self.views.outline);
        self.perform(context, actions);
    }

    pub(super) fn open_mission_picker(&mut self) {}

    pub(super) fn open_plan_form(&mut self) {}

    pub(super) fn open_source_list(&mut self) {}

    pub(super) fn next_finding(&mut self, _context: &Context) {}
}
