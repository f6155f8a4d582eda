//! How large letters and spaces of a figure are.

use egui::{FontId, Vec2};

use crate::ui::theme;

/// From this size on letters are larger: that of a slide, which is read from afar.
const LARGE: Vec2 = Vec2::new(1200.0, 640.0);

/// How much larger.
const LARGER: f32 = 1.3;

/// The fonts and the measure of spaces of a figure.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lettering {
    scale: f32,
}

impl Lettering {
    /// Ordinary lettering, as in the window.
    pub(super) const ORDINARY: Self = Self { scale: 1.0 };

    /// The lettering for a figure of a size that has room enough.
    pub(super) fn of(size: Vec2) -> Self {
        if size.x >= LARGE.x && size.y >= LARGE.y {
            Self { scale: LARGER }
        } else {
            Self::ORDINARY
        }
    }

    /// A space in points at this lettering.
    pub(super) fn space(self, points: f32) -> f32 {
        (points * self.scale).round()
    }

    /// The title.
    pub(super) fn title(self) -> FontId {
        self.sized(theme::title())
    }

    /// Names and numbers that stand out.
    pub(super) fn strong(self) -> FontId {
        self.sized(theme::body_strong())
    }

    /// The subtitle and the legend.
    pub(super) fn body(self) -> FontId {
        self.sized(theme::body())
    }

    /// Notes, axis, marks.
    pub(super) fn small(self) -> FontId {
        self.sized(theme::small())
    }

    /// The marking and numbers in bars.
    pub(super) fn small_strong(self) -> FontId {
        self.sized(theme::small_strong())
    }

    fn sized(self, font: FontId) -> FontId {
        let size = (font.size * self.scale).round();
        FontId { size, ..font }
    }
}
