//! Where a template goes: under what, for which country, on which days, with whom.

use egui::{Grid, Id, RichText, Ui};

use crate::edit::UnitTemplate;
use crate::model::{CountryCode, NodeId, PlanDate, Stretch};
use crate::text::Message;
use crate::ui::field::{
    CountryField, Drafts, Pick, PickedCountry, country_field_ui, date_field_ui, error_ui,
    picker_ui, text_field_ui,
};
use crate::ui::{Shown, outline, segments_ui, theme};

use super::joint::Joining;
use super::{TemplatePicker, parents};

/// Where a template goes.
#[derive(Debug)]
pub(super) struct Options {
    pub(super) parent: Option<NodeId>,
    pub(super) name: String,
    pub(super) country: CountryCode,
    pub(super) first_day: Option<PlanDate>,
    pub(super) last_day: Option<PlanDate>,
    pub(super) has_people: bool,

    /// Whether an arrangement is made where the unit serves with those of other countries.
    pub(super) arranges: bool,

    /// How many levels below the unit are made units of their own.
    pub(super) levels: usize,

    drafts: Drafts,
}

/// Levels without end.
const ALL_LEVELS: usize = usize::MAX;

/// The height of the rows that are always there, in points.
const ROWS: f32 = 7.0 * ROW + theme::SPACE_LARGE;

/// The height of a row, in points.
const ROW: f32 = theme::ROW_HEIGHT + theme::SPACE_SMALL;

/// The width of the labels, in points.
const LABELS: f32 = 120.0;

/// How much room the options take.
pub(super) fn height(shown: &Shown<'_>, picker: &TemplatePicker) -> f32 {
    let Some((_, _, template)) = &picker.template else {
        return 0.0;
    };
    let joining = Joining::of(shown, &picker.options, template);
    ROWS + joining.map_or(0.0, |_| ROW)
}

impl Options {
    /// Under what is chosen, else under the only mission.
    pub(super) fn new(shown: &Shown<'_>) -> Self {
        let plan = shown.plan;
        let only = || {
            let mut missions = plan.missions();
            let first = missions.next()?;
            missions.next().is_none().then_some(NodeId::from(first.id))
        };
        let selection = shown.selection.filter(|node| plan.contains(*node));
        let parent = selection.or_else(only);
        let mut options = Self {
            parent: None,
            name: String::new(),
            country: plan.head().country,
            first_day: PlanDate::of_day(shown.day),
            last_day: None,
            has_people: true,
            arranges: true,
            levels: 1,
            drafts: Drafts::default(),
        };
        options.put_under(shown, parent);
        options
    }

    /// Begins with another template: its name, with a number where that is taken.
    pub(super) fn begin_with(&mut self, shown: &Shown<'_>, template: &UnitTemplate) {
        self.name = outline::free_name(shown.plan, self.parent, &template.name);
        self.drafts.forget(name_id());
    }

    /// Puts it under something: for the country that serves there, for as long as that is there.
    fn put_under(&mut self, shown: &Shown<'_>, parent: Option<NodeId>) {
        self.parent = parent;
        let plan = shown.plan;
        let unit = parent.and_then(NodeId::unit).and_then(|id| plan.unit(id));
        let country = unit.and_then(|unit| unit.nationality.country());
        self.country = country.unwrap_or_else(|| plan.head().country);
        self.last_day = parent.and_then(|node| outline::last_day_of(plan, node, shown.day));
    }

    /// The days of the periods.
    pub(super) fn days(&self) -> Stretch {
        Stretch {
            first_day: self.first_day,
            last_day: self.last_day,
        }
    }

    /// Why it cannot be added yet.
    pub(super) fn hindrance(&self, shown: &Shown<'_>) -> Option<Message> {
        if shown.plan.missions().next().is_none() {
            return Some(Message::new("template-needs-mission"));
        }
        if self.parent.is_none() {
            return Some(Message::new("template-needs-parent"));
        }
        if self.name.trim().is_empty() {
            return Some(Message::new("template-needs-name"));
        }
        let dates = [first_day_id(), last_day_id()];
        if let Some(error) = dates.into_iter().find_map(|id| self.drafts.error(id)) {
            return Some(error.clone());
        }
        (!self.days().in_order()).then(|| Message::new("template-days-out-of-order"))
    }
}

fn name_id() -> Id {
    Id::unique("template-name")
}

fn first_day_id() -> Id {
    Id::unique("template-first-day")
}

fn last_day_id() -> Id {
    Id::unique("template-last-day")
}

