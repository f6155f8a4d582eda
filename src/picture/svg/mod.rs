//! egui's shapes to SVG.
//!
//! Each shape becomes the SVG element that means the same, rounded to pixels as egui rounds it on the screen.
//! Numbers have at most two decimals, so that the same drawing gives the same bytes everywhere.

mod canvas;
mod element;
mod ellipse;
mod mesh;
mod outline;
mod path_data;
mod rect;
mod text;

use egui::Rect;

use self::canvas::Canvas;
use self::element::Element;
use super::{Drawing, PictureError};
use crate::ui::fonts;

/// A drawing as an SVG file, in points of 1/96 in, with real text in the bundled fonts.
///
/// Refused where it has a paint callback ([`PictureError::Callback`]) or an image ([`PictureError::Image`]).
pub fn svg(drawing: &Drawing) -> Result<String, PictureError> {
    let mut canvas = Canvas::new(drawing);
    for clipped in drawing.shapes() {
        canvas.draw(clipped)?;
    }
    let (definitions, body) = canvas.finish();

    let size = drawing.size();
    let view_box = format!(
        "0 0 {} {}",
        element::number(size.x),
        element::number(size.y)
    );
    let mut content = String::from("\n");
    if !definitions.is_empty() {
        Element::new("defs")
            .content(&definitions)
            .write(&mut content);
    }
    Element::new("rect")
        .number("width", size.x)
        .number("height", size.y)
        .fill(drawing.background())
        .write(&mut content);
    content.push_str(&body);

    let mut file = String::new();
    Element::new("svg")
        .text("xmlns", "http://www.w3.org/2000/svg")
        .number("width", size.x)
        .number("height", size.y)
        .text("viewBox", &view_box)
        .text("fill", "none")
        .text("font-family", &font_families())
        .text("xml:space", "preserve")
        .content(&content)
        .write(&mut file);
    Ok(file)
}

/// The bundled font and, for viewers that lack it, fonts of similar width.
fn font_families() -> String {
    format!("'{}', 'Noto Sans', 'Segoe UI', sans-serif", fonts::FAMILY)
}

/// The whole paper.
fn paper(drawing: &Drawing) -> Rect {
    Rect::from_min_size(egui::Pos2::ZERO, drawing.size())
}
