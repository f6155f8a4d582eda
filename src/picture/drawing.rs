//! What egui draws, without a window.

use std::mem;

use egui::epaint::ClippedShape;
use egui::{Color32, Context, Pos2, RawInput, Rect, Ui, Vec2};

use crate::ui::theme::{self, Theme};

/// How many passes a drawing takes at least: sizes learned in one pass are used in the next.
const MIN_PASSES: usize = 3;

/// How many passes a drawing may take to settle.
const MAX_PASSES: usize = 8;

/// How far the clock goes on between passes, in seconds: far enough for every animation to end.
const SECONDS_PER_PASS: f64 = 10.0;

/// The shapes that egui drew on a sheet of paper.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// Width and height in points, from the upper left corner at zero.
    size: Vec2,

    /// How many pixels egui took a point for; shapes are snapped to these pixels.
    pixels_per_point: f32,

    /// The color of the paper.
    background: Color32,

    /// What was drawn, in order.
    shapes: Vec<ClippedShape>,
}

impl Drawing {
    /// Draws off screen, with our fonts and one theme, on paper of the theme's surface color.
    ///
    /// `draw` is called until it no longer asks to be called again (three to eight times), each time with the whole
    /// paper as its room, and has to draw the same each time.
    /// One point is one pixel; a picture of it can still be made at any resolution.
    pub fn run(size: Vec2, theme: egui::Theme, mut draw: impl FnMut(&mut Ui)) -> Self {
        let context = Context::default();
        theme::apply(&context);
        context.set_theme(theme);
        context.all_styles_mut(|style| style.animation_time = 0.0);

        let mut shapes = Vec::new();
        for pass in 0..MAX_PASSES {
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
                time: Some(pass as f64 * SECONDS_PER_PASS),
                ..RawInput::default()
            };
            let mut output = context.run_ui(input, &mut draw);
            shapes = mem::take(&mut output.shapes);
            let settled = output
                .viewport_output
                .values()
                .all(|viewport| !viewport.repaint_delay.is_zero());
            output.drop_without_applying_deltas();
            if settled && pass + 1 >= MIN_PASSES {
                break;
            }
        }
        Self {
            size,
            pixels_per_point: 1.0,
            background: Theme::get(theme).surface,
            shapes,
        }
    }

    /// A drawing from shapes that egui has already laid out, such as those of a window.
    ///
    /// `pixels_per_point` is the one they were laid out for.
    pub fn from_shapes(
        size: Vec2,
        pixels_per_point: f32,
        background: Color32,
        shapes: Vec<ClippedShape>,
    ) -> Self {
        Self {
            size,
            pixels_per_point,
            background,
            shapes,
        }
    }

    /// Width and height in points.
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// How many pixels egui took a point for.
    pub fn pixels_per_point(&self) -> f32 {
        self.pixels_per_point
    }

    /// The color of the paper.
    pub fn background(&self) -> Color32 {
        self.background
    }

    /// What was drawn, in order.
    pub fn shapes(&self) -> &[ClippedShape] {
        &self.shapes
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn drawing_settles_before_it_is_taken() {
        let mut passes = 0;
        let drawing = Drawing::run(vec2(300.0, 200.0), egui::Theme::Light, |ui| {
            passes += 1;
            egui::Grid::new("grid").show(ui, |ui| {
                ui.label("Mission");
                ui.label("People");
                ui.end_row();
                ui.label("UNIFIL, Sector East");
                ui.label("903");
                ui.end_row();
            });
        });
        assert!((MIN_PASSES..MAX_PASSES).contains(&passes), "{passes}");
        assert!(!drawing.shapes().is_empty());
    }

    #[test]
    fn the_theme_is_the_one_asked_for() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let mut panel = Color32::TRANSPARENT;
            let drawing = Drawing::run(vec2(10.0, 10.0), theme, |ui| {
                panel = ui.visuals().panel_fill;
            });
            assert_eq!(panel, Theme::get(theme).panel);
            assert_eq!(drawing.background(), Theme::get(theme).surface);
        }
    }
}
