//! The program ends without asking, and offers at the next start what was not saved.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use muster::app::Surroundings;
use muster::file;
use muster::model::Plan;
use muster::text::Language;

use stage::Stage;

/// A folder with a plan file, and one for copies.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Self { folder };
        let sample = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/sample_data/indkazbat-2018.muster"
        );
        fs::copy(sample, desk.path()).expect("the sample");
        desk
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("plan.muster")
    }

    fn copies(&self) -> PathBuf {
        self.folder.path().join("copies")
    }

    /// The program as it starts.
    fn start(&self) -> Stage {
        Stage::open_with_copies(Language::English, Theme::Light, Some(&self.copies()))
    }

    /// The program with the plan open, and the Kazakh company given a short name.
    fn edited(&self, short_name: &str) -> Stage {
        let mut stage = self.start();
        self.open(&mut stage);
        edit(&mut stage, short_name);
        stage
    }

    fn open(&self, stage: &mut Stage) {
        stage.press(Modifiers::COMMAND, Key::O);
        stage.choose_file(&self.path());
        assert!(!stage.application().is_modified());
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).expect("the plan's file")
    }

    /// How many copies there are.
    fn count(&self) -> usize {
        count(&self.copies())
    }
}

fn count(folder: &Path) -> usize {
    let Ok(entries) = fs::read_dir(folder) else {
        return 0;
    };
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names.filter(|name| name != "gate").count()
}

fn edit(stage: &mut Stage, short_name: &str) {
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.node("Short name").focus();
    stage.harness.run_steps(2);
    stage.type_over(short_name);
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(has_short_name(plan(stage), short_name));
}

fn plan(stage: &Stage) -> &Plan {
    stage.application().plan().expect("a plan is open")
}

fn has_short_name(plan: &Plan, short_name: &str) -> bool {
    plan.units().any(|unit| unit.short_name == short_name)
}

const OFFER: &str = "Unsaved changes were found";

#[test]
fn what_was_not_saved_is_offered_and_restored_with_its_history() {
    let desk = Desk::new();
    let before = desk.bytes();
    let mut stage = desk.edited("KAZCOY");
    let edited = plan(&stage).clone();
    // A program that asks for frame after frame never comes to rest within these steps.
    assert!(stage.harness.run_ok().is_some(), "copies cost no frames");
    // As if it had been ended by force: nothing is asked, nothing put away.
    drop(stage);

    let mut stage = desk.start();
    assert!(stage.shows(OFFER));
    assert!(stage.shows("plan.muster"));
    assert!(stage.shows("Copied on"));
    assert!(stage.shows("KAZCOY"), "what differs is said");
    assert!(
        stage.application().plan().is_none(),
        "nothing opens by itself"
    );
    assert_eq!(desk.bytes(), before);
    stage.click("Restore “IndKazBat: Kazakhstan in Lebanon from 2018”");
    assert!(!stage.shows(OFFER));
    assert_eq!(*plan(&stage), edited);
    assert!(stage.application().is_modified());
    assert!(stage.application().title().starts_with('•'));
    assert_eq!(desk.bytes(), before, "nothing is written by itself");

    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*plan(&stage), file::open(&desk.path()).expect("the plan"));
    assert!(
        !stage.application().is_modified(),
        "undone to what is in the file"
    );
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(*plan(&stage), edited);

    // It is still there until it is saved, and saved where it came from.
    assert_eq!(desk.count(), 1);
    stage.press(Modifiers::COMMAND, Key::S);
    assert!(!stage.application().is_modified());
    assert_eq!(file::open(&desk.path()), Ok(edited));
    drop(stage);
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_restored_plan_can_be_lost_and_restored_again() {
    let desk = Desk::new();
    drop(desk.edited("ONE"));
    let mut stage = desk.start();
    stage.press(Modifiers::NONE, Key::Enter);
    edit(&mut stage, "TWO");
    drop(stage);
    let mut stage = desk.start();
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(has_short_name(plan(&stage), "TWO"));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(has_short_name(plan(&stage), "ONE"));
    assert_eq!(desk.count(), 1);
}

