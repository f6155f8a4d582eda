//! Earlier versions, files that others change, and broken files, in the window.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use muster::app::{Person, Surroundings};
use muster::file::{self, OpenNote};
use muster::text::Language;

use self::stage::{Stage, surroundings};

const SAMPLE: &str = include_str!("../sample_data/indkazbat-2018.muster");

/// A folder with the sample as a file, and another for the program's data.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Self { folder };
        file::save_bytes(&desk.plan(), SAMPLE.as_bytes()).expect("a new file");
        desk
    }

    fn plan(&self) -> PathBuf {
        self.folder.path().join("plan.muster")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// A window of a person with the plan open.
    fn window(&self, user: &str) -> Stage {
        let mut stage = self.empty_window(user);
        stage.open_file(&self.plan());
        stage
    }

    fn empty_window(&self, user: &str) -> Stage {
        let surroundings = Surroundings {
            data: Some(self.data()),
            person: Person {
                user: user.to_owned(),
                host: "staff-1".to_owned(),
            },
            ..surroundings(Language::English)
        };
        Stage::open_in(surroundings, egui::Theme::Light)
    }

    /// The versions that are kept, as texts.
    fn kept(&self) -> Vec<String> {
        let plan = file::open(&self.plan()).expect("it is whole").head().id;
        let versions = file::Backups::below(&self.data()).of(plan);
        let read = |path: &Path| std::fs::read_to_string(path).expect("text");
        versions.iter().map(|it| read(&it.path)).collect()
    }

    fn titles(&self) -> Vec<String> {
        let title = |text: &String| {
            let plan = file::read(text.as_bytes()).expect("a plan");
            plan.head().title.clone()
        };
        self.kept().iter().map(title).collect()
    }

    fn title(&self) -> String {
        let plan = file::open(&self.plan()).expect("it is whole");
        plan.head().title.clone()
    }
}

impl Stage {
    fn open_file(&mut self, path: &Path) {
        self.press(Modifiers::COMMAND, Key::O);
        self.choose_file(path);
    }

    /// Gives the plan another title.
    fn retitle(&mut self, title: &str) {
        self.click("Edit");
        self.click("Plan properties…");
        self.node("Title").focus();
        self.settle();
        self.type_over(title);
        self.press(Modifiers::NONE, Key::Tab);
        self.click("Close");
    }

    fn save(&mut self) {
        self.press(Modifiers::COMMAND, Key::S);
    }

    fn plan_title(&self) -> String {
        let plan = self.application().plan().expect("a plan is open");
        plan.head().title.clone()
    }
}

#[test]
fn two_windows_never_overwrite_each_other_in_silence() {
    let desk = Desk::new();
    let (mut first, mut second) = (desk.window("a"), desk.window("b"));
    assert!(second.shows("Also open elsewhere: a at staff-1, since"));
    first.retitle("Of the first");
    first.save();
    assert_eq!(desk.title(), "Of the first");
    second.retitle("Of the second");
    second.save();
    assert!(second.shows("The file has changed on disk"));
    assert!(second.shows("Title: “Of the first” instead of"));
    assert_eq!(desk.title(), "Of the first", "nothing is written yet");
    second.click("Cancel");
    assert!(second.application().is_modified());
    assert_eq!(desk.title(), "Of the first");

    second.save();
    second.click("Write over");
    assert_eq!(desk.title(), "Of the second");
    assert!(!second.application().is_modified());
    assert!(desk.titles().contains(&"Of the first".to_owned()));

    first.retitle("Of the first again");
    first.save();
    first.click("Reload");
    assert_eq!(first.plan_title(), "Of the second");
    assert!(desk.titles().contains(&"Of the first again".to_owned()));
    assert!(first.shows("your version is among the earlier versions"));
    first.retitle("Of both");
    first.save();
    assert_eq!(desk.title(), "Of both", "it is known what it replaces");
}

