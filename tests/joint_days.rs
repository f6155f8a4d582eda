//! The days of joint arrangements through edits: who leaves and stays with which people, and who has which role on each day.

#[expect(dead_code, reason = "other tests use all of it")]
#[path = "support/script.rs"]
mod script;

use jiff::civil::Date;
use muster::edit::{
    ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestsAtEnd, History, JoinArrangements,
    ReplacePartner, SplitArrangement,
};
use muster::model::{
    Arrangement, ArrangementId, ArrangementKind, CountryCode, Id, IdGenerator, Partner,
    PartnerRole, Plan, PlanDate, Role,
};

/// A Kazakh company in an Indian battalion, with platoons.
const PLAN: &str = "
    mission UNIFIL
      unit Indian battalion, IND
        - 2018..2022 IND 780
        unit Kazakh company, KAZ
          - 2018..2022 KAZ 20
          unit Kazakh platoon, KAZ
            - 2018..2022 KAZ 30
          unit Nepalese platoon, NPL
            - 2018..2022 NPL 9
";

fn first() -> ArrangementId {
    Id::from_random(1)
}

fn second() -> ArrangementId {
    Id::from_random(2)
}

fn date(text: &str) -> Option<PlanDate> {
    (!text.is_empty()).then(|| script::date(text))
}

fn day(text: &str) -> Date {
    script::date(text).earliest()
}

/// The dates before and behind two dots.
fn days(text: &str) -> (Option<PlanDate>, Option<PlanDate>) {
    let (first, last) = text.split_once("..").expect("two dots");
    (date(first), date(last))
}

fn role(role: Role, text: &str) -> PartnerRole {
    let (first_day, last_day) = days(text);
    PartnerRole {
        role,
        first_day,
        last_day,
    }
}

fn partner(country: &str, text: &str, roles: &[PartnerRole]) -> Partner {
    let (first_day, last_day) = days(text);
    Partner {
        first_day,
        last_day,
        roles: roles.to_vec(),
        ..Partner::new(script::country(country))
    }
}

/// The plan with an arrangement in the Indian battalion; the company is that of the Kazakh partner.
fn with(plan: &Plan, id: ArrangementId, text: &str, partners: &[Partner]) -> Plan {
    let unit = script::unit(plan, "Indian battalion").id;
    let company = script::unit(plan, "Kazakh company").id;
    let (first_day, last_day) = days(text);
    let mut partners = partners.to_vec();
    for partner in &mut partners {
        if partner.country == script::country("KAZ") {
            partner.units = vec![company];
        }
    }
    plan.with_arrangement(Arrangement {
        first_day,
        last_day,
        partners,
        ..Arrangement::new(id, "Together".to_owned(), ArrangementKind::Attached, unit)
    })
    .expect("a legal plan")
}

/// The plan after an edit; undoing it gives the first plan back.
#[track_caller]
fn perform(plan: &Plan, edit: &Edit) -> Plan {
    let mut history = History::new(plan.clone());
    history.perform(edit).expect("it can be done");
    let after = history.plan().clone();
    assert!(history.undo());
    assert_eq!(history.plan(), plan);
    after
}

#[track_caller]
fn check(plan: &Plan, edit: &Edit, expected: &str) {
    let after = perform(plan, edit);
    assert_eq!(script::text(&after), script::trimmed(expected));
}

fn end(text: &str) -> Edit {
    Edit::EndArrangement(EndArrangement {
        arrangement: first(),
        day: day(text),
        guests: GuestsAtEnd::Leave {
            ids: IdGenerator::seeded(5),
        },
    })
}

fn extend(text: &str) -> Edit {
    Edit::ExtendArrangement(ExtendArrangement {
        arrangement: first(),
        last_day: date(text),
        guests_stay: true,
        ids: IdGenerator::seeded(6),
    })
}

/// The role of a country on a day, in whichever arrangement it takes part; the first by id says it.
fn role_on(plan: &Plan, country: CountryCode, day: Date) -> Option<Role> {
    let mut there = plan.arrangements().flat_map(|it| it.partners_on(day));
    there.find(|it| it.country == country)?.role_on(day)
}

