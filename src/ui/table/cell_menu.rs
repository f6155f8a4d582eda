//! The menu of a cell.

use egui::{Button, Ui};

use crate::text::Texts;

use super::keys::{Deed, Select};

/// What was chosen in the menu of a cell.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Chosen {
    pub(super) deed: Option<Deed>,
    pub(super) select: Option<Select>,
}

/// What can be done with cells, with its message and its keys.
const DEEDS: [(Deed, &str, &str); 6] = [
    (Deed::Copy, "table-menu-copy", "Ctrl+C"),
    (
        Deed::CopyWithHeadings,
        "table-menu-copy-with-headings",
        "Ctrl+Shift+C",
    ),
    (Deed::Paste, "table-menu-paste", "Ctrl+V"),
    (Deed::FillDown, "table-menu-fill-down", "Ctrl+D"),
    (Deed::FillRight, "table-menu-fill-right", "Ctrl+R"),
    (Deed::Clear, "table-menu-clear", "Delete"),
];

/// What can be selected, with its message and its keys.
const SELECTS: [(Select, &str, &str); 3] = [
    (Select::Rows, "table-menu-select-rows", "Shift+Space"),
    (Select::Columns, "table-menu-select-columns", "Ctrl+Space"),
    (Select::All, "table-select-all", "Ctrl+A"),
];

/// Draws the menu of a cell; what was chosen.
pub(super) fn cell_menu_ui(ui: &mut Ui, texts: &Texts) -> Option<Chosen> {
    let mut chosen = None;
    for (deed, id, keys) in DEEDS {
        let button = Button::new(texts.label(id)).shortcut_text(keys);
        if ui.add(button).clicked() {
            chosen = Some(Chosen {
                deed: Some(deed),
                select: None,
            });
        }
    }
    ui.separator();
    for (select, id, keys) in SELECTS {
        let button = Button::new(texts.label(id)).shortcut_text(keys);
        if ui.add(button).clicked() {
            chosen = Some(Chosen {
                deed: None,
                select: Some(select),
            });
        }
    }
    if chosen.is_some() {
        ui.close();
    }
    chosen
}
