//! A screen that nobody sees, the program on it, and a mouse and keys of its own, for tests of the real window.
//!
//! [`Screen::open`] starts an Xvfb on a free display; [`Screen::start`] runs the program there, with a home folder of its own and with software rendering; [`Program`] sends real mouse and key events by `xdotool` and waits for what they bring about.
//! Nothing waits for a fixed time: [`wait_for`] looks again and again until a condition holds or its time is over.
//! Everything ends with the values that stand for it; when the test fails, the last picture of the screen and what the program wrote are kept and named.
//!
//! There is no window manager, so the window has no frame, and lies at the upper left of the screen: coordinates are those of the window.
//! A file dialog of the desktop isn't reachable either: there is no session bus, and zenity only where a test [wants](Setting::with_zenity) it.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The variable that makes a missing tool a failure.
const REQUIRE: &str = "MUSTER_REQUIRE_WINDOW";

/// What the tests need beside the program: the screen, its mouse and keys, its pictures.
const TOOLS: [&str; 3] = ["Xvfb", "xdotool", "import"];

/// How long anything may take: far more than it does, since the machine may be busy.
const PATIENCE: Duration = Duration::from_mins(1);

/// How long keys may be without an answer before they are pressed again.
const ASK_AGAIN: Duration = Duration::from_secs(5);

/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(50);

/// The time between the parts of a gesture, in seconds: a program that draws 60 pictures a second sees each part in a picture of its own.
const GESTURE_PAUSE: &str = "0.06";

/// What a program finds around it.
#[derive(Default)]
pub(crate) struct Setting {
    variables: Vec<(&'static str, Option<String>)>,
}

impl Setting {
    /// The folders of programs as they are, so that zenity is found.
    pub(crate) fn with_zenity() -> Self {
        let path = std::env::var("PATH").expect("folders of programs");
        Self::default().with("PATH", &path)
    }

    /// A variable of its environment.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.push((name, Some(value.to_owned())));
        self
    }

    /// A variable that is missing from its environment.
    pub(crate) fn without(mut self, name: &'static str) -> Self {
        self.variables.push((name, None));
        self
    }
}

/// Whether something that only some tests need is there; says so where it is not, or fails where `MUSTER_REQUIRE_WINDOW` is 1.
pub(crate) fn can_test(what: &str, is_there: bool) -> bool {
    if !is_there {
        assert!(
            std::env::var_os(REQUIRE).is_none_or(|value| value != "1"),
            "{REQUIRE} is 1, but there is no {what}"
        );
        say(&format!("NOT TESTED: there is no {what}"));
    }
    is_there
}

/// A screen in memory, ended when it is dropped.
pub(crate) struct Screen {
    server: Child,
    display: String,
}

/// The program on a screen, ended when it is dropped.
pub(crate) struct Program<'a> {
    screen: &'a Screen,
    name: &'static str,
    process: Child,
    folder: TempDir,
    window: String,
}

impl Screen {
    /// Opens a screen of a size in pixels.
    ///
    /// Gives none where a tool is missing, and says so; fails instead where `MUSTER_REQUIRE_WINDOW` is 1.
    pub(crate) fn open(width: u32, height: u32) -> Option<Self> {
        let missing: Vec<&str> = TOOLS.into_iter().filter(|tool| !is_there(tool)).collect();
        if !missing.is_empty() {
            let missing = missing.join(", ");
            assert!(
                std::env::var_os(REQUIRE).is_none_or(|value| value != "1"),
                "{REQUIRE} is 1, but there is no {missing}"
            );
            say(&format!("THE WINDOW WAS NOT TESTED: there is no {missing}"));
            return None;
        }
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp"])
            .args(["-screen", "0", &format!("{width}x{height}x24")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts");
        // Xvfb writes the number of the display it has found when it is ready.
        let mut number = String::new();
        let output = server.stdout.take().expect("a pipe");
        let read = BufReader::new(output).read_line(&mut number);
        let screen = Self {
            server,
            display: format!(":{}", number.trim()),
        };
        assert!(
            read.is_ok() && screen.display.len() > 1,
            "Xvfb gave no display"
        );
        Some(screen)
    }

    /// Starts the program in an empty home folder and waits for its window.
    ///
    /// The name is the test's, for the pictures it leaves.
    pub(crate) fn start<'a>(
        &'a self,
        name: &'static str,
        program: &Path,
        arguments: &[&str],
    ) -> Program<'a> {
        let mut program = self.begin(name, program, arguments, &Setting::default());
        program.find_window();
        program
    }