/// Holds every country to having the same role on the first of each month as before.
#[track_caller]
fn check_roles(before: &Plan, edit: &Edit) {
    let after = perform(before, edit);
    for (year, month) in (2018..=2021).flat_map(|year| (1..=12).map(move |it| (year, it))) {
        let day = Date::constant(year, month, 1);
        for country in ["IND", "KAZ", "FIN"].map(script::country) {
            assert_eq!(
                role_on(&after, country, day),
                role_on(before, country, day),
                "{country} on {day}"
            );
        }
    }
}

#[test]
fn the_end_cuts_nothing_of_a_partner_who_left_before() {
    let kaz = partner("KAZ", "..2018-06-30", &[]);
    let plan = with(&script::plan(PLAN), first(), "2018-01-01..", &[kaz]);
    check(&plan, &end("2019-06-30"), PLAN);
}

#[test]
fn what_stands_below_a_guest_leaves_with_it_and_others_guests_do_not() {
    let kaz = partner("KAZ", "..", &[]);
    let plan = with(&script::plan(PLAN), first(), "2018-01-01..", &[kaz]);
    let left = PLAN
        .replace("2018..2022 KAZ", "2018..2019-06-30 KAZ")
        .clone();
    check(&plan, &end("2019-06-30"), &left);
}

/// A company that comes to the battalion in 2019 with a platoon that was below it before.
const COMING: &str = "
    mission UNIFIL
      unit Indian battalion, IND
        - 2018..2022 IND 780
      unit Kazakh contingent, KAZ
        unit Kazakh company, KAZ
          - 2018..2018 KAZ 20
          - 2019..2022 KAZ 20 in Indian battalion
          unit Kazakh platoon, KAZ
            - 2018..2022 KAZ 30
";

#[test]
fn whose_people_leave_is_asked_of_the_day_on_which_they_do() {
    let kaz = partner("KAZ", "..", &[]);
    let plan = with(&script::plan(COMING), first(), "2019-01-01..", &[kaz]);
    let left = COMING
        .replace("2019..2022 KAZ 20", "2019..2019-12-31 KAZ 20")
        .replace("2018..2022 KAZ 30", "2018..2019-12-31 KAZ 30");
    check(&plan, &end("2019-12-31"), &left);
}

#[test]
fn only_who_is_there_at_the_end_stays_on_and_no_longer_than_the_partner() {
    let text = "
        mission UNIFIL
          unit Indian battalion, IND
            - 2018..2022 IND 780
          unit Kazakh contingent, KAZ
            unit Kazakh company, KAZ
              - 2018..2019-12-31 #1 KAZ 60
              - 2018..2019-12-31 #2 KAZ 40 in Indian battalion
              unit Kazakh platoon, KAZ
                - 2019..2019-12-31 KAZ 30
    ";
    for (own, until) in [("..", "2020-12-31"), ("..2020-06-30", "2020-06-30")] {
        let kaz = partner("KAZ", own, &[]);
        let plan = with(
            &script::plan(text),
            first(),
            "2018-01-01..2019-12-31",
            &[kaz],
        );
        let stayed = text
            .replace("2019-12-31 #2", &format!("{until} #2"))
            .replace("2019-12-31 KAZ 30", &format!("{until} KAZ 30"));
        check(&plan, &extend("2020-12-31"), &stayed);
    }
}

#[test]
fn who_led_has_the_other_role_until_what_is_known_of_later_days() {
    let ind = [role(Role::Lead, ".."), role(Role::Senior, "2019-06..")];
    let partners = [
        partner("IND", "..", &ind),
        partner("KAZ", "..", &[role(Role::Junior, "..")]),
    ];
    let plan = with(&script::plan(PLAN), first(), "2018-01-01..", &partners);
    let edit = Edit::ChangeLead(ChangeLead {
        arrangement: first(),
        country: script::country("KAZ"),
        first_day: script::date("2019-01"),
        former: Role::Equal,
    });
    let after = perform(&plan, &edit);
    let india = |text: &str| role_on(&after, script::country("IND"), day(text));
    assert_eq!(india("2018-12-31"), Some(Role::Lead));
    assert_eq!(india("2019-01-01"), Some(Role::Equal));
    assert_eq!(india("2019-06-01"), Some(Role::Senior));
    let joint = after.arrangement(first()).expect("it is there");
    assert_eq!(joint.leads_on(day("2019-07-01")), [script::country("KAZ")]);
}

