//! Menus and panes by keyboard.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};

use crate::stage::Stage;
use crate::with_sample;

/// What has the keyboard, by its name.
fn focused(stage: &Stage) -> String {
    let mut all = stage.harness.query_all_by(AccessKitNode::is_focused);
    let node = all.next();
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn menus_are_gone_through_with_the_arrow_keys() {
    let mut stage = with_sample();
    stage.press(Modifiers::NONE, Key::F10);
    assert_eq!(focused(&stage), "File");
    stage.press(Modifiers::NONE, Key::ArrowRight);
    stage.press(Modifiers::NONE, Key::ArrowRight);
    stage.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(focused(&stage), "View");
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(stage.shows("Reset layout"), "the menu is open");
    assert!(focused(&stage).starts_with("Table"), "{}", focused(&stage));
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(focused(&stage).starts_with("Chart"), "{}", focused(&stage));
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(!stage.shows("Reset layout"), "the menu is closed");
    assert!(stage.shows("People by mission") || stage.shows("UNIFIL"));
    stage.press(Modifiers::NONE, Key::F10);
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(stage.shows("Close plan"));
    stage.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(stage.shows("About Muster"), "the menu beside it opens");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("About Muster"));
}

#[test]
fn one_key_goes_round_the_panes_and_back() {
    let mut stage = with_sample();
    stage.node("Day").focus();
    stage.settle();
    stage.press(Modifiers::NONE, Key::F6);
    stage.press(Modifiers::NONE, Key::F6);
    stage.press(Modifiers::SHIFT, Key::F6);
    stage.press(Modifiers::SHIFT, Key::F6);
    assert_eq!(focused(&stage), "Day");
    stage.press(Modifiers::SHIFT, Key::F6);
    stage.press(Modifiers::NONE, Key::F6);
    assert_eq!(focused(&stage), "Day");
}
