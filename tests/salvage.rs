//! Of a broken file everything whole is taken over as it is, and everything else is named.

mod support;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use muster::file::{self, Fault, LeftOut, Loss, ReadError};
use muster::model::{Formation, Mission, Plan, Reason, Unit, UnitId};
use muster::text::{Language, Texts};
use proptest::prelude::*;
use proptest::sample::Index;

use self::support::plans::plans_of;

const GOLDEN: &str = include_str!("golden/plan.muster");
const BELARUS: &str = include_str!("../sample_data/belarus-2010.muster");
const UNIFIL: &str = include_str!("../sample_data/unifil-2014.muster");

/// What can be read of a text, after a look at how the rest is told.
#[track_caller]
fn salvage(bytes: &[u8]) -> (Plan, Vec<LeftOut>) {
    let (plan, left_out) = file::salvage(bytes).expect("something can be read");
    check_words(&left_out);
    // A legal plan is written and read as it is.
    let again = file::read(&file::write(&plan)).expect("a legal plan");
    assert_eq!(plan, again);
    (plan, left_out)
}

#[track_caller]
fn check_words(left_out: &[LeftOut]) {
    assert!(left_out.len() <= 1_001);
    for language in Language::ALL {
        for one in left_out.iter().take(30) {
            let words = Texts::of(language).say(&one.message());
            assert!(!words.is_empty() && words.len() < 1500, "{words}");
            assert!(!words.contains(char::is_control), "{words:?}");
        }
    }
}

/// What is said of what was left out.
fn said(left_out: &[LeftOut]) -> Vec<String> {
    let texts = Texts::of(Language::English);
    left_out.iter().map(|it| texts.say(&it.message())).collect()
}

fn read(text: &str) -> Plan {
    file::read(text.as_bytes()).expect("a good plan")
}

/// A unit but for what salvaging may take from it.
fn bare_unit(unit: &Unit) -> Unit {
    let mut unit = unit.clone();
    unit.parent = "m0000000000"
        .parse()
        .map(muster::model::NodeId::Mission)
        .expect("an id");
    for period in &mut unit.periods {
        period.parent = None;
        for line in &mut period.people {
            line.source = None;
        }
    }
    for authorized in &mut unit.authorized {
        authorized.source = None;
    }
    for rotation in &mut unit.rotations {
        rotation.base = None;
    }
    for position in &mut unit.positions {
        position.source = None;
    }
    unit
}

fn bare_mission(mission: &Mission) -> Mission {
    let mut mission = mission.clone();
    mission.source = None;
    mission.mandates.iter_mut().for_each(|it| it.source = None);
    mission.ceilings.iter_mut().for_each(|it| it.source = None);
    mission.others.iter_mut().for_each(|it| it.source = None);
    mission
}

fn bare_formation(formation: &Formation) -> Formation {
    Formation {
        parent: "m0000000000"
            .parse()
            .map(muster::model::NodeId::Mission)
            .expect("an id"),
        ..formation.clone()
    }
}

/// How many missions, formations and units of a plan are missing in another, and how many differ in more than parents and sources.
///
/// A mission of which only the acronym is kept counts as one that differs.
fn harm(whole: &Plan, salvaged: &Plan) -> (usize, usize) {
    let (mut missing, mut changed) = (0, 0);
    let mut count = |same: Option<bool>| match same {
        None => missing += 1,
        Some(same) => changed += usize::from(!same),
    };
    for it in whole.missions() {
        let other = salvaged.mission(it.id);
        count(other.map(|other| bare_mission(other) == bare_mission(it)));
    }
    for it in whole.formations() {
        let other = salvaged.formation(it.id);
        count(other.map(|other| bare_formation(other) == bare_formation(it)));
    }
    for it in whole.units() {
        let other = salvaged.unit(it.id);
        count(other.map(|other| bare_unit(other) == bare_unit(it)));
    }
    (missing, changed)
}

