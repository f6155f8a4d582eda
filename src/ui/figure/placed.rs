//! Text that has found its place.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Ui, Vec2};

/// A text laid out, with its place and color.
#[derive(Clone, Debug)]
pub(super) struct Placed {
    galley: Arc<Galley>,
    pub(super) rect: Rect,
    color: Color32,
}

/// How a text keeps to its width.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fit {
    /// On one line, whatever it takes.
    Line,

    /// On one line, cut off with an ellipsis where it is too long.
    Elide(f32),

    /// On as many lines as it takes, up to a number, then cut off with an ellipsis.
    Wrap(f32, usize),
}

impl Placed {
    /// Lays out a text, for the time being at the upper left corner.
    pub(super) fn new(ui: &Ui, text: &str, font: FontId, color: Color32, fit: Fit) -> Self {
        let text = match fit {
            // egui breaks lines at every blank but the plain one that keeps together, also within a number.
            Fit::Wrap(..) => text.replace(['\u{2009}', '\u{202f}'], "\u{a0}"),
            Fit::Line | Fit::Elide(_) => text.to_owned(),
        };
        let mut job = LayoutJob::simple(text, font, color, f32::INFINITY);
        job.wrap = match fit {
            Fit::Line => TextWrapping::no_max_width(),
            Fit::Elide(width) => TextWrapping::truncate_at_width(width.max(0.0)),
            Fit::Wrap(width, rows) => TextWrapping {
                max_width: width.max(0.0),
                max_rows: rows,
                ..TextWrapping::default()
            },
        };
        let galley = ui.painter().layout_job(job);
        let rect = Rect::from_min_size(Pos2::ZERO, galley.size());
        Self {
            galley,
            rect,
            color,
        }
    }

    /// Width and height.
    pub(super) fn size(&self) -> Vec2 {
        self.rect.size()
    }

    /// The same text with one of its corners, sides or its middle at a place.
    pub(super) fn at(mut self, anchor: Align2, place: Pos2) -> Self {
        let rect = anchor.anchor_size(place, self.rect.size());
        self.rect = Rect::from_min_size(rect.min.round(), rect.size());
        self
    }

    /// Paints the text.
    pub(super) fn paint(&self, painter: &Painter) {
        painter.galley(self.rect.min, Arc::clone(&self.galley), self.color);
    }
}
