//! The bundled fonts, the same bytes for screen and picture.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// The fonts' family name, as their `name` table and SVG's `font-family` have it.
pub const FAMILY: &str = "IBM Plex Sans";

/// The weight of the semi-bold face, as its `OS/2` table and SVG's `font-weight` have it.
pub const SEMIBOLD_WEIGHT: u16 = 600;

/// The name of egui's semi-bold font family.
const SEMIBOLD: &str = "semibold";

/// The key of the regular face in egui's definitions.
const REGULAR_FACE: &str = "IBM Plex Sans Regular";

/// The key of the semi-bold face in egui's definitions.
const SEMIBOLD_FACE: &str = "IBM Plex Sans SemiBold";

/// Every bundled font file with its face's name: regular first, then semi-bold.
///
/// Figures have one width in both, so numbers stand under each other.
/// Licensed under the SIL Open Font License 1.1, see `assets/fonts`.
pub const FILES: &[(&str, &[u8])] = &[
    (
        REGULAR_FACE,
        include_bytes!("../../assets/fonts/IBMPlexSans-Regular.ttf"),
    ),
    (
        SEMIBOLD_FACE,
        include_bytes!("../../assets/fonts/IBMPlexSans-SemiBold.ttf"),
    ),
];

/// The font families that the window and every off-screen drawing use.
///
/// There is no monospaced face: figures are of one width already.
pub fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in FILES {
        let data = Arc::new(FontData::from_static(bytes));
        definitions.font_data.insert((*name).to_owned(), data);
    }
    for (family, faces) in [
        (FontFamily::Proportional, vec![REGULAR_FACE]),
        (FontFamily::Monospace, vec![REGULAR_FACE]),
        (semibold(), vec![SEMIBOLD_FACE, REGULAR_FACE]),
    ] {
        let faces = faces.into_iter().map(str::to_owned).collect();
        definitions.families.insert(family, faces);
    }
    definitions
}

/// The family of headings, totals and names that stand out.
pub fn semibold() -> FontFamily {
    FontFamily::Name(SEMIBOLD.into())
}

#[cfg(test)]
mod tests {
    use egui::epaint::{TextOptions, text::Fonts};
    use egui::{Color32, FontId};

    use super::*;

    /// Letters and signs that every face must have, by what needs them.
    const NEEDED: &[(&str, &str)] = &[
        (
            "English",
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        ),
        ("ASCII signs", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
        (
            "Russian",
            "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№",
        ),
        ("Kazakh", "ӘәҒғҚқҢңӨөҰұҮүҺһІі"),
        ("Belarusian and Ukrainian", "ЎўЄєЇїҐґ"),
        ("French", "ÀàÂâÆæÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿ«»"),
        ("Spanish", "ÁáÉéÍíÑñÓóÚúÜü¿¡ªº"),
        (
            "Contributors' names",
            "ÄäÅåÃãÕõÖöØøÞþÐðßŠšŽžČčĆćĐđĞğİıŞşŁłŃńŚśŻżŹźĄąĘęŐőŰűȘșȚț",
        ),
        ("spaces and hyphens", "\u{a0}\u{2009}\u{202f}\u{2011}"),
        ("signs of figures and notes", "–—…−·•×±≤≥≈§°‰€†“”„‘’‹›→←↑↓"),
    ];

    fn bundled() -> Fonts {
        Fonts::new(TextOptions::default(), definitions())
    }

    #[test]
    fn every_face_has_every_letter_needed() {
        let mut fonts = bundled();
        let mut fonts = fonts.with_pixels_per_point(1.0);
        for (family, face) in [
            (FontFamily::Proportional, REGULAR_FACE),
            (semibold(), SEMIBOLD_FACE),
        ] {
            let characters = fonts.characters(&family);
            for (purpose, letters) in NEEDED {
                for letter in letters.chars() {
                    let faces = characters.get(&letter);
                    assert!(
                        faces.is_some_and(|faces| faces.iter().any(|name| name == face)),
                        "{face} lacks {letter:?} for {purpose}"
                    );
                }
            }
        }
    }

    #[test]
    fn figures_are_of_one_width_in_both_weights() {
        let mut fonts = bundled();
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let mut width = |family, figure| fonts.glyph_width(&FontId::new(14.0, family), figure);
        let expected = width(FontFamily::Proportional, '0');
        for figure in "0123456789−+".chars() {
            for family in [FontFamily::Proportional, semibold()] {
                let width = width(family.clone(), figure);
                assert!((width - expected).abs() < 0.001, "{figure} of {family:?}");
            }
        }
    }

    #[test]
    fn semibold_is_bolder() {
        let mut fonts = bundled();
        let mut fonts = fonts.with_pixels_per_point(1.0);
        let mut width = |family| {
            let font = FontId::new(14.0, family);
            let galley = fonts.layout_no_wrap("Қазақстан".to_owned(), font, Color32::BLACK);
            galley.rect.width()
        };
        let regular = width(FontFamily::Proportional);
        assert!((width(FontFamily::Monospace) - regular).abs() < 0.001);
        assert!(width(semibold()) > regular);
    }
}
