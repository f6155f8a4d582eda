//! The box of one unit, as the inspector shows it.

use egui::accesskit::Role;
use egui::{Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::analysis::Contributor;
use crate::chart::{Ink, Palette, Symbol};
use crate::model::{Plan, Unit};
use crate::text::Texts;
use crate::ui::contributor_color;
use crate::ui::theme;

use super::{Stripe, SymbolColors, SymbolPlace, paint_symbol};

/// The room above for the mark of the echelon, in points.
const ABOVE: f32 = 15.0;

/// The room below for the stripe, in points.
const STRIPE: f32 = 8.0;

/// The room below for the contributor's code, in points.
const CODE: f32 = 16.0;

/// Draws the box of a unit: echelon mark, function mark, contributor's stripe and code.
pub fn unit_box_ui(ui: &mut Ui, plan: &Plan, palette: &Palette, texts: &Texts, unit: &Unit) {
    let theme = theme::of(ui);
    let size = SymbolPlace::FRAME + vec2(0.0, ABOVE + STRIPE + CODE);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let echelon = texts.say(&unit.echelon.message());
    let function = texts.say(&unit.function.message());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{echelon}, {function}")));
    let country = unit.nationality.country();
    let is_own = country == Some(plan.head().country);
    let stripe = |country| Stripe {
        color: contributor_color(palette, country, theme),
        is_lined: matches!(
            palette.contributor(Contributor::Country(country)),
            Ink::Series { is_lined: true, .. }
        ),
    };
    let stripe: Vec<Stripe> = country.map(stripe).into_iter().collect();
    let colors = SymbolColors {
        fill: if is_own {
            theme.selection_strong
        } else {
            theme.header
        },
        ..SymbolColors::of(theme, &stripe)
    };
    let place = SymbolPlace {
        frame: Rect::from_min_size(area.min + vec2(0.0, ABOVE), SymbolPlace::FRAME),
        scale: 1.0,
    };
    let symbol = Symbol::Unit(unit.echelon, unit.function);
    paint_symbol(ui.painter(), place, symbol, &colors, "");
    if let Some(country) = country {
        ui.painter().text(
            pos2(area.center().x, area.bottom()),
            egui::Align2::CENTER_BOTTOM,
            country.as_str(),
            theme::small_strong(),
            theme.text,
        );
    }
}
