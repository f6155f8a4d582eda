//! Where a unit is on the ground, by days.

use egui::Ui;

use crate::edit::{Edit, ListChange, SetUnit, UnitField};
use crate::model::{Location, PlanDate, Unit, UnitPosition};
use crate::ui::base_unit_list::location_ui;
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui, link_ui,
};

use super::parts::Parts;

/// Draws the positions, and what adds one.
pub(super) fn position_list_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    if !form.drafts.is_finishing() {
        heading_ui(ui, &shown.label("positions"));
    }
    let edit = |change| {
        Edit::SetUnit(SetUnit {
            unit: unit.id,
            field: UnitField::Position(change),
        })
    };
    for (index, position) in unit.positions.iter().enumerate() {
        let days = shown.texts.span(
            position.first_day.map(date_parts),
            position.last_day.map(date_parts),
        );
        let row = EntryRow {
            text: position.location.name.clone(),
            below: days,
            confidence: confidence_of(&shown, position.source),
            is_now: unit.position_on(shown.day) == Some(position),
            ..EntryRow::default()
        };
        let mut form = form.within(("position", index));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            fields_ui(ui, &mut form, position, |position| {
                edit(ListChange::Replace(index, position))
            });
            let label = shown.label("inspector-remove-entry");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                form.perform(ui, edit(ListChange::Remove(index)));
            }
        }
    }
    let label = shown.label("positions-add");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let entry = form.within(("position", unit.positions.len())).root;
        let position = UnitPosition {
            location: Location {
                name: shown.label("positions-new"),
                latitude: None,
                longitude: None,
            },
            first_day: PlanDate::of_day(shown.day).filter(|_| !unit.positions.is_empty()),
            last_day: None,
            source: None,
        };
        form.perform(ui, edit(ListChange::Add(position)));
        parts.folds.set_open(entry, true);
    }
}

fn fields_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    position: &UnitPosition,
    edit: impl Fn(UnitPosition) -> Edit,
) {
    location_ui(ui, form, Some(&position.location), |location| {
        // An emptied name is refused where the plan is asked.
        let empty = || Location {
            name: String::new(),
            ..position.location.clone()
        };
        edit(UnitPosition {
            location: location.unwrap_or_else(empty),
            ..position.clone()
        })
    });
    form.date(ui, "inspector-first-day", position.first_day, |day| {
        edit(UnitPosition {
            first_day: day,
            ..position.clone()
        })
    });
    form.date(ui, "inspector-last-day", position.last_day, |day| {
        edit(UnitPosition {
            last_day: day,
            ..position.clone()
        })
    });
    form.source(ui, "inspector-source", position.source, |source| {
        edit(UnitPosition {
            source,
            ..position.clone()
        })
    });
}
