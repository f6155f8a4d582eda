//! What the tests of recovery copies share, and how copies behave towards each other.

use std::fs;
use std::path::{Path, PathBuf};

use muster::edit::{Edit, HeadField, History, SetHead};
use muster::file::{Fingerprint, FoundCopy, Origin, Recovered, RecoveryWriter, find_copies};
use muster::model::{Head, IdGenerator, Plan, Track};
use muster::text::{Language, Texts};

/// A plan of nothing but its title.
pub(crate) fn small_plan() -> Plan {
    let id = IdGenerator::seeded(1).next_id();
    let country = "KAZ".parse().expect("a code");
    Plan::new(Head::new(id, "0".to_owned(), country)).expect("a legal head")
}

/// The edit that gives the plan a title.
pub(crate) fn title(title: &str) -> Edit {
    Edit::SetHead(SetHead {
        field: HeadField::Title(title.to_owned()),
    })
}

/// Gives the plan a title as one step.
pub(crate) fn rename(history: &mut History, to: &str) {
    history.perform(&title(to)).expect("a title");
}

/// Gives the plan remarks of so many bytes, and a number in them, as one step.
pub(crate) fn remark(history: &mut History, number: usize, bytes: usize) {
    let field = HeadField::Remarks(format!("{number} {}", "x".repeat(bytes)));
    history
        .perform(&Edit::SetHead(SetHead { field }))
        .expect("remarks");
}

pub(crate) fn writer(folder: &Path, history: &History) -> RecoveryWriter {
    RecoveryWriter::new(folder.to_owned(), history.plan().head().id)
}

/// The only copy in a folder.
#[track_caller]
pub(crate) fn found(folder: &Path) -> (FoundCopy, Recovered) {
    let mut copies = find_copies(folder);
    assert_eq!(copies.len(), 1);
    let (copy, content) = copies.remove(0);
    (copy, content.expect("a whole copy"))
}

/// The names in a folder, without what keeps order there.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("an entry").file_name();
    let mut names: Vec<String> = entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .filter(|name| name != "gate")
        .collect();
    names.sort();
    names
}

/// Everything that undo and redo can lead to, in words where it is words.
pub(crate) fn told(track: &Track) -> Vec<(Plan, u64, [String; 2])> {
    let versions = track.versions().map(|version| {
        let say = |language| {
            let name = version.name.as_ref();
            name.map_or_else(String::new, |name| Texts::of(language).say(name))
        };
        (
            version.plan.clone(),
            version.revision,
            Language::ALL.map(say),
        )
    });
    versions.collect()
}

#[track_caller]
pub(crate) fn same(one: &Track, other: &Track) {
    assert_eq!(told(one), told(other));
    assert_eq!(one.position(), other.position());
    assert_eq!(one.saved(), other.saved());
}

#[test]
fn the_history_is_found_again_with_its_names() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut history = History::new(small_plan());
    let mut writer = writer(folder.path(), &history);
    for name in ["1", "2", "3"] {
        rename(&mut history, name);
        writer.write(history.track(), None).expect("room");
    }
    history.undo();
    writer.write(history.track(), None).expect("room");
    assert!(
        find_copies(folder.path()).is_empty(),
        "it is being worked on"
    );
    drop(writer);

    let (copy, recovered) = found(folder.path());
    assert!(
        find_copies(folder.path()).is_empty(),
        "it is held by who found it"
    );
    same(&recovered.track, history.track());
    let mut again = History::of_track(recovered.track.clone());
    assert_eq!(again.undo_name(), history.undo_name());
    assert_eq!(again.redo_name(), history.redo_name());
    assert!(again.is_modified() && again.undo() && again.undo());
    assert!(!again.undo() && !again.is_modified());
    assert_eq!(*again.plan(), small_plan());

    let mut writer = RecoveryWriter::continuing(copy, &recovered);
    rename(&mut again, "other");
    writer.write(again.track(), None).expect("room");
    drop(writer);
    let (copy, recovered) = found(folder.path());
    same(&recovered.track, again.track());
    copy.discard().expect("a file of ours");
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn each_window_has_a_copy_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let histories = ["one", "other"].map(|name| {
        let mut history = History::new(small_plan());
        rename(&mut history, name);
        history
    });
    let mut writers = histories.each_ref().map(|it| writer(folder.path(), it));
    for (writer, history) in writers.iter_mut().zip(&histories) {
        writer.write(history.track(), None).expect("room");
    }
    assert_ne!(writers[0].path(), writers[1].path());
    let [one, mut other] = writers;
    drop(one);
    let (copy, recovered) = found(folder.path());
    same(&recovered.track, histories[0].track());
    other.remove().expect("a file of ours");
    drop(copy);
    let (_copy, recovered) = found(folder.path());
    same(&recovered.track, histories[0].track());
}

