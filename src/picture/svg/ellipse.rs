//! Circles and ellipses.

use egui::epaint::{CircleShape, EllipseShape};
use egui::{Color32, Pos2, Vec2};

use super::canvas::Canvas;
use super::element::{Element, number};

/// Draws a circle, whose line egui puts outside of it.
pub(super) fn draw_circle(canvas: &mut Canvas, shape: &CircleShape) {
    let CircleShape {
        center,
        radius,
        fill,
        stroke,
    } = *shape;
    let ellipse = EllipseShape {
        center,
        radius: Vec2::splat(radius),
        fill,
        stroke,
        angle: 0.0,
    };
    draw(canvas, &ellipse);
}

/// Draws an ellipse, whose line egui puts outside of it.
pub(super) fn draw(canvas: &mut Canvas, shape: &EllipseShape) {
    let EllipseShape {
        center,
        radius,
        fill,
        stroke,
        angle,
    } = *shape;
    if radius.x <= 0.0 || radius.y <= 0.0 {
        return;
    }
    let at = |radius| element(center, radius).rotate(angle, center);
    let middle = radius + Vec2::splat(stroke.width * 0.5);
    if stroke.is_empty() {
        canvas.write(at(radius).fill(fill));
    } else if stroke.color.is_opaque() {
        let element = at(middle).fill(fill);
        canvas.write(element.stroke(stroke.width, stroke.color));
    } else {
        if fill != Color32::TRANSPARENT {
            canvas.write(at(radius).fill(fill));
        }
        canvas.write(at(middle).stroke(stroke.width, stroke.color));
    }
}

/// The SVG element: a circle where both radii are the same.
fn element(center: Pos2, radius: Vec2) -> Element {
    if number(radius.x) == number(radius.y) {
        Element::new("circle")
            .number("cx", center.x)
            .number("cy", center.y)
            .number("r", radius.x)
    } else {
        Element::new("ellipse")
            .number("cx", center.x)
            .number("cy", center.y)
            .number("rx", radius.x)
            .number("ry", radius.y)
    }
}