/// Draws where it goes.
pub(super) fn options_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    template: &UnitTemplate,
    options: &mut Options,
) {
    ui.add_space(theme::SPACE);
    let width = ui.available_width() - LABELS - theme::SPACE_GROUP;
    let row = |ui: &mut Ui, label: String, field: &mut dyn FnMut(&mut Ui, &str)| {
        let color = theme::of(ui).text_weak;
        ui.label(RichText::new(&label).color(color));
        ui.vertical(|ui| {
            ui.set_width(width);
            field(ui, &label);
        });
        ui.end_row();
    };
    Grid::new("template-options")
        .min_col_width(LABELS)
        .spacing([theme::SPACE_GROUP, theme::SPACE_SMALL])
        .show(ui, |ui| {
            row(ui, shown.label("template-parent"), &mut |ui, name| {
                parent_ui(ui, shown, template, options, name);
            });
            row(ui, shown.label("template-name"), &mut |ui, name| {
                let now = options.name.clone();
                let typed = text_field_ui(ui, &mut options.drafts, name_id(), name, &now);
                options.name = typed.unwrap_or(now);
            });
            row(ui, shown.label("template-country"), &mut |ui, name| {
                let field = CountryField {
                    id: Id::unique("template-country"),
                    name,
                    country: Some(options.country),
                    without: None,
                };
                let picked = country_field_ui(ui, shown, &mut options.drafts, &field);
                if let Some(PickedCountry::Country(country)) = picked {
                    options.country = country;
                }
            });
            for (id, label, is_first) in [
                (first_day_id(), shown.label("template-first-day"), true),
                (last_day_id(), shown.label("template-last-day"), false),
            ] {
                row(ui, label, &mut |ui, name| {
                    let now = if is_first {
                        options.first_day
                    } else {
                        options.last_day
                    };
                    let drafts = &mut options.drafts;
                    let texts = shown.texts;
                    let typed = date_field_ui(ui, drafts, texts, id, name, now, shown.day);
                    if let Some(typed) = typed {
                        if is_first {
                            options.first_day = typed.value;
                        } else {
                            options.last_day = typed.value;
                        }
                    }
                    error_ui(ui, &options.drafts, id, shown.texts);
                });
            }
            row(ui, shown.label("template-levels"), &mut |ui, _| {
                levels_ui(ui, shown, template, &mut options.levels);
            });
            row(ui, shown.label("template-people"), &mut |ui, _| {
                segments_ui(ui, |ui| {
                    ui.horizontal(|ui| {
                        let people = shown.label("template-with-people");
                        ui.selectable_value(&mut options.has_people, true, people);
                        let nobody = shown.label("template-without-people");
                        ui.selectable_value(&mut options.has_people, false, nobody);
                    });
                });
            });
            if Joining::of(shown, options, template).is_some() {
                row(ui, shown.label("template-arrangement"), &mut |ui, _| {
                    segments_ui(ui, |ui| {
                        ui.horizontal(|ui| {
                            let made = shown.label("template-with-arrangement");
                            ui.selectable_value(&mut options.arranges, true, made);
                            let without = shown.label("template-without-arrangement");
                            ui.selectable_value(&mut options.arranges, false, without);
                        });
                    });
                });
            }
        });
    options.drafts.accept();
}

fn parent_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    template: &UnitTemplate,
    options: &mut Options,
    name: &str,
) {
    let now = match options.parent {
        Some(node) => (Pick::Node(node), parents::name(shown.plan, node).to_owned()),
        None => (Pick::Nothing, shown.label("template-choose-parent")),
    };
    let picked = picker_ui(
        ui,
        &mut options.drafts,
        shown.texts,
        (Id::unique("template-parent"), name),
        (now.0, &now.1),
        shown.revision,
        |query| parents::parents(shown, query),
    );
    if let Some(Pick::Node(node)) = picked {
        options.put_under(shown, Some(node));
        options.begin_with(shown, template);
    }
}

/// Draws how far a unit is divided.
pub(in crate::ui) fn levels_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    template: &UnitTemplate,
    levels: &mut usize,
) {
    let deepest = template.levels();
    let now = match (*levels).min(deepest) {
        0 => 0,
        1 => 1,
        _ => ALL_LEVELS,
    };
    segments_ui(ui, |ui| {
        ui.horizontal(|ui| {
            for (value, label, least) in [
                (0, shown.label("template-levels-none"), 0),
                (1, shown.label("template-levels-one"), 1),
                (ALL_LEVELS, shown.label("template-levels-all"), 2),
            ] {
                let is_there = deepest >= least;
                let button = egui::Button::selectable(now == value, label);
                let response = ui.add_enabled(is_there, button);
                if response.clicked() {
                    *levels = value;
                }
                response.on_disabled_hover_text(shown.label("template-levels-not-known"));
            }
        });
    });
}
