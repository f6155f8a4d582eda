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
use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::Queryable as _;
use muster::text::Language;

use stage::Stage;

/// The sample with the Kazakh company, opened from the welcome page.
fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

/// What has the keyboard; the window itself does while nothing in it does.
fn focused(stage: &Stage) -> Option<Node<'_>> {
    let mut nodes = stage
        .harness
        .query_all_by(|node| node.is_focused() && node.role() != Role::Window);
    nodes.next()
}

/// Types letters into what has the keyboard, as they come.
fn type_on(stage: &mut Stage, text: &str) {
    for letter in text.chars() {
        stage.harness.event(Event::Text(letter.to_string()));
        stage.harness.run_steps(1);
    }
    stage.settle();
}
