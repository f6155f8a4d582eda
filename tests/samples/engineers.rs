//! The Chilean–Ecuadorian engineer company in Haiti.

use jiff::civil::date;
use muster::analysis::{Ledger, Measure};
use muster::model::{ArrangementKind, Role};

use crate::folder::{ENGINEERS, check_mission, check_partners, open, people_in};

/// Company: the report of March 2013.
#[test]
fn the_company_is_90_chileans_and_66_ecuadorians_and_nobody_is_a_guest() {
    let plan = open(ENGINEERS);
    let day = date(2013, 3, 18);
    let name = "Chilean–Ecuadorian engineer company";
    assert_eq!(people_in(&plan, name, day, Measure::Established), 156);
    let expected = [
        ("CHL", Some(Role::Senior), 90),
        ("ECU", Some(Role::Junior), 66),
    ];
    check_partners(&plan, "CHIECUENGCOY", day, &expected);
    let arrangement = plan.arrangements().next().unwrap();
    assert_eq!(arrangement.kind, ArrangementKind::Composite);
}

/// By flag: the month-end table of the United Nations, troops.
#[test]
fn chile_has_465_troops_and_ecuador_67() {
    let plan = open(ENGINEERS);
    let day = date(2013, 3, 31);
    let flags = [("CHL", 465), ("ECU", 67)];
    check_mission(&plan, "MINUSTAH", day, Ledger::Flag, &flags);
    check_mission(
        &plan,
        "MINUSTAH",
        day,
        Ledger::Host,
        &[("CHL", 375), ("ECU", 1)],
    );
}
