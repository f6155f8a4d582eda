//! A process that edits and saves without pause is killed at random moments, again and again.
//!
//! The process is this test's own program, told by a variable to be the one that works.
//! It says what it is about to do before it does it, and what is done once it is; so whoever kills it knows what has to be there.
//! `MUSTER_KILLS` tells how often; without it there are a few hundred kills.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use muster::edit::{DuplicateNode, Edit, History, RemoveNodes};
use muster::file::{self, Fingerprint, Origin, RecoveryWriter, find_copies};
use muster::model::{IdGenerator, NodeId, Plan, Track};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use super::copies::{names, title, writer};
use super::support::plans::plans_of;

/// The folder in which a process works; set for it alone.
const FOLDER: &str = "MUSTER_KILL_FOLDER";

/// The seed of what it does.
const SEED: &str = "MUSTER_KILL_SEED";

/// How often to kill, if not a few hundred times.
const KILLS: &str = "MUSTER_KILLS";

/// How many kills there are without a wish.
const FEW: usize = 240;

/// How many folders are worked in at the same time.
const FOLDERS: usize = 2;

/// After how many versions a process gives up its history, so that it does not grow for ever.
const MOST_VERSIONS: usize = 150;

/// Numbers that look random and follow from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % end
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

fn plan_hash(plan: &Plan) -> u64 {
    hash(&file::write(plan))
}

/// The current plan, and how far one can go back and forward.
fn track_hash(track: &Track) -> u64 {
    let counts = (track.position(), track.versions().len());
    let mut bytes = file::write(&track.current().plan);
    bytes.extend_from_slice(format!("{counts:?}").as_bytes());
    hash(&bytes)
}

/// The process that is killed.
struct Worker {
    folder: PathBuf,
    dice: Dice,
    history: History,
    writer: RecoveryWriter,
    origin: Origin,

    /// The number of the state, counted up with everything that happens.
    number: u64,
}

fn say(line: &str) {
    let mut out = io::stdout().lock();
    let said = writeln!(out, "\n@ {line}").and_then(|()| out.flush());
    said.expect("whoever kills us listens");
}

/// A file, with what is in it now.
fn origin(path: &Path) -> Origin {
    let bytes = std::fs::read(path).ok();
    Origin::new(path, bytes.as_deref().map(Fingerprint::of))
}

impl Worker {
    /// Begins as the program does: with the copy that was left behind, else with the file.
    fn begin(folder: PathBuf, seed: u64) -> Self {
        let path = folder.join("plan.muster");
        let origin = origin(&path);
        let copies = folder.join("copies");
        let mut found = find_copies(&copies);
        let (history, writer) = if let Some((copy, content)) = found.pop() {
            let recovered = content.expect("a readable copy");
            let writer = RecoveryWriter::continuing(copy, &recovered);
            (History::of_track(recovered.track), writer)
        } else {
            let history = History::new(file::open(&path).expect("a whole file"));
            let writer = writer(&copies, &history);
            (history, writer)
        };
        let worker = Self {
            folder,
            dice: Dice(seed),
            history,
            writer,
            origin,
            number: 0,
        };
        say(&format!("made 0 {}", track_hash(worker.history.track())));
        worker
    }

    fn path(&self) -> PathBuf {
        self.folder.join("plan.muster")
    }

    fn work(&mut self) {
        loop {
            let choice = self.dice.below(20);
            match choice {
                0..=11 => self.edit(),
                12..=14 => {
                    self.history.undo();
                }
                15..=16 => {
                    self.history.redo();
                }
                _ => {
                    self.save();
                    continue;
                }
            }
            self.made();
            // Now and then several edits fall into one record.
            if self.dice.below(4) > 0 {
                self.copy();
            }
            if self.history.track().versions().len() > MOST_VERSIONS {
                self.decline();
            }
        }
    }

