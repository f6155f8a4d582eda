//! What a file is chosen for.

use std::path::{Path, PathBuf};

/// What a file is chosen for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) struct FileRequest {
    /// Whether it is to be read or written.
    pub(in crate::app) kind: FileKind,

    /// The folder to begin in.
    pub(in crate::app) folder: Option<PathBuf>,

    /// The name offered for a file to be written; empty for a file to be read.
    pub(in crate::app) name: String,

    /// The endings of the files that are meant; the first is added to a name without one.
    pub(in crate::app) endings: Vec<String>,

    /// Folders that were used lately, the last one first.
    pub(in crate::app) recent: Vec<PathBuf>,
}

/// Whether a file is read or written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::app) enum FileKind {
    /// An existing file is read.
    Open,

    /// A file is written, new or over an old one.
    Save,
}

impl FileRequest {
    /// The folder to begin in, which may be gone by now.
    pub(in crate::app) fn start(&self) -> PathBuf {
        let given = self.folder.clone();
        given
            .filter(|folder| !folder.as_os_str().is_empty())
            .or_else(|| std::env::current_dir().ok())
            .unwrap_or_else(|| PathBuf::from("/"))
    }

    /// Whether a file of this name is of the kind that is meant.
    pub(super) fn means(&self, name: &Path) -> bool {
        let ending = name.extension();
        ending.is_some_and(|ending| {
            let mut endings = self.endings.iter();
            endings.any(|it| ending.eq_ignore_ascii_case(it))
        })
    }

    /// The path with the ending that its kind of file has, where it has none.
    pub(super) fn with_ending(&self, path: PathBuf) -> PathBuf {
        match (path.extension(), self.endings.first()) {
            (None, Some(ending)) => path.with_extension(ending),
            _ => path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_ending_gets_one() {
        let request = FileRequest {
            kind: FileKind::Save,
            folder: None,
            name: String::new(),
            endings: vec!["muster".to_owned()],
            recent: Vec::new(),
        };
        let check = |path: &str, expected: &str| {
            let path = request.with_ending(PathBuf::from(path));
            assert_eq!(path, PathBuf::from(expected));
        };
        check("plans/kaz", "plans/kaz.muster");
        check("plans/kaz.muster", "plans/kaz.muster");
        check("plans/kaz.json", "plans/kaz.json");
        assert!(request.means(Path::new("A.MUSTER")));
        assert!(!request.means(Path::new("muster")));
    }
}
