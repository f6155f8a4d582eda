//! On what a figure is exported.

use crate::picture::Paper;
use crate::text::Language;
use crate::ui::figure::Appearance;

/// The paper, the theme and the language of an exported figure.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Sheet {
    /// The size.
    pub paper: Paper,

    /// Light or dark.
    pub appearance: Appearance,

    /// The language of its words.
    pub language: Language,
}
