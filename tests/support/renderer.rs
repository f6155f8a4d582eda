//! Snapshots of windows, drawn by the picture road: no graphics card is needed.

use egui_kittest::TestRenderer;
use image::RgbaImage;
use muster::picture::{Drawing, Pixels, svg};

/// Draws what a harness shows as a picture of it would be drawn.
///
/// Give the harness our fonts and colors by `with_context_setup(muster::ui::theme::apply)`.
#[derive(Debug, Default)]
pub(crate) struct PictureRenderer;

impl TestRenderer for PictureRenderer {
    fn handle_delta(&mut self, delta: &mut egui::TexturesDelta) {
        delta.clear(); // letters are drawn from the fonts themselves
    }

    fn render(
        &mut self,
        context: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<RgbaImage, String> {
        let drawing = Drawing::from_shapes(
            context.content_rect().size(),
            output.pixels_per_point,
            context.global_style().visuals.panel_fill,
            output.shapes.clone(),
        );
        let svg = svg(&drawing).map_err(|error| error.to_string())?;
        let pixels =
            Pixels::paint(&svg, output.pixels_per_point).map_err(|error| error.to_string())?;
        RgbaImage::from_raw(pixels.width(), pixels.height(), pixels.bytes().to_vec())
            .ok_or_else(|| "the picture has too few bytes".to_owned())
    }
}
