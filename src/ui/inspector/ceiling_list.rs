//! The ceilings of a mission.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::{Edit, ListChange, MissionField};
use crate::model::{Category, Ceiling, Mission, PlanDate};
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui, link_ui,
};

use super::mission_form::set;
use super::parts::Parts;

/// Draws the ceilings, and what adds one.
pub(super) fn ceiling_list_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    mission: &Mission,
) {
    let shown = form.shown;
    let heading = shown.label("inspector-ceilings");
    heading_ui(ui, &heading);
    let edit = |change| set(mission, MissionField::Ceilings(change));
    for (index, ceiling) in mission.ceilings.iter().enumerate() {
        let row = EntryRow {
            text: ceiling.title.clone(),
            people: shown.texts.number(u64::from(ceiling.people)),
            below: shown.texts.span(
                ceiling.first_day.map(date_parts),
                ceiling.last_day.map(date_parts),
            ),
            confidence: confidence_of(&shown, ceiling.source),
            is_now: ceiling.stretch().covers(shown.day),
            ..EntryRow::default()
        };
        let mut form = form.within(("ceiling", index));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            fields_ui(ui, &mut form, ceiling, |ceiling| {
                edit(ListChange::Replace(index, ceiling))
            });
            let label = shown.label("inspector-remove-entry");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                form.perform(ui, edit(ListChange::Remove(index)));
            }
        }
    }
    let label = shown.label("inspector-add-ceiling");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let ceiling = Ceiling {
            title: shown.label("inspector-new-ceiling"),
            categories: BTreeSet::from([Category::Troops, Category::StaffOfficer]),
            people: 0,
            first_day: PlanDate::of_day(shown.day),
            last_day: None,
            handovers_count: false,
            source: None,
        };
        form.perform(ui, edit(ListChange::Add(ceiling)));
        let id = form.within(("ceiling", mission.ceilings.len())).root;
        parts.folds.set_open(id, true);
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, ceiling: &Ceiling, edit: impl Fn(Ceiling) -> Edit) {
    form.text(ui, "inspector-title", &ceiling.title, |title| {
        edit(Ceiling {
            title,
            ..ceiling.clone()
        })
    });
    form.number(ui, "inspector-people", ceiling.people, |people| {
        edit(Ceiling {
            people,
            ..ceiling.clone()
        })
    });
    let categories = (&ceiling.categories, Category::ALL.as_slice());
    let message = Category::message;
    form.set(
        ui,
        "inspector-categories",
        categories,
        message,
        |categories| {
            edit(Ceiling {
                categories,
                ..ceiling.clone()
            })
        },
    );
    form.date(ui, "inspector-first-day", ceiling.first_day, |first_day| {
        edit(Ceiling {
            first_day,
            ..ceiling.clone()
        })
    });
    form.date(ui, "inspector-last-day", ceiling.last_day, |last_day| {
        edit(Ceiling {
            last_day,
            ..ceiling.clone()
        })
    });
    handovers_ui(ui, form, ceiling, &edit);
    form.source(ui, "inspector-source", ceiling.source, |source| {
        edit(Ceiling {
            source,
            ..ceiling.clone()
        })
    });
}

/// Whether those who come and those who leave both count.
fn handovers_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    ceiling: &Ceiling,
    edit: impl Fn(Ceiling) -> Edit,
) {
    if form.drafts.is_finishing() {
        return;
    }
    let mut handovers_count = ceiling.handovers_count;
    let changed = form.row(ui, "inspector-handovers", |form, ui, name| {
        let hint = form.shown.label("inspector-handovers-hint");
        let response = ui.checkbox(&mut handovers_count, "");
        response.accessible_name(name).on_hover_text(hint).changed()
    });
    if changed {
        let ceiling = Ceiling {
            handovers_count,
            ..ceiling.clone()
        };
        form.perform(ui, edit(ceiling));
    }
}
