//! From a plan or other bytes to a file, in one step.
//!
//! The bytes go to a new file beside the old one and are on the disk before that takes the old one's name, so at every moment there is one whole file under the name: the old one or the new one.
//! The crate `atomic-write-file` does nearly the same, but leaves its new file behind when the last step, the renaming, fails, as it does on Windows while another program reads the old file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{MAX_SIZE, Replaceable, SaveError, write};
use crate::model::Plan;

/// How many links in a row are followed, as many as Linux follows.
const MOST_LINKS: usize = 40;

/// How many names are tried for the new file.
const MOST_NAMES: usize = 1000;

/// How often another window is waited for.
const MOST_TRIES: usize = 200;

/// How long is waited each time.
const BETWEEN_TRIES: Duration = Duration::from_millis(10);

/// Saves the plan in a file, as [`save_bytes`] does.
pub fn save(path: &Path, plan: &Plan) -> Result<(), SaveError> {
    save_bytes(path, &write(plan))
}

/// Saves bytes in a file, which is made or replaced.
///
/// Where the path is a link, the file that it points to is replaced.
/// The new file has the permissions of the old one.
/// On an error the old file is as it was, and nothing is left beside it.
pub fn save_bytes(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    let target = target(path)?;
    put(&target, bytes, |beside| Ok(fs::rename(beside, &target)?)).map_err(|error| match error {
        Hindrance::System(error) => SaveError::of(path, &error),
        Hindrance::Said(error) => error,
    })
}

/// Saves bytes in a file as [`save_bytes`] does, but only where it holds what is expected.
///
/// `keep` is given the content that is about to be replaced; where it fails, nothing is replaced.
///
/// The content is looked at before anything is written and again just before the new file takes the name.
/// A window remains between that second look and the renaming, which no file system can do as one step; it is some thousandths of a second, for a large file on a slow share as long as reading it takes.
/// Two windows of this program on one machine are kept apart there by a lock on the folder, where the system has such locks; a new file takes its name only where it is free, in one step, where the file system has hard links.
pub fn save_over(
    path: &Path,
    bytes: &[u8],
    replaceable: Replaceable,
    keep: &mut dyn FnMut(&[u8]) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    let target = target(path)?;
    let changed = || SaveError::Changed {
        path: path.to_owned(),
    };
    if replaceable != Replaceable::Anything
        && present(&target).is_ok_and(|present| present.is_some_and(|it| !replaceable.fits(&it)))
    {
        return Err(changed());
    }
    put(&target, bytes, |beside| {
        let _lock = lock(folder(&target));
        match present(&target)? {
            Some(present) if !replaceable.fits(&present) => Err(changed().into()),
            Some(present) => {
                keep(&present)?;
                Ok(fs::rename(beside, &target)?)
            }
            None => match take_free_name(beside, &target) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(changed().into()),
                named => Ok(named?),
            },
        }
    })
    .map_err(|error| match error {
        Hindrance::System(error) => SaveError::of(path, &error),
        Hindrance::Said(error) => error,
    })
}

/// What keeps a new file from taking its name.
enum Hindrance {
    /// The system.
    System(io::Error),

    /// Something that has words already.
    Said(SaveError),
}

