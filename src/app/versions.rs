//! Earlier versions of the plan: finding, comparing and opening them.

use std::path::PathBuf;

use egui::{Context, Frame, Panel, Ui};

use crate::analysis::differences;
use crate::file::{self, Backup};
use crate::model::Plan;
use crate::text::Message;
use crate::ui::shell::only_read_ui;
use crate::ui::versions_dialog::{
    VersionChanges, VersionRow, VersionsAnswer, VersionsState, versions_dialog_ui,
};
use crate::ui::{Action, theme};

use super::application::Application;
use super::document_file::Earlier;
use super::jobs::{Done, Stopping};
use super::moment;
use super::questions::Intent;

/// The most sentences about what changed after a version.
const MOST_LINES: usize = 200;

/// The earlier versions of the plan of a number, the newest first.
pub(super) struct Found {
    serial: u64,
    versions: Vec<Backup>,
}

/// What changed after each of them.
pub(super) struct Compared {
    serial: u64,
    changes: Vec<VersionChanges>,
}

impl Application {
    /// Opens the dialog with the earlier versions, which are looked for in the background.
    pub(super) fn open_versions(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let serial = document.file.serial;
        let plan = document.plan().head().id;
        let versions = self.versions();
        self.views.versions = Some(VersionsState::default());
        self.jobs.begin(context, move || {
            let versions = versions.map(|it| it.backups.of(plan)).unwrap_or_default();
            Done::VersionsFound(Found { serial, versions })
        });
    }

    /// Takes the versions that were found, and compares them in the background.
    pub(super) fn versions_found(&mut self, context: &Context, found: Found) {
        let Found { serial, versions } = found;
        let (Some(document), Some(state)) = (&self.document, &mut self.views.versions) else {
            return;
        };
        if document.file.serial != serial {
            return;
        }
        let rows = versions.iter().map(|version| VersionRow {
            path: version.path.clone(),
            moment: moment::words(&version.name),
            size: version.size,
        });
        state.show(rows.collect());
        let now = document.plan().clone();
        self.jobs.begin(context, move || {
            Done::VersionsCompared(Compared {
                serial,
                changes: compare(&versions, &now),
            })
        });
    }

    /// Takes what changed after each version.
    pub(super) fn versions_compared(&mut self, compared: Compared) {
        let Compared { serial, changes } = compared;
        if let (Some(document), Some(state)) = (&self.document, &mut self.views.versions)
            && document.file.serial == serial
        {
            state.compared(changes);
        }
    }

    /// Draws the dialog with the earlier versions, if it is open, and does what the person chose.
    pub(super) fn versions_ui(&mut self, context: &Context) {
        let Some(state) = &mut self.views.versions else {
            return;
        };
        match versions_dialog_ui(context, self.texts, state) {
            None => {}
            Some(VersionsAnswer::Close) => self.views.versions = None,
            Some(VersionsAnswer::Open(path)) => {
                self.views.versions = None;
                self.intend(context, Intent::OpenEarlier(path));
            }
        }
    }

    /// Opens an earlier version, which is only read until it is saved under a name.
    pub(super) fn open_earlier(&mut self, context: &Context, path: PathBuf) {
        let document = self.document.as_ref();
        let earlier = document.and_then(|it| it.file.earlier.as_ref());
        let origin = match earlier {
            Some(earlier) => earlier.origin.clone(),
            None => document.map(|it| it.path.clone()).unwrap_or_default(),
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let earlier = Earlier {
            moment: moment::words(&name),
            origin,
        };
        let work = Message::new("work-opening").with("file", earlier.moment.clone());
        let reading = self.reading(path);
        self.jobs
            .begin_named(context, work, Stopping::Drops, move |_| {
                reading.run_earlier(earlier)
            });
    }

    /// Says so while the plan is an earlier version.
    pub(super) fn only_read_strip_ui(&self, ui: &mut Ui, actions: &mut Vec<Action>) {
        let document = self.document.as_ref();
        let Some(earlier) = document.and_then(|it| it.file.earlier.as_ref()) else {
            return;
        };
        let colors = theme::of(ui);
        let strip = Frame::new()
            .fill(colors.note_fill)
            .inner_margin(egui::Margin::symmetric(12, 4));
        Panel::top("only-read").frame(strip).show(ui, |ui| {
            let origin = earlier.origin.as_deref();
            only_read_ui(ui, &earlier.moment, origin, self.texts, actions);
        });
    }
}

/// What changed after each version, the newest first, until the next one and until now.
fn compare(versions: &[Backup], now: &Plan) -> Vec<VersionChanges> {
    let mut newer = Some(now.clone());
    let mut changes = Vec::with_capacity(versions.len());
    for version in versions {
        let plan = match file::open(&version.path) {
            Ok(plan) => plan,
            Err(error) => {
                changes.push(VersionChanges::Unreadable(error.message()));
                newer = None;
                continue;
            }
        };
        let until_next = match &newer {
            Some(newer) => differences(&plan, newer, MOST_LINES),
            None => vec![Message::new("versions-next-unreadable")],
        };
        changes.push(VersionChanges::Known {
            until_next,
            until_now: differences(&plan, now, MOST_LINES),
        });
        newer = Some(plan);
    }
    changes
}
