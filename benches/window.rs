//! How long the frames of the whole window take with a large plan, while it is used: the longest of each use, in which no frame waits for what is done in the background.
//!
//! Not by `divan`, since a frame counts by the longest and not by the median.
//! A frame is measured by the time that its thread has spent on a processor, where the system tells it: on a machine that does other things beside, the time by the clock says little.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::app::{Application, Person, Surroundings};
use muster::file;
use muster::text::Language;

mod generator;

/// How many units the plan has.
const UNITS: usize = 100_000;

/// How many lines are pasted into the dialog of typed lines.
const TYPED_LINES: usize = 10_000;

/// How often each use is measured; other programs on the machine lengthen some of the frames.
const TIMES: usize = 3;

/// How long one use may take with all that follows in the background.
const PATIENCE: Duration = Duration::from_mins(2);

/// What is done with the window.
type Use = fn(&mut Window);

const USES: [(&str, Use); 24] = [
    ("open the palette", |window| {
        window.press(Modifiers::COMMAND, Key::K);
    }),
    ("look for a name in the palette", |window| {
        window.type_text("coy 12");
    }),
    ("close the palette", |window| {
        window.press(Modifiers::NONE, Key::Escape);
    }),
    ("select every cell", |window| {
        window.click_cell();
        window.press(Modifiers::COMMAND, Key::A);
    }),
    ("empty every cell", |window| {
        window.press(Modifiers::NONE, Key::Delete);
    }),
    ("undo", Window::undo),
    ("redo", |window| {
        window.press(Modifiers::COMMAND, Key::Y);
    }),
    ("undo again", Window::undo),
    ("find a text in every name", |window| {
        window.press(Modifiers::COMMAND, Key::H);
        window.type_text("n");
    }),
    ("replace it", |window| window.click_beginning("Replace all")),
    ("undo the replacing", |window| {
        window.press(Modifiers::NONE, Key::Escape);
        window.undo();
    }),
    ("remove a mission with all below", |window| {
        window.choose_mission();
        window.press(Modifiers::NONE, Key::Delete);
    }),
    ("undo the removal", Window::undo),
    ("duplicate a mission with all below", |window| {
        window.choose_mission();
        window.press(Modifiers::COMMAND, Key::D);
    }),
    ("undo the duplicating", Window::undo),
    ("menu of a mission", |window| {
        window.mission_menu();
        window.press(Modifiers::NONE, Key::Escape);
    }),
    ("look for a name in the outline", |window| {
        window.click_label("Filter");
        window.type_text("coy 12");
        window.press(Modifiers::COMMAND, Key::A);
        window.press(Modifiers::NONE, Key::Delete);
    }),
    ("open the dialog of typed lines", |window| {
        window.press(Modifiers::COMMAND, Key::L);
    }),
    ("paste 10,000 lines", |window| {
        window.press(Modifiers::COMMAND, Key::A);
        window.harness.event(Event::Paste(typed_lines()));
        window.step();
    }),
    ("type a letter among 10,000 lines", |window| {
        window.harness.event(Event::Text("1".to_owned()));
        window.step();
    }),
    ("close the dialog of typed lines", |window| {
        window.press(Modifiers::NONE, Key::Escape);
    }),
    ("open the placement dialog", |window| {
        window.choose_mission();
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
        for _ in 0..3 {
            window.step();
        }
    }),
    ("close the placement dialog", |window| {
        window.press(Modifiers::NONE, Key::Escape);
    }),
    ("another day", |window| {
        window.press(Modifiers::ALT, Key::PageDown);
    }),
];

/// Lines for the dialog of typed lines, no two of which are the same.
fn typed_lines() -> String {
    let line = |number: usize| format!("KAZ inf coy {number}, UNIFIL, from 31.10.2018\n");
    (1..=TYPED_LINES).map(line).collect()
}

fn main() {
    // What cargo asks all benchmarks for, and filters, is of no use here.
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.muster");
    file::save(&path, &generator::plan(UNITS)).expect("room for the plan");
    let mut window = Window::new();
    let (longest, whole) = window.measure(|_| {});
    tell("start", longest, whole);
    let (longest, whole) = window.measure(|window| window.drop_file(&path));
    tell("open the plan", longest, whole);
    let mut best = [(Duration::MAX, Duration::MAX); USES.len()];
    for _ in 0..TIMES {
        for ((_, what), best) in USES.into_iter().zip(&mut best) {
            let (longest, whole) = window.measure(what);
            *best = (best.0.min(longest), best.1.min(whole));
        }
    }
    for ((name, _), (longest, whole)) in USES.into_iter().zip(best) {
        tell(name, longest, whole);
    }
}

