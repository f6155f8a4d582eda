//! Disks that are full, folders that can't be written or are gone.

use std::fs;
use std::path::Path;
use std::process::Command;

use muster::edit::History;
use muster::file::{SaveError, find_copies};
use muster::text::{Language, Texts};

use super::copies::{found, names, remark, rename, same, small_plan, writer};

/// A disk of its own in memory, as long as it is held.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// A disk of so many bytes; absent where the test may not mount one, which is said.
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = cfg!(target_os = "linux")
            && mount(
                &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"],
                folder.path(),
            );
        if !mounted {
            #[expect(clippy::print_stderr, reason = "what was not tested has to be seen")]
            {
                eprintln!("not tested: mounting a small disk takes root on Linux");
            }
            assert!(
                std::env::var_os("MUSTER_REQUIRE_MOUNT").is_none(),
                "a small disk is required, but it can't be mounted"
            );
            return None;
        }
        Some(Self { folder })
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn make_read_only(&self) {
        assert!(mount(&["-o", "remount,ro"], self.path()));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let umount = Command::new("umount").arg("-l").arg(self.path()).status();
        assert!(umount.is_ok_and(|status| status.success()), "still mounted");
    }
}

fn mount(arguments: &[&str], folder: &Path) -> bool {
    let output = Command::new("mount").args(arguments).arg(folder).output();
    output.is_ok_and(|output| output.status.success())
}

#[track_caller]
fn spoken(error: &SaveError) {
    for language in Language::ALL {
        let texts = Texts::of(language);
        assert!(!texts.say(&error.message()).is_empty());
        assert!(!texts.say(&error.hint()).is_empty());
    }
}

#[test]
fn a_full_disk_is_told_and_what_was_written_stays() {
    let Some(disk) = SmallDisk::mount("256k") else {
        return;
    };
    let copies = disk.path().join("copies");
    let plan = disk.path().join("plan.muster");
    let mut history = History::new(small_plan());
    muster::file::save(&plan, history.plan()).expect("room for a small plan");
    let mut writer = writer(&copies, &history);
    let mut written = history.track().clone();
    let error = (0..1000).find_map(|number| {
        remark(&mut history, number, 1500);
        let result = writer.write(history.track(), None);
        if result.is_ok() {
            written = history.track().clone();
        }
        result.err()
    });
    let error = error.expect("the disk is full before 1.5 MB");
    assert!(matches!(error, SaveError::DiskFull { .. }), "{error:?}");
    spoken(&error);

    // Saving is refused too, and the file is the one that was saved.
    let large = "z".repeat(300_000);
    let result = muster::file::save_bytes(&plan, large.as_bytes());
    let error = result.expect_err("there is no room");
    assert!(matches!(error, SaveError::DiskFull { .. }), "{error:?}");
    spoken(&error);
    assert_eq!(muster::file::open(&plan), Ok(small_plan()));
    assert_eq!(names(disk.path()), ["copies", "plan.muster"]);

    // The copy is as it was; once there is room, it goes on with all that is missing.
    let path = writer.path().expect("a copy").to_owned();
    let kept = fs::read(&path).expect("a copy");
    assert!(mount(&["-o", "remount,size=8m"], disk.path()));
    writer.write(history.track(), None).expect("room again");
    drop(writer);
    let (copy, recovered) = found(&copies);
    same(&recovered.track, history.track());
    drop(copy);
    super::copies::put(&path, &kept);
    let (_copy, recovered) = found(&copies);
    same(&recovered.track, &written);
}

#[test]
fn a_disk_without_any_room_is_told() {
    let Some(disk) = SmallDisk::mount("16k") else {
        return;
    };
    super::copies::put(&disk.path().join("filler"), &[0; 12_288]);
    let mut history = History::new(small_plan());
    remark(&mut history, 1, 8000);
    let mut writer = writer(disk.path(), &history);
    let error = writer.write(history.track(), None).expect_err("no room");
    assert!(matches!(error, SaveError::DiskFull { .. }), "{error:?}");
    assert_eq!(names(disk.path()), ["filler"], "nothing half is left");
}

#[test]
fn a_disk_that_became_read_only_is_told() {
    let Some(disk) = SmallDisk::mount("1m") else {
        return;
    };
    let plan = disk.path().join("plan.muster");
    let copies = disk.path().join("copies");
    let mut history = History::new(small_plan());
    muster::file::save(&plan, history.plan()).expect("room");
    rename(&mut history, "1");
    let mut first = writer(&copies, &history);
    first.write(history.track(), None).expect("room");
    drop(first);
    disk.make_read_only();
    let mut second = writer(&copies, &history);
    for error in [
        second.write(history.track(), None),
        muster::file::save(&plan, history.plan()),
    ] {
        let error = error.expect_err("read-only");
        assert!(matches!(error, SaveError::NotPermitted { .. }), "{error:?}");
        spoken(&error);
    }
    assert_eq!(muster::file::open(&plan), Ok(small_plan()));
    // What was written before can still be recovered, but not removed.
    let (copy, recovered) = found(&copies);
    same(&recovered.track, history.track());
    assert!(copy.discard().is_err());
}

#[test]
fn a_file_in_place_of_the_folder_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    super::copies::put(&file, b"here");
    let mut history = History::new(small_plan());
    rename(&mut history, "1");
    for place in [file.clone(), file.join("below")] {
        let error = writer(&place, &history).write(history.track(), None);
        spoken(&error.expect_err("this is no folder"));
        assert!(find_copies(&place).is_empty());
    }
    assert_eq!(fs::read(&file).expect("the file"), b"here");
}

#[test]
fn a_folder_that_vanishes_comes_back_with_everything() {
    let folder = tempfile::tempdir().expect("a folder");
    let copies = folder.path().join("copies");
    let mut history = History::new(small_plan());
    let mut writer = writer(&copies, &history);
    rename(&mut history, "1");
    writer.write(history.track(), None).expect("room");
    fs::remove_dir_all(&copies).expect("a folder of ours");
    rename(&mut history, "2");
    writer.write(history.track(), None).expect("room");
    drop(writer);
    let (_copy, recovered) = found(&copies);
    same(&recovered.track, history.track());
}
