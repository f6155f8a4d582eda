//! Keeping in sight what has the keyboard.

use egui::{Id, Ui, vec2};

use super::theme;

/// Brings what has got the keyboard by a key into sight, with some air around it; to be called inside a scrolled area, after all in it was drawn.
///
/// What was clicked is in sight already, and nothing moves under a pointer.
pub fn follow_focus(ui: &Ui) {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return;
    };
    let key = ui.scope_id().with("followed");
    let known: Option<Id> = ui.data_mut(|data| {
        let known = data.get_temp(key);
        data.insert_temp(key, focused);
        known
    });
    if known == Some(focused) || ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let Some(response) = ui.ctx().read_response(focused) else {
        return;
    };
    let is_within = response.layer_id == ui.layer_id()
        && ui
            .min_rect()
            .expand(theme::SPACE)
            .contains_rect(response.rect);
    if is_within && !ui.clip_rect().contains_rect(response.rect) {
        let around = response.rect.expand2(vec2(0.0, theme::SPACE_LARGE));
        ui.scroll_to_rect(around, None);
    }
}
