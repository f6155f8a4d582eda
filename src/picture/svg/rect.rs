//! Rectangles.

use egui::emath::GuiRounding as _;
use egui::epaint::{CornerRadiusF32, RectShape, StrokeKind};
use egui::{Color32, Rect, Stroke, TextureId, pos2};

use super::canvas::Canvas;
use super::element::{Element, number};
use super::path_data::PathData;
use crate::picture::PictureError;

/// The farthest a rectangle may reach, in points: egui allows rectangles without end.
const FARTHEST: f32 = 1e5;

/// Draws a rectangle as egui's tessellator does: rounded to pixels, its line inside, on or outside its edge.
///
/// A blurred one is a shadow and is left out; one with an image is refused.
pub(super) fn draw(canvas: &mut Canvas, shape: &RectShape) -> Result<(), PictureError> {
    if shape.blur_width > 0.0 {
        return Ok(());
    }
    if let Some(brush) = &shape.brush
        && (brush.fill_texture_id != TextureId::default() || brush.uv.is_positive())
    {
        return Err(PictureError::Image);
    }
    let mut rect = Rect::from_min_max(
        shape.rect.min.max(pos2(-FARTHEST, -FARTHEST)),
        shape.rect.max.min(pos2(FARTHEST, FARTHEST)),
    );
    let (mut fill, mut stroke) = (shape.fill, shape.stroke);
    if stroke.is_empty() {
        stroke = Stroke::NONE;
    } else {
        let outer = rect.expand(outside(shape.stroke_kind, stroke.width));
        let pixel = 1.0 / canvas.pixels_per_point();
        if outer.size().min_elem() <= 2.0 * stroke.width + 0.5 * pixel {
            // Nothing but line: an area of the line's color.
            rect = outer;
            fill = stroke.color;
            stroke = Stroke::NONE;
        }
    }
    if shape.angle == 0.0 && stroke.is_empty() && draw_thin(canvas, rect, fill) {
        return Ok(());
    }
    if shape.round_to_pixels.unwrap_or(true) {
        rect = round(rect, stroke, shape.stroke_kind, canvas.pixels_per_point());
    }
    if rect.width() <= 0.0 || rect.height() <= 0.0 {
        return Ok(());
    }
    let radius = CornerRadiusF32::from(shape.corner_radius);
    draw_rounded(canvas, rect, radius, fill, stroke, shape);
    Ok(())
}

/// Draws a rectangle hardly wider than a pixel as a line, so that rounding does not swallow it; says whether it was one.
fn draw_thin(canvas: &mut Canvas, rect: Rect, fill: Color32) -> bool {
    let thin = 2.0 / canvas.pixels_per_point();
    if rect.width() <= thin {
        let points = [rect.center_top(), rect.center_bottom()];
        canvas.add_segment(points, Stroke::new(rect.width(), fill));
        true
    } else if rect.height() <= thin {
        let points = [rect.left_center(), rect.right_center()];
        canvas.add_segment(points, Stroke::new(rect.height(), fill));
        true
    } else {
        false
    }
}

/// The rectangle rounded to pixels so that its line is sharp.
fn round(rect: Rect, stroke: Stroke, kind: StrokeKind, pixels_per_point: f32) -> Rect {
    if kind != StrokeKind::Middle || stroke.is_empty() {
        return rect.round_to_pixels(pixels_per_point);
    }
    let mut rect = rect;
    for coordinate in [
        &mut rect.min.x,
        &mut rect.min.y,
        &mut rect.max.x,
        &mut rect.max.y,
    ] {
        stroke.round_center_to_pixel(pixels_per_point, coordinate);
    }
    rect
}

/// How far a line reaches over the edge.
fn outside(kind: StrokeKind, width: f32) -> f32 {
    match kind {
        StrokeKind::Inside => 0.0,
        StrokeKind::Middle => width * 0.5,
        StrokeKind::Outside => width,
    }
}

/// Writes a rectangle whose place is settled.
fn draw_rounded(
    canvas: &mut Canvas,
    rect: Rect,
    radius: CornerRadiusF32,
    fill: Color32,
    stroke: Stroke,
    shape: &RectShape,
) {
    let center = rect.center();
    let at =
        |grown: f32| element(rect.expand(grown), grow(radius, grown)).rotate(shape.angle, center);
    if stroke.is_empty() {
        canvas.write(at(0.0).fill(fill));
        return;
    }
    // From the edge to the middle of the line, and from there to its inner side.
    let middle = outside(shape.stroke_kind, stroke.width) - stroke.width * 0.5;
    let inner = middle - stroke.width * 0.5;
    if fill == Color32::TRANSPARENT || stroke.color.is_opaque() {
        canvas.write(at(middle).fill(fill).stroke(stroke.width, stroke.color));
    } else {
        canvas.write(at(inner).fill(fill));
        canvas.write(at(middle).stroke(stroke.width, stroke.color));
    }
}

/// Corners of a rectangle that has grown on all sides; sharp ones stay sharp.
fn grow(radius: CornerRadiusF32, by: f32) -> CornerRadiusF32 {
    let grown = |radius: f32| {
        if radius <= 0.0 {
            0.0
        } else {
            (radius + by).max(0.0)
        }
    };
    CornerRadiusF32 {
        nw: grown(radius.nw),
        ne: grown(radius.ne),
        sw: grown(radius.sw),
        se: grown(radius.se),
    }
}

