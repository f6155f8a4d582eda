//! Why a picture cannot be made.

use std::error::Error;
use std::fmt;

use crate::text::Message;

/// Why a picture cannot be made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PictureError {
    /// The drawing has a part that only a graphics card can paint.
    Callback,

    /// The drawing has an image in it.
    Image,

    /// The picture would have no pixels, or more than [`super::MAX_PIXELS`].
    Size {
        /// Its width in pixels, as far as it can be told.
        width: u64,

        /// Its height in pixels, as far as it can be told.
        height: u64,
    },

    /// The SVG cannot be read.
    Svg {
        /// What the reader said, in English.
        reason: String,
    },

    /// The PNG or PDF file cannot be put together.
    Encoding {
        /// What the writer said, in English.
        reason: String,
    },
}

impl PictureError {
    /// The same for people.
    pub fn message(&self) -> Message {
        match self {
            Self::Callback => Message::new("picture-error-callback"),
            Self::Image => Message::new("picture-error-image"),
            Self::Size { width, height } => Message::new("picture-error-size")
                .with("width", *width)
                .with("height", *height),
            Self::Svg { reason } => {
                Message::new("picture-error-svg").with("reason", reason.as_str())
            }
            Self::Encoding { reason } => {
                Message::new("picture-error-encoding").with("reason", reason.as_str())
            }
        }
    }
}

/// For developers; people read [`PictureError::message`].
impl fmt::Display for PictureError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Callback => write!(formatter, "a paint callback cannot be drawn"),
            Self::Image => write!(formatter, "an image cannot be drawn"),
            Self::Size { width, height } => {
                write!(formatter, "a picture cannot have {width} × {height} pixels")
            }
            Self::Svg { reason } => write!(formatter, "the SVG cannot be read: {reason}"),
            Self::Encoding { reason } => write!(formatter, "the file cannot be made: {reason}"),
        }
    }
}

impl Error for PictureError {}
