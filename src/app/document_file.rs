//! What ties an open plan to files.

use std::path::PathBuf;

use crate::file::NoteLeft;
use crate::text::Message;

use super::disk_guard::OnDisk;

/// What ties an open plan to files, beside the path it is saved in.
#[derive(Debug, Default)]
pub(super) struct DocumentFile {
    /// A number that no other plan opened by this window has.
    pub(super) serial: u64,

    /// What the file held when the plan was opened or saved last; absent where it is in no file.
    pub(super) on_disk: Option<OnDisk>,

    /// The note that says who has the file open.
    pub(super) note: Option<NoteLeft>,

    /// What is to be told when the plan is shown.
    pub(super) hint: Option<Message>,

    /// Which earlier version it is; such a plan is only read until it is saved under a name.
    pub(super) earlier: Option<Earlier>,
}

/// An earlier version of a plan.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Earlier {
    /// When it was saved.
    pub(super) moment: Message,

    /// The file of the plan whose version it is, where it has one.
    pub(super) origin: Option<PathBuf>,
}
