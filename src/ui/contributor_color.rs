//! Which contributor has which color.

use egui::Color32;

use crate::analysis::Contributor;
use crate::chart::{Ink, Palette};
use crate::model::CountryCode;

use super::theme::Theme;

/// The color of a country, as in figures; that of "others" where the plan has none of its people.
pub fn contributor_color(palette: &Palette, code: CountryCode, theme: &Theme) -> Color32 {
    match palette.contributor(Contributor::Country(code)) {
        Ink::Accent => theme.accent,
        Ink::Series { color, .. } => theme.series[color % theme.series.len()],
        Ink::Others | Ink::Unknown => theme.others,
    }
}
