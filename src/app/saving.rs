//! Saving the plan, and what comes of it.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::file::{self, Backups, Fingerprint, NoteLeft, OpenNote, SaveError};
use crate::model::PlanId;
use crate::text::Message;
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::changing::Held;
use super::disk_guard::{Consent, OnDisk, Outcome, Saving, Versions};
use super::files::shown_name;
use super::jobs::{Done, Stopping};
use super::progress::Progress;
use super::questions::Intent;
use super::{clock, moment, questions};

/// What came of saving a plan.
pub(super) struct SavingDone {
    /// Which of the plans that this window opened.
    pub(super) serial: u64,

    /// The plan's id.
    pub(super) plan: PlanId,

    /// Which of its revisions.
    pub(super) revision: u64,

    /// In which file.
    pub(super) path: PathBuf,

    /// What came of it.
    pub(super) outcome: Outcome,
}

/// What came of keeping a version that was saved.
pub(super) struct Kept {
    serial: u64,
    fingerprint: Fingerprint,
    problem: Option<SaveError>,
}

/// What is still to be done about versions that were saved.
#[derive(Debug, Default)]
pub(super) struct VersionKeeping {
    /// How many are being put among the earlier versions.
    running: usize,

    /// Whether the program ends when that is done.
    pub(super) quits_after: bool,
}

impl VersionKeeping {
    /// Waits for none of it any more.
    pub(super) fn give_up(&mut self) {
        *self = Self::default();
    }

    /// Whether anything is being put among the earlier versions.
    pub(super) fn is_busy(&self) -> bool {
        self.running > 0
    }
}

impl Application {
    /// Saves to the plan's file, or asks for one.
    pub(super) fn save(&mut self, context: &Context) {
        match self.document.as_ref().map(|it| it.path.clone()) {
            Some(Some(path)) => self.save_to(context, path, Consent::AsKnown),
            Some(None) => self.save_as(context),
            None => {}
        }
    }

    /// Saves to a file in the background; the person goes on meanwhile.
    ///
    /// One saving follows the other, so that the last one asked for is the last one done.
    /// What is still to come of large edits is saved too: it is waited for.
    pub(super) fn save_to(&mut self, context: &Context, path: PathBuf, consent: Consent) {
        if self.is_changing() {
            self.hold(Held::Save(path, consent));
        } else {
            self.save_now(context, path, consent);
        }
    }

    /// Saves the plan as it is.
    pub(super) fn save_now(&mut self, context: &Context, path: PathBuf, consent: Consent) {
        let Some(document) = &self.document else {
            return;
        };
        if self.is_saving {
            self.save_next = Some((path, consent));
            return;
        }
        let path = std::path::absolute(&path).unwrap_or(path);
        let plan = document.plan().clone();
        let (serial, id) = (document.file.serial, plan.head().id);
        let revision = document.history().revision();
        let is_own = document.path.as_ref() == Some(&path);
        let saving = Saving {
            path: path.clone(),
            plan,
            known: document.file.on_disk.clone().filter(|_| is_own),
            consent,
            versions: self.versions(),
            note: self.note(serial),
        };
        self.is_saving = true;
        let name = Message::new("work-saving").with("file", shown_name(&path));
        let never = Stopping::Never(Message::new("work-saving-not-cancelled"));
        self.jobs.begin_named(context, name, never, move |_| {
            Done::Saved(Box::new(SavingDone {
                serial,
                plan: id,
                revision,
                path,
                outcome: saving.run(),
            }))
        });
    }

    /// Where earlier versions are kept, where there is such a place; one that is kept now gets this moment.
    pub(super) fn versions(&self) -> Option<Versions> {
        let data = self.surroundings.data.as_deref()?;
        Some(Versions {
            backups: Backups::below(data),
            moment: moment::in_name(clock::now()),
        })
    }

    /// Takes what came of saving.
    pub(super) fn saving_done(&mut self, context: &Context, done: SavingDone) {
        self.is_saving = false;
        let SavingDone {
            serial,
            plan,
            revision,
            path,
            outcome,
        } = done;
        match outcome {
            Outcome::Saved {
                on_disk,
                bytes,
                not_kept,
            } => {
                self.keep_version(context, (serial, plan), on_disk.fingerprint, bytes);
                let name = path.file_name().unwrap_or(path.as_os_str());
                let name = name.to_string_lossy().into_owned();
                if not_kept.is_none() {
                    let message = Message::new("notice-saved").with("file", name);
                    self.tell(NoticeKind::Done, message);
                } else {
                    let message = Message::new("notice-saved-not-kept").with("file", name);
                    self.tell(NoticeKind::Problem, message);
                }
                self.saved(context, serial, (&path, revision), on_disk);
            }
            Outcome::Changed(change) if self.is_open(serial) => {
                self.save_next = None;
                self.ask(questions::changed_on_disk(change));
            }
            Outcome::Changed(change) => {
                let name = shown_name(&change.path);
                let message = Message::new("notice-not-saved-changed").with("file", name);
                self.tell(NoticeKind::Problem, message);
                self.go_on_saving(context);
            }
            Outcome::NotKept(error) => {
                let problem = Message::new("problem-not-overwritten").with("problem", said(&error));
                self.not_saved(context, serial, problem);
            }
            Outcome::Failed(error) => self.not_saved(context, serial, said(&error)),
        }
    }

