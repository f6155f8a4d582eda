//! The form of plan files, told and mended.

use std::fs;

use super::program::{PLAN, answer, failure, folder_with, muster, text};

#[test]
fn a_canonical_plan_is_left_alone() {
    let (_folder, path) = folder_with("plan.muster", PLAN);
    let before = fs::metadata(&path)
        .expect("a file")
        .modified()
        .expect("a time");
    assert_eq!(answer(&["format", text(&path)]), "");
    assert_eq!(answer(&["format", "--check", text(&path)]), "");
    let after = fs::metadata(&path)
        .expect("a file")
        .modified()
        .expect("a time");
    assert_eq!(before, after);
}

#[test]
fn another_form_is_told_and_mended() {
    let value: serde_json::Value = serde_json::from_str(PLAN).expect("JSON");
    let minified = value.to_string();
    let (folder, path) = folder_with("plan.muster", &minified);
    let checked = muster(&["format", text(&path), "--check"]);
    assert_eq!(checked.status, Some(1));
    assert_eq!(checked.error, "");
    let expected = format!("{} is not in canonical form\n", text(&path));
    assert_eq!(checked.out, expected);
    assert_eq!(fs::read_to_string(&path).expect("text"), minified);
    assert_eq!(answer(&["format", text(&path)]), "");
    assert_eq!(fs::read_to_string(&path).expect("text"), PLAN);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}

#[test]
fn what_cannot_be_read_is_told_in_one_line_with_a_hint() {
    let wrong = PLAN.replacen("\"company\"", "\"compagnie\"", 1);
    let (folder, path) = folder_with("plan.muster", &wrong);
    let place = "line 83, column 18, units[0].echelon";
    for arguments in [
        &["strength", text(&path)][..],
        &["check", text(&path)],
        &["format", text(&path)],
        &["figure", text(&path), "troops-by-mission", "-o", "a.svg"],
    ] {
        let (error, hint) = failure(arguments);
        let expected = format!(
            "{}: {place}: “compagnie” is not one of the words that this field can have",
            text(&path)
        );
        assert_eq!(error, expected);
        assert!(hint.starts_with("write one of: team, squad, "), "{hint}");
    }
    let missing = folder.path().join("missing.muster");
    let (error, _) = failure(&["strength", text(&missing)]);
    assert_eq!(error, format!("{}: there is no such file", text(&missing)));
    assert_eq!(fs::read_to_string(&path).expect("text"), wrong);
}