#[test]
fn what_is_left_for_later_is_offered_again_and_what_is_discarded_is_not() {
    let desk = Desk::new();
    let before = desk.bytes();
    drop(desk.edited("KAZCOY"));
    let mut stage = desk.start();
    stage.click("Later");
    assert!(!stage.shows(OFFER));
    drop(stage);
    let mut stage = desk.start();
    stage.click("Discard the changes of “IndKazBat: Kazakhstan in Lebanon from 2018”…");
    assert!(stage.shows("lost for good"));
    stage.click("Keep");
    assert!(stage.shows(OFFER));
    stage.click("Discard the changes of “IndKazBat: Kazakhstan in Lebanon from 2018”…");
    stage.click("Discard");
    assert!(!stage.shows(OFFER));
    drop(stage);
    assert_eq!(desk.count(), 0);
    assert_eq!(desk.bytes(), before);
}

#[test]
fn what_was_put_off_is_come_back_to_by_the_menu() {
    let desk = Desk::new();
    drop(desk.edited("KAZCOY"));
    let mut stage = desk.start();
    stage.click("Later");
    desk.open(&mut stage);
    stage.click("File");
    stage.click("Recovered work…");
    assert!(stage.shows(OFFER) && stage.shows("KAZCOY"));
    stage.click("Restore “IndKazBat: Kazakhstan in Lebanon from 2018”");
    assert!(has_short_name(plan(&stage), "KAZCOY"));
    stage.click("File");
    stage.click("Recovered work…");
    assert!(!stage.shows(OFFER));
    assert!(stage.shows("No recovered work was found"));
}

#[test]
fn what_somebody_works_on_is_not_offered_to_another() {
    let desk = Desk::new();
    let first = desk.edited("FIRST");
    // Their copy is written before the second one starts, or not; either way it is theirs.
    let mut second = desk.start();
    assert!(!second.shows(OFFER));
    desk.open(&mut second);
    edit(&mut second, "SECOND");
    drop(first);
    drop(second);
    assert_eq!(desk.count(), 2);
    let mut stage = desk.start();
    assert!(stage.shows("FIRST") && stage.shows("SECOND"));
    let third = desk.start();
    assert!(!third.shows(OFFER), "held by the one that asks");
    stage.press(Modifiers::NONE, Key::Escape);
    assert_eq!(desk.count(), 2);
}

#[test]
fn of_several_copies_the_others_wait_until_the_plan_is_closed() {
    let desk = Desk::new();
    let first = desk.edited("FIRST");
    drop(desk.edited("SECOND"));
    drop(first);
    let mut stage = desk.start();
    // The first of the two buttons of this name.
    stage.click("Restore “IndKazBat: Kazakhstan in Lebanon from 2018”");
    assert!(!stage.shows(OFFER));
    assert_eq!(desk.count(), 2);
    stage.press(Modifiers::COMMAND, Key::W);
    stage.click("Don’t save");
    assert!(stage.shows(OFFER));
    stage.click("Restore “IndKazBat: Kazakhstan in Lebanon from 2018”");
    assert!(stage.application().is_modified());
    drop(stage);
    assert_eq!(desk.count(), 1);
}

#[test]
fn what_is_declined_or_undone_is_not_offered() {
    let desk = Desk::new();
    let mut stage = desk.edited("KAZCOY");
    stage.press(Modifiers::COMMAND, Key::W);
    stage.click("Don’t save");
    drop(stage);
    assert_eq!(desk.count(), 0);

    let mut stage = desk.edited("KAZCOY");
    stage.press(Modifiers::COMMAND, Key::Q);
    stage.click("Don’t save");
    assert!(stage.application().may_close());
    drop(stage);
    assert_eq!(desk.count(), 0);

    let mut stage = desk.edited("KAZCOY");
    stage.press(Modifiers::COMMAND, Key::Z);
    drop(stage);
    assert!(!desk.start().shows(OFFER));
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_file_that_is_gone_or_changed_is_said_so() {
    let desk = Desk::new();
    drop(desk.edited("KAZCOY"));
    let other = file::open(&desk.path()).expect("the plan");
    let mut head = other.head().clone();
    head.title = "Changed elsewhere".to_owned();
    let other = other.with_head(head).expect("a title");
    file::save(&desk.path(), &other).expect("room");
    let mut stage = desk.start();
    assert!(stage.shows("The file was changed elsewhere"));
    assert!(stage.shows("KAZCOY"));
    stage.click("Later");
    drop(stage);

    fs::remove_file(desk.path()).expect("a file of ours");
    let mut stage = desk.start();
    assert!(stage.shows("The file is no longer there"));
    assert!(stage.shows("KAZCOY"));
    stage.press(Modifiers::NONE, Key::Enter);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(stage.application().is_modified(), "it is in no file");
    stage.press(Modifiers::COMMAND, Key::S);
    assert!(desk.path().is_file());
}

#[test]
fn a_plan_that_never_had_a_file_is_offered_too() {
    let desk = Desk::new();
    let mut stage = desk.start();
    stage.click("IndKazBat 2018");
    edit(&mut stage, "KAZCOY");
    drop(stage);
    let mut stage = desk.start();
    assert!(stage.shows("Not saved in a file yet"));
    assert!(stage.shows("KAZCOY"));
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.application().is_modified());
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(!stage.application().is_modified());
}

