//! A note beside a file that says who has it open.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::save::{folder, follow};
use super::shown::shown;
use super::{Replaceable, SaveError, save_bytes, save_over};

/// The most bytes of a note; what is longer is none.
const MOST: u64 = 4096;

/// Who has a file open, and since when.
///
/// It is a hint for people and never a guard: it may be left behind by a crash, and a folder may not take it.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct OpenNote {
    /// The user's name on the machine.
    pub user: String,

    /// The machine's name; empty where it is not known.
    #[serde(default)]
    pub host: String,

    /// The moment since when, such as `2026-11-21T23:51:13Z`.
    #[serde(default)]
    pub since: String,

    /// A number that tells this window from others.
    #[serde(default)]
    pub window: u64,
}

impl OpenNote {
    /// The note beside a file, where there is one that can be read; its words are fit to be shown.
    pub fn beside(file: &Path) -> Option<Self> {
        let bytes = bytes(&path_beside(file))?;
        let note: Self = serde_json::from_slice(&bytes).ok()?;
        Some(Self {
            user: shown(&note.user),
            host: shown(&note.host),
            ..note
        })
    }

    /// Whether both were left by one user on one machine.
    pub fn is_of_same_person(&self, other: &Self) -> bool {
        (&self.user, &self.host) == (&other.user, &other.host)
    }
}

/// A note that this window has left; it goes when this is dropped.
#[derive(Debug)]
pub struct NoteLeft {
    path: PathBuf,
    note: OpenNote,
    bytes: Vec<u8>,
}

impl NoteLeft {
    /// Leaves a note beside a file, unless another person's is there.
    ///
    /// An older one of the same person is replaced; where the folder takes none, there is none.
    pub fn leave(file: &Path, note: &OpenNote) -> Option<Self> {
        let path = path_beside(file);
        let mut bytes = serde_json::to_vec_pretty(note).ok()?;
        bytes.push(b'\n');
        match save_over(&path, &bytes, Replaceable::Nothing, &mut |_| Ok(())) {
            Ok(()) => {}
            Err(SaveError::Changed { .. }) => {
                let present = OpenNote::beside(file);
                present.filter(|it| it.is_of_same_person(note))?;
                save_bytes(&path, &bytes).ok()?;
            }
            Err(_) => return None,
        }
        Some(Self {
            path,
            note: note.clone(),
            bytes,
        })
    }

    /// What the note says.
    pub fn note(&self) -> &OpenNote {
        &self.note
    }
}

impl Drop for NoteLeft {
    /// Takes the note away, unless it is another's by now.
    fn drop(&mut self) {
        if bytes(&self.path).is_some_and(|bytes| bytes == self.bytes) {
            let _vanished = fs::remove_file(&self.path);
        }
    }
}

/// The first bytes of a note; none where there is no file, for opening a pipe of its name might wait for ever.
fn bytes(path: &Path) -> Option<Vec<u8>> {
    if !fs::metadata(path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let note = File::open(path).ok()?;
    note.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Where the note of a file is: `.~plan.muster.open`, hidden beside it as office programs do.
fn path_beside(file: &Path) -> PathBuf {
    let file = follow(file).unwrap_or_else(|_| file.to_owned());
    let mut name = std::ffi::OsString::from(".~");
    name.push(file.file_name().unwrap_or_default());
    name.push(".open");
    folder(&file).join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(user: &str, window: u64) -> OpenNote {
        OpenNote {
            user: user.to_owned(),
            host: "staff-1".to_owned(),
            since: "2026-11-21T08:00:00Z".to_owned(),
            window,
        }
    }

    #[test]
    fn a_note_stands_beside_the_file_while_it_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.muster");
        assert_eq!(OpenNote::beside(&file), None);
        let left = NoteLeft::leave(&file, &note("a", 1));
        assert!(folder.path().join(".~plan.muster.open").is_file());
        assert_eq!(OpenNote::beside(&file), Some(note("a", 1)));
        drop(left);
        assert_eq!(OpenNote::beside(&file), None);
    }

    #[test]
    fn another_persons_note_stays_and_an_old_one_of_ones_own_goes() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.muster");
        let first = NoteLeft::leave(&file, &note("a", 1));
        assert!(NoteLeft::leave(&file, &note("b", 2)).is_none());
        let second = NoteLeft::leave(&file, &note("a", 3));
        drop(first);
        assert_eq!(OpenNote::beside(&file), Some(note("a", 3)));
        drop(second);
        assert_eq!(OpenNote::beside(&file), None);
    }

    #[test]
    fn what_is_no_note_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plan.muster");
        for text in ["", "nonsense", "{\"user\": 5}"] {
            save_bytes(&folder.path().join(".~plan.muster.open"), text.as_bytes()).unwrap();
            assert_eq!(OpenNote::beside(&file), None);
            assert!(NoteLeft::leave(&file, &note("a", 1)).is_none());
        }
        let missing = folder.path().join("missing").join("plan.muster");
        assert!(NoteLeft::leave(&missing, &note("a", 1)).is_none());
    }
}
