//! The line at the foot of the window: what the planning country sends, and how the file stands.

use egui::{Align, Layout, RichText, Ui};

use crate::analysis::Lens;
use crate::model::Toward;
use crate::text::{Message, Name, Texts};
use crate::ui::{Shown, theme};

/// How the plan stands against the file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FileState {
    /// "Saved", "Not saved", "Saving…".
    pub message: Message,
}

/// What the status bar says of the planning country on the day, in the ledger and measure of the view.
pub fn country_line(shown: &Shown<'_>, country: Name) -> Message {
    let view = shown.view;
    let people = shown
        .totals
        .of_country(shown.plan.head().country, view.ledger);
    Message::new("status-country")
        .with("country", country)
        .with("planned", people.of(Lens::Planned, view.measure))
        .with("deployed", people.of(Lens::Deployed, view.measure))
        .with("ledger", view.ledger.message())
        .with("measure", view.measure.message())
        .with("toward", toward_message(view.toward))
        .with("day", shown.day)
}

fn toward_message(toward: Option<Toward>) -> Message {
    match toward {
        Some(toward) => toward.message(),
        None => Message::new("toward-everyone"),
    }
}

/// Draws the line.
pub fn status_bar_ui(ui: &mut Ui, country: &Message, file: &FileState, texts: &Texts) {
    let theme = theme::of(ui);
    ui.horizontal(|ui| {
        ui.label(RichText::new(texts.say(country)).size(theme::TEXT_SMALL));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let zoom = (ui.ctx().zoom_factor() * 100.0).round();
            let weak = |text: String| {
                RichText::new(text)
                    .size(theme::TEXT_SMALL)
                    .color(theme.text_weak)
            };
            ui.label(weak(format!("{zoom} %")));
            ui.separator();
            ui.label(weak(texts.language().tag().to_uppercase()));
            ui.separator();
            ui.label(weak(texts.say(&file.message)));
        });
    });
}
