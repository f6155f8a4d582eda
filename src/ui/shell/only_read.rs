//! The strip that says that an earlier version is only read.

use std::path::{Path, PathBuf};

use egui::{RichText, Ui};

use crate::text::{Message, Texts};
use crate::ui::{Action, Command, theme};

/// Draws what an earlier version is, and what can be done with it: save it under a name, or go back to the plan's file.
pub fn only_read_ui(
    ui: &mut Ui,
    moment: &Message,
    origin: Option<&Path>,
    texts: &Texts,
    actions: &mut Vec<Action>,
) {
    ui.horizontal_wrapped(|ui| {
        let message = Message::new("strip-only-read").with("moment", moment.clone());
        ui.label(RichText::new(texts.say(&message)).color(theme::of(ui).text));
        if ui.link(texts.label("strip-save-as")).clicked() {
            actions.push(Action::Command(Command::SaveAs));
        }
        if let Some(origin) = origin {
            let name = origin.file_name().unwrap_or(origin.as_os_str());
            let message = Message::new("strip-back").with("file", name.to_string_lossy().as_ref());
            if ui.link(texts.say(&message)).clicked() {
                actions.push(Action::OpenFile(PathBuf::from(origin)));
            }
        }
    });
}