    fn edit(&mut self) {
        let plan = self.history.plan();
        let units: Vec<NodeId> = plan.units().map(|unit| unit.id.into()).collect();
        let unit = (!units.is_empty()).then(|| {
            let index = self.dice.below(units.len() as u64);
            units[usize::try_from(index).expect("a small number")]
        });
        let edit = match (self.dice.below(4), unit) {
            (0, Some(node)) if units.len() < 40 => Edit::DuplicateNode(DuplicateNode {
                node,
                name: format!("copy {}", self.number),
                ids: IdGenerator::seeded(self.dice.below(u64::MAX)),
            }),
            (1, Some(node)) if units.len() > 4 => {
                Edit::RemoveNodes(RemoveNodes { nodes: vec![node] })
            }
            _ => title(&format!("edit {}", self.dice.below(u64::MAX))),
        };
        let _refused = self.history.perform(&edit);
    }

    fn made(&mut self) {
        self.number += 1;
        say(&format!(
            "made {} {}",
            self.number,
            track_hash(self.history.track())
        ));
    }

    fn copy(&mut self) {
        let written = self.writer.write(self.history.track(), Some(&self.origin));
        written.expect("room for a copy");
        say(&format!("copied {}", self.number));
    }

    fn save(&mut self) {
        let plan = self.history.plan().clone();
        say(&format!("saving {}", plan_hash(&plan)));
        file::save(&self.path(), &plan).expect("room for a plan");
        say("saved");
        self.history.mark_saved(self.history.revision());
        self.origin = origin(&self.path());
        self.remove();
    }

    fn remove(&mut self) {
        say("removing");
        self.writer.remove().expect("a file of ours");
    }

    /// Closes the plan without saving and opens it again.
    fn decline(&mut self) {
        self.remove();
        self.history = History::new(file::open(&self.path()).expect("a whole file"));
        self.writer = writer(&self.folder.join("copies"), &self.history);
        self.made();
    }
}

/// What a process said before it was killed.
#[derive(Default)]
struct Told {
    /// The states that were made, by number.
    made: Vec<u64>,

    /// The number of the last state that has to be in the copy, if there has to be one.
    copied: Option<usize>,

    /// What may be in the file: what was saved last, and what was being saved.
    files: Vec<u64>,
}

impl Told {
    fn hear(&mut self, line: &str) {
        let Some(line) = line.strip_prefix("@ ") else {
            return;
        };
        let words: Vec<&str> = line.split(' ').collect();
        let number = |index: usize| words[index].parse::<u64>().expect("a number");
        match words[0] {
            "made" => {
                assert_eq!(self.made.len() as u64, number(1));
                self.made.push(number(2));
            }
            "copied" => self.copied = Some(usize::try_from(number(1)).expect("a small number")),
            "saving" => self.files.push(number(1)),
            "saved" => self.files = self.files.pop().into_iter().collect(),
            "removing" => self.copied = None,
            _ => panic!("nobody says {line:?}"),
        }
    }
}

/// What the kills of one folder have come to.
#[derive(Debug, Default)]
struct Tally {
    kills: usize,
    edits: usize,
    copies: usize,
    torn: usize,
    saves: usize,
}

