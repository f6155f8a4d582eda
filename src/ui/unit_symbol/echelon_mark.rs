//! The mark of an echelon above a frame: dots, lines or crosses.

use egui::{Painter, Pos2, Stroke, vec2};

use crate::model::Echelon;

/// From one dot, line or cross to the next, in points.
const STEP: f32 = 7.0;

/// Draws the mark of an echelon, as APP-6 has it; a contingent, which APP-6 does not know, gets a line that lies: all of one flag.
pub(super) fn paint_echelon(
    painter: &Painter,
    center: Pos2,
    echelon: Echelon,
    stroke: Stroke,
    scale: f32,
) {
    let each = |count: u8, mark: &dyn Fn(Pos2)| {
        let first = -f32::from(count - 1) / 2.0;
        for number in 0..count {
            let across = (first + f32::from(number)) * STEP * scale;
            mark(center + vec2(across, 0.0));
        }
    };
    let line = |from: Pos2, to: Pos2| {
        painter.line_segment([from, to], stroke);
    };
    let by = |x: f32, y: f32| vec2(x, y) * scale;
    let dot = |at: Pos2| {
        painter.circle_filled(at, 2.5 * scale, stroke.color);
    };
    let bar = |at: Pos2| line(at - by(0.0, 5.0), at + by(0.0, 5.0));
    let cross = |at: Pos2| {
        line(at - by(2.5, 4.0), at + by(2.5, 4.0));
        line(at + by(-2.5, 4.0), at + by(2.5, -4.0));
    };
    match echelon {
        Echelon::Team => {
            painter.circle_stroke(center, 4.0 * scale, stroke);
            line(center + by(-5.0, 5.0), center + by(5.0, -5.0));
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
        Echelon::Contingent => line(center - by(9.0, 0.0), center + by(9.0, 0.0)),
    }
}

/// Draws the bracket of a task force.
pub(super) fn paint_task_force(painter: &Painter, center: Pos2, stroke: Stroke, scale: f32) {
    let at = |x: f32, y: f32| center + vec2(x, y) * scale;
    let corners = [at(-9.0, 5.0), at(-9.0, -4.0), at(9.0, -4.0), at(9.0, 5.0)];
    for pair in corners.windows(2) {
        if let [from, to] = pair {
            painter.line_segment([*from, *to], stroke);
        }
    }
}
