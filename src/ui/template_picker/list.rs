//! The list of templates, with what is looked for above it.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Key, Modifiers, ScrollArea, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::text::Message;
use crate::ui::{Shown, theme};

use super::TemplatePicker;
use super::item::{Item, OwnTemplate, search};

/// The height of a line of the list, which has two lines of text, in points.
const LINE_HEIGHT: f32 = 44.0;

/// The id of the search field.
pub(super) fn search_id() -> egui::Id {
    egui::Id::unique("template-picker-search")
}

/// Draws the search field and the list.
pub(super) fn list_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker) {
    search_ui(ui, shown, picker);
    ui.add_space(theme::SPACE);
    let height = ui.available_height().max(LINE_HEIGHT);
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(shown.label("template-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        lines_ui(ui, shown, picker, height);
    });
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker) {
    let id = search_id();
    let has_focus = ui.memory(|memory| memory.had_focus_last_frame(id) && memory.has_focus(id));
    if !picker.has_begun {
        // The first frames, which measure the dialog, cannot keep the keyboard.
        ui.memory_mut(|memory| memory.request_focus(id));
        picker.has_begun = has_focus;
        ui.ctx().request_repaint();
    }
    let steps = if has_focus { steps(ui) } else { 0 };
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

/// By how many lines the arrow keys go on.
fn steps(ui: &Ui) -> isize {
    ui.input_mut(|input| {
        let mut count = |key| {
            input
                .count_and_consume_key(Modifiers::NONE, key)
                .cast_signed()
        };
        let page = 5 * (count(Key::PageDown) - count(Key::PageUp));
        count(Key::ArrowDown) - count(Key::ArrowUp) + page
    })
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, picker: &mut TemplatePicker, height: f32) {
    let area = ScrollArea::vertical()
        .id_salt("templates")
        .max_height(height)
        .min_scrolled_height(height)
        .auto_shrink(false);
    let mut chosen = picker.chosen;
    let reveals = std::mem::take(&mut picker.reveals);
    let own = picker.own.as_deref().unwrap_or_default();
    let found = picker.found.as_ref().map_or(&[][..], |(_, found)| found);
    area.show_viewport(ui, |ui, viewport| {
        if found.is_empty() {
            ui.weak(shown.label("template-none"));
            return;
        }
        ui.set_height(LINE_HEIGHT * found.len() as f32);
        let origin = ui.max_rect().left_top();
        let width = ui.available_width();
        for (index, item) in found.iter().enumerate() {
            let top = LINE_HEIGHT * index as f32;
            let is_chosen = index == picker.chosen;
            let rect =
                egui::Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, LINE_HEIGHT));
            if is_chosen && reveals {
                let now = egui::style::ScrollAnimation::none();
                ui.scroll_to_rect_animation(rect, None, now);
            }
            let in_sight = top + LINE_HEIGHT > viewport.top() && top < viewport.bottom();
            if in_sight && line_ui(ui, rect, &line(shown, own, item), is_chosen, index) {
                chosen = index;
            }
        }
    });
    if chosen != picker.chosen {
        picker.chosen = chosen;
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

/// Draws a template in the list; whether it was clicked.
fn line_ui(ui: &Ui, rect: egui::Rect, line: &Line, is_chosen: bool, index: usize) -> bool {
    let theme = theme::of(ui);
    let id = ui.scope_id().with(index);
    let response = ui.interact(rect, id, Sense::CLICK);
    let label = format!("{}, {}", line.name, line.strength);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &label));
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_selected(is_chosen));
    let painter = ui.painter();
    if is_chosen || response.hovered() {
        let fill = if is_chosen {
            theme.selection
        } else {
            theme.hover
        };
        painter.rect_filled(rect, f32::from(theme::CORNER_RADIUS), fill);
    }
    let inside = rect.shrink2(vec2(theme::SPACE, theme::SPACE_SMALL));
    let number = painter.text(
        inside.right_top() + vec2(0.0, 2.0),
        Align2::RIGHT_TOP,
        &line.strength,
        theme::body(),
        theme.text_weak,
    );
    let write = |text: &str, font, color, top: f32, width: f32| {
        let format = TextFormat::simple(font, color);
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = painter.layout_job(job);
        painter.galley(pos2(inside.left(), top), galley, color);
    };
    let width = inside.width() - number.width() - theme::SPACE;
    write(
        &line.name,
        theme::body_strong(),
        theme.text,
        inside.top(),
        width,
    );
    let below = inside.top() + 20.0;
    write(
        &line.below,
        theme::small(),
        theme.text_weak,
        below,
        inside.width(),
    );
    let clicked = response.clicked();
    response.on_hover_text(&line.name);
    clicked
}
