//! Opening totals into what they are made of.

use egui::Context;

use crate::analysis::BridgeSubject;
use crate::text::Message;
use crate::ui::Action;
use crate::ui::bridge::{BridgeAsk, bridge_card_ui, selected_anchor};
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::jobs::Done;

impl Application {
    /// Draws the card of a total, while it is open; of a large plan its bridge is made in the background.
    pub(super) fn bridge_ui(&mut self, context: &Context, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            self.views.bridge.close();
            return;
        };
        if !self.views.bridge.is_open() {
            return;
        }
        let shown = document.shown(self.surroundings.today, self.texts);
        if let Some(work) = self.views.bridge.next_work(&shown) {
            self.jobs
                .begin(context, move || Done::BridgeMade(Box::new(work.run())));
        }
        bridge_card_ui(context, &shown, &mut self.views.bridge, actions);
    }

    /// Opens the total of what is chosen, or of the whole plan.
    pub(super) fn show_bridge(&mut self, context: &Context) {
        let Some(document) = &self.document else {
            return;
        };
        let selection = document.selection();
        if selection.is_some() {
            selected_anchor(context);
        }
        let ask = BridgeAsk {
            subject: selection.map_or(BridgeSubject::Plan, BridgeSubject::Node),
            view: document.view(),
        };
        self.views.bridge.open(context, ask);
    }

    /// Puts words on the clipboard, and says so.
    pub(super) fn copy_words(&mut self, context: &Context, text: String) {
        context.copy_text(text);
        self.tell(NoticeKind::Done, Message::new("notice-copied-words"));
    }
}
