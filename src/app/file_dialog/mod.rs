//! Choosing files: the system's dialog where there is one, else a browser of the program's own.
//!
//! Which of the two is found out beforehand (`probe`), since a dialog that is missing looks like one that was cancelled.
//! While the system's dialog is open, a card in the window says so (`waiting`), for a dialog that hides or stays silent: from there the own browser opens too.
//! The browser never reads a disk within a frame: it asks for a look (`look`), which is taken in the background.

mod browser;
mod browser_list;
mod completion;
mod listing;
mod look;
mod places;
mod probe;
mod request;
mod system;
mod waiting;
#[cfg(unix)]
mod zenity;

pub(super) use self::browser::{Answer, Browser};
pub(super) use self::look::Seen;
pub(super) use self::request::{FileKind, FileRequest};
pub(super) use self::system::{Asked, NoPath, Owner, Words, ask};
pub(super) use self::waiting::{WaitingAnswer, waiting_ui};
