//! What is written is read again as it was, every version is read, and the schema is that of the types.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;

use muster::file::{self, ReadError};
use muster::text::{Language, Texts};
use support::plans::plans;
use support::schema::violation;

/// A plan with one of everything, in canonical form.
const PLAN: &str = include_str!("golden/plan.muster");

/// A plan that version 1 wrote.
const OLD_PLAN: &str = include_str!("golden/plan-v1.muster");

proptest! {
    #[test]
    fn a_plan_is_read_as_it_was_written(plan in plans()) {
        let bytes = file::write(&plan);
        let read = file::read(&bytes);
        prop_assert_eq!(read.as_ref(), Ok(&plan), "{}", String::from_utf8_lossy(&bytes));
        prop_assert_eq!(file::write(&read.expect("a plan")), bytes);
    }

    #[test]
    fn what_is_written_keeps_to_the_schema(plan in plans()) {
        let value = serde_json::from_slice(&file::write(&plan)).expect("JSON");
        prop_assert_eq!(violation(&schema(), &value), None);
    }

    #[test]
    fn the_order_of_fields_and_entries_and_the_space_between_them_mean_nothing(plan in plans()) {
        let bytes = file::write(&plan);
        let mut value: Value = serde_json::from_slice(&bytes).expect("JSON");
        // Values keep their fields by the alphabet, which is not the declared order.
        for list in ["units", "missions", "formations", "sources"] {
            if let Some(entries) = value.get_mut(list).and_then(Value::as_array_mut) {
                entries.reverse();
            }
        }
        for unit in value.get_mut("units").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(periods) = unit.get_mut("periods").and_then(Value::as_array_mut) {
                periods.reverse();
            }
        }
        let other = value.to_string();
        let read = file::read(other.as_bytes()).expect("a plan");
        prop_assert_eq!(file::write(&read), bytes);
    }
}

fn schema() -> Value {
    serde_json::from_str(&file::schema()).expect("a schema is JSON")
}

#[test]
fn the_written_form_is_as_it_was() {
    let plan = file::read(PLAN.as_bytes()).expect("the golden plan");
    let written = String::from_utf8(file::write(&plan)).expect("text");
    assert_eq!(written, PLAN);
}

#[test]
fn a_byte_order_mark_and_other_line_ends_do_no_harm() {
    let plan = file::read(PLAN.as_bytes()).expect("the golden plan");
    let marked = format!("\u{feff}{}", PLAN.replace('\n', "\r\n"));
    assert_eq!(file::read(marked.as_bytes()), Ok(plan));
}

#[test]
fn the_schema_is_kept_in_the_assets() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/plan.schema.json");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        renew(&path, &file::schema());
    }
    let kept = fs::read_to_string(&path).expect("the schema");
    assert!(
        kept == file::schema(),
        "the schema has changed; renew it with UPDATE_SNAPSHOTS=1"
    );
}

#[expect(
    clippy::disallowed_methods,
    reason = "`file::save` is for plans, and this is a schema"
)]
fn renew(path: &Path, text: &str) {
    fs::write(path, text).expect("the assets can be written");
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == file::EXTENSION))
        .collect()
}

#[test]
fn every_sample_is_canonical_and_keeps_to_the_schema() {
    assert!(!samples().is_empty());
    for path in samples() {
        let name = path.display();
        let plan =
            file::open(&path).unwrap_or_else(|error| panic!("{}", english(&error.message())));
        let bytes = fs::read(&path).expect("the sample");
        assert!(file::write(&plan) == bytes, "{name} is not canonical");
        let value = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(violation(&schema(), &value), None, "{name}");
    }
}

#[test]
fn the_schema_refuses_what_reading_refuses() {
    for (from, to) in [
        ("\"KAZ\"", "\"kaz\""),
        ("\"2018-10-31\"", "\"31.10.2018\""),
        ("\"infantry\"", "\"horse\""),
        ("\"not_stated\": 120", "\"not_stated\": -120"),
        ("\"version\": 2", "\"version\": 3"),
        ("\"format\": \"muster\"", "\"format\": \"mustard\""),
        ("\"rotation\": 1", "\"rotacion\": 1"),
        ("\"acronym\": \"UNIFIL\",", ""),
        ("\"latitude\": 33.12", "\"latitude\": 200"),
    ] {
        let text = changed(from, to);
        let value = serde_json::from_str(&text).expect("JSON");
        assert!(violation(&schema(), &value).is_some(), "{to}");
        assert!(file::read(text.as_bytes()).is_err(), "{to}");
    }
}

/// The golden plan with the first of some words replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(PLAN.contains(from), "{from}");
    PLAN.replacen(from, to, 1)
}

fn english(message: &muster::text::Message) -> String {
    Texts::of(Language::English).say(message)
}

