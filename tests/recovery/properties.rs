//! What is written is what is read, and what is cut or changed is never taken for it.

use std::fs;
use std::path::Path;

use muster::edit::History;
use muster::file::{RecoveryWriter, find_copies};
use muster::text::{Language, Texts};
use proptest::collection::vec;
use proptest::prelude::*;

use super::copies::{found, put, same, some_copy, told, writer};
use super::support::edits::{Draft, drafts};
use super::support::plans::plans;

/// What happens to an open plan.
#[derive(Clone, Debug)]
enum Event {
    Edit(Box<Draft>),
    Undo,
    Redo,
    Save,

    /// The copy is brought up to date.
    Write,

    /// The program ends and begins again.
    Restart,
}

fn events() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => drafts().prop_map(|draft| Event::Edit(Box::new(draft))),
        3 => Just(Event::Undo),
        2 => Just(Event::Redo),
        1 => Just(Event::Save),
        4 => Just(Event::Write),
        1 => Just(Event::Restart),
    ]
}

fn restart(folder: &Path, history: &History, mut writer: RecoveryWriter) -> RecoveryWriter {
    writer.write(history.track(), None).expect("room");
    drop(writer);
    let (copy, recovered) = found(folder);
    same(&recovered.track, history.track());
    RecoveryWriter::continuing(copy, &recovered)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_is_done_is_recovered_with_its_history(
        plan in plans(),
        events in vec(events(), 1..24),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut history = History::new(plan.clone());
        let mut writer = writer(folder.path(), &history);
        for event in events {
            match event {
                Event::Edit(draft) => {
                    if let Some(edit) = draft.edit(history.plan()) {
                        let _refused = history.perform(&edit);
                    }
                }
                Event::Undo => {
                    history.undo();
                }
                Event::Redo => {
                    history.redo();
                }
                Event::Save => history.mark_saved(history.revision()),
                Event::Write => writer.write(history.track(), None).expect("room"),
                Event::Restart => writer = restart(folder.path(), &history, writer),
            }
        }
        restart(folder.path(), &history, writer);
        let (_copy, recovered) = found(folder.path());
        prop_assert_eq!(told(&recovered.track), told(history.track()));
        let mut again = History::of_track(recovered.track);
        prop_assert_eq!(again.is_modified(), history.is_modified());
        while again.undo() {}
        prop_assert_eq!(again.plan(), &plan);
    }
}

#[test]
fn a_copy_cut_at_any_byte_is_an_earlier_one_or_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, ends) = some_copy(folder.path());
    let bytes = fs::read(&path).expect("a file");
    assert_eq!(ends.last().map(|(end, _)| *end), Some(bytes.len() as u64));
    for length in 0..bytes.len() {
        put(&path, &bytes[..length]);
        let (_, content) = find_copies(folder.path()).remove(0);
        let length = length as u64;
        let whole = ends.iter().rfind(|(end, _)| *end <= length);
        match content {
            Ok(recovered) => {
                // The plan with which the history begins is there before any step is.
                let expected = whole.map_or("0", |(_, title)| title);
                assert_eq!(recovered.track.current().plan.head().title, expected);
                assert!(!recovered.is_damaged, "cut at {length}");
            }
            Err(error) => {
                assert!(whole.is_none(), "cut at {length}: {error:?}");
                for language in Language::ALL {
                    assert!(!Texts::of(language).say(&error.message()).is_empty());
                }
            }
        }
    }
}

#[test]
fn a_copy_changed_at_any_byte_is_an_earlier_one_or_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, ends) = some_copy(folder.path());
    let bytes = fs::read(&path).expect("a file");
    for index in 0..bytes.len() {
        let mut bytes = bytes.clone();
        bytes[index] ^= 0x15;
        put(&path, &bytes);
        let (_, content) = find_copies(folder.path()).remove(0);
        let whole = ends.iter().rfind(|(end, _)| *end <= index as u64);
        if let Ok(recovered) = content {
            let expected = whole.map_or("0", |(_, title)| title);
            assert_eq!(
                recovered.track.current().plan.head().title,
                expected,
                "{index}"
            );
        }
    }
}

/// Bytes with a right checksum that no program wrote.
fn record(kind: &str, text: &str) -> String {
    let sum = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{kind} {} {sum:016x}\n{text}\n", text.len())
}

#[test]
fn what_nobody_wrote_is_refused_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = some_copy(folder.path());
    let bytes = fs::read(&path).expect("a file");
    let text = String::from_utf8(bytes).expect("a copy of text");
    let end = text.find("\nsteps ").expect("steps") + 1;
    let plan = &text[..end];
    let steps = |inner: &str| format!("{plan}{}", record("steps", inner));
    let step = |step: &str| {
        steps(&format!(
            r#"{{"keep":1,"steps":[{step}],"current":0,"saved":null,"origin":null}}"#
        ))
    };
    let named = r#""name":{"id":"edit-rename","arguments":[]}"#;
    let cases = [
        String::new(),
        "muster-recovery 9 1\n".to_owned(),
        "muster-recovery 1 999\n".to_owned(),
        "\u{0}".repeat(4096),
        format!("muster-recovery 1 1\n{}", record("plan", "{}")),
        format!(
            "muster-recovery 1 1\n{}",
            record("plan", &"[".repeat(100_000))
        ),
        format!("muster-recovery 1 1\n{}", record("steps", "{}")),
        "muster-recovery 1 1\nplan 400000000 0000000000000000\n{".to_owned(),
        steps("{}"),
        steps(&"[".repeat(100_000)),
        steps(r#"{"keep":0,"steps":[],"current":0,"saved":null,"origin":null}"#),
        steps(r#"{"keep":2,"steps":[],"current":0,"saved":null,"origin":null}"#),
        steps(r#"{"keep":1,"steps":[],"current":1,"saved":null,"origin":null}"#),
        steps(r#"{"keep":1,"steps":[],"current":0,"saved":null,"origin":null,"more":1}"#),
        steps("[1,[],0,null,null]"),
        step(&format!(r#"{{"revision":0,{named},"patch":{{}}}}"#)),
        step(&format!(
            r#"{{"revision":1,{named},"patch":{{"removed":{{"countries":[],"nodes":["u0000000000"],"sources":[]}}}}}}"#
        )),
        format!("{plan}{}", record("plan", "{}")),
    ];
    for case in cases {
        put(&path, case.as_bytes());
        let (_, content) = find_copies(folder.path()).remove(0);
        let error = content.expect_err(&case);
        for language in Language::ALL {
            let words = Texts::of(language).say(&error.message());
            assert!(words.starts_with(&*path.to_string_lossy()), "{words}");
        }
    }
    // A name that cannot be said, since its arguments are missing, is replaced by one that can.
    put(
        &path,
        step(&format!(r#"{{"revision":1,{named},"patch":{{}}}}"#)).as_bytes(),
    );
    let (_, content) = find_copies(folder.path()).remove(0);
    let told = told(&content.expect("a step of a newer version").track);
    assert_eq!(told[1].2[0], "earlier change");
}
