//! The keys of the table: its cell cursor moves, and cells are selected, as in a spreadsheet.

use egui::{Event, Key, Modifiers, Ui};

/// What the keys ask for while the table has the focus.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Keys {
    /// Where the cursor goes, or with `extends` the far corner of the selection.
    pub(super) moves: Vec<Move>,

    /// Whether the selection grows.
    pub(super) extends: bool,

    /// By how many rows and columns the cursor goes on, as after a value is entered.
    pub(super) go_on: (i32, i32),

    /// What is to be selected.
    pub(super) select: Option<Select>,

    /// Whether the cell is to be edited.
    pub(super) edit: bool,

    /// What was typed, which replaces what is in the cell.
    pub(super) typed: Option<String>,

    /// What is to be done with the cells that are selected.
    pub(super) deed: Option<Deed>,

    /// The text that is pasted.
    pub(super) pasted: Option<String>,

    /// That the letter of the keys for pasting was let go, and whether Ctrl was still held.
    pub(super) paste_released: Option<bool>,

    /// Whether the menu of the column is to open.
    pub(super) menu: bool,
}

/// A move of the cursor.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Move {
    /// By rows and columns.
    By(i32, i32),

    /// By pages.
    Pages(i32),

    /// To an edge of the table: in the direction of rows and columns.
    Edge(i32, i32),
}

/// What can be selected at once.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Select {
    /// Every cell.
    All,

    /// The rows of the selection.
    Rows,

    /// The columns of the selection.
    Columns,

    /// Just the cell of the cursor.
    Cell,
}

/// What can be done with the cells that are selected.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Deed {
    /// Copy them.
    Copy,

    /// Copy them, then empty them.
    Cut,

    /// Copy them with day, view and headings.
    CopyWithHeadings,

    /// Put what is on the clipboard into them.
    Paste,

    /// Empty them.
    Clear,

    /// Fill them with what stands in the topmost.
    FillDown,

    /// Fill them with what stands in the leftmost.
    FillRight,
}

impl Keys {
    /// Takes the keys that were pressed.
    pub(super) fn take(ui: &Ui) -> Self {
        let mut keys = Self::default();
        ui.input_mut(|input| {
            input.events.retain(|event| !keys.takes(event));
        });
        keys
    }

    /// Takes an event, where it means something here.
    fn takes(&mut self, event: &Event) -> bool {
        match event {
            Event::Text(text) if !text.trim().is_empty() => {
                self.typed.get_or_insert_default().push_str(text);
            }
            Event::Copy => self.deed = Some(Deed::Copy),
            Event::Cut => self.deed = Some(Deed::Cut),
            Event::Paste(text) => self.pasted = Some(text.clone()),
            Event::Key {
                key: Key::V,
                pressed: false,
                modifiers,
                ..
            } => {
                // A clipboard without text makes no event but this one.
                self.paste_released = Some(modifiers.command);
                return false;
            }
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } => return self.takes_key(*key, *modifiers),
            _ => return false,
        }
        true
    }

    fn takes_key(&mut self, key: Key, modifiers: Modifiers) -> bool {
        let Modifiers { shift, command, .. } = modifiers;
        if modifiers.alt {
            // With Alt the keys move units in the outline.
            return false;
        }
        let step = if shift { -1 } else { 1 };
        match (key, command, shift) {
            (Key::Tab, false, _) => self.go_on = (0, step),
            (Key::Enter, false, _) => self.go_on = (step, 0),
            (Key::ArrowUp, false, _) => self.go(Move::By(-1, 0), shift),
            (Key::ArrowDown, false, _) => self.go(Move::By(1, 0), shift),
            (Key::ArrowLeft, false, _) => self.go(Move::By(0, -1), shift),
            (Key::ArrowRight, false, _) => self.go(Move::By(0, 1), shift),
            (Key::ArrowUp, true, _) => self.go(Move::Edge(-1, 0), shift),
            (Key::ArrowDown, true, _) => self.go(Move::Edge(1, 0), shift),
            (Key::ArrowLeft, true, _) | (Key::Home, false, _) => self.go(Move::Edge(0, -1), shift),
            (Key::ArrowRight, true, _) | (Key::End, false, _) => self.go(Move::Edge(0, 1), shift),
            (Key::Home, true, _) => self.go(Move::Edge(-1, -1), shift),
            (Key::End, true, _) => self.go(Move::Edge(1, 1), shift),
            (Key::PageUp, false, _) => self.go(Move::Pages(-1), shift),
            (Key::PageDown, false, _) => self.go(Move::Pages(1), shift),
            (Key::A, true, false) => self.select = Some(Select::All),
            (Key::Space, false, true) => self.select = Some(Select::Rows),
            (Key::Space, true, false) => self.select = Some(Select::Columns),
            (Key::Escape, false, false) => {
                self.select = Some(Select::Cell);
                return false;
            }
            (Key::F2, false, false) => self.edit = true,
            // Delete empties the cells, as in a spreadsheet; units are deleted in the outline or by the menu.
            (Key::Delete, false, false) => self.deed = Some(Deed::Clear),
            (Key::Backspace, false, false) => self.typed = Some(String::new()),
            (Key::D, true, false) => self.deed = Some(Deed::FillDown),
            (Key::R, true, false) => self.deed = Some(Deed::FillRight),
            (Key::L, true, true) => self.menu = true,
            (Key::C, true, true) => self.deed = Some(Deed::CopyWithHeadings),
            _ => return false,
        }
        true
    }

    fn go(&mut self, to: Move, extends: bool) {
        self.moves.push(to);
        self.extends = extends;
    }
}
