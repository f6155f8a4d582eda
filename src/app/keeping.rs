//! Keeping settings and view state between runs: written in the background when something has changed, and at the end.
//!
//! Several instances may run. Each reads the settings when it starts; what is written last stays.
//! The view states of plans are read again before each writing, so that instances with different plans don't forget each other's.

use std::path::Path;

use egui::Context;

use super::application::Application;
use super::jobs::Done;
use super::settings::{PanelSizes, Settings, WindowPlace};
use super::view_state::{PlanView, PlanViews, ViewKey};

/// What is written already.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    settings: Settings,
    view: Option<ViewKey>,

    /// The sizes of the panels in the last frame.
    sizes: PanelSizes,

    /// Whether something is being written.
    pub(super) is_busy: bool,
}

impl Keeping {
    /// Settings as they were read.
    pub(super) fn new(settings: &Settings) -> Self {
        Self {
            settings: settings.clone(),
            ..Self::default()
        }
    }
}

impl Application {
    /// Takes the size and place of the window, and writes what has changed, unless a gesture is under way.
    pub(super) fn keep(&mut self, context: &Context) {
        let Some(path) = self.surroundings.settings.clone() else {
            return;
        };
        let zoom = context.zoom_factor();
        let before = self.settings.window;
        let place = context.input(|input| WindowPlace::of(input.viewport(), zoom, before));
        self.settings.window = place;
        self.settings.zoom = percent(zoom);
        self.settings.tab = Some(self.views.tab.name().to_owned());
        if self.keeping.is_busy || context.input(|input| input.pointer.any_down()) {
            return;
        }
        let settings = self.settings.differs(&self.keeping.settings);
        let view = self
            .view_key()
            .filter(|key| self.keeping.view != Some(*key));
        if !settings && view.is_none() {
            return;
        }
        self.keeping.settings.clone_from(&self.settings);
        let view = view.and_then(|key| {
            self.keeping.view = Some(key);
            self.plan_view()
        });
        let settings = settings.then(|| self.settings.clone());
        self.keeping.is_busy = true;
        self.jobs.begin(context, move || {
            write(&path, settings, view);
            Done::Kept
        });
    }

    /// Writes everything before the program ends.
    pub fn keep_all(&self) {
        if let Some(path) = &self.surroundings.settings {
            write(path, Some(self.settings.clone()), self.plan_view());
        }
    }

    /// On what the view state of the open plan depends; none for a plan without a file.
    fn view_key(&self) -> Option<ViewKey> {
        let document = self.document.as_ref()?;
        document.path.as_ref()?;
        Some(ViewKey {
            plan: document.plan().head().id,
            day: document.next_day(),
            view: document.view(),
            selection: document.selection(),
            turns: self.views.outline.turns(),
        })
    }

    fn plan_view(&self) -> Option<PlanView> {
        let key = self.view_key()?;
        Some(PlanView::of(&key, self.views.outline.open_nodes()))
    }

    /// Remembers the size of a panel that the person drags, or changes by keys while its edge has them.
    ///
    /// A panel that gives way to a smaller window or a larger scale is not meant.
    pub(super) fn remember_size(
        &mut self,
        context: &Context,
        (size, has_keys): (f32, bool),
        of: impl Fn(&mut PanelSizes) -> &mut Option<u16>,
    ) {
        let size = points(size);
        let before = of(&mut self.keeping.sizes).replace(size);
        let is_meant = has_keys || context.dragged_id().is_some();
        if before.is_some_and(|it| it != size) && is_meant {
            *of(&mut self.settings.panels) = Some(size);
        }
    }
}

/// Where that fails, things are as before at the next start, which is no reason to disturb anyone.
fn write(path: &Path, settings: Option<Settings>, view: Option<PlanView>) {
    if let Some(settings) = settings {
        settings.write(path);
    }
    if let Some(view) = view {
        let path = PlanViews::path(path);
        let mut views = PlanViews::read(&path);
        views.put(view);
        views.write(&path);
    }
}

/// A number of points without fractions, as large as a window can be.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "held within the range before"
)]
pub(super) fn points(size: f32) -> u16 {
    size.round().clamp(0.0, f32::from(u16::MAX)) as u16
}

/// A scale in percent; none where it is 100.
fn percent(scale: f32) -> Option<u16> {
    Some(points(scale * 100.0)).filter(|it| *it != 100)
}