/// The plan as one line without spaces.
fn minified(plan: &Plan) -> String {
    let written = String::from_utf8(file::write(plan)).expect("text");
    let (mut is_text, mut is_escaped) = (false, false);
    let mut keeps = |letter: &char| {
        let keeps = is_text || !letter.is_ascii_whitespace();
        if *letter == '"' && !is_escaped {
            is_text = !is_text;
        }
        is_escaped = *letter == '\\' && !is_escaped;
        keeps
    };
    written.chars().filter(|letter| keeps(letter)).collect()
}

#[test]
fn a_whole_file_loses_nothing() {
    for text in [GOLDEN, BELARUS, UNIFIL] {
        let (plan, left_out) = salvage(text.as_bytes());
        assert_eq!(plan, read(text));
        assert_eq!(left_out, []);
    }
}

#[test]
fn an_entry_with_a_wrong_field_is_left_out_with_its_place() {
    let broken = UNIFIL.replacen(
        "\"echelon\": \"contingent\"",
        "\"echelon\": \"contingnt\"",
        1,
    );
    let error = file::read(broken.as_bytes()).expect_err("it is broken");
    let (plan, left_out) = salvage(broken.as_bytes());
    assert_eq!(plan.unit_count(), read(UNIFIL).unit_count() - 1);
    assert_eq!(left_out.len(), 1, "{:?}", said(&left_out));
    assert_eq!(Some(&left_out[0].position), error.position());
    assert!(matches!(
        left_out[0].loss,
        Loss::Malformed(Fault::UnknownWord { .. })
    ));
    assert!(said(&left_out)[0].contains("is left out: line "));
}

#[test]
fn what_stood_under_something_broken_stands_under_what_that_stood_under() {
    let whole = read(BELARUS);
    let parent = whole.units().find_map(|unit| unit.parent.unit());
    let parent = parent
        .and_then(|id| whole.unit(id))
        .expect("a unit with a sub-unit");
    let broken = BELARUS.replacen(
        &format!("\"name\": \"{}\"", parent.name),
        &format!("\"nam\": \"{}\"", parent.name),
        1,
    );
    let (plan, left_out) = salvage(broken.as_bytes());
    assert!(plan.unit(parent.id).is_none());
    let children = whole.units().filter(|it| it.parent == parent.id.into());
    for child in children {
        let kept = plan.unit(child.id).expect("it is whole");
        assert_eq!(kept.parent, parent.parent);
    }
    let is_moved = |it: &LeftOut| matches!(it.loss, Loss::Moved { .. });
    assert!(left_out.iter().any(is_moved), "{:?}", said(&left_out));
    assert_eq!(harm(&whole, &plan), (1, 0));
}

#[test]
fn of_twins_the_first_is_taken() {
    let plan = read(BELARUS);
    let ids: Vec<UnitId> = plan.units().map(|unit| unit.id).collect();
    let (first, second) = (ids[0].to_string(), ids[1].to_string());
    let broken = BELARUS.replace(
        &format!("\"id\": \"{second}\""),
        &format!("\"id\": \"{first}\""),
    );
    let (salvaged, left_out) = salvage(broken.as_bytes());
    assert!(salvaged.unit(ids[1]).is_none());
    assert_eq!(harm(&plan, &salvaged).1, 0);
    assert!(
        left_out
            .iter()
            .any(|it| it.loss == Loss::Illegal(Reason::TwinId))
    );
}

#[test]
fn a_missing_comma_or_bracket_costs_at_most_the_entries_it_touches() {
    let whole = read(UNIFIL);
    let text = UNIFIL.trim_end();
    for what in ["},\n    {", "{\n      \"id\"", "],\n", "\"units\": ["] {
        let at = text.find(what).expect("it is in the file");
        for length in 1..=what.len().min(3) {
            let broken = format!("{}{}", &text[..at], &text[at + length..]);
            let (plan, _) = salvage(broken.as_bytes());
            let (missing, changed) = harm(&whole, &plan);
            assert!(
                missing <= 2 && changed <= 1,
                "{what:?}: {missing} {changed}"
            );
        }
    }
}

