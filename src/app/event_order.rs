//! What is typed reaches the field that has the keyboard at that moment, and a click is seen as one, however much happens within one frame.

use egui::{Context, Event, Key, Plugin, RawInput};

/// Lets what follows a key that can move the keyboard on, or a press of the mouse, wait for the next frame.
///
/// egui gives all events of a frame to whichever field has the keyboard while it is drawn.
/// In a slow frame several may come at once, such as a number, Tab and a name: the name would go to the field of the number, or the number to that of the name.
/// And where a tap is pressed and released at once, a list that it opens takes the press for one that closes it.
#[derive(Debug, Default)]
pub(super) struct EventOrder {
    /// The events that wait, in order.
    waiting: Vec<Event>,
}

impl Plugin for EventOrder {
    fn debug_name(&self) -> &'static str {
        "event order"
    }

    fn input_hook(&mut self, context: &Context, input: &mut RawInput) {
        self.waiting.append(&mut input.events);
        input.events = next_frame(&mut self.waiting);
        if !self.waiting.is_empty() {
            context.request_repaint();
        }
    }
}

/// Takes the events that one frame can have: up to the first key that can move the keyboard on, or the first press of the mouse.
fn next_frame(waiting: &mut Vec<Event>) -> Vec<Event> {
    let moves_on = waiting.iter().position(moves_on);
    let count = moves_on.map_or(waiting.len(), |index| index + 1);
    waiting.drain(..count).collect()
}

fn moves_on(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Tab | Key::Enter | Key::Escape,
            pressed: true,
            ..
        } | Event::PointerButton { pressed: true, .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    fn press(key: Key, pressed: bool) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        }
    }

    #[test]
    fn what_follows_a_key_that_moves_on_waits_and_keeps_its_order() {
        let [tab, enter] = [Key::Tab, Key::Enter].map(|key| press(key, true));
        let up = press(Key::Tab, false);
        let mut waiting = vec![
            text("33"),
            tab.clone(),
            up.clone(),
            tab.clone(),
            text("UN"),
            enter.clone(),
        ];
        assert_eq!(next_frame(&mut waiting), [text("33"), tab.clone()]);
        // What comes meanwhile comes later.
        waiting.push(text("x"));
        assert_eq!(next_frame(&mut waiting), [up, tab]);
        assert_eq!(next_frame(&mut waiting), [text("UN"), enter]);
        assert_eq!(next_frame(&mut waiting), [text("x")]);
        assert_eq!(next_frame(&mut waiting), []);
    }

    #[test]
    fn a_tap_is_pressed_in_one_frame_and_released_in_the_next() {
        let button = |pressed| Event::PointerButton {
            pos: egui::Pos2::ZERO,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        };
        let moved = Event::PointerMoved(egui::Pos2::ZERO);
        let mut waiting = vec![moved.clone(), button(true), button(false), moved.clone()];
        assert_eq!(next_frame(&mut waiting), [moved.clone(), button(true)]);
        assert_eq!(next_frame(&mut waiting), [button(false), moved]);
    }
}
