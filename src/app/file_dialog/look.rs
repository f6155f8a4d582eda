//! Looking at the disk for the browser, in the background.

use std::path::{Path, PathBuf};

use crate::text::Message;

use super::listing::{Listing, problem};
use super::request::{FileKind, FileRequest};

/// What the browser wants to know of the disk.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) enum Look {
    /// What lies in a folder, to go there.
    Folder(PathBuf),

    /// What lies in a folder of which a path is being typed.
    Beside(PathBuf),

    /// What a path means that was chosen.
    Take(PathBuf),

    /// What lies in a folder that is first made.
    Make(PathBuf),
}

/// What was seen on the disk.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) enum Seen {
    /// A folder to go to.
    Folder(Listing),

    /// A folder of which a path is being typed.
    Beside(Listing),

    /// A file that can be taken.
    File {
        /// Its path, with the ending it needs.
        path: PathBuf,

        /// Whether it is there.
        exists: bool,
    },

    /// What was wanted cannot be.
    Problem(Message),
}

impl Look {
    /// Looks; waits for the disk.
    pub(in crate::app) fn take(self, request: &FileRequest) -> Seen {
        match self {
            Self::Folder(folder) => Seen::Folder(Listing::of(&nearest(folder))),
            Self::Beside(folder) => Seen::Beside(Listing::of(&folder)),
            Self::Take(path) if path.is_dir() => Seen::Folder(Listing::of(&path)),
            Self::Take(path) => file(path, request),
            Self::Make(folder) => match std::fs::create_dir(&folder) {
                Ok(()) => Seen::Folder(Listing::of(&folder)),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    Seen::Problem(Message::new("file-browser-there").with("path", shown(&folder)))
                }
                Err(error) => {
                    let parent = folder.parent().unwrap_or(&folder);
                    Seen::Problem(problem(parent, &error))
                }
            },
        }
    }
}

/// The folder, or the nearest above it that is there.
fn nearest(folder: PathBuf) -> PathBuf {
    let found = folder.ancestors().find(|it| it.is_dir());
    found.map(Path::to_owned).unwrap_or(folder)
}

/// What a path means that is no folder's.
fn file(path: PathBuf, request: &FileRequest) -> Seen {
    let folder = path.parent().unwrap_or(&path);
    if !folder.is_dir() {
        return Seen::Problem(Message::new("file-dialog-no-folder").with("path", shown(folder)));
    }
    let exists = path.exists();
    let whole = request.with_ending(path.clone());
    match request.kind {
        FileKind::Open if exists => Seen::File { path, exists },
        FileKind::Open if whole.exists() => Seen::File {
            path: whole,
            exists: true,
        },
        FileKind::Open => {
            Seen::Problem(Message::new("file-dialog-no-file").with("path", shown(&path)))
        }
        FileKind::Folder => {
            Seen::Problem(Message::new("file-dialog-no-folder").with("path", shown(&path)))
        }
        FileKind::Save => Seen::File {
            exists: whole.exists(),
            path: whole,
        },
    }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(kind: FileKind) -> FileRequest {
        FileRequest {
            kind,
            folder: None,
            name: String::new(),
            endings: vec!["muster".to_owned()],
            recent: Vec::new(),
        }
    }

    #[test]
    fn a_path_is_taken_with_its_ending_or_refused_with_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("plan.muster");
        std::fs::File::create(&plan).unwrap();
        let take = |path: PathBuf, kind| Look::Take(path).take(&request(kind));
        let there = Seen::File {
            path: plan,
            exists: true,
        };
        assert_eq!(take(folder.path().join("plan"), FileKind::Open), there);
        assert_eq!(take(folder.path().join("plan"), FileKind::Save), there);
        let id = |seen| match seen {
            Seen::Problem(message) => message.id(),
            other => panic!("{other:?}"),
        };
        let gone = folder.path().join("gone");
        assert_eq!(
            id(take(gone.clone(), FileKind::Open)),
            "file-dialog-no-file"
        );
        let deep = gone.join("plan");
        assert_eq!(id(take(deep, FileKind::Save)), "file-dialog-no-folder");
        let seen = take(folder.path().to_owned(), FileKind::Open);
        assert!(matches!(seen, Seen::Folder(listing) if listing.entries.len() == 1));
    }

    #[test]
    fn a_folder_that_is_gone_leads_to_the_one_above_it() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("a/b");
        let seen = Look::Folder(gone).take(&request(FileKind::Open));
        assert!(matches!(seen, Seen::Folder(listing) if listing.folder == folder.path()));
    }

    #[test]
    fn a_new_folder_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("new");
        let make = || Look::Make(new.clone()).take(&request(FileKind::Save));
        assert!(matches!(make(), Seen::Folder(_)));
        assert!(matches!(make(), Seen::Problem(message) if message.id() == "file-browser-there"));
    }
}
