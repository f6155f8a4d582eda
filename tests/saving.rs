//! Saving replaces a file in one step, or leaves everything as it was.

use std::fs;
use std::path::Path;

use muster::file::{self, Fingerprint, OpenError, Replaceable, SaveError};
use muster::model::Plan;
use muster::text::{Language, Message, Texts};

const PLAN: &str = include_str!("golden/plan.muster");

fn plan() -> Plan {
    file::read(PLAN.as_bytes()).expect("the golden plan")
}

/// The names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    names.sort();
    names
}

/// Puts a text into a file as another program would.
fn put(path: &Path, text: &str) {
    use std::io::Write as _;

    let mut file = fs::File::create(path).expect("a new file");
    file.write_all(text.as_bytes()).expect("room for a text");
}

#[track_caller]
fn spoken(message: &Message, hint: &Message, path: &Path) {
    for language in Language::ALL {
        let words = Texts::of(language).say(message);
        assert!(words.starts_with(&*path.to_string_lossy()), "{words}");
        assert!(!Texts::of(language).say(hint).is_empty());
    }
}

#[track_caller]
fn refused(path: &Path) -> SaveError {
    let error = file::save(path, &plan()).expect_err("this can't be saved");
    spoken(&error.message(), &error.hint(), path);
    error
}

#[test]
fn a_saved_plan_is_opened_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("План №1.muster");
    file::save(&path, &plan()).expect("a new file");
    assert_eq!(file::open(&path), Ok(plan()));
    put(&path, &"x".repeat(1_000_000));
    file::save(&path, &plan()).expect("an old file");
    assert_eq!(fs::read_to_string(&path).expect("text"), PLAN);
    assert_eq!(names(folder.path()), ["План №1.muster"]);
}

#[test]
fn a_name_as_long_as_can_be_is_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("n".repeat(250));
    file::save(&path, &plan()).expect("a long name");
    assert_eq!(file::open(&path), Ok(plan()));
}

#[test]
fn a_vanished_folder_is_called_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).expect("a folder");
    let path = inside.join("plan.muster");
    file::save(&path, &plan()).expect("a new file");
    fs::remove_dir_all(&inside).expect("the folder goes");
    assert!(matches!(refused(&path), SaveError::NoFolder { .. }));
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_file_in_place_of_the_folder_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    put(&file, "here");
    let path = file.join("plan.muster");
    assert!(matches!(refused(&path), SaveError::NoFolder { .. }));
    assert_eq!(fs::read_to_string(&file).expect("text"), "here");
}

#[test]
fn a_folder_is_not_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    fs::create_dir(&path).expect("a folder");
    assert!(matches!(refused(&path), SaveError::NotAFile { .. }));
    assert_eq!(names(folder.path()), ["plan.muster"]);
    assert_eq!(names(&path), [""; 0]);
}

#[test]
fn a_write_protected_file_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    put(&path, "old");
    let mut permissions = fs::metadata(&path).expect("a file").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).expect("our own file");
    assert!(matches!(refused(&path), SaveError::WriteProtected { .. }));
    assert_eq!(fs::read_to_string(&path).expect("text"), "old");
    assert_eq!(names(folder.path()), ["plan.muster"]);
}

