//! Saving so that nothing of another's is overwritten in silence.
//!
//! What is known of a plan's file is the content that was opened or saved last.
//! Where the file holds anything else when the plan is saved, saving stops and says what changed there; only a person's word goes on, and then what was there is among the earlier versions first.

use std::path::PathBuf;

use crate::analysis::differences;
use crate::file::{self, Backups, Fingerprint, OpenNote, Replaceable, SaveError};
use crate::model::{Plan, PlanId};
use crate::text::Message;

/// The most sentences about what changed on disk.
const MOST_LINES: usize = 12;

/// What a plan's file held when it was opened or saved last.
#[derive(Clone, Debug)]
pub(super) struct OnDisk {
    /// The plan in it.
    pub(super) plan: Plan,

    /// What tells its content from any other.
    pub(super) fingerprint: Fingerprint,

    /// Whether it is among the earlier versions.
    pub(super) is_kept: bool,
}

/// What a person has said of the file that a plan is to be saved in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Consent {
    /// Nothing: it is to hold what is known of it.
    AsKnown,

    /// There was no such file when it was named.
    New,

    /// Write over whatever is there.
    Anything,

    /// Write over just this content, of which the person was told.
    Found(Fingerprint),
}

/// A plan that is to be saved.
pub(super) struct Saving {
    /// In which file.
    pub(super) path: PathBuf,

    /// The plan.
    pub(super) plan: Plan,

    /// What is known of the file.
    pub(super) known: Option<OnDisk>,

    /// What the person has said.
    pub(super) consent: Consent,

    /// Where earlier versions are kept.
    pub(super) versions: Option<Versions>,
}

/// Where earlier versions are kept, with the moment that the next one is kept by.
#[derive(Clone, Debug)]
pub(super) struct Versions {
    /// The folder.
    pub(super) backups: Backups,

    /// The moment, as names of files carry it.
    pub(super) moment: String,
}

impl Versions {
    /// Keeps a version.
    pub(super) fn keep(&self, plan: PlanId, bytes: &[u8]) -> Result<(), SaveError> {
        self.backups.keep(plan, &self.moment, bytes)
    }
}

/// What came of saving.
pub(super) enum Outcome {
    /// The plan is in the file.
    Saved {
        /// What the file holds now.
        on_disk: OnDisk,

        /// Its bytes.
        bytes: Vec<u8>,

        /// Why what was there before is not among the earlier versions; it was known here.
        not_kept: Option<SaveError>,
    },

    /// Somebody else has changed the file; it is as they left it.
    Changed(Change),

    /// What somebody else has written could not be put among the earlier versions, so it was not overwritten.
    NotKept(SaveError),

    /// The file could not be written and is as it was.
    Failed(SaveError),
}

/// What somebody else has done to a file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Change {
    /// The file.
    pub(super) path: PathBuf,

    /// What it holds now.
    pub(super) fingerprint: Fingerprint,

    /// What changed since it was opened or saved here, in sentences; the last may count the rest.
    pub(super) lines: Vec<Message>,

    /// Who has it open, where a note says so.
    pub(super) open: Option<OpenNote>,

    /// Whether the file was not known here, but has appeared since it was named.
    pub(super) is_new: bool,
}

impl Saving {
    /// Saves the plan.
    pub(super) fn run(self) -> Outcome {
        let bytes = file::write(&self.plan);
        let mut not_kept = None;
        let mut is_refused = false;
        let mut keep = |present: &[u8]| match self.keep(present) {
            Ok(()) => Ok(()),
            Err(error) => {
                not_kept = Some(error.clone());
                // What is known here and only replaced by what follows from it goes on; what is another's does not.
                is_refused = !self.is_known(present);
                if is_refused { Err(error) } else { Ok(()) }
            }
        };
        let saved = file::save_over(&self.path, &bytes, self.replaceable(), &mut keep);
        match saved {
            Ok(()) => Outcome::Saved {
                on_disk: OnDisk {
                    fingerprint: Fingerprint::of(&bytes),
                    plan: self.plan,
                    is_kept: false,
                },
                bytes,
                not_kept,
            },
            Err(error) if is_refused => Outcome::NotKept(error),
            Err(error @ SaveError::Changed { .. }) => match self.change() {
                Some(change) => Outcome::Changed(change),
                None => Outcome::Failed(error),
            },
            Err(error) => Outcome::Failed(error),
        }
    }

    /// What may be replaced.
    fn replaceable(&self) -> Replaceable {
        match (self.consent, &self.known) {
            (Consent::AsKnown, Some(known)) => Replaceable::Content(known.fingerprint),
            (Consent::AsKnown, None) | (Consent::New, _) => Replaceable::Nothing,
            (Consent::Anything, _) => Replaceable::Anything,
            (Consent::Found(fingerprint), _) => Replaceable::Content(fingerprint),
        }
    }

    fn is_known(&self, present: &[u8]) -> bool {
        let known = self.known.as_ref();
        known.is_some_and(|known| known.fingerprint == Fingerprint::of(present))
    }

    /// Keeps what is about to be replaced, unless it is kept already.
    fn keep(&self, present: &[u8]) -> Result<(), SaveError> {
        let is_kept = self.known.as_ref().is_some_and(|known| known.is_kept);
        match &self.versions {
            Some(versions) if !(is_kept && self.is_known(present)) => {
                versions.keep(self.plan.head().id, present)
            }
            _ => Ok(()),
        }
    }

    /// What somebody else has done to the file; nothing where it cannot be read.
    fn change(&self) -> Option<Change> {
        let bytes = file::bytes(&self.path).ok()?;
        let known = self.known.as_ref().filter(|_| self.consent != Consent::New);
        let lines = match (file::read(&bytes), known) {
            (Ok(_), None) => Vec::new(),
            (Ok(plan), Some(known)) => {
                let lines = differences(&known.plan, &plan, MOST_LINES);
                if lines.is_empty() {
                    vec![Message::new("changed-form-only")]
                } else {
                    lines
                }
            }
            (Err(error), _) => {
                vec![Message::new("changed-unreadable").with("problem", error.message())]
            }
        };
        Some(Change {
            path: self.path.clone(),
            fingerprint: Fingerprint::of(&bytes),
            lines,
            open: OpenNote::beside(&self.path),
            is_new: known.is_none(),
        })
    }
}
