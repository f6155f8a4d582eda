//! A row with a list of countries.

use std::collections::BTreeSet;

use egui::{Align, Button, Label, Layout, Ui, vec2};

use crate::model::CountryCode;
use crate::text::Message;

use super::field::{CountryField, Form, PickedCountry, country_field_ui, country_name};
use super::theme;

/// Draws countries, each with what removes it, check boxes for those that are likely, and a field that adds any other; the new list, where it has changed.
pub(super) fn country_list_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (label, add): (&'static str, &'static str),
    countries: &[CountryCode],
    likely: &BTreeSet<CountryCode>,
) -> Option<Vec<CountryCode>> {
    if form.drafts.is_finishing() {
        return None;
    }
    let shown = form.shown;
    let id = form.id(label);
    form.row(ui, label, |form, ui, label| {
        let mut changed = None;
        for country in likely {
            let mut is_in = countries.contains(country);
            let name = country_name(shown.plan, shown.texts, *country);
            let full = format!("{label} {name}");
            let response = ui.checkbox(&mut is_in, name).accessible_name(full);
            if response.changed() {
                let mut list = countries.to_vec();
                list.retain(|it| it != country);
                list.extend(is_in.then_some(*country));
                changed = Some(list);
            }
        }
        for country in countries.iter().filter(|it| !likely.contains(it)) {
            let name = country_name(shown.plan, shown.texts, *country);
            if country_ui(ui, form, &name) {
                let others = countries.iter().filter(|it| *it != country);
                changed = Some(others.copied().collect());
            }
        }
        let add = shown.label(add);
        let field = CountryField {
            id,
            name: &add,
            country: None,
            without: Some(&add),
        };
        let picked = country_field_ui(ui, &shown, form.drafts, &field);
        if let Some(PickedCountry::Country(code)) = picked
            && !countries.contains(&code)
        {
            let mut list = countries.to_vec();
            list.push(code);
            changed = Some(list);
        }
        changed
    })
}

/// Draws one country; whether it is to be removed.
fn country_ui(ui: &mut Ui, form: &Form<'_>, country: &str) -> bool {
    removable_ui(ui, form, country, |ui| {
        ui.add(Label::new(country).truncate());
    })
}

/// The room for the button that removes something, in points.
const REMOVE: f32 = 36.0;

/// Draws something in a row with the button that removes it at the right; whether that was clicked.
pub(super) fn removable_ui(
    ui: &mut Ui,
    form: &Form<'_>,
    name: &str,
    add: impl FnOnce(&mut Ui),
) -> bool {
    let message = Message::new("inspector-remove").with("name", name);
    let name = form.shown.texts.say(&message);
    ui.horizontal(|ui| {
        let room = ui.available_width() - REMOVE;
        let size = vec2(room, theme::ROW_HEIGHT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room);
            ui.set_min_size(size);
            add(ui);
        });
        let button = Button::new("×").frame_when_inactive(false);
        let response = ui.add(button).on_hover_text(name.as_str());
        response.accessible_name(name).clicked()
    })
    .inner
}
