//! Text, as text: letters can be selected, searched and edited.

use egui::emath::GuiRounding as _;
use egui::epaint::text::{Galley, Glyph, PlacedRow, TextFormat};
use egui::epaint::{TextShape, Vertex};
use egui::{Color32, FontFamily, Pos2, Stroke, Vec2, pos2, vec2};

use super::canvas::Canvas;
use super::element::{Element, number};
use super::mesh;
use crate::ui::fonts;

/// How far egui slants italics: to the right by so much of the height.
const SLANT: f32 = 0.25;

/// A letter of a row, with all that egui knows of it.
struct Letter<'a> {
    /// The letter.
    letter: char,

    /// How it looks.
    format: &'a TextFormat,

    /// egui's measures, the place rounded down to pixels.
    glyph: &'a Glyph,

    /// The letter's color; none for a space.
    color: Option<Color32>,

    /// Where the letter begins, relative to the row, not rounded.
    x: f32,

    /// Whether the letter does not follow right after the one before.
    after_gap: bool,
}

/// Draws a text: one element for each stretch of letters of one look in one row.
pub(super) fn draw(canvas: &mut Canvas, shape: &TextShape) {
    let galley = &shape.galley;
    if galley.is_empty() || shape.opacity_factor <= 0.0 {
        return;
    }
    let origin = shape.pos.round_to_pixels(galley.pixels_per_point);
    for (row, letters) in galley.rows.iter().zip(rows(shape)) {
        draw_background(canvas, shape, origin, row);
        let scale = scale(row);
        let mut rest = letters.as_slice();
        while let Some(first) = rest.first() {
            let length = rest
                .iter()
                .enumerate()
                .skip(1)
                .find(|(_, letter)| starts_stretch(first, letter))
                .map_or(rest.len(), |(index, _)| index);
            let (stretch, others) = rest.split_at(length);
            draw_stretch(canvas, shape, origin, row, scale, stretch);
            rest = others;
        }
        draw_underline(canvas, shape, origin, row);
    }
}

/// The letters of each row, each with its own format and place.
fn rows(shape: &TextShape) -> Vec<Vec<Letter<'_>>> {
    let galley = &shape.galley;
    let job = &galley.job;
    let mut text = job.text.char_indices();
    let mut sections = job.sections.iter().peekable();
    let mut rows = Vec::new();
    let last_row = galley.rows.len().saturating_sub(1);
    for (row_index, row) in galley.rows.iter().enumerate() {
        let mut letters: Vec<Letter<'_>> = Vec::new();
        let last_glyph = row.glyphs.len().saturating_sub(1);
        for (glyph_index, glyph) in row.glyphs.iter().enumerate() {
            // egui has one glyph for each letter of the text, but its own letters repeat those that share a glyph.
            let Some((byte, mut letter)) = text.next() else {
                break;
            };
            if galley.elided && row_index == last_row && glyph_index == last_glyph {
                letter = glyph.chr; // "…"
            }
            while sections
                .peek()
                .is_some_and(|section| section.byte_range.end.0 <= byte)
            {
                sections.next();
            }
            let Some(section) = sections.peek() else {
                break;
            };
            let (x, after_gap) = place(letters.last(), glyph, galley);
            letters.push(Letter {
                letter,
                format: &section.format,
                glyph,
                color: color(shape, row, glyph),
                x,
                after_gap,
            });
        }
        if row.ends_with_newline {
            text.next();
        }
        rows.push(letters);
    }
    rows
}

/// Where a letter begins, and whether there is a gap before it.
///
/// egui rounds each letter's place down to a pixel and paints the rest by one of four pictures; the sum of the widths
/// before it is exact. Where the two differ by more than rounding, something else moved the letter.
fn place(before: Option<&Letter<'_>>, glyph: &Glyph, galley: &Galley) -> (f32, bool) {
    let rounded = glyph.pos.x;
    let Some(before) = before else {
        return (rounded, false);
    };
    let pixel = 1.0 / galley.pixels_per_point;
    let exact = before.x + before.glyph.advance_width;
    if (-0.25 * pixel..1.25 * pixel).contains(&(exact - rounded)) {
        (exact, false)
    } else {
        (rounded, true)
    }
}

