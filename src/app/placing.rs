//! The dialog that places a unit with another country's.

use egui::Context;

use crate::ui::Action;
use crate::ui::placement::{
    PlacementAnswer, PlacementDone, PlacementStart, PlacementState, placement_ui,
};

use super::application::Application;
use super::jobs::Done;

impl Application {
    pub(super) fn open_placement(&mut self, start: PlacementStart) {
        self.views.placement = Some(PlacementState::new(start));
    }

    /// Opens the dialog with what is chosen as guest or host.
    pub(super) fn place_chosen(&mut self) {
        if let Some(document) = &self.document {
            let shown = document.shown(self.surroundings.today, self.texts);
            self.open_placement(PlacementStart::of_selection(&shown));
        }
    }

    pub(super) fn placement_ui(&mut self, context: &Context, actions: &mut Vec<Action>) {
        let Some(document) = &self.document else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let Some(state) = &mut self.views.placement else {
            return;
        };
        let answer = placement_ui(context, &shown, state);
        let reads = state.asks_for_templates();
        if let Some(work) = state.next_work() {
            let now = self.shown;
            self.jobs
                .begin(context, move || Done::Placement(now, Box::new(work.run())));
        }
        if reads {
            self.read_templates(context);
        }
        if let Some(answer) = answer {
            self.views.placement = None;
            if let PlacementAnswer::Place(placed) = answer {
                actions.extend(placed);
            }
        }
    }

    /// Takes what would come of a placement, unless another plan was opened meanwhile.
    pub(super) fn placement_done(&mut self, shown: u64, done: PlacementDone) {
        if shown == self.shown
            && let Some(state) = &mut self.views.placement
        {
            state.take_done(done);
        }
    }
}
