//! The list of missions, with what is looked for above it.

use egui::{TextEdit, Ui};

use crate::reference::{self, BuiltInMission};
use crate::text::{DateParts, Texts};
use crate::ui::field::{add_link_ui, date_parts};
use crate::ui::two_line_list::{TWO_LINES, TwoLineList, TwoLines, search_keys, two_line_list_ui};
use crate::ui::{Shown, theme};

use super::MissionPicker;
use super::own_form::OwnMission;
use super::search::{is_over, search};

/// Draws the search field, the list, and the way to a mission of one's own.
pub(super) fn list_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker) {
    search_ui(ui, shown, picker);
    ui.add_space(theme::SPACE);
    let foot = theme::ROW_HEIGHT + theme::SPACE;
    lines_ui(
        ui,
        shown,
        picker,
        (ui.available_height() - foot).max(TWO_LINES),
    );
    ui.add_space(theme::SPACE_SMALL);
    if picker.own.is_some() {
        if crate::ui::field::link_ui(ui, shown.label("mission-picker-from-table")).clicked() {
            picker.own = None;
        }
    } else if add_link_ui(ui, &shown.label("mission-picker-own")).clicked() {
        let acronym = picker.search.trim().to_owned();
        picker.own = Some(OwnMission::named(acronym));
    }
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker) {
    let id = super::search_id();
    let steps = search_keys(ui, id, &mut picker.has_begun);
    let field = TextEdit::singleline(&mut picker.search)
        .id(id)
        .hint_text(shown.label("mission-picker-search-hint"))
        .desired_width(f32::INFINITY);
    let response = ui
        .add(field)
        .accessible_name(shown.label("mission-picker-search"));
    let key = (picker.search.clone(), shown.texts.language(), shown.day);
    if picker.found.as_ref().is_none_or(|(old, _)| *old != key) {
        let found = search(&key.0, key.1, key.2);
        picker.found = Some((key, found));
        picker.chosen = 0;
        picker.reveals = true;
    }
    if response.changed() {
        picker.own = None;
    }
    let count = picker.found.as_ref().map_or(0, |(_, found)| found.len());
    if steps != 0 && count > 0 {
        picker.own = None;
        picker.chosen = picker.chosen.saturating_add_signed(steps).min(count - 1);
        picker.reveals = true;
    }
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker, height: f32) {
    let found = picker.found.as_ref().map_or(&[][..], |(_, found)| found);
    let missions: Vec<&BuiltInMission> = found
        .iter()
        .filter_map(|acronym| reference::mission(acronym))
        .collect();
    let chosen = picker.own.is_none().then_some(picker.chosen);
    let list = TwoLineList {
        salt: "missions",
        name: shown.label("mission-picker-list"),
        none: shown.label("mission-picker-none"),
        count: missions.len(),
        chosen,
        reveals: chosen.is_some() && std::mem::take(&mut picker.reveals),
        height,
    };
    if let Some(index) = two_line_list_ui(ui, &list, |index| line(shown, missions[index])) {
        picker.chosen = index;
        picker.own = None;
    }
}

/// What the list says of a mission.
fn line(shown: &Shown<'_>, mission: &BuiltInMission) -> TwoLines {
    let name = mission.name.in_language(shown.texts.language());
    TwoLines {
        name: mission.acronym.to_owned(),
        below: name.to_owned(),
        note: (years(mission, shown.texts), theme::small()),
        label: format!("{}, {name}", mission.acronym),
        hint: name.to_owned(),
        is_weak: is_over(mission, shown.day),
    }
}

/// From which year to which.
fn years(mission: &BuiltInMission, texts: &Texts) -> String {
    let year = |date| DateParts {
        month: None,
        day: None,
        ..date_parts(date)
    };
    let end = mission.withdrawn_by.or(mission.operations_end);
    match (mission.start, end) {
        (None, None) => String::new(),
        (start, end) => texts.span(start.map(year), end.map(year)),
    }
}
