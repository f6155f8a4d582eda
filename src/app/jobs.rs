//! Work in the background, so that no frame waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crate::text::Message;
use crate::ui::shell::{CancelState, WorkShown};

use super::document::Document;
use super::progress::Progress;

/// What a piece of background work has come to.
pub(super) enum Done {
    /// A plan was read.
    Opened(Box<Document>),

    /// Recovery copies were looked for, as a person asked or at the start.
    CopiesFound(Vec<super::recovery::Offer>, bool),

    /// A recovery copy was made a document again.
    Restored(Box<super::recovery::Restored>),

    /// A plan could not be read.
    NotOpened {
        /// Its file.
        path: PathBuf,

        /// Why, and what to do.
        message: Message,

        /// Whether some of it may be read still.
        is_broken: bool,
    },

    /// The plan of a revision was written, or was not.
    Saved(Box<super::saving::SavingDone>),

    /// A version that was saved was put among the earlier ones, or was not.
    VersionKept(super::saving::Kept),

    /// A note was left beside the file of the plan of a number; absent where the folder took none.
    NoteLeft(u64, Option<crate::file::NoteLeft>),

    /// A note was taken away.
    NoteTakenAway,

    /// The plan was not reloaded, since it could not be kept first.
    NotReloaded(Message),

    /// What can be read of a broken file was read.
    Salvaged(super::salvaging::Salvaged),

    /// The earlier versions were found.
    VersionsFound(super::versions::Found),

    /// The earlier versions were compared.
    VersionsCompared(super::versions::Compared),

    /// Another file was written.
    Exported(PathBuf),

    /// Another file was not written, since that was cancelled.
    ExportCancelled,

    /// A step of an export of several figures.
    ExportSet(super::export_set::SetDone),

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

    /// Typed lines were read.
    TypedRead(Box<crate::ui::type_lines::TypedDone>),

    /// The person's own templates were read.
    TemplatesRead(Vec<crate::ui::template_picker::OwnTemplate>),

    /// A template was kept, or was not; with its name.
    TemplateKept(String, Result<(), Message>),

    /// The figure was drawn, for the clipboard.
    Drawn(egui::ColorImage),

    /// The figure's table was written, for the clipboard.
    Written(String),

    /// The figure that is shown was made.
    FigureMade(Box<super::chart_tab::Made>),

    /// The bridge of a total was made.
    BridgeMade(Box<crate::ui::bridge::BridgeDone>),
    /// The boxes of the order of battle were made, for the plan that was shown as this one.
    OrderMade(u64, Box<crate::ui::order_view::OrderMade>),

    /// The people on another day were counted.
    Counted(Box<super::document::Counted>),

    /// A large edit was applied.
    Edited(Box<super::changing::Edited>),

    /// The clipboard was read, for the table.
    ClipboardRead(Box<super::cell_clipboard::ClipboardRead>),

    /// Work of the table was done, for the plan that was shown as this one.
    Table(u64, Box<crate::ui::table::TableDone>),

    /// What would come of a placement was found out, for the plan that was shown as this one.
    Placement(u64, Box<crate::ui::placement::PlacementDone>),

    /// The work broke off by a fault of the program; with its number, where it has a name.
    Panicked(Option<u64>),

    /// The picture of a sample was drawn.
    SampleDrawn(&'static str, egui::ColorImage),
}

/// How a piece of work can be ended before its time.
#[derive(Clone, Debug)]
pub(super) enum Stopping {
    /// What comes of it is dropped, as if it had not been begun.
    Drops,

    /// It is asked to stop, does so soon, and tells how far it has come.
    Asks,

    /// It cannot, for this reason.
    Never(Message),
}

/// A piece of work that is shown while it takes long.
struct Work {
    id: u64,
    name: Message,
    stopping: Stopping,
    progress: Progress,

    /// When it was begun, in seconds of the window's time.
    begun: f64,
}

/// What comes from the thread of a piece of work.
struct Ended {
    /// The work, where it has a name.
    id: Option<u64>,

