//! Notices that something was done, or why it was not.

use egui::{Align2, Area, Frame, Id, Order, Ui, vec2};

use crate::text::{Message, Texts};
use crate::ui::theme;

/// How a notice is meant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NoticeKind {
    /// Something was done.
    Done,

    /// Something was refused or went wrong.
    Problem,
}

/// Something to tell the person that needs no answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Notice {
    /// How it is meant.
    pub kind: NoticeKind,

    /// What there is to say.
    pub message: Message,
}

/// Draws the notice that stands; whether the person has put it away.
pub fn notices_ui(ui: &Ui, notice: &Notice, texts: &Texts) -> bool {
    let theme = theme::of(ui);
    let mut closed = false;
    let offset = vec2(0.0, -2.0 * theme::TOOLBAR_HEIGHT);
    Area::new(Id::unique("notice"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, offset)
        .show(ui.ctx(), |ui| {
            let color = match notice.kind {
                NoticeKind::Done => theme.good,
                NoticeKind::Problem => theme.error,
            };
            Frame::popup(ui.style())
                .stroke((theme::LINE_STRONG, color))
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.set_max_width(560.0);
                        ui.label(texts.say(&notice.message));
                        let name = texts.label("notice-close");
                        if ui.button("×").accessible_name(name).clicked() {
                            closed = true;
                        }
                    });
                });
        });
    closed
}
