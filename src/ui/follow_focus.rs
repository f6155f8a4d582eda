//! Keeping in sight what has the keyboard.

use egui::style::ScrollAnimation;
use egui::{Context, Id, Ui, WidgetRect, vec2};

use super::theme;

/// Where a control was drawn, in this frame or in the last.
///
/// Asking for its response instead would take the keyboard from it where something else is clicked.
pub(super) fn placed(context: &Context, control: Id) -> Option<WidgetRect> {
    context.viewport(|viewport| {
        let now = viewport.this_pass.widgets.get(control);
        let last = viewport.prev_pass.widgets.get(control);
        now.or(last).copied()
    })
}

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
    let Some(control) = placed(ui.ctx(), focused) else {
        return;
    };
    let rect = control.rect;
    let is_within =
        control.layer_id == ui.layer_id() && ui.min_rect().expand(theme::SPACE).contains_rect(rect);
    if is_within && !ui.clip_rect().contains_rect(rect) {
        let around = rect.expand2(vec2(0.0, theme::SPACE_LARGE));
        ui.scroll_to_rect_animation(around, None, ScrollAnimation::none());
    }
}
