//! The window by keyboard alone: the palette, shortcuts on every layout, menus, panes, a plan from nothing.

#[path = "../support/renderer.rs"]
mod renderer;
#[path = "../support/stage.rs"]
mod stage;

mod fields;
mod focus;
mod layouts;
mod menus;
mod palette;
mod plan;

use egui::Event;
use muster::text::Language;

use stage::Stage;

/// The sample with the Kazakh company, opened from the welcome page.
fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

/// Types letters into what has the keyboard, as they come.
fn type_on(stage: &mut Stage, text: &str) {
    for letter in text.chars() {
        stage.harness.event(Event::Text(letter.to_string()));
        stage.harness.run_steps(1);
    }
    stage.settle();
}
