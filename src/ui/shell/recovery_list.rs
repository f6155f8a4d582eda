//! The dialog that offers what was not saved when the program ended.

use std::collections::BTreeSet;

use egui::{Button, Context, Frame, Key, Margin, RichText, ScrollArea, Ui};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// A recovery copy as it is offered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OfferedCopy {
    /// The title of the plan; absent where the copy can't be read.
    pub title: Option<String>,

    /// The file of the plan; absent where it was never saved.
    pub file: Option<String>,

    /// When the copy was written.
    pub written: Option<Message>,

    /// What is to be known beside: that the file is gone, was changed, and so on.
    pub notes: Vec<Message>,

    /// What the sentences below say.
    pub heading: Message,

    /// What differs, the most important first.
    pub differences: Vec<Message>,
}

/// What the person wants; copies are told by their place in the list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RecoveryAnswer {
    /// Open a copy as unsaved changes.
    Restore(usize),

    /// Remove a copy, after a question.
    Discard(usize),

    /// Leave all of them for another time.
    Later,
}

/// What is unfolded in the dialog.
#[derive(Debug, Default)]
pub struct RecoveryListState {
    /// The copies of which all differences are shown.
    unfolded: BTreeSet<usize>,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 560.0;

/// How many differences are shown before one asks for all.
const FEW: usize = 5;

/// What stands before each difference.
const BULLET: &str = "•";

/// How much of the window's height is left around the list, in points.
const AROUND: f32 = 280.0;

/// Draws the dialog over everything else; the answer once there is one.
///
/// Enter restores where there is one copy only; Escape leaves all for later.
pub fn recovery_list_ui(
    context: &Context,
    copies: &[&OfferedCopy],
    state: &mut RecoveryListState,
    texts: &Texts,
) -> Option<RecoveryAnswer> {
    let mut answer = None;
    let height = (context.content_rect().height() - AROUND).max(theme::ROW_HEIGHT);
    crate::ui::modal(context, "recovery").show(context, |ui| {
        ui.set_width(WIDTH);
        ui.label(RichText::new(texts.label("recovery-title")).font(theme::title()));
        ui.add_space(theme::SPACE);
        ui.label(texts.label("recovery-text"));
        ui.add_space(theme::SPACE_LARGE);
        ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                // The bar that shows how far one has scrolled lies beside the cards.
                ui.set_max_width(WIDTH - theme::SPACE);
                for (index, copy) in copies.iter().enumerate() {
                    ui.push_id(index, |ui| {
                        copy_ui(
                            ui,
                            (index, copy),
                            copies.len() == 1,
                            state,
                            texts,
                            &mut answer,
                        );
                    });
                    ui.add_space(theme::SPACE);
                }
            });
        ui.add_space(theme::SPACE);
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| {
            if ui.button(texts.label("recovery-later")).clicked() {
                answer = Some(RecoveryAnswer::Later);
            }
        });
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        // A button that has the focus answers Enter itself.
        let focused = ui.memory(|memory| memory.focused().is_some());
        let only = copies.len() == 1 && copies.iter().all(|it| it.title.is_some());
        if only && !focused && answer.is_none() && pressed(Key::Enter) {
            answer = Some(RecoveryAnswer::Restore(0));
        }
        if pressed(Key::Escape) {
            answer = Some(RecoveryAnswer::Later);
        }
    });
    answer
}

fn copy_ui(
    ui: &mut Ui,
    (index, copy): (usize, &OfferedCopy),
    is_only: bool,
    state: &mut RecoveryListState,
    texts: &Texts,
    answer: &mut Option<RecoveryAnswer>,
) {
    let theme = theme::of(ui);
    let card = Frame::new()
        .fill(theme.panel)
        .stroke((theme::LINE, theme.separator))
        .corner_radius(theme::CORNER_RADIUS)
        .inner_margin(Margin::same(12));
    card.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let unreadable = || texts.label("recovery-unreadable");
        let title = copy.title.clone().unwrap_or_else(unreadable);
        ui.label(RichText::new(&title).font(theme::heading()));
        let weak = |text: String| {
            RichText::new(text)
                .font(theme::small())
                .color(theme.text_weak)
        };
        match &copy.file {
            Some(file) => {
                ui.label(weak(file.clone()));
            }
            None if copy.title.is_some() => {
                ui.label(weak(texts.label("recovery-never-saved")));
            }
            None => {}
        }
        if let Some(written) = &copy.written {
            ui.label(weak(texts.say(written)));
        }
        for note in &copy.notes {
            ui.label(RichText::new(texts.say(note)).color(theme.warning));
        }
        if !copy.differences.is_empty() {
            differences_ui(ui, (index, copy), state, texts);
        }
        ui.add_space(theme::SPACE);
        ui.horizontal(|ui| {
            if copy.title.is_some() && restore_ui(ui, &title, is_only, texts) {
                *answer = Some(RecoveryAnswer::Restore(index));
            }
            let name = Message::new("recovery-discard-this").with("title", title.as_str());
            let discard = ui.button(texts.label("recovery-discard"));
            if discard.accessible_name(texts.say(&name)).clicked() {
                *answer = Some(RecoveryAnswer::Discard(index));
            }
        });
    });
}

fn restore_ui(ui: &mut Ui, title: &str, is_only: bool, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let label = texts.label("recovery-restore");
    let name = Message::new("recovery-restore-this").with("title", title);
    let button = if is_only {
        Button::new(RichText::new(label).color(theme.on_accent_strong)).fill(theme.accent_strong)
    } else {
        Button::new(label)
    };
    let button = ui.add(button).accessible_name(texts.say(&name));
    button.clicked()
}

/// The sentences, the first few of them until all are asked for.
fn differences_ui(
    ui: &mut Ui,
    (index, copy): (usize, &OfferedCopy),
    state: &mut RecoveryListState,
    texts: &Texts,
) {
    ui.add_space(theme::SPACE_SMALL);
    let heading = RichText::new(texts.say(&copy.heading));
    ui.label(heading.font(theme::small_strong()));
    let all = copy.differences.len();
    let shown = if all <= FEW + 1 || state.unfolded.contains(&index) {
        all
    } else {
        FEW
    };
    for difference in &copy.differences[..shown] {
        ui.horizontal_top(|ui| {
            ui.label(BULLET);
            ui.vertical(|ui| ui.label(texts.say(difference)));
        });
    }
    if shown < all {
        let more = Message::new("recovery-more").with("count", all);
        if ui.link(texts.say(&more)).clicked() {
            state.unfolded.insert(index);
        }
    }
}
