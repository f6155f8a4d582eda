//! The fields of the guest: who is placed.

use egui::Ui;

use crate::model::{Function, NodeId, Plan};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::field::{
    CountryField, Form, Pick, PickedCountry, PickerItem, country_field_ui, heading_ui,
};
use crate::ui::template_picker::{Item, OwnTemplate, levels_ui, search};

use super::draft::PlacementDraft;
use super::guest_draft::{ChosenGuest, ChosenTemplate};
use super::parts::{
    choice_ui, echelon_ui, field_id, halves_ui, picker_row_ui, plain_item, text_row_ui, units,
    with_always,
};

/// Draws them, given the templates that were kept.
pub(super) fn guest_fields_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    draft: &mut PlacementDraft,
    own: &[OwnTemplate],
) {
    let plan = form.shown.plan;
    heading_ui(ui, &form.shown.label("placement-who"));
    guest_ui(ui, form, draft, own);
    match draft.guest.chosen {
        None => {}
        Some(ChosenGuest::Known(_)) => {
            let guest = draft.guest_unit(plan);
            if guest.is_some_and(|unit| unit.nationality.country().is_none()) {
                country_ui(ui, form, draft);
            }
        }
        Some(ChosenGuest::New) => {
            name_ui(ui, form, draft);
            country_ui(ui, form, draft);
            type_ui(ui, form, draft);
        }
        Some(ChosenGuest::FromTemplate) => {
            template_ui(ui, form, draft, own);
            if draft.guest.template.is_some() {
                name_ui(ui, form, draft);
                country_ui(ui, form, draft);
                division_ui(ui, form, draft);
            }
        }
        Some(ChosenGuest::People) => country_ui(ui, form, draft),
    }
}

/// Who it is: a unit of the plan, or a new one; where a name is looked for, a template can be chosen at once.
fn guest_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft, own: &[OwnTemplate]) {
    let shown = form.shown;
    let [choose, new, template, people] = [
        shown.label("placement-choose-guest"),
        shown.label("placement-new-unit"),
        shown.label("placement-unit-from-template"),
        shown.label("placement-people-alone"),
    ];
    let now = match draft.guest.chosen {
        None => (Pick::Nothing, choose.as_str()),
        Some(ChosenGuest::New) => (Pick::NewUnit, new.as_str()),
        Some(ChosenGuest::FromTemplate) => (Pick::UnitFromTemplate, template.as_str()),
        Some(ChosenGuest::People) => (Pick::PeopleAlone, people.as_str()),
        Some(ChosenGuest::Known(id)) => {
            let name = shown.plan.name_of(id.into());
            (Pick::Node(id.into()), name.unwrap_or_default())
        }
    };
    let host = draft.host_unit(shown.plan).map(|unit| unit.id);
    let fits = |unit: &crate::model::Unit| match host {
        Some(host) => super::is_foreign(shown.plan, unit.id, host),
        None => unit.nationality.country().is_some(),
    };
    let find = |query: &str| {
        let always = vec![
            plain_item(Pick::NewUnit, &new),
            plain_item(Pick::UnitFromTemplate, &template),
            plain_item(Pick::PeopleAlone, &people),
        ];
        let mut items = units(&shown, query, fits);
        if !query.is_empty() {
            items.extend(templates(&shown, own, query, |strength| {
                Message::new("placement-template-note").with("number", strength)
            }));
        }
        with_always(query, items, always)
    };
    match picker_row_ui(ui, form, "placement-guest", now, find) {
        None => {}
        Some(Pick::NewUnit) => draft.set_guest(shown.plan, ChosenGuest::New),
        Some(Pick::PeopleAlone) => draft.set_guest(shown.plan, ChosenGuest::People),
        Some(Pick::Node(NodeId::Unit(id))) => {
            draft.set_guest(shown.plan, ChosenGuest::Known(id));
        }
        Some(Pick::UnitFromTemplate) => {
            draft.set_guest(shown.plan, ChosenGuest::FromTemplate);
            form.drafts.give_keyboard(field_id("placement-template"));
        }
        Some(pick) => take_template(&shown, draft, own, pick),
    }
}

