//! From a plan or other bytes to a file, in one step.
//!
//! The bytes go to a new file beside the old one and are on the disk before that takes the old one's name, so at every moment there is one whole file under the name: the old one or the new one.
//! The crate `atomic-write-file` does nearly the same, but leaves its new file behind when the last step, the renaming, fails, as it does on Windows while another program reads the old file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::{SaveError, write};
use crate::model::Plan;

/// How many links in a row are followed, as many as Linux follows.
const MOST_LINKS: usize = 40;

/// How many names are tried for the new file.
const MOST_NAMES: usize = 1000;

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
    let failed = |error| SaveError::of(path, &error);
    let target = follow(path).map_err(failed)?;
    match fs::metadata(&target) {
        Ok(old) if !old.is_file() => {
            return Err(SaveError::NotAFile {
                path: path.to_owned(),
            });
        }
        Ok(old) if old.permissions().readonly() => {
            return Err(SaveError::WriteProtected {
                path: path.to_owned(),
            });
        }
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(error)),
        _ => {}
    }
    replace(&target, bytes).map_err(failed)
}

/// The file that a path means: where links lead to, whether it is there or not.
fn follow(path: &Path) -> io::Result<PathBuf> {
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
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => path,
    }
}

/// Replaces what is in a file.
fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let (file, beside) = new_file(target)?;
    if let Err(error) = fill(file, target, bytes).and_then(|()| fs::rename(&beside, target)) {
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
        assert!(replace(&target, b"new").is_err());
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
