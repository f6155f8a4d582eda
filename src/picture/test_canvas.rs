//! What the tests of pictures share: shapes painted on white paper, looked at pixel by pixel.

use egui::{Color32, Painter, Theme, vec2};

use super::{Drawing, PictureError, Pixels, svg};

/// A small painted picture and the SVG it was painted from.
pub(super) struct TestCanvas {
    pub(super) svg: String,
    pixels: Pixels,
}

impl TestCanvas {
    /// Paints shapes on a white paper of 100 × 100 points, a point being a pixel.
    pub(super) fn paint(draw: impl Fn(&Painter)) -> Self {
        let svg = Self::draw(draw).expect("the shapes can be drawn");
        let pixels = Pixels::paint(&svg, 1.0).expect("the SVG can be painted");
        Self { svg, pixels }
    }

    /// The SVG of shapes, or why there is none.
    pub(super) fn draw(draw: impl Fn(&Painter)) -> Result<String, PictureError> {
        svg(&Drawing::run(vec2(100.0, 100.0), Theme::Light, |ui| {
            draw(ui.painter());
        }))
    }

    /// The color at a pixel.
    pub(super) fn at(&self, x: u32, y: u32) -> Color32 {
        let start = 4 * (y * self.pixels.width() + x) as usize;
        let bytes = &self.pixels.bytes()[start..start + 4];
        Color32::from_rgba_premultiplied(bytes[0], bytes[1], bytes[2], bytes[3])
    }

    /// Checks the color at pixels.
    #[track_caller]
    pub(super) fn check(&self, color: Color32, pixels: &[(u32, u32)]) {
        for (x, y) in pixels {
            let painted = self.at(*x, *y);
            assert_eq!(painted, color, "at {x}, {y} of\n{}", self.svg);
        }
    }

    /// Whether any pixel of a part of a row is darker than the paper.
    pub(super) fn has_ink(
        &self,
        columns: std::ops::Range<u32>,
        rows: std::ops::Range<u32>,
    ) -> bool {
        rows.into_iter()
            .any(|y| columns.clone().any(|x| self.at(x, y) != Color32::WHITE))
    }
}