/// The SVG element: a rectangle, or a path where the corners differ.
fn element(rect: Rect, radius: CornerRadiusF32) -> Element {
    let most = rect.size().min_elem() * 0.5;
    let [nw, ne, se, sw] =
        [radius.nw, radius.ne, radius.se, radius.sw].map(|radius| radius.min(most));
    if [ne, se, sw]
        .iter()
        .all(|other| number(*other) == number(nw))
    {
        let element = Element::new("rect")
            .number("x", rect.min.x)
            .number("y", rect.min.y)
            .number("width", rect.width())
            .number("height", rect.height());
        return if nw > 0.0 {
            element.number("rx", nw)
        } else {
            element
        };
    }
    let (left, right, top, bottom) = (rect.left(), rect.right(), rect.top(), rect.bottom());
    let mut data = PathData::line(&[pos2(left + nw, top), pos2(right - ne, top)], false);
    data.add_corner(ne, pos2(right, top + ne));
    data.add('L', &[pos2(right, bottom - se)]);
    data.add_corner(se, pos2(right - se, bottom));
    data.add('L', &[pos2(left + sw, bottom)]);
    data.add_corner(sw, pos2(left, bottom - sw));
    data.add('L', &[pos2(left, top + nw)]);
    data.add_corner(nw, pos2(left + nw, top));
    data.close();
    Element::new("path").text("d", data.as_str())
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;
    use crate::picture::test_canvas::TestCanvas;

    const FILL: Color32 = Color32::YELLOW;
    const LINE: Color32 = Color32::BLUE;

    fn rect() -> Rect {
        Rect::from_min_max(pos2(20.0, 20.0), pos2(80.0, 60.0))
    }

    #[test]
    fn lines_lie_inside_on_and_outside_the_edge() {
        for (kind, first, last) in [
            (StrokeKind::Inside, 20, 23),
            (StrokeKind::Middle, 18, 21),
            (StrokeKind::Outside, 16, 19),
        ] {
            let canvas = TestCanvas::paint(|painter| {
                painter.rect(rect(), 0.0, FILL, Stroke::new(4.0, LINE), kind);
            });
            canvas.check(Color32::WHITE, &[(first - 1, 40)]);
            canvas.check(LINE, &[(first, 40), (last, 40)]);
            canvas.check(FILL, &[(last + 1, 40), (50, 40)]);
        }
    }

    #[test]
    fn thin_lines_fill_whole_pixels() {
        for kind in [StrokeKind::Inside, StrokeKind::Middle, StrokeKind::Outside] {
            let canvas = TestCanvas::paint(|painter| {
                let rect = rect().translate(vec2(0.3, 0.3));
                painter.rect_stroke(rect, 0.0, Stroke::new(1.0, LINE), kind);
            });
            let row: Vec<_> = (0..50).map(|x| canvas.at(x, 40)).collect();
            assert_eq!(
                row.iter().filter(|color| **color == LINE).count(),
                1,
                "{kind:?}"
            );
            assert_eq!(
                row.iter().filter(|color| **color == Color32::WHITE).count(),
                49
            );
        }
    }

    #[test]
    fn rectangles_thinner_than_a_pixel_are_seen() {
        let canvas = TestCanvas::paint(|painter| {
            let thin = Rect::from_min_size(pos2(10.0, 30.3), vec2(50.0, 1.0));
            painter.rect_filled(thin, 0.0, LINE);
            painter.rect_filled(thin.translate(vec2(0.0, 20.0)).with_max_y(50.7), 0.0, LINE);
        });
        canvas.check(LINE, &[(20, 30)]);
        assert!(canvas.has_ink(20..21, 50..51));
    }

    #[test]
    fn corners_are_round_where_they_should_be() {
        let canvas = TestCanvas::paint(|painter| {
            let corners = egui::CornerRadius {
                nw: 10,
                ..egui::CornerRadius::ZERO
            };
            painter.rect_filled(rect(), corners, LINE);
        });
        canvas.check(Color32::WHITE, &[(20, 20), (21, 21)]);
        canvas.check(LINE, &[(79, 20), (79, 59), (20, 59), (24, 24)]);
    }

    #[test]
    fn translucent_lines_do_not_lie_on_the_fill() {
        let canvas = TestCanvas::paint(|painter| {
            let line = Color32::from_black_alpha(128);
            painter.rect(
                rect(),
                0.0,
                FILL,
                Stroke::new(4.0, line),
                StrokeKind::Inside,
            );
        });
        let line = canvas.at(21, 40);
        assert_eq!(
            (line.r(), line.g()),
            (line.b(), line.b()),
            "gray on white: {line:?}"
        );
        canvas.check(FILL, &[(24, 40)]);
    }

    #[test]
    fn turned_rectangles_turn_around_their_middle() {
        let canvas = TestCanvas::paint(|painter| {
            let shape = RectShape::filled(rect(), 0.0, LINE);
            painter.add(shape.with_angle(std::f32::consts::FRAC_PI_2));
        });
        canvas.check(LINE, &[(50, 11), (50, 68), (31, 40), (68, 40)]);
        canvas.check(Color32::WHITE, &[(25, 40), (75, 40)]);
    }

    #[test]
    fn shadows_are_left_out_and_images_refused() {
        let canvas = TestCanvas::paint(|painter| {
            painter.add(RectShape::filled(rect(), 0.0, LINE).with_blur_width(8.0));
        });
        assert!(!canvas.has_ink(0..100, 0..100));

        let refusal = TestCanvas::draw(|painter| {
            let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            let shape = RectShape::filled(rect(), 0.0, LINE);
            painter.add(shape.with_texture(TextureId::User(1), uv));
        });
        assert_eq!(refusal, Err(PictureError::Image));
    }

    #[test]
    fn rectangles_without_end_are_drawn() {
        let canvas = TestCanvas::paint(|painter| {
            painter.rect_filled(Rect::EVERYTHING, 0.0, LINE);
        });
        canvas.check(LINE, &[(0, 0), (50, 50), (99, 99)]);
    }
}
