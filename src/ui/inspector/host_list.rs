//! The countries in which a mission works.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::MissionField;
use crate::model::Mission;
use crate::ui::country_list::country_list_ui;
use crate::ui::field::Form;

use super::mission_form::set;

/// Draws the host countries, each with what removes it, and a field that adds one.
pub(super) fn host_list_ui(ui: &mut Ui, form: &mut Form<'_>, mission: &Mission) {
    let labels = ("inspector-hosts", "inspector-add-host");
    if let Some(hosts) = country_list_ui(ui, form, labels, &mission.hosts, &BTreeSet::new()) {
        form.perform(ui, set(mission, MissionField::Hosts(hosts)));
    }
}
