//! Dialogs full of fields.

use egui::{Button, Context, Key, Layout, RichText, Ui};

use crate::text::Texts;
use crate::ui::{modal, theme};

/// Draws a dialog over everything else: a title, what is in it, and a button that closes it; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then; The name is that of the dialog among all; `had_focus` keeps from frame to frame whether there was a field to leave.
pub fn sheet_ui(
    context: &Context,
    name: &'static str,
    (title, width): (&str, f32),
    texts: &Texts,
    had_focus: &mut bool,
    body: impl FnOnce(&mut Ui),
) -> bool {
    let modal = modal(context, name).show(context, |ui| {
        ui.set_width(width);
        ui.label(RichText::new(title).font(theme::title()));
        ui.add_space(theme::SPACE);
        body(ui);
        ui.add_space(theme::SPACE_LARGE);
        let layout = Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| close_ui(ui, texts)).inner
    });
    let escape = context.input(|input| input.key_pressed(Key::Escape));
    let leaves_field = *had_focus && escape;
    *had_focus = context.memory(egui::Memory::focused).is_some();
    !modal.inner && (leaves_field || !modal.should_close())
}

fn close_ui(ui: &mut Ui, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let text = RichText::new(texts.label("field-close")).color(theme.on_accent_strong);
    ui.add(Button::new(text).fill(theme.accent_strong))
        .clicked()
}
