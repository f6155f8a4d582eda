//! The file that a plan came from.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::checksum::Checksum;

/// The file that a plan was opened from or saved in, and what was in it then.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Origin {
    /// The file.
    pub(super) path: PathBuf,

    /// What was in it, where it could be read.
    pub(super) content: Option<Content>,
}

/// What tells one content of a file from another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Content {
    /// How many bytes there are.
    pub(super) size: u64,

    /// Their checksum.
    pub(super) checksum: Checksum,
}

impl Origin {
    /// A file as it is now.
    pub fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            content: Content::of(path),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether the file is as it was.
    pub fn is_unchanged(&self) -> bool {
        self.content.is_some() && self.content == Content::of(&self.path)
    }
}

impl Content {
    /// The content of a file, read piece by piece; absent where it can't be read.
    fn of(path: &Path) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        if !file.metadata().ok()?.is_file() {
            return None;
        }
        let mut content = Self {
            size: 0,
            checksum: Checksum::new(),
        };
        let mut piece = vec![0; 1 << 16];
        loop {
            let count = file.read(&mut piece).ok()?;
            if count == 0 {
                return Some(content);
            }
            content.size += count as u64;
            content.checksum.add(&piece[..count]);
        }
    }
}