#[test]
fn where_another_has_saved_one_can_save_elsewhere() {
    let desk = Desk::new();
    let mut stage = desk.window("a");
    let theirs = SAMPLE.replacen("\"people\": [", "\"remarks\": \"x\", \"people\": [", 1);
    file::save_bytes(&desk.plan(), theirs.as_bytes()).expect("it can be written");
    stage.retitle("Mine");
    stage.save();
    stage.click("Save under another name…");
    let other = desk.folder.path().join("other.muster");
    stage.choose_file(&other);
    assert_eq!(
        std::fs::read(desk.plan()).expect("it is there"),
        theirs.as_bytes()
    );
    assert_eq!(file::open(&other).expect("a plan").head().title, "Mine");
    stage.retitle("Mine again");
    stage.save();
    assert_eq!(
        file::open(&other).expect("a plan").head().title,
        "Mine again"
    );
}

#[test]
fn a_file_that_somebody_made_meanwhile_is_asked_about() {
    let desk = Desk::new();
    let mut stage = desk.window("a");
    stage.retitle("Mine");
    let other = desk.folder.path().join("other.muster");
    file::save_bytes(&other, SAMPLE.as_bytes()).expect("a new file");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    stage.choose_file(&other);
    stage.click("Write over");
    assert_eq!(file::open(&other).expect("a plan").head().title, "Mine");
    // What was there is among the versions.
    assert!(desk.kept().iter().any(|kept| kept == SAMPLE));
}

#[test]
fn a_note_says_who_has_the_file_open() {
    let desk = Desk::new();
    assert_eq!(OpenNote::beside(&desk.plan()), None);
    let mut stage = desk.window("a");
    let note = OpenNote::beside(&desk.plan()).expect("it is open");
    assert_eq!((note.user.as_str(), note.host.as_str()), ("a", "staff-1"));
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    let other = desk.folder.path().join("other.muster");
    stage.choose_file(&other);
    assert_eq!(OpenNote::beside(&desk.plan()), None);
    assert!(OpenNote::beside(&other).is_some());
    stage.press(Modifiers::COMMAND, Key::W);
    assert_eq!(OpenNote::beside(&other), None);
    stage.open_file(&desk.plan());
    assert!(OpenNote::beside(&desk.plan()).is_some());
    drop(stage);
    assert_eq!(OpenNote::beside(&desk.plan()), None);
}

#[test]
fn a_note_left_by_somebody_else_is_a_hint_and_stays() {
    let desk = Desk::new();
    let theirs = OpenNote {
        user: "b".to_owned(),
        host: "staff-2".to_owned(),
        since: "2026-11-01T08:00:00Z".to_owned(),
        window: 7,
    };
    let left = file::NoteLeft::leave(&desk.plan(), &theirs);
    let mut stage = desk.window("a");
    assert!(stage.shows("Also open elsewhere: b at staff-2, since 1 Nov 2026"));
    stage.retitle("Mine");
    stage.save();
    assert_eq!(desk.title(), "Mine", "a note guards nothing");
    drop(stage);
    assert_eq!(OpenNote::beside(&desk.plan()), Some(theirs));
    drop(left);
}

#[test]
fn of_a_changed_file_nobody_is_told_that_they_have_it_open_themselves() {
    let desk = Desk::new();
    let theirs = SAMPLE.replacen("\"title\": \"", "\"title\": \"Their ", 1);
    // A machine of which only the name is known, too.
    for user in ["a", ""] {
        file::save_bytes(&desk.plan(), SAMPLE.as_bytes()).expect("it can be written");
        let mut stage = desk.window(user);
        assert!(OpenNote::beside(&desk.plan()).is_some());
        file::save_bytes(&desk.plan(), theirs.as_bytes()).expect("it can be written");
        stage.retitle("Mine");
        stage.save();
        assert!(stage.shows("The file has changed on disk"));
        assert!(!stage.shows("has it open"), "{user:?}");
    }
}

#[test]
fn whoever_else_has_a_changed_file_open_is_named() {
    let desk = Desk::new();
    let mut first = desk.window("a");
    let mut second = desk.window("b");
    first.retitle("Of the first");
    first.save();
    second.retitle("Of the second");
    second.save();
    assert!(second.shows("a at staff-1 has it open"));
}