/// The color a letter is painted in; none where nothing is painted.
fn color(shape: &TextShape, row: &PlacedRow, glyph: &Glyph) -> Option<Color32> {
    if glyph.uv_rect.is_nothing() {
        return None;
    }
    let vertices = &row.visuals.mesh.vertices;
    let own = vertices.get(glyph.first_vertex as usize)?.color;
    let color = shape.override_text_color.unwrap_or(own);
    Some(resolved(shape, color))
}

/// A color with the text's own where it is left open, and the text's opacity.
fn resolved(shape: &TextShape, color: Color32) -> Color32 {
    let color = if color == Color32::PLACEHOLDER {
        shape.fallback_color
    } else {
        color
    };
    color.gamma_multiply(shape.opacity_factor.min(1.0))
}

/// Whether a letter looks different from the first of its stretch, or stands apart from the one before.
fn starts_stretch(first: &Letter<'_>, letter: &Letter<'_>) -> bool {
    let other_color = match (first.color, letter.color) {
        (Some(one), Some(other)) => one != other,
        (None, Some(_)) => true, // spaces have no color to compare with
        (_, None) => false,
    };
    letter.after_gap
        || other_color
        || first.letter == '\t'
        || letter.letter == '\t'
        || !std::ptr::eq(first.format, letter.format)
}

