//! What lies in a folder.

use std::ffi::OsString;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::text::{Message, Texts};

use super::request::FileRequest;

/// The most entries that are read of a folder.
const ENTRIES: usize = 20_000;

/// A file or folder in a folder.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::app) struct Entry {
    /// Its name as the system keeps it.
    pub(super) name: OsString,

    /// Its name as it is shown.
    pub(super) shown: String,

    pub(super) is_folder: bool,

    /// When it was changed last, where the system says so.
    pub(super) changed: Option<DateTime>,
}

/// What lies in a folder, in no order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(in crate::app) struct Listing {
    pub(super) folder: PathBuf,
    pub(super) entries: Vec<Entry>,

    /// Why it could not be read, or not all of it.
    pub(super) problem: Option<Message>,
}

/// By what the entries are sorted.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Order {
    /// By name.
    #[default]
    Name,

    /// By the time of the last change, the newest first.
    Changed,
}

/// Which entries are shown, and in what order.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Sieve {
    pub(super) order: Order,

    /// Whether the order is turned round.
    pub(super) is_turned: bool,

    /// Whether files of every ending are shown.
    pub(super) all_files: bool,

    /// Whether names that begin with a dot are shown.
    pub(super) hidden: bool,

    /// How the names have to begin, in small letters.
    pub(super) start: String,
}

impl Listing {
    /// Reads a folder; waits for the disk.
    pub(super) fn of(folder: &Path) -> Self {
        let mut listing = Self {
            folder: folder.to_owned(),
            ..Self::default()
        };
        let entries = match std::fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) => {
                listing.problem = Some(problem(folder, &error));
                return listing;
            }
        };
        let mut entries = entries.flatten();
        let read = entries
            .by_ref()
            .take(ENTRIES)
            .map(|entry| Entry::of(&entry));
        listing.entries = read.collect();
        if entries.next().is_some() {
            listing.problem = Some(Message::new("file-browser-cut").with("count", ENTRIES));
        }
        listing
    }

    /// The positions of the entries that are shown, in their order: folders first.
    pub(super) fn rows(&self, sieve: &Sieve, request: &FileRequest, texts: &Texts) -> Vec<usize> {
        let passes = |entry: &Entry| {
            (sieve.hidden || !entry.shown.starts_with('.') || sieve.start.starts_with('.'))
                && (entry.is_folder || sieve.all_files || request.means(Path::new(&entry.name)))
                && entry.shown.to_lowercase().starts_with(&sieve.start)
        };
        let mut rows: Vec<usize> = (0..self.entries.len())
            .filter(|row| self.entries.get(*row).is_some_and(passes))
            .collect();
        rows.sort_by(|a, b| {
            let (Some(a), Some(b)) = (self.entries.get(*a), self.entries.get(*b)) else {
                return std::cmp::Ordering::Equal;
            };
            let by_name = texts.compare(&a.shown, &b.shown);
            let order = match sieve.order {
                Order::Name => by_name,
                Order::Changed => b.changed.cmp(&a.changed).then(by_name),
            };
            let order = if sieve.is_turned {
                order.reverse()
            } else {
                order
            };
            b.is_folder.cmp(&a.is_folder).then(order)
        });
        rows
    }
}

impl Entry {
    fn of(entry: &std::fs::DirEntry) -> Self {
        let name = entry.file_name();
        // Of a link, what it leads to.
        let facts = std::fs::metadata(entry.path()).ok();
        let changed = facts.as_ref().and_then(|facts| facts.modified().ok());
        let changed = changed.and_then(|time| jiff::Timestamp::try_from(time).ok());
        Self {
            shown: name.to_string_lossy().into_owned(),
            name,
            is_folder: facts.is_some_and(|facts| facts.is_dir()),
            changed: changed.map(|time| TimeZone::system().to_datetime(time)),
        }
    }
}

/// Why a folder cannot be read, in words.
pub(super) fn problem(folder: &Path, error: &io::Error) -> Message {
    let path = folder.to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::PermissionDenied => Message::new("file-browser-not-allowed").with("path", path),
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            Message::new("file-dialog-no-folder").with("path", path)
        }
        _ => Message::new("file-browser-unreadable")
            .with("path", path)
            .with("reason", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::file_dialog::FileKind;
    use crate::text::Language;

    fn names(listing: &Listing, sieve: &Sieve) -> Vec<String> {
        let request = FileRequest {
            kind: FileKind::Open,
            folder: None,
            name: String::new(),
            endings: vec!["muster".to_owned()],
            recent: Vec::new(),
        };
        let rows = listing.rows(sieve, &request, Texts::of(Language::English));
        let shown = |row: usize| listing.entries[row].shown.clone();
        rows.into_iter().map(shown).collect()
    }

    #[test]
    fn folders_come_first_and_only_what_is_meant_is_shown() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b 10.muster", "b 2.muster", "notes.txt", ".hidden.muster"] {
            File::create(folder.path().join(name)).unwrap();
        }
        std::fs::create_dir(folder.path().join("zone")).unwrap();
        let listing = Listing::of(folder.path());
        let mut sieve = Sieve::default();
        assert_eq!(
            names(&listing, &sieve),
            ["zone", "b 2.muster", "b 10.muster"]
        );
        sieve.is_turned = true;
        assert_eq!(
            names(&listing, &sieve),
            ["zone", "b 10.muster", "b 2.muster"]
        );
        sieve.is_turned = false;
        sieve.all_files = true;
        sieve.hidden = true;
        assert_eq!(names(&listing, &sieve).len(), 5);
        sieve.start = "not".to_owned();
        assert_eq!(names(&listing, &sieve), ["notes.txt"]);
        sieve.start.clear();
        sieve.order = Order::Changed;
        let old = std::time::SystemTime::UNIX_EPOCH;
        let file = File::open(folder.path().join("b 2.muster")).unwrap();
        file.set_modified(old).unwrap();
        let listing = Listing::of(folder.path());
        assert_eq!(names(&listing, &sieve).last().unwrap(), "b 2.muster");
    }

    #[test]
    fn a_folder_that_is_not_there_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let listing = Listing::of(&folder.path().join("gone"));
        assert!(listing.entries.is_empty());
        assert_eq!(listing.problem.unwrap().id(), "file-dialog-no-folder");
    }

    use std::fs::File;
}
