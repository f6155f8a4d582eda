//! Why a file could not be opened.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::ReadError;
use super::shown::shown;
use crate::text::Message;

/// Why a file could not be opened.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum OpenError {
    /// There is no such file.
    NotFound {
        /// The file.
        path: PathBuf,
    },

    /// It is a folder.
    Folder {
        /// The folder.
        path: PathBuf,
    },

    /// It is neither a file nor a folder, but a pipe or a device.
    NotAFile {
        /// What it is called.
        path: PathBuf,
    },

    /// The system does not let this user read it.
    NotPermitted {
        /// The file.
        path: PathBuf,
    },

    /// The system could not read it for another reason.
    Unreadable {
        /// The file.
        path: PathBuf,

        /// The reason in the system's words.
        reason: String,
    },

    /// It was read, but it is no plan.
    NoPlan {
        /// The file.
        path: PathBuf,

        /// Why.
        error: Box<ReadError>,
    },
}

impl OpenError {
    /// The system's error with a file.
    pub(super) fn of(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            // A file where a folder should be leaves nothing to be found.
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotFound { path },
            ErrorKind::IsADirectory => Self::Folder { path },
            ErrorKind::PermissionDenied => Self::NotPermitted { path },
            _ => Self::Unreadable {
                path,
                reason: error.to_string(),
            },
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            Self::NotFound { path }
            | Self::Folder { path }
            | Self::NotAFile { path }
            | Self::NotPermitted { path }
            | Self::Unreadable { path, .. }
            | Self::NoPlan { path, .. } => path,
        }
    }

    /// What is wrong with which file, in words.
    pub fn message(&self) -> Message {
        let problem = match self {
            Self::NotFound { .. } => Message::new("file-not-found"),
            Self::Folder { .. } => Message::new("file-is-folder"),
            Self::NotAFile { .. } => Message::new("file-is-no-file"),
            Self::NotPermitted { .. } => Message::new("file-not-readable"),
            Self::Unreadable { reason, .. } => {
                Message::new("file-unreadable").with("reason", reason.as_str())
            }
            Self::NoPlan { error, .. } => error.message(),
        };
        Message::new("file-in-file")
            .with("file", shown_path(self.path()))
            .with("problem", problem)
    }

    /// What to do about it, in words.
    pub fn hint(&self) -> Message {
        match self {
            Self::NotFound { .. } => Message::new("file-hint-not-found"),
            Self::Folder { .. } => Message::new("file-hint-is-folder"),
            Self::NotAFile { .. } => Message::new("file-hint-is-no-file"),
            Self::NotPermitted { .. } => Message::new("file-hint-not-readable"),
            Self::Unreadable { .. } => Message::new("file-hint-unreadable"),
            Self::NoPlan { error, .. } => error.hint(),
        }
    }
}

/// The most characters of a path in a sentence.
const MOST: usize = 400;

/// A path as it may stand in a sentence: its end, where it is long.
pub(super) fn shown_path(path: &Path) -> String {
    let text = path.to_string_lossy();
    let length = text.chars().count();
    if length <= MOST {
        return text
            .chars()
            .map(|it| if it.is_control() { '\u{fffd}' } else { it })
            .collect();
    }
    let end: String = text.chars().skip(length - 50).collect();
    format!("…{}", shown(&end))
}
