//! The filters that are set, each as a chip that takes it away.

use egui::accesskit::Role;
use egui::{Button, RichText, Ui, WidgetInfo};

use crate::text::{Message, Texts};
use crate::ui::theme;

use super::Column;
use super::rows::Choice;

/// Draws a chip for every filter on a column.
pub(super) fn chips_ui(ui: &mut Ui, texts: &Texts, choice: &mut Choice) {
    if choice.filters.is_empty() {
        return;
    }
    let mut gone: Option<Column> = None;
    let mut all = false;
    ui.horizontal_wrapped(|ui| {
        for (column, filter) in &choice.filters {
            let heading = texts.label(column.message_id());
            let words = filter.words(texts);
            let text = Message::new("table-chip")
                .with("column", heading)
                .with("filter", words);
            let text = texts.say(&text);
            let colors = theme::of(ui);
            let label = RichText::new(format!("{text}  ×"))
                .font(theme::small())
                .color(colors.accent_text);
            let chip = ui.add(Button::new(label).fill(colors.selection).corner_radius(10));
            chip.widget_info(|| {
                let name = Message::new("table-chip-remove").with("filter", text.as_str());
                WidgetInfo::labeled(Role::Button, true, texts.say(&name))
            });
            if chip.clicked() {
                gone = Some(*column);
            }
        }
        if choice.filters.len() > 1 && ui.link(texts.label("table-chips-clear")).clicked() {
            all = true;
        }
    });
    if all {
        choice.filters.clear();
    }
    if let Some(column) = gone {
        choice.filters.remove(&column);
    }
}
