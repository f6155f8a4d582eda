//! Work in the background, so that no frame waits.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::text::Message;

use super::document::Document;

/// What a piece of background work has come to.
pub(super) enum Done {
    /// A plan was read.
    Opened(Box<Document>),

    /// Recovery copies were looked for.
    CopiesFound(Vec<super::recovery::Offer>),

    /// A recovery copy was made a document again.
    Restored(Box<super::recovery::Restored>),

    /// A plan could not be read.
    NotOpened {
        /// Its file.
        path: PathBuf,

        /// Why, and what to do.
        message: Message,
    },

    /// The plan of a revision was written.
    Saved {
        /// To which file.
        path: PathBuf,

        /// The revision.
        revision: u64,
    },

    /// The plan could not be written.
    NotSaved(Message),

    /// Another file was written.
    Exported(PathBuf),

    /// Another file could not be written.
    NotExported(Message),

    /// A path was chosen in the system's dialog, or none.
    Chosen {
        /// Whether anyone still asks.
        asked: super::file_dialog::Asked,

        /// The path, and whether its file has to be asked about; else why there is none.
        answer: Result<(PathBuf, bool), super::file_dialog::NoPath>,
    },

    /// The disk was looked at for the program's own file browser; with the number of the question.
    Seen(u64, super::file_dialog::Seen),

    /// Which of the recent files are not there any more.
    Missing(Vec<PathBuf>),

    /// What is kept between runs was written.
    Kept,

    /// A text was looked for in the plan.
    Found(
        Box<crate::ui::find_bar::FindKey>,
        Vec<crate::analysis::TextMatch>,
    ),

    /// The figure was drawn, for the clipboard.
    Drawn(egui::ColorImage),

    /// The figure's table was written, for the clipboard.
    Written(String),

    /// The figure that is shown was made.
    FigureMade(Box<super::chart_tab::Made>),

    /// The people on another day were counted.
    Counted(Box<super::document::Counted>),

    /// Work of the table was done, for the plan that was shown as this one.
    Table(u64, Box<crate::ui::table::TableDone>),

    /// The picture of a sample was drawn.
    SampleDrawn(&'static str, egui::ColorImage),
}

/// The background work under way, and what has come of it.
pub(super) struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    running: usize,
}

impl Jobs {
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            running: 0,
        }
    }

    /// Begins a piece of work; the window is woken when it is done.
    pub(super) fn begin(
        &mut self,
        context: &egui::Context,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        self.running += 1;
        let sender = self.sender.clone();
        let context = context.clone();
        thread::spawn(move || {
            // When the window is gone nobody waits for the answer.
            if sender.send(work()).is_ok() {
                context.request_repaint();
            }
        });
    }

    /// Whether any work is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.running > 0
    }

    /// The next piece of work that is done.
    pub(super) fn next_done(&mut self) -> Option<Done> {
        let done = self.receiver.try_recv().ok()?;
        self.running -= 1;
        Some(done)
    }
}
