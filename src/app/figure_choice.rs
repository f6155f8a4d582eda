//! Which figure is shown, and how.

use egui::{Button, Ui};

use crate::analysis::Span;
use crate::analysis::country_name;
use crate::chart::{FigureName, Palette, Stack};
use crate::model::{CountryCode, MissionId, Plan};
use crate::text::Texts;
use crate::ui::field::choice_box;
use crate::ui::figure::FigureView;

/// How much nearer a button brings.
const ZOOM_FACTOR: f64 = 1.5;

/// Which figure is shown, stacked by what, and of which mission.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct FigureChoice {
    pub(super) name: FigureName,

    /// What was chosen last; a figure that has no such way is stacked in its usual one.
    pub(super) stack: Stack,
    mission: Option<MissionId>,

    /// The country of a figure that is about one; absent for the planning country.
    country: Option<CountryCode>,
}

impl Default for FigureChoice {
    fn default() -> Self {
        Self {
            name: FigureName::TroopsByMission,
            stack: Stack::default(),
            mission: None,
            country: None,
        }
    }
}

impl FigureChoice {
    /// The one mission that is shown; none for all, in a figure that compares them, or where it is gone.
    pub(super) fn mission(&self, plan: &Plan) -> Option<MissionId> {
        let chosen = self.mission.filter(|_| !self.name.compares_missions());
        chosen.filter(|id| plan.mission(*id).is_some())
    }

    /// The country that the figure is about, where it is about one and another than the planning country is chosen.
    pub(super) fn country(&self) -> Option<CountryCode> {
        self.country.filter(|_| self.name.takes_country())
    }

    /// Draws the choice of the figure.
    pub(super) fn name_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let label = texts.label("chart-tab-figure");
        choice_box("figure")
            .width(160.0)
            .selected_text(texts.say(&self.name.message()))
            .show_ui(ui, |ui| {
                let charts = FigureName::ALL.into_iter();
                for name in charts.filter(|name| !name.has_own_tab()) {
                    let description = texts.say(&name.description());
                    let words = texts.say(&name.message());
                    let response = ui.selectable_value(&mut self.name, name, words);
                    if response.on_hover_text(description).clicked() {
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(label);
    }

    /// Whether the figure leaves more to choose.
    pub(super) fn has_more(&self, plan: &Plan) -> bool {
        !self.name.stacks().is_empty() || self.has_missions(plan) || self.name.takes_country()
    }

    /// Whether there is a mission to choose.
    fn has_missions(&self, plan: &Plan) -> bool {
        !self.name.compares_missions() && plan.missions().nth(1).is_some()
    }

    /// Draws the choices of what it is stacked by and of which mission it shows.
    pub(super) fn more_ui(&mut self, ui: &mut Ui, plan: &Plan, palette: &Palette, texts: &Texts) {
        if self.name.takes_country() {
            self.country_ui(ui, plan, palette, texts);
        }
        if !self.name.stacks().is_empty() {
            self.stack_ui(ui, texts);
        }
        if self.has_missions(plan) {
            self.mission_ui(ui, plan, texts);
        }
    }

    fn stack_ui(&mut self, ui: &mut Ui, texts: &Texts) {
        let ways = self.name.stacks();
        let stack = self.name.stack_for(self.stack);
        let label = texts.label("chart-tab-stack");
        ui.label(&label);
        choice_box("stack")
            .selected_text(texts.say(&stack.message()))
            .show_ui(ui, |ui| {
                for way in ways {
                    let words = texts.say(&way.message());
                    if ui.selectable_label(*way == stack, words).clicked() {
                        self.stack = *way;
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(label);
    }

    fn country_ui(&mut self, ui: &mut Ui, plan: &Plan, palette: &Palette, texts: &Texts) {
        let name = |code| {
            let name = country_name(plan, code);
            name.in_language(texts.language()).to_owned()
        };
        let own = plan.head().country;
        let chosen = self.country.unwrap_or(own);
        let label = texts.label("chart-tab-country");
        ui.label(&label);
        choice_box("country")
            .selected_text(name(chosen))
            .show_ui(ui, |ui| {
                // The planning country comes first.
                let mut others: Vec<_> = palette.countries().skip(1).collect();
                others.sort_by_cached_key(|code| texts.sort_key(&name(*code)));
                for code in std::iter::once(own).chain(others) {
                    if ui.selectable_label(code == chosen, name(code)).clicked() {
                        self.country = (code != own).then_some(code);
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(label);
    }

    fn mission_ui(&mut self, ui: &mut Ui, plan: &Plan, texts: &Texts) {
        let all = texts.label("chart-tab-all-missions");
        let mission = self.mission(plan);
        let shown = mission.and_then(|id| plan.mission(id));
        let label = texts.label("chart-tab-mission");
        ui.label(&label);
        choice_box("mission")
            .selected_text(shown.map_or(all.as_str(), |mission| &mission.acronym))
            .show_ui(ui, |ui| {
                if ui.selectable_label(mission.is_none(), &all).clicked() {
                    self.mission = None;
                    ui.close();
                }
                for one in plan.missions() {
                    let is_chosen = mission == Some(one.id);
                    if ui.selectable_label(is_chosen, &one.acronym).clicked() {
                        self.mission = Some(one.id);
                        ui.close();
                    }
                }
            })
            .response
            .accessible_name(label);
    }
}

/// Draws the buttons that come nearer in time and go farther.
pub(super) fn zoom_ui(ui: &mut Ui, view: &mut FigureView, span: Span, texts: &Texts) {
    for (sign, id, factor) in [
        ("−", texts.label("chart-tab-farther"), 1.0 / ZOOM_FACTOR),
        ("+", texts.label("chart-tab-nearer"), ZOOM_FACTOR),
    ] {
        let can = factor > 1.0 || !view.is_whole();
        let button = ui.add_enabled(can, Button::new(sign));
        let button = button
            .on_hover_text(&id)
            .on_disabled_hover_text(texts.label("chart-tab-is-whole"));
        if button.accessible_name(id).clicked() {
            view.zoom(span, factor);
        }
    }
    let whole = Button::new(texts.label("chart-tab-whole"));
    let whole = ui.add_enabled(!view.is_whole(), whole);
    if whole
        .on_disabled_hover_text(texts.label("chart-tab-is-whole"))
        .clicked()
    {
        view.show_whole();
    }
}
