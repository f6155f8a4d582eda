//! The SVG that is being written.

use std::mem;

use egui::emath::GuiRounding as _;
use egui::epaint::ClippedShape;
use egui::{Pos2, Rect, Shape, Stroke};

use super::element::{Element, number};
use super::path_data::PathData;
use super::{ellipse, mesh, outline, rect, text};
use crate::picture::{Drawing, PictureError};

/// How far a shape may stand over its clip rectangle, in points, before it counts as cut:
/// shapes are rounded to pixels by up to half of one.
const CLIP_TOLERANCE: f32 = 0.5;

/// Takes shapes one by one and writes SVG.
pub(super) struct Canvas {
    /// The whole paper.
    paper: Rect,

    /// How many pixels egui took a point for.
    pixels_per_point: f32,

    /// Clip paths and gradients, as SVG.
    definitions: String,

    /// How many definitions there are: each id is a letter and this number.
    definition_count: usize,

    /// The rectangles that have a clip path, with its id.
    clips: Vec<(Rect, String)>,

    /// What has been drawn, as SVG.
    body: String,

    /// The id of the clip path of the group that is open in the body.
    open_clip: Option<String>,

    /// Straight lines of one look that still wait to be written as one path.
    lines: Option<(Stroke, PathData)>,
}

impl Canvas {
    /// An empty canvas for a drawing.
    pub(super) fn new(drawing: &Drawing) -> Self {
        Self {
            paper: super::paper(drawing),
            pixels_per_point: drawing.pixels_per_point(),
            definitions: String::new(),
            definition_count: 0,
            clips: Vec::new(),
            body: String::new(),
            open_clip: None,
            lines: None,
        }
    }

    /// The definitions and the drawing, as SVG.
    pub(super) fn finish(mut self) -> (String, String) {
        self.close_groups();
        (self.definitions, self.body)
    }

    /// How many pixels egui took a point for.
    pub(super) fn pixels_per_point(&self) -> f32 {
        self.pixels_per_point
    }

    /// The whole paper.
    pub(super) fn paper(&self) -> Rect {
        self.paper
    }

    /// Draws a shape and those in it.
    pub(super) fn draw(&mut self, clipped: &ClippedShape) -> Result<(), PictureError> {
        let transform = clipped.transform_after_tessellation;
        if transform == egui::emath::TSTransform::IDENTITY {
            return self.draw_clipped(clipped.clip_rect, &clipped.shape);
        }
        if !transform.is_valid() || !transform.translation.is_finite() {
            return Ok(());
        }
        // The clip rectangle is already where the shape ends up, so it goes around the transform.
        self.close_groups();
        let clip = self.clip_attribute(clipped.clip_rect);
        let before = mem::take(&mut self.body);
        let paper = self.paper;
        self.paper = transform.inverse() * paper;
        let drawn = self.draw_clipped(Rect::EVERYTHING, &clipped.shape);
        self.close_groups();
        self.paper = paper;
        let inner = mem::replace(&mut self.body, before);
        let (x, y) = (
            number(transform.translation.x),
            number(transform.translation.y),
        );
        let moved = format!("translate({x} {y}) scale({})", transform.scaling);
        let mut group = String::new();
        Element::new("g")
            .text("transform", &moved)
            .content(&format!("\n{inner}"))
            .write(&mut group);
        Element::new("g")
            .text("clip-path", &clip)
            .content(&format!("\n{group}"))
            .write(&mut self.body);
        drawn
    }

    /// Draws a shape and those in it, cut off at a rectangle where they reach over it.
    fn draw_clipped(&mut self, clip: Rect, shape: &Shape) -> Result<(), PictureError> {
        match shape {
            Shape::Noop => return Ok(()),
            Shape::Vec(shapes) => {
                return shapes
                    .iter()
                    .try_for_each(|shape| self.draw_clipped(clip, shape));
            }
            Shape::Callback(_) => return Err(PictureError::Callback),
            _ => {}
        }
        let bounds = shape.visual_bounding_rect();
        if bounds.any_nan() || !clip.intersects(bounds) || !self.paper.intersects(bounds) {
            return Ok(());
        }
        if clip
            .expand(CLIP_TOLERANCE)
            .contains_rect(self.paper.intersect(bounds))
        {
            self.set_clip(None);
        } else {
            self.set_clip(Some(clip.round_to_pixels(self.pixels_per_point)));
        }
        self.draw_leaf(shape)
    }

