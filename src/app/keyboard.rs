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

/// The key Alt pressed and let go by itself, which means the menus, as F10 does.
///
/// Not so as part of a chord, or where Shift or Ctrl was held too, which switches the layout of the keyboard.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct AltKey {
    /// Whether it is held, and nothing else has been pressed since.
    is_alone: bool,
}

impl AltKey {
    /// Goes on by what has happened; whether the menus are meant.
    pub(super) fn take(&mut self, events: &[Event]) -> bool {
        let mut meant = false;
        for event in events {
            match event {
                Event::Key {
                    key: Key::AltLeft | Key::AltRight,
                    pressed,
                    repeat,
                    modifiers,
                    ..
                } => {
                    if *pressed {
                        self.is_alone = is_at_most_alt(*modifiers) && (!repeat || self.is_alone);
                    } else {
                        meant |= std::mem::take(&mut self.is_alone);
                    }
                }
                Event::ModifiersChanged(now) => self.is_alone &= is_at_most_alt(*now),
                // What is under the pointer is not pressed by moving it.
                Event::PointerMoved(_) | Event::MouseMoved(_) => {}
                _ => self.is_alone = false,
            }
        }
        meant
    }
}

fn is_at_most_alt(modifiers: Modifiers) -> bool {
    modifiers == Modifiers::NONE || modifiers == Modifiers::ALT
}

/// F10, and Alt by itself, give the menus the keyboard.
pub(super) fn menu_keys(context: &Context, alt: bool) {
    if context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F10)) || alt {
        focus_menus(context);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(modifiers: Modifiers) -> Event {
        Event::ModifiersChanged(modifiers)
    }

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    /// The events between those of Alt, which is pressed and let go; whether that means the menus.
    #[track_caller]
    fn check(between: &[Event], expected: bool) {
        let down = [key(Key::AltLeft, true), held(Modifiers::ALT)];
        let up = [key(Key::AltLeft, false), held(Modifiers::NONE)];
        let events = [&down, between, &up].concat();
        assert_eq!(AltKey::default().take(&events), expected);
        // It is the same whether it happens in one frame or in several.
        let mut alt = AltKey::default();
        let taken = events.iter().filter(|event| alt.take(&[(*event).clone()]));
        assert_eq!(taken.count(), usize::from(expected));
    }

    #[test]
    fn alt_by_itself_means_the_menus() {
        check(&[], true);
        check(&[Event::PointerMoved(egui::pos2(1.0, 1.0))], true);
        assert!(!AltKey::default().take(&[key(Key::AltLeft, false)]));
    }

    #[test]
    fn alt_in_a_chord_or_a_switch_of_layouts_does_not() {
        let both = Modifiers::ALT | Modifiers::SHIFT;
        check(&[key(Key::ArrowUp, true), key(Key::ArrowUp, false)], false);
        check(&[held(both), held(Modifiers::ALT)], false);
        check(&[key(Key::ShiftLeft, true)], false);
        check(&[Event::WindowFocused(false)], false);
        // The layout may be switched by Shift first.
        let mut alt = AltKey::default();
        let pressed = Event::Key {
            key: Key::AltLeft,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::SHIFT,
        };
        assert!(!alt.take(&[pressed, key(Key::AltLeft, false)]));
    }
}
