//! Periods are added, split, ended, removed and changed.

use muster::edit::{AddPeriod, Edit, PeriodField, RemovePeriod};
use muster::model::Plan;

use super::checks::{check, check_refused};
use super::making::{PERIODS, ended, ids, set_period, split};
use super::script;

#[test]
fn periods_are_added_split_ended_and_removed() {
    check(
        PERIODS,
        |plan| {
            let unit = script::unit(plan, "Ghanaian battalion").id;
            let period = script::read_period("..2020 GHA 800", ids().next_id());
            Edit::AddPeriod(AddPeriod { unit, period })
        },
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA
            - ..2020 GHA 800",
    );
    check(
        PERIODS,
        |plan| split(plan, "Indian battalion", 1, "2020-01-01"),
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15..2019-12-31 #2 IND 850 + KAZ 30
            - 2020-01-01.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
    check(
        PERIODS,
        |plan| ended(plan, "Indian battalion", 1, "2019-06-15"),
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15..2019-06-15 #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
    check(
        PERIODS,
        |plan| {
            let (unit, period) = script::period(plan, "Indian battalion", 0);
            Edit::RemovePeriod(RemovePeriod { unit, period })
        },
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2019-06-15.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
}

#[test]
fn a_period_is_split_and_ended_only_inside() {
    for on in ["2017-01-01", "2018-11-01"] {
        let plan = script::plan(PERIODS);
        assert!(
            split(&plan, "Indian battalion", 0, on)
                .apply(&plan)
                .is_err()
        );
    }
    for on in ["2017-01-02", "2018-10-31"] {
        let plan = script::plan(PERIODS);
        assert!(split(&plan, "Indian battalion", 0, on).apply(&plan).is_ok());
    }
    check_refused(
        PERIODS,
        |plan| split(plan, "Indian battalion", 1, "2019-06-15"),
        "The period of Indian battalion cannot be split on 15 June 2019: it needs days both before and from then on",
    );
    check_refused(
        PERIODS,
        |plan| ended(plan, "Indian battalion", 0, "2018-11-01"),
        "1 November 2018 is not in this period of Indian battalion",
    );
}

#[test]
fn fields_of_a_period_are_set() {
    let first = |field: fn(&Plan) -> PeriodField, line: &str| {
        let after = PERIODS.replace("- 2017..2018-10 #1 IND 900", line);
        check(
            PERIODS,
            |plan| set_period(plan, "Indian battalion", 0, field(plan)),
            &after,
        );
    };
    first(|_| PeriodField::FirstDay(None), "- ..2018-10 #1 IND 900");
    first(
        |_| PeriodField::FirstDay(Some(script::date("2017-03"))),
        "- 2017-03..2018-10 #1 IND 900",
    );
    first(
        |_| PeriodField::LastDay(Some(script::date("2018"))),
        "- 2017..2018 #1 IND 900",
    );
    first(|_| PeriodField::Rotation(None), "- 2017..2018-10 IND 900");
    first(
        |_| PeriodField::People(script::read_period(".. IND 50w 850", ids().next_id()).people),
        "- 2017..2018-10 #1 IND 50w 850",
    );
    first(
        |plan| PeriodField::Parent(Some(script::node(plan, "Ghanaian battalion"))),
        "- 2017..2018-10 #1 IND 900 in Ghanaian battalion",
    );
    check_refused(
        PERIODS,
        |plan| {
            let last = PeriodField::LastDay(Some(script::date("2016")));
            set_period(plan, "Indian battalion", 0, last)
        },
        "Indian battalion: the last date, 2016, lies before the first, 2017",
    );
}

#[test]
fn the_usual_parent_is_no_attachment() {
    let plan = script::plan(PERIODS);
    let usual = PeriodField::Parent(Some(script::node(&plan, "UNIFIL")));
    let edit = set_period(&plan, "Indian battalion", 0, usual);
    assert_eq!(edit.apply(&plan), Ok(plan));
}
