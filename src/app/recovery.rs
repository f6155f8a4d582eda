//! Recovery copies: keeping one of the open plan, and offering those that were left behind.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::Context;

use crate::analysis::differences;
use crate::edit::History;
use crate::file::{
    self, Fingerprint, FoundCopy, OpenError, Origin, Recovered, RecoveryError, RecoveryWriter,
    find_copies,
};
use crate::model::{Plan, Track};
use crate::text::Message;
use crate::ui::shell::{
    NoticeKind, OfferedCopy, RecoveryAnswer, RecoveryListState, recovery_list_ui,
};

use super::application::Application;
use super::copy_keeper::CopyKeeper;
use super::disk_guard::OnDisk;
use super::document::Document;
use super::jobs::{Done, Stopping};
use super::progress::Progress;
use super::questions::{self, Intent};
use super::view_state::PlanViews;

/// The most sentences that say what differs.
const MOST_SENTENCES: usize = 40;

/// How many versions of a history are looked through for that in the file.
const LOOKED_AT: usize = 20;

/// What keeps copies and what was found of them.
pub(super) struct Recovery {
    /// Where copies are kept, and who writes them; absent for nowhere.
    kept: Option<(PathBuf, CopyKeeper)>,

    /// The revision of the open plan that was handed over last.
    handed: u64,

    /// The copies that were found and are neither restored nor discarded.
    offers: Vec<Offer>,

    /// Whether the dialog that offers them is open.
    asks: bool,

    list: RecoveryListState,
}

/// A copy that was left behind, locked for us.
pub(super) struct Offer {
    copy: FoundCopy,
    content: Result<Restorable, RecoveryError>,
    card: OfferedCopy,
}

/// What a copy is restored from.
struct Restorable {
    recovered: Recovered,

    /// The revision that is in the file now.
    saved: Option<u64>,

    /// What the file holds now, where that is what the history knows of it.
    on_disk: Option<OnDisk>,
}

/// A document made of a copy, and the copy itself, which goes on.
pub(super) struct Restored {
    document: Document,
    copy: FoundCopy,
    recovered: Recovered,
}

impl Recovery {
    pub(super) fn new(context: &Context, folder: Option<PathBuf>) -> Self {
        let kept = folder.map(|folder| {
            let context = context.clone();
            (folder, CopyKeeper::new(move || context.request_repaint()))
        });
        Self {
            kept,
            handed: 0,
            offers: Vec::new(),
            asks: false,
            list: RecoveryListState::default(),
        }
    }

    /// Where copies are kept, where the system has such a place.
    pub(super) fn folder() -> Option<PathBuf> {
        let directories = directories::ProjectDirs::from("", "", "muster")?;
        Some(directories.data_local_dir().join("recovery"))
    }

    /// Another plan is in the window; nothing of the one before is unsaved that anybody wants.
    pub(super) fn begin(&mut self, document: &Document) {
        self.handed = document.history().revision();
        if let Some((folder, keeper)) = &self.kept {
            let writer = RecoveryWriter::new(folder.clone(), document.plan().head().id);
            keeper.remove();
            let content = document.file.on_disk.as_ref().map(|it| it.fingerprint);
            let path = document.path.as_deref();
            keeper.begin(writer, path.map(|path| Origin::new(path, content)));
        }
    }

    /// A plan that was restored is in the window, and its copy goes on.
    fn go_on(&mut self, document: &Document, copy: FoundCopy, recovered: Recovered) {
        self.handed = document.history().revision();
        if let Some((_, keeper)) = &self.kept {
            let writer = RecoveryWriter::continuing(copy, &recovered);
            keeper.remove();
            keeper.begin(writer, recovered.origin);
        }
    }

    /// Hands over what has changed.
    fn keep(&mut self, history: &History) {
        if self.handed != history.revision() {
            self.handed = history.revision();
            if let Some((_, keeper)) = &self.kept {
                keeper.keep(history.track().clone());
            }
        }
    }

