//! Reading a plan file, in the background.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::file::{self, NoteLeft, OpenError, OpenNote, OpenStep, ReadError};
use crate::text::Message;

use super::disk_guard::OnDisk;
use super::document::Document;
use super::document_file::Earlier;
use super::jobs::Done;
use super::moment;
use super::progress::Progress;
use super::view_state::PlanViews;

/// A plan file that is to be read.
pub(super) struct Reading {
    pub(super) path: PathBuf,
    pub(super) today: Date,
    pub(super) seed: u64,

    /// The note to leave beside it.
    pub(super) note: OpenNote,

    /// The note of the plan that is open in this window, of which nobody needs to be told.
    pub(super) own_note: Option<OpenNote>,

    /// Where it is kept how plans were looked at.
    pub(super) views: Option<PathBuf>,
}

impl Reading {
    /// Reads the file and leaves a note beside it; tells how far it is.
    pub(super) fn run(self, progress: &Progress) -> Done {
        let Self {
            path,
            today,
            seed,
            note,
            own_note,
            views,
        } = self;
        let mut watch = |step| match step {
            OpenStep::Reading => progress.phase(0, 3, Message::new("work-reading")),
            OpenStep::Checking => progress.phase(1, 3, Message::new("work-checking")),
        };
        match file::open_watched(&path, &mut watch) {
            Ok((plan, fingerprint)) => {
                progress.phase(2, 3, Message::new("work-counting"));
                let path = std::path::absolute(&path).unwrap_or(path);
                let found = OpenNote::beside(&path).filter(|it| Some(it) != own_note.as_ref());
                let left = NoteLeft::leave(&path, &note);
                let on_disk = OnDisk {
                    plan: plan.clone(),
                    fingerprint,
                    is_kept: false,
                };
                let id = plan.head().id;
                let mut document = Document::new(plan, Some(path), today, seed);
                let views = views.as_deref().map(PlanViews::read);
                if let Some(view) = views.as_ref().and_then(|views| views.of(id)) {
                    document.return_to(view);
                }
                document.file.on_disk = Some(on_disk);
                document.file.note = left;
                document.file.hint = found.map(|found| open_elsewhere(&found, &note));
                Done::Opened(Box::new(document))
            }
            Err(error) => not_opened(path, &error),
        }
    }

    /// Reads an earlier version, beside which no note is left.
    pub(super) fn run_earlier(self, earlier: Earlier) -> Done {
        match file::open(&self.path) {
            Ok(plan) => {
                let mut document = Document::new(plan, None, self.today, self.seed);
                document.file.earlier = Some(earlier);
                Done::Opened(Box::new(document))
            }
            Err(error) => not_opened(self.path, &error),
        }
    }
}

fn not_opened(path: PathBuf, error: &OpenError) -> Done {
    // What holds pieces of a plan; anything else is no plan at all.
    let is_broken = matches!(error, OpenError::NoPlan { error, .. } if matches!(
        **error,
        ReadError::Malformed { .. } | ReadError::Illegal { .. } | ReadError::NotText { .. }
    ));
    Done::NotOpened {
        path,
        message: Message::new("problem-with-hint")
            .with("problem", error.message())
            .with("hint", error.hint()),
        is_broken,
    }
}

/// Says who else has a file open.
fn open_elsewhere(found: &OpenNote, own: &OpenNote) -> Message {
    let since = moment::words(&found.since);
    if found.is_of_same_person(own) {
        Message::new("notice-open-twice").with("since", since)
    } else {
        Message::new("notice-open-elsewhere")
            .with("who", who(found))
            .with("since", since)
    }
}

/// Who left a note, and where.
pub(super) fn who(note: &OpenNote) -> Message {
    match (note.user.as_str(), note.host.as_str()) {
        ("", "") => Message::new("person-unknown"),
        ("", host) => Message::new("person-machine").with("host", host),
        (user, "") => Message::new("person").with("user", user),
        (user, host) => Message::new("person-at")
            .with("user", user)
            .with("host", host),
    }
}
