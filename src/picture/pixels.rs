//! A picture as pixels.

use resvg::tiny_skia::{Pixmap, Transform};

use super::{Page, PictureError};

/// The most pixels a picture may have: room for A3 at 600 dpi, and 280 MB of memory.
pub const MAX_PIXELS: u64 = 70_000_000;

/// A picture as pixels, row by row from the top.
#[derive(Clone, Debug)]
pub struct Pixels {
    /// The picture, at least one pixel.
    pixmap: Pixmap,
}

impl Pixels {
    /// Paints an SVG at a scale: 1 gives a pixel for a point, 96 dpi.
    ///
    /// Refused where it is no SVG ([`PictureError::Svg`]), and where it would have no pixels or more than
    /// [`MAX_PIXELS`] ([`PictureError::Size`]).
    pub fn paint(svg: &str, scale: f32) -> Result<Self, PictureError> {
        Self::of(&Page::read(svg)?, scale)
    }

    /// Paints a page at a scale.
    pub(super) fn of(page: &Page, scale: f32) -> Result<Self, PictureError> {
        let tree = page.tree();
        let width = pixels(tree.size().width(), scale);
        let height = pixels(tree.size().height(), scale);
        let refusal = PictureError::Size { width, height };
        if width.saturating_mul(height) > MAX_PIXELS {
            return Err(refusal);
        }
        let (Ok(columns), Ok(rows)) = (u32::try_from(width), u32::try_from(height)) else {
            return Err(refusal);
        };
        let mut pixmap = Pixmap::new(columns, rows).ok_or(refusal)?;
        resvg::render(
            tree,
            Transform::from_scale(scale, scale),
            &mut pixmap.as_mut(),
        );
        Ok(Self { pixmap })
    }

    /// The width in pixels.
    pub fn width(&self) -> u32 {
        self.pixmap.width()
    }

    /// The height in pixels.
    pub fn height(&self) -> u32 {
        self.pixmap.height()
    }

    /// Red, green, blue and alpha of each pixel, multiplied by alpha.
    pub fn bytes(&self) -> &[u8] {
        self.pixmap.data()
    }

    /// The picture for its encoder.
    pub(super) fn pixmap(&self) -> &Pixmap {
        &self.pixmap
    }
}

/// How many pixels a length takes; 0 for what is no length.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, which is what is wanted of a hostile scale"
)]
fn pixels(points: f32, scale: f32) -> u64 {
    (points * scale).round() as u64
}
