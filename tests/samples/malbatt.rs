//! The Malaysian battalion with Brunei.

use jiff::civil::date;
use muster::analysis::{Ledger, Measure};
use muster::model::Role;

use crate::folder::{MALBATT, check_partners, check_unifil, open, people_in};

/// By flag: the month-end tables of the United Nations.
#[test]
fn flags_are_those_of_the_tables() {
    let plan = open(MALBATT);
    let check = |day, mys, brn| {
        check_unifil(&plan, day, Ledger::Flag, &[("BRN", brn), ("MYS", mys)]);
        check_unifil(&plan, day, Ledger::Host, &[("MYS", mys + brn)]);
    };
    check(date(2014, 2, 28), 830, 26);
    check(date(2014, 8, 31), 826, 26);
}

/// Battalion.
#[test]
fn malbatt_850_12_is_824_malaysians_and_30_bruneians() {
    let plan = open(MALBATT);
    let day = date(2024, 11, 30);
    let battalion = people_in(&plan, "Malaysian battalion", day, Measure::Established);
    assert_eq!(battalion, 854);
    let name = "Bruneians in the Malaysian battalion";
    let expected = [
        ("MYS", Some(Role::Lead), 824),
        ("BRN", Some(Role::Junior), 30),
    ];
    check_partners(&plan, name, day, &expected);
    // On the day of the handover nobody counts twice as established.
    let of = |measure| people_in(&plan, "Bruneian platoon", date(2024, 11, 20), measure);
    assert_eq!((of(Measure::Established), of(Measure::Present)), (30, 60));
}
