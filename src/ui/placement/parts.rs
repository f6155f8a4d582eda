//! What the fields of the dialog have in common.

use egui::{Align, Id, Layout, Ui, vec2};

use crate::model::{NodeId, Plan, Unit, UnitId};
use crate::ui::field::{Drafts, Pick, PickerItem, PickerList};
use crate::ui::{Shown, theme};

/// The id of a field of the dialog.
pub(super) fn field_id(label: &'static str) -> Id {
    Id::unique("placement-fields").with(label)
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

/// The units that a search finds and that fit, the others' names being below them.
pub(super) fn units(
    shown: &Shown<'_>,
    query: &str,
    fits: impl Fn(&Unit) -> bool,
    first: Option<PickerItem>,
) -> PickerList {
    let folded = query.to_lowercase();
    let is_found = |unit: &&Unit| {
        let names = [&unit.name, &unit.short_name];
        names
            .iter()
            .any(|name| name.to_lowercase().contains(&folded))
    };
    let mut found = shown.plan.units().filter(is_found).filter(|it| fits(it));
    let mut items: Vec<PickerItem> = found
        .by_ref()
        .take(PickerList::MOST)
        .map(|unit| PickerItem {
            pick: Pick::Node(unit.id.into()),
            text: unit.name.clone(),
            note: above(shown.plan, unit.id),
        })
        .collect();
    let has_more = found.next().is_some();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    match first {
        Some(first) if query.is_empty() => items.insert(0, first),
        Some(first) => items.push(first),
        None => {}
    }
    PickerList { items, has_more }
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
