//! Who serves under which arrangement, on plans small enough to count by hand.

#[path = "support/small_plan.rs"]
mod small_plan;

use std::collections::BTreeMap;

use muster::analysis::{
    Grouping, Ledger, Measure, Question, Renewal, Span, View, joint_partners, partner_people,
    steps, strength,
};
use muster::chart::JointTable;
use muster::exchange::joint_csv;
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementId, ArrangementKind, Formation,
    HeadcountLine, Mission, MissionId, Partner, PartnerRole, Period, Plan, Removal, Role, Unit,
    UnitId,
};

use small_plan::{
    attached, country, date, day, formation, id, mission, parts, period, plan, rotation, unit,
};

/// An arrangement of 2018 to 2019 of some partners, each with the units that it names.
fn arrangement(name: &str, in_unit: &str, partners: &[(&str, &[&str])]) -> Arrangement {
    let partners = partners.iter().map(|(code, units)| Partner {
        units: units.iter().map(|name| id(name)).collect(),
        ..Partner::new(country(code))
    });
    Arrangement {
        partners: partners.collect(),
        first_day: Some(date("2018-01-01")),
        last_day: Some(date("2019-12-31")),
        ..Arrangement::new(
            id(name),
            name.to_owned(),
            ArrangementKind::Attached,
            id(in_unit),
        )
    }
}

/// Whether there or not, a unit is there from 2017 to 2020.
fn always(code: &str, people: u32) -> Vec<Period> {
    vec![period("always", "2017", "2020", code, people)]
}

/// A joint battalion of an Irish company and a Finnish one with an Estonian platoon, and a Kazakh one beside it.
fn nested() -> Plan {
    let battalion: UnitId = id("bn");
    let mut parts = parts();
    parts.missions = vec![mission("unifil")];
    parts.formations = vec![formation("west", id::<Mission>("unifil"))];
    parts.units = vec![
        unit("bn", "", id::<Formation>("west"), Vec::new()),
        unit("irl", "IRL", battalion, always("IRL", 200)),
        unit("fin", "FIN", battalion, always("FIN", 300)),
        unit("est", "EST", id::<Unit>("fin"), always("EST", 40)),
        unit("kaz", "KAZ", id::<Mission>("unifil"), always("KAZ", 9)),
    ];
    parts.arrangements = vec![
        arrangement("finest", "fin", &[("FIN", &[]), ("EST", &["est"])]),
        arrangement("irishfinn", "bn", &[("IRL", &["irl"]), ("FIN", &["fin"])]),
    ];
    plan(parts)
}

/// How many people serve under each arrangement on a day; under none by the name of a dash.
fn by_arrangement(plan: &Plan, on: &str, view: View) -> BTreeMap<String, u64> {
    let question = Question::new(view, &[Grouping::Arrangement]);
    let counted = strength(plan, day(on), &question);
    let rows = counted.rows().map(|(key, people)| {
        let arrangement = key.arrangement.and_then(|id| plan.arrangement(id));
        let name = arrangement.map_or("-", |it| it.name.as_str());
        (name.to_owned(), people.total())
    });
    rows.collect()
}

#[track_caller]
fn check(plan: &Plan, on: &str, expected: &[(&str, u64)]) {
    for ledger in Ledger::ALL {
        let view = View {
            ledger,
            ..View::default()
        };
        let expected = expected
            .iter()
            .map(|(name, people)| ((*name).to_owned(), *people));
        let found = by_arrangement(plan, on, view);
        assert_eq!(found, expected.collect(), "on {on}, {ledger:?}");
    }
}

/// How many people each partner of an arrangement has on a day.
#[track_caller]
fn check_partners(plan: &Plan, on: &str, name: &str, expected: &[(&str, u64)]) {
    let partners = joint_partners(plan, day(on), View::default()).into_iter();
    let found: Vec<_> = partners
        .filter(|it| it.arrangement.name == name)
        .map(|it| (it.partner.country.to_string(), it.people.total()))
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, people)| ((*code).to_owned(), *people))
        .collect();
    assert_eq!(found, expected, "{name} on {on}");
}

#[test]
fn everyone_serves_under_the_nearest_arrangement_and_hosts_under_that_of_which_they_are_partners() {
    let plan = nested();
    check(
        &plan,
        "2018-06-01",
        &[("irishfinn", 500), ("finest", 40), ("-", 9)],
    );
    check_partners(
        &plan,
        "2018-06-01",
        "irishfinn",
        &[("IRL", 200), ("FIN", 300)],
    );
    check_partners(&plan, "2018-06-01", "finest", &[("FIN", 300), ("EST", 40)]);
}

