//! The program without a window: driven by the names that screen readers get, drawn by the picture road.

#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test file uses some of it"
)]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use muster::app::{Application, Person, Surroundings};
use muster::model::{Plan, Unit};
use muster::text::Language;

use super::renderer::PictureRenderer;

/// How long background work may take: far more than it does, since the machine may be busy.
const PATIENCE: Duration = Duration::from_mins(1);

/// The program on a stage of 1280 × 800 points, on 21 November 2026, with settings nowhere.
pub(crate) struct Stage {
    pub(crate) harness: Harness<'static, Option<Application>>,
}

impl Stage {
    /// The program as it starts, in a language and theme.
    pub(crate) fn open(language: Language, theme: egui::Theme) -> Self {
        Self::open_keeping(language, theme, None, None)
    }

    /// The program as it starts, with settings in a file.
    pub(crate) fn open_with(
        language: Language,
        theme: egui::Theme,
        settings: Option<PathBuf>,
    ) -> Self {
        Self::open_keeping(language, theme, settings, None)
    }

    /// The program as it starts, with recovery copies kept in a folder.
    pub(crate) fn open_with_copies(
        language: Language,
        theme: egui::Theme,
        copies: Option<&Path>,
    ) -> Self {
        Self::open_keeping(language, theme, None, copies)
    }

    fn open_keeping(
        language: Language,
        theme: egui::Theme,
        settings: Option<PathBuf>,
        copies: Option<&Path>,
    ) -> Self {
        let surroundings = Surroundings {
            settings,
            recovery: copies.map(Path::to_owned),
            ..surroundings(language)
        };
        Self::open_in(surroundings, theme)
    }

    /// The program as it starts among what it finds around it.
    pub(crate) fn open_in(surroundings: Surroundings, theme: egui::Theme) -> Self {
        let harness = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .with_theme(theme)
            .with_render_cursor(false)
            .renderer(PictureRenderer)
            .build_ui_state(
                move |ui, application: &mut Option<Application>| {
                    application
                        .get_or_insert_with(|| {
                            let application = Application::new(ui.ctx(), surroundings.clone());
                            ui.ctx().set_theme(theme);
                            application
                        })
                        .frame_ui(ui);
                },
                None,
            );
        let mut stage = Self { harness };
        stage.settle();
        stage
    }

    /// The program's own state.
    pub(crate) fn application(&self) -> &Application {
        let application = self.harness.state().as_ref();
        application.expect("made in the first frame")
    }

    /// The plan that is open.
    #[track_caller]
    pub(crate) fn plan(&self) -> Plan {
        self.application().plan().expect("a plan is open").clone()
    }

    /// The unit of this name in the plan that is open.
    #[track_caller]
    pub(crate) fn unit(&self, name: &str) -> Option<Unit> {
        self.plan().units().find(|it| it.name == name).cloned()
    }

    /// Goes on until nothing moves and no work is under way.
    pub(crate) fn settle(&mut self) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.harness.run_steps(4);
            if !self.application().is_busy() {
                break;
            }
            assert!(Instant::now() < deadline, "work goes on after {PATIENCE:?}");
            std::thread::yield_now();
        }
        self.harness.run_steps(2);
    }

    /// Clicks what has this name.
    #[track_caller]
    pub(crate) fn click(&mut self, name: &str) {
        self.node(name).click();
        self.settle();
    }

    /// The control that has just this name; a mere text of the same words is passed over.
    #[track_caller]
    pub(crate) fn node<'a>(&'a self, name: &'a str) -> Node<'a> {
        let mut found = self.harness.query_all_by_label(name).filter(|node| {
            let role = node.accesskit_node().role();
            egui::accessibility::is_input(role)
        });
        let first = found.next();
        first.unwrap_or_else(|| panic!("there is no control {name:?}"))
    }

    /// What has this role, and a name that begins like this.
    #[track_caller]
    pub(crate) fn beginning(&self, role: Role, start: &str) -> Node<'_> {
        let mut found = self.harness.get_all_by_role(role).filter(|node| {
            let name = node.accesskit_node().label();
            name.is_some_and(|name| name.starts_with(start))
        });
        let first = found.next();
        first.unwrap_or_else(|| panic!("there is no {role:?} {start:?}"))
    }

    /// Whether anything has a name with this in it.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.harness
            .query_all_by_label_contains(text)
            .next()
            .is_some()
    }

    /// Presses a key with the modifiers of a command.
    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Chooses the row of the tree whose name begins like this.
    #[track_caller]
    pub(crate) fn choose(&mut self, row: &str) {
        self.beginning(Role::TreeItem, row).click();
        self.settle();
    }

    /// Types letters into what has the focus, as they come.
    pub(crate) fn type_on(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Types a text into what has the focus, over what is there.
    pub(crate) fn type_over(&mut self, text: &str) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        self.harness.run_steps(2);
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }

    /// Types a path into the program's own file dialog and takes it.
    #[track_caller]
    pub(crate) fn choose_file(&mut self, path: &Path) {
        self.node("File name or path").focus();
        self.harness.run_steps(2);
        self.type_over(path.to_str().expect("a path of letters"));
        self.press(Modifiers::NONE, Key::Enter);
    }
}

/// What the program finds around it: a day in November 2026, and nowhere to keep anything.
pub(crate) fn surroundings(language: Language) -> Surroundings {
    Surroundings {
        today: jiff::civil::date(2026, 11, 21),
        seed: 1,
        settings: None,
        data: None,
        recovery: None,
        person: Person::default(),
        language,
        has_native_dialogs: false,
        has_system_clipboard: false,
    }
}
