//! What stands in place of rows where there are none.

use egui::{RichText, Ui};

use crate::model::Plan;
use crate::ui::{Action, Command, Shown, theme};

use super::state::TableState;

/// Whether the plan has anything for the table, filter or not.
pub(super) fn has_rows(plan: &Plan, groups: bool) -> bool {
    plan.unit_count() > 0 || (groups && plan.missions().next().is_some())
}

/// Says that the plan has no units yet, and how to add some.
pub(super) fn empty_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let command = if shown.plan.missions().next().is_some() {
        Command::AddUnit
    } else {
        Command::AddMission
    };
    let hint = match command {
        Command::AddUnit => shown.label("table-empty-hint"),
        _ => shown.label("table-empty-mission-hint"),
    };
    message_ui(ui, &shown.label("table-empty"), &hint, |ui| {
        if ui.button(shown.texts.say(&command.message())).clicked() {
            actions.push(Action::Command(command));
        }
    });
}

/// Says that no row passes the filter.
pub(super) fn nothing_found_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TableState) {
    let title = shown.label("table-nothing-found");
    let hint = shown.label("table-nothing-found-hint");
    let label = shown.label("table-clear-filter");
    message_ui(ui, &title, &hint, |ui| {
        if ui.button(label).clicked() {
            state.choice.filter.clear();
            state.choice.filters.clear();
        }
    });
}

/// A message in the middle of an empty view.
pub(super) fn message_ui(ui: &mut Ui, title: &str, hint: &str, button: impl FnOnce(&mut Ui)) {
    let theme = theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(RichText::new(title).font(theme::heading()));
        ui.label(RichText::new(hint).color(theme.text_weak));
        ui.add_space(theme::SPACE);
        button(ui);
        ui.allocate_space(ui.available_size());
    });
}
