//! Fields for names, titles and remarks.

use egui::{Id, Ui};

use crate::ui::theme;

use super::Drafts;
use super::typed_field::{TypedField, typed_field_ui};

/// Draws a field for a text of one line; the text when it is finished, without blanks around it.
pub fn text_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    value: &str,
) -> Option<String> {
    let field = TypedField::new(ui, id, name, value);
    typed_field_ui(ui, drafts, &field, |text| Ok(text.trim().to_owned()))
}

/// Draws a field for a text of several lines; the text when it is finished.
pub fn remarks_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    value: &str,
) -> Option<String> {
    let field = TypedField {
        lines: 2,
        ..TypedField::new(ui, id, name, value)
    };
    typed_field_ui(ui, drafts, &field, |text| Ok(text.trim_end().to_owned()))
}

/// Draws a title that can be typed over: a heading, as long as nothing is typed.
pub fn title_field_ui(
    ui: &mut Ui,
    drafts: &mut Drafts,
    id: Id,
    name: &str,
    value: &str,
) -> Option<String> {
    let field = TypedField {
        title: Some(theme::heading()),
        ..TypedField::new(ui, id, name, value)
    };
    // What is pasted may have line breaks, which a name cannot.
    typed_field_ui(ui, drafts, &field, |text| {
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    })
}
