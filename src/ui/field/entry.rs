//! Entries of lists: a row that says the main things and unfolds into fields.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Confidence, SourceId};
use crate::ui::{Shown, theme};
use egui::accesskit::Role;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, FontId, Galley, Id, Rect, Response, Sense, Stroke, TextFormat, Ui, WidgetInfo, pos2,
    vec2,
};

use super::Form;
use super::frame::{paint_triangle_down, paint_triangle_right};

/// What the row of an entry says.
#[derive(Clone, Debug, Default)]
pub struct EntryRow {
    /// A number before it, such as that of a rotation.
    pub number: String,

    /// What it is.
    pub text: String,

    /// How many.
    pub people: String,

    /// At the right, weakly.
    pub note: String,

    /// On a second line, weakly; empty for none.
    pub below: String,

    /// How far its source can be trusted, where it has one.
    pub confidence: Option<Confidence>,

    /// Whether it is what holds on the day looked at.
    pub is_now: bool,
}

/// The height of a row of one line, in points.
const HEIGHT: f32 = 28.0;

/// The height of a second line, in points.
const SECOND_LINE: f32 = 16.0;

/// Which entries are unfolded.
#[derive(Clone, Debug, Default)]
pub struct Folds {
    open: BTreeSet<u64>,
}

impl Folds {
    /// Whether an entry is unfolded.
    pub fn is_open(&self, entry: Id) -> bool {
        self.open.contains(&entry.value())
    }

    /// Unfolds an entry, or folds it up.
    pub fn set_open(&mut self, entry: Id, is_open: bool) {
        if is_open {
            self.open.insert(entry.value());
        } else {
            self.open.remove(&entry.value());
        }
    }
}

/// Draws the row of the entry that a form is for; whether it is unfolded, so that its fields are to be drawn.
pub fn entry_ui(ui: &mut Ui, form: &Form<'_>, folds: &mut Folds, row: &EntryRow) -> bool {
    let id = form.root;
    let is_open = folds.is_open(id);
    if !form.drafts.is_finishing() && row_ui(ui, id, row, is_open).clicked() {
        folds.set_open(id, !is_open);
    }
    is_open
}

/// The confidence of a source.
pub fn confidence_of(shown: &Shown<'_>, source: Option<SourceId>) -> Option<Confidence> {
    let source = shown.plan.source(source?)?;
    Some(source.confidence)
}

fn row_ui(ui: &mut Ui, id: Id, row: &EntryRow, is_open: bool) -> Response {
    let theme = theme::of(ui);
    let height = if row.below.is_empty() {
        HEIGHT
    } else {
        HEIGHT + SECOND_LINE
    };
    let size = vec2(ui.available_width(), height);
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, id.with("row"), Sense::click());
    response.widget_info(|| {
        let parts = [&row.number, &row.text, &row.people, &row.note, &row.below];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name = parts.map(String::as_str).collect::<Vec<_>>().join(" ");
        WidgetInfo::selected(Role::Button, true, is_open, name)
    });
    let area = rect.expand2(vec2(theme::SPACE_SMALL, 0.0));
    let fill = if row.is_now {
        theme.selection
    } else if response.hovered() {
        theme.hover
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(area, theme::CORNER_RADIUS, fill);
    if response.has_focus() {
        let stroke = Stroke::new(theme::LINE_STRONG, theme.accent_text);
        let kind = egui::StrokeKind::Inside;
        ui.painter()
            .rect_stroke(area, theme::CORNER_RADIUS, stroke, kind);
    }
    paint_row(ui, rect, row, is_open);
    response
}

fn paint_row(ui: &Ui, rect: Rect, row: &EntryRow, is_open: bool) {
    let theme = theme::of(ui);
    let middle = rect.top() + HEIGHT / 2.0;
    let paint_triangle = if is_open {
        paint_triangle_down
    } else {
        paint_triangle_right
    };
    let at = pos2(rect.left() + 4.0, middle);
    paint_triangle(ui.painter(), at, theme.text_weak);
    let mut left = rect.left() + theme::SPACE_GROUP;
    let mut right = rect.right();
    if let Some(confidence) = row.confidence {
        paint_confidence(ui, pos2(right - 4.0, middle), confidence);
        right -= theme::SPACE_GROUP;
    }
    let put = |galley: Arc<Galley>, x: f32, y: f32, color: Color32| {
        let at = pos2(x, y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
    };
    let text = |text: &str, font: FontId, color: Color32, width: f32| {
        let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, color));
        job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
        ui.painter().layout_job(job)
    };
    let note = text(&row.note, theme::small(), theme.text_weak, rect.width());
    if !row.note.is_empty() {
        right -= note.size().x;
        put(note, right, middle, theme.text_weak);
        right -= theme::SPACE;
    }
    let people = text(&row.people, theme::body(), theme.text, rect.width());
    if !row.people.is_empty() {
        right -= people.size().x;
        put(people, right, middle, theme.text);
        right -= theme::SPACE;
    }
    if !row.number.is_empty() {
        let number = text(&row.number, theme::small(), theme.text_weak, rect.width());
        let width = number.size().x;
        put(number, left, middle, theme.text_weak);
        left += width + theme::SPACE;
    }
    let main = text(&row.text, theme::body(), theme.text, right - left);
    put(main, left, middle, theme.text);
    if !row.below.is_empty() {
        let width = rect.right() - left;
        let below = text(&row.below, theme::small(), theme.text_weak, width);
        let y = rect.top() + HEIGHT - 4.0 + SECOND_LINE / 2.0;
        put(below, left, y, theme.text_weak);
    }
}

/// A dot: full and green for what is published, full and amber for an estimate, hollow for what is unconfirmed.
fn paint_confidence(ui: &Ui, center: egui::Pos2, confidence: Confidence) {
    let theme = theme::of(ui);
    let painter = ui.painter();
    match confidence {
        Confidence::Published => painter.circle_filled(center, 4.0, theme.good),
        Confidence::Estimated => painter.circle_filled(center, 4.0, theme.warning),
        Confidence::Unconfirmed => {
            painter.circle_stroke(center, 3.5, Stroke::new(1.5, theme.warning))
        }
    };
}
