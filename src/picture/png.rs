//! SVG to PNG.

use super::{POINTS_PER_INCH, PictureError, Pixels};

/// The bytes before the first chunk after the header: the signature and the `IHDR` chunk.
const HEADER_LENGTH: usize = 8 + 25;

/// Meters in an inch.
const METERS_PER_INCH: f32 = 0.0254;

/// An SVG as a PNG file at a scale, which says its resolution: 96 dpi times the scale.
///
/// Drawn with the bundled fonts only.
/// Refused as [`Pixels::paint`] says.
pub fn png(svg: &str, scale: f32) -> Result<Vec<u8>, PictureError> {
    encode(&Pixels::paint(svg, scale)?, scale)
}

/// Pixels painted at a scale as a PNG file.
pub(super) fn encode(pixels: &Pixels, scale: f32) -> Result<Vec<u8>, PictureError> {
    let mut file = pixels
        .pixmap()
        .encode_png()
        .map_err(|error| PictureError::Encoding {
            reason: error.to_string(),
        })?;
    let resolution = resolution_chunk(POINTS_PER_INCH * scale);
    file.splice(HEADER_LENGTH..HEADER_LENGTH, resolution);
    Ok(file)
}

/// A `pHYs` chunk: pixels per meter across and down.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a scale that gave pixels is positive, and `as` saturates"
)]
fn resolution_chunk(pixels_per_inch: f32) -> Vec<u8> {
    let pixels_per_meter = ((pixels_per_inch / METERS_PER_INCH).round() as u32).to_be_bytes();
    let mut body = b"pHYs".to_vec();
    body.extend(pixels_per_meter);
    body.extend(pixels_per_meter);
    body.push(1); // the unit is the meter
    let mut chunk = 9_u32.to_be_bytes().to_vec(); // the length leaves out the chunk's name
    chunk.extend(&body);
    chunk.extend(checksum(&body).to_be_bytes());
    chunk
}

/// The cyclic redundancy check of the PNG specification, annex D.
fn checksum(bytes: &[u8]) -> u32 {
    let mut rest = u32::MAX;
    for byte in bytes {
        rest ^= u32::from(*byte);
        for _ in 0..8 {
            rest = (rest >> 1) ^ if rest & 1 == 1 { 0xEDB8_8320 } else { 0 };
        }
    }
    !rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">
<rect width="10" height="10" fill="#009edb"/><rect x="10" width="10" height="10" fill="#e69f00"/></svg>"##;

    #[test]
    fn the_checksum_is_that_of_png() {
        assert_eq!(checksum(b"IEND"), 0xAE42_6082);
    }

    #[test]
    fn colors_are_those_of_the_svg_at_each_scale() {
        for scale in [1.0_f32, 2.0, 3.125] {
            let file = png(SQUARE, scale).unwrap();
            let picture = resvg::tiny_skia::Pixmap::decode_png(&file).unwrap();
            assert!((picture.width() as f32 - 20.0 * scale).abs() <= 0.5);
            let color = |x, y| {
                let pixel = picture.pixel(x, y).unwrap().demultiply();
                [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
            };
            let middle = picture.height() / 2;
            assert_eq!(color(2, middle), [0x00, 0x9E, 0xDB, 0xFF]);
            assert_eq!(color(picture.width() - 2, middle), [0xE6, 0x9F, 0x00, 0xFF]);
        }
    }

    #[test]
    fn the_resolution_is_in_the_file() {
        let file = png(SQUARE, 3.125).unwrap();
        let at = file.windows(4).position(|bytes| bytes == b"pHYs").unwrap();
        assert_eq!(file[at + 4..at + 8], 11_811_u32.to_be_bytes()); // 300 dpi
        assert_eq!(file[at + 12], 1);
        assert!(at < file.windows(4).position(|bytes| bytes == b"IDAT").unwrap());
    }

    #[test]
    fn sizes_without_end_are_refused() {
        for scale in [0.0, -1.0, f32::NAN, f32::INFINITY, 1e9] {
            let refusal = png(SQUARE, scale);
            assert!(
                matches!(refusal, Err(PictureError::Size { .. })),
                "{scale}: {refusal:?}"
            );
        }
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        for text in ["", "no picture", "<html/>", "<svg width='1' height='1'>"] {
            assert!(
                matches!(png(text, 1.0), Err(PictureError::Svg { .. })),
                "{text}"
            );
        }
    }
}