#[test]
fn version_0_is_brought_to_the_present_one() {
    let plan = file::read(PLAN.as_bytes()).expect("the golden plan");
    // The draft before the first release called the people of a period its strength.
    let old =
        changed("\"version\": 2", "\"version\": 0").replace("\"people\": [", "\"strength\": [");
    assert_eq!(file::read(old.as_bytes()), Ok(plan));
}

#[test]
fn version_1_is_read_as_it_was_with_faults_told_as_exactly() {
    let plan = file::read(PLAN.as_bytes()).expect("the golden plan");
    let old = file::read(OLD_PLAN.as_bytes()).expect("a plan of version 1");
    assert_eq!(old.head(), plan.head());
    assert_eq!(old.unit_count(), plan.unit_count());
    assert_eq!(old.arrangements().count(), 0);
    let twin = OLD_PLAN.replacen("\"title\"", "\"title\": \"twin\",\n  \"title\"", 1);
    let error = file::read(twin.as_bytes()).expect_err("a field comes twice");
    assert_eq!(error.position().map(|it| it.line), Some(6), "{error:?}");
}

#[test]
fn a_fault_in_an_older_version_has_its_place_too() {
    let old = OLD_PLAN
        .replacen("\"version\": 1", "\"version\": 0", 1)
        .replace("\"2018-10-31\"", "\"2018-10-32\"");
    let error = file::read(old.as_bytes()).expect_err("there is no such day");
    let position = error.position().expect("a place");
    assert_eq!(position.path, "reference_day");
    assert!(
        line(&old, position.line).contains("2018-10-32"),
        "{position}"
    );
}

fn line(text: &str, number: usize) -> &str {
    text.lines().nth(number - 1).unwrap_or_default()
}

/// Replaces words in the golden plan; the answer has to name the path and the line of the new words, and say so in both languages.
#[track_caller]
fn check(from: &str, to: &str, path: &str, problem: &str) {
    let text = changed(from, to);
    let error = file::read(text.as_bytes()).expect_err(to);
    let position = error.position().expect("a place").clone();
    let words = english(&error.message());
    assert_eq!(position.path, path, "{words}");
    let marked = line(&text, position.line);
    let changed = to.lines().next().unwrap_or_default();
    assert!(marked.contains(changed), "{words}\n{marked}");
    let place = format!(
        "line {}, column {}, {path}: ",
        position.line, position.column
    );
    assert_eq!(words.strip_prefix(&place).unwrap_or(&words), problem);
    spoken(&error);
}

/// Everything is said in both languages, and nothing but the field's names is English in the Russian words.
#[track_caller]
fn spoken(error: &ReadError) {
    for language in Language::ALL {
        let texts = Texts::of(language);
        for message in [error.message(), error.hint()] {
            let words = texts.say(&message);
            let russian = words.chars().any(|letter| ('а'..='я').contains(&letter));
            assert_eq!(russian, language == Language::Russian, "{words}");
        }
    }
}

#[test]
fn a_wrong_value_has_its_place() {
    check(
        "\"not_stated\": 120",
        "\"not_stated\": -120",
        "units[0].periods[0].people[0].not_stated",
        "expected a whole number from 0 to 999\u{202f}999, found -120",
    );
    check(
        "\"not_stated\": 120",
        "\"not_stated\": 99999999999",
        "units[0].periods[0].people[0].not_stated",
        "expected a whole number from 0 to 999\u{202f}999, found 99999999999",
    );
    check(
        "\"not_stated\": 120",
        "\"not_stated\": 1.5",
        "units[0].periods[0].people[0].not_stated",
        "expected a whole number from 0 to 999\u{202f}999, found 1.5",
    );
    check(
        "\"not_stated\": 120",
        "\"not_stated\": 1e999",
        "units[0].periods[0].people[0].not_stated",
        "this is not a number, or one with too many digits",
    );
    check(
        "{\n              \"country\": \"KAZ\",\n              \"not_stated\": 120",
        "{\n              \"country\": \"KAZ\",\n              \"not_stated\": 1000000",
        "units[0].periods[0].people[0]",
        "more than 999\u{202f}999 people in one line",
    );
    check(
        "\"rotation\": 1",
        "\"rotation\": \"first, expected u16\"",
        "units[0].periods[0].rotation",
        "expected a whole number from 0 to 65\u{202f}535, found the text “first, expected u16”",
    );
    check(
        "\"latitude\": 33.12",
        "\"latitude\": 200",
        "missions[0].headquarters.latitude",
        "expected degrees from −180 to 180",
    );
    check(
        "\"handovers_count\": true",
        "\"handovers_count\": 1",
        "missions[0].ceilings[0].handovers_count",
        "expected true or false, found 1",
    );
    check(
        "\"name\": \"Naqoura\"",
        "\"name\": null",
        "missions[0].headquarters.name",
        "expected a text in quotes, found null",
    );
    check(
        "\"name\": \"Naqoura\"",
        "\"name\": {}",
        "missions[0].headquarters.name",
        "expected a text in quotes, found an object",
    );
    check(
        "\"hosts\": [",
        "\"hosts\": \"LBN\", \"mandates\": [",
        "missions[0].hosts",
        "expected a list, found the text “LBN”",
    );
    check(
        "\"in_place\": {",
        "\"in_place\": true, \"x\": {",
        "units[0].periods[0].in_place",
        "expected an object, found true",
    );
}

