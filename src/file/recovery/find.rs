//! The copies that nobody works on.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::folder::{Gate, files};
use super::locked::LockedFile;
use super::{BEGUN, Recovered, RecoveryError, WHOLE};
use crate::file::SaveError;

/// A copy that a process left behind; it is locked as long as this is held, so that nobody else finds it.
#[derive(Debug)]
pub struct FoundCopy {
    pub(super) file: LockedFile,
    pub(super) path: PathBuf,

    /// How many bytes of the file are whole records.
    pub(super) length: u64,

    /// The name of the copy in whose place this one was written.
    pub(super) replaces: Option<String>,
}

impl FoundCopy {
    /// When it was written last, where the system tells.
    pub fn written(&self) -> Option<SystemTime> {
        self.file.file().metadata().ok()?.modified().ok()
    }

    /// Its file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Removes it for good.
    pub fn discard(self) -> Result<(), SaveError> {
        discard(&self.path)
    }

    /// Opens and locks a copy; absent where another process works on it, or removed it.
    fn lock(path: &Path) -> Option<Self> {
        let open = |writes| OpenOptions::new().read(true).write(writes).open(path);
        // One that can't be written can still be read.
        let file = open(true).or_else(|_denied| open(false)).ok()?;
        Some(Self {
            file: LockedFile::lock(file).ok()?,
            path: path.to_owned(),
            length: 0,
            replaces: None,
        })
    }
}

/// Removes a copy, which may be gone already.
pub(super) fn discard(path: &Path) -> Result<(), SaveError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(SaveError::of(path, &error)),
        _ => Ok(()),
    }
}

/// The copies in a folder that no process works on, with what is in them, the newest first.
///
/// What a process was beginning to write when it ended is cleared away, and so is a copy in whose place there is a newer one.
pub fn find_copies(folder: &Path) -> Vec<(FoundCopy, Result<Recovered, RecoveryError>)> {
    // Where the folder can't be read, nothing can be found; writing a copy says why.
    let found = lock_all(folder).unwrap_or_default();
    let mut found: Vec<_> = found
        .into_iter()
        .map(|mut copy| {
            let content = Recovered::read(&mut copy);
            (copy, content)
        })
        .collect();
    let replaced: Vec<PathBuf> = found
        .iter()
        .filter_map(|(copy, content)| {
            // One that can't be read takes nothing's place.
            content.as_ref().ok()?;
            let name = copy.replaces.as_ref()?;
            Some(copy.path.with_file_name(name))
        })
        .collect();
    for path in &replaced {
        if let Some(index) = found.iter().position(|(copy, _)| copy.path == *path) {
            // Where it can't be removed, it is passed over again next time.
            let _denied = found.remove(index).0.discard();
        }
    }
    found.sort_by_key(|(copy, _)| std::cmp::Reverse(copy.written()));
    found
}

fn lock_all(folder: &Path) -> io::Result<Vec<FoundCopy>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    // Where nobody may write, nobody begins a copy either.
    let _gate = Gate::close(folder).ok();
    for path in files(folder, BEGUN)? {
        if let Some(copy) = FoundCopy::lock(&path) {
            let _denied = copy.discard();
        }
    }
    let paths = files(folder, WHOLE)?;
    Ok(paths.iter().filter_map(|it| FoundCopy::lock(it)).collect())
}
