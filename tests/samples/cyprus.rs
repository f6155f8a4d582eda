//! The Argentine task force in Cyprus.

use jiff::civil::date;
use muster::analysis::Ledger;
use muster::model::Role;

use crate::folder::{CYPRUS, check_mission, check_months, check_partners, open};

/// By flag: the month-end table of the United Nations.
#[test]
fn the_task_force_is_266_14_13_and_1() {
    let plan = open(CYPRUS);
    let day = date(2014, 2, 28);
    let flags = [("ARG", 266), ("BRA", 1), ("CHL", 14), ("PRY", 13)];
    check_mission(&plan, "UNFICYP", day, Ledger::Flag, &flags);
    check_mission(&plan, "UNFICYP", day, Ledger::Host, &[("ARG", 294)]);
    let junior = Some(Role::Junior);
    let expected = [
        ("ARG", Some(Role::Lead), 266),
        ("CHL", junior, 14),
        ("PRY", junior, 13),
        ("BRA", junior, 1),
    ];
    check_partners(&plan, "Argentine task force", day, &expected);
}

#[test]
fn every_month_is_that_of_the_statistics() {
    let plan = open(CYPRUS);
    for code in ["ARG", "CHL", "PRY", "BRA"] {
        let (first, last) = (date(2013, 1, 1), date(2014, 2, 28));
        let compared = check_months(&plan, "UNFICYP", code, first, last);
        assert!(matches!(compared, 0 | 14), "{code}: {compared} months");
    }
}
