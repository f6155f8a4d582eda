//! A plan too large to be counted within a frame: what is shown is counted in the background, and is right in the end.

#[path = "support/renderer.rs"]
mod renderer;
#[expect(dead_code, reason = "other tests use the rest")]
#[path = "support/small_plan.rs"]
mod small_plan;
#[path = "support/stage.rs"]
mod stage;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use muster::file;
use muster::model::{NodeId, Plan};
use muster::text::Language;

use small_plan::{date, mission, parts, period, plan, unit};
use stage::Stage;

/// Six thousand Kazakh units of one each; from 2020 on twice as many people.
fn large_plan() -> Plan {
    let mission = mission("unifil");
    let parent = NodeId::Mission(mission.id);
    let mut parts = parts();
    parts.head.reference_day = Some(date("2019-06-01"));
    for number in 0..6_000 {
        let name = format!("{number:05}");
        let first = period(&format!("a{name}"), "2019-01-01", "2019-12-31", "KAZ", 1);
        let second = period(&format!("b{name}"), "2020-01-01", "", "KAZ", 2);
        parts
            .units
            .push(unit(&name, "KAZ", parent, vec![first, second]));
    }
    parts.missions.push(mission);
    plan(parts)
}

/// The large plan, opened from a file as the system hands it over.
fn opened() -> (Stage, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.muster");
    file::save(&path, &large_plan()).expect("it is saved");
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.press(Modifiers::COMMAND, Key::O);
    stage.choose_file(&path);
    stage.settle();
    (stage, folder)
}

#[test]
fn another_day_is_counted_and_the_figure_follows() {
    let (mut stage, _folder) = opened();
    stage.press(Modifiers::COMMAND, Key::Num2);
    assert!(
        stage.shows("UNIFIL on 1 June 2019"),
        "the figure of the reference day"
    );
    assert!(stage.shows("6\u{202F}000 planned"), "the country's line");
    stage.press(Modifiers::ALT, Key::PageDown);
    assert!(
        stage.shows("UNIFIL on 1 January 2020"),
        "the figure of the next change"
    );
    assert!(stage.shows("12\u{202F}000 planned"), "the country's line");
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
fn a_column_is_emptied_as_one_step_and_a_dropped_file_waits_for_it() {
    let (mut stage, _folder) = opened();
    let before = stage.application().plan().expect("it is open").clone();
    let cell = "00000, Own people, 1";
    stage.harness.get_by_label(cell).click();
    stage.settle();
    stage.press(Modifiers::COMMAND, Key::Space);
    // No frame more than the key needs: the cells are still being worked out when the file comes.
    stage.harness.key_press(Key::Delete);
    let sample = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/sample_data/unifil-2014.muster"
    );
    let file = std::sync::Arc::new(Dropped(sample.into()));
    stage.harness.run_steps(1);
    stage.harness.input_mut().dropped_files.push(file);
    stage.settle();
    assert!(stage.shows("Unsaved changes"), "the step is not saved");
    stage.click("Cancel");
    assert!(stage.shows("00000, Own people, 0"));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.application().plan(), Some(&before));
    assert!(!stage.application().is_modified());
    assert!(stage.shows(cell));
}
