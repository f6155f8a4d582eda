//! The questions that the window asks before it goes on.

use std::path::PathBuf;

use crate::text::Message;
use crate::ui::shell::{Choice, Dialog};

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
}

/// The answers that questions of the window can have.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Reply {
    /// Save first, then go on.
    SaveThen(Intent),

    /// Go on without saving.
    Go(Intent),

    /// Write over a file that exists.
    Overwrite(PathBuf, FilePurpose),

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
        choices: vec![
            choice(
                Message::new("recovery-answer-discard"),
                Reply::DiscardCopy(copy),
            ),
            choice(Message::new("recovery-answer-keep"), Reply::Nothing),
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
        choices: vec![Choice {
            label: Message::new("answer-ok"),
            answer: Reply::Nothing,
        }],
    }
}

/// Says what this program is.
pub(super) fn about() -> Dialog<Reply> {
    let text = Message::new("about-text").with("version", env!("CARGO_PKG_VERSION"));
    problem(Message::new("about-title"), text)
}
