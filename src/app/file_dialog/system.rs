//! Asking with the system's dialog.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place that opens native dialogs"
)]

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use raw_window_handle::{HasDisplayHandle, HasWindowHandle, RawWindowHandle};

use super::probe::{SystemDialog, probe};
use super::request::{FileKind, FileRequest};

/// Why there is no path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::app) enum NoPath {
    /// The person closed the dialog.
    Cancelled,

    /// The system has no dialog to show.
    NoDialog,
}

/// What the dialog says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) struct Words {
    /// Its title.
    pub(in crate::app) title: String,

    /// What the files that are meant are called.
    pub(in crate::app) filter: String,
}

/// The window over which dialogs open.
#[derive(Clone, Debug)]
pub(in crate::app) struct Owner {
    dialog: rfd::FileDialog,

    /// Its number, where the system is X11.
    number: Option<u64>,
}

impl Owner {
    /// The window that is being made.
    pub(in crate::app) fn of(window: &(impl HasWindowHandle + HasDisplayHandle)) -> Self {
        let handle = window.window_handle().map(|handle| handle.as_raw());
        Self {
            dialog: rfd::FileDialog::new().set_parent(window),
            number: match handle {
                #[expect(
                    clippy::useless_conversion,
                    reason = "the C type is of 32 bits on some machines"
                )]
                Ok(RawWindowHandle::Xlib(handle)) => Some(handle.window.into()),
                Ok(RawWindowHandle::Xcb(handle)) => Some(handle.window.get().into()),
                _ => None,
            },
        }
    }
}

/// A question put to the system's dialog, which can be withdrawn.
#[derive(Clone, Debug, Default)]
pub(in crate::app) struct Asked(Arc<AtomicBool>);

impl Asked {
    /// Asks no longer; what is answered anyhow is not listened to.
    pub(in crate::app) fn withdraw(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether this is the same question.
    pub(in crate::app) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Whether the answer is of no interest any more.
    pub(in crate::app) fn is_withdrawn(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Asks with the system's dialog; waits for the answer, so it is called off the frame.
///
/// The path of a file to be written has its ending; the flag says whether it then names a file that exists, and which the system has not asked about.
pub(in crate::app) fn ask(
    request: &FileRequest,
    words: &Words,
    owner: Option<Owner>,
    asked: &Asked,
) -> Result<(PathBuf, bool), NoPath> {
    let dialog = probe();
    if asked.is_withdrawn() {
        return Err(NoPath::Cancelled);
    }
    let chosen = match dialog {
        SystemDialog::Missing => return Err(NoPath::NoDialog),
        #[cfg(unix)]
        SystemDialog::Zenity(program) => {
            let number = owner.and_then(|owner| owner.number);
            super::zenity::ask(&program, request, words, number, asked)?
        }
        #[cfg(not(unix))]
        SystemDialog::Zenity(_) => return Err(NoPath::NoDialog),
        SystemDialog::Native => ask_native(request, words, owner).ok_or(NoPath::Cancelled)?,
    };
    if request.kind != FileKind::Save {
        return Ok((chosen, false));
    }
    let path = request.with_ending(chosen.clone());
    let is_another = path != chosen && path.exists();
    Ok((path, is_another))
}

/// Asks by rfd, which says nothing both where the person cancels and where there is no dialog.
fn ask_native(request: &FileRequest, words: &Words, owner: Option<Owner>) -> Option<PathBuf> {
    let dialog = owner.map_or_else(rfd::FileDialog::new, |owner| owner.dialog);
    let mut dialog = dialog
        .set_title(&words.title)
        .set_directory(request.start());
    if !request.endings.is_empty() {
        dialog = dialog.add_filter(&words.filter, &request.endings);
    }
    if !request.name.is_empty() {
        dialog = dialog.set_file_name(&request.name);
    }
    match request.kind {
        FileKind::Open => dialog.pick_file(),
        FileKind::Save => dialog.save_file(),
        FileKind::Folder => dialog.pick_folder(),
    }
}
