//! Long work under way, in the line at the foot of the window.

use egui::{Button, Label, ProgressBar, RichText, Ui};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// The width of the bar, in points.
const BAR_WIDTH: f32 = 120.0;

/// The height of the bar, in points.
const BAR_HEIGHT: f32 = 8.0;

/// The most room for the name of the work, in points.
const NAME_WIDTH: f32 = 340.0;

/// A piece of work as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkShown {
    /// What tells it from others.
    pub id: u64,

    /// What it is: "Opening plan.muster".
    pub name: Message,

    /// What is being done now, where it has several phases.
    pub now: Option<Message>,

    /// How much is done, from 0 to 1; nothing where nobody knows.
    pub fraction: Option<f32>,

    /// Whether it can be cancelled.
    pub cancel: CancelState,
}

/// Whether work can be cancelled.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CancelState {
    /// It can.
    Can,

    /// It was, and ends soon.
    Asked,

    /// It cannot, for this reason.
    Cannot(Message),
}

/// Draws the oldest of the works from right to left, and how many more there are; the work that is to be cancelled, if one is.
pub fn work_bar_ui(ui: &mut Ui, works: &[WorkShown], texts: &Texts) -> Option<u64> {
    let (work, more) = works.split_first()?;
    let colors = theme::of(ui);
    let small = |text: String| RichText::new(text).size(theme::TEXT_SMALL);
    let cancelled = cancel_ui(ui, work, texts);
    let name = texts.say(&work.name);
    ui.add(
        ProgressBar::new(work.fraction.unwrap_or_default())
            .desired_width(BAR_WIDTH)
            .desired_height(BAR_HEIGHT)
            .fill(colors.mark),
    )
    .accessible_name(&name);
    if !more.is_empty() {
        let more = Message::new("work-more").with("count", more.len());
        ui.label(small(texts.say(&more)).color(colors.text_weak));
    }
    let text = match &work.now {
        Some(now) => texts.say(
            &Message::new("work-now")
                .with("work", work.name.clone())
                .with("now", now.clone()),
        ),
        None => name,
    };
    let room = ui.available_width().min(NAME_WIDTH);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(Label::new(small(text)).truncate());
    });
    cancelled
}

fn cancel_ui(ui: &mut Ui, work: &WorkShown, texts: &Texts) -> Option<u64> {
    let button = Button::new(RichText::new(texts.label("answer-cancel")).size(theme::TEXT_SMALL));
    let (can, reason) = match &work.cancel {
        CancelState::Can => (true, None),
        CancelState::Asked => (false, Some(Message::new("work-cancelling"))),
        CancelState::Cannot(reason) => (false, Some(reason.clone())),
    };
    let response = ui.add_enabled(can, button.small());
    let response = match reason {
        Some(reason) => response.on_disabled_hover_text(texts.say(&reason)),
        None => response,
    };
    response.clicked().then_some(work.id)
}
