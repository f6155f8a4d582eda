//! The built program in a window of its own, driven with a real mouse and real keys through its main job.
//!
//! It runs in an Xvfb that it starts itself; where there is none it says so.

#[path = "support/window.rs"]
mod window;

use std::path::Path;

use window::{Program, Screen};

/// The row of the Indian battalion in the outline of the sample, in pixels.
const BATTALION: (i32, i32) = (130, 336);

/// The arrow to the next change, beside the day.
const NEXT_CHANGE: (i32, i32) = (154, 78);

/// Whether the plan of a file has a unit of a name.
fn has_unit(bytes: &[u8], name: &str) -> bool {
    muster::file::read(bytes).is_ok_and(|plan| plan.units().any(|unit| unit.name == name))
}

/// Waits until the screen looks different from a picture.
#[track_caller]
fn wait_for_change(program: &mut Program<'_>, before: &Path, what: &str) {
    let before = std::fs::read(before).expect("a picture");
    program.wait_until(what, |program| {
        let now = program.take_picture("now");
        std::fs::read(now).is_ok_and(|now| now != before)
    });
}

/// Exports the figure; the ending of the name says in what form.
fn export(program: &mut Program<'_>, name: &str, is_right: impl Fn(&[u8]) -> bool) {
    program.press(&["ctrl+e", "Return"]);
    let path = program.folder().join(name);
    let path = path.to_str().expect("a path of letters").to_owned();
    program.press(&["ctrl+a"]);
    program.type_text(&path);
    program.press(&["Return"]);
    program.wait_for_file(name, is_right);
}

#[test]
fn the_main_job_is_done_with_mouse_and_keys() {
    let Some(screen) = Screen::open(1280, 800) else {
        return;
    };
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data/indkazbat-2018.muster");
    let program = Path::new(env!("CARGO_BIN_EXE_muster"));
    let home = tempfile::tempdir().expect("a folder for the plan");
    let plan = home.path().join("plan.muster");
    std::fs::copy(&sample, &plan).expect("a copy of the sample");
    let plan_text = plan.to_str().expect("a path of letters");

    let mut first = screen.start("story", program, &[plan_text]);
    first.wait_for_title("IndKazBat");

    // A company is added to the battalion by pointing and clicking, and named.
    first.click(BATTALION, 1);
    first.press(&["ctrl+shift+u"]);
    first.wait_for_title("•");
    first.type_text("Quick reaction company");
    first.press(&["Return"]);

    // The chart changes with the day.
    first.press(&["ctrl+2"]);
    let before = first.take_picture("before");
    first.click(NEXT_CHANGE, 1);
    wait_for_change(&mut first, &before, "the chart of the next day of change");

    // Undo back to the file as it is, redo to the company.
    first.press(&["ctrl+z", "ctrl+z"]);
    first.wait_until("a title without a dot", |it| !it.title().contains('•'));
    first.press(&["ctrl+shift+z", "ctrl+shift+z"]);
    first.wait_for_title("•");

    first.press(&["ctrl+s"]);
    first.wait_until("a saved file with the company", |_| {
        std::fs::read(&plan).is_ok_and(|bytes| has_unit(&bytes, "Quick reaction company"))
    });
    first.wait_until("a title without a dot", |it| !it.title().contains('•'));

    export(&mut first, "figure.svg", |bytes| {
        bytes.starts_with(b"<svg") && bytes.ends_with(b"</svg>\n")
    });
    export(&mut first, "figure.pdf", |bytes| {
        bytes.starts_with(b"%PDF-")
    });
    export(&mut first, "figure.png", |bytes| {
        bytes.starts_with(b"\x89PNG")
    });

    first.press(&["ctrl+q"]);
    assert!(first.wait_for_end().success());
    drop(first);

    // Opened again, the company is there, and nothing is unsaved.
    let mut second = screen.start("again", program, &[plan_text]);
    second.wait_for_title("IndKazBat");
    assert!(!second.title().contains('•'));
    second.press(&["ctrl+q"]);
    assert!(second.wait_for_end().success());
    let bytes = std::fs::read(&plan).expect("the plan");
    assert!(has_unit(&bytes, "Quick reaction company"));
}
