//! A total is typed for a day.

use muster::edit::{Keep, SetTotal};

use super::checks::{check, check_refused};
use super::making::{day, total};
use super::script;

const TOTALS: &str = "
    mission UNIFIL
      unit Indian battalion, IND
        - 2017..2019 IND 20w 880
        unit Kazakh company, KAZ
          - 2018-10..2019-04 #1 KAZ 120
          - 2019-04..2019 #2 KAZ 120
        unit B company, IND
          - 2017..2018-06 IND 100";

#[test]
fn a_total_for_a_day_keeps_the_own_people_on_other_days() {
    check(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 900, Keep::OwnPeople),
        &TOTALS.replace("IND 20w 880", "IND 20w 760"),
    );
    check(
        TOTALS,
        |plan| {
            total(
                plan,
                "Indian battalion",
                "2018-10-31",
                1030,
                Keep::OwnPeople,
            )
        },
        &TOTALS.replace("IND 20w 880", "IND 20w 890"),
    );
}

#[test]
fn a_total_that_is_kept_splits_the_period_where_sub_units_change() {
    check(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 900, Keep::Total),
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-06 IND 20w 780
            - 2018-07..2018-09 IND 20w 880
            - 2018-10..2019 IND 20w 760
            unit Kazakh company, KAZ
              - 2018-10..2019-04 #1 KAZ 120
              - 2019-04..2019 #2 KAZ 120
            unit B company, IND
              - 2017..2018-06 IND 100",
    );
    let plan = script::plan(TOTALS);
    let id = |name| script::unit(&plan, name).id;
    let on = day("2018-10-31");
    assert!(SetTotal::is_question(&plan, id("Indian battalion"), on));
    assert!(!SetTotal::is_question(&plan, id("Kazakh company"), on));
}

#[test]
fn a_total_that_cannot_be_says_why() {
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 119, Keep::OwnPeople),
        "The units below Indian battalion have 120 people on 31 October 2018, more than the 119 typed",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-07-31", 50, Keep::Total),
        "The units below Indian battalion have 100 people on 1 January 2017, more than the 50 typed",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2020-01-01", 900, Keep::Total),
        "Indian battalion has no people of its own on 1 January 2020: add a period first",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Kazakh company", "2019-04-15", 130, Keep::Total),
        "On 15 April 2019 Kazakh company has several periods at once: change their people one by one",
    );
}
