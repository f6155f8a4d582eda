//! The panels and dialogs that edit and show the plan, with their view state.

use egui::{Context, Panel, Rangef, Ui};

use crate::model::Item;
use crate::ui::agreement_list::{AgreementListState, agreement_list_ui};
use crate::ui::base_unit_list::{BaseUnitListState, base_unit_list_ui};
use crate::ui::findings_strip::{self, findings_strip_ui};
use crate::ui::inspector::inspector_ui;
use crate::ui::mission_picker::{MissionAnswer, MissionPicker, mission_picker_ui};
use crate::ui::outline::{self, outline_ui};
use crate::ui::plan_form::{PlanFormState, plan_form_ui};
use crate::ui::source_list::{SourceListState, source_list_ui};
use crate::ui::table::{table_ui, take_unseen};
use crate::ui::{Action, Command, theme};

use super::application::Application;
use super::document::Document;
use super::panes::Pane;
use super::splitter::{Edge, splitter_keys, splitter_ui};

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

/// The size that was kept, or else the first one.
fn kept(size: Option<u16>, first: f32) -> f32 {
    size.map_or(first, f32::from)
}

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
                .default_size(kept(self.settings.panels.findings, FINDINGS_HEIGHT))
        } else {
            let height = findings_strip::closed_height(document.findings());
            Panel::bottom("findings-closed").exact_size(height + strip.total_margin().sum().y)
        };
        let has_keys = splitter_keys(ui, "findings", Edge::Top);
        let panel = panel.frame(strip);
        let panel = panel.show(ui, |ui| {
            findings_strip_ui(ui, &shown, document.findings(), state, actions);
        });
        splitter_ui(ui, "findings", Edge::Top, panel.response.rect);
        self.views.panes.put(Pane::Findings, panel.response.rect);
        if self.views.findings.is_open() {
            let height = panel.response.rect.height();
            self.remember_size(ui.ctx(), (height, has_keys), |sizes| &mut sizes.findings);
        }
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
        let (mut outline_width, mut inspector_width) = (None, None);
        let side = egui::Frame::new().fill(theme::of(ui).panel);
        if !hidden.outline {
            let state = &mut self.views.outline;
            let has_keys = splitter_keys(ui, "outline", Edge::Right);
            let panel = Panel::left("outline")
                .frame(side)
                .default_size(kept(self.settings.panels.outline, OUTLINE_WIDTH))
                .size_range(within(OUTLINE_WIDTHS, OUTLINE_SHARE))
                .show(ui, |ui| outline_ui(ui, &shown, state, actions));
            splitter_ui(ui, "outline", Edge::Right, panel.response.rect);
            self.views.panes.put(Pane::Outline, panel.response.rect);
            outline_width = Some((panel.response.rect.width(), has_keys));
        }
        if !hidden.inspector {
            let state = &mut self.views.inspector;
            let has_keys = splitter_keys(ui, "inspector", Edge::Left);
            let panel = Panel::right("inspector")
                .frame(side)
                .default_size(kept(self.settings.panels.inspector, INSPECTOR_WIDTH))
                .size_range(within(INSPECTOR_WIDTHS, INSPECTOR_SHARE))
                .show(ui, |ui| inspector_ui(ui, &shown, state, actions));
            splitter_ui(ui, "inspector", Edge::Left, panel.response.rect);
            self.views.panes.put(Pane::Inspector, panel.response.rect);
            inspector_width = Some((panel.response.rect.width(), has_keys));
        }
        if let Some(width) = outline_width {
            self.remember_size(ui.ctx(), width, |sizes| &mut sizes.outline);
        }
        if let Some(width) = inspector_width {
            self.remember_size(ui.ctx(), width, |sizes| &mut sizes.inspector);
        }
    }

    pub(super) fn table_tab_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            table_ui(ui, &shown, &mut self.views.table, actions);
        }
        self.table_work(ui.ctx());
    }

    /// Takes what has come of the table's work while another tab is shown.
    pub(super) fn unseen_table(&mut self, context: &Context, actions: &mut Vec<Action>) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            take_unseen(context, &shown, &mut self.views.table, actions);
        }
        self.table_work(context);
    }

    pub(super) fn dialogs_ui(&mut self, context: &Context, actions: &mut Vec<Action>) {
        self.bridge_ui(context, actions);
        self.export_form_ui(context);
        self.export_set_ui(context);
        self.versions_ui(context);
        self.templates_ui(context);
        self.typed_lines_ui(context);
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let views = &mut self.views;
        if let Some(picker) = &mut views.mission_picker {
            match mission_picker_ui(context, &shown, picker) {
                None => {}
                Some(MissionAnswer::Cancel) => views.mission_picker = None,
                Some(MissionAnswer::GoTo(mission)) => {
                    actions.push(Action::Select(Some(mission.into())));
                    views.mission_picker = None;
                }
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
        if let Some(state) = &mut views.agreement_list
            && !agreement_list_ui(context, &shown, state, actions)
        {
            views.agreement_list = None;
        }
        if let Some(state) = &mut views.base_unit_list
            && !base_unit_list_ui(context, &shown, state, actions)
        {
            views.base_unit_list = None;
        }
        self.placement_ui(context, actions);
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

    pub(super) fn open_agreement_list(&mut self) {
        self.views.agreement_list = Some(AgreementListState::default());
    }

    pub(super) fn open_base_unit_list(&mut self) {
        self.views.base_unit_list = Some(BaseUnitListState::default());
    }

    /// Shows a thing that stands in no tree with its fields unfolded; an arrangement beside the unit in which all serve.
    pub(super) fn unfold(&mut self, item: Item) {
        let views = &mut self.views;
        match item {
            Item::Source(id) => views.source_list = Some(SourceListState::at(id)),
            Item::Agreement(id) => views.agreement_list = Some(AgreementListState::at(id)),
            Item::BaseUnit(id) => views.base_unit_list = Some(BaseUnitListState::at(id)),
            Item::Arrangement(id) => {
                let plan = self.document.as_ref().map(Document::plan);
                if let Some(arrangement) = plan.and_then(|plan| plan.arrangement(id)) {
                    let unit = arrangement.unit;
                    views.inspector.unfold_arrangement(unit, id);
                    self.settings.hidden.inspector = false;
                    self.select(Some(unit.into()));
                }
            }
            Item::Head
            | Item::Country(_)
            | Item::Mission(_)
            | Item::Formation(_)
            | Item::Unit(_) => {}
        }
    }

    /// Whether a dialog is open in which the plan is edited.
    pub(super) fn edits_in_dialog(&self) -> bool {
        let views = &self.views;
        views.plan_form.is_some()
            || views.source_list.is_some()
            || views.agreement_list.is_some()
            || views.base_unit_list.is_some()
    }

    /// Goes on by so many findings, round the end.
    pub(super) fn go_to_finding(&mut self, context: &Context, by: isize) {
        if let Some(document) = &self.document {
            let findings = document.findings();
            let actions = findings_strip::go_on(findings, &mut self.views.findings, by);
            self.perform(context, actions);
        }
    }
}
