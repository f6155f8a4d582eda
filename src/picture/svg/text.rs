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
    character: char,

    /// How it looks.
    format: &'a TextFormat,

    /// egui's measures, the place rounded down to pixels.
    glyph: &'a Glyph,

    /// The letter's color; none for a space, and for a letter that shares the picture of the one before ("ffi").
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
            let Some((byte, mut character)) = text.next() else {
                break;
            };
            if galley.elided && row_index == last_row && glyph_index == last_glyph {
                character = glyph.chr; // "…"
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
                character,
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
        for chain in letters.chunk_by_mut(|_, letter| !letter.after_gap) {
            restore_fraction(chain, galley.pixels_per_point);
        }
        rows.push(letters);
    }
    rows
}

/// Where a letter begins, and whether there is a gap before it.
///
/// egui rounds each letter's place to a pixel and paints the rest by one of four pictures; the sum of the widths
/// before it is exact. Where the two differ by more than rounding, something else moved the letter.
fn place(before: Option<&Letter<'_>>, glyph: &Glyph, galley: &Galley) -> (f32, bool) {
    let rounded = glyph.pos.x;
    let Some(before) = before else {
        return (rounded, false);
    };
    let pixel = 1.0 / galley.pixels_per_point;
    let exact = before.x + before.glyph.advance_width;
    if (-pixel..pixel * 1.25).contains(&(exact - rounded)) {
        (exact, false)
    } else {
        (rounded, true)
    }
}

