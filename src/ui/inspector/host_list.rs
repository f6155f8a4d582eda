//! The countries in which a mission works.

use egui::{Button, Ui};

use crate::edit::MissionField;
use crate::model::Mission;
use crate::text::Message;
use crate::ui::field::{CountryField, Form, PickedCountry, country_field_ui, country_name};
use crate::ui::theme;

use super::mission_form::set;

/// Draws the host countries, each with what removes it, and a field that adds one.
pub(super) fn host_list_ui(ui: &mut Ui, form: &mut Form<'_>, mission: &Mission) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let id = form.id("inspector-hosts");
    let hosts = form.row(ui, "inspector-hosts", |form, ui, _name| {
        let mut changed = None;
        for (index, host) in mission.hosts.iter().enumerate() {
            let country = country_name(shown.plan, shown.texts, *host);
            if host_ui(ui, form, &country) {
                let mut hosts = mission.hosts.clone();
                hosts.remove(index);
                changed = Some(hosts);
            }
        }
        let add = shown.label("inspector-add-host");
        let field = CountryField {
            id,
            name: &add,
            country: None,
            without: Some(&add),
        };
        let picked = country_field_ui(ui, &shown, form.drafts, &field);
        if let Some(PickedCountry::Country(code)) = picked
            && !mission.hosts.contains(&code)
        {
            let mut hosts = mission.hosts.clone();
            hosts.push(code);
            changed = Some(hosts);
        }
        changed
    });
    if let Some(hosts) = hosts {
        form.perform(ui, set(mission, MissionField::Hosts(hosts)));
    }
}

/// Draws one country; whether it is to be removed.
fn host_ui(ui: &mut Ui, form: &Form<'_>, country: &str) -> bool {
    ui.horizontal(|ui| {
        ui.set_min_height(theme::ROW_HEIGHT);
        ui.label(country);
        let message = Message::new("inspector-remove").with("name", country);
        let name = form.shown.texts.say(&message);
        let button = Button::new("×").frame_when_inactive(false);
        let response = ui.add(button).on_hover_text(name.as_str());
        response.accessible_name(name).clicked()
    })
    .inner
}
