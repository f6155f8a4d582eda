//! What all fields that are typed into have in common.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Align2, FontId, Frame, Id, Key, Response, RichText, TextEdit, Ui, vec2};

use crate::text::{Message, Texts};
use crate::ui::theme;

use super::Drafts;

/// A field that is typed into.
#[derive(Clone, Debug)]
pub(super) struct TypedField<'a> {
    /// Its id, under which what is typed is kept.
    pub(super) id: Id,

    /// What screen readers call it.
    pub(super) name: &'a str,

    /// What it shows while nothing is typed.
    pub(super) value: &'a str,

    /// What stands there weakly while it is empty.
    pub(super) hint: &'a str,

    /// On which side what is typed stands.
    pub(super) align: Align,

    /// Whether it is a date or a number, which is typed anew rather than mended: a click chooses all of it.
    pub(super) is_value: bool,

    /// How many lines there are; Enter makes a new one where there are several.
    pub(super) lines: usize,

    /// How wide it is, in points.
    pub(super) width: f32,

    /// Another font than that of ordinary text, and no frame.
    pub(super) title: Option<FontId>,
}

impl<'a> TypedField<'a> {
    /// A field of one line that fills the width there is.
    pub(super) fn new(ui: &Ui, id: Id, name: &'a str, value: &'a str) -> Self {
        Self {
            id,
            name,
            value,
            hint: "",
            align: Align::Min,
            is_value: false,
            lines: 1,
            width: ui.available_width(),
            title: None,
        }
    }
}

/// Draws a field; its value when it is finished and understood.
pub(super) fn typed_field_ui<T>(
    ui: &mut Ui,
    drafts: &mut Drafts,
    field: &TypedField<'_>,
    parse: impl FnOnce(&str) -> Result<T, Message>,
) -> Option<T> {
    if drafts.is_finishing() {
        return drafts.take(field.id, parse);
    }
    let had_focus = ui.memory(|memory| memory.has_focus(field.id));
    drafts.drop_outdated(field.id, field.value, had_focus);
    let mut text = drafts.text(field.id).unwrap_or(field.value).to_owned();
    let has_error = drafts.error(field.id).is_some();
    let response = text_edit_ui(ui, field, &mut text, has_error);
    if response.changed() {
        drafts.write(field.id, text, field.value);
    }
    if ui.memory(|memory| memory.has_focus(field.id)) {
        let is_clicked = ui.input(|input| input.pointer.any_click() || input.pointer.any_pressed());
        if response.gained_focus() && (field.is_value || !is_clicked) {
            choose_all(ui, field.id, drafts.text(field.id).unwrap_or(field.value));
        }
        return None;
    }
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        drafts.forget(field.id);
        return None;
    }
    let taken = drafts.take(field.id, parse);
    let is_refused = drafts.error(field.id).is_some();
    if is_refused && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        // What is wrong can be typed anew at once.
        choose_all(ui, field.id, drafts.text(field.id).unwrap_or_default());
        response.request_focus();
    }
    taken
}

/// Draws why what is typed into a field was not taken, if so.
pub fn error_ui(ui: &mut Ui, drafts: &Drafts, id: Id, texts: &Texts) {
    if let Some(error) = drafts.error(id).filter(|_| !drafts.is_finishing()) {
        let text = RichText::new(texts.say(error)).font(theme::small());
        ui.label(text.color(theme::of(ui).error));
    }
}

fn text_edit_ui(
    ui: &mut Ui,
    field: &TypedField<'_>,
    text: &mut String,
    has_error: bool,
) -> Response {
    let theme = theme::of(ui);
    let is_one_line = field.lines == 1 && field.title.is_none();
    let mut edit = if is_one_line {
        TextEdit::singleline(text)
    } else {
        TextEdit::multiline(text)
    };
    edit = edit
        .id(field.id)
        .hint_text(field.hint)
        .desired_rows(field.lines)
        .desired_width(field.width)
        .min_size(vec2(0.0, theme::ROW_HEIGHT));
    if is_one_line {
        edit = edit.align(Align2([field.align, Align::Center]));
    }
    if let Some(font) = &field.title {
        // A long title takes several lines; Enter finishes it all the same.
        edit = edit.font(font.clone()).frame(Frame::NONE).return_key(None);
    }
    if has_error {
        edit = edit.background_color(theme.error_fill);
    }
    let response = ui.add(edit).accessible_name(field.name);
    if field.title.is_some() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.surrender_focus();
    }
    response
}

/// Chooses all letters of a field, so that what is typed takes their place, as in a spreadsheet.
fn choose_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    let all = CCursorRange::two(CCursor::new(0), end);
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}
