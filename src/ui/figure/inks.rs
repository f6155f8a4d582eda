//! The colors of series.

use egui::Color32;

use crate::chart::Ink;
use crate::ui::theme::Theme;

/// How far a hatched area is lighter than its color, from 0 to 1.
const LIGHTER: f32 = 0.68;

/// How far lines on an area differ from its color, from 0 to 1.
const LINES: f32 = 0.38;

/// The colors of one series in a theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Colors {
    /// The area of published numbers.
    pub(super) area: Color32,

    /// The area under a hatch.
    pub(super) hatched_area: Color32,

    /// The lines of the hatch.
    pub(super) hatch: Color32,

    /// Lines along the bar, where the series has them.
    pub(super) lines: Option<Color32>,
}

impl Colors {
    /// The colors of an ink.
    pub(super) fn of(ink: Ink, theme: &Theme) -> Self {
        let area = match ink {
            Ink::Accent => theme.accent,
            Ink::Series { color, .. } => theme.series[color % theme.series.len()],
            Ink::Others => theme.others,
            Ink::Unknown => theme.separator,
        };
        let lines = match ink {
            Ink::Series { is_lined: true, .. } => {
                Some(area.lerp_to_gamma(theme.surface, 1.0 - LINES))
            }
            Ink::Unknown => Some(theme.rule),
            _ => None,
        };
        Self {
            area,
            hatched_area: area.lerp_to_gamma(theme.surface, LIGHTER),
            hatch: area,
            lines,
        }
    }

    /// The area right under a number in the bar.
    pub(super) fn under_label(&self, is_hatched: bool) -> Color32 {
        if is_hatched {
            self.hatched_area
        } else {
            self.area
        }
    }
}
