//! A figure as a picture.

use std::sync::OnceLock;

use crate::chart::Figure;
use crate::picture::{
    DocumentInformation, Drawing, POINTS_PER_INCH, Page, Pixels, missing_letters, svg,
};
use crate::text::{Language, Texts};
use crate::ui::figure::figure_on_paper_ui;

use super::{ExportError, Sheet};

/// A figure drawn on a sheet, to be taken as SVG, PNG, PDF or pixels.
#[derive(Clone, Debug)]
pub struct FigurePicture {
    svg: String,

    /// The SVG as PNG and PDF take it; read when the first of them is made.
    page: OnceLock<Page>,
    title: String,
    language: Language,
    missing_letters: Vec<char>,
}

impl FigurePicture {
    /// Draws a figure off screen.
    pub fn new(figure: &Figure, sheet: Sheet) -> Result<Self, ExportError> {
        let Sheet {
            paper,
            appearance,
            language,
        } = sheet;
        let texts = Texts::of(language);
        let drawing = Drawing::run(paper.size(), appearance.theme(), |ui| {
            figure_on_paper_ui(ui, figure, texts);
        });
        Ok(Self {
            svg: svg(&drawing)?,
            page: OnceLock::new(),
            title: texts.say(&figure.title),
            language,
            missing_letters: missing_letters(&drawing),
        })
    }

    /// The picture as SVG with real text; one point is 1/96 in.
    pub fn svg(&self) -> &str {
        &self.svg
    }

    /// The picture as a PNG file of so many dots per inch; 96 gives a pixel for a point.
    ///
    /// Refused where it would have no pixels or too many.
    pub fn png(&self, dots_per_inch: u16) -> Result<Vec<u8>, ExportError> {
        let scale = f32::from(dots_per_inch) / POINTS_PER_INCH;
        Ok(self.page()?.png(scale)?)
    }

    /// The picture as a PDF file with fonts embedded and text that can be selected.
    pub fn pdf(&self) -> Result<Vec<u8>, ExportError> {
        let information = DocumentInformation {
            title: self.title.clone(),
            language: self.language,
        };
        Ok(self.page()?.pdf(&information)?)
    }

    /// The picture as pixels, for the clipboard; see [`Self::png`].
    pub fn pixels(&self, dots_per_inch: u16) -> Result<Pixels, ExportError> {
        let scale = f32::from(dots_per_inch) / POINTS_PER_INCH;
        Ok(self.page()?.pixels(scale)?)
    }

    fn page(&self) -> Result<&Page, ExportError> {
        if let Some(page) = self.page.get() {
            return Ok(page);
        }
        let page = Page::read(&self.svg)?;
        Ok(self.page.get_or_init(|| page))
    }

    /// Letters in it that no bundled font has and that show as boxes, each once.
    pub fn missing_letters(&self) -> &[char] {
        &self.missing_letters
    }
}
