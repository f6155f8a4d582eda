//! Find and replace in the window: the search runs in the background.

use egui::{Context, Panel, Ui};

use crate::analysis::find_text;
use crate::ui::find_bar::{FindKey, find_bar_ui};
use crate::ui::{Action, Command, theme};

use super::application::Application;
use super::jobs::Done;

/// The height of the bar with the places found, at first, in points.
const HEIGHT: f32 = 180.0;

impl Application {
    pub(super) fn find_command(&mut self, command: Command) {
        let state = &mut self.views.find;
        match command {
            Command::FindNext => state.go_on(1),
            Command::FindPrevious => state.go_on(-1),
            _ => state.open(command == Command::Replace),
        }
    }

    pub(super) fn find_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        let state = &mut self.views.find;
        if !state.is_open() {
            return;
        }
        let shown = document.shown(self.surroundings.today, self.texts);
        let bar = egui::Frame::new()
            .fill(theme::of(ui).panel)
            .inner_margin(egui::Margin::symmetric(12, 6));
        Panel::bottom("find")
            .resizable(true)
            .default_size(HEIGHT)
            .min_size(140.0)
            .frame(bar)
            .show(ui, |ui| find_bar_ui(ui, &shown, state, actions));
        if state.take_goal().is_some() {
            // What was gone to is to be seen, whatever else was looked for in the tree.
            self.views.outline.look_for(String::new());
        }
        let wanted = state.wanted(&shown);
        if let (Some(key), false) = (wanted, self.views.is_finding) {
            self.views.is_finding = true;
            let plan = document.plan().clone();
            self.jobs.begin(ui.ctx(), move || {
                let matches = find_text(&plan, &key.query);
                Done::Found(Box::new(key), matches)
            });
        }
    }

    /// Takes what the search has found; where something else is looked for by now, the next frame begins that.
    pub(super) fn take_found(
        &mut self,
        context: &Context,
        key: FindKey,
        matches: Vec<crate::analysis::TextMatch>,
    ) {
        self.views.is_finding = false;
        self.views.find.take(key, matches);
        context.request_repaint();
    }
}
