//! The window of the system.

use std::path::Path;

use egui::{IconData, ViewportBuilder, vec2};

use crate::command_line::Renderer;
use crate::text::{Language, Message};

use super::application::{Application, Surroundings};
use super::file_dialog::Owner;
use super::person::Person;
use super::recovery::Recovery;
use super::settings::{Settings, WindowPlace};
use super::start::{self, Started};
use super::{clock, settings};

/// The smallest window in which everything can be reached, in points.
const SMALLEST: egui::Vec2 = vec2(800.0, 500.0);

/// The window at the first start, in points.
pub(super) const FIRST: egui::Vec2 = vec2(1280.0, 800.0);

/// Opens the window, with a plan or the welcome page, and stays until it is closed.
///
/// It is drawn by the renderer asked for, else by the first that starts.
///
/// # Errors
///
/// Where no window can be opened, a message that says so and why.
pub fn run(
    plan: Option<&Path>,
    language: Language,
    renderer: Option<Renderer>,
) -> Result<(), Message> {
    if !has_display() {
        return Err(Message::new("problem-no-display"));
    }
    let surroundings = Surroundings {
        today: clock::today(),
        seed: clock::seed(),
        settings: settings::Settings::path(),
        data: directories::ProjectDirs::from("", "", "muster")
            .map(|it| it.data_local_dir().to_owned()),
        person: Person::of_system(),
        recovery: Recovery::folder(),
        language,
        has_native_dialogs: true,
        has_system_clipboard: true,
    };
    let place = surroundings.settings.as_deref().map(Settings::read);
    let place = place.and_then(|settings| settings.window);
    start::in_turn(renderer, |renderer, started| {
        let options = eframe::NativeOptions {
            viewport: viewport(place),
            renderer,
            ..eframe::NativeOptions::default()
        };
        let (plan, surroundings) = (plan.map(Path::to_owned), surroundings.clone());
        eframe::run_native(
            "muster",
            options,
            Box::new(move |creation| {
                let context = &creation.egui_ctx;
                let mut application = Application::new(context, surroundings);
                application.dialogs_belong_to(Owner::of(creation));
                if let Some(path) = plan {
                    application.open(context, path);
                }
                Ok(Box::new(Window {
                    application,
                    started,
                }))
            }),
        )
    })
}

/// The window as it is to open: where it was left, else of a size that suits most screens.
fn viewport(place: Option<WindowPlace>) -> ViewportBuilder {
    let viewport = ViewportBuilder::default()
        .with_title("Muster")
        .with_app_id("muster")
        .with_icon(icon())
        .with_inner_size(FIRST)
        .with_min_inner_size(SMALLEST)
        .with_drag_and_drop(true);
    match place {
        Some(place) => place.apply(viewport),
        None => viewport,
    }
}

/// The application as eframe drives it.
struct Window {
    application: Application,
    started: Started,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.started.frame(|| self.application.frame_ui(ui));
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.application.keep_all();
    }

    /// What is seen where panels leave a part of a pixel between them, as they do when zoomed: their separator.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals
            .widgets
            .noninteractive
            .bg_stroke
            .color
            .to_normalized_gamma_f32()
    }
}

/// Whether there is a display to open a window on, as far as that can be told beforehand.
fn has_display() -> bool {
    if cfg!(not(all(unix, not(target_os = "macos")))) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon-64.png"))
        .unwrap_or_default()
}
