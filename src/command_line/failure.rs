//! Why a command could not do its work.

use std::io;

use crate::file::{FolderError, OpenError, SaveError};
use crate::text::Message;

/// Why a command could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// A reason that has words, with what to do about it.
    Told {
        /// What went wrong and where.
        message: Message,

        /// What to do about it.
        hint: Message,
    },

    /// The answer could not be written.
    Answer(io::Error),
}

impl Failure {
    /// What went wrong and what to do about it.
    pub fn messages(&self) -> (Message, Message) {
        match self {
            Self::Told { message, hint } => (message.clone(), hint.clone()),
            Self::Answer(error) => (
                Message::new("command-line-answer").with("reason", error.to_string()),
                Message::new("command-line-hint-answer"),
            ),
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Answer(error)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        Self::Told {
            message: error.message(),
            hint: error.hint(),
        }
    }
}

impl From<SaveError> for Failure {
    fn from(error: SaveError) -> Self {
        Self::Told {
            message: error.message(),
            hint: error.hint(),
        }
    }
}

impl From<FolderError> for Failure {
    fn from(error: FolderError) -> Self {
        Self::Told {
            message: error.message(),
            hint: error.hint(),
        }
    }
}
