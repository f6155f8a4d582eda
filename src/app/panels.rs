//! The panels and dialogs that edit and show the plan, with their view state.

use egui::{Context, Panel, Rangef, Ui};

use crate::ui::findings_strip::{self, findings_strip_ui};
use crate::ui::inspector::inspector_ui;
use crate::ui::mission_picker::{MissionAnswer, MissionPicker, mission_picker_ui};
use crate::ui::outline::{self, outline_ui};
use crate::ui::plan_form::{PlanFormState, plan_form_ui};
use crate::ui::source_list::{SourceListState, source_list_ui};
use crate::ui::table::table_ui;
use crate::ui::{Action, Command, theme};

use super::application::Application;
use super::panes::Pane;

/// The width of the outline at first, in points.
const OUTLINE_WIDTH: f32 = 300.0;

/// How narrow and wide the outline can be made.
const OUTLINE_WIDTHS: Rangef = Rangef {
    min: 220.0,
    max: 560.0,
};

/// The height of the list of findings at first, in points.
const FINDINGS_HEIGHT: f32 = 160.0;

/// The width of the inspector at first, in points.
const INSPECTOR_WIDTH: f32 = 310.0;

/// How narrow and wide the inspector can be made.
const INSPECTOR_WIDTHS: Rangef = Rangef {
    min: 280.0,
    max: 520.0,
};

/// The most of the window's width that the outline takes.
const OUTLINE_SHARE: f32 = 0.3;

/// The most of the window's width that the inspector takes.
const INSPECTOR_SHARE: f32 = 0.35;

impl Application {
    pub(super) fn findings_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        if self.settings.hidden.findings {
            return;
        }
        let shown = document.shown(self.surroundings.today, self.texts);
        let state = &mut self.views.findings;
        let strip = egui::Frame::new()
            .fill(theme::of(ui).panel)
            .inner_margin(egui::Margin::symmetric(12, 2));
        // Two panels, so that the open list keeps its height while the strip is closed.
        let panel = if state.is_open() {
            Panel::bottom("findings")
                .resizable(true)
                .default_size(FINDINGS_HEIGHT)
        } else {
            let height = findings_strip::closed_height(document.findings());
            Panel::bottom("findings-closed").exact_size(height + strip.total_margin().sum().y)
        };
        let panel = panel.frame(strip);
        let panel = panel.show(ui, |ui| {
            findings_strip_ui(ui, &shown, document.findings(), state, actions);
        });
        self.views.panes.put(Pane::Findings, panel.response.rect);
    }

    pub(super) fn side_panels_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let hidden = self.settings.hidden;
        // In a small window the panels beside it leave room for the table or chart.
        let window = ui.ctx().content_rect().width();
        let within = |widths: Rangef, share: f32| {
            let most = (share * window).clamp(widths.min, widths.max);
            Rangef::new(widths.min, most)
        };
        let side = egui::Frame::new().fill(theme::of(ui).panel);
        if !hidden.outline {
            let state = &mut self.views.outline;
            let panel = Panel::left("outline")
                .frame(side)
                .default_size(OUTLINE_WIDTH)
                .size_range(within(OUTLINE_WIDTHS, OUTLINE_SHARE))
                .show(ui, |ui| outline_ui(ui, &shown, state, actions));
            self.views.panes.put(Pane::Outline, panel.response.rect);
        }
        if !hidden.inspector {
            let state = &mut self.views.inspector;
            let panel = Panel::right("inspector")
                .frame(side)
                .default_size(INSPECTOR_WIDTH)
                .size_range(within(INSPECTOR_WIDTHS, INSPECTOR_SHARE))
                .show(ui, |ui| inspector_ui(ui, &shown, state, actions));
            self.views.panes.put(Pane::Inspector, panel.response.rect);
        }
    }

    pub(super) fn table_tab_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            table_ui(ui, &shown, &mut self.views.table, actions);
        }
        self.table_work(ui.ctx());
    }

    pub(super) fn dialogs_ui(&mut self, context: &Context, actions: &mut Vec<Action>) {
        self.export_form_ui(context);
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let views = &mut self.views;
        if let Some(picker) = &mut views.mission_picker {
            match mission_picker_ui(context, &shown, picker) {
                None => {}
                Some(MissionAnswer::Cancel) => views.mission_picker = None,
                Some(MissionAnswer::Add(picked)) => {
                    actions.extend(picked);
                    views.mission_picker = None;
                }
            }
        }
        if let Some(state) = &mut views.plan_form
            && !plan_form_ui(context, &shown, state, actions)
        {
            views.plan_form = None;
        }
        if let Some(state) = &mut views.source_list
            && !source_list_ui(context, &shown, state, actions)
        {
            views.source_list = None;
        }
    }

    pub(super) fn outline_command(&mut self, context: &Context, command: Command) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let actions = outline::command(command, &shown, &mut self.views.outline);
        self.perform(context, actions);
    }

    pub(super) fn open_mission_picker(&mut self) {
        self.views.mission_picker = Some(MissionPicker::default());
    }

    pub(super) fn open_plan_form(&mut self) {
        self.views.plan_form = Some(PlanFormState::default());
    }

    pub(super) fn open_source_list(&mut self) {
        self.views.source_list = Some(SourceListState::default());
    }

    pub(super) fn next_finding(&mut self, context: &Context) {
        if let Some(document) = &self.document {
            let findings = document.findings();
            let actions = findings_strip::next_finding(findings, &mut self.views.findings);
            self.perform(context, actions);
        }
    }
}
