//! Fields that choose one of a few values.

use egui::{AsIdSalt, ComboBox, Id, Ui, pos2};

use super::Drafts;
use super::frame::paint_triangle_down;

/// A box that opens a list of values, with the triangle that every such box of the window has.
pub fn choice_box(id_salt: impl AsIdSalt) -> ComboBox<'static> {
    ComboBox::from_id_salt(id_salt).icon(|ui, rect, visuals, _is_open| {
        let center = pos2(rect.right() - 6.0, rect.center().y);
        paint_triangle_down(ui.painter(), center, visuals.fg_stroke.color);
    })
}

/// Draws a field with a list of values; the one that was chosen, where it is another than before.
pub fn choice_field_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    drafts: &Drafts,
    id: Id,
    name: &str,
    value: T,
    values: &[T],
    word: impl Fn(T) -> String,
) -> Option<T> {
    if drafts.is_finishing() {
        return None;
    }
    let mut chosen = value;
    choice_box(id)
        .selected_text(word(value))
        .width(ui.available_width())
        .height(320.0)
        .truncate()
        .show_ui(ui, |ui| {
            for value in values {
                let word = word(*value);
                if ui.selectable_value(&mut chosen, *value, word).clicked() {
                    ui.close();
                }
            }
        })
        .response
        .accessible_name(name);
    (chosen != value).then_some(chosen)
}