/// Which template.
fn template_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft, own: &[OwnTemplate]) {
    let shown = form.shown;
    let choose = shown.label("placement-choose-template");
    let chosen = draft.guest.template.as_ref();
    let now = match chosen {
        None => (Pick::Nothing, choose),
        Some(chosen) => (pick_of(chosen.item), chosen.template.name.clone()),
    };
    let find = |query: &str| {
        let items = templates(&shown, own, query, |strength| {
            Message::new("placement-template-strength").with("number", strength)
        });
        with_always(query, items, Vec::new())
    };
    let label = "placement-template";
    if let Some(pick) = picker_row_ui(ui, form, label, (now.0, &now.1), find) {
        take_template(&shown, draft, own, pick);
    }
}

/// The readable templates that a search finds: those that were kept first.
fn templates(
    shown: &Shown<'_>,
    own: &[OwnTemplate],
    query: &str,
    note: impl Fn(u32) -> Message,
) -> Vec<PickerItem> {
    let found = search(query, own, shown.texts).into_iter();
    let readable = found.filter_map(|item| {
        let template = item.template(own, shown.texts.language())?;
        Some(PickerItem {
            pick: pick_of(item),
            note: shown.texts.say(&note(template.strength())),
            text: template.name,
        })
    });
    readable.collect()
}

fn pick_of(item: Item) -> Pick {
    match item {
        Item::BuiltIn(key) => Pick::BuiltInTemplate(key),
        Item::Own(index) => Pick::KeptTemplate(index),
    }
}

fn take_template(shown: &Shown<'_>, draft: &mut PlacementDraft, own: &[OwnTemplate], pick: Pick) {
    let item = match pick {
        Pick::BuiltInTemplate(key) => Item::BuiltIn(key),
        Pick::KeptTemplate(index) => Item::Own(index),
        _ => return,
    };
    if let Some(template) = item.template(own, shown.texts.language()) {
        draft.set_guest(shown.plan, ChosenGuest::FromTemplate);
        draft.guest.template = Some(ChosenTemplate { item, template });
    }
}

/// What a new unit is called; one from a template usually as that is.
fn name_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let plan: &Plan = form.shown.plan;
    let host = draft.host_unit(plan).map(|unit| unit.id);
    let is_new = draft.guest.chosen == Some(ChosenGuest::New);
    let now = if is_new || !draft.guest.name.is_empty() {
        draft.guest.name.clone()
    } else {
        draft.guest.usual_name(plan, host)
    };
    if let Some(typed) = text_row_ui(ui, form, "placement-guest-name", &now) {
        draft.guest.name = typed;
    }
}

fn type_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    form.row(ui, "placement-guest-type", |form, ui, _name| {
        let guest = &mut draft.guest;
        let (echelon, function) = (&mut guest.echelon, &mut guest.function);
        halves_ui(
            ui,
            form.drafts,
            |ui, drafts| echelon_ui(ui, &shown, drafts, "placement-guest-echelon", echelon),
            |ui, drafts| {
                let label = "placement-guest-function";
                let name = shown.label("placement-guest-function");
                let word = |it: Function| shown.texts.say(&it.message());
                choice_ui(ui, drafts, (label, &name), function, &Function::ALL, word);
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
            country: draft.guest.country,
            without: None,
        };
        country_field_ui(ui, &shown, form.drafts, &field)
    });
    if let Some(PickedCountry::Country(code)) = picked {
        draft.guest.country = Some(code);
    }
}

/// How far a unit from a template is divided; not at all where its people are typed.
fn division_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let guest = &mut draft.guest;
    if let Some(chosen) = guest.template.as_ref().filter(|_| guest.people.is_none()) {
        form.row(ui, "template-levels", |_form, ui, _name| {
            levels_ui(ui, &shown, &chosen.template, &mut guest.levels);
        });
    }
}