#[test]
fn hosts_who_are_partners_of_nothing_else_serve_under_what_they_host_by() {
    let removal = Removal {
        arrangements: [id("irishfinn")].into(),
        ..Removal::default()
    };
    let plan = nested().without(&removal).expect("nothing needs it");
    check(&plan, "2018-06-01", &[("finest", 340), ("-", 209)]);
}

#[test]
fn before_and_after_its_days_nobody_serves_under_an_arrangement() {
    let plan = nested();
    check(&plan, "2017-12-31", &[("-", 549)]);
    check(
        &plan,
        "2018-01-01",
        &[("irishfinn", 500), ("finest", 40), ("-", 9)],
    );
    check(
        &plan,
        "2019-12-31",
        &[("irishfinn", 500), ("finest", 40), ("-", 9)],
    );
    check(&plan, "2020-01-01", &[("-", 549)]);
    check_partners(&plan, "2020-01-01", "irishfinn", &[]);
}

#[test]
fn a_partner_may_have_days_of_its_own() {
    let plan = nested();
    let mut arrangement = plan.arrangement(id("irishfinn")).unwrap().clone();
    arrangement.partners[1].last_day = Some(date("2018-06"));
    let plan = plan.with_arrangement(arrangement).expect("a legal one");
    check(
        &plan,
        "2018-06-30",
        &[("irishfinn", 500), ("finest", 40), ("-", 9)],
    );
    // Without the larger one the Finns serve under that by which they host.
    check(
        &plan,
        "2018-07-01",
        &[("irishfinn", 200), ("finest", 340), ("-", 9)],
    );
    check_partners(&plan, "2018-07-01", "irishfinn", &[("IRL", 200)]);
}

#[test]
fn only_people_of_a_partner_serve_under_an_arrangement() {
    let plan = nested();
    let mut company = plan.unit(id("irl")).unwrap().clone();
    let guests = HeadcountLine::not_stated(country("MLT"), 9, None);
    company.periods[0].people.push(guests);
    let plan = plan.with_unit(company).expect("a legal one");
    check(
        &plan,
        "2018-06-01",
        &[("irishfinn", 500), ("finest", 40), ("-", 18)],
    );
}

#[test]
fn lines_in_the_unit_itself_are_those_of_a_partner_that_names_no_unit() {
    let plan = nested();
    let mut company = plan.unit(id("irl")).unwrap().clone();
    let guests = HeadcountLine::not_stated(country("MLT"), 9, None);
    company.periods[0].people.push(guests);
    let embedded = arrangement("maltese", "irl", &[("IRL", &[]), ("MLT", &[])]);
    let plan = plan.with_unit(company).expect("a legal one");
    let plan = plan.with_arrangement(embedded).expect("a legal one");
    check(
        &plan,
        "2018-06-01",
        &[("irishfinn", 500), ("finest", 40), ("maltese", 9), ("-", 9)],
    );
    check_partners(&plan, "2018-06-01", "maltese", &[("IRL", 200), ("MLT", 9)]);
}

#[test]
fn a_unit_is_under_an_arrangement_while_it_stands_there() {
    let plan = nested();
    let mut kazakhs = plan.unit(id("kaz")).unwrap().clone();
    kazakhs.periods = vec![
        period("before", "2018-01", "2018-02", "KAZ", 9),
        attached(
            id::<Unit>("irl"),
            period("with", "2018-03", "2018-04", "KAZ", 9),
        ),
    ];
    let plan = plan.with_unit(kazakhs).expect("a legal one");
    let mut arrangement = plan.arrangement(id("irishfinn")).unwrap().clone();
    arrangement.partners.push(Partner::new(country("KAZ")));
    let plan = plan.with_arrangement(arrangement).expect("a legal one");
    check(
        &plan,
        "2018-02-28",
        &[("irishfinn", 500), ("finest", 40), ("-", 9)],
    );
    check(&plan, "2018-03-01", &[("irishfinn", 509), ("finest", 40)]);
    check_partners(
        &plan,
        "2018-03-01",
        "irishfinn",
        &[("IRL", 200), ("FIN", 300), ("KAZ", 9)],
    );
}