    /// Starts the program in a setting and waits for its window.
    pub(crate) fn start_in<'a>(
        &'a self,
        name: &'static str,
        program: &Path,
        arguments: &[&str],
        setting: &Setting,
    ) -> Program<'a> {
        let mut program = self.begin(name, program, arguments, setting);
        program.find_window();
        program
    }

    /// Starts the program, which may end without a window.
    pub(crate) fn begin<'a>(
        &'a self,
        name: &'static str,
        program: &Path,
        arguments: &[&str],
        setting: &Setting,
    ) -> Program<'a> {
        let folder = tempfile::tempdir().expect("a folder for the program's home");
        let errors = File::create(folder.path().join(Program::ERRORS)).expect("a file for errors");
        let mut command = Command::new(program);
        command
            .args(arguments)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(errors)
            .env("DISPLAY", &self.display)
            .env("HOME", folder.path())
            .env("LANG", "C.UTF-8")
            .env("PATH", folder.path())
            .env("LIBGL_ALWAYS_SOFTWARE", "1");
        for (variable, folder_name) in [
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_RUNTIME_DIR", "runtime"),
            ("XDG_STATE_HOME", "state"),
        ] {
            let path = folder.path().join(folder_name);
            std::fs::create_dir(&path).expect("a folder in the home");
            command.env(variable, path);
        }
        for variable in [
            "DBUS_SESSION_BUS_ADDRESS",
            "LANGUAGE",
            "LC_ALL",
            "WAYLAND_DISPLAY",
            "WAYLAND_SOCKET",
        ] {
            command.env_remove(variable);
        }
        for (name, value) in &setting.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let process = command.spawn().expect("the program starts");
        Program {
            screen: self,
            name,
            process,
            folder,
            window: String::new(),
        }
    }

    fn command(&self, tool: &str) -> Command {
        let mut command = Command::new(tool);
        command.env("DISPLAY", &self.display);
        command
    }

    /// Runs `xdotool` and gives what it writes, or none if it fails.
    fn xdotool(&self, arguments: &[&str]) -> Option<String> {
        let output = self
            .command("xdotool")
            .args(arguments)
            .output()
            .expect("xdotool starts");
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.server);
    }
}

