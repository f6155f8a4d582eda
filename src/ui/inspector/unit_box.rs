//! The box of a unit as APP-6 draws it.

use egui::accesskit::Role;
use egui::{Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::model::{Echelon, Function, Plan, Unit};
use crate::text::Texts;
use crate::ui::theme;

/// The size of the rectangle, in points.
const BOX: egui::Vec2 = vec2(66.0, 40.0);

/// The room above for the mark of the echelon, in points.
const ABOVE: f32 = 14.0;

/// The room below for the contributor's code, in points.
const BELOW: f32 = 16.0;

/// Draws the box of a unit: echelon mark, function mark, contributor's code; the planning country's in the accent.
pub fn unit_box_ui(ui: &mut Ui, plan: &Plan, texts: &Texts, unit: &Unit) {
    let theme = theme::of(ui);
    let size = BOX + vec2(0.0, ABOVE + BELOW);
    let (area, response) = ui.allocate_exact_size(size, Sense::hover());
    let echelon = texts.say(&unit.echelon.message());
    let function = texts.say(&unit.function.message());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{echelon}, {function}")));
    let rect = Rect::from_min_size(area.min + vec2(0.0, ABOVE), BOX);
    let country = unit.nationality.country();
    let fill = if country == Some(plan.head().country) {
        theme.selection_strong
    } else {
        theme.header
    };
    let stroke = Stroke::new(1.5, theme.text);
    let painter = ui.painter();
    painter.rect_filled(rect, 0.0, fill);
    let inside = painter.with_clip_rect(rect);
    paint_function(&inside, rect, unit.function, stroke);
    painter.rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
    let above = pos2(rect.center().x, area.top() + ABOVE / 2.0 - 1.0);
    paint_echelon(painter, above, unit.echelon, theme.text);
    if let Some(country) = country {
        painter.text(
            pos2(rect.center().x, area.bottom()),
            egui::Align2::CENTER_BOTTOM,
            country.as_str(),
            theme::small_strong(),
            theme.text,
        );
    }
}

/// The mark of a function; those without a simple one are left empty.
fn paint_function(painter: &Painter, rect: Rect, function: Function, stroke: Stroke) {
    let line = |from: Pos2, to: Pos2| {
        painter.line_segment([from, to], stroke);
    };
    let center = rect.center();
    let at = |x: f32, y: f32| rect.min + vec2(rect.width() * x, rect.height() * y);
    let cross = || {
        line(rect.left_top(), rect.right_bottom());
        line(rect.left_bottom(), rect.right_top());
    };
    let oval = || {
        let size = vec2(rect.width() * 0.32, rect.height() * 0.28);
        painter.add(Shape::ellipse_stroke(center, size, stroke));
    };
    let letters = |text: &str| {
        let font = theme::body_strong();
        painter.text(
            center,
            egui::Align2::CENTER_CENTER,
            text,
            font,
            stroke.color,
        );
    };
    match function {
        Function::Infantry => cross(),
        Function::Mechanized => {
            cross();
            oval();
        }
        Function::Armor => oval(),
        Function::Reconnaissance => line(rect.left_bottom(), rect.right_top()),
        Function::Artillery => {
            painter.circle_filled(center, 5.0, stroke.color);
        }
        Function::Engineer => {
            // A bridge: a beam on three piers.
            let top = 0.36;
            line(at(0.28, top), at(0.72, top));
            for x in [0.28, 0.5, 0.72] {
                line(at(x, top), at(x, 0.64));
            }
        }
        Function::ExplosiveOrdnanceDisposal => letters("EOD"),
        Function::Medical => {
            line(rect.center_top(), rect.center_bottom());
            line(rect.left_center(), rect.right_center());
        }
        Function::Signals => {
            line(rect.left_top(), at(0.52, 0.62));
            line(at(0.52, 0.62), at(0.48, 0.38));
            line(at(0.48, 0.38), rect.right_bottom());
        }
        Function::Transport => {
            let radius = rect.height() * 0.3;
            painter.circle_stroke(center, radius, stroke);
            line(center - vec2(0.0, radius), center + vec2(0.0, radius));
            line(center - vec2(radius, 0.0), center + vec2(radius, 0.0));
        }
        Function::Logistics => line(at(0.0, 0.78), at(1.0, 0.78)),
        Function::Headquarters => line(at(0.0, 0.25), at(1.0, 0.25)),
        Function::Maritime => {
            line(at(0.5, 0.22), at(0.5, 0.78));
            line(at(0.42, 0.36), at(0.58, 0.36));
            line(at(0.34, 0.6), at(0.5, 0.78));
            line(at(0.66, 0.6), at(0.5, 0.78));
        }
        Function::MilitaryPolice => letters("MP"),
        Function::FormedPolice => letters("FPU"),
        Function::SpecialForces => letters("SF"),
        Function::CivilMilitary => letters("CIMIC"),
        Function::NationalSupport => letters("NSE"),
        _ => {}
    }
}

/// The mark of an echelon, as APP-6 has it: dots, lines or crosses; a contingent has none.
fn paint_echelon(painter: &Painter, center: Pos2, echelon: Echelon, color: Color32) {
    const STEP: f32 = 7.0;
    let stroke = Stroke::new(1.5, color);
    let each = |count: u8, mark: &dyn Fn(Pos2)| {
        let first = -f32::from(count - 1) / 2.0;
        for number in 0..count {
            mark(center + vec2((first + f32::from(number)) * STEP, 0.0));
        }
    };
    let dot = |at: Pos2| {
        painter.circle_filled(at, 2.5, color);
    };
    let bar = |at: Pos2| {
        painter.vline(at.x, at.y - 5.0..=at.y + 5.0, stroke);
    };
    let cross = |at: Pos2| {
        painter.line_segment([at + vec2(-2.5, -4.0), at + vec2(2.5, 4.0)], stroke);
        painter.line_segment([at + vec2(-2.5, 4.0), at + vec2(2.5, -4.0)], stroke);
    };
    match echelon {
        Echelon::Team => {
            painter.circle_stroke(center, 4.0, stroke);
            painter.line_segment([center + vec2(-5.0, 5.0), center + vec2(5.0, -5.0)], stroke);
        }
        Echelon::Squad => each(1, &dot),
        Echelon::Section => each(2, &dot),
        Echelon::Platoon => each(3, &dot),
        Echelon::Company => each(1, &bar),
        Echelon::Battalion => each(2, &bar),
        Echelon::Regiment => each(3, &bar),
        Echelon::Brigade => each(1, &cross),
        Echelon::Division => each(2, &cross),
        Echelon::Corps => each(3, &cross),
        Echelon::Army => each(4, &cross),
        Echelon::Contingent => {}
    }
}
