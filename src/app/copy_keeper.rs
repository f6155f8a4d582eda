//! The thread that keeps the recovery copy of the open plan.
//!
//! The window hands it every change at once, which costs nothing, and goes on.
//! The thread writes the first change as it comes, and what follows at most once in [`PACE`], so that a copy is never two seconds behind, however fast someone types.
//! It does so by a clock of its own, since a window that is not seen is not drawn either; while nothing changes it sleeps.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::file::{Origin, RecoveryWriter};
use crate::model::Track;
use crate::text::Message;

/// The time from one writing to the next: half of what may be lost at most, the other half is for the writing.
const PACE: Duration = Duration::from_secs(1);

/// How long to wait after an error before trying the same again.
const AGAIN: Duration = Duration::from_secs(20);

/// What the thread is told.
enum Order {
    /// Another plan is open; its writer may have a copy already.
    ///
    /// With the file that it comes from, where there is one.
    Begin(RecoveryWriter, Option<Origin>),

    /// The plan has changed.
    Keep(Track),

    /// The plan was saved in a file.
    Saved(Track, Origin),

    /// Nothing of the plan is to be recovered any more.
    Remove,
}

/// Hands changes of the open plan to the thread that copies them.
///
/// When it goes, what has not been written yet is, and copies stay where they are: only [`Self::remove`] and saving remove one.
pub(super) struct CopyKeeper {
    orders: Option<Sender<Order>>,
    troubles: Receiver<Message>,
    thread: Option<JoinHandle<()>>,
}

impl CopyKeeper {
    /// Begins the thread; `wake` is called when there is something to tell.
    pub(super) fn new(wake: impl Fn() + Send + 'static) -> Self {
        let (orders, receiver) = channel();
        let (sender, troubles) = channel();
        let thread = std::thread::spawn(move || {
            let mut copying = Copying::new();
            copying.run(&receiver, &|trouble| {
                // When the window is gone nobody can be told.
                if sender.send(trouble).is_ok() {
                    wake();
                }
            });
        });
        Self {
            orders: Some(orders),
            troubles,
            thread: Some(thread),
        }
    }

    /// Another plan is open; the copy of the one before stays, if it was not removed.
    pub(super) fn begin(&self, writer: RecoveryWriter, origin: Option<Origin>) {
        self.order(Order::Begin(writer, origin));
    }

    /// The plan has changed.
    pub(super) fn keep(&self, track: Track) {
        self.order(Order::Keep(track));
    }

    /// The plan was saved; its copy goes if nothing has changed meanwhile.
    pub(super) fn saved(&self, track: Track, origin: Origin) {
        self.order(Order::Saved(track, origin));
    }

    /// The plan was closed with nothing unsaved, or what was unsaved was declined.
    pub(super) fn remove(&self) {
        self.order(Order::Remove);
    }

    /// What went wrong, each thing once.
    pub(super) fn next_trouble(&self) -> Option<Message> {
        self.troubles.try_recv().ok()
    }

    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            // The thread listens as long as there is someone to listen to.
            let _listens = orders.send(order);
        }
    }
}

impl Drop for CopyKeeper {
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }
}

/// What the thread knows.
struct Copying {
    writer: Option<RecoveryWriter>,
    origin: Option<Origin>,

    /// What is to be written.
    pending: Option<Track>,

    /// When to write next at the earliest.
    next: Option<Instant>,

    /// Whether the last writing failed, which has been told.
    has_failed: bool,
}

impl Copying {
    fn new() -> Self {
        Self {
            writer: None,
            origin: None,
            pending: None,
            next: None,
            has_failed: false,
        }
    }

