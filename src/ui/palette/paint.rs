//! The rows of the palette, drawn.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Color32, FontId, Galley, Id, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::text::Texts;
use crate::ui::field::note_ui;
use crate::ui::theme;

use super::goal::Goal;
use super::row::{Marked, Row};

/// The height of a row, in points.
const HEIGHT: f32 = 28.0;

/// How many rows are in sight, and Page up and Page down go.
pub(super) const PAGE: usize = 12;

/// The most of a row's width that the name takes, where something stands behind it.
const NAME_SHARE: f32 = 0.62;

/// What screen readers know a row by.
pub(super) fn option_id(goal: &Goal) -> Id {
    Id::unique(("palette-option", format!("{goal:?}")))
}

/// Draws the rows in sight; the number of the one that was clicked.
pub(super) fn rows_ui(
    ui: &mut Ui,
    texts: &Texts,
    rows: &[Row],
    cursor: usize,
    follows: bool,
) -> Option<usize> {
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(texts.label("palette-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // As high whatever was found, so that nothing jumps while one types.
        let height = HEIGHT * PAGE as f32;
        let room = ui.ctx().content_rect().height() - 240.0;
        let height = height.min(room.max(3.0 * HEIGHT));
        ui.set_min_height(height);
        if rows.is_empty() {
            note_ui(ui, texts.label("palette-nothing"));
            return None;
        }
        let mut clicked = None;
        let mut area = ScrollArea::vertical().max_height(height).auto_shrink(false);
        if follows && let Some(offset) = offset(ui, cursor, height) {
            area = area.vertical_scroll_offset(offset);
        }
        let output = area.show_rows(ui, HEIGHT, rows.len(), |ui, range| {
            for index in range {
                if let Some(row) = rows.get(index)
                    && row_ui(ui, row, index == cursor)
                {
                    clicked = Some(index);
                }
            }
        });
        let offset = output.state.clamped_offset().y;
        ui.data_mut(|data| data.insert_temp(offset_key(), offset));
        clicked
    })
    .inner
}

fn offset_key() -> Id {
    Id::unique("palette-offset")
}

/// How far to scroll so that a row is in sight; nothing where it is.
fn offset(ui: &Ui, row: usize, height: f32) -> Option<f32> {
    let now: f32 = ui.data(|data| data.get_temp(offset_key())).unwrap_or(0.0);
    let top = row as f32 * HEIGHT;
    if top < now {
        Some(top)
    } else if top + HEIGHT > now + height {
        Some(top + HEIGHT - height)
    } else {
        None
    }
}

/// Draws a row; whether it was clicked.
fn row_ui(ui: &mut Ui, row: &Row, is_chosen: bool) -> bool {
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), HEIGHT);
    let (_, rect) = ui.allocate_space(size);
    let id = option_id(&row.goal);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| {
        let parts = [&row.name.text, &row.also.text, &row.note, &row.end];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name = parts.map(String::as_str).collect::<Vec<_>>().join(", ");
        WidgetInfo::selected(Role::ListBoxOption, !row.is_hindered, is_chosen, name)
    });
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
    let fill = if is_chosen {
        theme.selection
    } else if response.hovered() {
        theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, theme::CORNER_RADIUS, fill);
    paint_row(ui, rect.shrink2(vec2(theme::SPACE, 0.0)), row);
    response.clicked()
}

fn paint_row(ui: &Ui, rect: Rect, row: &Row) {
    let theme = theme::of(ui);
    let (text, weak) = (theme.text, theme.text_weak);
    let put = |galley: Arc<Galley>, x: f32| {
        let at = pos2(x, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, text);
    };
    let end = marked(ui, &plain(&row.end), theme::small(), weak, rect.width());
    let right = rect.right() - end.size().x - theme::SPACE;
    put(end, right + theme::SPACE);
    let color = if row.is_hindered { weak } else { text };
    let width = rect.width() * NAME_SHARE;
    let mut left = rect.left();
    for (part, font, color) in [
        (&row.name, theme::body(), color),
        (&row.also, theme::body(), weak),
        (&plain(&row.note), theme::small(), weak),
    ] {
        let width = width.min(right - left);
        if !part.text.is_empty() && width > theme::SPACE_GROUP {
            let galley = marked(ui, part, font, color, width);
            let size = galley.size().x;
            put(galley, left);
            left += size + theme::SPACE_LARGE;
        }
    }
}

fn plain(text: &str) -> Marked {
    Marked {
        text: text.to_owned(),
        marks: Vec::new(),
    }
}

/// A text in one line, with the letters that were found strong and in the accent.
fn marked(ui: &Ui, text: &Marked, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let theme = theme::of(ui);
    let strong = FontId::new(font.size, crate::ui::fonts::semibold());
    let ordinary = TextFormat::simple(font, color);
    let found = TextFormat::simple(strong, theme.accent_text);
    let letters: Vec<_> = (0..)
        .zip(text.text.chars())
        .map(|(place, letter)| (text.marks.binary_search(&place).is_ok(), letter))
        .collect();
    let mut job = LayoutJob::default();
    for run in letters.chunk_by(|one, next| one.0 == next.0) {
        let is_found = run.first().is_some_and(|(is_found, _)| *is_found);
        let format = if is_found { &found } else { &ordinary };
        let run: String = run.iter().map(|(_, letter)| letter).collect();
        job.append(&run, 0.0, format.clone());
    }
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}
