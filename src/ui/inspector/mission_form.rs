//! A mission with every field of it.

use egui::Ui;

use crate::edit::{Edit, MissionField, SetMission};
use crate::model::{Completeness, Location, Mission, Organization};
use crate::ui::field::{
    Coordinates, Form, coordinates_field_ui, error_ui, heading_ui, note_ui, title_field_ui,
};

use super::ceiling_list::ceiling_list_ui;
use super::formation_form::totals_ui;
use super::host_list::host_list_ui;
use super::mandate_list::mandate_list_ui;
use super::others_list::others_list_ui;
use super::parts::Parts;

/// Draws a mission.
pub(super) fn mission_form_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    mission: &Mission,
) {
    let id = form.id("inspector-acronym");
    let name = form.shown.label("inspector-acronym");
    let typed = title_field_ui(ui, form.drafts, id, &name, &mission.acronym);
    error_ui(ui, form.drafts, id, form.shown.texts);
    if let Some(acronym) = typed {
        form.perform(ui, set(mission, MissionField::Acronym(acronym)));
    }
    if !form.drafts.is_finishing() {
        note_ui(ui, mission.name.as_str());
    }
    totals_ui(ui, form, mission.id.into());
    let heading = form.shown.label("inspector-mission");
    heading_ui(ui, &heading);
    fields_ui(ui, form, mission);
    mandate_list_ui(ui, form, parts, mission);
    ceiling_list_ui(ui, form, parts, mission);
    others_list_ui(ui, form, parts, mission);
}

/// The edit of one field of a mission.
pub(super) fn set(mission: &Mission, field: MissionField) -> Edit {
    let mission = mission.id;
    Edit::SetMission(SetMission { mission, field })
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, mission: &Mission) {
    form.text(ui, "inspector-full-name", &mission.name, |name| {
        set(mission, MissionField::Name(name))
    });
    let organization = (mission.organization, Organization::ALL.as_slice());
    let message = Organization::message;
    form.choice(ui, "inspector-organization", organization, message, |it| {
        set(mission, MissionField::Organization(it))
    });
    let held = (mission.held, Completeness::ALL.as_slice());
    form.choice(ui, "inspector-held", held, Completeness::message, |it| {
        set(mission, MissionField::Held(it))
    });
    host_list_ui(ui, form, mission);
    headquarters_ui(ui, form, mission);
    form.date(ui, "inspector-first-day", mission.first_day, |day| {
        set(mission, MissionField::FirstDay(day))
    });
    form.date(
        ui,
        "inspector-operations-end",
        mission.operations_end,
        |day| set(mission, MissionField::OperationsEnd(day)),
    );
    form.date(ui, "inspector-withdrawn-by", mission.withdrawn_by, |day| {
        set(mission, MissionField::WithdrawnBy(day))
    });
    form.source(ui, "inspector-source", mission.source, |source| {
        set(mission, MissionField::Source(source))
    });
    form.remarks(ui, "inspector-remarks", &mission.remarks, |remarks| {
        set(mission, MissionField::Remarks(remarks))
    });
}

/// Where the headquarters is: a name, and coordinates once there is one.
fn headquarters_ui(ui: &mut Ui, form: &mut Form<'_>, mission: &Mission) {
    let now = mission.headquarters.as_ref();
    let name = now.map_or("", |location| location.name.as_str());
    form.text(ui, "inspector-headquarters", name, |name| {
        let coordinates = now.and_then(coordinates);
        let location = (!name.is_empty()).then(|| location(name, coordinates));
        set(mission, MissionField::Headquarters(location))
    });
    let Some(now) = now else {
        return;
    };
    let id = form.id("inspector-coordinates");
    let typed = form.row(ui, "inspector-coordinates", |form, ui, name| {
        let typed = coordinates_field_ui(ui, form.drafts, id, name, coordinates(now));
        error_ui(ui, form.drafts, id, form.shown.texts);
        typed
    });
    if let Some(entered) = typed {
        let location = location(now.name.clone(), entered.value);
        form.perform(ui, set(mission, MissionField::Headquarters(Some(location))));
    }
}

fn coordinates(location: &Location) -> Option<Coordinates> {
    location.latitude.zip(location.longitude)
}

fn location(name: String, coordinates: Option<Coordinates>) -> Location {
    Location {
        name,
        latitude: coordinates.map(|(latitude, _)| latitude),
        longitude: coordinates.map(|(_, longitude)| longitude),
    }
}
