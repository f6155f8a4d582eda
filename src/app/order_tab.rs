//! The tab with the order of battle: its work in the background, and editing what is chosen there.

use egui::Ui;

use crate::model::NodeId;
use crate::ui::Action;
use crate::ui::order_view::{OrderMade, order_view_ui};

use super::application::Application;
use super::jobs::Done;

impl Application {
    pub(super) fn order_tab_ui(&mut self, ui: &mut Ui, actions: &mut Vec<Action>) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            order_view_ui(ui, &shown, &mut self.views.order, actions);
        }
        let shown = self.shown;
        if let Some(work) = self.views.order.next_work() {
            self.jobs.begin(ui.ctx(), move || {
                Done::OrderMade(shown, Box::new(work.run()))
            });
        }
    }

    /// Takes boxes that were made in the background, unless another plan was opened meanwhile.
    pub(super) fn order_made(&mut self, shown: u64, made: OrderMade) {
        if shown == self.shown {
            self.views.order.take_made(made);
        }
    }

    /// Chooses something and lets its name be typed in the inspector, which is shown for that.
    pub(super) fn inspect(&mut self, node: NodeId) {
        if let Some(document) = &mut self.document {
            document.select(Some(node));
            self.settings.hidden.inspector = false;
            self.views.inspector.rename();
        }
    }
}
