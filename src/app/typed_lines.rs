//! Typed lines in the window: they are read in the background and added in one step.

use egui::Context;

use crate::edit::Edit;
use crate::exchange::typed::TypedScope;
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::type_lines::{TypeLinesAnswer, TypeLinesState, TypedDone, type_lines_ui};

use super::application::Application;
use super::document::Document;
use super::jobs::{Done, let_go};

/// The dialog of typed lines; what is typed stays in it while it is closed.
#[derive(Default)]
pub(super) struct TypedLines {
    state: Option<TypeLinesState>,
    is_open: bool,

    /// Whether lines are being read.
    is_reading: bool,
}

impl TypedLines {
    /// Whether the dialog is to be seen.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Waits no longer for lines that were being read.
    pub(super) fn give_up(&mut self) {
        self.is_reading = false;
    }
}

impl Application {
    pub(super) fn open_typed_lines(&mut self) {
        let typed = &mut self.views.typed;
        typed.is_open = true;
        typed.state.get_or_insert_with(TypeLinesState::new).open();
    }

    /// Draws the dialog, if it is open, has lines read that have changed, and does what the person chose.
    pub(super) fn typed_lines_ui(&mut self, context: &Context) {
        let typed = &mut self.views.typed;
        let (true, Some(document), Some(state)) = (typed.is_open, &self.document, &mut typed.state)
        else {
            return;
        };
        let shown = document.shown(self.surroundings.today, self.texts);
        let answer = type_lines_ui(context, &shown, state);
        let wanted = state.wanted(&shown).filter(|_| !typed.is_reading);
        if let Some(work) = wanted {
            typed.is_reading = true;
            self.jobs
                .begin(context, move || Done::TypedRead(Box::new(work.run())));
        }
        match answer {
            None => {}
            Some(TypeLinesAnswer::Close) => typed.is_open = false,
            Some(TypeLinesAnswer::Add { edit, node, scope }) => {
                self.add_typed(context, edit, node, scope);
            }
        }
    }

    /// Adds lines in one step; where that cannot be now, they stay in the dialog.
    fn add_typed(&mut self, context: &Context, edit: Box<Edit>, node: NodeId, scope: TypedScope) {
        let is_only_read = self.document.as_ref().is_some_and(Document::is_only_read);
        let hindrance = if is_only_read {
            Some(Message::new("notice-only-read"))
        } else {
            let waits = self.is_changing();
            waits.then(|| Message::new("type-lines-wait"))
        };
        let Some(state) = &mut self.views.typed.state else {
            return;
        };
        if let Some(hindrance) = hindrance {
            return state.refuse(hindrance);
        }
        let is_done = state.added(scope);
        self.views.typed.is_open = !is_done;
        self.edit(context, edit);
        self.select(Some(node));
    }

    /// Takes lines that were read; where they have changed since, the next frame has them read again.
    pub(super) fn typed_read(&mut self, context: &Context, done: TypedDone) {
        self.views.typed.is_reading = false;
        if let Some(state) = &mut self.views.typed.state {
            let_go(state.take(done));
        }
        context.request_repaint();
    }
}
