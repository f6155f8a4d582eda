//! What the fields of the dialog have in common.

use egui::{Align, Id, Layout, Ui, vec2};

use crate::model::{Echelon, NodeId, Plan, Unit, UnitId};
use crate::ui::field::{
    Drafts, Form, Pick, PickerItem, PickerList, choice_field_ui, picker_ui, text_field_ui,
};
use crate::ui::{Shown, theme};

/// The id of a field of the dialog.
pub(super) fn field_id(label: &'static str) -> Id {
    Id::unique("placement-fields").with(label)
}

/// Draws a row with a field that picks from a list; what was picked.
pub(super) fn picker_row_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    label: &'static str,
    now: (Pick, &str),
    find: impl FnOnce(&str) -> PickerList,
) -> Option<Pick> {
    let Shown {
        texts, revision, ..
    } = form.shown;
    form.row(ui, label, |form, ui, name| {
        let field = (field_id(label), name);
        picker_ui(ui, form.drafts, texts, field, now, revision, find)
    })
}

/// Draws a row with a text that can be typed anew; what was typed.
pub(super) fn text_row_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    label: &'static str,
    now: &str,
) -> Option<String> {
    form.row(ui, label, |form, ui, name| {
        text_field_ui(ui, form.drafts, field_id(label), name, now)
    })
}

/// Draws a row with a list of values; the one that is chosen takes the place of the other.
pub(super) fn choice_row_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    form: &mut Form<'_>,
    label: &'static str,
    value: &mut T,
    all: &[T],
    word: impl Fn(T) -> String,
) {
    form.row(ui, label, |form, ui, name| {
        choice_ui(ui, form.drafts, (label, name), value, all, word);
    });
}

/// Draws a list of values; the one that is chosen takes the place of the other.
pub(super) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    drafts: &Drafts,
    (label, name): (&'static str, &str),
    value: &mut T,
    all: &[T],
    word: impl Fn(T) -> String,
) {
    let chosen = choice_field_ui(ui, drafts, field_id(label), name, *value, all, word);
    *value = chosen.unwrap_or(*value);
}

/// Draws a list of echelons.
pub(super) fn echelon_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    drafts: &Drafts,
    label: &'static str,
    echelon: &mut Echelon,
) {
    let name = shown.label(label);
    let word = |it: Echelon| shown.texts.say(&it.message());
    choice_ui(ui, drafts, (label, &name), echelon, &Echelon::ALL, word);
}

/// Draws two fields side by side, each as wide as the other.
pub(super) fn halves_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    left: impl FnOnce(&mut Ui, &mut Drafts),
    right: impl FnOnce(&mut Ui, &mut Drafts),
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        let width = (ui.available_width() - theme::SPACE) / 2.0;
        part_ui(ui, width, |ui| left(ui, drafts));
        part_ui(ui, width, |ui| right(ui, drafts));
    });
}

fn part_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let size = vec2(width, theme::ROW_HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// A line of a list without a note.
pub(super) fn plain_item(pick: Pick, text: &str) -> PickerItem {
    PickerItem {
        pick,
        text: text.to_owned(),
        note: String::new(),
    }
}

/// The list of what a search found, with lines that are always there: before the others where nothing is looked for, else after them, those first that have what is looked for.
pub(super) fn with_always(
    query: &str,
    mut items: Vec<PickerItem>,
    mut always: Vec<PickerItem>,
) -> PickerList {
    let has_more = items.len() > PickerList::MOST;
    items.truncate(PickerList::MOST);
    if query.is_empty() {
        items.splice(0..0, always);
    } else {
        let folded = query.to_lowercase();
        always.sort_by_key(|item| !item.text.to_lowercase().contains(&folded));
        items.extend(always);
    }
    PickerList { items, has_more }
}

/// The units that a search finds and that fit, by name; one more than a list has room for where there are more.
pub(super) fn units(
    shown: &Shown<'_>,
    query: &str,
    fits: impl Fn(&Unit) -> bool,
) -> Vec<PickerItem> {
    let folded = query.to_lowercase();
    let is_found = |unit: &&Unit| {
        let names = [&unit.name, &unit.short_name];
        names
            .iter()
            .any(|name| name.to_lowercase().contains(&folded))
    };
    let found = shown.plan.units().filter(is_found).filter(|it| fits(it));
    let mut items: Vec<PickerItem> = found
        .take(PickerList::MOST + 1)
        .map(|unit| PickerItem {
            pick: Pick::Node(unit.id.into()),
            text: unit.name.clone(),
            note: above(shown.plan, unit.id),
        })
        .collect();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    items
}

/// Under what a unit stands, with its mission.
fn above(plan: &Plan, unit: UnitId) -> String {
    let parent = |node: &NodeId| plan.parents(*node).next();
    let way = std::iter::successors(parent(&unit.into()), parent);
    let names: Vec<&str> = way.filter_map(|node| plan.name_of(node)).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, .., last] => format!("{first}, {last}"),
    }
}
