//! Why a table cannot be written.

use std::error::Error;
use std::fmt;

use crate::text::Message;

/// Why a table cannot be written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum TableError {
    /// The writer of CSV refused; it writes to memory, so this is not to be expected.
    Csv {
        /// What it said, in English.
        reason: String,
    },
}

impl TableError {
    /// The same for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Csv { reason } => {
                Message::new("exchange-error-csv").with("reason", reason.as_str())
            }
        }
    }
}

/// For developers; people read [`TableError::message`].
impl fmt::Display for TableError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Csv { reason } => write!(formatter, "the table cannot be written: {reason}"),
        }
    }
}

impl Error for TableError {}
