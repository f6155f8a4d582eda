//! Paths: open lines, closed areas and bands.

use egui::epaint::{
    BandShape, ColorMode, CubicBezierShape, PathStroke, QuadraticBezierShape, StrokeKind,
};
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

/// Draws a quadratic curve.
pub(super) fn draw_quadratic(canvas: &mut Canvas, shape: &QuadraticBezierShape) {
    let [start, control, end] = shape.points;
    let mut data = PathData::line(&[start], false);
    data.add('Q', &[control, end]);
    if shape.closed {
        data.close();
        draw_closed(canvas, &data, shape.fill, &shape.stroke, &shape.points);
    } else {
        draw_open(canvas, &data, &shape.stroke, &shape.points);
    }
}

/// Draws a cubic curve.
pub(super) fn draw_cubic(canvas: &mut Canvas, shape: &CubicBezierShape) {
    let [start, one, other, end] = shape.points;
    let mut data = PathData::line(&[start], false);
    data.add('C', &[one, other, end]);
    if shape.closed {
        data.close();
        draw_closed(canvas, &data, shape.fill, &shape.stroke, &shape.points);
    } else {
        draw_open(canvas, &data, &shape.stroke, &shape.points);
    }
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

#[cfg(test)]
mod tests {
    use egui::epaint::{BandPoint, PathShape};

    use super::*;
    use crate::picture::test_canvas::TestCanvas;

    const FILL: Color32 = Color32::YELLOW;
    const LINE: Color32 = Color32::BLUE;

    fn square() -> Vec<Pos2> {
        vec![
            pos2(20.0, 20.0),
            pos2(80.0, 20.0),
            pos2(80.0, 80.0),
            pos2(20.0, 80.0),
        ]
    }

    #[test]
    fn lines_lie_inside_on_and_outside_the_edge() {
        for (kind, first, last) in [
            (StrokeKind::Inside, 20, 23),
            (StrokeKind::Middle, 18, 21),
            (StrokeKind::Outside, 16, 19),
        ] {
            let canvas = TestCanvas::paint(|painter| {
                painter.add(PathShape {
                    points: square(),
                    closed: true,
                    fill: FILL,
                    stroke: PathStroke::new(4.0, LINE).with_kind(kind),
                });
            });
            canvas.check(Color32::WHITE, &[(first - 1, 50)]);
            canvas.check(LINE, &[(first, 50), (last, 50)]);
            canvas.check(FILL, &[(last + 1, 50), (50, 50)]);
        }
    }

    #[test]
    fn open_lines_stay_open() {
        let canvas = TestCanvas::paint(|painter| {
            painter.add(PathShape::line(square(), (4.0, LINE)));
        });
        canvas.check(LINE, &[(50, 20), (80, 50), (50, 80)]);
        canvas.check(Color32::WHITE, &[(20, 50), (50, 50)]);
    }

    #[test]
    fn colors_may_change_along_a_line() {
        let canvas = TestCanvas::paint(|painter| {
            let stroke =
                PathStroke::new_uv(
                    4.0,
                    |bounds, at| {
                        if at.x < bounds.center().x { FILL } else { LINE }
                    },
                );
            let points = vec![pos2(10.0, 50.0), pos2(50.0, 50.0), pos2(90.0, 50.0)];
            painter.add(PathShape::line(points, stroke));
        });
        canvas.check(FILL, &[(20, 50)]);
        canvas.check(LINE, &[(80, 50)]);
    }

    #[test]
    fn bands_follow_their_edges_and_break_at_gaps() {
        let canvas = TestCanvas::paint(|painter| {
            let points = [
                (10.0, 40.0, 60.0),
                (40.0, 20.0, 80.0),
                (f32::NAN, 0.0, 0.0),
                (60.0, 40.0, 60.0),
                (90.0, 40.0, 60.0),
            ];
            let points = points.map(|(x, low, high)| BandPoint::new(x, low..=high));
            painter.add(BandShape::filled(points.to_vec(), FILL));
        });
        canvas.check(FILL, &[(15, 50), (38, 25), (38, 75), (75, 50)]);
        canvas.check(Color32::WHITE, &[(15, 25), (50, 50), (75, 30)]);
    }
}
