//! Lines in a dialog that tell one thing each and can be copied as text.

use egui::{Frame, RichText, ScrollArea, Ui};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// The most height of the lines, in points; more of them are scrolled.
const HEIGHT: f32 = 260.0;

/// Draws the lines one below the other, with what copies them.
pub(super) fn dialog_lines_ui(ui: &mut Ui, lines: &[Message], texts: &Texts) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(theme::SPACE);
    lines_ui(ui, lines, HEIGHT, texts);
    ui.add_space(theme::SPACE_SMALL);
    let copy = RichText::new(texts.label("dialog-copy")).size(theme::TEXT_SMALL);
    if ui.link(copy).clicked() {
        let words: Vec<String> = lines.iter().map(|line| texts.say(line)).collect();
        ui.ctx().copy_text(words.join("\n"));
    }
}

/// Draws sentences one below the other in a field of at most a height, each with a dot before it.
pub fn lines_ui(ui: &mut Ui, lines: &[Message], height: f32, texts: &Texts) {
    let theme = theme::of(ui);
    Frame::new()
        .fill(theme.quiet)
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    for line in lines {
                        ui.horizontal_top(|ui| {
                            ui.label(RichText::new("•").color(theme.text_weak));
                            ui.vertical(|ui| ui.label(texts.say(line)));
                        });
                    }
                });
        });
}
