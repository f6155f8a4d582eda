//! The page that asks for what a new plan begins with: planning country, title, horizon.

use egui::{Button, Context, Grid, Id, Key, RichText, Ui};
use jiff::civil::Date;

use crate::model::{CountryCode, Horizon, PlanDate};
use crate::text::{Message, Texts};

use super::field::{
    Drafts, built_in_country_field_ui, date_field_ui, error_ui, note_ui, text_field_ui,
};
use super::{dialog_buttons_ui, theme};

/// What is typed on the page.
#[derive(Debug, Default)]
pub struct NewPlanState {
    country: Option<CountryCode>,
    title: String,
    first_day: Option<PlanDate>,
    last_day: Option<PlanDate>,
    drafts: Drafts,

    /// Why there can be no such plan.
    refusal: Option<Message>,

    /// In how many frames the first field has been given the keyboard.
    begun: u8,
}

/// What a new plan begins with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewPlan {
    /// The planning country.
    pub country: CountryCode,

    /// The title; empty where none was typed.
    pub title: String,

    /// The days that the plan is about, where both are known.
    pub horizon: Option<Horizon>,
}

/// What the person did.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NewPlanAnswer {
    /// Create the plan.
    Create(NewPlan),

    /// Close the page.
    Cancel,
}

/// In how many frames the first field is given the keyboard.
const BEGINNING: u8 = 2;

/// The width of the labels, in points.
const LABELS: f32 = 160.0;

/// The width of the fields, in points.
const FIELDS: f32 = 300.0;

impl NewPlanState {
    /// Nothing but a country, if that.
    pub fn new(country: Option<CountryCode>) -> Self {
        Self {
            country,
            ..Self::default()
        }
    }

    /// Says why there can be no such plan; what was typed stays.
    pub fn refuse(&mut self, reason: Message) {
        self.refusal = Some(reason);
    }

    /// Why nothing can be created yet.
    fn hindrance(&self) -> Option<Message> {
        if self.country.is_none() {
            Some(Message::new("plan-create-needs-country"))
        } else if self.first_day.is_some() != self.last_day.is_some() {
            Some(Message::new("plan-horizon-half"))
        } else {
            let days = [days_id(0), days_id(1)];
            days.into_iter()
                .find_map(|id| self.drafts.error(id).cloned())
        }
    }

    fn new_plan(&self) -> Option<NewPlan> {
        let horizon = match (self.first_day, self.last_day) {
            (Some(first_day), Some(last_day)) => Some(Horizon {
                first_day,
                last_day,
            }),
            _ => None,
        };
        Some(NewPlan {
            country: self.country?,
            title: self.title.clone(),
            horizon,
        })
    }
}

fn country_id() -> Id {
    Id::unique("new-plan-country")
}

fn title_id() -> Id {
    Id::unique("new-plan-title")
}

/// The field of the first day, 0, or of the last.
fn days_id(which: u8) -> Id {
    Id::unique(("new-plan-day", which))
}

/// Draws the page over everything else; what the person did, if anything.
///
/// Enter creates, Escape closes; days are counted from the one that is given.
pub fn new_plan_form_ui(
    context: &Context,
    texts: &Texts,
    day: Date,
    state: &mut NewPlanState,
) -> Option<NewPlanAnswer> {
    // An open list or calendar takes Escape and Enter for itself.
    let has_list = egui::Popup::is_any_open(context);
    let modal = super::modal(context, "new-plan").show(context, |ui| {
        ui.set_width(LABELS + FIELDS + theme::SPACE_GROUP);
        ui.label(RichText::new(texts.label("plan-create-title")).font(theme::title()));
        ui.add_space(theme::SPACE_LARGE);
        fields_ui(ui, texts, day, state);
        ui.add_space(theme::SPACE_LARGE);
        if let Some(refusal) = &state.refusal {
            ui.label(RichText::new(texts.say(refusal)).color(theme::of(ui).error));
            ui.add_space(theme::SPACE);
        }
        buttons_ui(ui, texts, state, has_list)
    });
    let escape = !has_list && context.input(|input| input.key_pressed(Key::Escape));
    let cancel = escape.then_some(NewPlanAnswer::Cancel);
    modal.inner.or(cancel)
}

fn fields_ui(ui: &mut Ui, texts: &Texts, day: Date, state: &mut NewPlanState) {
    let NewPlanState {
        country,
        title,
        first_day,
        last_day,
        drafts,
        refusal,
        begun,
    } = state;
    // The first frames, which measure the page, cannot keep the keyboard.
    if *begun < BEGINNING {
        *begun += 1;
        if country.is_none() {
            drafts.give_keyboard(country_id());
        } else {
            ui.memory_mut(|memory| memory.request_focus(title_id()));
        }
    }
    let row = |ui: &mut Ui, label: &str, field: &mut dyn FnMut(&mut Ui, &str)| {
        let color = theme::of(ui).text_weak;
        ui.label(RichText::new(label).color(color));
        ui.vertical(|ui| {
            ui.set_width(FIELDS);
            field(ui, label);
        });
        ui.end_row();
    };
    Grid::new("new-plan-fields")
        .min_col_width(LABELS)
        .spacing([theme::SPACE_GROUP, theme::SPACE])
        .show(ui, |ui| {
            row(ui, &texts.label("plan-country"), &mut |ui, name| {
                let id = country_id();
                let picked = built_in_country_field_ui(ui, texts, drafts, id, name, *country);
                *country = picked.or(*country);
            });
            row(ui, &texts.label("plan-name"), &mut |ui, name| {
                if let Some(typed) = text_field_ui(ui, drafts, title_id(), name, title) {
                    *title = typed;
                }
            });
            for (which, label, date) in [
                (0, texts.label("plan-first-day"), &mut *first_day),
                (1, texts.label("plan-last-day"), &mut *last_day),
            ] {
                row(ui, &label, &mut |ui, name| {
                    let id = days_id(which);
                    let typed = date_field_ui(ui, drafts, texts, id, name, *date, day);
                    if let Some(typed) = typed {
                        *date = typed.value;
                        *refusal = None;
                    }
                    error_ui(ui, drafts, id, texts);
                });
            }
        });
    drafts.accept();
}

fn buttons_ui(
    ui: &mut Ui,
    texts: &Texts,
    state: &NewPlanState,
    has_list: bool,
) -> Option<NewPlanAnswer> {
    let theme = theme::of(ui);
    let hindrance = state.hindrance();
    dialog_buttons_ui(ui, |ui| {
        let text = RichText::new(texts.label("plan-create")).color(theme.on_accent_strong);
        let button = Button::new(text).fill(theme.accent_strong);
        let create = ui.add_enabled(hindrance.is_none(), button);
        let cancel = ui.button(texts.label("answer-cancel"));
        // A field that Enter finished has given the keyboard up; a button with the keyboard answers Enter itself.
        let enter = !has_list
            && ui.memory(|memory| memory.focused().is_none())
            && ui.input(|input| input.key_pressed(Key::Enter));
        let is_given = create.clicked() || (enter && hindrance.is_none());
        if let Some(hindrance) = &hindrance {
            create.on_disabled_hover_text(texts.say(hindrance));
            if enter {
                note_ui(ui, texts.say(hindrance));
            }
        }
        if is_given {
            state.new_plan().map(NewPlanAnswer::Create)
        } else {
            cancel.clicked().then_some(NewPlanAnswer::Cancel)
        }
    })
}
