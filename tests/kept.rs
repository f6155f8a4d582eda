//! What is kept between runs, and what is not needed to run.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::text::Language;

use stage::Stage;

/// A folder with settings and a plan.
struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
        let plan = folder.path().join("plan.muster");
        std::fs::copy(samples.join("indkazbat-2018.muster"), plan).expect("a copy of the sample");
        Self(folder)
    }

    fn settings(&self) -> PathBuf {
        self.0.path().join("config/settings.json")
    }

    fn start(&self) -> Stage {
        let settings = Some(self.settings());
        Stage::open_with(Language::English, egui::Theme::Light, settings)
    }

    fn open_plan(&self, stage: &mut Stage) {
        stage.press(Modifiers::COMMAND, Key::O);
        stage.choose_file(&self.0.path().join("plan.muster"));
    }
}

/// Whether the outline has a row whose name begins like this.
fn in_outline(stage: &Stage, start: &str) -> bool {
    let mut rows = stage.harness.query_all_by_role(Role::TreeItem);
    rows.any(|row| {
        let name = row.accesskit_node().label();
        name.is_some_and(|name| name.starts_with(start))
    })
}

#[test]
fn what_was_chosen_in_the_palette_is_offered_first_again() {
    let home = Home::new();
    let offered = |stage: &Stage| -> Vec<String> {
        let options = stage.harness.query_all_by_role(Role::ListBoxOption);
        let names = options.filter_map(|option| option.accesskit_node().label());
        names.take(2).collect()
    };
    let mut first = home.start();
    home.open_plan(&mut first);
    first.press(Modifiers::COMMAND, Key::K);
    first.type_over("kazakh company");
    first.settle();
    first.press(Modifiers::NONE, Key::Enter);
    first.press(Modifiers::COMMAND, Key::K);
    first.type_over("dark");
    first.settle();
    first.press(Modifiers::NONE, Key::Enter);
    drop(first);

    let mut second = home.start();
    second.press(Modifiers::COMMAND, Key::K);
    let names = offered(&second);
    assert_eq!(names[0], "Dark colours, View");
    assert!(!names[1].starts_with("Kazakh company"), "no plan is open");
    second.press(Modifiers::NONE, Key::Escape);
    home.open_plan(&mut second);
    second.press(Modifiers::COMMAND, Key::K);
    assert!(offered(&second)[1].starts_with("Kazakh company"));
}

#[test]
fn a_plan_opens_where_it_was_left() {
    let home = Home::new();
    let mut first = home.start();
    home.open_plan(&mut first);
    assert!(
        first.shows("Kazakhstan on 31 October 2018"),
        "its reference day"
    );
    first.node("Day").focus();
    first.harness.run_steps(2);
    first.type_over("15.6.2020");
    first.press(Modifiers::NONE, Key::Enter);
    first.click("By host");
    first.beginning(Role::TreeItem, "Kazakh company").click();
    first.settle();
    first.press(Modifiers::COMMAND, Key::Num2);
    drop(first);

    let mut second = home.start();
    assert!(second.shows("plan.muster"), "a recent file");
    second.click("plan.muster");
    assert!(second.shows("Kazakhstan on 15 June 2020, by host"));
    assert!(
        second.shows("People per mission on 15 June 2020"),
        "the tab"
    );
    let company = second.beginning(Role::TreeItem, "Kazakh company");
    assert_eq!(company.accesskit_node().is_selected(), Some(true));
}

#[test]
fn a_folded_branch_stays_folded() {
    let home = Home::new();
    let mut first = home.start();
    home.open_plan(&mut first);
    first.beginning(Role::TreeItem, "Indian battalion").click();
    first.settle();
    first.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(!in_outline(&first, "Kazakh company"));
    drop(first);
    let mut second = home.start();
    home.open_plan(&mut second);
    assert!(!in_outline(&second, "Kazakh company"));
}

#[test]
fn the_scale_is_kept_and_reset_with_the_layout() {
    let home = Home::new();
    let mut first = home.start();
    home.open_plan(&mut first);
    first.harness.ctx.set_zoom_factor(1.25);
    first.settle();
    first.click("View");
    first.click("Outline");
    assert!(!in_outline(&first, "Indian battalion"));
    drop(first);
    let mut second = home.start();
    assert!((second.harness.ctx.zoom_factor() - 1.25).abs() < 0.01);
    home.open_plan(&mut second);
    assert!(
        !in_outline(&second, "Indian battalion"),
        "the outline is put away"
    );
    second.click("View");
    second.click("Reset layout");
    assert!(in_outline(&second, "Indian battalion"));
    assert!((second.harness.ctx.zoom_factor() - 1.0).abs() < 0.01);
}

#[test]
fn broken_settings_are_as_at_the_first_start_and_kept_aside() {
    let home = Home::new();
    let settings = home.settings();
    std::fs::create_dir_all(settings.parent().expect("a folder")).expect("a folder");
    let broken = b"{\"language\": 5, ";
    muster::file::save_bytes(&settings, broken).expect("a broken file");
    let mut stage = home.start();
    assert!(stage.shows("Sample plans"));
    home.open_plan(&mut stage);
    drop(stage);
    let aside = settings.with_file_name("settings.json.broken");
    assert_eq!(std::fs::read(aside).expect("kept aside"), broken);
    let text = std::fs::read_to_string(&settings).expect("new settings");
    assert!(text.contains("plan.muster"));
}

#[test]
fn a_place_that_cannot_be_written_does_not_matter() {
    let home = Home::new();
    // A file where a folder is needed, which stops whoever runs the tests.
    let file = home.0.path().join("plan.muster");
    let settings = Some(file.join("config/settings.json"));
    let mut stage = Stage::open_with(Language::English, egui::Theme::Light, settings);
    home.open_plan(&mut stage);
    assert!(stage.application().title().starts_with("IndKazBat"));
    assert!(stage.harness.run_ok().is_some(), "it comes to rest");
}

#[test]
fn without_a_place_for_settings_the_program_runs_too() {
    let home = Home::new();
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    home.open_plan(&mut stage);
    assert!(stage.application().title().starts_with("IndKazBat"));
}

#[test]
fn two_instances_do_not_forget_the_views_of_each_other() {
    let home = Home::new();
    let other = home.0.path().join("other.muster");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    std::fs::copy(samples.join("unifil-2014.muster"), &other).expect("a copy");
    let mut first = home.start();
    let mut second = home.start();
    home.open_plan(&mut first);
    first.click("By host");
    second.press(Modifiers::COMMAND, Key::O);
    second.choose_file(&other);
    second.click("By host");
    drop((first, second));
    let mut third = home.start();
    home.open_plan(&mut third);
    assert!(third.shows("by host"));
    third.press(Modifiers::COMMAND, Key::O);
    third.choose_file(&other);
    assert!(third.shows("by host"));
}

#[test]
fn a_recent_file_that_is_gone_can_be_taken_off_the_list() {
    let home = Home::new();
    let mut first = home.start();
    home.open_plan(&mut first);
    drop(first);
    std::fs::remove_file(home.0.path().join("plan.muster")).expect("the plan was there");
    let mut second = home.start();
    second.click("Remove plan.muster from the list");
    assert!(!second.shows("plan.muster"));
    drop(second);
    assert!(!home.start().shows("plan.muster"));
}
