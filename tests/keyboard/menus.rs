//! Menus and panes by keyboard.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;

use crate::stage::Stage;
use crate::{focused, with_sample};

/// The name of what has the keyboard.
fn name(stage: &Stage) -> String {
    let node = focused(stage);
    node.and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn menus_are_gone_through_with_the_arrow_keys() {
    let mut stage = with_sample();
    stage.press(Modifiers::NONE, Key::F10);
    assert_eq!(name(&stage), "File");
    stage.press(Modifiers::NONE, Key::ArrowRight);
    stage.press(Modifiers::NONE, Key::ArrowRight);
    stage.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(name(&stage), "View");
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(stage.shows("Reset layout"), "the menu is open");
    assert!(name(&stage).starts_with("Table"), "{}", name(&stage));
    stage.press(Modifiers::NONE, Key::ArrowDown);
    assert!(name(&stage).starts_with("Chart"), "{}", name(&stage));
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
    stage.press(Modifiers::NONE, Key::F1);
    assert!(stage.shows("Next pane, F6"), "keys mean commands again");
}

#[test]
fn alt_by_itself_goes_to_the_menus_and_back() {
    let mut stage = with_sample();
    let alt = |pressed| Event::Key {
        key: Key::AltLeft,
        physical_key: Some(Key::AltLeft),
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let tap = |stage: &mut Stage, between: &[Event]| {
        for event in [&[alt(true)], between, &[alt(false)]].concat() {
            stage.harness.event(event);
        }
        stage.settle();
    };
    tap(&mut stage, &[]);
    assert_eq!(name(&stage), "File");
    tap(&mut stage, &[]);
    assert_ne!(name(&stage), "File");
    // Alt and Shift switch the layout of the keyboard on many machines.
    let both = Modifiers::ALT | Modifiers::SHIFT;
    tap(&mut stage, &[Event::ModifiersChanged(both)]);
    assert_ne!(name(&stage), "File");
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
    assert_eq!(name(&stage), "Day");
    stage.press(Modifiers::SHIFT, Key::F6);
    stage.press(Modifiers::NONE, Key::F6);
    assert_eq!(name(&stage), "Day");
}
