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

    /// The note that this window leaves beside files, so that nobody is told of their own.
    pub(super) note: OpenNote,
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

    /// Who else has it open, where a note says so.
    pub(super) open: Option<OpenNote>,

    /// What it was held against.
    pub(super) basis: Basis,
}

/// What a file that somebody else has changed was held against.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Basis {
    /// What was opened or saved here last.
    Known,

    /// Nothing: it has appeared since it was named.
    New,

    /// The plan that is to be saved, since it comes from another content than that of the file.
    Plan,
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
        let (basis, before) = match &self.known {
            _ if self.consent == Consent::New => (Basis::New, None),
            Some(known) => (Basis::Known, Some(&known.plan)),
            None => (Basis::Plan, Some(&self.plan)),
        };
        let lines = match (file::read(&bytes), before) {
            (Ok(_), None) => Vec::new(),
            (Ok(plan), Some(before)) => {
                let lines = differences(before, &plan, MOST_LINES);
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
            // By the person and not by the window: the note may be one that this window has left for the plan before, or is yet to take over.
            open: OpenNote::beside(&self.path).filter(|it| !it.is_of_same_person(&self.note)),
            basis,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use proptest::prelude::*;

    use super::*;
    use crate::model::{Head, IdGenerator};

    /// A window with the plan in one file, as far as opening, editing and saving go.
    struct Window {
        plan: Plan,
        known: Option<OnDisk>,
    }

    /// What a person at a window does.
    #[derive(Clone, Copy, Debug)]
    enum Step {
        Open,
        Edit,

        /// Save; where somebody else has changed the file, give up.
        Save,

        /// Save; where somebody else has changed the file, write over it.
        Overwrite,

        /// Save; where somebody else has changed the file, take theirs.
        Reload,
    }

    fn steps() -> impl Strategy<Value = Vec<(bool, Step)>> {
        let step = prop_oneof![
            1 => Just(Step::Open),
            4 => Just(Step::Edit),
            3 => Just(Step::Save),
            1 => Just(Step::Overwrite),
            1 => Just(Step::Reload),
        ];
        proptest::collection::vec((any::<bool>(), step), 1..60)
    }

    fn plan(title: &str) -> Plan {
        let country = "KAZ".parse().expect("a code");
        let id = IdGenerator::seeded(1).next_id();
        Plan::new(Head::new(id, title.to_owned(), country)).expect("a legal plan")
    }

    /// A note of a user on the one machine.
    fn note(user: &str) -> OpenNote {
        OpenNote {
            user: user.to_owned(),
            host: "staff-1".to_owned(),
            ..OpenNote::default()
        }
    }

    impl Window {
        fn open(path: &Path) -> Self {
            let (plan, fingerprint) = file::open_with_fingerprint(path).expect("it is whole");
            let known = Some(OnDisk {
                plan: plan.clone(),
                fingerprint,
                is_kept: false,
            });
            Self { plan, known }
        }

        fn save(&mut self, path: &Path, consent: Consent, versions: &Versions) -> Outcome {
            let saving = Saving {
                path: path.to_owned(),
                plan: self.plan.clone(),
                known: self.known.clone(),
                consent,
                versions: Some(versions.clone()),
                note: note("mine"),
            };
            let outcome = saving.run();
            if let Outcome::Saved { on_disk, bytes, .. } = &outcome {
                let id = self.plan.head().id;
                versions.keep(id, bytes).expect("room for a version");
                self.known = Some(OnDisk {
                    is_kept: true,
                    ..on_disk.clone()
                });
            }
            outcome
        }
    }

    /// The titles of the plan on disk and of all versions that are kept.
    fn titles(path: &Path, versions: &Versions, id: PlanId) -> BTreeSet<String> {
        let kept = versions.backups.of(id).into_iter().map(|it| it.path);
        kept.chain([path.to_owned()])
            .map(|path| file::open(&path).expect("it is whole").head().title.clone())
            .collect()
    }

    /// Earlier versions, kept below a folder, on one day in November 2026.
    fn versions_below(folder: &Path) -> Versions {
        Versions {
            backups: Backups::below(folder),
            moment: "2026-11-21T00-00-00Z".to_owned(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        /// Whatever two windows do in whatever order, nobody's version goes unless its like was known to who wrote over it, or a person said so; and then it is kept.
        #[test]
        fn no_version_is_overwritten_in_silence(steps in steps()) {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join("plan.muster");
            let versions = versions_below(&folder.path().join("data"));
            let first = plan("0");
            let id = first.head().id;
            file::save(&path, &first).expect("a new file");
            let mut windows = [Window::open(&path), Window::open(&path)];
            let mut edits = 0_u32;
            for (which, step) in steps {
                let window = &mut windows[usize::from(which)];
                let before = file::open(&path).expect("it is whole");
                let knew = window.known.as_ref().is_some_and(|it| it.plan == before);
                match step {
                    Step::Open => *window = Window::open(&path),
                    Step::Edit => {
                        edits += 1;
                        window.plan = plan(&edits.to_string());
                    }
                    Step::Save | Step::Overwrite | Step::Reload => {
                        match window.save(&path, Consent::AsKnown, &versions) {
                            Outcome::Saved { .. } => prop_assert!(knew, "it was overwritten in silence"),
                            Outcome::Changed(change) => {
                                prop_assert!(!knew);
                                prop_assert!(!change.lines.is_empty());
                                prop_assert_eq!(&file::open(&path).expect("it is whole"), &before);
                                if matches!(step, Step::Overwrite) {
                                    let consent = Consent::Found(change.fingerprint);
                                    let saved = window.save(&path, consent, &versions);
                                    let is_saved = matches!(saved, Outcome::Saved { .. });
                                    prop_assert!(is_saved);
                                    prop_assert_eq!(&file::open(&path).expect("it is whole"), &window.plan);
                                } else if matches!(step, Step::Reload) {
                                    *window = Window::open(&path);
                                }
                            }
                            Outcome::NotKept(_) | Outcome::Failed(_) => prop_assert!(false, "it failed"),
                        }
                        // What was there is there still, or among the versions.
                        let titles = titles(&path, &versions, id);
                        prop_assert!(titles.contains(&before.head().title), "{} of {titles:?}", before.head().title);
                    }
                }
            }
        }
    }

    #[test]
    fn of_what_changed_after_the_question_is_asked_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.muster");
        let versions = versions_below(folder.path());
        file::save(&path, &plan("0")).unwrap();
        let mut window = Window::open(&path);
        file::save(&path, &plan("theirs")).unwrap();
        window.plan = plan("mine");
        let Outcome::Changed(change) = window.save(&path, Consent::AsKnown, &versions) else {
            panic!("it was overwritten in silence");
        };
        file::save(&path, &plan("theirs again")).unwrap();
        let outcome = window.save(&path, Consent::Found(change.fingerprint), &versions);
        assert!(matches!(outcome, Outcome::Changed(_)));
        assert_eq!(file::open(&path).unwrap(), plan("theirs again"));
    }

    #[test]
    fn of_those_who_have_it_open_only_others_are_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.muster");
        let versions = versions_below(folder.path());
        file::save(&path, &plan("0")).unwrap();
        let mut window = Window::open(&path);
        file::save(&path, &plan("theirs")).unwrap();
        window.plan = plan("mine");
        for (user, is_named) in [("mine", false), ("theirs", true)] {
            let left = file::NoteLeft::leave(&path, &note(user));
            assert!(left.is_some());
            let Outcome::Changed(change) = window.save(&path, Consent::AsKnown, &versions) else {
                panic!("it was overwritten in silence");
            };
            assert_eq!(change.open, is_named.then(|| note(user)));
        }
    }

    #[test]
    fn what_cannot_be_kept_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.muster");
        // A file stands where the folder of versions should be.
        file::save_bytes(&folder.path().join("backups"), b"in the way").unwrap();
        let versions = versions_below(folder.path());
        file::save(&path, &plan("theirs")).unwrap();
        let saving = |known, consent| Saving {
            path: path.clone(),
            plan: plan("mine"),
            known,
            consent,
            versions: Some(versions.clone()),
            note: note("mine"),
        };
        let outcome = saving(None, Consent::Anything).run();
        assert!(matches!(outcome, Outcome::NotKept(_)));
        assert_eq!(file::open(&path).unwrap(), plan("theirs"));
        // What was known here is followed by what comes from it, and it is told that it is not kept.
        let known = Window::open(&path).known;
        let outcome = saving(known, Consent::AsKnown).run();
        let Outcome::Saved { not_kept, .. } = outcome else {
            panic!("it could be saved");
        };
        assert!(not_kept.is_some());
    }

    #[test]
    fn a_file_that_appeared_is_not_overwritten_and_one_that_vanished_is_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.muster");
        let saving = |consent, known| Saving {
            path: path.clone(),
            plan: plan("mine"),
            known,
            consent,
            versions: None,
            note: note("mine"),
        };
        file::save(&path, &plan("theirs")).unwrap();
        let Outcome::Changed(change) = saving(Consent::New, None).run() else {
            panic!("it was overwritten in silence");
        };
        assert!(change.basis == Basis::New && change.lines.is_empty());
        let known = Window::open(&path).known;
        std::fs::remove_file(&path).unwrap();
        let outcome = saving(Consent::AsKnown, known).run();
        assert!(matches!(outcome, Outcome::Saved { .. }));
        assert_eq!(file::open(&path).unwrap(), plan("mine"));
    }

    #[test]
    fn a_file_broken_by_others_is_told_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.muster");
        let versions = versions_below(folder.path());
        file::save(&path, &plan("0")).unwrap();
        let mut window = Window::open(&path);
        file::save_bytes(&path, b"{ broken").unwrap();
        window.plan = plan("mine");
        let Outcome::Changed(change) = window.save(&path, Consent::AsKnown, &versions) else {
            panic!("it was overwritten in silence");
        };
        assert_eq!(change.lines[0].id(), "changed-unreadable");
        let outcome = window.save(&path, Consent::Found(change.fingerprint), &versions);
        assert!(matches!(outcome, Outcome::Saved { .. }));
        let kept = versions.backups.of(window.plan.head().id);
        assert!(
            kept.iter()
                .any(|it| std::fs::read(&it.path).unwrap() == b"{ broken")
        );
    }
}
