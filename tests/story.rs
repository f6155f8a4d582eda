//! The main job of the program, from opening a sample to opening the saved file again.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use muster::model::{Plan, UnitId};
use muster::text::Language;

use stage::Stage;

fn unit_named(plan: &Plan, name: &str) -> Option<UnitId> {
    plan.units().find(|it| it.name == name).map(|it| it.id)
}

/// The sample with the Kazakh company, opened from the welcome page.
fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

#[test]
fn a_sample_opens_on_its_reference_day() {
    let stage = with_sample();
    assert!(stage.application().title().starts_with("IndKazBat"));
    assert!(!stage.application().is_modified());
    assert!(stage.shows("Kazakhstan on 31 October 2018, by flag: 123 planned"));
}

#[test]
fn a_company_is_added_undone_redone_saved_and_found_again() {
    let mut stage = with_sample();
    stage.beginning(Role::TreeItem, "Indian battalion").click();
    stage.settle();
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::U);
    stage.type_over("Quick reaction company");
    stage.press(Modifiers::NONE, Key::Enter);
    let plan = |stage: &Stage| stage.application().plan().expect("a plan is open").clone();
    assert!(unit_named(&plan(&stage), "Quick reaction company").is_some());
    assert!(stage.application().title().starts_with('•'));

    let added = plan(&stage);
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(unit_named(&plan(&stage), "Quick reaction company").is_none());
    assert!(
        !stage.application().is_modified(),
        "undone to the saved state"
    );
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(plan(&stage), added);

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("story.muster");
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&path);
    assert!(!stage.application().is_modified());
    assert_eq!(muster::file::open(&path).expect("a whole file"), added);

    stage.press(Modifiers::COMMAND, Key::W);
    assert!(stage.application().plan().is_none());
    stage.press(Modifiers::COMMAND, Key::O);
    stage.choose_file(&path);
    assert_eq!(plan(&stage), added);
}

#[test]
fn what_is_still_being_typed_is_saved_too() {
    let mut stage = with_sample();
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("typed.muster");
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&path);

    stage.node("Short name").focus();
    stage.harness.run_steps(2);
    stage.type_over("KAZCOY");
    stage.press(Modifiers::COMMAND, Key::S);
    let saved = muster::file::open(&path).expect("a whole file");
    assert!(saved.units().any(|unit| unit.short_name == "KAZCOY"));
    assert!(!stage.application().is_modified());
}

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_plan_file_dropped_on_the_window_is_opened() {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/sample_data/unifil-2014.muster"
    );
    let file = std::sync::Arc::new(Dropped(sample.into()));
    stage.harness.input_mut().dropped_files.push(file);
    stage.settle();
    assert!(stage.application().title().starts_with("UNIFIL"));
}

#[test]
fn nothing_is_drawn_again_while_nothing_happens() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::Num2);
    stage.settle();
    // A program that asks for frame after frame never comes to rest within these steps.
    assert!(stage.harness.run_ok().is_some());
}

#[test]
fn unsaved_work_is_asked_about_before_it_could_be_lost() {
    let mut stage = with_sample();
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    let changed = stage.application().plan().cloned();
    stage.press(Modifiers::COMMAND, Key::W);
    assert!(stage.shows("Save the changes to"));
    stage.click("Cancel");
    assert_eq!(stage.application().plan().cloned(), changed);
    stage.press(Modifiers::COMMAND, Key::Q);
    assert!(!stage.application().may_close());
    stage.click("Don’t save");
    assert!(stage.application().may_close());
}

#[test]
fn the_day_moves_and_the_chart_follows() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::Num2);
    assert!(stage.shows("KAZ 123") || stage.shows("903"));
    stage.press(Modifiers::ALT, Key::PageUp);
    assert!(stage.shows("Kazakhstan on 1 October 2018, by flag: 3 planned"));
    stage.node("Day").focus();
    stage.harness.run_steps(2);
    stage.type_over("15.6.2020");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("Kazakhstan on 15 June 2020"));
}

#[test]
fn each_figure_can_be_chosen_and_its_day_dragged() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::Num2);
    stage.click("Figure");
    stage.click("Contributors");
    assert!(stage.shows("People per contributor on 31 October 2018"));
    stage.click("Mission");
    stage.click("UNIFIL");
    assert!(stage.shows("People per contributor in UNIFIL on 31 October 2018"));
    stage.click("Figure");
    stage.click("Strength over time");
    assert!(stage.shows("Strength in UNIFIL over time, 2018–2023"));
    stage.click("Breakdown");
    stage.click("By category");
    assert!(stage.shows("Troops"));

    let line = stage.beginning(Role::Slider, "31 Oct 2018: 903");
    let hand = line.rect();
    line.focus();
    stage.settle();
    stage.press(Modifiers::NONE, Key::ArrowRight);
    assert!(!stage.shows("31 Oct 2018: 903"));
    assert!(
        stage.application().title().starts_with("IndKazBat"),
        "no change of the plan"
    );
    stage.click("Come nearer in time");
    stage.click("All days");
    assert!(hand.width() > 300.0);
}

#[test]
fn the_figure_is_exported_as_it_is_seen() {
    let mut stage = with_sample();
    let folder = tempfile::tempdir().expect("a folder");
    stage.press(Modifiers::COMMAND, Key::Num2);
    let mut export = |form: Option<&str>, name: &str| {
        stage.press(Modifiers::COMMAND, Key::E);
        if let Some(form) = form {
            stage.click("Kind of file");
            stage.click(form);
        }
        stage.click("Choose a file…");
        let path = folder.path().join(name);
        stage.choose_file(&path);
        std::fs::read(&path).unwrap_or_else(|_missing| panic!("there is no {name}"))
    };
    let svg = export(None, "figure.svg");
    assert!(String::from_utf8_lossy(&svg).contains("31 October 2018"));
    let pdf = export(Some("PDF, a page"), "figure.pdf");
    assert!(pdf.starts_with(b"%PDF-"));
    let png = export(Some("PNG, a picture of dots"), "figure.png");
    assert!(png.starts_with(b"\x89PNG"));
    let csv = export(Some("CSV, the numbers as a table"), "figure.csv");
    assert!(String::from_utf8_lossy(&csv).contains("UNIFIL,KAZ,0,0,123,123"));
}

#[test]
fn the_window_speaks_two_languages_and_is_drawn_in_two_themes() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::Num2);
    stage.harness.snapshot("window-light-english");
    stage.click("View");
    stage.click("Русский");
    stage.click("Вид");
    stage.click("Тёмная тема");
    stage.harness.snapshot("window-dark-russian");
}
