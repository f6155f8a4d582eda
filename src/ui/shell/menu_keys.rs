//! The keyboard in the menu bar: arrows open menus and go from one to the next; within an open menu egui does the rest.

use egui::{Context, EventFilter, Id, Key, LayerId, Modifiers, PointerButton, Popup, Response, Ui};

use crate::ui::follow_focus::placed;

use super::Menu;

/// What is known of the menus from the last frame.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// The buttons of the menus.
    buttons: [Option<Id>; Menu::ALL.len()],

    /// The menu whose first entry is to get the keyboard.
    entering: Option<usize>,

    /// The button that opens a menu within a menu.
    submenu: Option<Id>,

    /// What had the keyboard before the menus.
    before: Option<Id>,
}

fn key() -> Id {
    Id::unique("menu-keys")
}

fn known(context: &Context) -> Known {
    context
        .data(|data| data.get_temp(key()))
        .unwrap_or_default()
}

fn change(context: &Context, change: impl FnOnce(&mut Known)) {
    context.data_mut(|data| change(data.get_temp_mut_or_default(key())));
}

/// Gives the first menu the keyboard, or takes it from the menus again.
pub fn focus_menus(context: &Context) {
    let Known {
        buttons, before, ..
    } = known(context);
    let focused = context.memory(egui::Memory::focused);
    let is_there = focused.is_some_and(|focused| buttons.contains(&Some(focused)));
    if is_there {
        give_back(context, focused, before);
    } else if let Some(first) = buttons[0] {
        change(context, |known| known.before = focused);
        context.memory_mut(|memory| memory.request_focus(first));
    }
}

fn give_back(context: &Context, focused: Option<Id>, before: Option<Id>) {
    context.memory_mut(|memory| match (before, focused) {
        (Some(before), _) => memory.request_focus(before),
        (None, Some(focused)) => memory.surrender_focus(focused),
        (None, None) => {}
    });
}

/// Says that this button opens a menu within a menu, so that the right arrow is its own.
pub(super) fn note_submenu(button: &Response) {
    change(&button.ctx, |known| known.submenu = Some(button.id));
}

/// Gives the first entry of a menu that was opened by key the keyboard.
pub(super) fn entry_ui(ui: &Ui, entry: &Response) {
    if known(ui.ctx()).entering.is_some() && entry.enabled() && !ui.is_sizing_pass() {
        change(ui.ctx(), |known| known.entering = None);
        entry.request_focus();
    }
}

/// Takes the arrow keys of a menu that has the keyboard or is open, after it was drawn.
///
/// `layer` is that of the open menu.
pub(super) fn menu_ui(ui: &Ui, menu: Menu, button: &Response, layer: Option<LayerId>) {
    let context = ui.ctx();
    let index = menu as usize;
    change(context, |known| known.buttons[index] = Some(button.id));
    let Known {
        buttons,
        submenu,
        before,
        ..
    } = known(context);
    if button.has_focus() && layer.is_none() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::ArrowDown) {
            open(context, index, button.id);
        }
        if pressed(Key::Escape) {
            give_back(context, Some(button.id), before);
        }
    }
    // Enter and Space open the menu as a click does, and go into it.
    if button.clicked() && !button.clicked_by(PointerButton::Primary) {
        change(context, |known| known.entering = Some(index));
    }
    let focused = context.memory(egui::Memory::focused);
    let is_within = || {
        let entry = focused.and_then(|focused| placed(context, focused));
        layer.is_some() && entry.is_some_and(|entry| Some(entry.layer_id) == layer)
    };
    if focused != Some(button.id) && !is_within() {
        return;
    }
    let step = ui.input_mut(|input| {
        let left = input.count_and_consume_key(Modifiers::NONE, Key::ArrowLeft);
        // A menu within the menu opens to the right.
        let right = if submenu.is_some() && focused == submenu {
            0
        } else {
            input.count_and_consume_key(Modifiers::NONE, Key::ArrowRight)
        };
        right + (Menu::ALL.len() - 1) * left
    });
    let next = (index + step) % Menu::ALL.len();
    if let (1.., Some(id)) = (step, buttons[next]) {
        ui.memory_mut(|memory| memory.request_focus(id));
        if layer.is_some() {
            open(context, next, id);
        }
        context.request_repaint();
    }
}

fn open(context: &Context, index: usize, button: Id) {
    if let Some(response) = context.read_response(button) {
        Popup::open_id(context, Popup::default_response_id(&response));
        change(context, |known| known.entering = Some(index));
        context.request_repaint();
    }
}
