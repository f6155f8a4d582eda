//! The dialog that says what has come of an export of several figures.

use egui::{Button, Context, Key, RichText, ScrollArea, Ui};

use crate::text::{Message, Texts};

use super::{dialog_buttons_ui, dialog_title_ui, theme};

/// What has come of an export.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ExportReport {
    /// How it ended, in a few words.
    pub title: Message,

    /// The folder, and how many files there are now.
    pub summary: Message,

    /// What has to be known of single figures and files: why they are not there.
    pub problems: Vec<Message>,

    /// The files that are there, by their names.
    pub files: Vec<String>,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 560.0;

/// The most height of the list, in points.
const LIST_HEIGHT: f32 = 280.0;

/// Draws the dialog; whether it stays open.
pub fn export_report_ui(context: &Context, report: &ExportReport, texts: &Texts) -> bool {
    let mut stays = true;
    super::modal(context, "export-report").show(context, |ui| {
        ui.set_width(WIDTH);
        dialog_title_ui(ui, texts.say(&report.title));
        ui.add_space(theme::SPACE);
        ui.label(texts.say(&report.summary));
        ui.add_space(theme::SPACE);
        ScrollArea::vertical()
            .max_height(LIST_HEIGHT)
            .auto_shrink([false, true])
            .show(ui, |ui| list_ui(ui, report, texts));
        ui.add_space(theme::SPACE_LARGE);
        let colors = theme::of(ui);
        let label = RichText::new(texts.label("answer-ok")).color(colors.on_accent_strong);
        let button = Button::new(label).fill(colors.accent_strong);
        let clicked = dialog_buttons_ui(ui, |ui| ui.add(button).clicked());
        let closed =
            ui.input(|input| input.key_pressed(Key::Escape) || input.key_pressed(Key::Enter));
        stays = !clicked && !closed;
    });
    stays
}

fn list_ui(ui: &mut Ui, report: &ExportReport, texts: &Texts) {
    let colors = theme::of(ui);
    for problem in &report.problems {
        ui.label(texts.say(problem));
    }
    if !report.problems.is_empty() && !report.files.is_empty() {
        ui.add_space(theme::SPACE);
    }
    for file in &report.files {
        ui.label(
            RichText::new(file)
                .size(theme::TEXT_SMALL)
                .color(colors.text_weak),
        );
    }
}
