//! Findings, and the exit status that they make.

use super::program::{PLAN, answer, folder_with, muster, text};

/// The golden plan with its company in place of a larger one than a line of the mission allows.
fn plan_with_an_error() -> String {
    PLAN.replacen("\"held\": \"part\"", "\"held\": \"full\"", 1)
        .replacen("\"not_stated\": 120", "\"not_stated\": 20000", 1)
}

#[test]
fn findings_decide_the_exit_status() {
    let samples = ["belarus-2010", "indkazbat-2018", "unifil-2014"];
    let samples = samples.map(|name| format!("sample_data/{name}.muster"));
    let [first, second, third] = samples.each_ref().map(String::as_str);
    let told = answer(&["check", first, second, third]);
    for sample in [first, second, third] {
        assert!(told.contains(sample), "{told}");
    }
    assert!(!told.contains(": error: "), "{told}");
    let (_folder, path) = folder_with("wrong.muster", &plan_with_an_error());
    let checked = muster(&["check", first, text(&path)]);
    assert_eq!(checked.status, Some(1), "{checked:?}");
    assert_eq!(checked.error, "");
    let error = checked.out.lines().find(|line| line.contains(": error: "));
    assert!(
        error.is_some_and(|line| line.ends_with("[over-ceiling]")),
        "{}",
        checked.out
    );
    let unread = muster(&["check", "missing.muster", text(&path), first]);
    assert_eq!(unread.status, Some(2));
    assert!(unread.error.starts_with("error: missing.muster: "));
    assert_eq!(unread.out.lines().count(), checked.out.lines().count());
}

#[test]
fn findings_can_be_read_by_programs() {
    let (_folder, path) = folder_with("wrong.muster", &plan_with_an_error());
    let checked = muster(&["check", "--format", "json", text(&path)]);
    assert_eq!(checked.status, Some(1));
    let findings: serde_json::Value = serde_json::from_str(&checked.out).expect("JSON");
    let findings = findings.as_array().expect("an array");
    let error = findings
        .iter()
        .find(|finding| finding["severity"] == "error");
    let error = error.expect("an error");
    assert_eq!(error["rule"], "over-ceiling");
    assert_eq!(error["plan"], text(&path));
    assert_eq!(error["subject"], "m0000unifil");
    assert_eq!(error["day"], "2018-10-31");
}