    fn not_saved(&mut self, context: &Context, serial: u64, message: Message) {
        let title = Message::new("problem-not-saved");
        self.ask(questions::problem(title, message));
        if self.is_open(serial) {
            self.save_next = None;
            self.give_up(context);
        } else {
            // What waits is another plan's.
            self.go_on_saving(context);
        }
    }

    fn saved(
        &mut self,
        context: &Context,
        serial: u64,
        (path, revision): (&Path, u64),
        on_disk: OnDisk,
    ) {
        self.settings.remember(path);
        // Another plan may have been opened meanwhile.
        let document = self.document.as_mut().filter(|it| it.file.serial == serial);
        if let Some(document) = document {
            document.mark_saved(revision);
            self.recovery
                .saved(document.history(), path, on_disk.fingerprint);
            let is_elsewhere = document.path.as_deref() != Some(path);
            document.path = Some(path.to_owned());
            document.file.on_disk = Some(on_disk);
            document.file.earlier = None;
            if is_elsewhere {
                let old = document.file.note.take();
                self.leave_note(context, serial, path.to_owned(), old);
            }
        }
        self.go_on_saving(context);
    }

    /// Saves what waited for the saving before it, or does what was to be done after it.
    fn go_on_saving(&mut self, context: &Context) {
        if let Some((path, consent)) = self.save_next.take() {
            self.save_to(context, path, consent);
        } else if let Some(intent) = self.after_saving.take() {
            self.intend(context, intent);
        }
    }

    fn is_open(&self, serial: u64) -> bool {
        let document = self.document.as_ref();
        document.is_some_and(|it| it.file.serial == serial)
    }

    /// Puts what was saved among the earlier versions, in the background.
    fn keep_version(
        &mut self,
        context: &Context,
        (serial, plan): (u64, PlanId),
        fingerprint: Fingerprint,
        bytes: Vec<u8>,
    ) {
        let Some(versions) = self.versions() else {
            return;
        };
        self.version_keeping.running += 1;
        self.jobs.begin(context, move || {
            Done::VersionKept(Kept {
                serial,
                fingerprint,
                problem: versions.keep(plan, &bytes).err(),
            })
        });
    }

    /// Takes what came of keeping a version; that it was not kept is told and hinders nothing.
    pub(super) fn version_kept(&mut self, context: &Context, kept: Kept) {
        let Kept {
            serial,
            fingerprint,
            problem,
        } = kept;
        self.version_keeping.running = self.version_keeping.running.saturating_sub(1);
        if let Some(error) = problem {
            let message = Message::new("notice-not-kept").with("problem", error.message());
            self.tell(NoticeKind::Problem, message);
        } else if let Some(document) = &mut self.document
            && document.file.serial == serial
            && let Some(on_disk) = &mut document.file.on_disk
        {
            on_disk.is_kept |= on_disk.fingerprint == fingerprint;
        }
        if self.version_keeping.quits_after && !self.version_keeping.is_busy() {
            self.version_keeping.quits_after = false;
            // What was changed since is asked about.
            if self.changed_meanwhile().is_none() {
                self.go(context, Intent::Quit);
            } else {
                self.intend(context, Intent::Quit);
            }
        }
    }

    /// The note that says that this window has a file open.
    pub(super) fn note(&self, window: u64) -> OpenNote {
        let person = &self.surroundings.person;
        OpenNote {
            user: person.user.clone(),
            host: person.host.clone(),
            since: moment::in_note(clock::now()),
            window,
        }
    }

    /// Leaves a note beside a file and takes an old one away, in the background.
    pub(super) fn leave_note(
        &mut self,
        context: &Context,
        serial: u64,
        path: PathBuf,
        old: Option<NoteLeft>,
    ) {
        let note = self.note(serial);
        self.jobs.begin(context, move || {
            drop(old);
            Done::NoteLeft(serial, NoteLeft::leave(&path, &note))
        });
    }

    /// Takes a note that was left.
    pub(super) fn note_left(&mut self, context: &Context, serial: u64, note: Option<NoteLeft>) {
        match &mut self.document {
            Some(document) if document.file.serial == serial => document.file.note = note,
            _ => self.take_away(context, note),
        }
    }

    /// Takes a note away in the background, since the folder may be slow.
    pub(super) fn take_away(&mut self, context: &Context, note: Option<NoteLeft>) {
        if note.is_some() {
            self.jobs.begin(context, move || {
                drop(note);
                Done::NoteTakenAway
            });
        }
    }

    /// Opens what is on disk in place of the plan, which is put among the earlier versions first.
    pub(super) fn reload(&mut self, context: &Context, path: PathBuf) {
        let Some(document) = &self.document else {
            return;
        };
        let plan = document.plan().clone();
        let versions = self.versions();
        self.may_replace = Some((document.file.serial, document.history().revision()));
        let name = Message::new("work-opening").with("file", shown_name(&path));
        let reading = self.reading(path);
        let work = move |progress: &Progress| {
            let Some(versions) = versions else {
                return reading.run(progress);
            };
            if let Err(error) = versions.keep(plan.head().id, &file::write(&plan)) {
                return Done::NotReloaded(said(&error));
            }
            let mut done = reading.run(progress);
            if let Done::Opened(document) = &mut done {
                document.file.hint = Some(Message::new("notice-reloaded"));
            }
            done
        };
        self.jobs.begin_named(context, name, Stopping::Drops, work);
    }
}

/// What is wrong and what to do about it.
fn said(error: &SaveError) -> Message {
    Message::new("problem-with-hint")
        .with("problem", error.message())
        .with("hint", error.hint())
}
