//! The sample plans: that they open, say where each number comes from, and give the figures that were published.
//!
//! `MUSTER_SHARED` names the folder that has the statistics under `data/`; without it the tests that need them say that they were skipped.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};
use muster::analysis::{
    Contributor, Grouping, Key, Ledger, Lens, Measure, Question, Span, View, steps, strength,
};
use muster::file;
use muster::model::{Confidence, CountryCode, Mission, NodeId, People, Plan, SourceId, Unit};
use muster::reference;
use muster::rules::{Findings, Severity};
use muster::text::Language;

const UNIFIL_2014: &str = "unifil-2014.muster";
const INDKAZBAT_2018: &str = "indkazbat-2018.muster";
const BELARUS_2010: &str = "belarus-2010.muster";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data")
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect("a sample of the folder")
}

#[track_caller]
fn open(name: &str) -> Plan {
    file::read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The names of all samples in the folder, in the order of the alphabet.
fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry of the folder").file_name())
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.ends_with(".muster"))
        .collect();
    names.sort();
    names
}

fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).expect("a code")
}

fn mission<'a>(plan: &'a Plan, acronym: &str) -> &'a Mission {
    plan.missions()
        .find(|mission| mission.acronym == acronym)
        .expect("the plan has the mission")
}

fn unit<'a>(plan: &'a Plan, name: &str) -> &'a Unit {
    plan.units()
        .find(|unit| unit.name == name)
        .expect("the plan has the unit")
}

/// People by country on a day, those of no country left out.
fn by_country(plan: &Plan, day: Date, view: View, within: NodeId) -> BTreeMap<String, People> {
    let question = Question::new(view, &[Grouping::Contributor]).within(within);
    let rows = strength(plan, day, &question);
    let countries = rows
        .rows()
        .filter_map(|(key, people)| match key.contributor {
            Some(Contributor::Country(code)) => Some((code.to_string(), people)),
            _ => None,
        });
    countries.collect()
}

/// How many people of which countries there are in UNIFIL, as a ledger has them.
#[track_caller]
fn check_unifil(plan: &Plan, day: Date, ledger: Ledger, expected: &[(&str, u64)]) {
    let view = View {
        ledger,
        ..View::default()
    };
    let found: Vec<_> = by_country(plan, day, view, mission(plan, "UNIFIL").id.into())
        .into_iter()
        .map(|(code, people)| (code, people.total()))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, total)| ((*code).to_owned(), *total))
        .collect();
    assert_eq!(found, expected, "{ledger:?} on {day}");
}

/// How many people stand in or under a unit.
fn people_in(plan: &Plan, name: &str, day: Date, measure: Measure) -> u64 {
    let view = View {
        measure,
        ..View::default()
    };
    let question = Question::new(view, &[]).within(unit(plan, name).id.into());
    strength(plan, day, &question).total().total()
}

/// The rows of a statistics file by their headings, or none where there are no such files on this machine.
fn statistics(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let Some(folder) = std::env::var_os("MUSTER_SHARED") else {
        #[expect(clippy::print_stderr, reason = "a skipped test should say so")]
        {
            eprintln!("skipped: MUSTER_SHARED is not set");
        }
        return None;
    };
    let path = PathBuf::from(folder).join("data").join(file);
    let mut reader = csv::Reader::from_path(&path).expect("MUSTER_SHARED has the file");
    let rows = reader
        .deserialize()
        .collect::<Result<Vec<_>, _>>()
        .expect("the file is a table");
    assert!(!rows.is_empty(), "{file} has no rows");
    Some(rows)
}

#[test]
fn every_sample_opens_is_in_canonical_form_and_on_the_page() {
    let names = names();
    assert_eq!(names, [BELARUS_2010, INDKAZBAT_2018, UNIFIL_2014]);
    let page = std::fs::read_to_string(folder().join("README.md")).unwrap();
    for name in &names {
        let plan = open(name);
        let written = file::write(&plan);
        assert!(written == bytes(name), "{name} is not in canonical form");
        assert!(page.contains(&format!("({name})")), "{name} is not linked");
        for unit in plan.units() {
            let listed = name == UNIFIL_2014 || page.contains(&unit.name);
            assert!(listed, "{} of {name} is not on the page", unit.name);
        }
    }
}

