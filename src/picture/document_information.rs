//! What a PDF says of itself.

use crate::text::Language;

/// What a PDF file says of itself; no date, so that the same pages give the same bytes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct DocumentInformation {
    /// The document's title, which viewers show in the title bar.
    pub title: String,

    /// The language of its text, for screen readers.
    pub language: Language,
}
