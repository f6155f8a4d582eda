//! The countries of a plan's own, which are in no built-in table.

use egui::{RichText, Ui};

use crate::edit::{AddCountry, Edit, RemoveCountry, RenameCountry};
use crate::model::{CountryCode, OwnCountry};
use crate::reference;
use crate::text::Message;

use super::field::{Form, error_ui, heading_ui, note_ui, text_field_ui};
use super::refused_removal::RefusedRemoval;
use super::{Shown, theme};

/// What is typed for a country that is yet to be added, and what could not be removed.
#[derive(Debug, Default)]
pub(super) struct OwnCountryListState {
    code: String,
    name: String,
    refusal: RefusedRemoval<CountryCode>,
}

/// Draws the countries, each with its name and what removes it, and the fields that add one.
pub(super) fn own_country_list_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    state: &mut OwnCountryListState,
) {
    let shown = form.shown;
    heading_ui(ui, &shown.label("plan-countries"));
    note_ui(ui, shown.label("plan-countries-hint"));
    for country in shown.plan.own_countries() {
        country_ui(ui, form, country, &mut state.refusal);
    }
    new_country_ui(ui, form, &mut state.code, &mut state.name);
}

fn country_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    country: &OwnCountry,
    refusal: &mut RefusedRemoval<CountryCode>,
) {
    let shown = form.shown;
    let code = country.code;
    let id = form.root.with(("country", code.as_str()));
    ui.horizontal(|ui| {
        ui.label(code.as_str());
        let remove = Message::new("inspector-remove").with("name", country.name.as_str());
        let remove = shown.texts.say(&remove);
        let width = ui.available_width() - 32.0;
        let typed = ui
            .allocate_ui(egui::vec2(width, theme::ROW_HEIGHT), |ui| {
                let name = shown.label("plan-country-name");
                text_field_ui(ui, form.drafts, id, &name, &country.name)
            })
            .inner;
        if let Some(name) = typed {
            form.perform(ui, Edit::RenameCountry(RenameCountry { code, name }));
        }
        let button = egui::Button::new("×").frame_when_inactive(false);
        let response = ui.add(button).on_hover_text(remove.as_str());
        if response.accessible_name(remove).clicked() {
            let edit = Edit::RemoveCountry(RemoveCountry { code });
            refusal.remove(ui, form, code, edit);
        }
    });
    error_ui(ui, form.drafts, id, shown.texts);
    refusal.reason_ui(ui, form, code);
}

/// Draws why something cannot be removed.
pub(super) fn refusal_ui(ui: &mut Ui, shown: &Shown<'_>, message: &Message) {
    let text = RichText::new(shown.texts.say(message)).font(theme::small());
    ui.label(text.color(theme::of(ui).error));
}

/// The fields for a country that is yet to be added: three capital letters and a name.
fn new_country_ui(ui: &mut Ui, form: &mut Form<'_>, code: &mut String, name: &mut String) {
    let shown = form.shown;
    ui.horizontal(|ui| {
        let field = egui::TextEdit::singleline(code)
            .hint_text("XXA")
            .char_limit(3)
            .desired_width(48.0);
        let label = shown.label("plan-country-code");
        if ui.add(field).accessible_name(label).changed() {
            *code = code.to_uppercase();
        }
        // The button ends where the fields above end.
        let add = shown.label("plan-add-country");
        let words = ui
            .painter()
            .layout_no_wrap(add.clone(), theme::body(), theme::of(ui).text);
        let spacing = ui.spacing();
        let button = words.size().x + 2.0 * spacing.button_padding.x + spacing.item_spacing.x;
        let label = shown.label("plan-new-country-name");
        let field = egui::TextEdit::singleline(name)
            .hint_text(label.as_str())
            .desired_width(ui.available_width() - button);
        ui.add(field).accessible_name(label);
        let hindrance = hindrance(&shown, code, name);
        let button = egui::Button::new(add);
        let response = ui.add_enabled(hindrance.is_none(), button);
        match (hindrance, CountryCode::parse(code)) {
            (None, Ok(new)) if response.clicked() => {
                let country = OwnCountry {
                    code: new,
                    name: name.trim().to_owned(),
                };
                let edit = Edit::AddCountry(AddCountry { country });
                if edit.apply(shown.plan).is_ok() {
                    code.clear();
                    name.clear();
                }
                form.perform(ui, edit);
            }
            (Some(hindrance), _) => {
                response.on_disabled_hover_text(shown.label(hindrance));
            }
            _ => {}
        }
    });
}

/// Why a country cannot be added yet.
fn hindrance(shown: &Shown<'_>, code: &str, name: &str) -> Option<&'static str> {
    let Ok(code) = CountryCode::parse(code) else {
        return Some("plan-country-code-form");
    };
    let is_known = shown.plan.own_country(code).is_some() || reference::country(code).is_some();
    if is_known {
        return Some("plan-country-known");
    }
    name.trim().is_empty().then_some("plan-country-name-needed")
}