#[test]
fn what_the_plan_needs_and_has_not_is_made_up_and_named() {
    let broken = BELARUS.replacen("\"country\": \"BLR\"", "\"country\": 5", 1);
    let broken = broken.replacen("\"title\": \"", "\"title\": \"\\q", 1);
    let (plan, left_out) = salvage(broken.as_bytes());
    assert_eq!(plan.head().id, read(BELARUS).head().id);
    assert!(!plan.head().title.is_empty());
    let made_up: BTreeSet<&str> = left_out
        .iter()
        .filter(|it| it.loss == Loss::MadeUp)
        .map(|it| it.position.path.as_str())
        .collect();
    assert_eq!(made_up, BTreeSet::from(["country", "title"]));
    assert_eq!(harm(&read(BELARUS), &plan), (0, 0));
}

#[test]
fn where_nothing_can_be_read_it_says_so() {
    for text in [
        "",
        "hello",
        "[]",
        "{}",
        "{\"format\": \"other\", \"units\": [{\"id\": \"u0000000001\"}]}",
        "{\"format\": \"muster\", \"version\": 1, \"title\": \"T\"",
        &GOLDEN[..40],
    ] {
        assert!(file::salvage(text.as_bytes()).is_err(), "{text}");
    }
    let newer = GOLDEN.replacen("\"version\": 2", "\"version\": 7", 1);
    let error = file::salvage(newer.as_bytes());
    assert_eq!(error.err(), Some(ReadError::Newer { version: 7 }));
}

#[test]
fn a_name_that_no_plan_can_have_is_told_without_its_control_characters() {
    let broken = GOLDEN.replacen("\"Sector East\"", "\"Sector\\fEast\"", 1);
    let (_, left_out) = file::salvage(broken.as_bytes()).expect("the rest is whole");
    check_words(&left_out);
    assert_eq!(left_out[0].name, "Sector\u{fffd}East");
}

#[test]
fn a_unit_without_a_name_is_not_called_as_its_position_is() {
    let broken = GOLDEN.replacen(
        "\"name\": \"Kazakh company\"",
        "\"nam\": \"Kazakh company\"",
        1,
    );
    let (_, left_out) = file::salvage(broken.as_bytes()).expect("the rest is whole");
    assert_eq!(left_out[0].name, "", "{:?}", said(&left_out));
}

#[test]
fn what_is_left_out_is_no_longer_named_in_arrangements() {
    let broken = GOLDEN.replacen(
        "\"signed\": \"2018-08-21\"",
        "\"signed\": \"2018-08-32\"",
        1,
    );
    let (plan, left_out) = file::salvage(broken.as_bytes()).expect("the rest is whole");
    check_words(&left_out);
    assert_eq!(plan.agreements().count(), 0);
    let arrangement = plan.arrangements().next().expect("the arrangement");
    assert_eq!(arrangement.agreements, []);
    assert_eq!(arrangement.partners.len(), 2);
    assert!(
        left_out.iter().any(|it| it.loss == Loss::Loosened),
        "{left_out:?}"
    );
}

#[test]
fn a_file_of_an_older_version_is_upgraded_entry_by_entry() {
    let old = BELARUS
        .replacen("\"version\": 2", "\"version\": 0", 1)
        .replace("\"people\": [", "\"strength\": [");
    assert_eq!(read(&old), read(BELARUS));
    let cut = &old[..old.len() * 2 / 3];
    let (plan, _) = salvage(cut.as_bytes());
    let (_, changed) = harm(&read(BELARUS), &plan);
    assert_eq!(changed, 0);
    assert!(plan.unit_count() > 0);
}