impl From<io::Error> for Hindrance {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

impl From<SaveError> for Hindrance {
    fn from(error: SaveError) -> Self {
        Self::Said(error)
    }
}

/// The file that a path means, which is not there or may be written over.
fn target(path: &Path) -> Result<PathBuf, SaveError> {
    let failed = |error| SaveError::of(path, &error);
    let target = follow(path).map_err(failed)?;
    match fs::metadata(&target) {
        Ok(old) if !old.is_file() => Err(SaveError::NotAFile {
            path: path.to_owned(),
        }),
        Ok(old) if old.permissions().readonly() => Err(SaveError::WriteProtected {
            path: path.to_owned(),
        }),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(failed(error)),
        _ => Ok(target),
    }
}

/// The content of a file, where there is one; a file longer than any plan is an error.
fn present(target: &Path) -> io::Result<Option<Vec<u8>>> {
    let read = || -> io::Result<Vec<u8>> {
        // What is no file may have no end, and opening it may wait for ever.
        if !fs::metadata(target)?.is_file() {
            return Err(ErrorKind::IsADirectory.into());
        }
        let mut bytes = Vec::new();
        let mut limited = File::open(target)?.take(MAX_SIZE + 1);
        limited.read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_SIZE {
            // As an error of its kind it would say that the disk is full.
            return Err(io::Error::other(io::Error::from(ErrorKind::FileTooLarge)));
        }
        Ok(bytes)
    };
    match read() {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Gives a new file its name, only where no other file has it.
fn take_free_name(beside: &Path, target: &Path) -> io::Result<()> {
    match fs::hard_link(beside, target) {
        Ok(()) => {
            // The file has its name; that it still has another is told by nobody.
            let _vanished = fs::remove_file(beside);
            Ok(())
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // Not every file system has hard links.
        Err(_) if !target.exists() => fs::rename(beside, target),
        Err(_) => Err(ErrorKind::AlreadyExists.into()),
    }
}

/// Keeps other windows of the program on this machine out while a file in a folder is looked at and replaced.
///
/// It is waited for only so long: a window that hangs must not hinder others for ever.
fn lock(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    for _ in 0..MOST_TRIES {
        match file.try_lock() {
            Ok(()) => return Some(file),
            Err(fs::TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
            Err(fs::TryLockError::Error(_unsupported)) => return None,
        }
    }
    None
}

/// The file that a path means: where links lead to, whether it is there or not.
pub(super) fn follow(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = folder(&target).join(next),
            Err(_not_a_link) => return Ok(target),
        }
    }
    Err(io::Error::other("too many links"))
}

/// The folder of a file.
pub(super) fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Writes a new file beside the target and lets it take the name.
fn put(
    target: &Path,
    bytes: &[u8],
    take_name: impl FnOnce(&Path) -> Result<(), Hindrance>,
) -> Result<(), Hindrance> {
    let (file, beside) = new_file(target)?;
    let written = fill(file, target, bytes).map_err(Hindrance::from);
    if let Err(error) = written.and_then(|()| take_name(&beside)) {
        let _vanished = fs::remove_file(&beside);
        return Err(error);
    }
    // The renaming itself is on the disk when the folder is.
    // Not every system can do that, and the file is whole either way.
    let _unsupported = File::open(folder(target)).and_then(|folder| folder.sync_all());
    Ok(())
}

/// A file beside the target, of a name that no file has.
fn new_file(target: &Path) -> io::Result<(File, PathBuf)> {
    let process = std::process::id();
    for number in 0..MOST_NAMES {
        let path = folder(target).join(format!(".muster-{process}-{number}.saving"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((file, path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// Writes the bytes and brings them to the disk.
///
/// The file gets the permissions of the old one first, so that no one reads it meanwhile who couldn't before.
fn fill(mut file: File, target: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Ok(old) = fs::metadata(target) {
        keep_owner(&file, &old);
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Gives the file the owner of the old one, where the system lets us: only the superuser may give files away.
#[cfg(unix)]
fn keep_owner(file: &File, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    let _not_permitted = fchown(file, Some(old.uid()), Some(old.gid()));
}

/// Elsewhere a file belongs to who writes it.
#[cfg(not(unix))]
fn keep_owner(_file: &File, _old: &fs::Metadata) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder is there");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn nothing_is_left_when_the_last_step_fails() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("plan.muster");
        // A folder that is not empty can't be replaced by a file, whoever tries it.
        fs::create_dir_all(target.join("inside")).unwrap();
        let replaced = put(&target, b"new", |beside| Ok(fs::rename(beside, &target)?));
        assert!(replaced.is_err());
        assert_eq!(names(folder.path()), ["plan.muster"]);
        assert_eq!(names(&target), ["inside"]);
    }

    #[test]
    fn a_full_disk_is_called_by_its_name() {
        let path = Path::new("a.muster");
        for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded] {
            let error = SaveError::of(path, &kind.into());
            assert!(matches!(error, SaveError::DiskFull { .. }), "{error:?}");
        }
        for kind in [ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem] {
            let error = SaveError::of(path, &kind.into());
            assert!(matches!(error, SaveError::NotPermitted { .. }), "{error:?}");
        }
    }
}