#[test]
fn the_last_ten_versions_are_kept_and_one_is_opened_to_be_read() {
    let desk = Desk::new();
    let mut stage = desk.window("a");
    for number in 1..=11 {
        stage.retitle(&format!("Version {number}"));
        stage.save();
    }
    let expected: Vec<_> = (2..=11).rev().map(|it| format!("Version {it}")).collect();
    assert_eq!(desk.titles(), expected);

    stage.click("File");
    stage.click("Open an earlier version…");
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(stage.shows("Title: “Version 10” instead of “Version 9”"));
    stage.click("Changed until now");
    assert!(stage.shows("Title: “Version 11” instead of “Version 9”"));
    stage.click("Open");
    assert_eq!(stage.plan_title(), "Version 9");
    assert!(stage.shows(", read-only"));

    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    assert!(stage.shows("This is an earlier version and cannot be edited"));
    assert!(stage.shows("Kazakh company, KAZ, 120"));
    assert!(!stage.application().is_modified());

    stage.save();
    let other = desk.folder.path().join("old.muster");
    stage.choose_file(&other);
    assert!(!stage.shows(", read-only"));
    assert_eq!(
        file::open(&other).expect("a plan").head().title,
        "Version 9"
    );
    assert_eq!(desk.title(), "Version 11");
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    assert!(stage.application().is_modified());
}

#[test]
fn one_goes_back_from_an_earlier_version_to_the_file() {
    let desk = Desk::new();
    let mut stage = desk.window("a");
    stage.retitle("Later");
    stage.save();
    stage.click("File");
    stage.click("Open an earlier version…");
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::Enter);
    assert_ne!(stage.plan_title(), "Later");
    stage.harness.get_by_label("Back to plan.muster").click();
    stage.settle();
    assert_eq!(stage.plan_title(), "Later");
    assert!(!stage.shows(", read-only"));
}

#[test]
fn what_cannot_be_kept_does_not_hinder_saving() {
    let desk = Desk::new();
    file::save_bytes(&desk.data(), b"in the way").expect("a new file");
    let mut stage = desk.window("a");
    stage.retitle("Saved all the same");
    stage.save();
    assert_eq!(desk.title(), "Saved all the same");
    assert!(!stage.application().is_modified());
    assert!(stage.shows("was not put among the earlier versions"));
}

#[test]
fn of_a_broken_file_what_can_be_read_is_opened_as_a_new_plan() {
    let desk = Desk::new();
    let broken = SAMPLE.replacen(
        "\"name\": \"Kazakh company\"",
        "\"nam\": \"Kazakh company\"",
        1,
    );
    assert_ne!(broken, SAMPLE);
    file::save_bytes(&desk.plan(), broken.as_bytes()).expect("it can be written");
    let mut stage = desk.window("a");
    assert!(stage.application().plan().is_none());
    assert!(stage.shows("there is no field “nam” here"));
    stage.click("Open what can be read");
    assert!(stage.shows("What could not be read"));
    assert!(stage.shows("Left out: line "));
    stage.click("OK");
    assert!(stage.application().is_modified(), "it is in no file");
    let whole = file::read(SAMPLE.as_bytes()).expect("the sample");
    let plan = stage.application().plan().expect("it is open");
    assert_eq!(plan.unit_count(), whole.unit_count() - 1);
    stage.save();
    let other = desk.folder.path().join("mended.muster");
    stage.choose_file(&other);
    assert!(other.is_file());
    assert_eq!(
        std::fs::read(desk.plan()).expect("it is there"),
        broken.as_bytes()
    );
}

#[test]
fn a_file_of_which_nothing_can_be_read_says_so() {
    let desk = Desk::new();
    file::save_bytes(&desk.plan(), b"{\"format\": \"muster\", \"vers").expect("it can be written");
    let mut stage = desk.window("a");
    stage.click("Open what can be read");
    assert!(stage.shows("Nothing of it can be read"));
    stage.click("OK");
    assert!(stage.application().plan().is_none());
}

#[test]
fn saving_twice_at_once_saves_the_last() {
    let desk = Desk::new();
    let mut stage = desk.window("a");
    stage.retitle("Once");
    stage
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::S);
    stage
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::S);
    stage.settle();
    assert_eq!(desk.title(), "Once");
    assert!(!stage.shows("The file has changed on disk"));
    assert!(!stage.application().is_modified());
}
