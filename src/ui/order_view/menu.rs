//! The menu of a box.

use egui::{Button, TextWrapMode, Ui};

use crate::chart::OrderBox;
use crate::ui::{Action, Command, Shown};

use super::{OrderViewState, Subject};

/// What a box's menu offers of the commands that every view has.
const COMMANDS: [&[Command]; 2] = [
    &[Command::AddUnit, Command::Duplicate],
    &[Command::Cut, Command::Copy, Command::Paste, Command::Delete],
];

/// Draws the menu of a box.
pub(super) fn box_menu_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    one: &OrderBox,
    state: &mut OrderViewState,
    actions: &mut Vec<Action>,
) {
    let node = one.node;
    let entry = |ui: &mut Ui, words: String| {
        let clicked = ui
            .add(Button::new(words).wrap_mode(TextWrapMode::Extend))
            .clicked();
        if clicked {
            ui.close();
        }
        clicked
    };
    if entry(ui, shown.label("order-edit")) {
        actions.push(Action::Select(Some(node)));
        actions.push(Action::Inspect(node));
    }
    if one.below > 0 {
        let words = if one.is_open {
            shown.label("order-close")
        } else {
            shown.label("order-open")
        };
        if entry(ui, words) {
            state.turn(node);
        }
    }
    if state.within() != Some(node) && entry(ui, shown.label("order-only-this")) {
        state.show(Subject::Node(node));
    }
    for group in COMMANDS {
        ui.separator();
        for command in group {
            let mut button = Button::new(shown.texts.say(&command.message()));
            button = button.wrap_mode(TextWrapMode::Extend);
            if let Some(keys) = command.shortcut() {
                button = button.shortcut_text(ui.ctx().format_shortcut(&keys));
            }
            if ui.add(button).clicked() {
                actions.push(Action::Select(Some(node)));
                actions.push(Action::Command(*command));
                ui.close();
            }
        }
    }
}
