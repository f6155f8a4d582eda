//! The fields of the guest: who is placed, how many, and from when to when.

use egui::{Button, Ui};

use crate::analysis::{Measure, View, own_people};
use crate::model::{Echelon, Function, NodeId};
use crate::text::Message;
use crate::ui::field::{
    CountryField, Drafts, Form, Pick, PickedCountry, PickedSource, PickerItem, choice_field_ui,
    country_field_ui, date_field_ui, error_ui, heading_ui, note_ui, optional_number_field_ui,
    picker_ui, source_field_ui, text_field_ui,
};

use super::draft::{Chosen, PlacementDraft};
use super::parts::{field_id, halves_ui, units};

/// Draws them.
pub(super) fn guest_fields_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    heading_ui(ui, &shown.label("placement-who"));
    guest_ui(ui, form, draft);
    if draft.guest == Some(Chosen::New) {
        new_guest_ui(ui, form, draft);
    } else if draft
        .guest_unit(shown.plan)
        .is_some_and(|unit| unit.nationality.country().is_none())
    {
        country_ui(ui, form, draft);
    }
    people_ui(ui, form, draft);
    source_ui(ui, form, draft);
    days_ui(ui, form, draft);
}

fn guest_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let new = shown.label("placement-new-unit");
    let picked = form.row(ui, "placement-guest", |form, ui, name| {
        let choose = shown.label("placement-choose-guest");
        let now = match draft.guest {
            None => (Pick::Nothing, choose.as_str()),
            Some(Chosen::New) => (Pick::Joint, new.as_str()),
            Some(Chosen::Known(id)) => {
                let name = shown.plan.name_of(id.into());
                (Pick::Node(id.into()), name.unwrap_or_default())
            }
        };
        let host = draft.host_unit(shown.plan).map(|unit| unit.id);
        let first = PickerItem {
            pick: Pick::Joint,
            text: new.clone(),
            note: String::new(),
        };
        let fits = |unit: &crate::model::Unit| match host {
            Some(host) => super::is_foreign(shown.plan, unit.id, host),
            None => unit.nationality.country().is_some(),
        };
        let find = |query: &str| units(&shown, query, fits, Some(first));
        let id = field_id("placement-guest");
        let revision = shown.revision;
        picker_ui(
            ui,
            form.drafts,
            shown.texts,
            (id, name),
            now,
            revision,
            find,
        )
    });
    match picked {
        Some(Pick::Joint) => draft.guest = Some(Chosen::New),
        Some(Pick::Node(NodeId::Unit(id))) => draft.guest = Some(Chosen::Known(id)),
        _ => {}
    }
}

fn new_guest_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-guest-name", |form, ui, name| {
        let id = field_id("placement-guest-name");
        if let Some(typed) = text_field_ui(ui, form.drafts, id, name, &draft.guest_name) {
            draft.guest_name = typed;
        }
    });
    country_ui(ui, form, draft);
    form.row(ui, "placement-guest-type", |form, ui, _name| {
        let (echelon, function) = (&mut draft.guest_echelon, &mut draft.guest_function);
        halves_ui(
            ui,
            form.drafts,
            |ui, drafts| {
                let id = field_id("placement-guest-echelon");
                let name = shown.label("placement-guest-echelon");
                let word = |it: Echelon| shown.texts.say(&it.message());
                let all = &Echelon::ALL;
                let picked = choice_field_ui(ui, drafts, id, &name, *echelon, all, word);
                *echelon = picked.unwrap_or(*echelon);
            },
            |ui, drafts| {
                let id = field_id("placement-guest-function");
                let name = shown.label("placement-guest-function");
                let word = |it: Function| shown.texts.say(&it.message());
                let all = &Function::ALL;
                let picked = choice_field_ui(ui, drafts, id, &name, *function, all, word);
                *function = picked.unwrap_or(*function);
            },
        );
    });
}

fn country_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let picked = form.row(ui, "placement-guest-country", |form, ui, name| {
        let field = CountryField {
            id: field_id("placement-guest-country"),
            name,
            country: draft.guest_country,
            without: None,
        };
        country_field_ui(ui, &shown, form.drafts, &field)
    });
    if let Some(PickedCountry::Country(code)) = picked {
        draft.guest_country = Some(code);
    }
}

/// How many; where nothing is typed, a unit of the plan has the people that it has.
fn people_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-people", |form, ui, name| {
        let id = field_id("placement-people");
        let (drafts, texts) = (&mut *form.drafts, shown.texts);
        let typed = optional_number_field_ui(ui, drafts, texts, id, name, draft.people);
        error_ui(ui, form.drafts, id, texts);
        if let Some(entered) = typed {
            draft.people = entered.value;
        }
        let day = draft.first_day.map(crate::model::PlanDate::earliest);
        let known = draft.guest_unit(shown.plan).zip(day);
        if let Some((unit, day)) = known.filter(|_| draft.people.is_none()) {
            let view = View {
                measure: Measure::Present,
                toward: None,
                ..View::default()
            };
            let number = own_people(unit, day, view).total();
            let message = Message::new("placement-people-as-they-are")
                .with("number", number)
                .with("day", day);
            note_ui(ui, texts.say(&message));
        }
    });
}

fn source_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    if draft.people.is_none() && draft.guest != Some(Chosen::New) {
        return;
    }
    form.row(ui, "placement-source", |form, ui, name| {
        if let Some(source) = &draft.new_source {
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
                draft.new_source = None;
            }
            return;
        }
        let id = field_id("placement-source");
        match source_field_ui(ui, &shown, form.drafts, id, name, draft.source) {
            None => {}
            Some(PickedSource::Without) => draft.source = None,
            Some(PickedSource::Known(id)) => draft.source = Some(id),
            Some(PickedSource::New(source)) => draft.new_source = Some(source),
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