#[test]
fn a_split_changes_no_role_in_whatever_order_they_are_written() {
    let ind = [role(Role::Junior, "2018-06.."), role(Role::Lead, "..")];
    let partners = [partner("IND", "..", &ind)];
    let plan = with(&script::plan(PLAN), first(), "2018-01-01..2020", &partners);
    let edit = Edit::SplitArrangement(SplitArrangement {
        arrangement: first(),
        day: day("2019-01-01"),
        second: second(),
        name: "Later".to_owned(),
    });
    check_roles(&plan, &edit);
}

fn join(one: ArrangementId, other: ArrangementId) -> Edit {
    Edit::JoinArrangements(JoinArrangements {
        first: one,
        second: other,
    })
}

#[test]
fn joining_changes_no_role() {
    // What lies outside the days of an arrangement never held.
    let earlier = [
        role(Role::Junior, "2018-03.."),
        role(Role::Senior, "2019-02.."),
    ];
    let later = [role(Role::Lead, "2010..")];
    let plan = with(
        &script::plan(PLAN),
        first(),
        "2018-01-01..2018-12-31",
        &[partner("KAZ", "..", &earlier)],
    );
    let plan = with(
        &plan,
        second(),
        "2019-01-01..2020-12-31",
        &[partner("KAZ", "..", &later)],
    );
    check_roles(&plan, &join(first(), second()));
    check_roles(&plan, &join(second(), first()));
}

#[test]
fn where_two_that_are_joined_differ_the_one_that_stays_counts() {
    let kaz = |it| partner("KAZ", "..", &[role(it, "..")]);
    let plan = script::plan(PLAN);
    let plan = with(&plan, first(), "2018-01-01..2019-06", &[kaz(Role::Junior)]);
    let plan = with(&plan, second(), "2019-01-01..2020", &[kaz(Role::Equal)]);
    for (stays, goes, expected) in [
        (first(), second(), ["junior", "junior", "equal"]),
        (second(), first(), ["junior", "equal", "equal"]),
    ] {
        let after = perform(&plan, &join(stays, goes));
        let roles = ["2018-12-31", "2019-03-01", "2019-07-01"].map(|text| {
            let role = role_on(&after, script::country("KAZ"), day(text));
            role.map(Role::name)
        });
        assert_eq!(roles, expected.map(Some));
    }
}

#[test]
fn a_partner_takes_part_on_no_other_days_once_two_are_joined() {
    let lead = [role(Role::Lead, "..")];
    let plan = script::plan(PLAN);
    let partners = [
        partner("IND", "..", &lead),
        partner("FIN", "..2025", &[role(Role::Junior, "..")]),
        partner("KAZ", "2020-01-01..", &[role(Role::Junior, "..")]),
    ];
    let plan = with(&plan, first(), "2018-01-01..2018-12-31", &partners);
    let partners = [partner("IND", "..", &lead)];
    let plan = with(&plan, second(), "2019-01-01..2020-12-31", &partners);
    check_roles(&plan, &join(first(), second()));
    check_roles(&plan, &join(second(), first()));
}

#[test]
fn one_who_never_took_part_is_no_reason_to_refuse_more_days() {
    let partners = [
        partner("KAZ", "..", &[role(Role::Junior, "..")]),
        partner("FIN", "2021-01-01..", &[role(Role::Equal, "..")]),
    ];
    let plan = with(
        &script::plan(PLAN),
        first(),
        "2018-01-01..2019-12-31",
        &partners,
    );
    let edit = Edit::ReplacePartner(ReplacePartner {
        arrangement: first(),
        country: script::country("KAZ"),
        last_day: script::date("2019-12-31"),
        successor: Partner::new(script::country("NPL")),
        first_day: script::date("2020-01-01"),
        unit: None,
        people: None,
        ids: IdGenerator::seeded(5),
    });
    let after = perform(&plan, &edit);
    let finland = |text: &str| role_on(&after, script::country("FIN"), day(text));
    assert_eq!(finland("2020-12-31"), None);
    assert_eq!(finland("2021-01-01"), Some(Role::Equal));
}
