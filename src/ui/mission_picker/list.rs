//! The list of missions, with what is looked for above it.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Key, Modifiers, ScrollArea, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::reference::{self, BuiltInMission};
use crate::text::{DateParts, Texts};
use crate::ui::field::{add_link_ui, date_parts};
use crate::ui::{Shown, theme};

use super::MissionPicker;
use super::own_form::OwnMission;
use super::search::{is_over, search};

/// The height of a line of the list, which has two lines of text, in points.
const LINE_HEIGHT: f32 = 44.0;

/// Draws the search field, the list, and the way to a mission of one's own.
pub(super) fn list_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker) {
    search_ui(ui, shown, picker);
    ui.add_space(theme::SPACE);
    let foot = theme::ROW_HEIGHT + theme::SPACE;
    let height = (ui.available_height() - foot).max(LINE_HEIGHT);
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(shown.label("mission-picker-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        lines_ui(ui, shown, picker, height);
    });
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
    let has_focus = ui.memory(|memory| memory.had_focus_last_frame(id) && memory.has_focus(id));
    if !picker.has_begun {
        // The first frames, which measure the dialog, cannot keep the keyboard.
        ui.memory_mut(|memory| memory.request_focus(id));
        picker.has_begun = has_focus;
        ui.ctx().request_repaint();
    }
    let steps = if has_focus { steps(ui) } else { 0 };
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

/// By how many lines the arrow keys go on.
fn steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let mut count = |key| {
            input
                .count_and_consume_key(Modifiers::NONE, key)
                .cast_signed()
        };
        let page = 5 * (count(Key::PageDown) - count(Key::PageUp));
        count(Key::ArrowDown) - count(Key::ArrowUp) + page
    })
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut MissionPicker, height: f32) {
    let found = picker.found.as_ref().map(|(_, found)| found.clone());
    let found = found.unwrap_or_default();
    let area = ScrollArea::vertical()
        .id_salt("missions")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false);
    area.show_viewport(ui, |ui, viewport| {
        if found.is_empty() {
            ui.weak(shown.label("mission-picker-none"));
            return;
        }
        ui.set_height(LINE_HEIGHT * found.len() as f32);
        let origin = ui.max_rect().left_top();
        let width = ui.available_width();
        for (index, acronym) in found.iter().enumerate() {
            let top = LINE_HEIGHT * index as f32;
            let is_chosen = index == picker.chosen && picker.own.is_none();
            let rect =
                egui::Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, LINE_HEIGHT));
            if is_chosen && std::mem::take(&mut picker.reveals) {
                let now = egui::style::ScrollAnimation::none();
                ui.scroll_to_rect_animation(rect, None, now);
            }
            let in_sight = top + LINE_HEIGHT > viewport.top() && top < viewport.bottom();
            if let Some(mission) = reference::mission(acronym)
                && in_sight
                && line_ui(ui, rect, shown, mission, is_chosen)
            {
                picker.chosen = index;
                picker.own = None;
            }
        }
    });
}

/// Draws a mission in the list; whether it was clicked.
fn line_ui(
    ui: &Ui,
    rect: egui::Rect,
    shown: &Shown<'_>,
    mission: &BuiltInMission,
    is_chosen: bool,
) -> bool {
    let theme = theme::of(ui);
    let texts = shown.texts;
    let id = ui.scope_id().with(mission.acronym);
    let response = ui.interact(rect, id, Sense::CLICK);
    let name = mission.name.in_language(texts.language());
    let label = format!("{}, {name}", mission.acronym);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
    let painter = ui.painter();
    if is_chosen || response.hovered() {
        let fill = if is_chosen {
            theme.selection
        } else {
            theme.hover
        };
        painter.rect_filled(rect, f32::from(theme::CORNER_RADIUS), fill);
    }
    let inside = rect.shrink2(vec2(theme::SPACE, theme::SPACE_SMALL));
    let color = if is_over(mission, shown.day) {
        theme.text_weak
    } else {
        theme.text
    };
    let years = years(mission, texts);
    let at = inside.right_top() + vec2(0.0, 2.0);
    painter.text(
        at,
        egui::Align2::RIGHT_TOP,
        years,
        theme::small(),
        theme.text_weak,
    );
    let write = |text: &str, font, color, top: f32, width: f32| {
        let format = TextFormat::simple(font, color);
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = painter.layout_job(job);
        painter.galley(pos2(inside.left(), top), galley, color);
    };
    let width = inside.width();
    write(
        mission.acronym,
        theme::body_strong(),
        color,
        inside.top(),
        width - 84.0,
    );
    let below = inside.top() + 20.0;
    write(name, theme::small(), theme.text_weak, below, width);
    let clicked = response.clicked();
    response.on_hover_text(name);
    clicked
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
