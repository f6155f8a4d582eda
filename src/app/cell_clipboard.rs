//! Cells to and from the clipboard of the system.

use std::sync::{Arc, Mutex};

use egui::Context;

use crate::text::Message;
use crate::ui::shell::NoticeKind;
use crate::ui::table::PasteTarget;

use super::application::Application;
use super::clipboard::is_fragment;
use super::jobs::Done;

/// The clipboard of the system, opened when it is needed first.
///
/// It stays open, since on some systems what was copied goes with the program that holds it.
/// It is shared with the threads that read it: another program may let them wait for its answer.
#[derive(Clone, Default)]
pub(super) struct CellClipboard(Arc<Mutex<Option<arboard::Clipboard>>>);

impl CellClipboard {
    /// Puts HTML there with its text for programs that take no HTML; whether that went well.
    ///
    /// While it is being read it is not waited for.
    fn put(&self, text: &str, html: &str) -> bool {
        let Ok(mut held) = self.0.try_lock() else {
            return false;
        };
        let clipboard = opened(&mut held);
        clipboard.is_some_and(|it| it.set_html(html, Some(text)).is_ok())
    }

    /// The text and the HTML that are there; the text only where it is not known already.
    fn read(&self, text: Option<String>) -> (Option<String>, Option<String>) {
        let Ok(mut held) = self.0.lock() else {
            return (text, None);
        };
        let Some(clipboard) = opened(&mut held) else {
            return (text, None);
        };
        let is_there = |text: &String| !text.is_empty();
        let text = text.or_else(|| clipboard.get_text().ok().filter(is_there));
        // Only a table's HTML tells more than its text.
        let html = if is_table(text.as_deref()) {
            clipboard.get().html().ok().filter(is_there)
        } else {
            None
        };
        (text, html)
    }
}

/// The clipboard; none where the system has none.
fn opened(held: &mut Option<arboard::Clipboard>) -> Option<&mut arboard::Clipboard> {
    if held.is_none() {
        *held = arboard::Clipboard::new().ok();
    }
    held.as_mut()
}

/// Whether a text may be that of several cells.
fn is_table(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.contains(['\t', '\n']))
}

/// What was read from the clipboard, and for what.
pub(super) struct ClipboardRead {
    /// The plan that was shown, by number.
    shown: u64,

    /// The cells that were meant.
    target: PasteTarget,

    text: Option<String>,
    html: Option<String>,
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
    /// What has to be asked of the system is read in the background, for the cells that are selected now.
    pub(super) fn paste_cells(&mut self, context: &Context, text: Option<String>) {
        let target = self.views.table.paste_target();
        let shown = self.shown;
        let asks = self.surroundings.has_system_clipboard && is_table(text.as_deref());
        let read = ClipboardRead {
            shown,
            target,
            text,
            html: None,
        };
        if !asks || read.text.as_deref().is_some_and(is_fragment) {
            self.clipboard_read(read);
            return;
        }
        let clipboard = self.cell_clipboard.clone();
        self.jobs.begin(context, move || {
            let (text, html) = clipboard.read(read.text);
            Done::ClipboardRead(Box::new(ClipboardRead { text, html, ..read }))
        });
    }

    /// Pastes what was read, unless another plan was opened meanwhile.
    ///
    /// Units that were copied in the outline are pasted as units: as cells they would be rows of braces.
    pub(super) fn clipboard_read(&mut self, read: ClipboardRead) {
        if read.shown != self.shown {
            return;
        }
        match (read.text, read.html) {
            (None, None) => {
                let message = Message::new("notice-nothing-to-paste");
                self.tell(NoticeKind::Problem, message);
            }
            (Some(text), _) if is_fragment(&text) => self.paste_text(&text),
            (text, html) => self.views.table.paste_at(read.target, text, html),
        }
    }
}
