//! The periods for which a mission is mandated.

use egui::Ui;

use crate::edit::{Edit, ListChange, MissionField};
use crate::model::{Mandate, Mission, Stretch};
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui, link_ui,
};

use super::mission_form::set;
use super::parts::Parts;

/// Draws the mandates, and what adds one.
pub(super) fn mandate_list_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    mission: &Mission,
) {
    let shown = form.shown;
    let heading = shown.label("inspector-mandates");
    heading_ui(ui, &heading);
    let edit = |change| set(mission, MissionField::Mandates(change));
    for (index, mandate) in mission.mandates.iter().enumerate() {
        let stretch = Stretch {
            first_day: mandate.first_day,
            last_day: mandate.last_day,
        };
        let row = EntryRow {
            text: mandate.title.clone(),
            below: shown.texts.span(
                mandate.first_day.map(date_parts),
                mandate.last_day.map(date_parts),
            ),
            confidence: confidence_of(&shown, mandate.source),
            is_now: stretch.covers(shown.day),
            ..EntryRow::default()
        };
        let mut form = form.within(("mandate", index));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            fields_ui(ui, &mut form, mandate, |mandate| {
                edit(ListChange::Replace(index, mandate))
            });
            let label = shown.label("inspector-remove-entry");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                form.perform(ui, edit(ListChange::Remove(index)));
            }
        }
    }
    let label = shown.label("inspector-add-mandate");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let mandate = Mandate {
            title: shown.label("inspector-new-mandate"),
            first_day: None,
            last_day: None,
            source: None,
        };
        form.perform(ui, edit(ListChange::Add(mandate)));
        let id = form.within(("mandate", mission.mandates.len())).root;
        parts.folds.set_open(id, true);
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, mandate: &Mandate, edit: impl Fn(Mandate) -> Edit) {
    form.text(ui, "inspector-title", &mandate.title, |title| {
        edit(Mandate {
            title,
            ..mandate.clone()
        })
    });
    form.date(ui, "inspector-first-day", mandate.first_day, |first_day| {
        edit(Mandate {
            first_day,
            ..mandate.clone()
        })
    });
    form.date(ui, "inspector-last-day", mandate.last_day, |last_day| {
        edit(Mandate {
            last_day,
            ..mandate.clone()
        })
    });
    form.source(ui, "inspector-source", mandate.source, |source| {
        edit(Mandate {
            source,
            ..mandate.clone()
        })
    });
}
