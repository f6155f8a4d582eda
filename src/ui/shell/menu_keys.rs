//! The keyboard in the menu bar: arrows go from menu to menu; within a menu egui does the rest.

use egui::{Context, EventFilter, Id, Key, Modifiers, Popup, Response, Ui};

use super::Menu;

/// Gives the first menu the keyboard.
pub fn focus_menus(context: &Context) {
    if let Some(id) = menu_id(context, Menu::File) {
        context.memory_mut(|memory| memory.request_focus(id));
    }
}

/// The button of a menu, for giving it the keyboard; none before it was drawn.
pub fn menu_id(context: &Context, menu: Menu) -> Option<Id> {
    context.data(|data| data.get_temp(key(menu)))
}

fn key(menu: Menu) -> Id {
    Id::unique(("menu", menu as u8))
}

/// Takes the arrow keys of a menu that has the keyboard or is open: left and right go to the next menu, down opens.
pub(super) fn menu_ui(ui: &Ui, menu: Menu, button: &Response) {
    let context = ui.ctx();
    context.data_mut(|data| data.insert_temp(key(menu), button.id));
    let popup = Popup::default_response_id(button);
    let is_open = Popup::is_id_open(context, popup);
    if button.has_focus() && !is_open {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(button.id, filter));
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown)) {
            Popup::open_id(context, popup);
            context.request_repaint();
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            button.surrender_focus();
        }
    }
    if !is_open && !button.has_focus() {
        return;
    }
    let step = ui.input_mut(|input| {
        let left = input.count_and_consume_key(Modifiers::NONE, Key::ArrowLeft);
        let right = input.count_and_consume_key(Modifiers::NONE, Key::ArrowRight);
        right + (Menu::ALL.len() - 1) * left
    });
    if step > 0 {
        let next = Menu::ALL[(menu as usize + step) % Menu::ALL.len()];
        if let Some(next) = menu_id(context, next) {
            ui.memory_mut(|memory| memory.request_focus(next));
        }
    }
}
