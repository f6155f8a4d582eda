//! Switches of which one is always on, joined in one frame.

use egui::{Rect, StrokeKind, Ui, vec2};

use super::theme;

/// Draws switches side by side in one frame, so that each is seen to be one, on or off.
pub fn segments_ui<R>(ui: &mut Ui, switches: impl FnOnce(&mut Ui) -> R) -> R {
    let drawn = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        switches(ui)
    });
    let drawn_in = drawn.response.rect;
    let size = vec2(drawn_in.width(), theme::ROW_HEIGHT);
    ui.painter().rect_stroke(
        Rect::from_center_size(drawn_in.center(), size),
        f32::from(theme::CORNER_RADIUS),
        (theme::LINE, theme::of(ui).border),
        StrokeKind::Inside,
    );
    drawn.inner
}
