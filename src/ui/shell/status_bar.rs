//! The line at the foot of the window: what the planning country sends, and how the file stands.

use egui::{Align, CursorIcon, Label, Layout, RichText, Role, Sense, Ui, WidgetInfo};

use crate::analysis::{BridgeSubject, Lens, View};
use crate::model::Toward;
use crate::text::{Message, Name};
use crate::ui::bridge::{BridgeAsk, bridge_hint, open_bridge};
use crate::ui::{Action, Shown, theme};

use super::work_bar::{WorkShown, work_bar_ui};

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

/// Draws what the country sends, which opens into what it is made of.
fn country_ui(ui: &mut Ui, country: &Message, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let words = shown.texts.say(country);
    let label = Label::new(RichText::new(&words).size(theme::TEXT_SMALL)).sense(Sense::click());
    let response = ui.add(label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let ask = BridgeAsk {
        subject: BridgeSubject::Country(shown.plan.head().country),
        view: View {
            lens: Lens::Planned,
            ..shown.view
        },
    };
    if response.hovered() || response.has_focus() {
        let theme = theme::of(ui);
        let line = (theme::LINE, theme.accent_text);
        let rect = response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    if response.clicked() {
        open_bridge(ui, response.rect, ask, actions);
    }
    let mut hint = shown.label("bridge-hint-open");
    if response.hovered()
        && let Some(bridge) = bridge_hint(ui, shown, ask)
    {
        hint = format!("{bridge}\n{hint}");
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(hint);
}

/// Draws the line, with long work in place of what matters less meanwhile; the work that is to be cancelled, if one is.
pub fn status_bar_ui(
    ui: &mut Ui,
    country: &Message,
    file: &FileState,
    works: &[WorkShown],
    shown: &Shown<'_>,
    actions: &mut Vec<Action>,
) -> Option<u64> {
    let texts = shown.texts;
    let theme = theme::of(ui);
    let line = ui.horizontal(|ui| {
        country_ui(ui, country, shown, actions);
        let end = ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !works.is_empty() {
                return work_bar_ui(ui, works, texts);
            }
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
            None
        });
        end.inner
    });
    line.inner
}
