//! The palette and the sheet of keys, in the window.

use egui::Context;

use crate::chart::FigureName;
use crate::ui::palette::{PaletteScope, palette_ui};
use crate::ui::shell::Tab;
use crate::ui::shortcut_sheet::{ShortcutSheetState, shortcut_sheet_ui};
use crate::ui::{Action, outline};

use super::application::Application;
use super::samples::SAMPLES;

impl Application {
    pub(super) fn palette_ui(&mut self, context: &Context, actions: &mut Vec<Action>) {
        if let Some(sheet) = &mut self.shortcut_sheet
            && !shortcut_sheet_ui(context, self.texts, sheet)
        {
            self.shortcut_sheet = None;
        }
        if !self.palette.is_open() {
            self.palette.give_back(context);
            return;
        }
        let mut state = std::mem::take(&mut self.palette);
        let today = self.surroundings.today;
        let document = self.document.as_ref();
        let scope = PaletteScope {
            shown: document.map(|document| document.shown(today, self.texts)),
            menu: &self.menu_state(),
            samples: &SAMPLES.each_ref().map(|it| (it.name, (it.title)())),
            texts: self.texts,
        };
        palette_ui(context, &scope, &mut state, actions);
        if !state.is_open() {
            self.settings.palette = state.recent();
        }
        self.palette = state;
    }

    /// Brings back what was chosen in the palette in an earlier run.
    pub(super) fn bring_back_palette(&mut self) {
        let samples = SAMPLES.each_ref().map(|sample| sample.name);
        self.palette.bring_back(&self.settings.palette, &samples);
    }

    pub(super) fn open_shortcut_sheet(&mut self) {
        self.shortcut_sheet = Some(ShortcutSheetState::default());
    }

    /// Shows the tab with a figure.
    pub(super) fn show_figure(&mut self, figure: FigureName) {
        if figure.has_own_tab() {
            self.views.tab = Tab::OrderOfBattle;
            return;
        }
        self.views.tab = Tab::Chart;
        self.views.chart.choose(figure);
    }

    /// Looks for a text in the outline, in all its branches.
    pub(super) fn look_for(&mut self, text: String) {
        if self.document.is_none() {
            return;
        }
        self.settings.hidden.outline = false;
        self.views.outline.set_scope(outline::Scope::All);
        self.views.outline.look_for(text);
    }
}
