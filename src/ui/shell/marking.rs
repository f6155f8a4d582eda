//! The strip that carries the plan's marking.

use egui::{Align2, FontId, Sense, Ui, vec2};

use crate::ui::{fonts, theme};

/// Draws the marking over the whole width; nothing where the plan has none.
pub fn marking_ui(ui: &mut Ui, marking: &str) {
    if marking.is_empty() {
        return;
    }
    let theme = theme::of(ui);
    let size = vec2(ui.available_width(), theme::ROW_HEIGHT - theme::SPACE_SMALL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme.marking_fill);
    ui.painter().text(
        rect.center(),
        Align2::CENTER_CENTER,
        marking,
        FontId::new(theme::TEXT_SMALL, fonts::semibold()),
        theme.marking_text,
    );
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Banner, true, marking));
}
