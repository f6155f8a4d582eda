//! The built program in a window of its own, driven with a real mouse and real keys through its main job, and started in every way.
//!
//! It runs in an Xvfb that it starts itself; where there is none it says so.

#[path = "support/window.rs"]
mod window;

use std::path::Path;

use window::{Program, Screen, Setting, can_test, is_there};

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

/// The sample with the Kazakh company as a file in a folder.
fn plan_in(folder: &Path) -> String {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data/indkazbat-2018.muster");
    let plan = folder.join("plan.muster");
    std::fs::copy(&sample, &plan).expect("a copy of the sample");
    plan.to_str().expect("a path of letters").to_owned()
}

/// The built program.
fn built() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_muster"))
}

#[test]
fn a_plan_is_opened_and_saved_by_the_dialogs_of_the_desktop() {
    let Some(screen) = Screen::open(1280, 800) else {
        return;
    };
    if !can_test("zenity", is_there("zenity")) {
        return;
    }
    let home = tempfile::tempdir().expect("a folder for the plan");
    let plan = plan_in(home.path());
    let setting = Setting::with_zenity().with("GTK_THEME", "Adwaita");
    let mut program = screen.start_in("zenity", built(), &[], &setting);
    program.press_for_dialog("ctrl+o", "Open a plan");
    program.press(&["Escape"]);
    program.wait_for_no_dialog("Open a plan");

    program.press_for_dialog("ctrl+o", "Open a plan");
    // A slash opens the field for a path.
    program.type_text(&plan);
    program.press(&["Return"]);
    program.wait_for_title("IndKazBat");
    program.wait_for_no_dialog("Open a plan");

    program.press_for_dialog("ctrl+shift+s", "Save the plan");
    program.press(&["ctrl+a"]);
    let copy = home.path().join("copy");
    program.type_text(copy.to_str().expect("a path of letters"));
    program.press(&["Return"]);
    let copy = home.path().join("copy.muster");
    program.wait_until("a saved copy", |_| {
        std::fs::read(&copy).is_ok_and(|bytes| has_unit(&bytes, "Kazakh company"))
    });
    program.wait_for_no_dialog("Save the plan");
    program.press(&["ctrl+q"]);
    assert!(program.wait_for_end().success());
}

#[test]
fn the_second_renderer_draws_the_window_too() {
    let Some(screen) = Screen::open(1280, 800) else {
        return;
    };
    let drivers = std::fs::read_dir("/usr/share/vulkan/icd.d")
        .into_iter()
        .flatten();
    let names = drivers.flatten().map(|driver| driver.file_name());
    let has_software = names
        .into_iter()
        .any(|it| it.to_string_lossy().starts_with("lvp_"));
    if !cfg!(feature = "wgpu") || !can_test("software Vulkan", has_software) {
        return;
    }
    let home = tempfile::tempdir().expect("a folder for the plan");
    let plan = plan_in(home.path());
    // Asked for, and by itself where OpenGL has no driver.
    let asked = (vec!["--renderer", "wgpu", &plan], Setting::default());
    let no_opengl = Setting::default().with("LIBGL_DRIVERS_PATH", "/nowhere");
    for (arguments, setting) in [asked, (vec![plan.as_str()], no_opengl)] {
        let mut program = screen.start_in("wgpu", built(), &arguments, &setting);
        program.wait_for_title("IndKazBat");
        program.press(&["ctrl+2"]);
        let before = program.take_picture("before");
        program.click(NEXT_CHANGE, 1);
        wait_for_change(&mut program, &before, "the chart of the next day of change");
        program.press(&["ctrl+q"]);
        assert!(program.wait_for_end().success());
    }
}

#[test]
fn where_no_renderer_starts_the_command_line_is_named() {
    let Some(screen) = Screen::open(1280, 800) else {
        return;
    };
    let setting = Setting::default()
        .with("LIBGL_DRIVERS_PATH", "/nowhere")
        .with("VK_ICD_FILENAMES", "/nowhere")
        .with("VK_DRIVER_FILES", "/nowhere");
    let mut program = screen.begin("refused", built(), &[], &setting);
    assert_eq!(program.wait_for_end().code(), Some(2));
    let errors = program.errors();
    assert!(
        errors.contains("no window can be opened: glow:"),
        "{errors}"
    );
    assert!(errors.contains("muster strength"), "{errors}");
    assert!(!errors.contains("panicked"), "{errors}");
}

#[test]
fn the_program_starts_without_home_locale_or_a_place_for_settings() {
    let Some(screen) = Screen::open(1280, 800) else {
        return;
    };
    let home = tempfile::tempdir().expect("a folder for the plan");
    let plan = plan_in(home.path());
    let settings = [
        Setting::default()
            .without("HOME")
            .without("XDG_CONFIG_HOME")
            .without("XDG_DATA_HOME")
            .without("XDG_RUNTIME_DIR"),
        Setting::default()
            .with("LANG", "xx_YY.nothing")
            .with("LC_ALL", "\u{1}"),
        // A folder in a file can be made by nobody.
        Setting::default().with("XDG_CONFIG_HOME", &format!("{plan}/config")),
    ];
    for setting in settings {
        let mut program = screen.start_in("bare", built(), &[&plan], &setting);
        program.wait_for_title("IndKazBat");
        program.press(&["ctrl+q"]);
        assert!(program.wait_for_end().success());
    }
}

#[test]
fn the_window_opens_where_it_was_left() {
    let Some(screen) = Screen::open(1600, 1000) else {
        return;
    };
    let home = tempfile::tempdir().expect("a folder for settings");
    let config = home.path().to_str().expect("a path of letters");
    let setting = Setting::default().with("XDG_CONFIG_HOME", config);
    let mut first = screen.start_in("place", built(), &[], &setting);
    first.place((1111, 777), (60, 40));
    first.press(&["ctrl+q"]);
    assert!(first.wait_for_end().success());
    drop(first);
    let mut second = screen.start_in("place", built(), &[], &setting);
    second.wait_until("the window where it was", |it| {
        it.placed() == Some(((1111, 777), (60, 40)))
    });
    second.press(&["ctrl+q"]);
    assert!(second.wait_for_end().success());
}
