//! Whatever is in a file, it is answered by a plan or by what is wrong and where: soon, and without a crash.

mod support;

use std::fmt::Write as _;
use std::fs::File;
use std::time::{Duration, Instant};

use jiff::Span;
use jiff::civil::date;
use proptest::prelude::*;

use muster::file::{self, Fault, MAX_SIZE, OpenError, ReadError};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementKind, IdGenerator, Invalid, Partner,
    PartnerRole, Plan, PlanDate, Reason, Role,
};
use muster::rules::Findings;
use muster::text::{Language, Texts};
use support::plans::plans;

const PLAN: &str = include_str!("golden/plan.muster");

/// The error of some bytes, after a look at how it is told.
#[track_caller]
fn error(bytes: &[u8]) -> ReadError {
    let error = file::read(bytes).expect_err("this is no plan");
    for language in Language::ALL {
        let texts = Texts::of(language);
        let words = texts.say(&error.message());
        assert!(!words.is_empty() && words.len() < 1000, "{words}");
        assert!(!words.contains(char::is_control), "{words:?}");
        assert!(!texts.say(&error.hint()).is_empty());
    }
    // What can be read of it is a legal plan, and the list of the rest has an end.
    if let Ok((plan, left_out)) = file::salvage(bytes) {
        assert!(!left_out.is_empty() && left_out.len() <= 1_001);
        assert!(file::read(&file::write(&plan)).is_ok_and(|again| again == plan));
    }
    error
}

/// The fault in a text, with the place in the form `12:5 units[3].name`.
#[track_caller]
fn fault(text: &str) -> (String, Fault) {
    match error(text.as_bytes()) {
        ReadError::Malformed { position, fault } => (position.to_string(), fault),
        other => panic!("{other:?}"),
    }
}

/// Why the model refuses a text, with the place in the form `12:5 units[3].name`.
#[track_caller]
fn reason(text: &str) -> (String, Reason) {
    match error(text.as_bytes()) {
        ReadError::Illegal {
            position,
            invalid: Invalid { reason, .. },
        } => (position.to_string(), reason),
        other => panic!("{other:?}"),
    }
}

/// A plan with one mission and some units, given as JSON.
fn plan_of(units: &str) -> String {
    format!(
        r#"{{"format":"muster","version":1,"id":"n0000000001","title":"T","country":"KAZ",
"missions":[{{"id":"m0000000001","acronym":"M","name":"","organization":"un","held":"full","place":"i"}}],
"units":[
{units}
]}}"#
    )
}

fn unit(id: &str, parent: &str) -> String {
    format!(
        r#"{{"id":"{id}","name":"A","echelon":"company","function":"infantry","nationality":"joint","category":"troops","parent":"{parent}","place":"i"}}"#
    )
}

#[test]
fn the_plan_that_hostile_ones_are_made_from_is_good() {
    assert!(file::read(plan_of(&unit("u0000000001", "m0000000001")).as_bytes()).is_ok());
    assert!(file::read(PLAN.as_bytes()).is_ok());
}

#[test]
fn an_empty_file_is_called_empty() {
    for text in ["", " ", "\n\n\t", "\u{feff}", "\u{feff}\r\n"] {
        assert_eq!(error(text.as_bytes()), ReadError::Empty, "{text:?}");
    }
}

#[test]
fn a_cut_file_is_called_cut() {
    for fiftieth in 1..50 {
        let mut end = PLAN.trim_end().len() * fiftieth / 50;
        while !PLAN.is_char_boundary(end) {
            end -= 1;
        }
        let (place, fault) = fault(&PLAN[..end]);
        assert_eq!(fault, Fault::Cut, "{place}");
        let lines = PLAN[..end].split('\n').count();
        assert!(
            place.starts_with(&format!("{lines}:")),
            "{place} of {lines}"
        );
    }
}

#[test]
fn random_bytes_are_no_plan() {
    let mut state = 1_u64;
    for length in [1, 10, 1000, 100_000] {
        let bytes: Vec<u8> = std::iter::repeat_with(|| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.to_be_bytes()[0]
        })
        .take(length)
        .collect();
        error(&bytes);
    }
}

