//! The row that says what the people of something are made of.

use egui::{RichText, Ui};

use crate::ui::bridge::{BridgeAsk, bridge_hint, open_bridge, unbroken};
use crate::ui::field::{Form, link_ui};
use crate::ui::theme;

/// Draws the sum of a total as a link that opens it; where it is too large to be made within the frame, just the link.
pub(super) fn bridge_row_ui(ui: &mut Ui, form: &mut Form<'_>, ask: BridgeAsk) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    if let Some(sum) = bridge_hint(ui, &shown, ask) {
        let color = theme::of(ui).text_weak;
        ui.label(
            RichText::new(unbroken(&sum))
                .font(theme::small())
                .color(color),
        );
    }
    let link = link_ui(ui, shown.label("inspector-bridge"));
    if link.clicked() {
        open_bridge(ui, link.rect, ask, form.actions);
    }
}
