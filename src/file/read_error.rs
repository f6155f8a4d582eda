//! Why bytes are no plan.

use super::{FORMAT, Fault, Position, VERSION};
use crate::model::Invalid;
use crate::text::Message;

/// Why bytes are no plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ReadError {
    /// There are more bytes than a file may have.
    TooLarge {
        /// How many bytes there are.
        size: u64,
    },

    /// There is nothing, or nothing but blanks.
    Empty,

    /// The bytes are not text in UTF-8.
    NotText {
        /// Where the text ends.
        position: Position,
    },

    /// It is something else than a plan.
    OtherFormat {
        /// The format that the file names, where it names one.
        format: Option<String>,
    },

    /// It was written by a newer version of the program.
    Newer {
        /// The version of the format.
        version: u64,
    },

    /// It is not JSON, or it has wrong fields or values.
    Malformed {
        /// Where.
        position: Position,

        /// What is wrong.
        fault: Fault,
    },

    /// Every field is well formed, but together they are no plan.
    Illegal {
        /// Where.
        position: Position,

        /// What is wrong.
        invalid: Invalid,
    },
}

impl ReadError {
    /// What is wrong and where, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::TooLarge { size } => Message::new("file-too-large")
                .with("size", size.div_ceil(1_000_000))
                .with("most", super::MAX_SIZE / 1_000_000),
            Self::Empty => Message::new("file-empty"),
            Self::NotText { position } => position.message(Message::new("file-not-text")),
            Self::OtherFormat { format: None } => Message::new("file-no-format"),
            Self::OtherFormat {
                format: Some(format),
            } => Message::new("file-other-format")
                .with("format", format.as_str())
                .with("known", FORMAT),
            Self::Newer { version } => Message::new("file-newer")
                .with("version", *version)
                .with("known", VERSION),
            Self::Malformed { position, fault } => position.message(fault.message()),
            Self::Illegal { position, invalid } => position.message(invalid.reason.message()),
        }
    }

    /// What to do about it, in words.
    pub fn hint(&self) -> Message {
        match self {
            Self::TooLarge { .. } => Message::new("file-hint-too-large"),
            Self::Empty => Message::new("file-hint-empty"),
            Self::NotText { .. } => Message::new("file-hint-not-text"),
            Self::OtherFormat { .. } => Message::new("file-hint-other-format"),
            Self::Newer { .. } => Message::new("file-hint-newer"),
            Self::Malformed { fault, .. } => fault.hint(),
            Self::Illegal { .. } => Message::new("file-hint-mend"),
        }
    }

    /// Where in the file it is, where it is anywhere.
    pub fn position(&self) -> Option<&Position> {
        match self {
            Self::NotText { position }
            | Self::Malformed { position, .. }
            | Self::Illegal { position, .. } => Some(position),
            Self::TooLarge { .. } | Self::Empty | Self::OtherFormat { .. } | Self::Newer { .. } => {
                None
            }
        }
    }
}
