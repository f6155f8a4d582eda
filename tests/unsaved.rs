//! Save, Don’t save, Cancel: wherever unsaved work could be lost.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportEvent, ViewportId};
use muster::text::Language;

use stage::Stage;

/// A way to leave the open plan.
#[derive(Clone, Copy, Debug)]
enum Way {
    New,
    Open,
    Close,
    Quit,
    CloseButton,
    Drop,
    Recent,
}

const WAYS: [Way; 7] = [
    Way::New,
    Way::Open,
    Way::Close,
    Way::Quit,
    Way::CloseButton,
    Way::Drop,
    Way::Recent,
];

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Two plans in a folder; the first is open and changed.
struct Scene {
    folder: tempfile::TempDir,
    stage: Stage,
}

impl Scene {
    fn new(way: Way) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
        for (sample, name) in [
            ("indkazbat-2018.muster", "first.muster"),
            ("unifil-2014.muster", "second.muster"),
        ] {
            std::fs::copy(samples.join(sample), folder.path().join(name)).expect("a copy");
        }
        let mut stage = Stage::open(Language::English, egui::Theme::Light);
        let mut open = |name: &str| {
            stage.press(Modifiers::COMMAND, Key::O);
            stage.choose_file(&folder.path().join(name));
        };
        if matches!(way, Way::Recent) {
            open("second.muster");
        }
        open("first.muster");
        stage.beginning(Role::TreeItem, "Kazakh company").click();
        stage.settle();
        stage.press(Modifiers::NONE, Key::Delete);
        assert!(stage.application().is_modified());
        Self { folder, stage }
    }

    fn go(&mut self, way: Way) {
        let second = self.folder.path().join("second.muster");
        let stage = &mut self.stage;
        match way {
            Way::New => stage.press(Modifiers::COMMAND, Key::N),
            Way::Open => stage.press(Modifiers::COMMAND, Key::O),
            Way::Close => stage.press(Modifiers::COMMAND, Key::W),
            Way::Quit => stage.press(Modifiers::COMMAND, Key::Q),
            Way::CloseButton => {
                let viewports = &mut stage.harness.input_mut().viewports;
                let root = viewports.entry(ViewportId::ROOT).or_default();
                root.events.push(ViewportEvent::Close);
                stage.harness.step();
                // The event is of one frame only.
                let viewports = &mut stage.harness.input_mut().viewports;
                viewports
                    .entry(ViewportId::ROOT)
                    .or_default()
                    .events
                    .clear();
                stage.settle();
            }
            Way::Drop => {
                let file = Arc::new(Dropped(second));
                stage.harness.input_mut().dropped_files.push(file);
                stage.settle();
            }
            Way::Recent => {
                stage.click("File");
                stage.click("Open recent");
                stage.click("second.muster");
            }
        }
    }

    /// Whether what was meant has come about.
    fn has_gone(&self, way: Way) -> bool {
        let application = self.stage.application();
        let title = application.title();
        match way {
            Way::New => self.stage.shows("Planning country"),
            Way::Open => self.stage.shows("File name or path"),
            Way::Close => application.plan().is_none(),
            Way::Quit | Way::CloseButton => application.may_close(),
            Way::Drop | Way::Recent => title.starts_with("UNIFIL"),
        }
    }

    fn saved_units(&self) -> usize {
        let plan = muster::file::open(&self.folder.path().join("first.muster"));
        plan.expect("a whole file").units().count()
    }
}

#[test]
fn cancel_leaves_everything_as_it_is() {
    for way in WAYS {
        let mut scene = Scene::new(way);
        let before = scene.stage.application().plan().cloned();
        scene.go(way);
        assert!(scene.stage.shows("Save the changes to"), "{way:?}");
        scene.stage.click("Cancel");
        assert!(!scene.has_gone(way), "{way:?}");
        assert_eq!(scene.stage.application().plan().cloned(), before, "{way:?}");
        assert!(scene.stage.application().is_modified(), "{way:?}");
    }
}

#[test]
fn without_saving_the_file_stays_as_it_was() {
    for way in WAYS {
        let mut scene = Scene::new(way);
        let before = scene.saved_units();
        scene.go(way);
        scene.stage.click("Don’t save");
        assert!(scene.has_gone(way), "{way:?}");
        assert_eq!(scene.saved_units(), before, "{way:?}");
    }
}

#[test]
fn saving_comes_first_and_then_what_was_meant() {
    for way in WAYS {
        let mut scene = Scene::new(way);
        let before = scene.saved_units();
        scene.go(way);
        scene.stage.click("Save");
        assert!(scene.has_gone(way), "{way:?}");
        assert!(scene.saved_units() < before, "{way:?}");
    }
}

#[test]
fn a_save_that_is_given_up_goes_no_further() {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    stage.press(Modifiers::COMMAND, Key::Q);
    stage.click("Save");
    assert!(stage.shows("File name or path"), "a sample has no file yet");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.application().may_close());
    assert!(stage.application().is_modified());
}
