//! Notices that something was done, or why it was not.

use egui::{Align2, Area, Frame, Id, Order, Ui, vec2};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoticeKind {
    /// Something was done.
    Done,

    /// Something is worth knowing.
    Hint,

    /// Something was refused or went wrong.
    Problem,
}

/// Something to tell the person that needs no answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    kind: NoticeKind,
    message: Message,

    /// When it was first drawn, in seconds since the program began.
    first_drawn: Option<f64>,
}

/// For how long it is told that something was done, in seconds.
const TOLD_FOR: f64 = 8.0;

/// The widest that a notice gets, in points; longer ones take several lines.
const WIDTH: f32 = 520.0;

impl Notice {
    /// A notice that is yet to be drawn.
    pub fn new(kind: NoticeKind, message: Message) -> Self {
        Self {
            kind,
            message,
            first_drawn: None,
        }
    }

    /// How long it is still to stand, in seconds; what went wrong stands until it is put away.
    fn remaining(&mut self, now: f64) -> Option<f64> {
        let first_drawn = *self.first_drawn.get_or_insert(now);
        match self.kind {
            NoticeKind::Done => Some(first_drawn + TOLD_FOR - now),
            NoticeKind::Hint | NoticeKind::Problem => None,
        }
    }
}

/// Draws the notice that stands; whether it has had its time, or the person has put it away.
pub fn notices_ui(ui: &Ui, notice: &mut Notice, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let mut closed = false;
    if let Some(remaining) = notice.remaining(ui.input(|input| input.time)) {
        closed = remaining <= 0.0;
        let wait = std::time::Duration::from_secs_f64(remaining.max(0.0));
        ui.ctx().request_repaint_after(wait);
    }
    let offset = vec2(0.0, -2.0 * theme::TOOLBAR_HEIGHT);
    Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, offset)
        .show(ui.ctx(), |ui| {
            let color = match notice.kind {
                NoticeKind::Done => theme.good,
                NoticeKind::Hint => theme.note,
                NoticeKind::Problem => theme.error,
            };
            Frame::popup(ui.style())
                .stroke((theme::LINE_STRONG, color))
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        // Laid out beforehand, so that its lines break before the button.
                        let text = texts.say(&notice.message);
                        let galley = ui.painter().layout(text, theme::body(), theme.text, WIDTH);
                        ui.label(galley);
                        let name = texts.label("notice-close");
                        if ui.button("×").accessible_name(name).clicked() {
                            closed = true;
                        }
                    });
                });
        });
    closed
}
