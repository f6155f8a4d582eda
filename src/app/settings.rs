//! What is kept between runs: language, theme, recent files, layout, window.

use std::path::{Path, PathBuf};

use egui::{ViewportBuilder, ViewportInfo};
use serde::{Deserialize, Serialize};

use super::keeping::points;
use super::kept_file;

/// Settings of the program; they are no part of any plan.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct Settings {
    /// The tag of the chosen language; absent for that of the system.
    pub(super) language: Option<String>,

    /// `light`, `dark`, or absent for that of the system.
    pub(super) theme: Option<String>,

    /// The code of the country for which a plan was begun last.
    pub(super) country: Option<String>,

    /// The files opened last, the newest first.
    pub(super) recent: Vec<PathBuf>,

    /// What was chosen when figures were exported together last.
    pub(super) export: super::export_choices::ExportChoices,

    /// Panes that are put away.
    pub(super) hidden: Hidden,

    /// The columns of the table, in their order; empty for those of the first start.
    pub(super) table: Vec<TableColumn>,

    /// The sizes of the panes that were dragged to another.
    pub(super) panels: PanelSizes,

    /// Where the window was left.
    pub(super) window: Option<WindowPlace>,

    /// The scale of everything, in percent; absent for 100.
    pub(super) zoom: Option<u16>,

    /// The name of the tab that is open.
    pub(super) tab: Option<String>,

    /// What was chosen in the palette, the last first.
    pub(super) palette: Vec<String>,
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

/// The sizes of panes, in points; absent where nobody has changed them.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub(super) struct PanelSizes {
    /// The width of the outline.
    pub(super) outline: Option<u16>,

    /// The width of the inspector.
    pub(super) inspector: Option<u16>,

    /// The height of the list of findings.
    pub(super) findings: Option<u16>,
}

/// Where the window is, in points of the screen at a scale of 100 %.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct WindowPlace {
    /// Its width without a frame.
    width: u16,

    /// Its height without a frame.
    height: u16,

    /// Its upper left corner, where the system says so and it lies on the first screen.
    corner: Option<(u16, u16)>,

    /// Whether it fills the screen; the size is then that of before.
    is_maximized: bool,
}

/// How much of the window has to lie on the screen, in points.
const IN_SIGHT: f32 = 100.0;

impl WindowPlace {
    /// Where the window is now; as before where that is not known.
    pub(super) fn of(viewport: &ViewportInfo, zoom: f32, before: Option<Self>) -> Option<Self> {
        if viewport.minimized == Some(true) || viewport.fullscreen == Some(true) {
            return before;
        }
        if viewport.maximized == Some(true)
            && let Some(before) = before
        {
            let is_maximized = true;
            return Some(Self {
                is_maximized,
                ..before
            });
        }
        let inner = viewport.inner_rect.map(|rect| rect.size() * zoom);
        let size = inner.filter(|size| size.x >= 1.0 && size.y >= 1.0)?;
        let corner = viewport.outer_rect.map(|rect| rect.min * zoom);
        let screen = viewport.monitor_size.map(|size| size * zoom);
        let corner = corner.zip(screen).and_then(|(corner, screen)| {
            let fits = |at: f32, most: f32| at >= 0.0 && at + IN_SIGHT <= most;
            let is_here = fits(corner.x, screen.x) && fits(corner.y, screen.y);
            is_here.then(|| (points(corner.x), points(corner.y)))
        });
        Some(Self {
            width: points(size.x),
            height: points(size.y),
            corner,
            is_maximized: viewport.maximized == Some(true),
        })
    }

    /// Lets a window open here.
    pub(super) fn apply(self, viewport: ViewportBuilder) -> ViewportBuilder {
        let of = |(x, y): (u16, u16)| [f32::from(x), f32::from(y)];
        let viewport = viewport
            .with_inner_size(of((self.width, self.height)))
            .with_maximized(self.is_maximized);
        match self.corner {
            Some(corner) => viewport.with_position(of(corner)),
            None => viewport,
        }
    }
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
        kept_file::read(path)
    }

    /// Writes the settings; where that fails they are as before at the next start, which is no reason to disturb anyone.
    pub(super) fn write(&self, path: &Path) {
        kept_file::write(path, self);
    }

    /// Whether there is something to write; size and place of the window are written along with something else, or at the end.
    pub(super) fn differs(&self, written: &Self) -> bool {
        let Self {
            language,
            theme,
            country,
            recent,
            export,
            hidden,
            table,
            panels,
            window: _,
            zoom,
            tab,
            palette,
        } = self;
        *language != written.language
            || *theme != written.theme
            || *country != written.country
            || *recent != written.recent
            || *export != written.export
            || *hidden != written.hidden
            || *table != written.table
            || *panels != written.panels
            || *zoom != written.zoom
            || *tab != written.tab
            || *palette != written.palette
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
