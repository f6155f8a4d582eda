//! SVG to PDF.

use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::{DocumentInformation, POINTS_PER_INCH, Page, PictureError};

/// How many of PDF's units make an inch.
const UNITS_PER_INCH: f32 = 72.0;

/// SVG pages as a PDF file, each page as large as its SVG, with fonts embedded and text that can be selected.
///
/// There is no date in it: the same pages give the same bytes.
/// Refused where a page is no SVG ([`PictureError::Svg`]) or the file cannot be put together
/// ([`PictureError::Encoding`]).
pub fn pdf(pages: &[String], information: &DocumentInformation) -> Result<Vec<u8>, PictureError> {
    let pages: Vec<Page> = pages
        .iter()
        .map(|svg| Page::read(svg))
        .collect::<Result<_, _>>()?;
    bind(&pages, information)
}

/// Pages as a PDF file.
pub(super) fn bind<'a>(
    pages: impl IntoIterator<Item = &'a Page>,
    information: &DocumentInformation,
) -> Result<Vec<u8>, PictureError> {
    let mut document = krilla::Document::new();
    document.set_metadata(
        Metadata::new()
            .title(information.title.clone())
            .language(information.language.tag().to_owned())
            .creator("Muster".to_owned()),
    );
    for page in pages {
        let tree = page.tree();
        let scale = UNITS_PER_INCH / POINTS_PER_INCH;
        let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
        let no_size = || PictureError::Svg {
            reason: "the page has no size".to_owned(),
        };
        let settings = PageSettings::from_wh(width, height).ok_or_else(no_size)?;
        let size = Size::from_wh(width, height).ok_or_else(no_size)?;
        let mut sheet = document.start_page_with(settings);
        let mut surface = sheet.surface();
        surface
            .draw_svg(tree, size, SvgSettings::default())
            .ok_or_else(no_size)?;
        surface.finish();
        sheet.finish();
    }
    document.finish().map_err(|error| PictureError::Encoding {
        reason: format!("{error:?}"),
    })
}

#[cfg(test)]
mod tests {
    use egui::Vec2;

    use super::*;
    use crate::picture::{Drawing, Paper, svg};
    use crate::text::Language;
    use crate::ui::theme;

    fn page(size: Vec2) -> String {
        let drawing = Drawing::run(size, egui::Theme::Light, |ui| {
            ui.label("Қазақ ротасы – Казахстанская рота");
            ui.label(egui::RichText::new("UNIFIL 903").font(theme::title()));
        });
        svg(&drawing).unwrap()
    }

    fn information() -> DocumentInformation {
        DocumentInformation {
            title: "Люди по миссиям".to_owned(),
            language: Language::Russian,
        }
    }

    fn count(file: &[u8], needle: &str) -> usize {
        file.windows(needle.len())
            .filter(|part| *part == needle.as_bytes())
            .count()
    }

    #[test]
    fn fonts_are_embedded_and_letters_can_be_read_back() {
        let file = pdf(&[page(Paper::Slide.size())], &information()).unwrap();
        assert!(file.starts_with(b"%PDF-1."));
        assert_eq!(count(&file, "/FontFile2"), 2, "regular and semi-bold");
        assert_eq!(count(&file, "/ToUnicode"), 2);
        assert_eq!(
            count(&file, "IBMPlexSans-Regular"),
            count(&file, "IBMPlexSans-SemiBold")
        );
        assert_eq!(count(&file, "/Lang(ru)"), 1);
        assert_eq!(count(&file, "CreationDate"), 0);
    }

    #[test]
    fn pages_are_as_large_as_their_paper() {
        let pages: Vec<_> = Paper::ALL
            .into_iter()
            .map(|paper| page(paper.size()))
            .collect();
        let file = pdf(&pages, &information()).unwrap();
        for size in [
            "960 540",
            "841.89 595.275",
            "595.275 841.89",
            "419.5275 595.275",
            "1190.55 841.89",
            "841.89 1190.55",
        ] {
            assert_eq!(count(&file, &format!("/MediaBox[0 0 {size}]")), 1, "{size}");
        }
    }

    #[test]
    fn the_same_pages_give_the_same_bytes() {
        let file = || pdf(&[page(Paper::A4.size())], &information()).unwrap();
        assert_eq!(file(), file());
    }

    #[test]
    fn what_is_no_svg_is_refused() {
        let refusal = pdf(&["no picture".to_owned()], &information());
        assert!(matches!(refusal, Err(PictureError::Svg { .. })));
    }
}
