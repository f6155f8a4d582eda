//! The questions that the window asks before it goes on.

use std::path::PathBuf;

use crate::file::Fingerprint;
use crate::text::Message;
use crate::ui::shell::{Choice, Dialog};

use super::disk_guard::{Basis, Change};
use super::files::FilePurpose;

/// What is to be done once nothing can be lost any more.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Intent {
    /// Close the plan.
    Close,

    /// Leave the program.
    Quit,

    /// Begin a new plan.
    New,

    /// Open a file.
    Open(PathBuf),

    /// Open a sample.
    OpenSample(&'static str),

    /// Open a recovery copy.
    Restore(PathBuf),

    /// Ask which file to open.
    AskOpen,

    /// Open an earlier version, which is only read.
    OpenEarlier(PathBuf),

    /// Show a recovery copy that was read meanwhile.
    ShowRestored,

    /// Show the plan that was read while the open one was changed.
    ShowOpened,
}

/// The answers that questions of the window can have.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Reply {
    /// Save first, then go on.
    SaveThen(Intent),

    /// Go on without saving.
    Go(Intent),

    /// Export several figures, over files that exist or not.
    WriteSet(bool),

    /// Write over a file that exists.
    Overwrite(PathBuf, FilePurpose),

    /// Save under another name, since the file has changed on disk.
    SaveElsewhere,

    /// Write over what was found in a file.
    OverwriteFound(PathBuf, Fingerprint),

    /// Open what is on disk in place of the plan.
    Reload(PathBuf),

    /// Open what can be read of a broken file.
    Salvage(PathBuf),

    /// Remove a recovery copy for good.
    DiscardCopy(PathBuf),

    /// Nothing.
    Nothing,
}

/// Asks whether unsaved work is to be saved.
pub(super) fn unsaved(title: &str, intent: Intent) -> Dialog<Reply> {
    let choice = |label, answer| Choice { label, answer };
    Dialog {
        title: Message::new("question-unsaved-title"),
        text: Message::new("question-unsaved").with("title", title),
        lines: Vec::new(),
        choices: vec![
            choice(Message::new("answer-save"), Reply::SaveThen(intent.clone())),
            choice(Message::new("answer-do-not-save"), Reply::Go(intent)),
            choice(Message::new("answer-cancel"), Reply::Nothing),
        ],
    }
}

/// Asks whether a recovery copy is to be removed for good.
pub(super) fn discard(title: &str, copy: PathBuf) -> Dialog<Reply> {
    let choice = |label, answer| Choice { label, answer };
    Dialog {
        title: Message::new("recovery-discard-title"),
        text: Message::new("recovery-discard-question").with("title", title),
        lines: Vec::new(),
        choices: vec![
            // What cannot be undone is not done by a mere Enter.
            choice(Message::new("recovery-answer-keep"), Reply::Nothing),
            choice(
                Message::new("recovery-answer-discard"),
                Reply::DiscardCopy(copy),
            ),
        ],
    }
}

/// Asks whether a file that exists is to be written over.
pub(super) fn overwrite(path: PathBuf, purpose: FilePurpose) -> Dialog<Reply> {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let text = Message::new("question-overwrite").with("file", name.to_string_lossy().into_owned());
    Dialog {
        title: Message::new("question-overwrite-title"),
        text,
        lines: Vec::new(),
        choices: vec![
            Choice {
                label: Message::new("answer-overwrite"),
                answer: Reply::Overwrite(path, purpose),
            },
            Choice {
                label: Message::new("answer-cancel"),
                answer: Reply::Nothing,
            },
        ],
    }
}

/// Says what went wrong; there is nothing to answer.
pub(super) fn problem(title: Message, text: Message) -> Dialog<Reply> {
    Dialog {
        title,
        text,
        lines: Vec::new(),
        choices: vec![Choice {
            label: Message::new("answer-ok"),
            answer: Reply::Nothing,
        }],
    }
}

/// Says what somebody else has changed in the plan's file, and asks what is to be done.
pub(super) fn changed_on_disk(change: Change) -> Dialog<Reply> {
    let Change {
        path,
        fingerprint,
        lines,
        open,
        basis,
    } = change;
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let text = match (basis, &open) {
        (Basis::New, _) => Message::new("question-appeared").with("file", name),
        (Basis::Plan, _) => Message::new("question-other").with("file", name),
        (Basis::Known, Some(open)) => Message::new("question-changed-by")
            .with("file", name)
            .with("who", super::reading::who(open)),
        (Basis::Known, None) => Message::new("question-changed").with("file", name),
    };
    let choice = |label, answer| Choice { label, answer };
    Dialog {
        title: Message::new("question-changed-title"),
        text,
        lines,
        choices: vec![
            choice(Message::new("answer-save-elsewhere"), Reply::SaveElsewhere),
            choice(
                Message::new("answer-overwrite"),
                Reply::OverwriteFound(path.clone(), fingerprint),
            ),
            choice(Message::new("answer-reload"), Reply::Reload(path)),
            choice(Message::new("answer-cancel"), Reply::Nothing),
        ],
    }
}

/// Says what is wrong with a broken file, and offers what can be read of it.
pub(super) fn broken(path: PathBuf, text: Message) -> Dialog<Reply> {
    Dialog {
        title: Message::new("problem-not-opened"),
        text,
        lines: Vec::new(),
        choices: vec![
            Choice {
                label: Message::new("answer-salvage"),
                answer: Reply::Salvage(path),
            },
            Choice {
                label: Message::new("answer-cancel"),
                answer: Reply::Nothing,
            },
        ],
    }
}

/// Lists what was left out of a plan that was salvaged.
pub(super) fn left_out(text: Message, lines: Vec<Message>) -> Dialog<Reply> {
    Dialog {
        lines,
        ..problem(Message::new("salvaged-title"), text)
    }
}

/// Says what this program is.
pub(super) fn about() -> Dialog<Reply> {
    let text = Message::new("about-text").with("version", env!("CARGO_PKG_VERSION"));
    problem(Message::new("about-title"), text)
}
