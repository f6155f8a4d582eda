//! Frame, marks and stripe of a mission, formation or unit.

use egui::{Align2, Color32, FontId, Painter, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use crate::chart::Symbol;
use crate::model::{Echelon, FormationKind, Organization};
use crate::ui::theme::{self, Theme};

use super::echelon_mark::{paint_echelon, paint_task_force};
use super::function_mark::paint_function;

/// The width of the lines of a symbol, in points.
const LINE: f32 = 1.5;

/// From the frame to the middle of the mark above it, in points.
const MARK_ABOVE: f32 = 7.5;

/// From the frame to its stripe, in points.
const TO_STRIPE: f32 = 3.0;

/// The height of the stripe, in points.
const STRIPE: f32 = 4.0;

/// The length of a piece of a broken stripe, and from one to the next, in points.
const PIECE: (f32, f32) = (5.0, 8.0);

/// How far a frame is filled with the color of its contributor, from 0 to 1.
const TINT: f32 = 0.16;

/// The size of letters in a frame, in points.
const LETTERS: f32 = 13.0;

/// Where a symbol is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SymbolPlace {
    /// The frame.
    pub frame: Rect,

    /// How many times larger than ordinary it is.
    pub scale: f32,
}

impl SymbolPlace {
    /// The ordinary size of the frame, in points.
    pub const FRAME: Vec2 = vec2(64.0, 42.0);
}

/// In what colors a symbol is drawn.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SymbolColors {
    /// The area of the frame.
    pub fill: Color32,

    /// Lines and letters.
    pub line: Color32,

    /// The parts of the stripe, from left to right; empty for none.
    pub stripe: Vec<Stripe>,
}

/// A part of the stripe below a frame.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stripe {
    /// Its color.
    pub color: Color32,

    /// Whether it is broken, so that a color can serve twice.
    pub is_lined: bool,
}

impl SymbolColors {
    /// A frame in a tint of its stripe; without a stripe plain.
    pub fn of(theme: &Theme, stripe: &[Stripe]) -> Self {
        let fill = match stripe.first() {
            Some(part) => theme.surface.lerp_to_gamma(part.color, TINT),
            None => theme.quiet,
        };
        Self {
            fill,
            line: theme.text,
            stripe: stripe.to_vec(),
        }
    }

    /// The same colors, paler: for what is no longer there.
    #[must_use]
    pub fn faded(&self, theme: &Theme) -> Self {
        let pale = |color: Color32| color.lerp_to_gamma(theme.surface, 0.6);
        Self {
            fill: pale(self.fill),
            line: pale(self.line),
            stripe: self
                .stripe
                .iter()
                .map(|part| Stripe {
                    color: pale(part.color),
                    ..*part
                })
                .collect(),
        }
    }
}

/// Draws a symbol: the frame with what the unit does, its size above, its contributor below.
pub fn paint_symbol(
    painter: &Painter,
    place: SymbolPlace,
    symbol: Symbol,
    colors: &SymbolColors,
    headquarters: &str,
) {
    let SymbolPlace { frame, scale } = place;
    let stroke = Stroke::new((LINE * scale).max(0.75), colors.line);
    painter.rect_filled(frame, 0.0, colors.fill);
    let above = pos2(frame.center().x, frame.top() - MARK_ABOVE * scale);
    match symbol {
        Symbol::Mission(organization) => {
            paint_letters(
                painter,
                place,
                organization_letters(organization, headquarters),
                colors,
            );
            // A second frame tells a mission from the headquarters below it.
            let inner = frame.shrink(3.0 * scale);
            painter.rect_stroke(inner, 0.0, stroke, StrokeKind::Inside);
        }
        Symbol::Formation(kind) => {
            paint_letters(painter, place, headquarters, colors);
            match kind {
                FormationKind::Brigade => {
                    paint_echelon(painter, above, Echelon::Brigade, stroke, scale);
                }
                FormationKind::TaskForce => paint_task_force(painter, above, stroke, scale),
                FormationKind::ForceHeadquarters | FormationKind::Force | FormationKind::Sector => {
                }
            }
        }
        Symbol::Unit(echelon, function) => {
            let inside = painter.with_clip_rect(frame.intersect(painter.clip_rect()));
            paint_function(&inside, place, function, stroke, headquarters);
            paint_echelon(painter, above, echelon, stroke, scale);
        }
    }
    painter.rect_stroke(frame, 0.0, stroke, StrokeKind::Inside);
    let top = frame.bottom() + TO_STRIPE * scale;
    let width = frame.width() / colors.stripe.len().max(1) as f32;
    for (index, one) in colors.stripe.iter().enumerate() {
        let left = frame.left() + width * index as f32;
        let part = Rect::from_min_size(pos2(left, top), vec2(width, STRIPE * scale));
        paint_stripe(painter, part, *one, scale);
    }
}

/// A part of a stripe: whole, or broken into pieces.
fn paint_stripe(painter: &Painter, area: Rect, stripe: Stripe, scale: f32) {
    if !stripe.is_lined {
        painter.rect_filled(area, 0.0, stripe.color);
        return;
    }
    let (piece, step) = (PIECE.0 * scale, PIECE.1 * scale);
    let mut left = area.left();
    while left < area.right() {
        let right = (left + piece).min(area.right());
        let part = Rect::from_min_max(pos2(left, area.top()), pos2(right, area.bottom()));
        painter.rect_filled(part, 0.0, stripe.color);
        left += step;
    }
}

/// Letters in the middle of a frame, as large as they have room.
pub(super) fn paint_letters(
    painter: &Painter,
    place: SymbolPlace,
    letters: &str,
    colors: &SymbolColors,
) {
    paint_colored_letters(painter, place, letters, colors.line);
}

/// Letters of a color in the middle of a frame.
pub(super) fn paint_colored_letters(
    painter: &Painter,
    place: SymbolPlace,
    letters: &str,
    color: Color32,
) {
    if letters.is_empty() {
        return;
    }
    let family = theme::body_strong().family;
    // Five letters are as many as have room at the ordinary size.
    let room = (5.0 / letters.chars().count() as f32).min(1.0);
    let size = (LETTERS * place.scale * room * 2.0).round() / 2.0;
    let font = FontId::new(size.max(1.0), family);
    painter.text(
        place.frame.center(),
        Align2::CENTER_CENTER,
        letters,
        font,
        color,
    );
}

/// The letters by which an organization is known everywhere; those of a headquarters for others.
fn organization_letters(organization: Organization, headquarters: &str) -> &str {
    match organization {
        Organization::Un => "UN",
        Organization::Osce => "OSCE",
        Organization::Eu => "EU",
        Organization::Au => "AU",
        Organization::Csto => "CSTO",
        Organization::Cis => "CIS",
        Organization::Coalition | Organization::Other => headquarters,
    }
}