#[expect(clippy::print_stdout, reason = "it is what a benchmark is for")]
fn tell(name: &str, longest: Duration, whole: Duration) {
    let longest = longest.as_secs_f64() * 1e3;
    let whole = whole.as_secs_f64();
    println!("{name:<36} longest frame {longest:6.1} ms, all of it {whole:5.2} s");
}

/// The program without a screen, and how long its frames take.
struct Window {
    harness: Harness<'static, Option<Application>>,
    frame: Rc<Cell<Duration>>,
    longest: Duration,
}

impl Window {
    fn new() -> Self {
        let frame = Rc::new(Cell::new(Duration::ZERO));
        let spent = Rc::clone(&frame);
        let harness = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .build_ui_state(
                move |ui, application: &mut Option<Application>| {
                    let application = application
                        .get_or_insert_with(|| Application::new(ui.ctx(), surroundings()));
                    let begin = Spent::now();
                    application.frame_ui(ui);
                    spent.set(spent.get() + begin.elapsed());
                },
                None,
            );
        Self {
            harness,
            frame,
            longest: Duration::ZERO,
        }
    }

    /// Draws a frame.
    fn step(&mut self) {
        self.frame.set(Duration::ZERO);
        self.harness.step();
        self.longest = self.longest.max(self.frame.get());
    }

    /// The longest frame of a use with all that follows from it, and how long all of it takes.
    fn measure(&mut self, what: impl FnOnce(&mut Self)) -> (Duration, Duration) {
        self.longest = Duration::ZERO;
        let begin = Instant::now();
        what(self);
        let mut still = 0;
        while still < 4 {
            assert!(begin.elapsed() < PATIENCE, "work goes on without end");
            self.step();
            let application = self.harness.state().as_ref();
            let is_busy = application.is_some_and(Application::is_busy);
            still = if is_busy { 0 } else { still + 1 };
        }
        (self.longest, begin.elapsed())
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.step();
    }

    fn undo(&mut self) {
        self.press(Modifiers::COMMAND, Key::Z);
    }

    /// Types a text over what is in the field that has the keyboard.
    fn type_text(&mut self, text: &str) {
        for _ in 0..3 {
            self.step();
        }
        self.press(Modifiers::COMMAND, Key::A);
        self.harness.event(Event::Text(text.to_owned()));
        self.step();
    }

    fn drop_file(&mut self, path: &Path) {
        let file = Arc::new(Dropped(path.to_owned()));
        self.harness.input_mut().dropped_files.push(file);
        self.step();
    }

    /// Clicks a cell in the middle of the table.
    fn click_cell(&mut self) {
        let cells = self.harness.query_all_by_role(egui::accesskit::Role::Cell);
        let cell = cells.filter(|cell| {
            let name = cell.accesskit_node().label();
            name.is_some_and(|name| name.contains(", Own people, "))
        });
        cell.into_iter().nth(1).expect("a cell").click();
        self.step();
    }

    /// Chooses the first mission in the outline.
    fn choose_mission(&mut self) {
        let mut rows = self
            .harness
            .query_all_by_role(egui::accesskit::Role::TreeItem);
        rows.next().expect("a mission").click();
        drop(rows);
        self.step();
    }

    /// Opens the menu of the first mission in the outline.
    fn mission_menu(&mut self) {
        let mut rows = self
            .harness
            .query_all_by_role(egui::accesskit::Role::TreeItem);
        rows.next().expect("a mission").click_secondary();
        drop(rows);
        for _ in 0..4 {
            self.step();
        }
    }

    fn click_label(&mut self, name: &str) {
        let mut fields = self.harness.query_all_by_label(name);
        fields.next().expect("a field").click();
        drop(fields);
        self.step();
    }

    fn click_beginning(&mut self, name: &str) {
        let mut buttons = self.harness.query_all_by_label_contains(name);
        buttons.next().expect("a button").click();
        drop(buttons);
        self.step();
    }
}

/// A moment in the time of this thread.
enum Spent {
    /// By the processor.
    Processor(Duration),

    /// By the clock.
    Clock(Instant),
}

impl Spent {
    fn now() -> Self {
        on_processor().map_or_else(|| Self::Clock(Instant::now()), Self::Processor)
    }

    fn elapsed(&self) -> Duration {
        match self {
            Self::Processor(begin) => on_processor().unwrap_or_default().saturating_sub(*begin),
            Self::Clock(begin) => begin.elapsed(),
        }
    }
}

/// How long this thread has been on a processor, where the system tells it.
fn on_processor() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

fn surroundings() -> Surroundings {
    Surroundings {
        today: jiff::civil::date(2012, 7, 1),
        seed: 1,
        settings: None,
        data: None,
        recovery: None,
        person: Person::default(),
        language: Language::English,
        has_native_dialogs: false,
        has_system_clipboard: false,
    }
}

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
