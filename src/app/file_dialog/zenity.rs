//! The dialog of the program zenity, for systems without a portal.
//!
//! rfd can call it too, but says neither title nor folder nor window, and loses the difference between a dialog that was cancelled and one that failed.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::request::{FileKind, FileRequest};
use super::system::{Asked, NoPath, Words};

/// How often it is looked whether the dialog was answered.
const PAUSE: Duration = Duration::from_millis(25);

/// Shows the dialog and waits for the answer.
pub(super) fn ask(
    program: &Path,
    request: &FileRequest,
    words: &Words,
    window: Option<u64>,
    asked: &Asked,
) -> Result<PathBuf, NoPath> {
    let mut child = command(program, request, words, window)
        .spawn()
        .map_err(|_error| NoPath::NoDialog)?;
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if !asked.is_withdrawn() => std::thread::sleep(PAUSE),
            Ok(None) | Err(_) => {
                // It may have ended by itself meanwhile.
                child.kill().ok();
                child.wait().ok();
                return Err(NoPath::Cancelled);
            }
        }
    };
    let mut answer = Vec::new();
    if let Some(mut output) = child.stdout.take() {
        std::io::Read::read_to_end(&mut output, &mut answer).map_err(|_error| NoPath::NoDialog)?;
    }
    match status.code() {
        Some(0) => path_of(answer).ok_or(NoPath::NoDialog),
        // 1 is Cancel, 5 a time limit; other numbers and signals are failures.
        Some(1) => Err(NoPath::Cancelled),
        _ => Err(NoPath::NoDialog),
    }
}

fn command(program: &Path, request: &FileRequest, words: &Words, window: Option<u64>) -> Command {
    let mut command = Command::new(program);
    command.arg("--file-selection");
    command.arg(format!("--title={}", words.title));
    if request.kind == FileKind::Save {
        command.args(["--save", "--confirm-overwrite"]);
    }
    let mut start = OsString::from("--filename=");
    // With the slash at its end it is the folder that is shown, not the folder in which it lies.
    start.push(request.start().join(&request.name));
    command.arg(start);
    let patterns: Vec<_> = request.endings.iter().map(|it| format!("*.{it}")).collect();
    let filter = words.filter.replace('|', " ");
    command.arg(format!("--file-filter={filter} | {}", patterns.join(" ")));
    if let Some(window) = window {
        command.args(["--modal", &format!("--attach={window}")]);
    }
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// The path that was written, without the end of its line.
fn path_of(mut answer: Vec<u8>) -> Option<PathBuf> {
    if answer.last() == Some(&b'\n') {
        answer.pop();
    }
    (!answer.is_empty()).then(|| PathBuf::from(OsString::from_vec(answer)))
}
