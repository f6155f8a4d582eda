//! What keys mean before anything else looks at them: shortcuts on every layout, and the key of the menus.

use egui::{Context, Event, Key, Modifiers};

use crate::ui::shell::focus_menus;

/// The keys of the row of digits.
const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Lets the keys of the row of digits be digits where they are pressed with Ctrl or Alt, whatever else is on them.
///
/// Letters without a Latin name come from the window system as the key at their place: Ctrl+С is Ctrl+C.
/// Other signs do not: on a Kazakh keyboard the key of 1 gives a quotation mark.
/// Elsewhere than among digits the name of a key counts, since layouts such as Dvorak have other Latin letters there.
pub(super) fn mend_keys(context: &Context) {
    context.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Key {
                key,
                physical_key: Some(place),
                modifiers,
                ..
            } = event
                && (modifiers.command || modifiers.alt)
                && DIGITS.contains(place)
            {
                *key = *place;
            }
        }
    });
}

/// F10 gives the menus the keyboard.
pub(super) fn menu_keys(context: &Context) {
    if context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F10)) {
        focus_menus(context);
    }
}
