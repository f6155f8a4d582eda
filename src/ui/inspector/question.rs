//! A question that an edit raises, asked where it was raised.

use egui::{Button, Frame, RichText, Ui};

use crate::edit::Edit;
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::field::Form;
use crate::ui::own_country_list::refusal_ui;
use crate::ui::theme;

use super::parts::Parts;

/// A question with the edits that its answers make.
#[derive(Clone, Debug)]
pub(super) struct Question {
    /// What it is about.
    pub(super) node: NodeId,

    /// What there is to decide.
    pub(super) text: Message,

    /// The answers with their edits, the one meant more often first.
    pub(super) choices: [(Message, Edit); 2],

    /// Why the answer given last cannot be; another can be given.
    pub(super) refusal: Option<Message>,
}

/// Draws the question about a node, where there is one.
pub(super) fn question_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, node: NodeId) {
    let Some(mut question) = parts.question.take_if(|question| question.node == node) else {
        return;
    };
    let texts = form.shown.texts;
    let theme = theme::of(ui);
    let mut is_answered = false;
    let frame = Frame::new()
        .fill(theme.warning_fill)
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(theme::SPACE);
    ui.add_space(theme::SPACE);
    frame.show(ui, |ui| {
        ui.label(texts.say(&question.text));
        for (index, (answer, edit)) in question.choices.iter().enumerate() {
            let text = texts.say(answer);
            let button = if index == 0 {
                Button::new(RichText::new(text).color(theme.on_accent_strong))
                    .fill(theme.accent_strong)
            } else {
                Button::new(text)
            };
            if ui.add(button.wrap()).clicked() {
                match edit.apply(form.shown.plan) {
                    Ok(_) => {
                        form.perform(ui, edit.clone());
                        is_answered = true;
                    }
                    Err(refusal) => question.refusal = Some(refusal.message),
                }
            }
        }
        if let Some(refusal) = &question.refusal {
            refusal_ui(ui, &form.shown, refusal);
        }
        is_answered |= ui.button(texts.label("field-cancel")).clicked();
    });
    if !is_answered {
        parts.question = Some(question);
    }
}