/// Moves letters that follow each other by the part of a pixel that their first one lost to rounding.
///
/// It is nothing at the start of a text, but a row that was broken off a long line begins anywhere within a pixel.
/// egui rounds from an eighth before a pixel to seven eighths after it, so every letter tells something of it.
fn restore_fraction(letters: &mut [Letter<'_>], pixels_per_point: f32) {
    let pixel = 1.0 / pixels_per_point;
    let lost = |letter: &Letter<'_>| letter.glyph.pos.x - letter.x;
    let painted = letters.iter().filter(|letter| letter.color.is_some());
    let least = painted.clone().map(lost).fold(f32::NEG_INFINITY, f32::max) - pixel / 8.0;
    let most = painted.map(lost).fold(f32::INFINITY, f32::min) + pixel * 7.0 / 8.0;
    if least <= 0.0 && most >= 0.0 || !least.is_finite() || !most.is_finite() {
        return;
    }
    let fraction = f32::midpoint(least, most);
    for letter in letters {
        letter.x += fraction;
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
        || first.character == '\t'
        || letter.character == '\t'
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
        .rposition(|letter| !letter.character.is_whitespace())
        .map_or(start, |last| last + 1);
    let visible = stretch.get(start..end).unwrap_or_default();
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
    let text: String = visible.iter().map(|letter| letter.character).collect();

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

#[cfg(test)]
mod tests {
    use egui::epaint::text::LayoutJob;
    use egui::{Align2, FontId, Rect};

    use super::*;
    use crate::picture::font_database::parse;
    use crate::picture::test_canvas::TestCanvas;
    use crate::ui::theme;

    const INK: Color32 = Color32::BLACK;

    const TEXTS: [&str; 6] = [
        "People in the Indian battalion on 15 November 2018",
        "Қазақстан: 120 әскери қызметші, ҰҚШҰ, Өңір",
        "Казахстанская рота в составе индийского батальона",
        "office, fluff, waffle; AVATAR, To, Type, «Ёлка»",
        "1\u{2009}200 + 10\u{202f}226 = −3 … 5–7",
        "İstanbul, São Tomé, Côte d’Ivoire, España",
    ];

    fn texts(svg: &str) -> Vec<(f32, f32)> {
        let plain: String = svg
            .split(" textLength=\"")
            .enumerate()
            .map(|(index, part)| match part.split_once('"') {
                Some((_, rest)) if index > 0 => rest,
                _ => part,
            })
            .collect();
        let tree = parse(&plain).unwrap();
        let texts = tree.root().children().iter().filter_map(|node| match node {
            usvg::Node::Text(text) => Some(text),
            _ => None,
        });
        texts
            .map(|text| (text.bounding_box().x(), text.bounding_box().width()))
            .collect()
    }

    #[test]
    fn letters_are_as_wide_as_in_egui() {
        for family in [FontFamily::Proportional, fonts::semibold()] {
            for size in [12.0, 14.0, 20.0] {
                for text in TEXTS {
                    let font = FontId::new(size, family.clone());
                    let mut svg = String::new();
                    let mut expected = Rect::NOTHING;
                    let drawing =
                        crate::picture::Drawing::run(vec2(900.0, 60.0), egui::Theme::Light, |ui| {
                            let painter = ui.painter();
                            let at = pos2(10.0, 10.0);
                            let font = font.clone();
                            expected = painter.text(at, Align2::LEFT_TOP, text, font, INK);
                        });
                    svg.push_str(&crate::picture::svg(&drawing).unwrap());
                    let [(x, width)] = texts(&svg)[..] else {
                        panic!("{text} is not one text: {svg}");
                    };
                    assert!((x - expected.left()).abs() < 0.01, "{text}: {x}");
                    // egui rounds the size of a text to a 32nd of a point.
                    let difference = (width - expected.width()).abs();
                    assert!(difference < 0.05, "{text} at {size}: {width}, {expected:?}");
                }
            }
        }
    }

    #[test]
    fn letters_stand_on_the_baseline() {
        let canvas = TestCanvas::paint(|painter| {
            painter.text(
                pos2(10.0, 10.0),
                Align2::LEFT_TOP,
                "HHH",
                theme::body(),
                INK,
            );
        });
        // Ascent 1.025 and cap height 0.698 of 14 points: from row 14 to row 23.
        assert!(canvas.has_ink(10..40, 15..16) && canvas.has_ink(10..40, 23..24));
        assert!(!canvas.has_ink(0..100, 24..100) && !canvas.has_ink(0..100, 0..14));
        assert!(!canvas.has_ink(0..10, 0..100) && !canvas.has_ink(42..100, 0..100));
    }

    #[test]
    fn turned_text_turns_around_its_corner() {
        let canvas = TestCanvas::paint(|painter| {
            let galley = painter.layout("UNIFIL\nMINURSO".to_owned(), theme::body(), INK, 99.0);
            let shape = TextShape::new(pos2(20.0, 90.0), galley, INK);
            painter.add(shape.with_angle(-std::f32::consts::FRAC_PI_2));
        });
        assert!(canvas.svg.contains(">UNIFIL</text>") && canvas.svg.contains(">MINURSO</text>"));
        assert!(canvas.has_ink(20..57, 15..90));
        assert!(!canvas.has_ink(0..20, 0..100) && !canvas.has_ink(57..100, 0..100));
        assert!(!canvas.has_ink(0..100, 90..100));
    }

    #[test]
    fn each_look_is_a_text_of_its_own() {
        let canvas = TestCanvas::paint(|painter| {
            let mut job = LayoutJob::default();
            let plain = TextFormat::simple(theme::body(), Color32::RED);
            job.append("KAZ ", 0.0, plain);
            job.append(
                "120",
                0.0,
                TextFormat::simple(theme::body_strong(), Color32::BLUE),
            );
            painter.galley(pos2(0.0, 0.0), painter.layout_job(job), INK);
        });
        let texts: Vec<_> = canvas
            .svg
            .lines()
            .filter(|line| line.starts_with("<text"))
            .collect();
        assert!(texts[0].contains("#ff0000") && texts[0].ends_with(">KAZ</text>"));
        assert!(!texts[0].contains("font-weight"));
        assert!(texts[1].contains("#0000ff") && texts[1].ends_with(">120</text>"));
        assert!(texts[1].contains("font-weight=\"600\""));
        assert_eq!(texts.len(), 2);
    }

    #[test]
    fn colors_come_from_the_shape_where_the_text_leaves_them_open() {
        let svg = TestCanvas::draw(|painter| {
            let layout = |color| painter.layout_no_wrap("KAZ".to_owned(), theme::body(), color);
            let open = layout(Color32::PLACEHOLDER);
            painter.add(TextShape::new(pos2(0.0, 0.0), open, Color32::RED));
            let own = TextShape::new(pos2(0.0, 20.0), layout(Color32::RED), INK);
            painter.add(own.with_override_text_color(Color32::BLUE));
            let half = TextShape::new(pos2(0.0, 40.0), layout(Color32::RED), INK);
            painter.add(half.with_opacity_factor(0.5));
        })
        .unwrap();
        let texts: Vec<_> = svg
            .lines()
            .filter(|line| line.starts_with("<text"))
            .collect();
        assert!(texts[0].contains("fill=\"#ff0000\" x="));
        assert!(texts[1].contains("fill=\"#0000ff\" x="));
        assert!(texts[2].contains("fill=\"#ff0000\" fill-opacity=\"0.5\" x="));
    }

    #[test]
    fn rows_keep_their_letters() {
        let text = "A long text that is broken into rows.\n\nWaffles in the office, два ряда и й.";
        let svg = TestCanvas::draw(|painter| {
            let galley = painter.layout(text.to_owned(), theme::small(), INK, 90.0);
            painter.galley(pos2(0.0, 0.0), galley, INK);
        })
        .unwrap();
        let letters: String = svg
            .lines()
            .filter_map(|line| line.strip_suffix("</text>"))
            .filter_map(|line| line.rsplit('>').next())
            .collect::<Vec<_>>()
            .join(" ");
        let expected: Vec<_> = text.split_whitespace().collect();
        assert_eq!(letters, expected.join(" "));
    }

    #[test]
    fn text_that_is_cut_ends_in_dots() {
        let svg = TestCanvas::draw(|painter| {
            let mut job = LayoutJob::simple_singleline(
                "Multinational battalion".to_owned(),
                theme::body(),
                INK,
            );
            job.wrap = egui::epaint::text::TextWrapping::truncate_at_width(80.0);
            painter.galley(pos2(0.0, 0.0), painter.layout_job(job), INK);
        })
        .unwrap();
        assert!(svg.contains(">Multinatio…</text>"), "{svg}");
    }

    #[test]
    fn lines_and_backgrounds_go_with_their_letters() {
        let canvas = TestCanvas::paint(|painter| {
            let mut job = LayoutJob::default();
            let mut format = TextFormat::simple(theme::body(), INK);
            format.underline = Stroke::new(1.0, Color32::RED);
            format.background = Color32::YELLOW;
            job.append("H H", 0.0, format);
            painter.galley(pos2(10.0, 10.0), painter.layout_job(job), INK);
        });
        canvas.check(Color32::RED, &[(11, 27), (22, 27)]);
        canvas.check(Color32::YELLOW, &[(22, 20)]);
        canvas.check(Color32::WHITE, &[(50, 20), (50, 28)]);
    }

    #[test]
    fn enlarged_text_is_larger() {
        let canvas = TestCanvas::paint(|painter| {
            let galley = painter.layout_no_wrap("HH".to_owned(), theme::body(), INK);
            let mut shape = TextShape::new(pos2(10.0, 10.0), galley, INK);
            shape.transform(egui::emath::TSTransform::new(vec2(-10.0, -10.0), 2.0));
            painter.add(shape);
        });
        assert!(canvas.svg.contains("font-size=\"28\""), "{}", canvas.svg);
        assert!(canvas.has_ink(10..60, 36..38) && !canvas.has_ink(0..100, 39..100));
    }

    #[test]
    fn hostile_letters_do_not_break_the_file() {
        let canvas = TestCanvas::paint(|painter| {
            let text = "<b>&\u{0}\u{1}\u{8}\u{b}\u{fffe}\u{ffff}\t]]>\r\u{85}&#0;";
            painter.text(pos2(0.0, 0.0), Align2::LEFT_TOP, text, theme::body(), INK);
        });
        assert!(canvas.svg.contains("&lt;b&gt;&amp;"));
    }
}
