//! Triangle meshes.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, TextureId};

use super::canvas::Canvas;
use super::element::{Element, paint, straight};
use super::path_data::PathData;
use crate::picture::PictureError;

/// Draws a mesh: triangles of one color that follow each other become one path, all turned the same way, so that
/// no seam shows between them; a mesh of several colors is drawn without smoothing, for the same reason.
///
/// Refused where it carries an image.
pub(super) fn draw(canvas: &mut Canvas, mesh: &Mesh) -> Result<(), PictureError> {
    if mesh.texture_id != TextureId::default() {
        return Err(PictureError::Image);
    }
    let triangles = mesh.indices.chunks_exact(3);
    let corners = triangles.filter_map(|indices| {
        let corner = |index: u32| mesh.vertices.get(index as usize).copied();
        Some([
            corner(indices[0])?,
            corner(indices[1])?,
            corner(indices[2])?,
        ])
    });
    draw_triangles(canvas, corners)
}

/// Draws triangles one after the other.
pub(super) fn draw_triangles(
    canvas: &mut Canvas,
    triangles: impl Iterator<Item = [Vertex; 3]> + Clone,
) -> Result<(), PictureError> {
    if triangles
        .clone()
        .flatten()
        .any(|vertex| vertex.uv != WHITE_UV)
    {
        return Err(PictureError::Image);
    }
    let mut colors = triangles.clone().flatten().map(|vertex| vertex.color);
    let first = colors.next().unwrap_or_default();
    let sharp = colors.any(|color| color != first);

    let mut run: Option<(Color32, PathData)> = None;
    for corners in triangles {
        let points = corners.map(|corner| corner.pos);
        let Some(points) = turned_one_way(points) else {
            continue;
        };
        let color = corners[0].color;
        if corners.iter().all(|corner| corner.color == color) {
            match &mut run {
                Some((waiting, data)) if *waiting == color => data.add_line(&points, true),
                _ => {
                    write_run(canvas, run.take(), sharp);
                    run = Some((color, PathData::line(&points, true)));
                }
            }
        } else {
            write_run(canvas, run.take(), sharp);
            let data = PathData::line(&points, true);
            let element = element(&data, true);
            let element = match gradient(canvas, corners) {
                Some(gradient) => element.text("fill", &gradient),
                None => element.fill(mean(corners.map(|corner| corner.color))),
            };
            canvas.write(element);
        }
    }
    write_run(canvas, run, sharp);
    Ok(())
}

/// Writes triangles of one color.
fn write_run(canvas: &mut Canvas, run: Option<(Color32, PathData)>, sharp: bool) {
    if let Some((color, data)) = run
        && color != Color32::TRANSPARENT
    {
        canvas.write(element(&data, sharp).fill(color));
    }
}

/// A path, with or without smoothed edges.
fn element(data: &PathData, sharp: bool) -> Element {
    Element::new("path")
        .text("d", data.as_str())
        .maybe("shape-rendering", sharp.then_some("crispEdges"))
}

/// The corners in clockwise order; none for a triangle without area or with a corner nowhere.
fn turned_one_way([a, b, c]: [Pos2; 3]) -> Option<[Pos2; 3]> {
    let (one, other) = (b - a, c - a);
    let area = one.x * other.y - one.y * other.x;
    if area > 0.0 {
        Some([a, b, c])
    } else if area < 0.0 {
        Some([a, c, b])
    } else {
        None
    }
}

/// The gradient of a triangle with two corners of one color and a third of another: from the side between the two
/// to the third. None where all three differ.
fn gradient(canvas: &mut Canvas, corners: [Vertex; 3]) -> Option<String> {
    let [a, b, c] = corners;
    let (apex, one, other) = if b.color == c.color {
        (a, b, c)
    } else if a.color == c.color {
        (b, a, c)
    } else if a.color == b.color {
        (c, a, b)
    } else {
        return None;
    };
    let side = (other.pos - one.pos).normalized();
    let foot = one.pos + side * side.dot(apex.pos - one.pos);
    let stop = |offset: f32, color: Color32, neighbor: Color32| {
        // Full transparency has no color of its own; black would show through as a gray veil.
        let (hue, _) = paint(if color == Color32::TRANSPARENT {
            neighbor
        } else {
            color
        });
        Element::new("stop")
            .number("offset", offset)
            .text("stop-color", &hue)
            .number("stop-opacity", f32::from(straight(color)[3]) / 255.0)
    };
    let mut stops = String::new();
    stop(0.0, one.color, apex.color).write(&mut stops);
    stop(1.0, apex.color, one.color).write(&mut stops);
    Some(canvas.define(|id| {
        Element::new("linearGradient")
            .text("id", id)
            .text("gradientUnits", "userSpaceOnUse")
            .number("x1", foot.x)
            .number("y1", foot.y)
            .number("x2", apex.pos.x)
            .number("y2", apex.pos.y)
            .content(&stops)
    }))
}