#[test]
fn a_copy_that_cannot_be_read_is_shown_and_can_be_discarded() {
    let desk = Desk::new();
    fs::create_dir_all(desk.copies()).expect("a folder");
    let broken = desk.copies().join("n0000000001-1.recovery");
    fs::copy(desk.path(), broken).expect("a file that is no copy");
    let mut stage = desk.start();
    assert!(stage.shows("A copy that cannot be read"));
    assert!(stage.shows("n0000000001-1.recovery"));
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("A copy that cannot be read"));
    stage.click("Discard the changes of “A copy that cannot be read”…");
    stage.click("Discard");
    assert_eq!(desk.count(), 0);
}

#[test]
fn a_folder_that_cannot_be_written_is_told_once_and_the_work_goes_on() {
    let desk = Desk::new();
    // A file where the folder should be.
    fs::copy(desk.path(), desk.copies()).expect("a file");
    let mut stage = desk.edited("ONE");
    wait_for(&mut stage, "No recovery copy can be written");
    stage.click("Close notice");
    edit(&mut stage, "TWO");
    stage.settle();
    assert!(!stage.shows("No recovery copy can be written"));
    stage.press(Modifiers::COMMAND, Key::S);
    assert!(!stage.application().is_modified());
    assert!(has_short_name(
        &file::open(&desk.path()).expect("a plan"),
        "TWO"
    ));
}

/// Draws until a text is there; the thread that writes copies takes its time.
#[track_caller]
fn wait_for(stage: &mut Stage, text: &str) {
    let deadline = std::time::Instant::now() + std::time::Duration::from_mins(1);
    while !stage.shows(text) {
        assert!(std::time::Instant::now() < deadline, "{text:?} never comes");
        stage.harness.run_steps(1);
        std::thread::yield_now();
    }
}

#[test]
fn a_program_without_a_folder_of_its_own_keeps_nothing() {
    let mut stage = Stage::open(Language::English, Theme::Light);
    stage.click("IndKazBat 2018");
    edit(&mut stage, "KAZCOY");
    assert!(stage.application().is_modified());
    drop(stage);
    assert!(!Stage::open(Language::English, Theme::Light).shows(OFFER));
}

#[test]
fn what_is_restored_is_looked_at_as_before() {
    let desk = Desk::new();
    let start = || {
        let surroundings = Surroundings {
            settings: Some(desk.folder.path().join("config/settings.json")),
            recovery: Some(desk.copies()),
            ..stage::surroundings(Language::English)
        };
        Stage::open_in(surroundings, Theme::Light)
    };
    let mut stage = start();
    desk.open(&mut stage);
    edit(&mut stage, "KAZCOY");
    stage.node("Day").focus();
    stage.harness.run_steps(2);
    stage.type_over("15.6.2020");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("Kazakhstan on 15 June 2020"));
    // As if it had been ended by force: nothing is asked, nothing put away.
    drop(stage);

    let mut stage = start();
    assert!(stage.shows(OFFER));
    stage.click("Restore “IndKazBat: Kazakhstan in Lebanon from 2018”");
    assert!(has_short_name(plan(&stage), "KAZCOY"));
    assert!(stage.shows("Kazakhstan on 15 June 2020"));
}
