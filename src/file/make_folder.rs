//! A folder for files that are written together.

use std::fs;
use std::path::{Path, PathBuf};

use super::SaveError;
use super::open_error::shown_path;
use crate::text::Message;

/// Why there is no such folder.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FolderError {
    /// The name is that of a file.
    IsAFile {
        /// The name.
        path: PathBuf,
    },

    /// The system could not make it.
    NotMade(SaveError),
}

impl FolderError {
    /// What is wrong with which folder, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::IsAFile { path } => Message::new("file-in-file")
                .with("file", shown_path(path))
                .with("problem", Message::new("file-folder-is-a-file")),
            Self::NotMade(error) => error.message(),
        }
    }

    /// What to do about it, in words.
    pub fn hint(&self) -> Message {
        match self {
            Self::IsAFile { .. } => Message::new("file-hint-other-folder"),
            Self::NotMade(error) => error.hint(),
        }
    }
}

/// Makes a folder, and those that it lies in, where they are not there yet.
pub fn make_folder(path: &Path) -> Result<(), FolderError> {
    if path.is_file() {
        return Err(FolderError::IsAFile {
            path: path.to_owned(),
        });
    }
    fs::create_dir_all(path).map_err(|error| FolderError::NotMade(SaveError::of(path, &error)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_made_with_those_it_lies_in() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b");
        make_folder(&path).unwrap();
        make_folder(&path).unwrap();
        assert!(path.is_dir());
    }

    #[test]
    fn a_file_is_no_folder() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let error = make_folder(file.path()).unwrap_err();
        assert!(matches!(error, FolderError::IsAFile { .. }), "{error:?}");
        let error = make_folder(&file.path().join("below")).unwrap_err();
        assert!(matches!(error, FolderError::NotMade(_)), "{error:?}");
    }
}
