//! Cells to and from the clipboard of the system.

use egui::Context;

use crate::text::Message;
use crate::ui::shell::NoticeKind;

use super::application::Application;

/// The clipboard of the system, opened when it is needed first.
///
/// It stays open, since on some systems what was copied goes with the program that holds it.
#[derive(Default)]
pub(super) struct Clipboard(Option<arboard::Clipboard>);

/// What stands on the clipboard.
enum Content {
    Text(String),
    Html(String),
}

impl Clipboard {
    /// The clipboard; none where the system has none.
    fn open(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.0.is_none() {
            self.0 = arboard::Clipboard::new().ok();
        }
        self.0.as_mut()
    }

    /// Puts HTML there with its text for programs that take no HTML; whether that went well.
    fn put(&mut self, text: &str, html: &str) -> bool {
        let clipboard = self.open();
        clipboard.is_some_and(|it| it.set_html(html, Some(text)).is_ok())
    }

    /// What is there: text, or HTML where there is no text.
    fn content(&mut self) -> Option<Content> {
        let clipboard = self.open()?;
        match clipboard.get_text() {
            Ok(text) if !text.is_empty() => Some(Content::Text(text)),
            _ => clipboard.get().html().ok().map(Content::Html),
        }
    }
}

impl Application {
    /// Copies cells, as text alone where the system takes no more.
    ///
    /// Where the system is to be left alone, as in tests, its clipboard is too.
    pub(super) fn copy_cells(&mut self, context: &Context, text: &str, html: &str) {
        let may = self.surroundings.has_native_dialogs;
        if !(may && self.clipboard.put(text, html)) {
            context.copy_text(text.to_owned());
        }
        self.tell(NoticeKind::Done, Message::new("notice-copied-cells"));
    }

    /// Gives the table what is on the clipboard.
    pub(super) fn paste_cells(&mut self) {
        match self.clipboard.content() {
            Some(Content::Text(text)) => self.views.table.paste_text(text),
            Some(Content::Html(html)) => self.views.table.paste_html(html),
            None => {
                let message = Message::new("notice-nothing-to-paste");
                self.tell(NoticeKind::Problem, message);
            }
        }
    }
}
