//! Recovery copies: what is not saved yet, with its history, for the case that the program ends without asking.
//!
//! A copy is one file in a folder of the user's own: the plan with which the history begins, and behind it records of what has changed since, each with its length and checksum.
//! Writing again appends only the steps that are new, so it costs as much as they do, however large the plan is; a record that was cut short by the end of the program is left out when the copy is read.
//! Where much of a file is steps that are no longer in the history, a new file takes its place.
//!
//! Whoever writes a copy holds a lock on it, which goes with the process, whatever ends it; so a copy without a lock is one that nobody works on: [`find_copies`] gives these, locked for who asked.
//! Nothing here knows the time or runs by itself: when to write is for others to say.

mod error;
mod find;
mod folder;
mod forms;
mod frame;
mod locked;
mod origin;
mod recovered;
mod writer;

pub use self::error::RecoveryError;
pub use self::find::{FoundCopy, find_copies};
pub use self::origin::Origin;
pub use self::recovered::Recovered;
pub use self::writer::RecoveryWriter;

/// The first line of every copy: what it is, and the version of its form, followed by that of the plan in it.
const MAGIC: &str = "muster-recovery 1";

/// The ending of a copy that is whole.
const WHOLE: &str = "recovery";

/// The ending of a copy whose beginning is being written.
const BEGUN: &str = "writing";