/// Draws letters of one look.
fn draw_stretch(
    canvas: &mut Canvas,
    shape: &TextShape,
    origin: Pos2,
    row: &PlacedRow,
    scale: f32,
    stretch: &[Letter<'_>],
) {
    draw_lines(canvas, shape, origin, row, scale, stretch);
    let Some(start) = stretch.iter().position(|letter| letter.color.is_some()) else {
        return;
    };
    let end = stretch
        .iter()
        .rposition(|letter| letter.color.is_some())
        .map_or(start, |last| last + 1);
    let visible = &stretch[start..end];
    let (Some(first), Some(last)) = (visible.first(), visible.last()) else {
        return;
    };
    let format = first.format;
    // Rows begin on a pixel and letters stand on one.
    let baseline = first
        .glyph
        .pos
        .y
        .round_to_pixels(shape.galley.pixels_per_point);
    let at = origin + row.pos.to_vec2() + scale * vec2(first.x, baseline);
    let width = scale * (end_of(stretch, end, last) - first.x);
    let text: String = visible.iter().map(|letter| letter.letter).collect();

    let element = Element::new("text")
        .number("font-size", format.font_id.size * scale)
        .maybe("font-weight", weight(&format.font_id.family).as_deref())
        .fill(first.color.unwrap_or_default());
    let element = if format.italics {
        // Slanted around the baseline, since there is no italic face.
        let degrees = number(-SLANT.atan().to_degrees());
        let turn = number(shape.angle.to_degrees());
        let (x, y) = (number(origin.x), number(origin.y));
        let offset = at - origin;
        let (right, down) = (number(offset.x), number(offset.y));
        let transform =
            format!("translate({x} {y}) rotate({turn}) translate({right} {down}) skewX({degrees})");
        element.text("transform", &transform)
    } else {
        element
            .number("x", at.x)
            .number("y", at.y)
            .rotate(shape.angle, origin)
    };
    // The width holds the place of what comes after where the viewer has another font.
    let element = if visible.len() > 1 {
        element.number("textLength", width)
    } else {
        element
    };
    canvas.write(element.letters(&text));
}

/// Where the last visible letter ends, relative to the row: where the next begins, or its width further.
fn end_of(stretch: &[Letter<'_>], end: usize, last: &Letter<'_>) -> f32 {
    stretch
        .get(end)
        .map_or(last.x + last.glyph.advance_width, |next| next.x)
}

/// The SVG weight of an egui font family; none for the regular one.
fn weight(family: &FontFamily) -> Option<String> {
    (*family == fonts::semibold()).then(|| fonts::SEMIBOLD_WEIGHT.to_string())
}

/// Draws the lines under and through letters that belong to their format.
fn draw_lines(
    canvas: &mut Canvas,
    shape: &TextShape,
    origin: Pos2,
    row: &PlacedRow,
    scale: f32,
    stretch: &[Letter<'_>],
) {
    let (Some(first), Some(last)) = (stretch.first(), stretch.last()) else {
        return;
    };
    let box_of_first = first.glyph.logical_rect();
    let right = last.x + last.glyph.advance_width;
    for (stroke, y) in [
        (first.format.underline, box_of_first.bottom()),
        (first.format.strikethrough, box_of_first.center().y),
    ] {
        let mut y = y;
        stroke.round_center_to_pixel(shape.galley.pixels_per_point, &mut y);
        let points = [pos2(first.x, y), pos2(right, y)]
            .map(|point| turned(shape, origin, row, scale * point.to_vec2()));
        let color = resolved(shape, stroke.color);
        canvas.add_segment(points, Stroke::new(stroke.width * scale, color));
    }
}

/// Draws the line under a whole row that belongs to the shape.
fn draw_underline(canvas: &mut Canvas, shape: &TextShape, origin: Pos2, row: &PlacedRow) {
    if shape.underline.is_empty() || row.visuals.mesh.is_empty() {
        return;
    }
    let bounds = row.visuals.mesh_bounds;
    let points = [bounds.left_bottom(), bounds.right_bottom()]
        .map(|point| turned(shape, origin, row, point.to_vec2()));
    canvas.add_segment(points, shape.underline);
}

/// Draws what lies behind a row's letters: colored backgrounds and selected text.
fn draw_background(canvas: &mut Canvas, shape: &TextShape, origin: Pos2, row: &PlacedRow) {
    let visuals = &row.visuals;
    let is_glyph = |index: u32| visuals.glyph_vertex_range.contains(&(index as usize));
    let triangles = visuals
        .mesh
        .indices
        .chunks_exact(3)
        .take_while(|triangle| !triangle.iter().any(|index| is_glyph(*index)));
    if visuals.glyph_vertex_range.is_empty() {
        return; // no letters: lines could not be told from backgrounds
    }
    let corners = triangles.filter_map(|triangle| {
        let corner = |index: u32| {
            let vertex = visuals.mesh.vertices.get(index as usize)?;
            Some(Vertex {
                pos: turned(shape, origin, row, vertex.pos.to_vec2()),
                uv: egui::epaint::WHITE_UV,
                color: resolved(shape, vertex.color),
            })
        };
        Some([
            corner(triangle[0])?,
            corner(triangle[1])?,
            corner(triangle[2])?,
        ])
    });
    // Nothing to refuse: backgrounds have no texture.
    let drawn = mesh::draw_triangles(canvas, corners);
    debug_assert!(drawn.is_ok(), "backgrounds have no texture");
}

/// Where a point of a row ends up on the paper.
fn turned(shape: &TextShape, origin: Pos2, row: &PlacedRow, in_row: Vec2) -> Pos2 {
    origin + egui::emath::Rot2::from_angle(shape.angle) * (row.pos.to_vec2() + in_row)
}

/// How much a row was enlarged after it was laid out: egui enlarges its mesh but not the letters' measures.
fn scale(row: &PlacedRow) -> f32 {
    let vertices = &row.visuals.mesh.vertices;
    let enlarged = row.glyphs.iter().find_map(|glyph| {
        let first = glyph.first_vertex as usize;
        let (one, other) = (vertices.get(first)?, vertices.get(first + 1)?);
        let width = glyph.uv_rect.size.x;
        (width > 0.0).then(|| (other.pos.x - one.pos.x) / width)
    });
    // Sizes are rounded to pixels on the way, so small differences mean nothing.
    enlarged
        .filter(|scale| (scale - 1.0).abs() > 0.01 && scale.is_finite() && *scale > 0.0)
        .unwrap_or(1.0)
}
