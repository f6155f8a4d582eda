//! Exporting several figures from the window: what is written, what is asked, and what is told.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::fs;
use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::chart::FigureName;
use muster::text::Language;

use stage::Stage;

/// The sample with the dialog open on a folder.
fn with_dialog(folder: &Path) -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    open_dialog(&mut stage, folder);
    stage
}

fn open_dialog(stage: &mut Stage, folder: &Path) {
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    stage.node("Folder").focus();
    stage.harness.run_steps(2);
    stage.type_over(folder.to_str().expect("a path of letters"));
    stage.settle();
}

/// How many figures there are.
const FIGURES: usize = FigureName::ALL.len();

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn is_enabled(stage: &Stage, name: &str) -> bool {
    !stage.node(name).accesskit_node().is_disabled()
}

#[test]
fn the_chosen_figures_are_written_into_a_new_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let into = folder.path().join("briefing");
    let mut stage = with_dialog(&into);
    assert!(stage.shows(&format!("{} files", 3 * FIGURES)));
    stage.click("PNG");
    stage.click("CSV");
    stage.click("Русский");
    stage.click("Strength over time");
    // Of each figure but one a table, and SVG and PDF in two languages.
    let (first, all) = (5 * (FIGURES - 1), 5 * FIGURES);
    assert!(stage.shows(&format!("{first} files")));
    stage.click("Export");
    assert!(stage.shows(&format!("{first} files were written")));
    let written = names(&into);
    assert_eq!(written.len(), first, "{written:?}");
    assert!(
        written
            .iter()
            .all(|name| !name.contains("strength-over-time"))
    );

    // What was chosen is offered again, and existing files are asked about once.
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    assert!(stage.shows(&format!("{first} files")));
    stage.click("Strength over time");
    stage.click("Export");
    assert!(stage.shows(&format!("{first} of the {all} files exist already")));
    let before = fs::metadata(into.join(&written[0])).and_then(|it| it.modified());
    stage.click("Keep them, write the rest");
    assert!(stage.shows("5 files were written"));
    assert_eq!(names(&into).len(), all);
    let after = fs::metadata(into.join(&written[0])).and_then(|it| it.modified());
    assert_eq!(
        before.expect("a time"),
        after.expect("a time"),
        "it was kept"
    );
}

#[test]
fn what_cannot_be_exported_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = with_dialog(folder.path());
    assert!(is_enabled(&stage, "Export"));
    for form in ["SVG", "PDF", "PNG"] {
        stage.click(form);
    }
    assert!(!is_enabled(&stage, "Export"));
    assert!(stage.shows("Choose a kind of file first"));
    stage.click("CSV");
    assert!(is_enabled(&stage, "Export"), "a table needs no paper");
    assert!(!is_enabled(&stage, "Slide, 13.333 × 7.5 in"));
    assert!(!is_enabled(&stage, "Resolution"));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("Kinds of file"));

    // On a day before all periods a figure of one day says nothing.
    stage.beginning(Role::TextInput, "Day").focus();
    stage.harness.run_steps(2);
    stage.type_over("1999-01-01");
    stage.press(Modifiers::NONE, Key::Enter);
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    assert!(!is_enabled(&stage, "Contributors"));
    assert!(is_enabled(&stage, "Strength over time"));
    assert!(names(folder.path()).is_empty());
}

#[test]
fn errors_are_told_by_file_and_the_rest_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let taken = "indkazbat-kazakhstan-in-lebanon-from-2018-contributors-2018-10-31-slide-en.svg";
    fs::create_dir_all(folder.path().join(taken)).expect("a folder of that name");
    let mut stage = with_dialog(folder.path());
    stage.click("Export");
    stage.click("Write over all");
    assert!(stage.shows("1 file could not be exported"));
    assert!(stage.shows(taken));
    let others = 3 * FIGURES - 1;
    assert!(stage.shows(&format!("{others} files were written")));
    stage.click("OK");
    assert_eq!(names(folder.path()).len(), 3 * FIGURES);

    let file = folder.path().join("file");
    fs::copy(folder.path().join(&names(folder.path())[1]), &file).expect("a file");
    open_dialog(&mut stage, &file);
    stage.click("Export");
    assert!(stage.shows("it is a file, not a folder"));
}

#[test]
fn the_folder_can_be_chosen_in_a_dialog() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = with_dialog(Path::new("somewhere"));
    stage.click("Choose…");
    assert!(stage.shows("Choose a folder"));
    stage.choose_file(folder.path());
    stage.click("Choose this folder");
    let field = stage.node("Folder").accesskit_node().value();
    assert_eq!(field.as_deref(), folder.path().to_str());
    stage.click("PDF");
    stage.click("PNG");
    stage.click("Export");
    assert_eq!(names(folder.path()).len(), FIGURES);
}
