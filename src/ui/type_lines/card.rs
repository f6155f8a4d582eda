//! What one line comes to.

use egui::accesskit::Role;
use egui::{Frame, RichText, Ui, UiBuilder};

use crate::exchange::typed::{ChoicePlace, Piece, PieceKind, TypedChoices, TypedLine};
use crate::text::Message;
use crate::ui::field::choice_box;
use crate::ui::{Shown, theme};

use super::chip::chip_ui;

/// Draws what a line comes to: in words, piece by piece, with what is to be chosen and what was not understood.
pub(super) fn card_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    written: &str,
    line: &TypedLine,
    choices: &mut TypedChoices,
) {
    let colors = theme::of(ui);
    let stripe = match (line.is_whole(), line.is_possible()) {
        (true, _) => colors.good,
        (false, true) => colors.warning,
        (false, false) => colors.error,
    };
    let number = (line.number + 1).to_string();
    let name = Message::new("type-lines-line").with("number", number.as_str());
    let builder = UiBuilder::new()
        .id_salt(("typed-line", line.number))
        .accessibility_role(Role::ListItem)
        .accessibility_label(shown.texts.say(&name));
    let frame = Frame::new()
        .fill(colors.surface)
        .stroke((theme::LINE, colors.separator))
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(egui::Margin::symmetric(12, 6));
    let drawn = ui.scope_builder(builder, |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme::SPACE_SMALL;
            summary_ui(ui, shown, line, &number);
            if !line.pieces.is_empty() {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = theme::SPACE_SMALL;
                    for piece in &line.pieces {
                        chip_ui(ui, shown.texts, written, piece);
                    }
                });
            }
            for piece in line.pieces.iter().filter(|it| !it.options.is_empty()) {
                choice_ui(ui, shown, written, piece, choices);
            }
            for trouble in &line.troubles {
                let text = RichText::new(shown.texts.say(&trouble.message)).font(theme::small());
                ui.label(text.color(colors.error));
            }
        });
    });
    let rect = drawn.response.rect;
    let edge = egui::Rect::from_min_size(rect.min, egui::vec2(3.0, rect.height()));
    ui.painter().rect_filled(edge, 1.0, stripe);
}

fn summary_ui(ui: &mut Ui, shown: &Shown<'_>, line: &TypedLine, number: &str) {
    let colors = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        let number = RichText::new(number).font(theme::small());
        ui.label(number.color(colors.text_weak));
        if let Some(outcome) = &line.outcome {
            let summary = shown.texts.say(&outcome.summary);
            ui.label(RichText::new(summary).font(theme::body_strong()));
        } else {
            let text = RichText::new(shown.label("type-lines-nothing"));
            ui.label(text.color(colors.text_weak));
        }
    });
}

/// Draws the choice between what a part of a line can mean.
fn choice_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    written: &str,
    piece: &Piece,
    choices: &mut TypedChoices,
) {
    let place = match &piece.range {
        Some(range) => ChoicePlace::Words(range.start),
        None if piece.kind == PieceKind::Subject => ChoicePlace::Subject,
        None if piece.kind == PieceKind::Arrangement => ChoicePlace::Arrangement,
        None => return,
    };
    let words = piece.range.clone().and_then(|range| written.get(range));
    let label = match words {
        Some(words) => format!("“{words}”"),
        None if piece.kind == PieceKind::Arrangement => shown.label("type-lines-arrangement"),
        None => shown.label("type-lines-subject"),
    };
    let mut chosen = piece.chosen;
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(RichText::new(label).font(theme::small()));
        let now = match chosen.and_then(|index| piece.options.get(index)) {
            Some(option) => shown.texts.say(option),
            None => shown.label("type-lines-choose"),
        };
        choice_box((written, place))
            .selected_text(now)
            .width(ui.available_width().min(320.0))
            .truncate()
            .show_ui(ui, |ui| {
                for (index, option) in piece.options.iter().enumerate() {
                    let row =
                        ui.selectable_value(&mut chosen, Some(index), shown.texts.say(option));
                    if row.clicked() {
                        ui.close();
                    }
                }
            })
            .response
            .labelled_by(label.id);
    });
    if let Some(index) = chosen.filter(|_| chosen != piece.chosen) {
        choices.insert((written.to_owned(), place), index);
    }
}
