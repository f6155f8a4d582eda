//! Why a plan could not be saved.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::open_error::shown_path;
use crate::text::Message;

/// Why a plan could not be saved; what was in the file before is there still.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SaveError {
    /// The folder that the file should be in does not exist, or not any more.
    NoFolder {
        /// The file.
        path: PathBuf,
    },

    /// The name is that of a folder or a device.
    NotAFile {
        /// The file.
        path: PathBuf,
    },

    /// The file is write-protected.
    WriteProtected {
        /// The file.
        path: PathBuf,
    },

    /// The system does not let this user write in the folder.
    NotPermitted {
        /// The file.
        path: PathBuf,
    },

    /// The file does not hold what it is expected to: somebody else has changed it.
    Changed {
        /// The file.
        path: PathBuf,
    },

    /// There is no room left.
    DiskFull {
        /// The file.
        path: PathBuf,
    },

    /// The system could not write it for another reason.
    Unwritable {
        /// The file.
        path: PathBuf,

        /// The reason in the system's words.
        reason: String,
    },
}

impl SaveError {
    /// The system's error with a file.
    pub(super) fn of(path: &Path, error: &io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NoFolder { path },
            ErrorKind::IsADirectory => Self::NotAFile { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                Self::NotPermitted { path }
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull { path }
            }
            _ => Self::Unwritable {
                path,
                reason: error.to_string(),
            },
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        match self {
            Self::NoFolder { path }
            | Self::NotAFile { path }
            | Self::WriteProtected { path }
            | Self::NotPermitted { path }
            | Self::Changed { path }
            | Self::DiskFull { path }
            | Self::Unwritable { path, .. } => path,
        }
    }

    /// What is wrong with which file, in words.
    pub fn message(&self) -> Message {
        let problem = match self {
            Self::NoFolder { .. } => Message::new("file-save-no-folder"),
            Self::NotAFile { .. } => Message::new("file-save-not-a-file"),
            Self::WriteProtected { .. } => Message::new("file-save-write-protected"),
            Self::NotPermitted { .. } => Message::new("file-save-not-permitted"),
            Self::Changed { .. } => Message::new("file-save-changed"),
            Self::DiskFull { .. } => Message::new("file-save-disk-full"),
            Self::Unwritable { reason, .. } => {
                Message::new("file-save-unwritable").with("reason", reason.as_str())
            }
        };
        Message::new("file-in-file")
            .with("file", shown_path(self.path()))
            .with("problem", problem)
    }

    /// What to do about it, in words.
    pub fn hint(&self) -> Message {
        Message::new(match self {
            Self::DiskFull { .. } => "file-hint-save-disk-full",
            Self::WriteProtected { .. } => "file-hint-save-write-protected",
            _ => "file-hint-save-elsewhere",
        })
    }
}
