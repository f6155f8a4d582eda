//! The built-in tables held against real statistics, which are not part of the repository.
//!
//! `MUSTER_SHARED` names the folder that has them under `data/`; without it these tests say that they were skipped.

use std::collections::BTreeMap;

use jiff::civil::Date;
use muster::model::{Category, Confidence, CountryCode, PlanDate};
use muster::reference;

use self::statistics::statistics;

#[path = "support/statistics.rs"]
mod statistics;

const UNIFORMED: &str = "un_uniformed_2009-11_2014-02.csv";
const UNIFIL: &str = "un_unifil_2014-08-31.csv";
const OPERATIONS: &str = "un_peacekeeping_operations.csv";

/// People of a mission and a category by month.
type Months = BTreeMap<Date, BTreeMap<Category, u32>>;

fn uniformed() -> Option<BTreeMap<String, Months>> {
    let mut missions: BTreeMap<String, Months> = BTreeMap::new();
    for row in statistics(UNIFORMED)? {
        let number = |column: &str| row[column].parse::<u32>().expect("a number");
        let category = Category::ALL
            .into_iter()
            .find(|category| category.un_name() == Some(row["personnel_type"].as_str()))
            .expect("a category of the United Nations");
        let day: Date = row["last_reporting_date"].parse().expect("a day");
        let months = missions.entry(row["mission_acronym"].clone()).or_default();
        *months.entry(day).or_default().entry(category).or_default() +=
            number("female_personnel") + number("male_personnel");
    }
    Some(missions)
}

#[test]
fn every_contributor_is_found_by_its_name() {
    for file in [UNIFORMED, UNIFIL] {
        for row in statistics(file).unwrap_or_default() {
            let name = &row["contributing_country"];
            let found = reference::find_country(name);
            assert_eq!(
                found.as_ref().map(CountryCode::as_str),
                Some(row["isocode3"].as_str()),
                "{name}"
            );
            let country = found.and_then(reference::country).expect("a country");
            if let Some(m49) = row.get("m49_code") {
                assert_eq!(country.m49, m49.parse().ok(), "{name}");
            }
        }
    }
}

#[test]
fn every_mission_is_found_by_its_acronym() {
    for file in [UNIFORMED, OPERATIONS, UNIFIL] {
        for row in statistics(file).unwrap_or_default() {
            let acronym = &row["mission_acronym"];
            assert!(reference::find_mission(acronym).is_some(), "{acronym}");
        }
    }
}

#[test]
fn published_ceilings_were_kept() {
    let mut compared = 0;
    for (acronym, months) in uniformed().unwrap_or_default() {
        for ceiling in reference::ceilings(&acronym) {
            let last = ceiling.last.map_or(Date::MAX, PlanDate::latest);
            let span = ceiling.first.earliest()..=last;
            for (day, people) in months.range(span) {
                let categories = ceiling.categories.iter();
                let sum: u32 = categories.filter_map(|category| people.get(category)).sum();
                compared += 1;
                assert!(
                    sum <= ceiling.people || ceiling.confidence == Confidence::Unconfirmed,
                    "{acronym} {} on {day}: {sum} of {}",
                    ceiling.resolution,
                    ceiling.people
                );
            }
        }
    }
    assert!(compared > 100 || std::env::var_os("MUSTER_SHARED").is_none());
}

#[test]
fn nobody_is_recorded_after_a_published_end() {
    for (acronym, months) in uniformed().unwrap_or_default() {
        let mission = reference::mission(&acronym).expect("a mission of the table");
        let (last, _) = months.last_key_value().expect("a month");
        let end = mission.withdrawn_by.or(mission.operations_end);
        if let Some(end) = end.filter(|_| mission.end_confidence == Some(Confidence::Published)) {
            assert!(*last <= end.latest(), "{acronym} on {last}, after {end}");
        }
    }
}