impl Program<'_> {
    /// The file in the home folder that takes what the program writes to standard error.
    const ERRORS: &'static str = "errors.txt";

    fn find_window(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let found = self
                .screen
                .xdotool(&["search", "--onlyvisible", "--name", "."]);
            if let Some(window) = found.as_deref().and_then(|found| found.lines().next()) {
                window.clone_into(&mut self.window);
                break;
            }
            if let Some(status) = self.ended() {
                panic!("the program ended without a window: {status}");
            }
            assert!(Instant::now() < deadline, "no window within {PATIENCE:?}");
            std::thread::sleep(PAUSE);
        }
        // Without a window manager nobody else gives the window the keys.
        self.send(&["windowfocus", "--sync", &self.window]);
    }

    /// Presses keys until another window of a title is there, and gives it the keys.
    ///
    /// Keys that come while the program still waits for the end of the dialog before are without effect, as for anyone in such a hurry.
    pub(crate) fn press_for_dialog(&mut self, keys: &str, title: &str) {
        let search = ["search", "--onlyvisible", "--name", title];
        let asked = std::cell::Cell::new(None::<Instant>);
        self.wait_until(&format!("a dialog {title:?}"), |program| {
            if program.screen.xdotool(&search).is_some() {
                return true;
            }
            if asked.get().is_none_or(|at| at.elapsed() > ASK_AGAIN) {
                program.press(&[keys]);
                asked.set(Some(Instant::now()));
            }
            false
        });
        self.find_dialog(title);
    }

    /// Waits for another window of a title, and gives it the keys.
    pub(crate) fn find_dialog(&mut self, title: &str) {
        let search = ["search", "--onlyvisible", "--name", title];
        let found = |program: &Self| {
            let found = program.screen.xdotool(&search)?;
            let window = found.lines().next()?;
            // It may not be ready for the keys when it is first seen.
            program.screen.xdotool(&["windowfocus", "--sync", window])
        };
        self.wait_until(&format!("a dialog {title:?}"), |it| found(it).is_some());
    }

    /// Waits until no window has a title, and gives the keys back to the program's own.
    pub(crate) fn wait_for_no_dialog(&mut self, title: &str) {
        let search = ["search", "--onlyvisible", "--name", title];
        self.wait_until(&format!("no dialog {title:?}"), |it| {
            it.screen.xdotool(&search).is_none()
        });
        self.send(&["windowfocus", "--sync", &self.window]);
    }

    /// Gives the window a size and a place, in pixels.
    pub(crate) fn place(&mut self, size: (u32, u32), at: (i32, i32)) {
        let text = [size.0.to_string(), size.1.to_string()];
        let place = [at.0.to_string(), at.1.to_string()];
        self.send(&["windowsize", "--sync", &self.window, &text[0], &text[1]]);
        self.send(&["windowmove", "--sync", &self.window, &place[0], &place[1]]);
        self.wait_until("the size and place", |it| it.placed() == Some((size, at)));
    }

    /// The size and place of the window, in pixels.
    pub(crate) fn placed(&self) -> Option<((u32, u32), (i32, i32))> {
        let words = self
            .screen
            .xdotool(&["getwindowgeometry", "--shell", &self.window])?;
        let value = |name: &str| {
            let mut lines = words.lines().filter_map(|line| line.split_once('='));
            let (_, value) = lines.find(|(key, _)| *key == name)?;
            value.parse::<i32>().ok()
        };
        let size = (value("WIDTH")?, value("HEIGHT")?);
        let size = (size.0.unsigned_abs(), size.1.unsigned_abs());
        Some((size, (value("X")?, value("Y")?)))
    }

    /// What the program wrote to standard error.
    pub(crate) fn errors(&self) -> String {
        let errors = std::fs::read_to_string(self.folder.path().join(Self::ERRORS));
        errors.unwrap_or_default()
    }

    /// The folder that is the program's home and working folder, for plans that it opens and files that it writes.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The title of the window; empty once it is gone.
    pub(crate) fn title(&self) -> String {
        self.screen
            .xdotool(&["getwindowname", &self.window])
            .unwrap_or_default()
    }

    /// How the program ended, if it did.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.process
            .try_wait()
            .expect("the program can be asked after")
    }

    /// Presses keys one after the other: `["ctrl+s", "Tab", "F2"]`, as `xdotool` names them.
    pub(crate) fn press(&self, keys: &[&str]) {
        for key in keys {
            self.send(&["key", "--clearmodifiers", key, "sleep", GESTURE_PAUSE]);
        }
    }

    /// Types a text of ASCII letters, figures and marks.
    pub(crate) fn type_text(&self, text: &str) {
        assert!(
            text.is_ascii(),
            "xdotool would have to change the keyboard for {text:?}"
        );
        self.send(&["type", "--clearmodifiers", "--delay", "20", text]);
    }

    /// Moves the mouse to a point of the window.
    pub(crate) fn point(&self, at: (i32, i32)) {
        let (x, y) = (at.0.to_string(), at.1.to_string());
        self.send(&[
            "mousemove",
            "--window",
            &self.window,
            &x,
            &y,
            "sleep",
            GESTURE_PAUSE,
        ]);
    }

    /// Clicks at a point of the window: button 1 is the left one, 3 the right one.
    pub(crate) fn click(&self, at: (i32, i32), button: u8) {
        self.point(at);
        let button = button.to_string();
        self.send(&["mousedown", &button, "sleep", GESTURE_PAUSE]);
        self.send(&["mouseup", &button, "sleep", GESTURE_PAUSE]);
    }

    /// Waits until a condition on the program holds; fails with what was waited for when it takes too long or the program ends.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, condition: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !condition(self) {
            if let Some(status) = self.ended() {
                panic!("the program ended ({status}) before {what}");
            }
            assert!(Instant::now() < deadline, "{what}: not within {PATIENCE:?}");
            std::thread::sleep(PAUSE);
        }
    }

    /// Waits until the title of the window contains a text.
    #[track_caller]
    pub(crate) fn wait_for_title(&mut self, part: &str) {
        self.wait_until(&format!("a title with {part:?}"), |program| {
            program.title().contains(part)
        });
    }

    /// Waits until a file of the home folder is there and passes a look at its bytes.
    #[track_caller]
    pub(crate) fn wait_for_file(&mut self, name: &str, is_right: impl Fn(&[u8]) -> bool) {
        self.wait_until(&format!("the file {name}"), |program| {
            std::fs::read(program.folder().join(name)).is_ok_and(|bytes| is_right(&bytes))
        });
    }

    /// Waits until the program ends by itself.
    #[track_caller]
    pub(crate) fn wait_for_end(&mut self) -> ExitStatus {
        wait_for("the end of the program", || self.ended())
    }

    /// Keeps a picture of the screen under the test's name, and says where.
    pub(crate) fn take_picture(&self, what: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("window-{}-{what}.png", self.name));
        let status = self
            .screen
            .command("import")
            .args(["-window", "root"])
            .arg(&path)
            .status();
        assert!(
            status.is_ok_and(|status| status.success()) || std::thread::panicking(),
            "no picture of the screen"
        );
        path
    }

    /// Sends events by `xdotool`.
    #[track_caller]
    fn send(&self, arguments: &[&str]) {
        assert!(
            self.screen.xdotool(arguments).is_some(),
            "xdotool {} failed",
            arguments.join(" ")
        );
    }
}

impl Drop for Program<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let picture = self.take_picture("failed");
            say(&format!(
                "The screen when it failed: {}\nWhat the program wrote:\n{}",
                picture.display(),
                self.errors()
            ));
        }
        end(&mut self.process);
    }
}

/// Looks for something again and again until it is there; fails with what was waited for when it takes too long.
#[track_caller]
pub(crate) fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "{what}: not within {PATIENCE:?}");
        std::thread::sleep(PAUSE);
    }
}

/// Whether a tool is in one of the folders of `PATH`.
pub(crate) fn is_there(tool: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(tool).is_file())
}

/// Ends a process and waits until it is gone.
fn end(process: &mut Child) {
    // It may have ended by itself, so neither can fail in a way that matters.
    process.kill().ok();
    process.wait().ok();
}

/// Says something even where the test passes: what is printed by `eprintln!` only shows where it fails.
fn say(text: &str) {
    writeln!(std::io::stderr(), "{text}").ok();
}