    /// The open plan was saved in a file.
    pub(super) fn saved(&self, history: &History, path: &Path, content: Fingerprint) {
        if let Some((_, keeper)) = &self.kept {
            keeper.saved(history.track().clone(), Origin::new(path, Some(content)));
        }
    }

    /// Nothing of the open plan is to be recovered any more.
    pub(super) fn remove(&self) {
        if let Some((_, keeper)) = &self.kept {
            keeper.remove();
        }
    }

    /// Whether the dialog waits for an answer.
    pub(super) fn asks(&self) -> bool {
        self.asks
    }

    /// Offers the copies that were found, beside those that still wait.
    fn found(&mut self, offers: Vec<Offer>) {
        self.offers.extend(offers);
        self.asks = !self.offers.is_empty();
    }

    /// Offers nothing any more: the copies are unlocked, and found again when they are looked for.
    fn put_off(&mut self) {
        self.offers.clear();
        self.asks = false;
        self.list = RecoveryListState::default();
    }

    fn take(&mut self, path: &Path) -> Option<Offer> {
        let index = self.offers.iter().position(|it| it.copy.path() == path)?;
        self.list = RecoveryListState::default();
        Some(self.offers.remove(index))
    }
}

impl Application {
    /// Looks in the background for copies that were left behind.
    pub(super) fn look_for_copies(&mut self, context: &Context) {
        if let Some((folder, _)) = &self.recovery.kept {
            let folder = folder.clone();
            self.jobs
                .begin(context, move || Done::CopiesFound(offers(&folder), false));
        }
    }

    /// Looks for copies again, as a person asks, to offer what was left for later.
    pub(super) fn offer_recovered(&mut self, context: &Context) {
        // Those that were found and still wait are offered as they are.
        let is_kept = self
            .recovery
            .kept
            .as_ref()
            .filter(|_| self.recovery.offers.is_empty());
        match is_kept {
            Some((folder, _)) => {
                let folder = folder.clone();
                let name = Message::new("work-looking-for-copies");
                self.jobs
                    .begin_named(context, name, Stopping::Drops, move |_| {
                        Done::CopiesFound(offers(&folder), true)
                    });
            }
            None => self.copies_found(Vec::new(), true),
        }
    }

    /// Offers the copies that were found beside those that still wait; a person who asked is told where there are none.
    pub(super) fn copies_found(&mut self, offers: Vec<Offer>, is_asked: bool) {
        self.recovery.found(offers);
        if is_asked && !self.recovery.asks {
            self.tell(NoticeKind::Hint, Message::new("recovery-nothing"));
        }
    }

    /// Hands over what was changed during the frame, and tells what went wrong with earlier copies.
    pub(super) fn keep_copy(&mut self) {
        if let Some(document) = &self.document {
            self.recovery.keep(document.history());
        }
        let keeper = self.recovery.kept.as_ref().map(|(_, keeper)| keeper);
        if let Some(trouble) = keeper.and_then(CopyKeeper::next_trouble) {
            self.tell(NoticeKind::Problem, trouble);
        }
    }

    /// Draws the dialog that offers copies, while there is something to ask.
    pub(super) fn recovery_ui(&mut self, context: &Context) {
        // What is asked about one of them lies over the list.
        let waits = self.question.is_some()
            || self.file_dialog.is_some()
            || self.choosing.is_some()
            || self.after_saving.is_some();
        if !self.recovery.asks || waits {
            return;
        }
        let Recovery { offers, list, .. } = &mut self.recovery;
        let cards: Vec<&OfferedCopy> = offers.iter().map(|offer| &offer.card).collect();
        let Some(answer) = recovery_list_ui(context, &cards, list, self.texts) else {
            return;
        };
        let path = |index: usize| offers.get(index).map(|it| it.copy.path().to_owned());
        match answer {
            RecoveryAnswer::Later => self.recovery.put_off(),
            RecoveryAnswer::Restore(index) => {
                if let Some(path) = path(index) {
                    self.intend(context, Intent::Restore(path));
                }
            }
            RecoveryAnswer::Discard(index) => {
                if let Some(path) = path(index) {
                    let title = offers[index].card.title.clone();
                    let title = title.unwrap_or_else(|| self.texts.label("recovery-unreadable"));
                    self.ask(questions::discard(&title, path));
                }
            }
        }
    }

