//! From a file to a plan.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::{Fingerprint, MAX_SIZE, OpenError, ReadError, read, write};
use crate::model::Plan;

/// The plan in a file.
///
/// A file that is too large is refused before any of it is read into memory.
pub fn open(path: &Path) -> Result<Plan, OpenError> {
    plan(path, &bytes(path)?)
}

/// What is being done with a file that is opened.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OpenStep {
    /// Its bytes are read.
    Reading,

    /// The bytes are taken for a plan, and the plan is checked.
    Checking,
}

/// The plan in a file, with what tells its content from any other.
pub fn open_with_fingerprint(path: &Path) -> Result<(Plan, Fingerprint), OpenError> {
    open_watched(path, &mut |_| {})
}

/// The plan in a file as [`open_with_fingerprint`] gives it; each step is told before it is done.
pub fn open_watched(
    path: &Path,
    watch: &mut dyn FnMut(OpenStep),
) -> Result<(Plan, Fingerprint), OpenError> {
    watch(OpenStep::Reading);
    let bytes = bytes(path)?;
    watch(OpenStep::Checking);
    Ok((plan(path, &bytes)?, Fingerprint::of(&bytes)))
}

/// The plan in a file, and whether the file has its canonical form.
pub fn open_and_compare(path: &Path) -> Result<(Plan, bool), OpenError> {
    let bytes = bytes(path)?;
    let plan = plan(path, &bytes)?;
    let is_canonical = write(&plan) == bytes;
    Ok((plan, is_canonical))
}

fn plan(path: &Path, bytes: &[u8]) -> Result<Plan, OpenError> {
    read(bytes).map_err(|error| OpenError::NoPlan {
        path: path.to_owned(),
        error: Box::new(error),
    })
}

/// The bytes of a file that is not too large, whatever they are.
pub fn bytes(path: &Path) -> Result<Vec<u8>, OpenError> {
    let failed = |error| OpenError::of(path, &error);
    let too_large = |size| OpenError::NoPlan {
        path: path.to_owned(),
        error: Box::new(ReadError::TooLarge { size }),
    };
    // Opening a pipe that somebody has put among the files may wait for ever.
    // What a shell hands over, as in `muster check <(git show …)`, is open already.
    let kind = fs::metadata(path).map_err(failed)?;
    if !kind.is_file() && !kind.is_dir() && !path.starts_with("/dev") {
        return Err(OpenError::NotAFile {
            path: path.to_owned(),
        });
    }
    let file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(OpenError::Folder {
            path: path.to_owned(),
        });
    }
    if metadata.len() > MAX_SIZE {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    // It may grow meanwhile.
    let mut limited = file.take(MAX_SIZE + 1);
    limited.read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}
