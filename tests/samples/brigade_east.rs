//! Spain in Brigade East with Serbia and El Salvador.

use jiff::civil::date;
use muster::analysis::{Ledger, Measure};
use muster::model::Role;

use crate::folder::{BRIGADE_EAST, check_months, check_partners, check_unifil, open, people_in};

/// By flag: the month-end table of the United Nations; not all of them stand under Spain.
#[test]
fn serbia_has_143_and_el_salvador_52_by_flag() {
    let plan = open(BRIGADE_EAST);
    let day = date(2014, 8, 31);
    let flags = [("ESP", 590), ("SLV", 52), ("SRB", 143)];
    check_unifil(&plan, day, Ledger::Flag, &flags);
    check_unifil(&plan, day, Ledger::Host, &[("ESP", 784), ("SRB", 1)]);
    let company = people_in(&plan, "Serbian company", day, Measure::Established);
    assert_eq!(company, 142);
    let junior = Some(Role::Junior);
    check_partners(
        &plan,
        "Spanish battalion with Serbia and El Salvador",
        day,
        &[
            ("ESP", Some(Role::Lead), 590),
            ("SRB", junior, 142),
            ("SLV", junior, 52),
        ],
    );
}

#[test]
fn every_month_is_that_of_the_statistics() {
    let plan = open(BRIGADE_EAST);
    for code in ["ESP", "SRB", "SLV"] {
        let (first, last) = (date(2013, 11, 1), date(2014, 2, 28));
        let compared = check_months(&plan, "UNIFIL", code, first, last);
        assert!(matches!(compared, 0 | 4), "{code}: {compared} months");
    }
}
