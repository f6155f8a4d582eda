//! Doing what the panels want, in one place, one short arm each.

use egui::Context;

use crate::ui::Action;

use super::application::Application;
use super::questions::Intent;

impl Application {
    /// Performs what the panels pushed during the frame.
    pub(super) fn perform(&mut self, context: &Context, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Edit(edit) => self.edit(context, edit),
                Action::Select(node) => self.select(node),
                Action::Inspect(node) => self.inspect(node),
                Action::GoTo(day) => {
                    if let Some(document) = &mut self.document {
                        document.go_to(day);
                    }
                }
                Action::Look(view) => {
                    if let Some(document) = &mut self.document {
                        document.look(view);
                    }
                }
                Action::OpenBridge(ask) => self.views.bridge.open(context, ask),
                Action::CopyText(text) => self.copy_words(context, text),
                Action::ShowFigure(figure) => self.show_figure(figure),
                Action::Unfold(item) => self.unfold(item),
                Action::Place(start) => self.open_placement(start),
                Action::LookFor(text) => self.look_for(text),
                Action::Command(command) => self.command_when_typed(context, command),
                Action::CopyCells { text, html } => self.copy_cells(context, &text, &html),
                Action::PasteCells(text) => self.paste_cells(context, text),
                Action::OpenFile(path) => self.intend(context, Intent::Open(path)),
                Action::ForgetFile(path) => self.settings.forget(&path),
                Action::OpenSample(name) => self.intend(context, Intent::OpenSample(name)),
            }
        }
    }
}
