//! Why a figure cannot be exported.

use std::error::Error;
use std::fmt;

use crate::exchange::TableError;
use crate::picture::PictureError;
use crate::text::Message;

/// Why a figure cannot be exported.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ExportError {
    /// The picture cannot be made.
    Picture(PictureError),

    /// The table cannot be made.
    Table(TableError),
}

impl ExportError {
    /// The same for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Picture(error) => error.message(),
            Self::Table(error) => error.message(),
        }
    }
}

/// For developers; people read [`ExportError::message`].
impl fmt::Display for ExportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Picture(error) => error.fmt(formatter),
            Self::Table(error) => error.fmt(formatter),
        }
    }
}

impl Error for ExportError {}

impl From<PictureError> for ExportError {
    fn from(error: PictureError) -> Self {
        Self::Picture(error)
    }
}

impl From<TableError> for ExportError {
    fn from(error: TableError) -> Self {
        Self::Table(error)
    }
}
