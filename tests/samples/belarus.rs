//! The Belarusian group in Lebanon.

use jiff::civil::{Date, date};
use muster::analysis::{Ledger, Measure, View};
use muster::model::{ArrangementKind, People, Role};

use crate::folder::{
    BELARUS_2010, by_country, check_partners, check_unifil, country, mission, open, people_in, unit,
};
use crate::statistics::statistics;

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

#[test]
fn the_group_is_embedded_under_an_arrangement() {
    let plan = open(BELARUS_2010);
    let arrangement = plan.arrangements().next().unwrap();
    assert_eq!(arrangement.kind, ArrangementKind::Embedded);
    let expected = [
        ("ITA", Some(Role::Lead), 1_093),
        ("BLR", Some(Role::Junior), 5),
    ];
    check_partners(&plan, &arrangement.name, date(2014, 2, 28), &expected);
}
