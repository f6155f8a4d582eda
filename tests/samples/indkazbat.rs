//! `IndKazBat`: a Kazakh company in the Indian battalion.

use jiff::civil::{Date, date};
use muster::analysis::{Grouping, Key, Ledger, Measure, Question, Span, View, steps, strength};
use muster::model::{
    ArrangementKind, BaseUnit, CommandRelation, Confidence, Force, PlanDate, Role,
};

use crate::folder::{
    INDKAZBAT_2018, by_country, check_partners, check_unifil, mission, open, people_in, unit,
};

#[test]
fn the_kazakh_company_is_a_guest_of_the_indian_battalion() {
    let plan = open(INDKAZBAT_2018);
    let day = plan.head().reference_day.unwrap().exact().unwrap();
    assert_eq!(day, date(2018, 10, 31));
    check_unifil(&plan, day, Ledger::Flag, &[("IND", 780), ("KAZ", 123)]);
    check_unifil(&plan, day, Ledger::Host, &[("IND", 900), ("KAZ", 3)]);
    for day in [date(2018, 9, 15), date(2018, 10, 30), day] {
        let battalion = people_in(&plan, "Indian battalion", day, Measure::Established);
        assert_eq!(battalion, 900, "on {day}");
    }
    let company = |day| people_in(&plan, "Kazakh company", day, Measure::Established);
    assert_eq!(company(date(2018, 10, 30)), 0);
    assert_eq!(company(day), 120);
}

#[test]
fn what_is_assumed_of_the_indian_battalion_is_an_estimate() {
    let plan = open(INDKAZBAT_2018);
    let question = Question::new(View::default(), &[Grouping::Confidence])
        .within(unit(&plan, "Indian battalion").id.into());
    let of = |day: Date, confidence: Confidence| {
        let key = Key {
            confidence: Some(confidence),
            ..Key::default()
        };
        strength(&plan, day, &question).of(&key).total()
    };
    assert_eq!(of(date(2018, 10, 30), Confidence::Published), 900);
    assert_eq!(of(date(2018, 10, 31), Confidence::Estimated), 780);
    assert_eq!(of(date(2018, 10, 31), Confidence::Published), 120);
}

#[test]
fn no_day_is_without_the_kazakh_company_until_it_leaves() {
    let plan = open(INDKAZBAT_2018);
    let span = Span {
        first: date(2018, 10, 31),
        last: date(2021, 12, 31),
    };
    let company = unit(&plan, "Kazakh company").id;
    let question = Question::new(View::default(), &[]).within(company.into());
    for (day, strength) in steps(&plan, span, &question).iter() {
        assert_eq!(strength.total().total(), 120, "on {day}");
    }
    let present = |day| people_in(&plan, "Kazakh company", day, Measure::Present);
    for (year, month) in [(2019, 5), (2019, 11), (2020, 8), (2021, 3)] {
        let first = date(year, month, 1);
        assert_eq!(present(first), 240, "handover of {first}");
        assert_eq!(present(first.last_of_month()), 240, "handover of {first}");
        assert_eq!(present(first.yesterday().unwrap()), 120);
        assert_eq!(present(first.last_of_month().tomorrow().unwrap()), 120);
    }
}

#[test]
fn nine_kazakhs_are_left_in_unifil_and_six_observe_in_minurso() {
    let plan = open(INDKAZBAT_2018);
    let minurso = mission(&plan, "MINURSO").id;
    for day in [date(2022, 7, 31), date(2024, 1, 19)] {
        check_unifil(&plan, day, Ledger::Flag, &[("IND", 891), ("KAZ", 9)]);
        let observers = by_country(&plan, day, View::default(), minurso.into());
        assert_eq!(observers["KAZ"].total(), 6);
    }
    let first = by_country(&plan, date(2020, 5, 31), View::default(), minurso.into());
    assert_eq!((first["KAZ"].women, first["KAZ"].men), (1, 5));
}

#[test]
fn indkazbat_is_an_attachment_under_indian_lead() {
    let plan = open(INDKAZBAT_2018);
    let arrangement = plan
        .arrangements()
        .find(|it| it.name == "IndKazBat")
        .unwrap();
    assert_eq!(arrangement.kind, ArrangementKind::Attached);
    assert_eq!(
        arrangement.command,
        Some(CommandRelation::OperationalControl)
    );
    let lead = Some(Role::Lead);
    let junior = Some(Role::Junior);
    let partners = |day, expected: &[_]| check_partners(&plan, "IndKazBat", day, expected);
    partners(date(2018, 10, 30), &[]);
    partners(
        date(2018, 10, 31),
        &[("IND", lead, 780), ("KAZ", junior, 120)],
    );
    partners(
        date(2021, 12, 31),
        &[("IND", lead, 762), ("KAZ", junior, 120)],
    );
    partners(date(2022, 1, 1), &[]);
    let group = "Kazakh group in the Indian battalion";
    let expected = [("IND", lead, 891), ("KAZ", junior, 9)];
    check_partners(&plan, group, date(2022, 1, 1), &expected);
}

#[test]
fn the_memorandum_is_in_force_when_the_company_comes_and_no_day_of_ratification_is_invented() {
    let plan = open(INDKAZBAT_2018);
    let memorandum = plan.agreements().next().unwrap();
    let signed = memorandum.signed.and_then(PlanDate::exact);
    assert_eq!(signed, Some(date(2018, 8, 21)));
    let ratified = memorandum.ratified.unwrap();
    assert_eq!(
        (ratified.exact(), ratified.to_string().as_str()),
        (None, "2018-10")
    );
    assert_eq!(memorandum.force_on(date(2018, 10, 31)), Force::Holds);
    let undecided = Force::Undecided(ratified);
    assert_eq!(memorandum.force_on(date(2018, 10, 30)), undecided);
}

#[test]
fn the_rotations_come_from_the_peacekeeping_battalion_at_home() {
    let plan = open(INDKAZBAT_2018);
    let company = unit(&plan, "Kazakh company");
    assert_eq!(company.rotations.len(), 5);
    for rotation in &company.rotations {
        let base = rotation.base.and_then(|id| plan.base_unit(id));
        assert_eq!(base.map(BaseUnit::label), Some("KAZBAT"));
    }
    let positions = company.positions.iter().map(|it| it.location.name.as_str());
    assert_eq!(positions.collect::<Vec<_>>(), ["UNP 4-2", "UNP 4-3"]);
}
