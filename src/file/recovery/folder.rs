//! The folder of recovery copies.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::locked::LockedFile;
use super::{BEGUN, WHOLE};
use crate::model::PlanId;

/// The most copies of one plan.
const MOST_NAMES: usize = 1000;

/// Keeps other processes from looking for copies, or beginning one, as long as it is held.
///
/// It is held for moments only: between the making of a file and its lock.
pub(super) struct Gate {
    /// Closing the file opens the gate.
    _file: File,
}

impl Gate {
    pub(super) fn close(folder: &Path) -> io::Result<Self> {
        let file = private()
            .truncate(false)
            .create(true)
            .open(folder.join("gate"))?;
        file.lock()?;
        Ok(Self { _file: file })
    }
}

/// A new file of a copy, and the name that it gets when its beginning is written.
pub(super) struct NewFile {
    pub(super) file: LockedFile,
    pub(super) begun: PathBuf,
    pub(super) whole: PathBuf,
}

impl NewFile {
    /// Makes and locks a file in the folder, which is made where there is none.
    ///
    /// Its number is higher than that of any other copy of the plan, so that no name is used again while another copy may speak of it.
    pub(super) fn make(folder: &Path, plan: PlanId) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let _gate = Gate::close(folder)?;
        let first = 1 + highest_number(folder, plan)?;
        for number in first..first.saturating_add(MOST_NAMES) {
            let begun = folder.join(format!("{plan}-{number}.{BEGUN}"));
            match private().create_new(true).open(&begun) {
                Ok(file) => {
                    let file = LockedFile::lock(file)?;
                    let whole = begun.with_extension(WHOLE);
                    return Ok(Self { file, begun, whole });
                }
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }
}

/// The files of a folder with an ending, by name; what is no ordinary file is passed over.
pub(super) fn files(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let has_ending = path.extension().is_some_and(|it| it == ending);
        if has_ending && entry.file_type()?.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The highest number of a copy of the plan, else 0.
fn highest_number(folder: &Path, plan: PlanId) -> io::Result<usize> {
    let start = format!("{plan}-");
    let mut names = files(folder, WHOLE)?;
    names.extend(files(folder, BEGUN)?);
    let number = |path: &PathBuf| {
        let stem = path.file_stem()?.to_str()?;
        let number: usize = stem.strip_prefix(&start)?.parse().ok()?;
        // A number from elsewhere may leave no room above it.
        (number < usize::MAX / 2).then_some(number)
    };
    Ok(names.iter().filter_map(number).max().unwrap_or(0))
}

/// How files are opened that only the user may read, as far as the system knows users.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;

        options.mode(0o600);
    }
    options
}
