//! SVG to PDF.

use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::font_database::parse;
use super::{DocumentInformation, POINTS_PER_INCH, PictureError};

/// How many of PDF's units make an inch.
const UNITS_PER_INCH: f32 = 72.0;

/// SVG pages as a PDF file, each page as large as its SVG, with fonts embedded and text that can be selected.
///
/// There is no date in it: the same pages give the same bytes.
/// Refused where a page is no SVG ([`PictureError::Svg`]) or the file cannot be put together
/// ([`PictureError::Encoding`]).
pub fn pdf(pages: &[String], information: &DocumentInformation) -> Result<Vec<u8>, PictureError> {
    let mut document = krilla::Document::new();
    document.set_metadata(
        Metadata::new()
            .title(information.title.clone())
            .language(information.language.tag().to_owned())
            .creator("Muster".to_owned()),
    );
    for svg in pages {
        let tree = parse(svg)?;
        let scale = UNITS_PER_INCH / POINTS_PER_INCH;
        let (width, height) = (tree.size().width() * scale, tree.size().height() * scale);
        let no_size = || PictureError::Svg {
            reason: "the page has no size".to_owned(),
        };
        let settings = PageSettings::from_wh(width, height).ok_or_else(no_size)?;
        let size = Size::from_wh(width, height).ok_or_else(no_size)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface
            .draw_svg(&tree, size, SvgSettings::default())
            .ok_or_else(no_size)?;
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| PictureError::Encoding {
        reason: format!("{error:?}"),
    })
}
