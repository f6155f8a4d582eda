//! The card in the window while the system's dialog is open.

use egui::{Context, Key};

use crate::text::Texts;
use crate::ui::{dialog_buttons_ui, dialog_title_ui, theme};

/// What the person wants while the system's dialog is open.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::app) enum WaitingAnswer {
    /// To choose here, and not in the system's dialog.
    ChooseHere,

    /// To choose nothing.
    Cancel,
}

/// Draws the card, which keeps the window's other controls away meanwhile.
pub(in crate::app) fn waiting_ui(
    context: &Context,
    title: &str,
    texts: &Texts,
) -> Option<WaitingAnswer> {
    let mut answer = None;
    crate::ui::modal(context, "file-dialog-waiting").show(context, |ui| {
        ui.set_max_width(440.0);
        dialog_title_ui(ui, title);
        ui.add_space(theme::SPACE);
        ui.label(texts.label("file-waiting"));
        ui.add_space(theme::SPACE_LARGE);
        dialog_buttons_ui(ui, |ui| {
            if ui.button(texts.label("file-waiting-here")).clicked() {
                answer = Some(WaitingAnswer::ChooseHere);
            }
            if ui.button(texts.label("answer-cancel")).clicked() {
                answer = Some(WaitingAnswer::Cancel);
            }
        });
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            answer = Some(WaitingAnswer::Cancel);
        }
    });
    answer
}
