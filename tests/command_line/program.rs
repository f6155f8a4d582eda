//! Running the program, what it answers, and the plans that it is asked about.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(crate) const PLAN: &str = include_str!("../golden/plan.muster");

pub(crate) const UNIFIL: &str = "sample_data/unifil-2014.muster";
pub(crate) const INDKAZBAT: &str = "sample_data/indkazbat-2018.muster";

/// The commands, as the help of the program lists them.
pub(crate) const COMMANDS: [&str; 8] = [
    "strength", "bridge", "joint", "figure", "figures", "check", "format", "schema",
];

/// What the program answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) error: String,
}

pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_muster"));
    program
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C.UTF-8");
    program
}

pub(crate) fn finish(mut program: Command) -> Answer {
    let output = program.output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Answer {
        status: output.status.code(),
        out: text(output.stdout),
        error: text(output.stderr),
    }
}

pub(crate) fn muster(arguments: &[&str]) -> Answer {
    finish(program(arguments))
}

/// The answer of a command that succeeds and says nothing on standard error.
#[track_caller]
pub(crate) fn answer(arguments: &[&str]) -> String {
    let answer = muster(arguments);
    assert_eq!(answer.status, Some(0), "{answer:?}");
    assert_eq!(answer.error, "");
    answer.out
}

/// The two lines of a command that fails and answers nothing.
#[track_caller]
pub(crate) fn failure(arguments: &[&str]) -> (String, String) {
    let answer = muster(arguments);
    two_lines(&answer)
}

#[track_caller]
pub(crate) fn two_lines(answer: &Answer) -> (String, String) {
    assert_eq!(answer.status, Some(2), "{answer:?}");
    assert_eq!(answer.out, "");
    let lines: Vec<&str> = answer.error.lines().collect();
    let [error, hint] = lines[..] else {
        panic!("not two lines: {}", answer.error);
    };
    let error = error.strip_prefix("error: ").expect("an error");
    let hint = hint.strip_prefix("hint: ").expect("a hint");
    (error.to_owned(), hint.to_owned())
}

/// What clap says about arguments that it refuses.
#[track_caller]
pub(crate) fn refusal(arguments: &[&str]) -> String {
    let answer = muster(arguments);
    assert_eq!(answer.status, Some(2), "{answer:?}");
    assert_eq!(answer.out, "");
    assert!(answer.error.starts_with("error: "), "{}", answer.error);
    answer.error
}

/// A folder with a file in it.
pub(crate) fn folder_with(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    use std::io::Write as _;

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    let mut file = fs::File::create(&path).expect("a new file");
    file.write_all(text.as_bytes()).expect("room for a text");
    (folder, path)
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}
