//! Letters that would show as a box.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use egui::epaint::{TextOptions, text::Fonts};
use egui::{FontFamily, Shape};

use super::Drawing;
use crate::ui::fonts;

/// The letters of a drawing that no bundled font has, each once, in Unicode order.
///
/// They show as a box on the screen and in the picture; whoever exports names them.
pub fn missing_letters(drawing: &Drawing) -> Vec<char> {
    let mut missing = BTreeSet::new();
    for clipped in drawing.shapes() {
        collect(&clipped.shape, &mut missing);
    }
    missing.into_iter().collect()
}

/// Adds the missing letters of a shape and of those in it.
fn collect(shape: &Shape, missing: &mut BTreeSet<char>) {
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                collect(shape, missing);
            }
        }
        Shape::Text(text) => {
            let letters = text.galley.text().chars();
            missing.extend(letters.filter(|letter| !is_invisible(*letter) && !has(*letter)));
        }
        _ => {}
    }
}

/// Whether the bundled fonts have a letter.
fn has(letter: char) -> bool {
    static LETTERS: OnceLock<BTreeSet<char>> = OnceLock::new();
    let letters = LETTERS.get_or_init(|| {
        let mut fonts = Fonts::new(TextOptions::default(), fonts::definitions());
        let mut fonts = fonts.with_pixels_per_point(1.0);
        fonts
            .characters(&FontFamily::Proportional)
            .keys()
            .copied()
            .collect()
    });
    letters.contains(&letter)
}

/// Whether a letter has no shape: controls, joiners, marks of direction, variation selectors.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn letters_without_a_font_are_named_once() {
        let drawing = Drawing::run(vec2(400.0, 100.0), egui::Theme::Light, |ui| {
            ui.label("Қазақстан\tUNIFIL\u{200b} 1\u{2009}200");
            ui.label("联合国 联");
        });
        assert_eq!(missing_letters(&drawing), ['合', '国', '联']);
    }
}