#[test]
fn another_encoding_is_called_so_with_its_place() {
    let utf_16: Vec<u8> = "{\"a\"}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = [vec![0xff, 0xfe], utf_16].concat();
    assert!(matches!(error(&marked), ReadError::NotText { .. }));
    let mut windows = PLAN.as_bytes().to_vec();
    let at = PLAN.find("Atlantis").expect("a name");
    windows[at] = 0xc0;
    let ReadError::NotText { position } = error(&windows) else {
        panic!("this is not UTF-8");
    };
    assert_eq!(position.to_string(), "17:16 ");
}

#[test]
fn other_files_are_called_no_plan() {
    for text in [
        "[]",
        "5",
        "null",
        "hello",
        "<xml/>",
        "{}",
        r#"{"name":"x"}"#,
    ] {
        let expected = ReadError::OtherFormat { format: None };
        assert_eq!(error(text.as_bytes()), expected, "{text}");
    }
    let expected = ReadError::OtherFormat {
        format: Some("geo\u{fffd}".to_owned()),
    };
    assert_eq!(error(br#"{"format":"geo\u001b","x":["#), expected);
}

#[test]
fn a_newer_version_is_called_newer_whatever_else_it_holds() {
    for (version, number) in [("3", 3), ("18446744073709551615", u64::MAX)] {
        let text = PLAN.replacen(
            "\"version\": 2",
            &format!("\"version\": {version}, \"x\": 1"),
            1,
        );
        assert_eq!(error(text.as_bytes()), ReadError::Newer { version: number });
    }
    for version in ["\"1\"", "1.0", "-1", "null", "1e99", "true", "[[[]]]"] {
        let text = PLAN.replacen("\"version\": 2", &format!("\"version\": {version}"), 1);
        let (place, _) = fault(&text);
        assert_eq!(place, "3:14 version", "{version}");
    }
}

#[test]
fn deep_nesting_is_refused() {
    let deep = "[".repeat(200_000);
    assert_eq!(
        error(deep.as_bytes()),
        ReadError::OtherFormat { format: None }
    );
    let deep_object = r#"{"a":"#.repeat(200_000);
    assert_eq!(fault(&deep_object).1, Fault::Cut);
    let whole = format!("{}{}", deep, "]".repeat(200_000));
    for field in ["\"units\"", "\"title\"", "\"x\"", "\"horizon\""] {
        let (place, _) = fault(&format!(
            "{{\"format\":\"muster\",\"version\":1,{field}:{whole}}}"
        ));
        assert!(
            place.ends_with(&field.replace('"', "")) || place.contains("units[0]"),
            "{place}"
        );
    }
    for version in ["0", &whole] {
        let text = format!("{{\"format\":\"muster\",\"version\":{version},\"x\":{whole}}}");
        let (_, fault) = fault(&text);
        assert!(
            matches!(fault, Fault::TooDeep | Fault::WrongValue { .. }),
            "{fault:?}"
        );
    }
}

#[test]
fn a_chain_of_100_000_parents_is_refused() {
    let id = |number: usize| format!("u{number:010}");
    let mut units = unit(&id(0), "m0000000001");
    for number in 1..100_000 {
        write!(units, ",\n{}", unit(&id(number), &id(number - 1))).expect("a text has room");
    }
    let (place, reason) = reason(&plan_of(&units));
    assert!(matches!(reason, Reason::TooDeep { .. }), "{reason:?}");
    assert!(place.ends_with(".parent"), "{place}");
}

#[test]
fn a_ring_of_100_000_parents_is_refused() {
    let id = |number: usize| format!("u{:010}", number % 100_000);
    let units: Vec<String> = (0..100_000)
        .map(|number| unit(&id(number), &id(number + 1)))
        .collect();
    let (place, reason) = reason(&plan_of(&units.join(",\n")));
    assert_eq!(reason, Reason::Cycle);
    assert!(place.ends_with(".parent"), "{place}");
}

/// A unit that stands under another parent in one year.
fn attached(id: &str, parent: &str, year: &str, other: &str) -> String {
    let periods = format!(
        r#""place":"i","periods":[{{"id":"p0000000001","first_day":"{year}","last_day":"{year}","parent":"{other}"}}]"#
    );
    unit(id, parent).replace("\"place\":\"i\"", &periods)
}

#[test]
fn units_attached_to_one_another_in_turns_make_no_endless_chain() {
    let id = |number: usize| format!("u{number:010}");
    let mut units = Vec::new();
    let mut end = "m0000000001".to_owned();
    for turn in 0..2000 {
        let first = turn * 32;
        let (below, above) = (id(first), id(first + 1));
        // In one year the first stands under the second, in another the second under the first.
        units.push(attached(&below, &end, "2019", &above));
        units.push(attached(&above, "m0000000001", "2018", &below));
        for number in first + 2..first + 30 {
            units.push(unit(&id(number), &id(number - 1)));
        }
        end = id(first + 29);
    }
    let (place, reason) = reason(&plan_of(&units.join(",\n")));
    assert!(matches!(reason, Reason::TooDeep { .. }), "{reason:?}");
    assert!(place.ends_with(".parent"), "{place}");
}

#[test]
fn what_refers_to_nothing_or_to_itself_has_its_place() {
    let units = |parent: &str| {
        let good = unit("u0000000001", "m0000000001");
        format!("{good},\n{}", unit("u0000000002", parent))
    };
    let (place, _) = reason(&plan_of(&units("m0000000009")));
    assert_eq!(place, "5:125 units[1].parent");
    let (place, found) = reason(&plan_of(&units("u0000000002")));
    assert_eq!(
        (place.as_str(), found),
        ("5:125 units[1].parent", Reason::Cycle)
    );
    let twins = format!(
        "{},\n{}",
        units("m0000000001"),
        unit("u0000000001", "m0000000001")
    );
    let (place, found) = reason(&plan_of(&twins));
    assert_eq!((place.as_str(), found), ("6:7 units[2].id", Reason::TwinId));
}

#[test]
fn a_period_has_its_place_in_the_file_whatever_the_order_of_ids() {
    let periods = r#""place":"i","periods":[{"id":"p0000000009"},{"id":"p0000000005","first_day":"2018","last_day":"2017"},{"id":"p0000000001"}]"#;
    let text = unit("u0000000001", "m0000000001").replace("\"place\":\"i\"", periods);
    let (place, _) = reason(&plan_of(&text));
    assert!(place.ends_with("units[0].periods[1].last_day"), "{place}");
    let twins = plan_of(
        &text
            .replace("p0000000005", "p0000000009")
            .replace("2017", "2019"),
    );
    assert!(reason(&twins).0.ends_with("units[0].periods[1].id"));
}

#[test]
fn a_huge_text_is_refused_in_few_words() {
    let huge = "я".repeat(5_000_000);
    let (place, reason) = reason(&PLAN.replacen("Golden plan", &huge, 1));
    assert_eq!(place, "5:12 title");
    assert!(matches!(reason, Reason::LongText { .. }));
    for from in [
        "\"KAZ\"",
        "\"2018-10-31\"",
        "\"infantry\"",
        "\"rotation\"",
        "120",
    ] {
        fault(&PLAN.replacen(from, &format!("\"{huge}\""), 1));
    }
}

#[test]
fn one_list_of_a_million_brackets_is_no_trouble() {
    let lists = "[],".repeat(1_000_000);
    let (place, _) = fault(&plan_of(&format!("{lists}[]")));
    assert!(place.contains("units[0]"), "{place}");
}

/// A joint arrangement with many partners, each with days and a role of its own, that rests on many agreements.
fn crowd(partners: u32, agreements: u32) -> Plan {
    let mut ids = IdGenerator::seeded(1);
    let day = |number: u32| PlanDate::of_day(date(2018, 1, 1) + Span::new().days(number));
    let mut plan = file::read(PLAN.as_bytes()).expect("the golden plan");
    let unit = plan.units().next().expect("a unit").id;
    let kind = ArrangementKind::Composite;
    let mut arrangement = Arrangement::new(ids.next_id(), "Crowd".to_owned(), kind, unit);
    arrangement.first_day = day(0);
    for number in 0..partners {
        let letter = |place: u32| char::from(b'A' + u8::try_from(number / place % 26).expect("26"));
        let code: String = [676, 26, 1].map(letter).into_iter().collect();
        let role = if number == 0 {
            Role::Lead
        } else {
            Role::Junior
        };
        arrangement.partners.push(Partner {
            first_day: day(number),
            roles: vec![PartnerRole::always(role)],
            ..Partner::new(code.parse().expect("three capitals"))
        });
    }
    for number in 0..agreements {
        let title = format!("Memorandum {number}");
        let agreement = Agreement {
            signed: day(number),
            in_force_to: day(number + 1),
            ..Agreement::new(ids.next_id(), title, AgreementKind::Memorandum)
        };
        arrangement.agreements.push(agreement.id);
        plan = plan.with_agreement(agreement).expect("an agreement");
    }
    plan.with_arrangement(arrangement).expect("an arrangement")
}

#[test]
fn findings_about_an_arrangement_of_600_partners_come_soon() {
    let plan = crowd(600, 300);
    let begun = Instant::now();
    let findings = Findings::of(&plan);
    assert!(!findings.is_empty());
    // Far more than it takes, for a machine that is busy and code that is not optimized.
    assert!(
        begun.elapsed() < Duration::from_mins(1),
        "{:?}",
        begun.elapsed()
    );
}

#[test]
fn a_file_of_600_megabytes_is_refused_unread() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("large.muster");
    // A file with a hole takes no room on the disk.
    let file = File::create(&path).expect("a file");
    file.set_len(600_000_000).expect("a file with a hole");
    let Err(OpenError::NoPlan { error, .. }) = file::open(&path) else {
        panic!("this is no plan");
    };
    assert_eq!(*error, ReadError::TooLarge { size: 600_000_000 });
    file.set_len(MAX_SIZE + 1).expect("a file with a hole");
    assert!(matches!(file::open(&path), Err(OpenError::NoPlan { .. })));
}

#[cfg(unix)]
#[test]
fn a_device_without_end_is_refused() {
    let path = std::path::Path::new("/dev/zero");
    if path.exists() {
        let Err(OpenError::NoPlan { error, .. }) = file::open(path) else {
            panic!("this is no plan");
        };
        assert!(matches!(*error, ReadError::TooLarge { .. }));
    }
}

/// A change of one place in a file.
#[derive(Clone, Debug)]
enum Mutation {
    Put(u8),
    Insert(Vec<u8>),
    Remove(usize),
    Repeat(usize),
}

fn mutations() -> impl Strategy<Value = Vec<(prop::sample::Index, Mutation)>> {
    let piece = prop::sample::select(
        &[
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "-",
            "0",
            "9",
            "e",
            ".",
            "null",
            "true",
            " ",
            "\"id\"",
            "\"people\"",
            "u0000000000",
            "\u{0}",
            "\n",
        ][..],
    );
    let mutation = prop_oneof![
        any::<u8>().prop_map(Mutation::Put),
        piece.prop_map(|piece| Mutation::Insert(piece.into())),
        (1..200_usize).prop_map(Mutation::Remove),
        (1..200_usize).prop_map(Mutation::Repeat),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), mutation), 1..4)
}

fn mutate(bytes: &mut Vec<u8>, at: usize, mutation: Mutation) {
    let end = |length: usize| (at + length).min(bytes.len());
    match mutation {
        Mutation::Put(byte) => bytes[at] = byte,
        Mutation::Insert(piece) => drop(bytes.splice(at..at, piece)),
        Mutation::Remove(length) => drop(bytes.drain(at..end(length))),
        Mutation::Repeat(length) => {
            let piece = bytes[at..end(length)].to_vec();
            drop(bytes.splice(at..at, piece));
        }
    }
}

proptest! {
    #[test]
    fn mutated_files_are_answered(plan in plans(), mutations in mutations()) {
        let mut bytes = file::write(&plan);
        for (at, mutation) in mutations {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                mutate(&mut bytes, at, mutation);
            }
        }
        match file::read(&bytes) {
            Ok(read) => {
                let written = file::write(&read);
                prop_assert_eq!(file::read(&written), Ok(read));
            }
            Err(_) => drop(error(&bytes)),
        }
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        error(&bytes);
    }

    #[test]
    fn any_text_is_answered(text in "[{}\\[\\]\",:0-9a-z ]{0,60}") {
        error(text.as_bytes());
    }
}
