//! What a unit's rotations are called, and from which units at home they come.

use std::collections::BTreeSet;

use egui::Ui;

use crate::edit::{Edit, ListChange, SetUnit, UnitField};
use crate::model::{BaseUnit, Rotation, Unit};
use crate::ui::field::{
    EntryRow, Form, Pick, PickerItem, PickerList, entry_ui, heading_ui, link_ui, note_ui, picker_ui,
};
use crate::ui::{Action, Command, Shown};

use super::parts::Parts;

/// Draws a row for each rotation that the periods number or that has a name.
pub(super) fn rotation_list_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    if !form.drafts.is_finishing() {
        heading_ui(ui, &shown.label("rotations"));
    }
    let numbered = unit.periods.iter().filter_map(|period| period.rotation);
    let named = unit.rotations.iter().map(|it| it.number);
    let numbers: BTreeSet<u16> = numbered.chain(named).collect();
    let there = unit.rotation_on(shown.day).map(|it| it.number);
    for number in &numbers {
        let known = unit.rotations.iter().position(|it| it.number == *number);
        let rotation = known.map(|index| unit.rotations[index].clone());
        let rotation = rotation.unwrap_or(Rotation {
            number: *number,
            name: String::new(),
            base: None,
        });
        let base = rotation.base.and_then(|id| shown.plan.base_unit(id));
        let row = EntryRow {
            number: number.to_string(),
            text: rotation.name.clone(),
            note: base.map_or_else(String::new, |base| base.label().to_owned()),
            is_now: there == Some(*number),
            ..EntryRow::default()
        };
        let mut form = form.within(("rotation", *number));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            fields_ui(ui, &mut form, unit, known, &rotation);
        }
    }
    if form.drafts.is_finishing() {
        return;
    }
    if numbers.is_empty() {
        note_ui(ui, shown.label("rotations-none"));
    } else if link_ui(ui, shown.texts.say(&Command::BaseUnits.message())).clicked() {
        form.actions.push(Action::Command(Command::BaseUnits));
    }
}

fn fields_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    unit: &Unit,
    known: Option<usize>,
    rotation: &Rotation,
) {
    let set = |rotation: Rotation| {
        // Of what has neither a name nor a home nothing is known.
        let is_empty = rotation.name.is_empty() && rotation.base.is_none();
        let change = match known {
            Some(index) if is_empty => ListChange::Remove(index),
            Some(index) => ListChange::Replace(index, rotation),
            None => ListChange::Add(rotation),
        };
        Edit::SetUnit(SetUnit {
            unit: unit.id,
            field: UnitField::Rotation(change),
        })
    };
    form.text(ui, "rotation-name", &rotation.name, |name| {
        set(Rotation {
            name,
            ..rotation.clone()
        })
    });
    let shown = form.shown;
    let id = form.id("rotation-base");
    let none = shown.label("rotation-no-base");
    let picked = form.row(ui, "rotation-base", |form, ui, name| {
        let base = rotation.base.and_then(|id| shown.plan.base_unit(id));
        let now = (
            rotation.base.map_or(Pick::Nothing, Pick::BaseUnit),
            base.map_or(none.as_str(), |base| base.name.as_str()),
        );
        let find = |query: &str| base_units(&shown, &none, query);
        let (drafts, revision) = (&mut *form.drafts, shown.revision);
        picker_ui(ui, drafts, shown.texts, (id, name), now, revision, find)
    });
    let base = match picked {
        None => return,
        Some(Pick::BaseUnit(base)) => Some(base),
        Some(_) => None,
    };
    let edit = set(Rotation {
        base,
        ..rotation.clone()
    });
    form.perform(ui, edit);
}

/// The units at home that a search finds.
fn base_units(shown: &Shown<'_>, none: &str, query: &str) -> PickerList {
    let folded = query.to_lowercase();
    let is_found = |it: &&BaseUnit| it.name.to_lowercase().contains(&folded);
    let mut items: Vec<PickerItem> = shown
        .plan
        .base_units()
        .filter(is_found)
        .map(|base| PickerItem {
            pick: Pick::BaseUnit(base.id),
            text: base.name.clone(),
            note: base.country.to_string(),
        })
        .collect();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    let has_more = items.len() > PickerList::MOST;
    items.truncate(PickerList::MOST);
    if query.is_empty() {
        let item = PickerItem {
            pick: Pick::Nothing,
            text: none.to_owned(),
            note: String::new(),
        };
        items.insert(0, item);
    }
    PickerList { items, has_more }
}