#[test]
fn what_cannot_be_opened_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("missing.muster");
    let text = folder.path().join("text");
    put(&text, "hello");
    for (path, expected) in [
        (missing.clone(), OpenError::NotFound { path: missing }),
        (
            text.join("plan"),
            OpenError::NotFound {
                path: text.join("plan"),
            },
        ),
        (
            folder.path().to_owned(),
            OpenError::Folder {
                path: folder.path().to_owned(),
            },
        ),
    ] {
        let error = file::open(&path).expect_err("there is no plan");
        spoken(&error.message(), &error.hint(), &path);
        assert_eq!(error, expected);
    }
    let error = file::open(&text).expect_err("there is no plan");
    spoken(&error.message(), &error.hint(), &text);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("a file").permissions().mode() & 0o7777
    }

    #[test]
    fn permissions_are_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plan.muster");
        for expected in [0o600, 0o640, 0o666, 0o755] {
            put(&path, "old");
            fs::set_permissions(&path, fs::Permissions::from_mode(expected)).expect("our own file");
            let before = fs::metadata(&path).expect("a file");
            file::save(&path, &plan()).expect("an old file");
            let after = fs::metadata(&path).expect("a file");
            assert_eq!(mode(&path), expected);
            assert_eq!((before.uid(), before.gid()), (after.uid(), after.gid()));
        }
    }

    #[test]
    fn a_link_stays_and_its_target_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let elsewhere = folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).expect("a folder");
        let target = elsewhere.join("plan.muster");
        put(&target, "old");
        let link = folder.path().join("link.muster");
        let second = folder.path().join("second.muster");
        symlink("elsewhere/plan.muster", &link).expect("a link");
        symlink(&link, &second).expect("a link");
        file::save(&second, &plan()).expect("through two links");
        assert_eq!(fs::read_to_string(&target).expect("text"), PLAN);
        for link in [&link, &second] {
            assert!(fs::symlink_metadata(link).expect("a link").is_symlink());
        }
        assert_eq!(names(&elsewhere), ["plan.muster"]);
        assert_eq!(
            names(folder.path()),
            ["elsewhere", "link.muster", "second.muster"]
        );
    }

    #[test]
    fn a_link_to_nothing_yet_gets_its_target() {
        let folder = tempfile::tempdir().expect("a folder");
        let link = folder.path().join("link.muster");
        symlink("new.muster", &link).expect("a link");
        file::save(&link, &plan()).expect("a new file");
        assert_eq!(names(folder.path()), ["link.muster", "new.muster"]);
        assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
    }

    #[test]
    fn links_in_a_ring_are_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let (one, other) = (folder.path().join("a"), folder.path().join("b"));
        symlink(&other, &one).expect("a link");
        symlink(&one, &other).expect("a link");
        assert!(matches!(refused(&one), SaveError::Unwritable { .. }));
        assert_eq!(names(folder.path()), ["a", "b"]);
    }

    #[test]
    fn a_device_is_left_alone() {
        let device = Path::new("/dev/null");
        assert!(matches!(refused(device), SaveError::NotAFile { .. }));
        assert!(!fs::metadata(device).expect("a device").is_file());
    }

    #[test]
    fn what_is_no_file_is_not_opened() {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = folder.path().join("plan.muster");
        let note = folder.path().join(".~plan.muster.open");
        // A socket, like a pipe, is no file; it needs no program to make it.
        let _socket = std::os::unix::net::UnixListener::bind(&plan).expect("a socket");
        let _other = std::os::unix::net::UnixListener::bind(&note).expect("a socket");
        let error = file::open(&plan).expect_err("no plan");
        assert!(matches!(error, file::OpenError::NotAFile { .. }));
        assert!(matches!(refused(&plan), SaveError::NotAFile { .. }));
        assert_eq!(file::OpenNote::beside(&plan), None);
    }
}

/// The number that a file holds.
fn number(path: &Path) -> (u32, Fingerprint) {
    let bytes = fs::read(path).expect("a file");
    let text = std::str::from_utf8(&bytes).expect("digits");
    (text.parse().expect("a number"), Fingerprint::of(&bytes))
}

/// Many windows count in one file, each from what it read; a number that is lost would be one that was overwritten in silence.
#[test]
fn nothing_is_lost_when_many_save_at_once() {
    const WINDOWS: u32 = 6;
    const EACH: u32 = 40;

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    file::save_bytes(&path, b"0").expect("a new file");
    let count = || {
        for _ in 0..EACH {
            loop {
                let (number, known) = number(&path);
                let next = (number + 1).to_string();
                let expected = Replaceable::Content(known);
                match file::save_over(&path, next.as_bytes(), expected, &mut |_| Ok(())) {
                    Ok(()) => break,
                    Err(SaveError::Changed { .. }) => {}
                    Err(error) => panic!("{error:?}"),
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..WINDOWS {
            scope.spawn(count);
        }
    });
    assert_eq!(number(&path).0, WINDOWS * EACH);
    assert_eq!(names(folder.path()), ["plan.muster"]);
}

/// Of many that make a file of one name at once, one does.
#[test]
fn a_new_file_is_made_by_one_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    for round in 0..20 {
        let path = folder.path().join(format!("plan {round}.muster"));
        let make = |text: String| {
            let nothing = Replaceable::Nothing;
            file::save_over(&path, text.as_bytes(), nothing, &mut |_| Ok(())).is_ok()
        };
        let winners: Vec<bool> = std::thread::scope(|scope| {
            let make = &make;
            let tasks: Vec<_> = (0..4)
                .map(|one: i32| scope.spawn(move || make(one.to_string())))
                .collect();
            let done = tasks.into_iter();
            done.map(|it| it.join().expect("no panic")).collect()
        });
        assert_eq!(winners.iter().filter(|won| **won).count(), 1);
        let winner = winners.iter().position(|won| *won).expect("one");
        assert_eq!(number(&path).0 as usize, winner);
    }
}

#[test]
fn what_is_replaced_is_given_away_first_and_kept_when_that_fails() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    put(&path, "theirs");
    let mut kept = Vec::new();
    let refused = file::save_over(&path, b"mine", Replaceable::Anything, &mut |_| {
        Err(SaveError::DiskFull { path: path.clone() })
    });
    assert!(refused.is_err());
    assert_eq!(fs::read(&path).expect("a file"), b"theirs");
    file::save_over(&path, b"mine", Replaceable::Anything, &mut |present| {
        kept = present.to_vec();
        Ok(())
    })
    .expect("it may be replaced");
    assert_eq!(kept, b"theirs");
    assert_eq!(fs::read(&path).expect("a file"), b"mine");
    assert_eq!(names(folder.path()), ["plan.muster"]);
}
