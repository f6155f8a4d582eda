//! Why cells cannot be read.

use std::error::Error;
use std::fmt;

use crate::text::Message;

use super::{MOST_BYTES, MOST_CELLS};

/// Why cells cannot be read from a clipboard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CellsError {
    /// The text is longer than [`MOST_BYTES`].
    Long,

    /// There are more cells than [`MOST_CELLS`].
    Many,

    /// The HTML has no table in it.
    NoTable,
}

impl CellsError {
    /// The same for people.
    pub fn message(self) -> Message {
        match self {
            Self::Long => {
                Message::new("exchange-error-cells-long").with("most", MOST_BYTES >> 20_u32)
            }
            Self::Many => Message::new("exchange-error-cells-many").with("most", MOST_CELLS),
            Self::NoTable => Message::new("exchange-error-cells-no-table"),
        }
    }
}

/// For developers; people read [`CellsError::message`].
impl fmt::Display for CellsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Long => "the text is too long",
            Self::Many => "there are too many cells",
            Self::NoTable => "there is no table in the HTML",
        })
    }
}

impl Error for CellsError {}