    /// What has come of it; nothing where it was cancelled.
    done: Option<Done>,
}

/// The background work under way, and what has come of it.
pub(super) struct Jobs {
    sender: Sender<Ended>,
    receiver: Receiver<Ended>,
    running: usize,

    /// The work that has a name, the oldest first.
    works: Vec<Work>,

    /// How many works with a name were begun.
    begun: u64,
}

/// Drops something large, such as what was counted of a plan before, where no frame waits for it.
pub(super) fn let_go(large: impl Send + 'static) {
    thread::spawn(move || drop(large));
}

/// Work that takes less long than this is not shown, in seconds.
const UNSEEN: f64 = 0.2;

/// How long the window waits until it looks again how far work is that it shows, in seconds.
const LOOK: f64 = 0.1;

impl Jobs {
    pub(super) fn new() -> Self {
        let (sender, receiver) = channel();
        Self {
            sender,
            receiver,
            running: 0,
            works: Vec::new(),
            begun: 0,
        }
    }

    /// Begins a piece of work; the window is woken when it is done.
    pub(super) fn begin(
        &mut self,
        context: &egui::Context,
        work: impl FnOnce() -> Done + Send + 'static,
    ) {
        self.spawn(context, None, move || Some(work()));
    }

    /// Begins a piece of work that may take long; it is shown with its name, and tells how far it is.
    ///
    /// Its number is given back, by which it can be cancelled.
    pub(super) fn begin_named(
        &mut self,
        context: &egui::Context,
        name: Message,
        stopping: Stopping,
        work: impl FnOnce(&Progress) -> Done + Send + 'static,
    ) -> u64 {
        self.begun += 1;
        let progress = Progress::default();
        let told = progress.clone();
        let drops = matches!(stopping, Stopping::Drops);
        self.works.push(Work {
            id: self.begun,
            name,
            stopping,
            progress,
            begun: context.input(|input| input.time),
        });
        // The frame that looks for the first time whether the work is still under way.
        context.request_repaint_after(Duration::from_secs_f64(UNSEEN));
        self.spawn(context, Some(self.begun), move || {
            let done = work(&told);
            // Large plans are dropped here, where no frame waits for it.
            (!drops || !told.is_cancelled()).then_some(done)
        });
        self.begun
    }

    fn spawn(
        &mut self,
        context: &egui::Context,
        id: Option<u64>,
        work: impl FnOnce() -> Option<Done> + Send + 'static,
    ) {
        self.running += 1;
        let sender = self.sender.clone();
        let context = context.clone();
        thread::spawn(move || {
            // A fault in one piece of work must not leave the window waiting for it without end.
            let done = catch_unwind(AssertUnwindSafe(work)).unwrap_or(Some(Done::Panicked(id)));
            // When the window is gone nobody waits for the answer.
            if sender.send(Ended { id, done }).is_ok() {
                context.request_repaint();
            }
        });
    }

    /// Whether any work is under way.
    pub(super) fn is_busy(&self) -> bool {
        self.running > 0
    }

    /// Whether a work with a name is under way still.
    pub(super) fn has(&self, id: u64) -> bool {
        self.works.iter().any(|work| work.id == id)
    }

    /// The next piece of work that is done.
    pub(super) fn next_done(&mut self) -> Option<Done> {
        loop {
            let Ended { id, done } = self.receiver.try_recv().ok()?;
            self.running -= 1;
            let known = self.works.iter().position(|work| Some(work.id) == id);
            let work = known.map(|index| self.works.remove(index));
            // What was cancelled after it was sent is dropped too.
            let is_wanted = id.is_none() || work.is_some();
            if is_wanted && done.is_some() {
                return done;
            }
        }
    }

