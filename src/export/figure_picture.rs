//! A figure as a picture.

use std::sync::OnceLock;

use crate::chart::Figure;
use crate::picture::{
    DocumentInformation, Drawing, POINTS_PER_INCH, Page, Pixels, missing_letters, svg,
};
use crate::text::{Language, Texts};
use crate::ui::export_form::FileForm;
use crate::ui::figure::{PageCache, figure_page_ui};

use super::{ExportError, Sheet};

/// A figure drawn on a sheet, to be taken as SVG, PNG, PDF or pixels.
///
/// It has one page, but for an order of battle that could not be read on one.
#[derive(Clone, Debug)]
pub struct FigurePicture {
    first: DrawnPage,
    others: Vec<DrawnPage>,
    title: String,
    language: Language,
    missing_letters: Vec<char>,
}

/// A page that was drawn.
#[derive(Clone, Debug)]
struct DrawnPage {
    svg: String,

    /// The SVG as PNG and PDF take it; read when the first of them is made.
    page: OnceLock<Page>,
}

impl DrawnPage {
    fn page(&self) -> Result<&Page, ExportError> {
        if let Some(page) = self.page.get() {
            return Ok(page);
        }
        let page = Page::read(&self.svg)?;
        Ok(self.page.get_or_init(|| page))
    }

    fn png(&self, dots_per_inch: u16) -> Result<Vec<u8>, ExportError> {
        let scale = f32::from(dots_per_inch) / POINTS_PER_INCH;
        Ok(self.page()?.png(scale)?)
    }
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
        let cache = PageCache::default();
        let mut missing = Vec::new();
        let mut draw = |page: usize| {
            let mut count = 1;
            let drawing = Drawing::run(paper.size(), appearance.theme(), |ui| {
                count = figure_page_ui(ui, figure, texts, page, &cache);
            });
            for letter in missing_letters(&drawing) {
                if !missing.contains(&letter) {
                    missing.push(letter);
                }
            }
            let drawn = DrawnPage {
                svg: svg(&drawing)?,
                page: OnceLock::new(),
            };
            Ok::<_, ExportError>((drawn, count))
        };
        let (first, count) = draw(0)?;
        let others = (1..count).map(|page| Ok(draw(page)?.0));
        let others = others.collect::<Result<_, ExportError>>()?;
        missing.sort_unstable();
        Ok(Self {
            first,
            others,
            title: texts.say(&figure.title),
            language,
            missing_letters: missing,
        })
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        1 + self.others.len()
    }

    /// The files of a form, in their order: one for each page, but one PDF for all; a table is no picture and has none.
    pub fn files(&self, form: FileForm, dots_per_inch: u16) -> Result<Vec<Vec<u8>>, ExportError> {
        match form {
            FileForm::Svg => Ok(self.pages().map(|page| page.svg.clone().into()).collect()),
            FileForm::Png => self.pages().map(|page| page.png(dots_per_inch)).collect(),
            FileForm::Pdf => Ok(vec![self.pdf()?]),
            FileForm::Csv => Ok(Vec::new()),
        }
    }

    /// The first page as SVG with real text; one point is 1/96 in.
    pub fn svg(&self) -> &str {
        &self.first.svg
    }

    /// The first page as a PNG file of so many dots per inch; 96 gives a pixel for a point.
    ///
    /// Refused where it would have no pixels or too many.
    pub fn png(&self, dots_per_inch: u16) -> Result<Vec<u8>, ExportError> {
        self.first.png(dots_per_inch)
    }

    /// All pages as a PDF file with fonts embedded and text that can be selected.
    pub fn pdf(&self) -> Result<Vec<u8>, ExportError> {
        let information = DocumentInformation {
            title: self.title.clone(),
            language: self.language,
        };
        let pages = self.pages().map(DrawnPage::page);
        let pages = pages.collect::<Result<Vec<&Page>, _>>()?;
        Ok(Page::pdf_of(pages, &information)?)
    }

    /// The first page as pixels, for the clipboard; see [`Self::png`].
    pub fn pixels(&self, dots_per_inch: u16) -> Result<Pixels, ExportError> {
        let scale = f32::from(dots_per_inch) / POINTS_PER_INCH;
        Ok(self.first.page()?.pixels(scale)?)
    }

    /// Letters in it that no bundled font has and that show as boxes, each once.
    pub fn missing_letters(&self) -> &[char] {
        &self.missing_letters
    }

    fn pages(&self) -> impl Iterator<Item = &DrawnPage> {
        std::iter::once(&self.first).chain(&self.others)
    }
}
