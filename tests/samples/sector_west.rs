//! One battalion in Sector West, 2012 to 2026.

use jiff::civil::date;
use muster::analysis::{Contributor, Grouping, Key, Ledger, Measure, Question, View, strength};
use muster::model::{ArrangementKind, Role};

use crate::folder::{
    SECTOR_WEST, check_months, check_partners, check_unifil, open, people_in, unit,
};

const LEAD: Option<Role> = Some(Role::Lead);
const JUNIOR: Option<Role> = Some(Role::Junior);

/// Battalion and by flag: the answer in the Dáil.
#[test]
fn ireland_has_332_in_the_battalion_and_24_at_headquarters() {
    let plan = open(SECTOR_WEST);
    let day = date(2012, 9, 20);
    check_unifil(&plan, day, Ledger::Flag, &[("FIN", 177), ("IRL", 356)]);
    check_unifil(&plan, day, Ledger::Host, &[("IRL", 24)]);
    let of = |name| people_in(&plan, name, day, Measure::Established);
    let irish = [
        of("Irish contingent in the battalion"),
        of("Irish at force headquarters"),
        of("Irish at the headquarters of Sector West"),
    ];
    assert_eq!(irish, [332, 16, 8]);
}

/// By flag: the month-end tables of the United Nations.
#[test]
fn finland_is_the_statistics_month_by_month() {
    let plan = open(SECTOR_WEST);
    let (first, last) = (date(2012, 5, 1), date(2014, 2, 28));
    let compared = check_months(&plan, "UNIFIL", "FIN", first, last);
    assert!(matches!(compared, 0 | 22), "{compared} months");
    check_unifil(
        &plan,
        date(2013, 11, 30),
        Ledger::Flag,
        &[("FIN", 333), ("IRL", 209)],
    );
    check_unifil(
        &plan,
        date(2014, 8, 31),
        Ledger::Flag,
        &[("FIN", 344), ("IRL", 198)],
    );
}

/// National total for Ireland, battalion for the others.
#[test]
fn three_hundred_two_hundred_and_forty_mix_two_measures() {
    let plan = open(SECTOR_WEST);
    let day = date(2015, 8, 17);
    let flags = [("EST", 40), ("FIN", 300), ("IRL", 199)];
    check_unifil(&plan, day, Ledger::Flag, &flags);
    let battalion = people_in(&plan, "Battalion in Sector West", day, Measure::Established);
    assert_eq!(battalion, 300 + 175 + 40);
}

/// Battalion: a handover.
#[test]
fn estonia_hands_over_forty_by_forty_within_its_limit() {
    let plan = open(SECTOR_WEST);
    let day = date(2018, 5, 30);
    let of = |measure| people_in(&plan, "Estonian platoon", day, measure);
    assert_eq!((of(Measure::Present), of(Measure::Established)), (80, 40));
    let platoon = unit(&plan, "Estonian platoon");
    let limit = platoon.authorized_on(day).map(|it| it.people);
    assert_eq!(limit, Some(50));
    let names: Vec<&str> = platoon
        .rotations
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    assert_eq!(names, ["ESTPLA-24", "ESTPLA-25"]);
    check_partners(
        &plan,
        "Estonians in the Finnish contingent",
        day,
        &[("FIN", LEAD, 170), ("EST", JUNIOR, 40)],
    );
}

#[test]
fn the_lead_changes_twice_and_nobody_is_a_guest_of_the_other() {
    let plan = open(SECTOR_WEST);
    let battalion = |day, irish, finnish| {
        let expected = [("IRL", irish, 0), ("FIN", finnish, 0)];
        let found = plan
            .arrangements()
            .find(|it| it.name == "Irish–Finnish battalion");
        let found = found.unwrap();
        assert_eq!(found.kind, ArrangementKind::CoDeployed);
        let roles: Vec<_> = found.partners_on(day).map(|it| it.role_on(day)).collect();
        assert_eq!(roles, expected.map(|it| it.1), "on {day}");
    };
    battalion(date(2012, 5, 1), LEAD, JUNIOR);
    battalion(date(2013, 11, 25), LEAD, JUNIOR);
    battalion(date(2013, 11, 26), JUNIOR, LEAD);
    battalion(date(2016, 10, 31), JUNIOR, LEAD);
    battalion(date(2016, 11, 1), LEAD, JUNIOR);
    // By host all of them are in the joint unit.
    let view = View {
        ledger: Ledger::Host,
        ..View::default()
    };
    let question = Question::new(view, &[Grouping::Contributor]);
    let joint = Key {
        contributor: Some(Contributor::JointUnit(
            unit(&plan, "Battalion in Sector West").id,
        )),
        ..Key::default()
    };
    let counted = strength(&plan, date(2013, 11, 26), &question);
    assert_eq!(counted.of(&joint).total(), 333 + 185);
}

#[test]
fn finland_has_two_hosts_and_leaves_the_battalion_and_not_the_mission() {
    let plan = open(SECTOR_WEST);
    let flags = [("EST", 40), ("FIN", 330), ("IRL", 332)];
    check_unifil(&plan, date(2017, 4, 1), Ledger::Flag, &flags);
    check_unifil(&plan, date(2017, 4, 1), Ledger::Host, &[("FRA", 160)]);
    let flags = [("FIN", 200), ("IRL", 450), ("MLT", 9)];
    check_unifil(&plan, date(2018, 12, 1), Ledger::Flag, &flags);
    check_unifil(&plan, date(2019, 11, 14), Ledger::Flag, &flags);
    let flags = [
        ("FIN", 200),
        ("HUN", 10),
        ("IRL", 332),
        ("MLT", 9),
        ("POL", 210),
    ];
    check_unifil(&plan, date(2019, 11, 15), Ledger::Flag, &flags);
    check_partners(
        &plan,
        "IRISHPOLBATT",
        date(2019, 11, 15),
        &[("IRL", LEAD, 332), ("POL", JUNIOR, 210)],
    );
}

/// Battalion, and the contingent with its posts at headquarters.
#[test]
fn the_124th_battalion_is_341_with_nine_maltese_and_the_contingent_375() {
    let plan = open(SECTOR_WEST);
    let day = date(2024, 6, 30);
    let of = |name| people_in(&plan, name, day, Measure::Established);
    assert_eq!(of("Irish contingent in the battalion"), 341);
    assert_eq!(of("Maltese group"), 9);
    assert_eq!(341 + of("Irish at force headquarters"), 375);
    assert_eq!(of("Polish contingent in the battalion"), 220);
    let contingent = unit(&plan, "Irish contingent in the battalion");
    let rotation = contingent.rotation_on(day).map(|it| it.name.as_str());
    assert_eq!(rotation, Some("124th Infantry Battalion"));
}