#[test]
fn every_sample_is_as_the_schema_has_it() {
    let schema = serde_json::from_str(&file::schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    for name in names() {
        let mut sample = serde_json::from_slice(&bytes(&name)).expect("a sample is JSON");
        let wrong: Vec<String> = validator
            .iter_errors(&sample)
            .map(|error| format!("{}: {error}", error.instance_path))
            .collect();
        assert!(wrong.is_empty(), "{name}: {wrong:#?}");

        sample["units"][0]["periods"][0]["first_day"] = "2018-1".into();
        assert!(!validator.is_valid(&sample), "{name}: any date will do");
    }
}

#[test]
fn every_number_names_a_source_and_every_source_is_used() {
    for name in names() {
        let plan = open(&name);
        let mut used: BTreeSet<SourceId> = BTreeSet::new();
        let mut note = |source: Option<SourceId>, what: &str| {
            used.insert(source.unwrap_or_else(|| panic!("{name}: no source for {what}")));
        };
        for mission in plan.missions() {
            let acronym = &mission.acronym;
            note(mission.source, acronym);
            for mandate in &mission.mandates {
                note(mandate.source, &mandate.title);
            }
            for ceiling in &mission.ceilings {
                note(ceiling.source, &ceiling.title);
            }
            for others in &mission.others {
                note(others.source, &format!("the others of {acronym}"));
            }
        }
        for unit in plan.units() {
            for authorized in &unit.authorized {
                note(authorized.source, &unit.name);
            }
            for line in unit.periods.iter().flat_map(|period| &period.people) {
                note(line.source, &unit.name);
            }
        }
        let listed: BTreeSet<SourceId> = plan.sources().map(|source| source.id).collect();
        assert_eq!(used, listed, "{name}");
    }
}

#[test]
fn no_sample_has_a_finding_of_severity_error() {
    for name in names() {
        let findings = Findings::of(&open(&name));
        let errors: Vec<_> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn missions_are_those_of_the_built_in_table() {
    for name in names() {
        for mission in open(&name).missions() {
            let built_in = reference::mission(&mission.acronym).unwrap();
            let built_in_name = built_in.name.in_language(Language::English);
            assert_eq!(mission.name, built_in_name, "{name}");
            assert_eq!(mission.hosts, built_in.hosts, "{name}");
            assert_eq!(mission.first_day, built_in.start, "{name}");
            assert_eq!(mission.operations_end, built_in.operations_end, "{name}");
            assert_eq!(mission.withdrawn_by, built_in.withdrawn_by, "{name}");
            let ceilings: Vec<_> = mission
                .ceilings
                .iter()
                .map(|ceiling| (ceiling.people, ceiling.first_day, ceiling.last_day))
                .collect();
            let known: Vec<_> = reference::ceilings(&mission.acronym)
                .map(|ceiling| (ceiling.people, Some(ceiling.first), ceiling.last))
                .collect();
            assert_eq!(ceilings, known, "{name}");
        }
    }
}

#[test]
fn unifil_has_the_published_people_on_its_one_day() {
    let plan = open(UNIFIL_2014);
    let day = date(2014, 8, 31);
    assert_eq!(plan.head().reference_day.unwrap().exact(), Some(day));
    let people = |day: Date, lens: Lens| {
        let view = View {
            lens,
            ..View::default()
        };
        by_country(&plan, day, view, mission(&plan, "UNIFIL").id.into())
    };
    for lens in Lens::ALL {
        let flags = people(day, lens);
        let all: People = flags.values().copied().sum();
        assert_eq!((flags.len(), all), (38, People::not_stated(10_226)));
        let of = |code: &str| flags[code].total();
        assert_eq!([of("IDN"), of("ITA"), of("IND")], [1_286, 1_102, 892]);
        assert_eq!([of("SRB"), of("SLV"), of("BLR")], [143, 52, 5]);
    }
    assert!(people(date(2014, 8, 30), Lens::Planned).is_empty());
    assert!(people(date(2014, 9, 1), Lens::Planned).is_empty());
}

#[test]
fn unifil_has_guests_in_two_contingents_only() {
    let plan = open(UNIFIL_2014);
    let day = date(2014, 8, 31);
    let unifil = mission(&plan, "UNIFIL").id.into();
    let host = View {
        ledger: Ledger::Host,
        ..View::default()
    };
    let mut expected = by_country(&plan, day, View::default(), unifil);
    for (guest, in_whose) in [("BLR", "ITA"), ("BRN", "MYS")] {
        let people = expected.remove(guest).unwrap();
        *expected.get_mut(in_whose).unwrap() += people;
    }
    assert_eq!(by_country(&plan, day, host, unifil), expected);
}

#[test]
fn unifil_is_the_statistics_row_by_row() {
    let Some(rows) = statistics("un_unifil_2014-08-31.csv") else {
        return;
    };
    let published: BTreeMap<_, u64> = rows
        .iter()
        .map(|row| {
            let total = row["total_personnel"].parse().unwrap();
            (row["isocode3"].clone(), total)
        })
        .collect();
    let plan = open(UNIFIL_2014);
    let unifil = mission(&plan, "UNIFIL").id.into();
    let planned = by_country(&plan, date(2014, 8, 31), View::default(), unifil);
    let planned: BTreeMap<_, u64> = planned
        .into_iter()
        .map(|(code, people)| (code, people.total()))
        .collect();
    assert_eq!(planned, published);
}

#[test]
fn the_kazakh_company_is_a_guest_of_the_indian_battalion() {
    let plan = open(INDKAZBAT_2018);
    let day = plan.head().reference_day.unwrap().exact().unwrap();
    assert_eq!(day, date(2018, 10, 31));
    check_unifil(&plan, day, Ledger::Flag, &[("IND", 780), ("KAZ", 123)]);
    check_unifil(&plan, day, Ledger::Host, &[("IND", 900), ("KAZ", 3)]);
    for day in [date(2018, 9, 15), date(2018, 10, 30), day] {
        let battalion = people_in(&plan, "Indian battalion", day, Measure::Established);
        assert_eq!(battalion, 900, "on {day}");
    }
    let company = |day| people_in(&plan, "Kazakh company", day, Measure::Established);
    assert_eq!(company(date(2018, 10, 30)), 0);
    assert_eq!(company(day), 120);
}

#[test]
fn what_is_assumed_of_the_indian_battalion_is_an_estimate() {
    let plan = open(INDKAZBAT_2018);
    let question = Question::new(View::default(), &[Grouping::Confidence])
        .within(unit(&plan, "Indian battalion").id.into());
    let of = |day: Date, confidence: Confidence| {
        let key = Key {
            confidence: Some(confidence),
            ..Key::default()
        };
        strength(&plan, day, &question).of(&key).total()
    };
    assert_eq!(of(date(2018, 10, 30), Confidence::Published), 900);
    assert_eq!(of(date(2018, 10, 31), Confidence::Estimated), 780);
    assert_eq!(of(date(2018, 10, 31), Confidence::Published), 120);
}

#[test]
fn no_day_is_without_the_kazakh_company_until_it_leaves() {
    let plan = open(INDKAZBAT_2018);
    let span = Span {
        first: date(2018, 10, 31),
        last: date(2021, 12, 31),
    };
    let company = unit(&plan, "Kazakh company").id;
    let question = Question::new(View::default(), &[]).within(company.into());
    for (day, strength) in steps(&plan, span, &question).iter() {
        assert_eq!(strength.total().total(), 120, "on {day}");
    }
    let present = |day| people_in(&plan, "Kazakh company", day, Measure::Present);
    for (year, month) in [(2019, 5), (2019, 11), (2020, 8), (2021, 3)] {
        let first = date(year, month, 1);
        assert_eq!(present(first), 240, "handover of {first}");
        assert_eq!(present(first.last_of_month()), 240, "handover of {first}");
        assert_eq!(present(first.yesterday().unwrap()), 120);
        assert_eq!(present(first.last_of_month().tomorrow().unwrap()), 120);
    }
}

#[test]
fn nine_kazakhs_are_left_in_unifil_and_six_observe_in_minurso() {
    let plan = open(INDKAZBAT_2018);
    let minurso = mission(&plan, "MINURSO").id;
    for day in [date(2022, 7, 31), date(2024, 1, 19)] {
        check_unifil(&plan, day, Ledger::Flag, &[("IND", 891), ("KAZ", 9)]);
        let observers = by_country(&plan, day, View::default(), minurso.into());
        assert_eq!(observers["KAZ"].total(), 6);
    }
    let first = by_country(&plan, date(2020, 5, 31), View::default(), minurso.into());
    assert_eq!((first["KAZ"].women, first["KAZ"].men), (1, 5));
}

#[test]
fn the_belarusian_group_grows_as_published() {
    let plan = open(BELARUS_2010);
    let group = |year, month, day| {
        people_in(
            &plan,
            "Belarusian group",
            date(year, month, day),
            Measure::Present,
        )
    };
    assert_eq!(group(2011, 4, 30), 1);
    assert_eq!(group(2011, 5, 31), 2);
    assert_eq!([group(2011, 6, 30), group(2012, 8, 31)], [3, 3]);
    assert_eq!([group(2012, 9, 30), group(2014, 8, 31)], [5, 5]);
    assert_eq!([group(2020, 7, 31), group(2020, 8, 31)], [5, 7]);
    assert_eq!([group(2023, 2, 8), group(2023, 2, 9)], [7, 0]);

    let group = unit(&plan, "Belarusian group");
    let in_place = |day: Date| {
        let mut periods = group.periods.iter();
        periods.any(|period| period.covers(day) && period.in_place.is_some())
    };
    assert!(!in_place(date(2010, 11, 16)) && in_place(date(2010, 11, 17)));
    let authorized = group.authorized_on(date(2010, 8, 2));
    assert_eq!(authorized.map(|authorized| authorized.people), Some(9));
}

#[test]
fn the_belarusians_are_guests_of_the_italian_contingent() {
    let plan = open(BELARUS_2010);
    let day = plan.head().reference_day.unwrap().exact().unwrap();
    check_unifil(&plan, day, Ledger::Flag, &[("BLR", 5), ("ITA", 1_093)]);
    check_unifil(&plan, day, Ledger::Host, &[("ITA", 1_098)]);
}

#[test]
fn belarusians_and_italians_are_the_statistics_month_by_month() {
    let Some(rows) = statistics("un_uniformed_2009-11_2014-02.csv") else {
        return;
    };
    let plan = open(BELARUS_2010);
    let unifil = mission(&plan, "UNIFIL").id.into();
    let mut compared = 0;
    for row in rows {
        let code = row["isocode3"].as_str();
        let day: Date = row["last_reporting_date"].parse().unwrap();
        let ours = matches!(code, "BLR" | "ITA") && row["mission_acronym"] == "UNIFIL";
        if !ours || day < date(2010, 1, 1) {
            continue;
        }
        let number = |column: &str| row[column].parse::<u64>().unwrap();
        let published = People {
            women: number("female_personnel"),
            men: number("male_personnel"),
            not_stated: 0,
        };
        let planned = by_country(&plan, day, View::default(), unifil);
        assert_eq!(planned[code], published, "{code} on {day}");
        compared += 1;
    }
    // Fifty months of Italians, thirty-five of Belarusians.
    assert_eq!(compared, 50 + 35);
    let before = by_country(&plan, date(2011, 3, 31), View::default(), unifil);
    assert!(!before.contains_key(country("BLR").as_str()));
}
