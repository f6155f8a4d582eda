//! Doing what the panels want, in one place, one short arm each.

use egui::Context;

use crate::text::Message;
use crate::ui::Action;
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::questions::Intent;

impl Application {
    /// Performs what the panels pushed during the frame.
    pub(super) fn perform(&mut self, context: &Context, actions: Vec<Action>) {
        for action in actions {
            match action {
                Action::Edit(edit) => self.edit(&edit),
                Action::Select(node) => {
                    if let Some(document) = &mut self.document {
                        document.select(node);
                    }
                }
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

    fn edit(&mut self, edit: &crate::edit::Edit) {
        let Some(document) = &mut self.document else {
            return;
        };
        if document.is_only_read() {
            return self.tell(NoticeKind::Problem, Message::new("notice-only-read"));
        }
        match document.perform(edit) {
            Ok(()) => self.notice = None,
            Err(refusal) => {
                let message = Message::new("notice-refused").with("reason", refusal.message);
                self.tell(NoticeKind::Problem, message);
            }
        }
    }
}
