//! The text, with what was not understood marked in it.

use std::sync::Arc;

use egui::{Id, ScrollArea, TextBuffer, TextEdit, Ui};

use crate::ui::{Shown, theme};

use super::state::TypeLinesState;

/// In how many frames the text is given the keyboard.
const BEGINNING: u8 = 2;

/// The most bytes that can be typed or pasted.
const MOST: usize = 1_000_000;

/// The id of the text.
pub(super) fn text_id() -> Id {
    Id::unique("type-lines-text")
}

/// Draws the text; what is wrong with a marked part is told where the pointer is on it.
pub(super) fn text_box_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TypeLinesState, height: f32) {
    // The first frames, which measure the dialog, cannot keep the keyboard.
    if state.begun < BEGINNING {
        state.begun += 1;
        ui.memory_mut(|memory| memory.request_focus(text_id()));
        ui.ctx().request_repaint();
    }
    let mut text = std::mem::take(&mut state.text);
    let mut marked = std::mem::take(&mut state.marked);
    let read = state.last_read();
    let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, width: f32| -> Arc<egui::Galley> {
        marked.galley(ui, buffer.as_str(), width, read)
    };
    let area = ScrollArea::vertical()
        .id_salt("type-lines-text")
        .auto_shrink(false)
        .max_height(height)
        .min_scrolled_height(height);
    let hint = shown.label("type-lines-example");
    let output = area.show(ui, |ui| {
        let edit = TextEdit::multiline(&mut text)
            .id(text_id())
            .hint_text(hint)
            .char_limit(MOST)
            .desired_width(f32::INFINITY)
            .min_size(egui::vec2(0.0, height))
            .margin(egui::Margin::same(8))
            .layouter(&mut layouter);
        edit.show(ui)
    });
    let output = output.inner;
    let response = output
        .response
        .response
        .accessible_name(shown.label("type-lines-text"));
    if let Some(pointer) = response.hover_pos() {
        let cursor = output.galley.cursor_from_pos(pointer - output.galley_pos);
        let told = trouble_at(&text, cursor.index.0, read, shown);
        if let Some(told) = told {
            response.on_hover_ui_at_pointer(|ui| {
                ui.set_max_width(360.0);
                ui.colored_label(theme::of(ui).error, told);
            });
        }
    }
    state.text = text;
    state.marked = marked;
}

/// What is wrong with the part of the text in which a letter stands.
fn trouble_at(
    text: &str,
    letter: usize,
    read: Option<(&str, &crate::exchange::typed::TypedReading)>,
    shown: &Shown<'_>,
) -> Option<String> {
    let (of, reading) = read.filter(|(of, _)| *of == text)?;
    let (byte, _) = of.char_indices().nth(letter)?;
    let line = reading
        .lines
        .iter()
        .find(|line| line.range.contains(&byte))?;
    let at = byte - line.range.start;
    let trouble = line
        .troubles
        .iter()
        .find(|it| it.range.as_ref().is_some_and(|range| range.contains(&at)))?;
    Some(shown.texts.say(&trouble.message))
}
