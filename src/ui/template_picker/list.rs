//! The list of templates, with what is looked for above it.

use egui::{TextEdit, Ui};

use crate::text::Message;
use crate::ui::two_line_list::{TWO_LINES, TwoLineList, TwoLines, search_keys, two_line_list_ui};
use crate::ui::{Shown, theme};

use super::TemplatePicker;
use super::item::{Item, OwnTemplate, search};

/// The id of the search field.
pub(super) fn search_id() -> egui::Id {
    egui::Id::unique("template-picker-search")
}

/// Draws the search field and the list.
pub(super) fn list_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker) {
    search_ui(ui, shown, picker);
    ui.add_space(theme::SPACE);
    lines_ui(ui, shown, picker, ui.available_height().max(TWO_LINES));
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker) {
    let id = search_id();
    let steps = search_keys(ui, id, &mut picker.has_begun);
    let field = TextEdit::singleline(&mut picker.search)
        .id(id)
        .hint_text(shown.label("template-search-hint"))
        .desired_width(f32::INFINITY);
    ui.add(field)
        .accessible_name(shown.label("template-search"));
    let key = (picker.search.clone(), shown.texts.language());
    if picker.found.as_ref().is_none_or(|(old, _)| *old != key) {
        let own = picker.own.as_deref().unwrap_or_default();
        let found = search(&key.0, own, shown.texts);
        picker.found = Some((key, found));
        picker.chosen = 0;
        picker.reveals = true;
        picker.removing = None;
    }
    let count = picker.found.as_ref().map_or(0, |(_, found)| found.len());
    if steps != 0 && count > 0 {
        picker.chosen = picker.chosen.saturating_add_signed(steps).min(count - 1);
        picker.reveals = true;
        picker.removing = None;
    }
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker, height: f32) {
    let own = picker.own.as_deref().unwrap_or_default();
    let found = picker.found.as_ref().map_or(&[][..], |(_, found)| found);
    let list = TwoLineList {
        salt: "templates",
        name: shown.label("template-list"),
        none: shown.label("template-none"),
        count: found.len(),
        chosen: Some(picker.chosen),
        reveals: std::mem::take(&mut picker.reveals),
        height,
    };
    let clicked = two_line_list_ui(ui, &list, |index| line(shown, own, &found[index]).into());
    if let Some(clicked) = clicked.filter(|it| *it != picker.chosen) {
        picker.chosen = clicked;
        picker.removing = None;
    }
}

/// What a line of the list says.
struct Line {
    name: String,
    below: String,
    strength: String,
}

fn line(shown: &Shown<'_>, own: &[OwnTemplate], item: &Item) -> Line {
    let texts = shown.texts;
    match item {
        Item::BuiltIn(_) => {
            let Some(row) = item.row() else {
                return unreadable(shown);
            };
            let words = Message::new("template-is")
                .with("echelon", row.echelon.message())
                .with("function", row.function.message());
            Line {
                name: row.name.in_language(texts.language()).to_owned(),
                below: texts.say(&words),
                strength: texts.number(row.strength.into()),
            }
        }
        Item::Own(index) => match own.get(*index).map(|it| &it.template) {
            Some(Ok(template)) => {
                let words = Message::new("template-is-own")
                    .with("echelon", template.echelon.message())
                    .with("function", template.function.message());
                Line {
                    name: template.name.clone(),
                    below: texts.say(&words),
                    strength: texts.number(template.strength().into()),
                }
            }
            Some(Err(_)) | None => unreadable(shown),
        },
    }
}

fn unreadable(shown: &Shown<'_>) -> Line {
    Line {
        name: shown.label("template-unreadable"),
        below: String::new(),
        strength: String::new(),
    }
}

impl From<Line> for TwoLines {
    fn from(line: Line) -> Self {
        Self {
            label: format!("{}, {}", line.name, line.strength),
            hint: line.name.clone(),
            name: line.name,
            below: line.below,
            note: (line.strength, theme::body()),
            is_weak: false,
        }
    }
}
