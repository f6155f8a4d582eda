//! How far a piece of work is, told from the thread that does it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::text::Message;

/// How far a piece of work is, and whether it is to stop; the window and the work hold it together.
#[derive(Clone, Debug, Default)]
pub(super) struct Progress(Arc<Told>);

#[derive(Debug, Default)]
struct Told {
    done: AtomicU64,

    /// How much there is to do; 0 where nobody knows.
    of: AtomicU64,

    /// What is being done now, where the work has several phases.
    phase: Mutex<Option<Message>>,

    is_cancelled: AtomicBool,
}

impl Progress {
    /// Tells that so much of so much is done.
    pub(super) fn tell(&self, done: usize, of: usize) {
        self.0.of.store(of as u64, Ordering::Relaxed);
        self.0.done.store(done as u64, Ordering::Relaxed);
    }

    /// Tells that so many of so many phases are done, and what the next one is.
    pub(super) fn phase(&self, done: usize, of: usize, next: Message) {
        self.tell(done, of);
        *self.lock() = Some(next);
    }

    /// How much of the whole is done, from 0 to 1; nothing where nobody knows.
    pub(super) fn fraction(&self) -> Option<f32> {
        let of = self.0.of.load(Ordering::Relaxed);
        let done = self.0.done.load(Ordering::Relaxed).min(of);
        (of > 0).then(|| done as f32 / of as f32)
    }

    /// What is being done now.
    pub(super) fn now(&self) -> Option<Message> {
        self.lock().clone()
    }

    /// Asks the work to stop.
    pub(super) fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether the work is to stop.
    pub(super) fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.load(Ordering::Relaxed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Message>> {
        // What is in it is whole whatever happened to the thread that wrote it.
        self.0.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
