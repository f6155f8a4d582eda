//! How many people serve: on a day, over time, for people and for programs.

use super::program::{INDKAZBAT, UNIFIL, answer, failure};

#[test]
fn strength_is_that_of_the_reference_day() {
    let expected = "women,men,not_stated,total\n0,0,10226,10226\n";
    assert_eq!(answer(&["strength", UNIFIL, "--format", "csv"]), expected);
    let by = answer(&["strength", UNIFIL, "--by", "contributor", "--format", "csv"]);
    assert_eq!(by.lines().count(), 1 + 38);
    let codes: Vec<&str> = by
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').next())
        .collect();
    assert!(codes.is_sorted(), "{codes:?}");
}

#[test]
fn the_ledgers_tell_guests_apart() {
    let strength = |ledger| {
        answer(&[
            "strength",
            INDKAZBAT,
            "--by",
            "mission,contributor",
            "--ledger",
            ledger,
            "--format",
            "csv",
            "--on",
            "2018-10-31",
        ])
    };
    assert_eq!(
        strength("flag"),
        "mission,contributor,women,men,not_stated,total\nUNIFIL,IND,0,0,780,780\nUNIFIL,KAZ,0,0,123,123\n"
    );
    assert_eq!(
        strength("host"),
        "mission,contributor,women,men,not_stated,total\nUNIFIL,IND,0,0,900,900\nUNIFIL,KAZ,0,0,3,3\n"
    );
}

#[test]
fn columns_come_in_the_order_asked_for() {
    let csv = answer(&[
        "strength",
        INDKAZBAT,
        "--by",
        "unit,contributor",
        "--format",
        "csv",
        "--on",
        "2018-10-31",
    ]);
    let mut lines = csv.lines();
    let heading = "unit,unit_name,contributor,women,men,not_stated,total";
    assert_eq!(lines.next(), Some(heading));
    assert!(lines.all(|line| line.split(',').count() == 7), "{csv}");
    assert!(csv.contains(",Kazakh company,KAZ,0,0,120,120\n"), "{csv}");
}

#[test]
fn strength_over_time_has_the_days_asked_for() {
    let days = |every: &str| -> Vec<(String, String)> {
        let csv = answer(&[
            "strength",
            INDKAZBAT,
            "--from",
            "2018-10",
            "--to",
            "2018-12-15",
            "--every",
            every,
            "--format",
            "csv",
            "--by",
            "contributor",
        ]);
        let rows = csv.lines().filter(|line| line.contains(",KAZ,"));
        let cells = rows.map(|line| line.split(',').collect::<Vec<_>>());
        cells
            .map(|cells| (cells[0].to_owned(), cells[5].to_owned()))
            .collect()
    };
    let row = |day: &str, people: &str| (day.to_owned(), people.to_owned());
    let months = [
        row("2018-10-31", "123"),
        row("2018-11-30", "123"),
        row("2018-12-15", "123"),
    ];
    assert_eq!(days("month"), months);
    let changes = [row("2018-10-01", "3"), row("2018-10-31", "123")];
    assert_eq!(days("change"), changes);
    let every_day = days("day");
    assert_eq!(every_day.len(), 31 + 30 + 15);
    assert!(every_day[..30].iter().all(|(_, people)| people == "3"));
    assert!(every_day[30..].iter().all(|(_, people)| people == "123"));
}

#[test]
fn json_says_what_was_asked() {
    let text = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--format",
        "json",
    ]);
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    for (field, expected) in [
        ("day", "2018-10-31"),
        ("ledger", "flag"),
        ("measure", "established"),
        ("lens", "planned"),
        ("toward", "uniformed"),
    ] {
        assert_eq!(json[field], expected);
    }
    assert_eq!(json["by"], serde_json::json!(["contributor"]));
    let row = serde_json::json!({"contributor": "KAZ", "women": 0, "men": 0, "not_stated": 123, "total": 123});
    assert!(
        json["rows"].as_array().expect("rows").contains(&row),
        "{text}"
    );
}

#[test]
fn a_table_to_read_says_what_it_counts() {
    let english = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--ledger",
        "host",
    ]);
    let title = english.lines().next().expect("a title");
    for words in [
        "established",
        "By host",
        "planned",
        "uniformed",
        "31 October 2018",
    ] {
        assert!(title.contains(words), "{title}");
    }
    assert!(
        english
            .lines()
            .last()
            .expect("a total")
            .starts_with("total "),
        "{english}"
    );
    let russian = answer(&[
        "strength",
        INDKAZBAT,
        "--on",
        "2018-10-31",
        "--by",
        "contributor",
        "--language",
        "ru",
    ]);
    assert!(russian.contains("Казахстан"), "{russian}");
    let nobody = answer(&["strength", INDKAZBAT, "--on", "1950-01-01"]);
    assert!(nobody.ends_with("\nnobody\n"), "{nobody}");
}

#[test]
fn a_stretch_that_ends_before_it_begins_is_told() {
    let (error, _) = failure(&["strength", INDKAZBAT, "--from", "2019", "--to", "2018"]);
    assert_eq!(error, "--to lies before --from");
}
