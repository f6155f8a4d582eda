//! The keys of the table: its cell cursor moves as in a spreadsheet.

use egui::{Event, Key, Modifiers, Ui};

/// What the keys ask for while the table has the focus.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Keys {
    /// By how many rows and columns the cursor is to move.
    pub(super) by: (i32, i32),

    /// To which end of the row the cursor is to go: the first column, or the last.
    pub(super) to_end: Option<End>,

    /// To which end of the table the cursor is to go.
    pub(super) to_row_end: Option<End>,

    /// By how many pages the cursor is to move.
    pub(super) pages: i32,

    /// Whether the cell is to be edited.
    pub(super) edit: bool,

    /// What was typed, which replaces what is in the cell.
    pub(super) typed: Option<String>,

    /// Whether the cell is to be copied.
    pub(super) copy: bool,
}

/// An end of a row or of the table.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum End {
    First,
    Last,
}

impl Keys {
    /// Takes the keys that were pressed.
    pub(super) fn take(ui: &Ui) -> Self {
        let mut keys = Self::default();
        ui.input_mut(|input| {
            // With Alt the keys move units in the outline.
            if input.modifiers.alt {
                return;
            }
            let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
            let none = Modifiers::NONE;
            for (modifiers, key, by) in [
                (Modifiers::SHIFT, Key::Tab, (0, -1)),
                (Modifiers::SHIFT, Key::Enter, (-1, 0)),
                (none, Key::ArrowUp, (-1, 0)),
                (none, Key::ArrowDown, (1, 0)),
                (none, Key::ArrowLeft, (0, -1)),
                (none, Key::ArrowRight, (0, 1)),
                (none, Key::Tab, (0, 1)),
                (none, Key::Enter, (1, 0)),
            ] {
                if pressed(modifiers, key) {
                    keys.by = by;
                }
            }
            for (key, end) in [(Key::Home, End::First), (Key::End, End::Last)] {
                if pressed(Modifiers::COMMAND, key) {
                    keys.to_row_end = Some(end);
                }
                if pressed(none, key) {
                    keys.to_end = Some(end);
                }
            }
            for (key, pages) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
                if pressed(none, key) {
                    keys.pages = pages;
                }
            }
            keys.edit = pressed(none, Key::F2);
            // Delete empties the cell, as in a spreadsheet; units are deleted in the outline or by the menu.
            if pressed(none, Key::Backspace) || pressed(none, Key::Delete) {
                keys.typed = Some(String::new());
            }
            for event in &input.events {
                match event {
                    Event::Text(text) if !text.trim().is_empty() => {
                        keys.typed.get_or_insert_default().push_str(text);
                    }
                    Event::Copy => keys.copy = true,
                    _ => {}
                }
            }
            if keys.typed.is_some() {
                input.events.retain(|it| !matches!(it, Event::Text(_)));
            }
        });
        keys
    }
}
