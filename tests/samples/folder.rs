//! The folder of samples, and what tests ask of a plan.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use muster::analysis::{Contributor, Grouping, Ledger, Measure, Question, View, strength};
use muster::chart::JointTable;
use muster::file;
use muster::model::{CountryCode, Mission, NodeId, People, Plan, Role, Unit};

pub(crate) const UNIFIL_2014: &str = "unifil-2014.muster";
pub(crate) const INDKAZBAT_2018: &str = "indkazbat-2018.muster";
pub(crate) const BELARUS_2010: &str = "belarus-2010.muster";
pub(crate) const SECTOR_WEST: &str = "irishfinnbatt-2012.muster";
pub(crate) const MALBATT: &str = "malbatt-brunei.muster";
pub(crate) const CYPRUS: &str = "argentine-task-force-cyprus.muster";
pub(crate) const BRIGADE_EAST: &str = "brigade-east-spain.muster";
pub(crate) const ENGINEERS: &str = "chile-ecuador-engineers.muster";

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data")
}

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).expect("a sample of the folder")
}

#[track_caller]
pub(crate) fn open(name: &str) -> Plan {
    file::read(&bytes(name)).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

/// The names of all samples in the folder, in the order of the alphabet.
pub(crate) fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .map(|entry| entry.expect("an entry of the folder").file_name())
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name.ends_with(".muster"))
        .collect();
    names.sort();
    names
}

pub(crate) fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).expect("a code")
}

pub(crate) fn mission<'a>(plan: &'a Plan, acronym: &str) -> &'a Mission {
    plan.missions()
        .find(|mission| mission.acronym == acronym)
        .expect("the plan has the mission")
}

pub(crate) fn unit<'a>(plan: &'a Plan, name: &str) -> &'a Unit {
    plan.units()
        .find(|unit| unit.name == name)
        .expect("the plan has the unit")
}

/// People by country on a day, those of no country left out.
pub(crate) fn by_country(
    plan: &Plan,
    day: Date,
    view: View,
    within: NodeId,
) -> BTreeMap<String, People> {
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

/// How many people of which countries there are in a mission, as a ledger has them.
#[track_caller]
pub(crate) fn check_mission(
    plan: &Plan,
    acronym: &str,
    day: Date,
    ledger: Ledger,
    expected: &[(&str, u64)],
) {
    let view = View {
        ledger,
        ..View::default()
    };
    let found: Vec<_> = by_country(plan, day, view, mission(plan, acronym).id.into())
        .into_iter()
        .map(|(code, people)| (code, people.total()))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, total)| ((*code).to_owned(), *total))
        .collect();
    assert_eq!(found, expected, "{ledger:?} on {day}");
}

/// The same in UNIFIL.
#[track_caller]
pub(crate) fn check_unifil(plan: &Plan, day: Date, ledger: Ledger, expected: &[(&str, u64)]) {
    check_mission(plan, "UNIFIL", day, ledger, expected);
}

/// The partners of an arrangement on a day, each with its role and people.
#[track_caller]
pub(crate) fn check_partners(
    plan: &Plan,
    name: &str,
    day: Date,
    expected: &[(&str, Option<Role>, u64)],
) {
    let table = JointTable::on_day(plan, day, View::default());
    let found: Vec<_> = (table.rows().iter())
        .filter(|row| row.arrangement == name)
        .map(|row| (row.partner.to_string(), row.role, row.people))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, role, people)| ((*code).to_owned(), *role, *people))
        .collect();
    assert_eq!(found, expected, "{name} on {day}");
}

/// Holds the troops of a country against the month-end tables, from one month to another, both inclusive.
///
/// How many months were compared; none where there are no statistics on this machine.
#[track_caller]
pub(crate) fn check_months(
    plan: &Plan,
    acronym: &str,
    code: &str,
    first: Date,
    last: Date,
) -> usize {
    let Some(rows) = crate::statistics::statistics("un_uniformed_2009-11_2014-02.csv") else {
        return 0;
    };
    let within = mission(plan, acronym).id.into();
    let mut compared = 0;
    for row in rows {
        let day: Date = row["last_reporting_date"].parse().expect("a day");
        let ours = row["isocode3"] == code
            && row["mission_acronym"] == acronym
            && row["personnel_type"] == "Troops";
        if !ours || day < first || day > last {
            continue;
        }
        let number = |column: &str| row[column].parse::<u64>().expect("a number");
        let published = number("female_personnel") + number("male_personnel");
        let planned = by_country(plan, day, View::default(), within);
        assert_eq!(planned[code].total(), published, "{code} on {day}");
        compared += 1;
    }
    compared
}

/// How many people stand in or under a unit.
pub(crate) fn people_in(plan: &Plan, name: &str, day: Date, measure: Measure) -> u64 {
    let view = View {
        measure,
        ..View::default()
    };
    let question = Question::new(view, &[]).within(unit(plan, name).id.into());
    strength(plan, day, &question).total().total()
}