/// The color between three.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the mean of bytes is a byte"
)]
fn mean(colors: [Color32; 3]) -> Color32 {
    let channels = colors.map(|color| color.to_array());
    let [red, green, blue, alpha] = [0, 1, 2, 3].map(|channel| {
        let sum: u16 = channels.iter().map(|color| u16::from(color[channel])).sum();
        (sum / 3) as u8
    });
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}

#[cfg(test)]
mod tests {
    use egui::{Rect, Vec2, pos2};

    use super::*;
    use crate::picture::test_canvas::TestCanvas;

    const COLOR: Color32 = Color32::BLUE;

    /// The area under a slanted line, as a strip of triangles turned either way.
    fn area() -> Mesh {
        let mut mesh = Mesh::default();
        for step in 0..20_u32 {
            let x = 10.3 + 4.1 * step as f32;
            mesh.colored_vertex(pos2(x, 30.7 - step as f32), COLOR);
            mesh.colored_vertex(pos2(x, 90.4), COLOR);
            if step > 0 {
                let last = 2 * step + 1;
                mesh.add_triangle(last - 3, last - 2, last - 1);
                mesh.add_triangle(last - 2, last - 1, last);
            }
        }
        mesh
    }

    #[test]
    fn an_area_of_one_color_has_no_seams() {
        for opacity in [1.0, 0.5] {
            let canvas = TestCanvas::paint(|painter| {
                let mut mesh = area();
                for vertex in &mut mesh.vertices {
                    vertex.color = vertex.color.gamma_multiply(opacity);
                }
                painter.add(mesh);
            });
            let expected = canvas.at(50, 60);
            let inside: Vec<_> = (12..86)
                .flat_map(|x| (32..89).map(move |y| (x, y)))
                .collect();
            canvas.check(expected, &inside);
            assert_eq!(canvas.svg.matches("<path").count(), 1);
        }
    }

    #[test]
    fn a_mesh_of_cells_has_each_color_and_no_gaps() {
        let colors = [Color32::RED, Color32::GREEN, Color32::BLUE];
        let canvas = TestCanvas::paint(|painter| {
            let mut mesh = Mesh::default();
            for (index, color) in colors.into_iter().cycle().take(6).enumerate() {
                let left = 10.0 + 12.7 * index as f32;
                let cell = Rect::from_min_size(pos2(left, 20.0), Vec2::splat(12.7));
                mesh.add_colored_rect(cell, color);
            }
            painter.add(mesh);
        });
        for x in 10..86 {
            assert!(
                colors.contains(&canvas.at(x, 25)),
                "{x}: {:?}",
                canvas.at(x, 25)
            );
        }
        canvas.check(Color32::RED, &[(15, 25), (53, 25)]);
        canvas.check(Color32::GREEN, &[(30, 25)]);
    }

    #[test]
    fn colors_run_from_corner_to_corner() {
        let canvas = TestCanvas::paint(|painter| {
            let mut mesh = Mesh::default();
            mesh.colored_vertex(pos2(0.0, 0.0), Color32::BLACK);
            mesh.colored_vertex(pos2(100.0, 0.0), Color32::BLACK);
            mesh.colored_vertex(pos2(0.0, 100.0), Color32::TRANSPARENT);
            mesh.colored_vertex(pos2(100.0, 100.0), Color32::TRANSPARENT);
            mesh.add_triangle(0, 1, 2);
            mesh.add_triangle(1, 2, 3);
            painter.add(mesh);
        });
        for (y, gray) in [(10, 27_u8), (50, 128), (90, 230)] {
            for x in [5, 50, 95] {
                let color = canvas.at(x, y);
                assert!(color.r().abs_diff(gray) <= 4, "{x}, {y}: {color:?}");
            }
        }
    }

    #[test]
    fn images_are_refused() {
        for texture in [
            TextureId::User(1),
            TextureId::Managed(1),
            TextureId::default(),
        ] {
            let refusal = TestCanvas::draw(|painter| {
                let mut mesh = Mesh::with_texture(texture);
                let rect = Rect::from_min_max(pos2(0.0, 0.0), pos2(10.0, 10.0));
                let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                mesh.add_rect_with_uv(rect, uv, Color32::WHITE);
                painter.add(mesh);
            });
            assert_eq!(refusal, Err(PictureError::Image));
        }
    }
}
