//! Which contributor has which color.

use egui::Color32;

use crate::analysis::Contributor;
use crate::chart::{Ink, Palette};
use crate::model::{CountryCode, Plan};

use super::theme::Theme;

/// The colors of a plan's contributors: those of its figures.
///
/// Finding them takes a walk through all units, so they are kept as long as the plan stays.
#[derive(Clone, Debug)]
pub struct ContributorColors {
    palette: Palette,
}

impl ContributorColors {
    /// The colors of a plan.
    pub fn of(plan: &Plan) -> Self {
        let palette = Palette::of(plan);
        Self { palette }
    }

    /// The color of a country; that of "others" where the plan has none of its people.
    pub fn color(&self, code: CountryCode, theme: &Theme) -> Color32 {
        match self.palette.contributor(Contributor::Country(code)) {
            Ink::Accent => theme.accent,
            Ink::Series { color, .. } => theme.series[color % theme.series.len()],
            Ink::Others | Ink::Unknown => theme.others,
        }
    }
}
