//! The authorized strengths of a unit.

use egui::Ui;

use crate::edit::{Edit, ListChange, SetUnit, UnitField};
use crate::model::{AuthorizedStrength, PlanDate, Unit};
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui, link_ui,
};

use super::parts::Parts;

/// Draws the authorized strengths, and what adds one.
pub(super) fn authorized_list_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    let heading = shown.label("inspector-authorized-strength");
    heading_ui(ui, &heading);
    let edit = |change| {
        Edit::SetUnit(SetUnit {
            unit: unit.id,
            field: UnitField::Authorized(change),
        })
    };
    for (index, entry) in unit.authorized.iter().enumerate() {
        let row = EntryRow {
            text: shown.texts.span(
                entry.first_day.map(date_parts),
                entry.last_day.map(date_parts),
            ),
            people: shown.texts.number(u64::from(entry.people)),
            confidence: confidence_of(&shown, entry.source),
            is_now: entry.covers(shown.day),
            ..EntryRow::default()
        };
        let mut form = form.within(("authorized", index));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            entry_form_ui(ui, &mut form, entry, |entry| {
                edit(ListChange::Replace(index, entry))
            });
            let label = shown.label("inspector-remove-entry");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                form.perform(ui, edit(ListChange::Remove(index)));
            }
        }
    }
    let label = shown.label("inspector-add-authorized");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let entry = AuthorizedStrength {
            first_day: PlanDate::of_day(shown.day),
            last_day: None,
            people: 0,
            source: None,
        };
        form.perform(ui, edit(ListChange::Add(entry)));
        let id = form.within(("authorized", unit.authorized.len())).root;
        parts.folds.set_open(id, true);
    }
}

fn entry_form_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    entry: &AuthorizedStrength,
    edit: impl Fn(AuthorizedStrength) -> Edit,
) {
    form.number(ui, "inspector-people", entry.people, |people| {
        edit(AuthorizedStrength {
            people,
            ..entry.clone()
        })
    });
    form.date(ui, "inspector-first-day", entry.first_day, |first_day| {
        edit(AuthorizedStrength {
            first_day,
            ..entry.clone()
        })
    });
    form.date(ui, "inspector-last-day", entry.last_day, |last_day| {
        edit(AuthorizedStrength {
            last_day,
            ..entry.clone()
        })
    });
    form.source(ui, "inspector-source", entry.source, |source| {
        edit(AuthorizedStrength {
            source,
            ..entry.clone()
        })
    });
}
