//! Why a recovery copy could not be read.

use std::io;
use std::path::{Path, PathBuf};

use crate::file::ReadError;
use crate::file::open_error::shown_path;
use crate::text::Message;

/// Why a recovery copy could not be read; it is left as it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum RecoveryError {
    /// The system could not read it.
    Unreadable {
        /// The copy.
        path: PathBuf,

        /// The reason in the system's words.
        reason: String,
    },

    /// It is no recovery copy of a version that this program knows.
    OtherFormat {
        /// The copy.
        path: PathBuf,
    },

    /// It ends, or is damaged, before the plan in it does.
    Cut {
        /// The copy.
        path: PathBuf,
    },

    /// The plan in it is no plan.
    NoPlan {
        /// The copy.
        path: PathBuf,

        /// Why.
        error: Box<ReadError>,
    },

    /// What it says of the steps since is not what a copy can say.
    WrongStep {
        /// The copy.
        path: PathBuf,

        /// The number of the record, from 1.
        record: usize,
    },
}

impl RecoveryError {
    pub(super) fn of(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            reason: error.to_string(),
        }
    }

    /// The copy.
    pub fn path(&self) -> &Path {
        match self {
            Self::Unreadable { path, .. }
            | Self::OtherFormat { path }
            | Self::Cut { path }
            | Self::NoPlan { path, .. }
            | Self::WrongStep { path, .. } => path,
        }
    }

    /// What is wrong with which copy, in words.
    pub fn message(&self) -> Message {
        let problem = match self {
            Self::Unreadable { reason, .. } => {
                Message::new("file-unreadable").with("reason", reason.as_str())
            }
            Self::OtherFormat { .. } => Message::new("recovery-other-format"),
            Self::Cut { .. } => Message::new("recovery-cut"),
            Self::NoPlan { error, .. } => error.message(),
            Self::WrongStep { record, .. } => {
                Message::new("recovery-wrong-step").with("record", *record)
            }
        };
        Message::new("file-in-file")
            .with("file", shown_path(self.path()))
            .with("problem", problem)
    }
}
