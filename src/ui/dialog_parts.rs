//! What every dialog has: a title at its top, buttons at the right of its foot.

use egui::{RichText, Ui};

use super::theme;

/// Draws the title of a dialog.
pub fn dialog_title_ui(ui: &mut Ui, title: impl Into<String>) {
    ui.label(RichText::new(title).font(theme::title()));
}

/// Draws the buttons of a dialog, from left to right as Tab goes, so that the last one ends where what is above ends.
///
/// How wide they are is known once they were drawn; until then the frame is drawn anew.
pub fn dialog_buttons_ui<R>(ui: &mut Ui, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.scope_id().with("dialog-buttons");
    let width = ui.data(|data| data.get_temp(id)).unwrap_or(0.0_f32);
    let right = ui.min_rect().right();
    let drawn = ui.horizontal(|ui| {
        let gap = ui.spacing().item_spacing.x;
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space((right - width - ui.cursor().left()).max(0.0));
        ui.spacing_mut().item_spacing.x = gap;
        let start = ui.cursor().left();
        let answer = buttons(ui);
        (answer, ui.min_rect().right() - start)
    });
    let (answer, now) = drawn.inner;
    if (now - width).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, now));
        ui.ctx().request_discard("the buttons have another width");
    }
    answer
}
