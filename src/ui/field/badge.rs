//! The badge that says how far a number can be trusted.

use egui::accesskit::Role;
use egui::{Color32, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::model::Confidence;
use crate::text::Texts;
use crate::ui::theme;

/// The distance of the hatching's lines, in points.
const HATCH: f32 = 6.0;

/// Draws a badge: green for what is published, hatched for an estimate, hollow for what is unconfirmed.
pub fn confidence_badge_ui(ui: &mut Ui, texts: &Texts, confidence: Confidence) {
    let theme = theme::of(ui);
    let (text_color, fill) = match confidence {
        Confidence::Published => (theme.good, theme.good_fill),
        Confidence::Estimated => (theme.warning, theme.warning_fill),
        Confidence::Unconfirmed => (theme.warning, Color32::TRANSPARENT),
    };
    let words = texts.say(&confidence.message());
    let galley = ui
        .painter()
        .layout_no_wrap(words.clone(), theme::small_strong(), text_color);
    let size = vec2(galley.size().x + 2.0 * theme::SPACE, 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let painter = ui.painter();
    let radius = rect.height() / 2.0;
    painter.rect_filled(rect, radius, fill);
    if confidence == Confidence::Estimated {
        hatch(ui, rect, text_color);
    }
    if confidence != Confidence::Published {
        let stroke = Stroke::new(theme::LINE, text_color);
        painter.rect_stroke(rect, radius, stroke, egui::StrokeKind::Inside);
    }
    let at = rect.center() - galley.size() / 2.0;
    if confidence == Confidence::Estimated {
        let behind = Rect::from_min_size(at, galley.size());
        painter.rect_filled(behind.expand2(vec2(2.0, -1.0)), 2.0, fill);
    }
    painter.galley(at, galley, text_color);
}

/// Slanted lines across an area.
fn hatch(ui: &Ui, rect: Rect, color: Color32) {
    let inside = rect.shrink2(vec2(rect.height() / 2.0, theme::LINE));
    let stroke = Stroke::new(theme::LINE, color.gamma_multiply(0.5));
    let mut x = inside.left();
    while x + inside.height() <= inside.right() {
        let line = [
            pos2(x, inside.bottom()),
            pos2(x + inside.height(), inside.top()),
        ];
        ui.painter().add(Shape::line_segment(line, stroke));
        x += HATCH;
    }
}