    /// Opens a copy as unsaved changes; nothing is written.
    ///
    /// The other copies wait until no plan is open.
    pub(super) fn restore(&mut self, context: &Context, path: &Path) {
        self.recovery.asks = false;
        let Some(Offer { copy, content, .. }) = self.recovery.take(path) else {
            return;
        };
        let Ok(Restorable {
            recovered,
            saved,
            on_disk,
        }) = content
        else {
            return;
        };
        let (today, seed) = (self.surroundings.today, self.next_seed());
        let views = self.surroundings.settings.as_deref().map(PlanViews::path);
        let title = recovered.track.current().plan.head().title.clone();
        let name = Message::new("work-restoring").with("title", title);
        let work = move |progress: &Progress| {
            progress.phase(0, 1, Message::new("work-counting"));
            let mut track = recovered.track.clone();
            track.set_saved(saved);
            let file = recovered.origin.as_ref().map(|it| it.path().to_owned());
            let history = History::of_track(track);
            let mut document = Document::of_history(history, file, today, seed);
            document.file.on_disk = on_disk;
            // As it was looked at when the program ended, as far as that was written.
            let views = views.as_deref().map(PlanViews::read);
            let id = document.plan().head().id;
            if let Some(view) = views.as_ref().and_then(|views| views.of(id)) {
                document.return_to(view);
            }
            Done::Restored(Box::new(Restored {
                document,
                copy,
                recovered,
            }))
        };
        // A copy that is not restored after all is unlocked, and found again when it is looked for.
        self.jobs.begin_named(context, name, Stopping::Drops, work);
    }

    /// Takes a copy that was read; where the open plan was changed meanwhile it is shown only after a question.
    pub(super) fn restored(&mut self, context: &Context, restored: Box<Restored>) {
        match self.changed_meanwhile() {
            Some(title) => {
                self.ask(questions::unsaved(&title, Intent::ShowRestored));
                self.restored_meanwhile = Some(restored);
            }
            None => self.show_restored(context, *restored),
        }
    }

    /// Shows a copy that was read.
    pub(super) fn show_restored(&mut self, context: &Context, restored: Restored) {
        let Restored {
            document,
            copy,
            recovered,
        } = restored;
        self.show(context, document);
        if let Some(document) = &self.document {
            self.recovery.go_on(document, copy, recovered);
            let serial = document.file.serial;
            if let Some(path) = document.path.clone() {
                self.leave_note(context, serial, path, None);
            }
        }
        self.notice = None;
    }

    /// Removes a copy for good.
    pub(super) fn discard_copy(&mut self, path: &Path) {
        if let Some(offer) = self.recovery.take(path)
            && let Err(error) = offer.copy.discard()
        {
            let message = Message::new("recovery-not-removed").with("problem", error.message());
            self.tell(NoticeKind::Problem, message);
        }
        self.recovery.asks = !self.recovery.offers.is_empty();
    }

    /// Offers the copies that are left again, once no plan is open or what was meant was given up.
    pub(super) fn offer_again(&mut self) {
        self.recovery.asks = !self.recovery.offers.is_empty();
    }
}

/// The copies in a folder that nobody works on, held against their files.
///
/// One that says what its file says has nothing to offer and is removed.
fn offers(folder: &Path) -> Vec<Offer> {
    let found = find_copies(folder).into_iter();
    found
        .filter_map(|(copy, content)| match content {
            Ok(recovered) => offer(copy, recovered),
            Err(error) => Some(unreadable(copy, error)),
        })
        .collect()
}

