//! The program's own file browser, for systems without a dialog: by keyboard and by pointer.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::text::Language;

use stage::Stage;

/// A folder with plans, another file, a hidden one and a folder with one more plan.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    let sample = samples.join("unifil-2014.muster");
    std::fs::create_dir(folder.path().join("deeper")).expect("a folder in it");
    for name in ["plan 2.muster", "plan 10.muster", "deeper/lebanon.muster"] {
        std::fs::copy(&sample, folder.path().join(name)).expect("a copy of the sample");
    }
    for name in ["notes.txt", ".hidden.muster"] {
        std::fs::File::create(folder.path().join(name)).expect("an empty file");
    }
    folder
}

/// The program with the browser open in a folder.
fn opened(folder: &Path) -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.press(Modifiers::COMMAND, Key::O);
    stage.choose_file(folder);
    stage
}

/// What the field for the path holds.
fn typed(stage: &Stage) -> String {
    let field = stage.node("File name or path").value();
    field.unwrap_or_default()
}

/// The names listed, from top to bottom.
fn rows(stage: &Stage) -> Vec<String> {
    let nodes = stage.harness.query_all_by_role(Role::ListBoxOption);
    nodes.filter_map(|it| it.accesskit_node().label()).collect()
}

#[test]
fn a_folder_is_listed_as_its_switches_say() {
    let folder = folder();
    let mut stage = opened(folder.path());
    let plans = ["deeper, folder", "plan 2.muster", "plan 10.muster"];
    assert_eq!(rows(&stage), plans);

    stage.click("All kinds of file");
    assert!(rows(&stage).contains(&"notes.txt".to_owned()));
    stage.click("All kinds of file");
    stage.click("Hidden files");
    assert!(rows(&stage).contains(&".hidden.muster".to_owned()));
    stage.click("Hidden files");

    stage.click("Name");
    let turned = ["deeper, folder", "plan 10.muster", "plan 2.muster"];
    assert_eq!(rows(&stage), turned);
}

#[test]
fn a_plan_is_opened_with_the_keyboard_alone() {
    let folder = folder();
    let mut stage = opened(folder.path());
    for _ in 0..2 {
        stage.press(Modifiers::NONE, Key::ArrowDown);
    }
    assert_eq!(typed(&stage), "plan 2.muster");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.application().title().starts_with("UNIFIL"));
}

#[test]
fn the_arrows_go_into_a_folder_and_out_of_it() {
    let folder = folder();
    let mut stage = opened(folder.path());
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(rows(&stage), ["lebanon.muster"]);
    stage.press(Modifiers::ALT, Key::ArrowUp);
    assert_eq!(rows(&stage).len(), 3);
}

#[test]
fn a_typed_path_is_completed() {
    let folder = folder();
    let mut stage = opened(folder.path());
    stage.type_on("de");
    assert_eq!(rows(&stage), ["deeper, folder"]);
    stage.press(Modifiers::NONE, Key::Tab);
    assert_eq!(typed(&stage), "deeper/");
    assert_eq!(rows(&stage), ["lebanon.muster"], "the folder that is typed");
    stage.type_on("le");
    stage.press(Modifiers::NONE, Key::Tab);
    assert_eq!(typed(&stage), "deeper/lebanon.muster");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.application().title().starts_with("UNIFIL"));
}

#[test]
fn what_cannot_be_opened_stays_typed_with_the_reason() {
    let folder = folder();
    let mut stage = opened(folder.path());
    stage.type_on("gone");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("There is no file"));
    assert_eq!(typed(&stage), "gone");
    assert!(stage.application().plan().is_none());
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("There is no file"), "Escape closes it");
}

#[test]
fn a_plan_is_saved_in_a_new_folder() {
    let folder = folder();
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::S);
    let offered = typed(&stage);
    stage.node("File name or path").focus();
    stage.choose_file(folder.path());
    assert_eq!(typed(&stage), offered, "the name goes along");
    stage.click("New folder…");
    stage.type_on("drafts");
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(rows(&stage), [""; 0]);
    stage.press(Modifiers::NONE, Key::Enter);
    let saved = folder.path().join("drafts").join(offered);
    assert!(muster::file::open(&saved).is_ok());
    assert!(!stage.application().is_modified());
}

#[test]
fn writing_over_a_file_is_asked_about_and_can_be_thought_better_of() {
    let folder = folder();
    let before = std::fs::read(folder.path().join("plan 2.muster")).expect("a plan");
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&folder.path().join("plan 2"));
    assert!(stage.shows("“plan 2.muster” exists already"));
    stage.click("Cancel");
    let now = || std::fs::read(folder.path().join("plan 2.muster")).expect("a plan");
    assert_eq!(now(), before);
    assert!(typed(&stage).ends_with("plan 2"), "nothing typed is lost");
    stage.press(Modifiers::NONE, Key::Enter);
    stage.click("Write over");
    assert_ne!(now(), before);
}

#[test]
fn rows_answer_the_pointer() {
    let folder = folder();
    let mut stage = opened(folder.path());
    stage.beginning(Role::ListBoxOption, "plan 10").click();
    stage.settle();
    assert_eq!(typed(&stage), "plan 10.muster");
    stage.click("Open");
    assert!(stage.application().title().starts_with("UNIFIL"));
}
