//! Shortcuts on Russian and Kazakh keyboards, with events as the window system gives them.
//!
//! A letter without a Latin name has as its key the one at its place; other signs have their own.

use egui::{Event, Key, Modifiers};

use crate::stage::Stage;
use crate::with_sample;

/// Presses a key that is called one thing and lies where another is on an American keyboard.
fn press(stage: &mut Stage, modifiers: Modifiers, key: Key, place: Key) {
    for pressed in [true, false] {
        stage.harness.event(Event::Key {
            key,
            physical_key: Some(place),
            pressed,
            repeat: false,
            modifiers,
        });
    }
    stage.settle();
}

#[test]
fn the_digits_of_a_kazakh_keyboard_are_digits_with_control() {
    let mut stage = with_sample();
    let control = Modifiers::COMMAND;
    press(&mut stage, control, Key::Num2, Key::Num2);
    assert!(stage.shows("Copy table"), "the chart");
    // The key of 1 gives a quotation mark.
    press(&mut stage, control, Key::Quote, Key::Num1);
    assert!(!stage.shows("Copy table"), "the table");
}

#[test]
fn a_latin_layout_with_other_places_keeps_its_letters() {
    let mut stage = with_sample();
    // K lies where V is on an American keyboard, and T where K is.
    press(&mut stage, Modifiers::COMMAND, Key::T, Key::K);
    assert!(!stage.shows("What was found"));
    press(&mut stage, Modifiers::COMMAND, Key::K, Key::V);
    assert!(stage.shows("What was found"));
}
