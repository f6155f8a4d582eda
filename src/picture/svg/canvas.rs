//! The SVG that is being written.

use egui::emath::GuiRounding as _;
use egui::epaint::{
    CircleShape, ClippedShape, CubicBezierShape, EllipseShape, QuadraticBezierShape,
};
use egui::{Color32, Pos2, Rect, Shape, Stroke};

use super::element::{Element, number};
use super::path_data::PathData;
use super::{mesh, outline, rect, text};
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
        self.set_clip(None);
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
        // The clip rectangle is already where the shape ends up, so it goes around the transform.
        self.set_clip(None);
        let clip = self.clip_attribute(clipped.clip_rect);
        let before = std::mem::take(&mut self.body);
        let drawn = self.draw_clipped(Rect::EVERYTHING, &clipped.shape);
        self.set_clip(None);
        let inner = std::mem::replace(&mut self.body, before);
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
            Shape::Circle(shape) => self.draw_circle(shape),
            Shape::Ellipse(shape) => self.draw_ellipse(shape),
            Shape::QuadraticBezier(shape) => self.draw_quadratic(shape),
            Shape::CubicBezier(shape) => self.draw_cubic(shape),
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
            self.body.push_str(&format!("<g clip-path=\"{clip}\">\n"));
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

    /// Draws a circle, whose line egui puts outside of it.
    fn draw_circle(&mut self, shape: &CircleShape) {
        let CircleShape {
            center,
            radius,
            fill,
            stroke,
        } = *shape;
        self.draw_ellipse(&EllipseShape {
            center,
            radius: egui::Vec2::splat(radius),
            fill,
            stroke,
            angle: 0.0,
        });
    }

    /// Draws an ellipse, whose line egui puts outside of it.
    fn draw_ellipse(&mut self, shape: &EllipseShape) {
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
        let at = |radius: egui::Vec2| {
            let element = Element::new(if radius.x == radius.y {
                "circle"
            } else {
                "ellipse"
            })
            .number("cx", center.x)
            .number("cy", center.y);
            let element = if radius.x == radius.y {
                element.number("r", radius.x)
            } else {
                element.number("rx", radius.x).number("ry", radius.y)
            };
            element.rotate(angle, center)
        };
        if stroke.is_empty() {
            self.write(at(radius).fill(fill));
            return;
        }
        let middle = radius + egui::Vec2::splat(stroke.width * 0.5);
        if stroke.color.is_opaque() {
            self.write(at(middle).fill(fill).stroke(stroke.width, stroke.color));
            return;
        }
        if fill != Color32::TRANSPARENT {
            self.write(at(radius).fill(fill));
        }
        self.write(at(middle).stroke(stroke.width, stroke.color));
    }

    /// Draws a quadratic curve.
    fn draw_quadratic(&mut self, shape: &QuadraticBezierShape) {
        let [start, control, end] = shape.points;
        let mut data = PathData::line(&[start], false);
        data.add('Q', &[control, end]);
        self.draw_curve(data, shape.closed, shape.fill, &shape.stroke, &shape.points);
    }

    /// Draws a cubic curve.
    fn draw_cubic(&mut self, shape: &CubicBezierShape) {
        let [start, one, other, end] = shape.points;
        let mut data = PathData::line(&[start], false);
        data.add('C', &[one, other, end]);
        self.draw_curve(data, shape.closed, shape.fill, &shape.stroke, &shape.points);
    }

    /// Draws a curve whose commands are known.
    fn draw_curve(
        &mut self,
        mut data: PathData,
        closed: bool,
        fill: Color32,
        stroke: &egui::epaint::PathStroke,
        points: &[Pos2],
    ) {
        if closed {
            data.close();
            outline::draw_closed(self, &data, fill, stroke, points);
        } else {
            outline::draw_open(self, &data, stroke, points);
        }
    }
}

/// A path of straight lines.
fn line_element(stroke: Stroke, data: &PathData) -> Element {
    Element::new("path")
        .text("d", data.as_str())
        .stroke(stroke.width, stroke.color)
}
