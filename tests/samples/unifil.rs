//! UNIFIL in full on 31 August 2014.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use muster::analysis::{Ledger, Lens, View};
use muster::model::{People, Role};

use crate::folder::{UNIFIL_2014, by_country, check_partners, mission, open};
use crate::statistics::statistics;

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
fn the_guests_of_unifil_serve_under_arrangements() {
    let plan = open(UNIFIL_2014);
    let day = date(2014, 8, 31);
    let check = |name, host: (&str, u64), guest: (&str, u64)| {
        let host = (host.0, Some(Role::Lead), host.1);
        let guest = (guest.0, Some(Role::Junior), guest.1);
        check_partners(&plan, name, day, &[host, guest]);
    };
    check(
        "Bruneians in the Malaysian battalion",
        ("MYS", 826),
        ("BRN", 26),
    );
    check(
        "Belarusians in the Italian contingent",
        ("ITA", 1_102),
        ("BLR", 5),
    );
}
