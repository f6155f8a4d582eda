//! What can be done with the figure of a tab: copied, as a picture or a table, and exported.

use egui::{TextStyle, TextWrapMode, Ui, WidgetText};

use crate::text::Texts;

use super::field::choice_box;
use super::{Action, Command, theme};

/// In which forms a figure is copied, with what the entries say.
const COPIES: [(Command, &str); 2] = [
    (Command::CopyFigure, "figure-copy-picture"),
    (Command::CopyFigureTable, "figure-copy-table"),
];

/// How wide the buttons are in the language, with the space before each, in points.
pub fn figure_commands_width(ui: &Ui, texts: &Texts) -> f32 {
    let spacing = ui.spacing();
    let around = 2.0 * spacing.button_padding.x + spacing.item_spacing.x;
    let width = |label: &'static str| {
        let words = WidgetText::from(texts.label(label));
        let extend = Some(TextWrapMode::Extend);
        let galley = words.into_galley(ui, extend, f32::INFINITY, TextStyle::Button);
        galley.size().x + around
    };
    width("figure-copy") + spacing.icon_width + spacing.icon_spacing + width("figure-export")
}

/// Draws the buttons from right to left where they stand at the right end, else from left to right.
pub fn figure_commands_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    if ui.layout().prefer_right_to_left() {
        export_ui(ui, texts, actions);
        copy_ui(ui, texts, actions);
    } else {
        copy_ui(ui, texts, actions);
        export_ui(ui, texts, actions);
    }
}

fn copy_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    let label = texts.label("figure-copy");
    choice_box("figure-copy")
        .width(theme::SPACE)
        .selected_text(label.clone())
        .show_ui(ui, |ui| {
            for (command, label) in COPIES {
                if ui.selectable_label(false, texts.label(label)).clicked() {
                    actions.push(Action::Command(command));
                    ui.close();
                }
            }
        })
        .response
        .accessible_name(label);
}

fn export_ui(ui: &mut Ui, texts: &Texts, actions: &mut Vec<Action>) {
    let hint = texts.say(&Command::ExportFigure.message());
    let button = ui.button(texts.label("figure-export"));
    if button.on_hover_text(hint).clicked() {
        actions.push(Action::Command(Command::ExportFigure));
    }
}