    /// Draws a shape that holds no others.
    fn draw_leaf(&mut self, shape: &Shape) -> Result<(), PictureError> {
        match shape {
            Shape::Rect(shape) => rect::draw(self, shape)?,
            Shape::Text(shape) => text::draw(self, shape),
            Shape::Mesh(shape) => mesh::draw(self, shape)?,
            Shape::LineSegment { points, stroke } => self.add_segment(*points, *stroke),
            Shape::Path(shape) => {
                let data = PathData::line(&shape.points, shape.closed);
                if shape.closed {
                    outline::draw_closed(self, &data, shape.fill, &shape.stroke, &shape.points);
                } else {
                    outline::draw_open(self, &data, &shape.stroke, &shape.points);
                }
            }
            Shape::Band(shape) => outline::draw_band(self, shape),
            Shape::Circle(shape) => ellipse::draw_circle(self, shape),
            Shape::Ellipse(shape) => ellipse::draw(self, shape),
            Shape::QuadraticBezier(shape) => outline::draw_quadratic(self, shape),
            Shape::CubicBezier(shape) => outline::draw_cubic(self, shape),
            Shape::Noop | Shape::Vec(_) | Shape::Callback(_) => {}
        }
        Ok(())
    }

    /// Writes an element.
    pub(super) fn write(&mut self, element: Element) {
        self.flush_lines();
        element.write(&mut self.body);
    }

    /// Adds a definition; `make` gets its id, which is returned as `url(#…)`.
    pub(super) fn define(&mut self, make: impl FnOnce(&str) -> Element) -> String {
        self.definition_count += 1;
        let id = format!("d{}", self.definition_count);
        make(&id).write(&mut self.definitions);
        format!("url(#{id})")
    }

    /// Draws a straight line; lines of one look that follow each other become one path.
    pub(super) fn add_segment(&mut self, points: [Pos2; 2], stroke: Stroke) {
        if stroke.is_empty() {
            return;
        }
        let points = self.snap_segment(points, stroke);
        // Where lines cross, two translucent ones are darker than one path of both.
        if !stroke.color.is_opaque() {
            let data = PathData::line(&points, false);
            self.write(line_element(stroke, &data));
            return;
        }
        match &mut self.lines {
            Some((waiting, data)) if *waiting == stroke => data.add_line(&points, false),
            _ => {
                self.flush_lines();
                self.lines = Some((stroke, PathData::line(&points, false)));
            }
        }
    }

    /// A line that stands upright or lies level goes through the middle of its pixels, as on the screen.
    fn snap_segment(&self, points: [Pos2; 2], stroke: Stroke) -> [Pos2; 2] {
        let [mut a, mut b] = points;
        #[expect(
            clippy::float_cmp,
            reason = "as egui does: a line is level or it is not"
        )]
        if a.x == b.x {
            stroke.round_center_to_pixel(self.pixels_per_point, &mut a.x);
            b.x = a.x;
        } else if a.y == b.y {
            stroke.round_center_to_pixel(self.pixels_per_point, &mut a.y);
            b.y = a.y;
        }
        [a, b]
    }

    /// Writes the lines that wait.
    fn flush_lines(&mut self) {
        if let Some((stroke, data)) = self.lines.take() {
            line_element(stroke, &data).write(&mut self.body);
        }
    }

    /// Writes all that is still open.
    fn close_groups(&mut self) {
        self.flush_lines();
        self.set_clip(None);
    }

    /// From here on, draws inside a rectangle only.
    fn set_clip(&mut self, clip: Option<Rect>) {
        let clip = clip.map(|clip| self.clip_attribute(clip));
        if clip == self.open_clip {
            return;
        }
        self.flush_lines();
        if self.open_clip.take().is_some() {
            self.body.push_str("</g>\n");
        }
        if let Some(clip) = &clip {
            self.body.push_str("<g clip-path=\"");
            self.body.push_str(clip);
            self.body.push_str("\">\n");
        }
        self.open_clip = clip;
    }

    /// The reference to a rectangle's clip path, which is defined where it is not yet.
    fn clip_attribute(&mut self, clip: Rect) -> String {
        let clip = clip.intersect(self.paper);
        if let Some((_, url)) = self.clips.iter().find(|(rect, _)| *rect == clip) {
            return url.clone();
        }
        let url = self.define(|id| {
            let mut area = String::new();
            Element::new("rect")
                .number("x", clip.min.x)
                .number("y", clip.min.y)
                .number("width", clip.width().max(0.0))
                .number("height", clip.height().max(0.0))
                .write(&mut area);
            Element::new("clipPath")
                .text("id", id)
                .content(area.trim_end())
        });
        self.clips.push((clip, url.clone()));
        url
    }
}