fn head() -> String {
    r#"{"format":"muster","version":1,"id":"n0000000001","title":"T","country":"KAZ",
"missions":[{"id":"m0000000001","acronym":"M","name":"","organization":"un","held":"full","place":"i"}],
"units":["#
        .to_owned()
}

fn unit(number: usize, parent: &str) -> String {
    format!(
        r#"{{"id":"u{number:010}","name":"A","echelon":"company","function":"infantry","nationality":"joint","category":"troops","parent":"{parent}","place":"i"}}"#
    )
}

#[test]
fn hostile_files_are_answered_soon_and_with_a_list_of_bounded_length() {
    let many = 20_000;
    let mut texts = Vec::new();
    // Brackets that never close, entries that are none, quotes without end.
    for piece in [
        "[",
        "{",
        "\"",
        "{\"id\":\"u0000000001\"",
        "1,",
        "{},",
        "\\\"",
        "\"a\":[",
        "}",
        "]",
    ] {
        texts.push(format!("{}{}", head(), piece.repeat(many)));
    }
    // A chain, a circle, all under something that is not there, all the same.
    let mut chain = head();
    let mut circle = head();
    let mut orphans = head();
    let mut twins = head();
    for number in 0..many {
        let above = format!("u{:010}", number.wrapping_sub(1));
        let parent = if number == 0 { "m0000000001" } else { &above };
        writeln!(chain, "{},", unit(number, parent)).expect("a string takes all");
        let next = format!("u{:010}", (number + 1) % many);
        writeln!(circle, "{},", unit(number, &next)).expect("a string takes all");
        writeln!(orphans, "{},", unit(number, "u9999999999")).expect("a string takes all");
        writeln!(twins, "{},", unit(1, "m0000000001")).expect("a string takes all");
    }
    texts.extend([chain, circle, orphans, twins]);
    for text in texts {
        let (plan, left_out) = salvage(text.as_bytes());
        assert!(
            plan.mission("m0000000001".parse().expect("an id"))
                .is_some()
        );
        assert!(!left_out.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_cut_changes_nothing_that_is_whole(plan in plans_of(1..=12), cut in any::<Index>(), is_minified: bool) {
        let text = if is_minified {
            minified(&plan)
        } else {
            String::from_utf8(file::write(&plan)).expect("text")
        };
        let cut = &text.as_bytes()[..cut.index(text.len())];
        if let Ok((salvaged, left_out)) = file::salvage(cut) {
            check_words(&left_out);
            let (_, changed) = harm(&plan, &salvaged);
            prop_assert_eq!(changed, 0);
            prop_assert!(!left_out.is_empty() || salvaged == plan);
            // Every unit and home unit before the cut but the one that is cut is there.
            let before = cut.windows(9).filter(|it| it.starts_with(b"\"echelon\"")).count();
            let units = salvaged.unit_count() + salvaged.base_units().count();
            let known = units + left_out.iter().filter(|it| !it.loss.is_kept()).count();
            prop_assert!(known >= before, "{} of {}: {:?}", known, before, said(&left_out));
        }
    }

    #[test]
    fn flipped_bytes_harm_only_what_they_touch(
        plan in plans_of(1..=12),
        flips in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..4),
        is_minified: bool,
    ) {
        let mut bytes = if is_minified {
            minified(&plan).into_bytes()
        } else {
            file::write(&plan)
        };
        for (at, byte) in &flips {
            let at = at.index(bytes.len());
            bytes[at] ^= byte;
        }
        if let Ok((salvaged, left_out)) = file::salvage(&bytes) {
            check_words(&left_out);
            prop_assert!(file::read(&file::write(&salvaged)).is_ok_and(|again| again == salvaged));
            let (missing, changed) = harm(&plan, &salvaged);
            prop_assert!(changed <= flips.len(), "{} changed", changed);
            // Where there are several missions, what stood under a broken id may belong to any, and is left out.
            // In a file without lines one quote more or less can take what follows for something else.
            if !is_minified && plan.missions().count() == 1 && salvaged.missions().count() == 1 {
                prop_assert!(missing <= 2 * flips.len(), "{} missing: {:?}", missing, said(&left_out));
            }
        }
    }
}
