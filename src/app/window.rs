//! The window of the system.

use std::path::PathBuf;

use egui::{IconData, ViewportBuilder, vec2};

use crate::text::{Language, Message};

use super::application::{Application, Surroundings};
use super::person::Person;
use super::recovery::Recovery;
use super::{clock, settings};

/// The smallest window in which everything can be reached, in points.
const SMALLEST: egui::Vec2 = vec2(800.0, 500.0);

/// The window at the first start, in points.
const FIRST: egui::Vec2 = vec2(1280.0, 800.0);

/// Opens the window, with a plan or the welcome page, and stays until it is closed.
///
/// # Errors
///
/// Where no window can be opened, a message that says so and what works without one.
pub fn run(plan: Option<PathBuf>, language: Language) -> Result<(), Message> {
    let no_window = |reason: String| Message::new("problem-no-window").with("reason", reason);
    if !has_display() {
        return Err(Message::new("problem-no-display"));
    }
    let viewport = ViewportBuilder::default()
        .with_title("Muster")
        .with_app_id("muster")
        .with_icon(icon())
        .with_inner_size(FIRST)
        .with_min_inner_size(SMALLEST)
        .with_drag_and_drop(true);
    let options = eframe::NativeOptions {
        viewport,
        ..eframe::NativeOptions::default()
    };
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
    };
    eframe::run_native(
        "muster",
        options,
        Box::new(move |creation| {
            let context = &creation.egui_ctx;
            let mut application = Application::new(context, surroundings);
            if let Some(path) = plan {
                application.open(context, path);
            }
            Ok(Box::new(Window { application }))
        }),
    )
    .map_err(|error| no_window(error.to_string()))
}

/// The application as eframe drives it.
struct Window {
    application: Application,
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.application.frame_ui(ui);
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