fn start(folder: &Path, seed: u64) -> Child {
    let program = std::env::current_exe().expect("this program");
    Command::new(program)
        .args(["kills::works_until_it_is_killed", "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("this program starts again")
}

/// Kills a process after so many lines and a moment more, and gives what it said.
fn kill_after(mut child: Child, lines: u64, moment: Duration, told: &mut Told) {
    let out = child.stdout.take().expect("it is piped");
    let mut out = BufReader::new(out).lines();
    for line in out
        .by_ref()
        .take(usize::try_from(lines).expect("few lines"))
    {
        told.hear(&line.expect("text"));
    }
    let end = Instant::now() + moment;
    while Instant::now() < end {
        std::hint::spin_loop();
    }
    child.kill().expect("it is ours");
    // What it said up to the last moment is still to be read.
    out.for_each(|line| told.hear(&line.expect("text")));
    let output = child.wait_with_output().expect("it is ours");
    let problems = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.code().is_none(),
        "it failed by itself: {problems}"
    );
}

/// Kills again and again in one folder, and looks at what is left each time.
fn rounds(seed: u64, kills: usize) -> Tally {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    let copies = folder.path().join("copies");
    let mut runner = TestRunner::deterministic();
    let drawn = plans_of(8..=12).new_tree(&mut runner).expect("a plan");
    let plan = drawn.current();
    file::save(&path, &plan).expect("room");
    let mut dice = Dice(seed);
    let mut tally = Tally::default();
    let mut file_before = plan_hash(&plan);
    let mut left: Option<u64> = None;
    for kill in 0..kills {
        let mut told = Told {
            files: vec![file_before],
            ..Told::default()
        };
        let child = start(folder.path(), seed.wrapping_add(kill as u64));
        let moment = Duration::from_micros(dice.below(3000));
        kill_after(child, dice.below(120), moment, &mut told);

        // The file is a whole plan: the one saved last, or the one that was being saved.
        let file = plan_hash(&file::open(&path).expect("a whole plan"));
        assert!(told.files.contains(&file), "kill {kill}: {:?}", told.files);
        // What the process began with is what the one before it left.
        if let (Some(first), Some(left)) = (told.made.first(), left) {
            assert_eq!(*first, left, "kill {kill}");
        }
        tally.kills += 1;
        tally.edits += told.made.len();
        tally.saves += usize::from(file != file_before);
        file_before = file;

        tally.torn += names_of(&copies)
            .iter()
            .filter(|it| it.ends_with("writing"))
            .count();
        let mut found = find_copies(&copies);
        assert!(found.len() <= 1, "kill {kill}: {} copies", found.len());
        let before = left.take();
        let Some((_copy, content)) = found.pop() else {
            assert_eq!(told.copied, None, "kill {kill}: the copy is gone");
            continue;
        };
        let recovered = content.expect("a readable copy");
        assert!(!recovered.is_damaged, "kill {kill}");
        let hash = track_hash(&recovered.track);
        let fits = |(number, made): (usize, &u64)| *made == hash && Some(number) >= told.copied;
        let is_recent = told.made.iter().enumerate().any(fits);
        // A process that did nothing leaves what it found.
        let is_old = told.copied.is_none() && before == Some(hash);
        assert!(
            is_recent || is_old,
            "kill {kill}: {:?} is lost",
            told.copied
        );
        left = Some(hash);
        tally.copies += 1;
    }
    tally
}

fn names_of(folder: &Path) -> Vec<String> {
    if folder.is_dir() {
        names(folder)
    } else {
        Vec::new()
    }
}

#[test]
fn works_until_it_is_killed() {
    // Among the other tests there is nothing to do.
    let (Ok(folder), Ok(seed)) = (std::env::var(FOLDER), std::env::var(SEED)) else {
        return;
    };
    Worker::begin(folder.into(), seed.parse().expect("a number")).work();
}

#[test]
fn nothing_that_was_copied_or_saved_is_lost_by_a_kill() {
    let kills = std::env::var(KILLS).ok().and_then(|it| it.parse().ok());
    let kills: usize = kills.unwrap_or(FEW);
    let threads: BTreeMap<usize, _> = (0..FOLDERS)
        .map(|folder| {
            let seed = 7 + 1_000_000 * folder as u64;
            (
                folder,
                std::thread::spawn(move || rounds(seed, kills / FOLDERS)),
            )
        })
        .collect();
    for (folder, thread) in threads {
        let tally = thread.join().expect("nothing is lost");
        assert!(tally.edits > tally.kills && tally.saves > 0 && tally.copies > 0);
        #[expect(clippy::print_stderr, reason = "the numbers are to be seen on request")]
        {
            eprintln!("folder {folder}: {tally:?}");
        }
    }
}
