//! Templates that a person has kept, in a folder of their own.
//!
//! A template is a file with a fragment in it, read with the same strictness.

use std::fs;
use std::path::{Path, PathBuf};

use super::fragment::{MAX_FRAGMENT_SIZE, read_fragment, write_fragment};
use super::{ReadError, SaveError, save_bytes};
use crate::model::Fragment;

/// The most templates that are looked at.
const MOST_TEMPLATES: usize = 500;

/// The ending of a template's file.
const ENDING: &str = "json";

/// The folder with the templates that a person has kept.
#[derive(Clone, Debug)]
pub struct Templates {
    folder: PathBuf,
}

/// A template that was kept.
#[derive(Clone, Debug)]
pub struct KeptTemplate {
    /// Its file.
    pub path: PathBuf,

    /// What it holds, or why that cannot be read.
    pub fragment: Result<Fragment, ReadError>,
}

impl Templates {
    /// The templates that are kept below the program's folder of data.
    pub fn below(data: &Path) -> Self {
        Self {
            folder: data.join("templates"),
        }
    }

    /// Every template, by the names of their files; none where the folder cannot be read.
    pub fn all(&self) -> Vec<KeptTemplate> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut paths: Vec<PathBuf> = paths
            .filter(|path| path.extension().is_some_and(|it| it == ENDING))
            .collect();
        paths.sort();
        paths.truncate(MOST_TEMPLATES);
        let read = paths.into_iter().filter_map(|path| {
            let fragment = read(&path)?;
            Some(KeptTemplate { path, fragment })
        });
        read.collect()
    }

    /// Keeps a template; one of the same name is replaced.
    pub fn keep(&self, fragment: &Fragment) -> Result<(), SaveError> {
        fs::create_dir_all(&self.folder).map_err(|error| SaveError::of(&self.folder, &error))?;
        let all = self.all();
        let is_called_so = |it: &&KeptTemplate| {
            let kept = it.fragment.as_ref();
            kept.is_ok_and(|kept| kept.name() == fragment.name())
        };
        let same = all.iter().find(is_called_so).map(|it| it.path.clone());
        let path = same.unwrap_or_else(|| self.free_path(fragment));
        save_bytes(&path, write_fragment(fragment).as_bytes())
    }

    /// Takes a template away; whether it is gone.
    pub fn remove(&self, path: &Path) -> bool {
        // Nothing but its own files is ever taken away.
        path.parent() == Some(&self.folder) && fs::remove_file(path).is_ok()
    }

    /// A path that no file has, by the id of what stands on top.
    fn free_path(&self, fragment: &Fragment) -> PathBuf {
        let id = fragment.root();
        let numbered = (2..).map(|number: u32| format!("{id}-{number}.{ENDING}"));
        std::iter::once(format!("{id}.{ENDING}"))
            .chain(numbered)
            .map(|name| self.folder.join(name))
            .find(|path| !path.exists())
            .unwrap_or_else(|| self.folder.join(format!("{id}.{ENDING}")))
    }
}

/// What a file holds; nothing where it went away meanwhile or cannot be read at all.
fn read(path: &Path) -> Option<Result<Fragment, ReadError>> {
    let metadata = fs::metadata(path).ok()?;
    // A device or a pipe says that it has no size, and may have no end.
    if !metadata.is_file() {
        return None;
    }
    let size = metadata.len();
    if size > MAX_FRAGMENT_SIZE {
        return Some(Err(ReadError::TooLarge { size }));
    }
    let bytes = fs::read(path).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    Some(read_fragment(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_passed_over() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("templates");
        fs::create_dir_all(folder.join("folder.json")).unwrap();
        std::os::unix::fs::symlink("/dev/zero", folder.join("endless.json")).unwrap();
        save_bytes(&folder.join("broken.json"), b"{ broken").unwrap();
        let all = Templates::below(data.path()).all();
        let [broken] = all.as_slice() else {
            panic!("{} templates", all.len());
        };
        assert!(broken.path.ends_with("broken.json") && broken.fragment.is_err());
    }
}