    /// Follows orders until nobody gives any.
    fn run(&mut self, orders: &Receiver<Order>, tell: &dyn Fn(Message)) {
        loop {
            let order = match self.wait(Instant::now()) {
                None => orders
                    .recv()
                    .map_err(|_gone| RecvTimeoutError::Disconnected),
                Some(wait) => orders.recv_timeout(wait),
            };
            match order {
                Ok(order) => {
                    self.follow(order, tell);
                    // Only the newest of what waits is worth writing.
                    while let Ok(order) = orders.try_recv() {
                        self.follow(order, tell);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.write(tell);
                    return;
                }
            }
            if self.wait(Instant::now()) == Some(Duration::ZERO) {
                self.write(tell);
            }
        }
    }

    /// How long to wait before writing; absent where there is nothing to write.
    fn wait(&self, now: Instant) -> Option<Duration> {
        self.pending.as_ref()?;
        let next = self.next.unwrap_or(now);
        Some(next.saturating_duration_since(now))
    }

    fn follow(&mut self, order: Order, tell: &dyn Fn(Message)) {
        match order {
            Order::Begin(writer, origin) => {
                // What is still to be written belongs to the plan before.
                self.write(tell);
                self.writer = Some(writer);
                self.next = None;
                self.origin = origin;
            }
            Order::Keep(track) => {
                self.pending = Some(track);
                if self.has_failed && self.next.is_some_and(|next| next > Instant::now() + PACE) {
                    // What is new is worth a try before the time.
                    self.next = Some(Instant::now() + PACE);
                }
            }
            Order::Saved(track, origin) => {
                self.origin = Some(origin);
                if track.is_modified() {
                    self.pending = Some(track);
                } else {
                    self.remove(tell);
                }
            }
            Order::Remove => self.remove(tell),
        }
    }

    fn write(&mut self, tell: &dyn Fn(Message)) {
        let (Some(writer), Some(track)) = (&mut self.writer, self.pending.take()) else {
            return;
        };
        match writer.write(&track, self.origin.as_ref()) {
            Ok(()) => {
                self.has_failed = false;
                self.next = Some(Instant::now() + PACE);
            }
            Err(error) => {
                // What could not be written is tried again, but told once.
                if !self.has_failed {
                    tell(Message::new("recovery-not-written").with("problem", error.message()));
                }
                self.has_failed = true;
                self.pending = Some(track);
                self.next = Some(Instant::now() + AGAIN);
            }
        }
    }

    fn remove(&mut self, tell: &dyn Fn(Message)) {
        self.pending = None;
        let Some(writer) = &mut self.writer else {
            return;
        };
        if let Err(error) = writer.remove() {
            tell(Message::new("recovery-not-removed").with("problem", error.message()));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::path::Path;

    use super::*;
    use crate::file::find_copies;
    use crate::model::{Head, IdGenerator, Plan};

    /// The most that a copy may be behind.
    const BEHIND: Duration = Duration::from_secs(2);

    fn plan() -> Plan {
        let id = IdGenerator::seeded(1).next_id();
        let country = "KAZ".parse().unwrap();
        Plan::new(Head::new(id, "A".to_owned(), country)).unwrap()
    }

    fn change(track: &mut Track) {
        let plan = &track.current().plan;
        let mut head = plan.head().clone();
        head.title.replace_range(.., &track.position().to_string());
        let plan = plan.with_head(head).unwrap();
        track.push(plan, Message::new("edit-field-remarks"));
    }

    fn writer(folder: &Path) -> RecoveryWriter {
        RecoveryWriter::new(folder.to_owned(), plan().head().id)
    }

    /// The revision in the only copy, if there is one.
    fn revision(folder: &Path) -> Option<u64> {
        let (_, content) = find_copies(folder).pop()?;
        Some(content.unwrap().track.current().revision)
    }

    #[test]
    fn the_first_change_is_written_at_once_and_none_waits_for_later_ones() {
        let folder = tempfile::tempdir().unwrap();
        let tell = |trouble| panic!("{trouble:?}");
        let mut copying = Copying::new();
        let mut track = Track::new(plan());
        copying.follow(Order::Begin(writer(folder.path()), None), &tell);
        assert_eq!(
            copying.wait(Instant::now()),
            None,
            "nothing to do, so it sleeps"
        );
        change(&mut track);
        copying.follow(Order::Keep(track.clone()), &tell);
        assert_eq!(copying.wait(Instant::now()), Some(Duration::ZERO));
        copying.write(&tell);
        let written = Instant::now();
        assert_eq!(copying.wait(written), None);
        for _ in 0..100 {
            change(&mut track);
            copying.follow(Order::Keep(track.clone()), &tell);
            let wait = copying.wait(written).unwrap();
            assert!(wait <= PACE && 2 * PACE <= BEHIND, "{wait:?}");
            assert_eq!(copying.wait(written + PACE), Some(Duration::ZERO));
        }
        copying.write(&tell);
        drop(copying);
        assert_eq!(revision(folder.path()), Some(101));
    }

    #[test]
    fn what_cannot_be_written_is_told_once_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("copies");
        // A file where the folder should be.
        drop(std::fs::File::create(&place).unwrap());
        let told = RefCell::new(Vec::new());
        let tell = |trouble| told.borrow_mut().push(trouble);
        let mut copying = Copying::new();
        let mut track = Track::new(plan());
        copying.follow(Order::Begin(writer(&place), None), &tell);
        for _ in 0..3 {
            change(&mut track);
            copying.follow(Order::Keep(track.clone()), &tell);
            copying.write(&tell);
            let wait = copying.wait(Instant::now());
            assert!(wait.is_some_and(|wait| wait > PACE), "{wait:?}");
        }
        assert_eq!(told.borrow().len(), 1);
        std::fs::remove_file(&place).unwrap();
        copying.write(&tell);
        assert_eq!(copying.wait(Instant::now()), None);
        drop(copying);
        assert_eq!(revision(&place), Some(3));
        assert_eq!(told.borrow().len(), 1);
    }

    #[test]
    fn what_was_handed_over_last_is_written_when_the_window_goes() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = CopyKeeper::new(|| ());
        let mut track = Track::new(plan());
        keeper.begin(writer(folder.path()), None);
        for _ in 0..50 {
            change(&mut track);
            keeper.keep(track.clone());
        }
        assert!(keeper.next_trouble().is_none());
        drop(keeper);
        assert_eq!(revision(folder.path()), Some(50));
    }

    #[test]
    fn what_is_saved_goes_unless_something_has_changed_meanwhile() {
        let folder = tempfile::tempdir().unwrap();
        let origin = Origin::new(&folder.path().join("plan.muster"), None);
        let keeper = CopyKeeper::new(|| ());
        let mut track = Track::new(plan());
        keeper.begin(writer(folder.path()), None);
        change(&mut track);
        keeper.keep(track.clone());
        track.set_saved(Some(1));
        keeper.saved(track.clone(), origin.clone());
        drop(keeper);
        assert_eq!(revision(folder.path()), None);

        let keeper = CopyKeeper::new(|| ());
        keeper.begin(writer(folder.path()), None);
        change(&mut track);
        keeper.keep(track.clone());
        keeper.saved(track.clone(), origin);
        drop(keeper);
        assert_eq!(revision(folder.path()), Some(2));
    }

    /// Takes seconds by the clock, so it is done only where `MUSTER_KILLS` asks for more than the usual.
    #[test]
    fn what_a_kill_would_leave_is_never_more_than_two_seconds_behind() {
        if std::env::var_os("MUSTER_KILLS").is_none() {
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let snapshots = tempfile::tempdir().unwrap();
        let keeper = CopyKeeper::new(|| ());
        let mut track = Track::new(plan());
        keeper.begin(writer(folder.path()), None);
        let begin = Instant::now();
        let mut made = vec![begin];
        let mut worst = Duration::ZERO;
        while begin.elapsed() < Duration::from_secs(8) {
            // Someone who types at a hundred letters a second, each an edit.
            let next = Instant::now() + Duration::from_millis(10);
            while Instant::now() < next {
                std::thread::yield_now();
            }
            change(&mut track);
            made.push(Instant::now());
            keeper.keep(track.clone());
            if !track.position().is_multiple_of(7) || begin.elapsed() < Duration::from_millis(500) {
                continue;
            }
            // The bytes of the file are what is left when the process is killed now.
            let now = Instant::now();
            for entry in std::fs::read_dir(folder.path()).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|it| it == "recovery") {
                    std::fs::copy(&path, snapshots.path().join("a-1.recovery")).unwrap();
                }
            }
            let left = usize::try_from(revision(snapshots.path()).unwrap()).unwrap();
            if let Some(first_lost) = made.get(left + 1) {
                worst = worst.max(now.saturating_duration_since(*first_lost));
            }
        }
        assert!(worst <= BEHIND, "{worst:?}");
        #[expect(clippy::print_stderr, reason = "the number is to be seen on request")]
        {
            eprintln!("{} edits; at worst {worst:?} behind", track.position());
        }
    }
}
