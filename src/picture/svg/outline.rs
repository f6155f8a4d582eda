//! Paths: open lines, closed areas and bands.

use egui::epaint::{BandShape, ColorMode, PathStroke, StrokeKind};
use egui::{Color32, Pos2, Rect, pos2};

use super::canvas::Canvas;
use super::element::Element;
use super::path_data::PathData;

/// Draws a line that does not come back to its start; egui puts it on its path, whatever its kind.
pub(super) fn draw_open(
    canvas: &mut Canvas,
    data: &PathData,
    stroke: &PathStroke,
    points: &[Pos2],
) {
    draw_line(canvas, data, stroke, points, stroke.width, None);
}

/// Draws an area with a line around it, on its edge, inside or outside.
pub(super) fn draw_closed(
    canvas: &mut Canvas,
    data: &PathData,
    fill: Color32,
    stroke: &PathStroke,
    points: &[Pos2],
) {
    if stroke.is_empty() {
        canvas.write(Element::new("path").text("d", data.as_str()).fill(fill));
        return;
    }
    if let (StrokeKind::Middle, ColorMode::Solid(color)) = (stroke.kind, &stroke.color)
        && (fill == Color32::TRANSPARENT || color.is_opaque())
    {
        let element = Element::new("path").text("d", data.as_str());
        canvas.write(element.fill(fill).stroke(stroke.width, *color));
        return;
    }
    if fill != Color32::TRANSPARENT {
        canvas.write(Element::new("path").text("d", data.as_str()).fill(fill));
    }
    // SVG knows only lines on the edge: a line of twice the width, cut off at the edge, is one inside or outside.
    let (width, clip) = match stroke.kind {
        StrokeKind::Middle => (stroke.width, None),
        StrokeKind::Inside => (stroke.width * 2.0, Some(data.clone())),
        StrokeKind::Outside => {
            let reach = Rect::from_points(points)
                .union(canvas.paper())
                .expand(stroke.width * 2.0);
            let mut outside = data.clone();
            let corners = [
                reach.left_top(),
                reach.right_top(),
                reach.right_bottom(),
                reach.left_bottom(),
            ];
            outside.add_line(&corners, true);
            (stroke.width * 2.0, Some(outside))
        }
    };
    let clip = clip.map(|area| {
        canvas.define(|id| {
            let mut path = String::new();
            Element::new("path")
                .text("d", area.as_str())
                .text("clip-rule", "evenodd")
                .write(&mut path);
            Element::new("clipPath")
                .text("id", id)
                .content(path.trim_end())
        })
    });
    draw_line(canvas, data, stroke, points, width, clip.as_deref());
}

/// Draws a band: an area between two lines over the same x.
pub(super) fn draw_band(canvas: &mut Canvas, band: &BandShape) {
    let stroke = PathStroke::from(band.stroke).with_kind(band.stroke_kind);
    let rotation = egui::emath::Rot2::from_angle(band.angle);
    let turned = |x, y| (rotation * pos2(x, y).to_vec2()).to_pos2();
    let mut run: Vec<(f32, egui::Rangef)> = Vec::new();
    let mut draw_run = |run: &mut Vec<(f32, egui::Rangef)>| {
        if run.len() > 1 {
            let lower = run.iter().map(|(x, y)| turned(*x, y.min));
            let upper = run.iter().rev().map(|(x, y)| turned(*x, y.max));
            let points: Vec<_> = lower.chain(upper).collect();
            let data = PathData::line(&points, true);
            draw_closed(canvas, &data, band.fill, &stroke, &points);
        }
        run.clear();
    };
    for point in &band.points {
        let valid = point.is_finite() && point.y.min <= point.y.max;
        if !valid || run.last().is_some_and(|(x, _)| *x >= point.x) {
            draw_run(&mut run);
        }
        if valid {
            run.push((point.x, point.y));
        }
    }
    draw_run(&mut run);
}

/// Draws a line of a width, which may differ from the stroke's where a clip path cuts it.
fn draw_line(
    canvas: &mut Canvas,
    data: &PathData,
    stroke: &PathStroke,
    points: &[Pos2],
    width: f32,
    clip: Option<&str>,
) {
    if stroke.is_empty() {
        return;
    }
    match &stroke.color {
        ColorMode::Solid(color) => canvas.write(
            Element::new("path")
                .text("d", data.as_str())
                .stroke(width, *color)
                .maybe("clip-path", clip),
        ),
        // Colors that change along the way: each piece gets that of its middle.
        ColorMode::UV(color) => {
            let bounds = Rect::from_points(points).expand(stroke.width * 0.5);
            for piece in points.windows(2) {
                let middle = piece[0].lerp(piece[1], 0.5);
                let data = PathData::line(piece, false);
                canvas.write(
                    Element::new("path")
                        .text("d", data.as_str())
                        .stroke(width, color(bounds, middle))
                        .maybe("clip-path", clip),
                );
            }
        }
    }
}
