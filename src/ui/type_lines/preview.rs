//! What the lines come to, one below the other.

use egui::accesskit::Role;
use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::field::note_ui;
use crate::ui::{Shown, theme};

use super::card::card_ui;
use super::state::TypeLinesState;

/// How high a line is taken to be until it has been drawn, in points.
const USUAL_HEIGHT: f32 = 64.0;

/// Draws what the lines come to; only those in sight are drawn.
pub(super) fn preview_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TypeLinesState, height: f32) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::List)
        .accessibility_label(shown.label("type-lines-preview"));
    ui.scope_builder(builder, |ui| {
        let area = ScrollArea::vertical()
            .id_salt("type-lines-preview")
            .auto_shrink(false)
            .max_height(height)
            .min_scrolled_height(height);
        area.show_viewport(ui, |ui, viewport| {
            if state.text.trim().is_empty() {
                examples_ui(ui, shown);
            } else {
                lines_ui(ui, shown, state, viewport);
            }
        });
    });
}

/// Draws what could be typed.
fn examples_ui(ui: &mut Ui, shown: &Shown<'_>) {
    ui.set_max_width(ui.available_width() - theme::SPACE_LARGE);
    ui.label(egui::RichText::new(shown.label("type-lines-empty")).font(theme::body_strong()));
    ui.add_space(theme::SPACE);
    for line in shown.label("type-lines-rules").lines() {
        note_ui(ui, line);
        ui.add_space(theme::SPACE_SMALL);
    }
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TypeLinesState, viewport: Rect) {
    let mut heights = std::mem::take(&mut state.heights);
    let mut choices = std::mem::take(&mut state.choices);
    if let Some((of, reading)) = state.last_read() {
        heights.resize(reading.lines.len(), USUAL_HEIGHT);
        let total: f32 = heights.iter().map(|height| height + theme::SPACE).sum();
        ui.set_height(total);
        let origin = ui.max_rect().left_top();
        let width = ui.available_width() - theme::SPACE;
        let mut top = 0.0;
        for (line, height) in reading.lines.iter().zip(&mut heights) {
            let bottom = top + *height;
            if bottom >= viewport.top() && top <= viewport.bottom() {
                let rect =
                    Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, *height));
                let builder = UiBuilder::new()
                    .id_salt(line.number)
                    .max_rect(rect)
                    .layout(egui::Layout::top_down(egui::Align::Min));
                let drawn = ui.scope_builder(builder, |ui| {
                    let written = of.get(line.range.clone()).unwrap_or_default();
                    card_ui(ui, shown, written, line, &mut choices);
                });
                let now = drawn.response.rect.height();
                if (now - *height).abs() > 0.5 {
                    *height = now;
                    ui.ctx().request_repaint();
                }
            }
            top = bottom + theme::SPACE;
        }
    }
    state.heights = heights;
    state.choices = choices;
}
