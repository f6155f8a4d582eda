//! The file that a plan came from.

use std::path::{Path, PathBuf};

use crate::file::Fingerprint;

/// The file that a plan was opened from or saved in, and what was in it then.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Origin {
    /// The file.
    pub(super) path: PathBuf,

    /// What was in it, where that is known.
    pub(super) content: Option<Fingerprint>,
}

impl Origin {
    /// A file, and what was in it when the plan was read or saved, where that is known.
    ///
    /// The content is not read here: what somebody else has written since would pass for known.
    pub fn new(path: &Path, content: Option<Fingerprint>) -> Self {
        Self {
            path: path.to_owned(),
            content,
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is as it was.
    pub fn is_unchanged(&self) -> bool {
        self.content.is_some() && self.content == Fingerprint::of_file(&self.path)
    }
}
