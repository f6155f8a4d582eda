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
    before: Modifiers,

    /// Whether it is held, and nothing else has been pressed since.
    is_alone: bool,
}

impl AltKey {
    /// Goes on by what has happened; whether the menus are meant.
    pub(super) fn take(&mut self, events: &[Event]) -> bool {
        let mut meant = false;
        for event in events {
            match event {
                Event::ModifiersChanged(now) => {
                    let pressed = self.before == Modifiers::NONE && *now == Modifiers::ALT;
                    let let_go = *now == Modifiers::NONE;
                    meant |= let_go && self.is_alone;
                    self.is_alone = pressed;
                    self.before = *now;
                }
                // What is under the pointer is not pressed by moving it.
                Event::PointerMoved(_) | Event::MouseMoved(_) => {}
                _ => self.is_alone = false,
            }
        }
        meant
    }
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

    const ALT_SHIFT: Modifiers = Modifiers::ALT.plus(Modifiers::SHIFT);

    fn held(modifiers: Modifiers) -> Event {
        Event::ModifiersChanged(modifiers)
    }

    #[track_caller]
    fn check(events: &[Event], expected: bool) {
        assert_eq!(AltKey::default().take(events), expected);
        // It is the same whether it happens in one frame or in several.
        let mut alt = AltKey::default();
        let taken = events.iter().filter(|event| alt.take(&[(*event).clone()]));
        assert_eq!(taken.count(), usize::from(expected));
    }

    #[test]
    fn alt_by_itself_means_the_menus() {
        let moved = Event::PointerMoved(egui::pos2(1.0, 1.0));
        check(&[held(Modifiers::ALT), held(Modifiers::NONE)], true);
        check(&[held(Modifiers::ALT), moved, held(Modifiers::NONE)], true);
    }

    #[test]
    fn alt_in_a_chord_or_a_switch_of_layouts_does_not() {
        let alt = held(Modifiers::ALT);
        let none = held(Modifiers::NONE);
        let key = Event::Key {
            key: Key::ArrowUp,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::ALT,
        };
        let shift = held(Modifiers::SHIFT);
        check(&[alt.clone(), key, none.clone()], false);
        check(
            &[alt.clone(), held(ALT_SHIFT), alt.clone(), none.clone()],
            false,
        );
        check(
            &[shift.clone(), held(ALT_SHIFT), alt.clone(), none.clone()],
            false,
        );
        check(&[alt.clone(), held(ALT_SHIFT), shift, none.clone()], false);
        check(&[alt, Event::WindowFocused(false), none.clone()], false);
        check(&[held(Modifiers::COMMAND), none], false);
    }
}
