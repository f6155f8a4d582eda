//! The days of joint arrangements through edits: who leaves and stays with which people.

#[expect(dead_code, reason = "other tests use all of it")]
#[path = "support/script.rs"]
mod script;

use jiff::civil::Date;
use muster::edit::{Edit, EndArrangement, ExtendArrangement, GuestsAtEnd, History};
use muster::model::{
    Arrangement, ArrangementId, ArrangementKind, Id, IdGenerator, Partner, PartnerRole, Plan,
    PlanDate,
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
    })
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
