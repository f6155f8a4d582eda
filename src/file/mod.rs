//! A plan on disk: open, check, upgrade, save, recover.
//!
//! A plan is one file of UTF-8 JSON: [`write()`] gives its canonical bytes, [`read()`] takes a plan from bytes, and [`open()`] and [`save()`] do the same with a file.
//! Whatever is wrong with a file is named with its place; nothing is guessed and nothing is lost in silence.
//! [`write_fragment()`] and [`read_fragment()`] do the same with a part of a plan on its way over the clipboard.
//! Which plans are legal is decided by the model, which fields there are by its types.

mod backups;
mod checksum;
mod document;
mod fault;
mod fingerprint;
mod fragment;
mod heading;
mod make_folder;
mod open;
mod open_error;
mod open_note;
mod position;
mod read;
mod read_error;
mod recovery;
mod replaceable;
mod salvage;
mod save;
mod save_error;
mod schema;
mod shown;
mod strict;
mod templates;
mod trail;
mod upgrade;
mod wording;
mod write;

pub use self::backups::{Backup, Backups, KEPT_VERSIONS};
pub use self::fault::{Expected, Fault, Found};
pub use self::fingerprint::Fingerprint;
pub use self::fragment::{
    FRAGMENT_FORMAT, MAX_FRAGMENT_NODES, MAX_FRAGMENT_SIZE, read_fragment, write_fragment,
};
pub use self::make_folder::{FolderError, make_folder};
pub use self::open::{
    OpenStep, bytes, open, open_and_compare, open_watched, open_with_fingerprint,
};
pub use self::open_error::OpenError;
pub use self::open_note::{NoteLeft, OpenNote};
pub use self::position::Position;
pub use self::read::read;
pub use self::read_error::ReadError;
pub use self::recovery::{
    FoundCopy, Origin, Recovered, RecoveryError, RecoveryWriter, find_copies,
};
pub use self::replaceable::Replaceable;
pub use self::salvage::{LeftOut, Loss, salvage};
pub use self::save::{save, save_bytes, save_over};
pub use self::save_error::SaveError;
pub use self::schema::schema;
pub use self::templates::{KeptTemplate, Templates};
pub use self::write::write;

/// What the field `format`, the first of every file, says.
pub const FORMAT: &str = "muster";

/// The version of the format that is written; older ones are read too.
pub const VERSION: u64 = 2;

/// The extension of the files' names, without the dot; a file of any other name opens as well.
pub const EXTENSION: &str = "muster";

/// The most bytes of a file: 512 MB.
pub const MAX_SIZE: u64 = 512_000_000;