#[test]
fn a_copy_knows_the_file_and_whether_it_has_changed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("План.muster");
    let copies = folder.path().join("copies");
    let mut history = History::new(small_plan());
    muster::file::save(&path, history.plan()).expect("room");
    let content = Fingerprint::of(&muster::file::write(history.plan()));
    let origin = Origin::new(&path, Some(content));
    rename(&mut history, "1");
    let mut writer = writer(&copies, &history);
    writer.write(history.track(), Some(&origin)).expect("room");
    drop(writer);
    let (_copy, recovered) = found(&copies);
    assert_eq!(recovered.origin.as_ref(), Some(&origin));
    assert!(origin.is_unchanged());
    muster::file::save(&path, history.plan()).expect("room");
    assert!(!origin.is_unchanged());
    fs::remove_file(&path).expect("a file of ours");
    assert!(!origin.is_unchanged());
}

#[test]
fn what_is_left_behind_makes_room_for_a_new_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut history = History::new(small_plan());
    let mut writer = writer(folder.path(), &history);
    let mut files = std::collections::BTreeSet::new();
    let mut largest = 0;
    // 18 MB of steps, of which one is left in the end.
    for number in 0..900 {
        remark(&mut history, number, 19_900);
        writer.write(history.track(), None).expect("room");
        history.undo();
        let path = writer.path().expect("a file");
        largest = largest.max(fs::metadata(path).expect("a file").len());
        files.insert(path.to_owned());
    }
    assert!(files.len() > 1, "one file for ever");
    assert!(largest < 10_000_000, "{largest} bytes");
    history.redo();
    writer.write(history.track(), None).expect("room");
    drop(writer);
    assert_eq!(names(folder.path()).len(), 1);
    same(&found(folder.path()).1.track, history.track());
}

/// A copy of a few steps, with where its records end, and the title after each.
pub(crate) fn some_copy(folder: &Path) -> (PathBuf, Vec<(u64, String)>) {
    let mut history = History::new(small_plan());
    let mut writer = writer(folder, &history);
    let mut ends = Vec::new();
    for name in ["1", "2", "Индия", "4"] {
        rename(&mut history, name);
        writer.write(history.track(), None).expect("room");
        let path = writer.path().expect("a file");
        ends.push((fs::metadata(path).expect("a file").len(), name.to_owned()));
    }
    let path = writer.path().expect("a file").to_owned();
    (path, ends)
}

#[test]
fn a_new_file_that_was_complete_takes_the_place_of_the_old_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (old, _) = some_copy(folder.path());
    let kept = fs::read(&old).expect("a file");
    let (copy, recovered) = found(folder.path());
    let other = small_plan_copy(&recovered);
    let mut writer = RecoveryWriter::continuing(copy, &recovered);
    // Another history makes a new file, and the process ends before the old one is gone.
    writer.write(&other, None).expect("room");
    drop(writer);
    put(&old, &kept);
    assert_eq!(names(folder.path()).len(), 2);
    let (_copy, recovered) = found(folder.path());
    same(&recovered.track, &other);
    assert_eq!(names(folder.path()).len(), 1);
}

fn small_plan_copy(recovered: &Recovered) -> Track {
    let mut history = History::unsaved(recovered.track.current().plan.clone());
    rename(&mut history, "of another history");
    history.track().clone()
}

/// Puts bytes into a file as another program would.
pub(crate) fn put(path: &Path, bytes: &[u8]) {
    use std::io::Write as _;

    let mut file = fs::File::create(path).expect("a new file");
    file.write_all(bytes).expect("room for a few bytes");
}

#[test]
fn what_was_only_begun_is_cleared_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = some_copy(folder.path());
    put(
        &path.with_extension("writing"),
        b"muster-recovery 1 1\nplan 5",
    );
    assert_eq!(names(folder.path()).len(), 2);
    found(folder.path());
    assert_eq!(names(folder.path()).len(), 1);
}

#[test]
fn the_first_copy_of_all_finds_no_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let nowhere = folder.path().join("not/there");
    assert!(find_copies(&nowhere).is_empty());
    assert!(!nowhere.exists());
}
