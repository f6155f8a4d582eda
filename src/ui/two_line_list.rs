//! A long list in a dialog, each line of which has two lines of text, with what is looked for above it.
//!
//! The keyboard stays in the search field, from where the arrow keys move what is chosen.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, FontId, Id, Key, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::theme;

/// The height of a line, in points.
pub(super) const TWO_LINES: f32 = 44.0;

/// The list as a whole.
#[derive(Debug)]
pub(super) struct TwoLineList {
    /// What the place in which it is scrolled is remembered by.
    pub salt: &'static str,

    /// The name of the list, for those who do not see it.
    pub name: String,

    /// What stands there when there are no lines.
    pub none: String,

    /// How many lines there are.
    pub count: usize,

    /// Which line is chosen, if any.
    pub chosen: Option<usize>,

    /// Whether the chosen line is to be brought into view.
    pub reveals: bool,

    /// The height of what is seen of the list, in points.
    pub height: f32,
}

/// What a line says.
#[derive(Debug)]
pub(super) struct TwoLines {
    /// What it is called.
    pub name: String,

    /// The second line.
    pub below: String,

    /// What stands at its right end, and in which letters.
    pub note: (String, FontId),

    /// What it is called for those who do not see it.
    pub label: String,

    /// What is told of it while the mouse is over it.
    pub hint: String,

    /// Whether it is of little interest.
    pub is_weak: bool,
}

/// Puts the keyboard into the search field of this id when the dialog opens; by how many lines the arrow keys go on there.
pub(super) fn search_keys(ui: &Ui, id: Id, has_begun: &mut bool) -> isize {
    let has_focus = ui.memory(|memory| memory.had_focus_last_frame(id) && memory.has_focus(id));
    if !*has_begun {
        // The first frames, which measure the dialog, cannot keep the keyboard.
        ui.memory_mut(|memory| memory.request_focus(id));
        *has_begun = has_focus;
        ui.ctx().request_repaint();
    }
    if has_focus { steps(ui) } else { 0 }
}

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

/// Draws the lines that are in view; which one was clicked.
pub(super) fn two_line_list_ui(
    ui: &mut Ui,
    list: &TwoLineList,
    line: impl Fn(usize) -> TwoLines,
) -> Option<usize> {
    let builder = UiBuilder::new()
        .accessibility_role(Role::ListBox)
        .accessibility_label(list.name.as_str());
    let area = ScrollArea::vertical()
        .id_salt(list.salt)
        .max_height(list.height)
        .min_scrolled_height(list.height)
        .auto_shrink(false);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_viewport(ui, |ui, viewport| lines_ui(ui, viewport, list, line))
            .inner
    })
    .inner
}

fn lines_ui(
    ui: &mut Ui,
    viewport: Rect,
    list: &TwoLineList,
    line: impl Fn(usize) -> TwoLines,
) -> Option<usize> {
    if list.count == 0 {
        ui.weak(list.none.as_str());
        return None;
    }
    ui.set_height(TWO_LINES * list.count as f32);
    let origin = ui.max_rect().left_top();
    let width = ui.available_width();
    let mut clicked = None;
    for index in 0..list.count {
        let top = TWO_LINES * index as f32;
        let is_chosen = list.chosen == Some(index);
        let rect = Rect::from_min_size(pos2(origin.x, origin.y + top), vec2(width, TWO_LINES));
        if is_chosen && list.reveals {
            let now = egui::style::ScrollAnimation::none();
            ui.scroll_to_rect_animation(rect, None, now);
        }
        let in_sight = top + TWO_LINES > viewport.top() && top < viewport.bottom();
        if in_sight && line_ui(ui, rect, &line(index), is_chosen, index) {
            clicked = Some(index);
        }
    }
    clicked
}

/// Draws a line; whether it was clicked.
fn line_ui(ui: &Ui, rect: Rect, line: &TwoLines, is_chosen: bool, index: usize) -> bool {
    let theme = theme::of(ui);
    let id = ui.scope_id().with(index);
    let response = ui.interact(rect, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &line.label));
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
    let (note, font) = &line.note;
    let note = painter.text(
        inside.right_top() + vec2(0.0, 2.0),
        Align2::RIGHT_TOP,
        note,
        font.clone(),
        theme.text_weak,
    );
    let write = |text: &str, font, color, top: f32, width: f32| {
        let format = TextFormat::simple(font, color);
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap = TextWrapping::truncate_at_width(width);
        let galley = painter.layout_job(job);
        painter.galley(pos2(inside.left(), top), galley, color);
    };
    let color = if line.is_weak {
        theme.text_weak
    } else {
        theme.text
    };
    let beside = inside.width() - note.width() - theme::SPACE;
    write(
        &line.name,
        theme::body_strong(),
        color,
        inside.top(),
        beside,
    );
    write(
        &line.below,
        theme::small(),
        theme.text_weak,
        inside.top() + 20.0,
        inside.width(),
    );
    let clicked = response.clicked();
    response.on_hover_text(line.hint.as_str());
    clicked
}
