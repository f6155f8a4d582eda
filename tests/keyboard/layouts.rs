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
fn no_cyrillic_letter_has_a_key_of_its_own_so_that_its_place_counts() {
    let letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі";
    for letter in letters.chars() {
        for form in [letter.to_string(), letter.to_uppercase().to_string()] {
            assert_eq!(Key::from_name(&form), None, "{form}");
        }
    }
}

#[test]
fn letters_of_a_russian_keyboard_are_shortcuts_by_their_places() {
    let mut stage = with_sample();
    let control = Modifiers::COMMAND;
    stage
        .beginning(egui::accesskit::Role::TreeItem, "Kazakh company")
        .click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    assert!(stage.application().is_modified());
    // Я lies where Z is, Л where K is.
    press(&mut stage, control, Key::Z, Key::Z);
    assert!(!stage.application().is_modified());
    press(&mut stage, control | Modifiers::SHIFT, Key::Z, Key::Z);
    assert!(stage.application().is_modified());
    let folder = tempfile::tempdir().expect("a folder");
    press(&mut stage, control, Key::S, Key::S);
    stage.choose_file(&folder.path().join("plan.muster"));
    assert!(!stage.application().is_modified());

    press(&mut stage, control, Key::K, Key::K);
    crate::type_on(&mut stage, "рота");
    // Ф lies where A is; copying and pasting come as events of their own.
    press(&mut stage, control, Key::A, Key::A);
    stage.harness.event(Event::Copy);
    stage.harness.run_steps(1);
    stage.harness.event(Event::Paste("Paste".to_owned()));
    stage.settle();
    assert_eq!(stage.node("Find or do").value().as_deref(), Some("Paste"));
}

#[test]
fn the_digits_of_a_kazakh_keyboard_are_digits_with_control() {
    let mut stage = with_sample();
    let control = Modifiers::COMMAND;
    press(&mut stage, control, Key::Num2, Key::Num2);
    assert!(stage.shows("Export…"), "the chart");
    // The key of 1 gives a quotation mark.
    press(&mut stage, control, Key::Quote, Key::Num1);
    assert!(!stage.shows("Export…"), "the table");
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
