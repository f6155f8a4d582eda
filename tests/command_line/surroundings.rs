//! The language of the system, a reader that goes away, a full disk, and no display.

use std::fs;
use std::process::{Command, Stdio};

use super::program::{
    Answer, COMMANDS, INDKAZBAT, PLAN, failure, finish, folder_with, muster, program, text,
    two_lines,
};

#[test]
fn words_come_in_the_language_asked_for_else_that_of_the_system() {
    let russian = |answer: &Answer| {
        assert_eq!(answer.status, Some(2));
        assert!(
            answer
                .error
                .starts_with("ошибка: x: такого файла нет\nсовет: "),
            "{answer:?}"
        );
    };
    russian(&muster(&["--language", "ru", "strength", "x"]));
    russian(&muster(&["strength", "x", "--language", "ru"]));
    let mut program_in_russian = program(&["strength", "x"]);
    program_in_russian.env("LANG", "ru_RU.UTF-8");
    russian(&finish(program_in_russian));
    let mut overridden = program(&["strength", "x"]);
    overridden
        .env("LANG", "ru_RU.UTF-8")
        .env("LC_ALL", "en_US.UTF-8");
    assert!(finish(overridden).error.starts_with("error: "));
}

#[cfg(unix)]
#[test]
fn a_broken_pipe_ends_quietly() {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let mut schema = program(&["schema"]);
    let output = schema
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_finds_no_room_is_told() {
    let full = fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("a full device");
    let mut schema = program(&["schema"]);
    let output = schema.stdout(full).stderr(Stdio::piped()).output();
    let output = output.expect("the program starts");
    let (error, _) = two_lines(&Answer {
        status: output.status.code(),
        out: String::new(),
        error: String::from_utf8(output.stderr).expect("UTF-8"),
    });
    assert!(
        error.starts_with("the answer could not be written: "),
        "{error}"
    );
}

/// The system lets no file grow beyond a block, as if the disk were full.
#[cfg(target_os = "linux")]
#[test]
fn saving_without_room_leaves_the_file_as_it_was() {
    let value: serde_json::Value = serde_json::from_str(PLAN).expect("JSON");
    let minified = value.to_string();
    let (folder, path) = folder_with("plan.muster", &minified);
    let mut shell = Command::new("sh");
    shell
        .arg("-c")
        .arg("trap '' XFSZ; ulimit -f 1; exec \"$0\" format \"$1\"")
        .arg(env!("CARGO_BIN_EXE_muster"))
        .arg(&path)
        .env("LC_ALL", "C.UTF-8");
    let (error, hint) = two_lines(&finish(shell));
    let expected = format!(
        "{}: not saved: there is no room left on the disk",
        text(&path)
    );
    assert_eq!(error, expected);
    assert!(hint.starts_with("the file is as it was before"), "{hint}");
    assert_eq!(fs::read_to_string(&path).expect("text"), minified);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_window_says_what_works() {
    for arguments in [&[][..], &[INDKAZBAT]] {
        let (error, hint) = failure(arguments);
        assert_eq!(error, "there is no display to open a window on");
        for command in COMMANDS {
            assert!(hint.contains(command), "{hint}");
        }
    }
}