/// A path of straight lines.
fn line_element(stroke: Stroke, data: &PathData) -> Element {
    Element::new("path")
        .text("d", data.as_str())
        .stroke(stroke.width, stroke.color)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use egui::emath::TSTransform;
    use egui::epaint::{CubicBezierShape, EllipseShape, QuadraticBezierShape};
    use egui::{Color32, PaintCallback, Vec2, pos2, vec2};

    use super::*;
    use crate::picture::test_canvas::TestCanvas;
    use crate::picture::{Pixels, svg};

    const COLOR: Color32 = Color32::BLUE;

    #[test]
    fn shapes_are_cut_off_at_their_clip_rectangle() {
        let canvas = TestCanvas::paint(|painter| {
            let clip = Rect::from_min_max(pos2(20.0, 20.0), pos2(50.0, 50.0));
            let painter = painter.with_clip_rect(clip);
            painter.circle_filled(pos2(50.0, 50.0), 40.0, COLOR);
            painter.rect_filled(clip.shrink(10.0), 0.0, Color32::RED);
        });
        canvas.check(COLOR, &[(45, 45), (22, 45), (49, 49)]);
        canvas.check(Color32::WHITE, &[(50, 50), (60, 60), (19, 49)]);
        canvas.check(Color32::RED, &[(35, 35)]);
        assert_eq!(canvas.svg.matches("<clipPath").count(), 1);
        assert_eq!(canvas.svg.matches("clip-path=").count(), 1);
    }

    #[test]
    fn clip_rectangles_that_cut_nothing_are_not_written() {
        let canvas = TestCanvas::paint(|painter| {
            let clip = Rect::from_min_max(pos2(10.0, 10.0), pos2(90.0, 200.0));
            let painter = painter.with_clip_rect(clip);
            painter.circle_filled(pos2(50.0, 90.0), 30.0, COLOR);
            painter.circle_filled(pos2(300.0, 300.0), 10.0, COLOR);
        });
        assert!(!canvas.svg.contains("clip"), "{}", canvas.svg);
        assert_eq!(canvas.svg.matches("<circle").count(), 1);
    }

    #[test]
    fn dashes_become_one_path() {
        let canvas = TestCanvas::paint(|painter| {
            let line = [pos2(10.0, 50.5), pos2(90.0, 50.5)];
            painter.extend(Shape::dashed_line(
                &line,
                Stroke::new(1.0, COLOR),
                10.0,
                10.0,
            ));
        });
        assert_eq!(canvas.svg.matches("<path").count(), 1);
        canvas.check(COLOR, &[(11, 50), (19, 50), (31, 50), (75, 50)]);
        canvas.check(Color32::WHITE, &[(25, 50), (45, 50), (11, 49), (11, 51)]);
    }

    #[test]
    fn level_lines_fill_whole_pixels() {
        let canvas = TestCanvas::paint(|painter| {
            painter.hline(10.0..=90.0, 20.3, Stroke::new(1.0, COLOR));
            painter.vline(30.8, 40.0..=90.0, Stroke::new(2.0, COLOR));
        });
        canvas.check(COLOR, &[(50, 20), (30, 60), (31, 60)]);
        canvas.check(Color32::WHITE, &[(50, 19), (50, 21), (29, 60), (32, 60)]);
    }

    #[test]
    fn circles_have_their_line_outside() {
        let canvas = TestCanvas::paint(|painter| {
            let line = Stroke::new(4.0, COLOR);
            painter.circle(pos2(50.0, 50.0), 20.0, Color32::YELLOW, line);
        });
        canvas.check(Color32::YELLOW, &[(50, 50), (31, 50)]);
        canvas.check(COLOR, &[(27, 50), (28, 50)]);
        canvas.check(Color32::WHITE, &[(25, 50)]);
    }

    #[test]
    fn ellipses_and_curves_are_where_they_belong() {
        let canvas = TestCanvas::paint(|painter| {
            let mut ellipse = EllipseShape::filled(pos2(30.0, 50.0), vec2(20.0, 8.0), COLOR);
            ellipse.angle = std::f32::consts::FRAC_PI_2;
            painter.add(ellipse);
            painter.add(CubicBezierShape::from_points_stroke(
                [
                    pos2(60.0, 10.0),
                    pos2(80.0, 10.0),
                    pos2(80.0, 90.0),
                    pos2(60.0, 90.0),
                ],
                true,
                COLOR,
                Stroke::NONE,
            ));
            painter.add(QuadraticBezierShape::from_points_stroke(
                [pos2(80.0, 10.0), pos2(100.0, 50.0), pos2(80.0, 90.0)],
                false,
                Color32::TRANSPARENT,
                Stroke::new(4.0, COLOR),
            ));
        });
        canvas.check(COLOR, &[(30, 32), (30, 68), (70, 50), (90, 50)]);
        canvas.check(Color32::WHITE, &[(12, 50), (58, 50), (82, 50)]);
    }

    #[test]
    fn shapes_in_shapes_are_drawn() {
        let canvas = TestCanvas::paint(|painter| {
            let circle = Shape::circle_filled(pos2(50.0, 50.0), 10.0, COLOR);
            painter.add(Shape::Vec(vec![Shape::Noop, Shape::Vec(vec![circle])]));
        });
        canvas.check(COLOR, &[(50, 50)]);
    }

    #[test]
    fn paint_callbacks_are_refused() {
        let refusal = TestCanvas::draw(|painter| {
            painter.add(PaintCallback {
                rect: painter.clip_rect(),
                callback: Arc::new(()),
            });
        });
        assert_eq!(refusal, Err(PictureError::Callback));
    }

    #[test]
    fn what_lies_nowhere_is_left_out() {
        let canvas = TestCanvas::paint(|painter| {
            painter.circle_filled(pos2(f32::NAN, 50.0), 10.0, COLOR);
            painter.circle_filled(pos2(50.0, 50.0), f32::INFINITY, COLOR);
            painter.line_segment([pos2(0.0, f32::NAN), pos2(9.0, 9.0)], (1.0, COLOR));
        });
        assert!(!canvas.svg.contains("NaN") && !canvas.svg.contains("inf"));
    }

    #[test]
    fn shapes_on_the_move_are_moved_last() {
        let clip = Rect::from_min_size(Pos2::ZERO, vec2(45.0, 100.0));
        let mut shape = ClippedShape::new(clip, Shape::circle_filled(pos2(10.0, 10.0), 5.0, COLOR));
        shape.transform_after_tessellation = TSTransform::new(vec2(20.0, 20.0), 2.0);
        let drawing = Drawing::from_shapes(Vec2::splat(100.0), 1.0, Color32::WHITE, vec![shape]);
        let svg = svg(&drawing).unwrap();
        let pixels = Pixels::paint(&svg, 1.0).unwrap();
        let red = |x: u32, y: u32| pixels.bytes()[4 * (y * 100 + x) as usize];
        assert_eq!((red(40, 40), red(33, 40)), (0, 0));
        assert_eq!(
            (red(47, 40), red(28, 40)),
            (255, 255),
            "cut off, and outside"
        );
    }
}