    /// The works that have taken long enough to be shown, the oldest first; the window looks again while there are any with a name.
    pub(super) fn shown(&self, context: &egui::Context) -> Vec<WorkShown> {
        let now = context.input(|input| input.time);
        let is_seen = |work: &&Work| now - work.begun >= UNSEEN;
        let waits = self.works.iter().map(|work| {
            let unseen = work.begun + UNSEEN - now;
            if unseen > 0.0 { unseen } else { LOOK }
        });
        if let Some(wait) = waits.reduce(f64::min) {
            context.request_repaint_after(Duration::from_secs_f64(wait));
        }
        let shown = self.works.iter().filter(is_seen).map(|work| WorkShown {
            id: work.id,
            name: work.name.clone(),
            now: work.progress.now(),
            fraction: work.progress.fraction(),
            cancel: match &work.stopping {
                Stopping::Never(reason) => CancelState::Cannot(reason.clone()),
                _ if work.progress.is_cancelled() => CancelState::Asked,
                Stopping::Drops | Stopping::Asks => CancelState::Can,
            },
        });
        shown.collect()
    }

    /// Cancels a work that can be cancelled.
    pub(super) fn cancel(&mut self, id: u64) {
        let Some(index) = self.works.iter().position(|work| work.id == id) else {
            return;
        };
        match self.works[index].stopping {
            Stopping::Drops => {
                self.works[index].progress.cancel();
                self.works.remove(index);
            }
            Stopping::Asks => self.works[index].progress.cancel(),
            Stopping::Never(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    /// The texts that works have come to, until none is under way.
    fn all_done(jobs: &mut Jobs) -> Vec<String> {
        let mut all = Vec::new();
        while jobs.is_busy() {
            match jobs.next_done() {
                Some(Done::Written(text)) => all.push(text),
                Some(_) => panic!("another kind of work"),
                None => thread::yield_now(),
            }
        }
        all
    }

    fn name() -> Message {
        Message::new("work-opening")
    }

    #[test]
    fn what_comes_of_a_cancelled_opening_is_dropped() {
        let context = egui::Context::default();
        let mut jobs = Jobs::new();
        let (release, held) = mpsc::channel::<()>();
        jobs.begin_named(&context, name(), Stopping::Drops, move |_| {
            held.recv().expect("released below");
            Done::Written("a plan".to_owned())
        });
        jobs.cancel(1);
        assert!(jobs.works.is_empty(), "it is shown no longer");
        release.send(()).expect("it waits for this");
        assert!(all_done(&mut jobs).is_empty());
    }

    #[test]
    fn work_that_is_asked_to_stop_tells_how_far_it_came() {
        let context = egui::Context::default();
        let mut jobs = Jobs::new();
        let (release, held) = mpsc::channel::<()>();
        jobs.begin_named(&context, name(), Stopping::Asks, move |progress| {
            progress.tell(1, 4);
            held.recv().expect("released below");
            Done::Written(format!("cancelled: {}", progress.is_cancelled()))
        });
        assert!(jobs.shown(&context).is_empty(), "nothing blinks");
        jobs.works[0].begun = -1.0;
        jobs.cancel(1);
        let shown = jobs.shown(&context);
        assert_eq!(shown.len(), 1);
        assert_eq!(shown[0].cancel, CancelState::Asked);
        release.send(()).expect("it waits for this");
        assert_eq!(all_done(&mut jobs), ["cancelled: true"]);
        assert!(jobs.shown(&context).is_empty());
    }

    #[test]
    fn work_that_breaks_off_is_told_and_no_longer_waited_for() {
        let context = egui::Context::default();
        let mut jobs = Jobs::new();
        jobs.begin(&context, || panic!("a fault that this test makes"));
        let done = loop {
            match jobs.next_done() {
                Some(done) => break done,
                None => thread::yield_now(),
            }
        };
        assert!(matches!(done, Done::Panicked(None)));
        assert!(!jobs.is_busy());
    }

    #[test]
    fn saving_cannot_be_cancelled() {
        let context = egui::Context::default();
        let mut jobs = Jobs::new();
        let (release, held) = mpsc::channel::<()>();
        let never = Stopping::Never(name());
        jobs.begin_named(&context, name(), never, move |progress| {
            held.recv().expect("released below");
            Done::Written(format!("cancelled: {}", progress.is_cancelled()))
        });
        jobs.cancel(1);
        release.send(()).expect("it waits for this");
        assert_eq!(all_done(&mut jobs), ["cancelled: false"]);
    }
}
