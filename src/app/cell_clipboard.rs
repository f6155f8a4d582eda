//! Cells to and from the clipboard of the system.

use egui::Context;

use crate::text::Message;
use crate::ui::shell::NoticeKind;

use super::application::Application;
use super::clipboard::is_fragment;

/// The clipboard of the system, opened when it is needed first.
///
/// It stays open, since on some systems what was copied goes with the program that holds it.
#[derive(Default)]
pub(super) struct CellClipboard(Option<arboard::Clipboard>);

impl CellClipboard {
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

    /// The text that is there.
    fn text(&mut self) -> Option<String> {
        let text = self.open()?.get_text().ok();
        text.filter(|text| !text.is_empty())
    }

    /// The HTML that is there.
    fn html(&mut self) -> Option<String> {
        let html = self.open()?.get().html().ok();
        html.filter(|html| !html.is_empty())
    }
}

impl Application {
    /// Copies cells, as text alone where the system takes no more.
    ///
    /// Where the system is to be left alone, as in tests, its clipboard is too.
    pub(super) fn copy_cells(&mut self, context: &Context, text: &str, html: &str) {
        let may = self.surroundings.has_system_clipboard;
        if !(may && self.cell_clipboard.put(text, html)) {
            context.copy_text(text.to_owned());
        }
        self.tell(NoticeKind::Done, Message::new("notice-copied-cells"));
    }

    /// Gives the table what is on the clipboard; the text where it is not known already.
    ///
    /// Units that were copied in the outline are pasted as units: as cells they would be rows of braces.
    pub(super) fn paste_cells(&mut self, text: Option<String>) {
        let may = self.surroundings.has_system_clipboard;
        let text = match text {
            None if may => self.cell_clipboard.text(),
            text => text,
        };
        if let Some(text) = text.as_deref().filter(|text| is_fragment(text)) {
            self.paste_text(text);
            return;
        }
        // Only a table's HTML tells more than its text.
        let is_table = text.as_ref().is_none_or(|text| text.contains(['\t', '\n']));
        let html = if may && is_table {
            self.cell_clipboard.html()
        } else {
            None
        };
        if text.is_none() && html.is_none() {
            let message = Message::new("notice-nothing-to-paste");
            self.tell(NoticeKind::Problem, message);
        } else {
            self.views.table.paste(text, html);
        }
    }
}
