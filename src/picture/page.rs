//! An SVG that is read once for all that is made from it.

use super::font_database::parse;
use super::{DocumentInformation, PictureError, Pixels};

/// An SVG that is read: PNG, PDF and pixels are made from it, with the bundled fonts only.
#[derive(Clone, Debug)]
pub struct Page(usvg::Tree);

impl Page {
    /// Reads an SVG; refused where it is none ([`PictureError::Svg`]).
    pub fn read(svg: &str) -> Result<Self, PictureError> {
        parse(svg).map(Self)
    }

    /// The page as pixels, see [`Pixels::paint`].
    pub fn pixels(&self, scale: f32) -> Result<Pixels, PictureError> {
        Pixels::of(self, scale)
    }

    /// The page as a PNG file, see [`super::png()`].
    pub fn png(&self, scale: f32) -> Result<Vec<u8>, PictureError> {
        super::png::encode(&self.pixels(scale)?, scale)
    }

    /// The page as a PDF file, see [`super::pdf()`].
    pub fn pdf(&self, information: &DocumentInformation) -> Result<Vec<u8>, PictureError> {
        super::pdf::bind([self], information)
    }

    /// Several pages as one PDF file, see [`super::pdf()`].
    pub fn pdf_of<'a>(
        pages: impl IntoIterator<Item = &'a Self>,
        information: &DocumentInformation,
    ) -> Result<Vec<u8>, PictureError> {
        super::pdf::bind(pages, information)
    }

    /// What was read.
    pub(super) fn tree(&self) -> &usvg::Tree {
        &self.0
    }
}
