//! Questions that have to be answered before anything else is done.

use egui::{Button, Context, Key, Modifiers, Ui};

use crate::text::{Message, Texts};
use crate::ui::{dialog_buttons_ui, dialog_title_ui, theme};

use super::dialog_lines::dialog_lines_ui;

/// A question with its answers.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Dialog<T> {
    /// What it is about, in a few words.
    pub title: Message,

    /// What there is to decide.
    pub text: Message,

    /// More to tell, a sentence each; often none.
    pub lines: Vec<Message>,

    /// The answers, the one for Enter first; the last is that of Escape.
    pub choices: Vec<Choice<T>>,
}

/// One answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Choice<T> {
    /// What the button says.
    pub label: Message,

    /// What it means.
    pub answer: T,
}

/// The most width of a dialog, in points.
const WIDTH: f32 = 440.0;

/// The most width of a dialog that tells more, in points.
const WIDTH_WITH_LINES: f32 = 600.0;

/// Draws the question over everything else; the answer once there is one.
pub fn dialog_ui<T: Clone>(context: &Context, dialog: &Dialog<T>, texts: &Texts) -> Option<T> {
    let mut answer = None;
    crate::ui::modal(context, "dialog").show(context, |ui| {
        ui.set_max_width(if dialog.lines.is_empty() {
            WIDTH
        } else {
            WIDTH_WITH_LINES
        });
        dialog_title_ui(ui, texts.say(&dialog.title));
        ui.add_space(theme::SPACE);
        ui.label(texts.say(&dialog.text));
        dialog_lines_ui(ui, &dialog.lines, texts);
        ui.add_space(theme::SPACE_LARGE);
        dialog_buttons_ui(ui, |ui| {
            for (index, choice) in dialog.choices.iter().enumerate() {
                if choice_ui(ui, choice, index == 0, texts) {
                    answer = Some(choice.answer.clone());
                }
            }
        });
        // A button that has the focus answers Enter itself.
        let focused = ui.memory(|memory| memory.focused().is_some());
        // What is answered here is no answer to a dialog below.
        let (enter, escape) = ui.input_mut(|input| {
            (
                !focused && input.consume_key(Modifiers::NONE, Key::Enter),
                input.consume_key(Modifiers::NONE, Key::Escape),
            )
        });
        if enter && answer.is_none() {
            answer = dialog.choices.first().map(|it| it.answer.clone());
        }
        if escape {
            answer = dialog.choices.last().map(|it| it.answer.clone());
        }
    });
    answer
}

fn choice_ui<T>(ui: &mut Ui, choice: &Choice<T>, main: bool, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let label = texts.say(&choice.label);
    let button = if main {
        Button::new(egui::RichText::new(label).color(theme.on_accent_strong))
            .fill(theme.accent_strong)
    } else {
        Button::new(label)
    };
    ui.add(button).clicked()
}
