//! The thread that keeps the recovery copy of the open plan.
//!
//! The window hands it every change at once, which costs nothing, and goes on.
//! The thread writes the first change as it comes, and what follows at most once in [`PACE`], so that a copy is never two seconds behind, however fast someone types.
//! It does so by a clock of its own, since a window that is not seen is not drawn either; while nothing changes it sleeps.

use std::path::PathBuf;
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
    Begin(RecoveryWriter, Whence),

    /// The plan has changed.
    Keep(Track),

    /// The plan was saved in a file.
    Saved(Track, PathBuf),

    /// Nothing of the plan is to be recovered any more.
    Remove,
}

/// Where an open plan comes from.
pub(super) enum Whence {
    /// A file that has just been read, or none.
    File(Option<PathBuf>),

    /// A recovery copy, which knows its file.
    Copy(Option<Origin>),
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
    pub(super) fn begin(&self, writer: RecoveryWriter, whence: Whence) {
        self.order(Order::Begin(writer, whence));
    }

    /// The plan has changed.
    pub(super) fn keep(&self, track: Track) {
        self.order(Order::Keep(track));
    }

    /// The plan was saved; its copy goes if nothing has changed meanwhile.
    pub(super) fn saved(&self, track: Track, path: PathBuf) {
        self.order(Order::Saved(track, path));
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
            Order::Begin(writer, whence) => {
                // What is still to be written belongs to the plan before.
                self.write(tell);
                self.writer = Some(writer);
                self.next = None;
                self.origin = match whence {
                    Whence::File(path) => path.as_deref().map(Origin::of),
                    Whence::Copy(origin) => origin,
                };
            }
            Order::Keep(track) => {
                self.pending = Some(track);
                if self.has_failed && self.next.is_some_and(|next| next > Instant::now() + PACE) {
                    // What is new is worth a try before the time.
                    self.next = Some(Instant::now() + PACE);
                }
            }
            Order::Saved(track, path) => {
                self.origin = Some(Origin::of(&path));
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