#[test]
fn a_wrong_text_has_its_place() {
    check(
        "\"reference_day\": \"2018-10-31\"",
        "\"reference_day\": \"2018-02-29\"",
        "reference_day",
        "there is no such day in the calendar",
    );
    check(
        "\"reference_day\": \"2018-10-31\"",
        "\"reference_day\": \"31.10.2018\"",
        "reference_day",
        "this is not a date",
    );
    check(
        "\"reference_day\": \"2018-10-31\"",
        "\"reference_day\": \"1066-10-14\"",
        "reference_day",
        "the year of a date lies between 1945 and 2150",
    );
    check(
        "\"reference_day\": \"2018-10-31\"",
        "\"reference_day\": 2018",
        "reference_day",
        "expected a date in quotes, found 2018",
    );
    check(
        "\"national\": \"KAZ\"",
        "\"national\": \"Kaz\"",
        "units[0].nationality.national",
        "expected a country’s three capital letters, such as \"KAZ\"",
    );
    check(
        "\"joint\"",
        "\"jont\"",
        "units[1].nationality",
        "“jont” is not one of the words that this field can have",
    );
    check(
        "\"echelon\": \"company\"",
        "\"echelon\": \"coy`, expected \\n\"",
        "units[0].echelon",
        "“coy`, expected \u{fffd}” is not one of the words that this field can have",
    );
    check(
        "\"echelon\": \"company\"",
        "\"echelon\": 5",
        "units[0].echelon",
        "expected one of the words that this field can have, found something else",
    );
    check(
        "\"id\": \"m0000unifil\"",
        "\"id\": \"u0000unifil\"",
        "missions[0].id",
        "expected an id: the letter m and ten characters of 0–9 and a–z",
    );
    check(
        "\"parent\": \"m0000unifil\"",
        "\"parent\": \"UNIFIL\"",
        "formations[0].parent",
        "expected an id: the letter m, f, u and ten characters of 0–9 and a–z",
    );
    check(
        "\"place\": \"i\"",
        "\"place\": \"I\"",
        "missions[0].place",
        "expected a place among siblings: up to 200 characters of 0–9 and a–z, the last of them not 0",
    );
    check(
        "\"id\": \"m0000unifil\"",
        "\"id\": 7",
        "missions[0].id",
        "expected an id: the letter m and ten characters of 0–9 and a–z, found 7",
    );
}

#[test]
fn a_wrong_field_has_its_place() {
    check(
        "\"rotation\": 1",
        "\"rotacion\": 1",
        "units[0].periods[0].rotacion",
        "there is no field “rotacion” here",
    );
    check(
        "\"title\": \"Golden plan\"",
        "\"titel\": \"Golden plan\"",
        "titel",
        "there is no field “titel” here",
    );
    check(
        "\"rotation\": 1",
        "\"first_day\": \"2018\"",
        "units[0].periods[0].first_day",
        "the field “first_day” stands here twice",
    );
    check(
        "{\n      \"id\": \"m0000unifil\",",
        "{",
        "missions[0]",
        "the field “id” is missing",
    );
}

#[test]
fn what_the_model_refuses_has_its_place() {
    check(
        "\"last_day\": \"2020-08\"",
        "\"last_day\": \"2017\"",
        "units[0].periods[0].last_day",
        "the last date, 2017, lies before the first, 31 October 2018",
    );
    check(
        "\"parent\": \"f00sectorea\"",
        "\"parent\": \"f000nowhere\"",
        "units[0].parent",
        "the parent f000nowhere is not in the plan",
    );
    check(
        "\"parent\": \"u0000indbat\"",
        "\"parent\": \"u000nowhere\"",
        "units[0].periods[0].parent",
        "the parent u000nowhere is not in the plan",
    );
    check(
        "\"parent\": \"f00sectorea\"",
        "\"parent\": \"u00000kazcoy\""
            .replace("u00000kazcoy", "u000000kazc")
            .as_str(),
        "units[0].parent",
        "it would stand under itself",
    );
    check(
        "\"reference_day\": \"2018-10-31\"",
        "\"reference_day\": \"2018-10\"",
        "reference_day",
        "this date has to be known to the day",
    );
    check(
        "\"id\": \"u000000kazc\"",
        "\"id\": \"u0000indbat\"",
        "units[1].id",
        "this id is used twice",
    );
}
