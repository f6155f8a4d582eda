//! A file that no other process has locked.

use std::fs::{File, TryLockError};
use std::io;

/// A file locked by this process, for as long as this is held or the process runs.
#[derive(Debug)]
pub(super) struct LockedFile {
    file: File,
}

impl LockedFile {
    /// Locks a file; an error where another process has it.
    pub(super) fn lock(file: File) -> io::Result<Self> {
        file.try_lock().map_err(|error| match error {
            TryLockError::Error(error) => error,
            TryLockError::WouldBlock => io::ErrorKind::WouldBlock.into(),
        })?;
        Ok(Self { file })
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }
}

impl Drop for LockedFile {
    fn drop(&mut self) {
        // Closing alone would leave the lock to a process that was just begun and still has all our files.
        let _closed = self.file.unlock();
    }
}