fn offer(copy: FoundCopy, recovered: Recovered) -> Option<Offer> {
    let track = &recovered.track;
    let current = &track.current().plan;
    let mut notes = Vec::new();
    let mut saved = track.saved();
    let path = recovered.origin.as_ref().map(|it| it.path().to_owned());
    let opened = path.as_deref().map(file::open_with_fingerprint);
    let fingerprint = match &opened {
        Some(Ok((_, fingerprint))) => Some(*fingerprint),
        _ => None,
    };
    let in_file = opened.map(|opened| opened.map(|(plan, _)| plan));
    if let Some(in_file) = &in_file {
        saved = in_file
            .as_ref()
            .ok()
            .and_then(|plan| revision_of(track, plan));
    }
    let has_something = match &in_file {
        Some(Ok(plan)) => plan != current,
        Some(Err(_)) => true,
        None => track.is_modified(),
    };
    if !has_something {
        // Where it can't be removed, it has nothing to offer next time either.
        let _denied = copy.discard();
        return None;
    }
    match &in_file {
        Some(Ok(_)) => {
            let is_as_it_was = recovered
                .origin
                .as_ref()
                .is_some_and(file::Origin::is_unchanged);
            if saved.is_none() && !is_as_it_was {
                notes.push(Message::new("recovery-note-changed"));
            }
        }
        Some(Err(OpenError::NotFound { .. })) => notes.push(Message::new("recovery-note-gone")),
        Some(Err(error)) => {
            let problem = error.message();
            notes.push(Message::new("recovery-note-file-unreadable").with("problem", problem));
        }
        None => {}
    }
    if recovered.is_damaged {
        notes.push(Message::new("recovery-note-damaged"));
    }
    let (heading, before) = if let Some(Ok(plan)) = &in_file {
        ("recovery-differs", Some(plan))
    } else {
        let first = track.version(0).map(|version| &version.plan);
        ("recovery-differs-from-beginning", first)
    };
    let is_as_known = saved.is_some()
        || recovered
            .origin
            .as_ref()
            .is_some_and(file::Origin::is_unchanged);
    // Where somebody else has changed the file, saving is to ask.
    let on_disk = match (&in_file, fingerprint) {
        (Some(Ok(plan)), Some(fingerprint)) if is_as_known => Some(OnDisk {
            plan: plan.clone(),
            fingerprint,
            is_kept: false,
        }),
        _ => None,
    };
    let sentences = |before| differences(before, current, MOST_SENTENCES);
    let card = OfferedCopy {
        title: Some(current.head().title.clone()),
        file: path.map(|path| path.to_string_lossy().into_owned()),
        written: copy.written().and_then(written),
        notes,
        heading: Message::new(heading),
        differences: before.map(sentences).unwrap_or_default(),
    };
    Some(Offer {
        copy,
        card,
        content: Ok(Restorable {
            recovered,
            saved,
            on_disk,
        }),
    })
}

fn unreadable(copy: FoundCopy, error: RecoveryError) -> Offer {
    let card = OfferedCopy {
        title: None,
        file: None,
        written: copy.written().and_then(written),
        notes: vec![error.message()],
        heading: Message::new("recovery-differs"),
        differences: Vec::new(),
    };
    Offer {
        copy,
        card,
        content: Err(error),
    }
}

/// The revision of the plan in the file, where it is among the latest of the history.
fn revision_of(track: &Track, plan: &Plan) -> Option<u64> {
    let known = track
        .versions()
        .rev()
        .filter(|it| track.saved() == Some(it.revision));
    let latest = track.versions().rev().take(LOOKED_AT);
    let mut versions = known.chain(latest);
    Some(versions.find(|version| version.plan == *plan)?.revision)
}

/// When a copy was written, in the time of this place.
fn written(time: SystemTime) -> Option<Message> {
    let time = jiff::Timestamp::try_from(time).ok()?;
    let time = time.to_zoned(jiff::tz::TimeZone::system());
    let clock = format!("{:02}:{:02}", time.hour(), time.minute());
    Some(
        Message::new("recovery-written")
            .with("day", time.date())
            .with("time", clock),
    )
}
