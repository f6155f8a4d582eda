//! Folders that are at hand in the browser.

use std::path::{Path, PathBuf};

use crate::text::Texts;

/// A folder at hand.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Place {
    /// What it is called: a message of the program's own, or its name.
    pub(super) name: PlaceName,

    pub(super) folder: PathBuf,
}

/// What a place is called.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum PlaceName {
    /// The id of a label.
    Label(&'static str),

    /// The folder's own name.
    Own(String),
}

impl PlaceName {
    pub(super) fn say(&self, texts: &Texts) -> String {
        match self {
            Self::Label(id) => texts.label(id),
            Self::Own(name) => name.clone(),
        }
    }
}

/// The person's own folders, the root of the disk, and folders used lately.
pub(super) fn places(recent: &[PathBuf]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut put = |name, folder: Option<&Path>| {
        if let Some(folder) = folder
            && places.iter().all(|place| place.folder != folder)
        {
            let folder = folder.to_owned();
            places.push(Place { name, folder });
        }
    };
    let user = directories::UserDirs::new();
    let user = user.as_ref();
    let label = PlaceName::Label;
    put(
        label("file-place-home"),
        user.map(directories::UserDirs::home_dir),
    );
    put(
        label("file-place-desktop"),
        user.and_then(|it| it.desktop_dir()),
    );
    put(
        label("file-place-documents"),
        user.and_then(|it| it.document_dir()),
    );
    if cfg!(unix) {
        put(label("file-place-computer"), Some(Path::new("/")));
    }
    for folder in recent {
        let name = folder.file_name().unwrap_or(folder.as_os_str());
        let name = PlaceName::Own(name.to_string_lossy().into_owned());
        put(name, Some(folder));
    }
    places
}