#[test]
fn who_stands_below_two_units_of_a_partner_is_counted_once() {
    let plan = nested();
    let mut arrangement = plan.arrangement(id("finest")).unwrap().clone();
    arrangement.partners[1].units = vec![id("fin"), id("est")];
    let plan = plan.with_arrangement(arrangement).expect("a legal one");
    check_partners(&plan, "2018-06-01", "finest", &[("FIN", 300), ("EST", 40)]);
}

#[test]
fn a_handover_is_counted_by_the_measure() {
    let plan = nested();
    let mut platoon = plan.unit(id("est")).unwrap().clone();
    platoon.periods = vec![
        rotation(24, period("old", "2018-01", "2018-05-30", "EST", 40)),
        rotation(25, period("new", "2018-05-30", "2018-11", "EST", 40)),
    ];
    let plan = plan.with_unit(platoon).expect("a legal one");
    let arrangement = plan.arrangement(id("finest")).unwrap();
    let of = |measure| {
        let view = View {
            measure,
            ..View::default()
        };
        let partner = &arrangement.partners[1];
        let people = partner_people(&plan, arrangement, partner, day("2018-05-30"), view);
        let grouped = by_arrangement(&plan, "2018-05-30", view)["finest"];
        (people.total(), grouped)
    };
    assert_eq!(of(Measure::Established), (40, 40));
    assert_eq!(of(Measure::Present), (80, 80));
}

#[test]
fn people_are_counted_in_place_even_where_the_arrangement_does_not_hold() {
    let plan = nested();
    let arrangement = plan.arrangement(id("finest")).unwrap();
    let partner = &arrangement.partners[1];
    let on = |text: &str| partner_people(&plan, arrangement, partner, day(text), View::default());
    assert_eq!(on("2017-06-01").total(), 40);
    assert_eq!(on("2021-06-01").total(), 0);
}

#[test]
fn steps_change_where_an_arrangement_begins_and_ends() {
    let plan = nested();
    let span = Span {
        first: day("2017-06-01"),
        last: day("2020-06-01"),
    };
    let question = Question::new(View::default(), &[Grouping::Arrangement]);
    let steps = steps(&plan, span, &question);
    let days: Vec<String> = steps.days().map(|day| day.to_string()).collect();
    assert_eq!(days, ["2018-01-01", "2020-01-01"]);
    for (day, counted) in steps.iter() {
        assert_eq!(counted, strength(&plan, day, &question), "on {day}");
    }
}

#[test]
fn what_is_said_beside_the_days_and_partners_of_an_arrangement_counts_nobody_anew() {
    let plan = nested();
    let changed = |change: fn(&mut Arrangement)| {
        let id: ArrangementId = id("irishfinn");
        let mut arrangement = plan.arrangement(id).unwrap().clone();
        change(&mut arrangement);
        let new = plan.with_arrangement(arrangement).expect("a legal one");
        Renewal::between(&plan, &new).units().count()
    };
    assert_eq!(changed(|it| it.name = "IRISHFINN".to_owned()), 0);
    assert_eq!(changed(|it| it.remarks = "Sector West".to_owned()), 0);
    // Those named, and the Estonians below one of them.
    assert_eq!(changed(|it| it.last_day = None), 4);
}

#[test]
fn the_table_has_a_row_for_each_partner() {
    let plan = nested();
    let memorandum = Agreement::new(
        id("mou"),
        "Memorandum, with an annex".to_owned(),
        AgreementKind::Memorandum,
    );
    let mut arrangement = plan.arrangement(id("finest")).unwrap().clone();
    arrangement.agreements = vec![memorandum.id];
    arrangement.last_day = None;
    arrangement.partners[0].roles = vec![PartnerRole::always(Role::Lead)];
    arrangement.partners[1].first_day = Some(date("2018-05"));
    let plan = plan.with_agreement(memorandum).expect("a legal one");
    let plan = plan.with_arrangement(arrangement).expect("a legal one");
    let table = JointTable::on_day(&plan, day("2020-06-01"), View::default());
    let expected = "\
arrangement,kind,mission,unit,partner,role,people,first_day,last_day,agreement
finest,attached,UNIFIL,fin,FIN,lead,300,2018-01-01,,\"Memorandum, with an annex\"
finest,attached,UNIFIL,fin,EST,,40,2018-05,,\"Memorandum, with an annex\"
";
    assert_eq!(joint_csv(&table).expect("a table"), expected);
    let mission: MissionId = id("unifil");
    let partners = joint_partners(&plan, day("2020-06-01"), View::default());
    assert!(partners.iter().all(|it| it.mission == Some(mission)));
}
