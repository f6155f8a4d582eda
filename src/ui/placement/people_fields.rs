//! The fields of the guest's people: how many, from what source, whose they were, and from when to when.

use egui::{Button, Ui};

use crate::analysis::{View, own_people};
use crate::model::PlanDate;
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::field::{
    Drafts, Form, PickedSource, date_field_ui, error_ui, note_ui, optional_number_field_ui,
    source_field_ui,
};

use super::draft::{Chosen, PlacementDraft};
use super::guest_draft::ChosenGuest;
use super::parts::{field_id, halves_ui};

/// Draws them.
pub(super) fn people_fields_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    people_ui(ui, form, draft);
    source_ui(ui, form, draft);
    if draft.guest.is_new() && matches!(draft.host, Some(Chosen::Known(_))) {
        counted_ui(ui, form, draft);
    }
    days_ui(ui, form, draft);
}

/// How many; where nothing is typed, a unit of the plan has the people that it has, and one from a template those of the template.
fn people_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-people", |form, ui, name| {
        let id = field_id("placement-people");
        let (drafts, texts) = (&mut *form.drafts, shown.texts);
        let typed = optional_number_field_ui(ui, drafts, texts, id, name, draft.guest.people);
        error_ui(ui, form.drafts, id, texts);
        if let Some(entered) = typed {
            draft.guest.people = entered.value;
        }
        if let Some(message) = known_people(draft, &shown) {
            note_ui(ui, texts.say(&message));
        }
    });
}

/// What is known of the people without a number, or what becomes of that where there is one.
fn known_people(draft: &PlacementDraft, shown: &Shown<'_>) -> Option<Message> {
    if let Some(template) = draft.guest.divided() {
        let number = match draft.guest.people {
            None => template.strength(),
            Some(_) if template.below.is_empty() => return None,
            Some(number) => {
                return Some(Message::new("placement-people-undivided").with("number", number));
            }
        };
        let units = template.count() - 1;
        let message = if units == 0 {
            Message::new("placement-people-of-template").with("number", number)
        } else {
            Message::new("placement-people-of-template-with")
                .with("number", number)
                .with("units", units)
        };
        return Some(message);
    }
    let unit = draft.guest_unit(shown.plan)?;
    let day = draft.first_day.map(PlanDate::earliest)?;
    if draft.guest.people.is_some() {
        return None;
    }
    let view = View {
        measure: shown.view.measure,
        toward: None,
        ..View::default()
    };
    let number = own_people(unit, day, view).total();
    Some(
        Message::new("placement-people-as-they-are")
            .with("number", number)
            .with("day", day),
    )
}

fn source_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let guest = &mut draft.guest;
    let is_asked = matches!(guest.chosen, Some(ChosenGuest::New | ChosenGuest::People));
    if guest.people.is_none() && !is_asked {
        return;
    }
    form.row(ui, "placement-source", |form, ui, name| {
        if let Some(source) = &guest.new_source {
            let remove = Message::new("inspector-remove").with("name", source.title.as_str());
            let remove = shown.texts.say(&remove);
            let is_removed = ui
                .horizontal(|ui| {
                    ui.label(source.title.as_str());
                    let button = Button::new("×").frame_when_inactive(false);
                    ui.add(button).accessible_name(remove).clicked()
                })
                .inner;
            if is_removed {
                guest.new_source = None;
            }
            return;
        }
        let id = field_id("placement-source");
        match source_field_ui(ui, &shown, form.drafts, id, name, guest.source) {
            None => {}
            Some(PickedSource::Without) => guest.source = None,
            Some(PickedSource::Known(id)) => guest.source = Some(id),
            Some(PickedSource::New(source)) => guest.new_source = Some(source),
        }
    });
}

/// Whether new people are among those whom the host counts already.
fn counted_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-hosts-total", |_form, ui, _name| {
        let label = shown.label("placement-out-of-host");
        ui.checkbox(&mut draft.guest.out_of_host, label);
        if draft.guest.out_of_host {
            note_ui(ui, shown.label("placement-out-of-host-note"));
        }
    });
}

fn days_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-days", |form, ui, _name| {
        let day_ui =
            |ui: &mut Ui, drafts: &mut Drafts, label: &'static str, date: &mut Option<_>| {
                let (id, name) = (field_id(label), shown.label(label));
                let typed = date_field_ui(ui, drafts, shown.texts, id, &name, *date, shown.day);
                error_ui(ui, drafts, id, shown.texts);
                if let Some(entered) = typed {
                    *date = entered.value;
                }
            };
        let (first_day, last_day) = (&mut draft.first_day, &mut draft.last_day);
        halves_ui(
            ui,
            form.drafts,
            |ui, drafts| day_ui(ui, drafts, "placement-first-day", first_day),
            |ui, drafts| day_ui(ui, drafts, "placement-last-day", last_day),
        );
    });
}
