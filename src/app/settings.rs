//! What is kept between runs: language, theme, recent files, layout.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Settings of the program; they are no part of any plan.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct Settings {
    /// The tag of the chosen language; absent for that of the system.
    pub(super) language: Option<String>,

    /// `light`, `dark`, or absent for that of the system.
    pub(super) theme: Option<String>,

    /// The files opened last, the newest first.
    pub(super) recent: Vec<PathBuf>,

    /// Panes that are put away.
    pub(super) hidden: Hidden,

    /// The columns of the table, in their order; empty for those of the first start.
    pub(super) table: Vec<TableColumn>,
}

/// A column of the table as it is kept.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct TableColumn {
    /// Its name: `short-name`.
    pub(super) name: String,

    /// Its width in points, where a person has given it one.
    pub(super) width: Option<u16>,
}

/// The panes that are put away.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct Hidden {
    /// The outline.
    pub(super) outline: bool,

    /// The inspector.
    pub(super) inspector: bool,

    /// The findings.
    pub(super) findings: bool,
}

/// The most recent files that are remembered.
const RECENT: usize = 10;

impl Settings {
    /// Where settings are kept, where the system has such a place.
    pub(super) fn path() -> Option<PathBuf> {
        let directories = directories::ProjectDirs::from("", "", "muster")?;
        Some(directories.config_dir().join("settings.json"))
    }

    /// Reads the settings; whatever is missing or broken is as at the first start.
    pub(super) fn read(path: &Path) -> Self {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes the settings; where that fails they are as before at the next start, which is no reason to disturb anyone.
    pub(super) fn write(&self, path: &Path) {
        let Ok(text) = serde_json::to_string_pretty(self) else {
            return;
        };
        if let Some(folder) = path.parent()
            && std::fs::create_dir_all(folder).is_err()
        {
            return;
        }
        #[expect(
            clippy::disallowed_methods,
            clippy::let_underscore_must_use,
            reason = "settings are not a plan, and losing them is said above to be harmless"
        )]
        let _ = std::fs::write(path, text);
    }

    /// Puts a file on top of the recent ones.
    pub(super) fn remember(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Takes a file off the recent ones, since it cannot be opened.
    pub(super) fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
    }
}
