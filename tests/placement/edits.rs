//! Every edit of joint service, shown on plans as text: before, the edit, after; undone, redone, refused.

use jiff::civil::Date;
use muster::edit::{
    ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestAgreement, GuestArrangement,
    GuestsAtEnd, History, JoinArrangements, PlaceGuest, PlacedUnit, Position, ReplacePartner,
    SplitArrangement,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementId, ArrangementKind, HeadcountLine,
    IdGenerator, NodeId, Partner, PartnerRole, Plan, Role,
};
use muster::text::{Language, Message, Texts};

use crate::script;
use crate::words::arrangements;

const PLAN: &str = "
    mission UNIFIL
      formation Sector East
        unit Indian battalion, IND
          - 2018..2022 IND 780
      unit Kazakh contingent, KAZ
        unit Kazakh company, KAZ
          - 2018-06..2020-12-31 #1 KAZ 120
      unit Nepalese battalion, NPL
        - 2017.. NPL 870
      unit Joint battalion, joint
";

const PLACED: &str = "
    mission UNIFIL
      formation Sector East
        unit Indian battalion, IND
          - 2018..2022 IND 780
      unit Kazakh contingent, KAZ
        unit Kazakh company, KAZ
          - 2018-06..2018-10-30 #1 KAZ 120
          - 2018-10-31..2019-05-31 #1 KAZ 120 in Indian battalion
          - 2019-06-01..2020-12-31 #1 KAZ 120
      unit Nepalese battalion, NPL
        - 2017.. NPL 870
      unit Joint battalion, joint
";

const PLACED_WORDS: &str = "
    IndKazBat: attached in Indian battalion, 2018-10-31..2019-05-31
      IND [] lead
      KAZ [Kazakh company] junior
      on Memorandum
";

fn ids() -> IdGenerator {
    IdGenerator::seeded(7)
}

fn arrangement_id() -> ArrangementId {
    IdGenerator::seeded(70).next_id()
}

fn partner(country: &str, role: Role) -> Partner {
    Partner {
        roles: vec![PartnerRole::always(role)],
        ..Partner::new(script::country(country))
    }
}

fn people(country: &str, number: u32) -> Vec<HeadcountLine> {
    vec![HeadcountLine::not_stated(
        script::country(country),
        number,
        None,
    )]
}

/// The Kazakh company in the Indian battalion, on some days.
fn place(plan: &Plan, first_day: &str, last_day: Option<&str>) -> PlaceGuest {
    let host = script::unit(plan, "Indian battalion").id;
    PlaceGuest {
        guest: PlacedUnit::Known(script::unit(plan, "Kazakh company").id),
        host: PlacedUnit::Known(host),
        first_day: script::date(first_day),
        last_day: last_day.map(script::date),
        people: None,
        arrangement: GuestArrangement::New(Box::new(Arrangement {
            partners: vec![partner("IND", Role::Lead)],
            ..Arrangement::new(
                arrangement_id(),
                "IndKazBat".to_owned(),
                ArrangementKind::Attached,
                host,
            )
        })),
        partner: partner("KAZ", Role::Junior),
        agreement: Some(GuestAgreement::New(Box::new(Agreement::new(
            IdGenerator::seeded(71).next_id(),
            "Memorandum".to_owned(),
            AgreementKind::Memorandum,
        )))),
        ids: ids(),
    }
}

/// The plan in which the company serves in the battalion until the end of May 2019.
pub(crate) fn placed() -> Plan {
    let plan = script::plan(PLAN);
    let edit = place(&plan, "2018-10-31", Some("2019-05-31"));
    perform(&plan, &Edit::PlaceGuest(edit))
}

fn words(message: &Message) -> String {
    // It can be said in every language.
    Texts::of(Language::Russian).say(message);
    Texts::of(Language::English).say(message)
}

/// Performs an edit in a history and goes back and forth.
#[track_caller]
fn perform(plan: &Plan, edit: &Edit) -> Plan {
    let mut history = History::new(plan.clone());
    let changed = match history.perform(edit) {
        Ok(plan) => plan.clone(),
        Err(refusal) => panic!("{}", words(&refusal.message)),
    };
    assert_ne!(changed, *plan, "the edit changes something");
    assert_eq!(history.undo_name(), Some(&edit.name(plan)));
    words(&edit.name(plan));
    assert!(history.undo());
    assert_eq!(history.plan(), plan, "undo gives the first plan back");
    assert!(history.redo());
    assert_eq!(*history.plan(), changed, "redo gives the changed plan back");
    changed
}

#[track_caller]
fn check(plan: &Plan, edit: &Edit, units: &str, joint: &str) -> Plan {
    let changed = perform(plan, edit);
    assert_eq!(script::text(&changed), script::trimmed(units));
    assert_eq!(arrangements(&changed), script::trimmed(joint));
    changed
}

/// An edit makes these arrangements, and changes no unit.
#[track_caller]
fn check_words(plan: &Plan, edit: &Edit, joint: &str) -> Plan {
    let before = script::text(plan);
    let changed = perform(plan, edit);
    assert_eq!(arrangements(&changed), script::trimmed(joint));
    assert_eq!(script::text(&changed), before);
    changed
}

#[track_caller]
fn check_refused(plan: &Plan, edit: &Edit, sentence: &str) {
    let mut history = History::new(plan.clone());
    let refusal = history.perform(edit).expect_err("a refusal");
    assert_eq!(words(&refusal.message), sentence);
    assert_eq!(history.plan(), plan);
    assert!(!history.is_modified());
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn a_unit_is_placed_for_some_days_and_returns() {
    let plan = script::plan(PLAN);
    let edit = Edit::PlaceGuest(place(&plan, "2018-10-31", Some("2019-05-31")));
    assert_eq!(
        words(&edit.name(&plan)),
        "Attach Kazakh company to Indian battalion"
    );
    check(&plan, &edit, PLACED, PLACED_WORDS);
}

#[test]
fn a_unit_placed_with_other_people_ends_elsewhere() {
    let plan = script::plan(PLAN);
    let edit = PlaceGuest {
        people: Some(people("KAZ", 110)),
        agreement: None,
        ..place(&plan, "2018-10", None)
    };
    check(
        &plan,
        &Edit::PlaceGuest(edit),
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2018..2022 IND 780
          unit Kazakh contingent, KAZ
            unit Kazakh company, KAZ
              - 2018-06..2018-09 #1 KAZ 120
              - 2018-10.. #1 KAZ 110 in Indian battalion
          unit Nepalese battalion, NPL
            - 2017.. NPL 870
          unit Joint battalion, joint
        ",
        "
        IndKazBat: attached in Indian battalion, 2018-10..
          IND [] lead
          KAZ [Kazakh company] junior
        ",
    );
}

#[test]
fn a_new_unit_stands_under_its_host_usually() {
    let plan = script::plan(PLAN);
    let host = script::node(&plan, "Indian battalion");
    let parent = script::node(&plan, "UNIFIL");
    let place_last = Position::Last.place(&plan, Some(host));
    let unit = script::new_unit("Serbian platoon, SRB", parent, place_last, &[]);
    let edit = PlaceGuest {
        guest: PlacedUnit::New(Box::new(unit)),
        people: Some(people("SRB", 30)),
        partner: partner("SRB", Role::Junior),
        ..place(&plan, "2019", Some("2020"))
    };
    let changed = perform(&plan, &Edit::PlaceGuest(edit));
    let platoon = script::unit(&changed, "Serbian platoon");
    assert_eq!(platoon.parent, host);
    let period = &platoon.periods[0];
    assert_eq!(platoon.periods.len(), 1);
    assert_eq!((period.parent, period.total().total()), (None, 30));
    let battalion = script::unit(&changed, "Indian battalion");
    assert_eq!(battalion, script::unit(&plan, "Indian battalion"));
}

#[test]
fn a_new_joint_unit_takes_guests_in() {
    let plan = script::plan(PLAN);
    let sector = script::node(&plan, "Sector East");
    let place_last = Position::Last.place(&plan, Some(sector));
    let unit = script::new_unit("Mixed battalion, joint", sector, place_last, &[]);
    let unit = muster::model::Unit {
        id: IdGenerator::seeded(3).next_id(),
        ..unit
    };
    let edit = PlaceGuest {
        host: PlacedUnit::New(Box::new(unit)),
        agreement: None,
        ..place(&plan, "2018-10-31", Some("2019-05-31"))
    };
    let changed = perform(&plan, &Edit::PlaceGuest(edit));
    let mixed = script::node(&changed, "Mixed battalion");
    let company = script::unit(&changed, "Kazakh company");
    assert_eq!(company.parent_on(day("2018-10-31")), mixed);
    let joint = changed.arrangements().next().expect("an arrangement");
    assert_eq!(NodeId::Unit(joint.unit), mixed);
}

#[test]
fn a_second_guest_joins_an_arrangement_which_lasts_as_long_as_needed() {
    let plan = placed();
    let unit = script::unit(&plan, "Nepalese battalion").id;
    let edit = PlaceGuest {
        guest: PlacedUnit::Known(unit),
        arrangement: GuestArrangement::Known(arrangement_id()),
        partner: partner("NPL", Role::Equal),
        agreement: None,
        ..place(&plan, "2019-03", None)
    };
    check(
        &plan,
        &Edit::PlaceGuest(edit),
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2018..2022 IND 780
          unit Kazakh contingent, KAZ
            unit Kazakh company, KAZ
              - 2018-06..2018-10-30 #1 KAZ 120
              - 2018-10-31..2019-05-31 #1 KAZ 120 in Indian battalion
              - 2019-06-01..2020-12-31 #1 KAZ 120
          unit Nepalese battalion, NPL
            - 2017..2019-02 NPL 870
            - 2019-03.. NPL 870 in Indian battalion
          unit Joint battalion, joint
        ",
        "
        IndKazBat: attached in Indian battalion, 2018-10-31..
          IND [] lead
          KAZ [Kazakh company] ..2019-05-31, junior
          NPL [Nepalese battalion] 2019-03.., equal
          on Memorandum
        ",
    );
}

#[test]
fn a_guest_that_stays_longer_is_still_one_partner() {
    let plan = placed();
    let edit = PlaceGuest {
        arrangement: GuestArrangement::Known(arrangement_id()),
        agreement: None,
        ids: IdGenerator::seeded(8),
        ..place(&plan, "2019-06-01", Some("2019-12-31"))
    };
    let changed = perform(&plan, &Edit::PlaceGuest(edit));
    assert_eq!(
        arrangements(&changed),
        script::trimmed(
            "
            IndKazBat: attached in Indian battalion, 2018-10-31..2019-12-31
              IND [] lead
              KAZ [Kazakh company] junior
              on Memorandum
            "
        )
    );
}

#[test]
fn what_cannot_be_placed_says_why() {
    let plan = script::plan(PLAN);
    let base = place(&plan, "2018-10-31", None);
    let known = |name| PlacedUnit::Known(script::unit(&plan, name).id);
    let check = |edit: PlaceGuest, sentence| {
        check_refused(&plan, &Edit::PlaceGuest(edit), sentence);
    };
    check(
        PlaceGuest {
            host: known("Kazakh contingent"),
            ..base.clone()
        },
        "Kazakh company and Kazakh contingent are of one country: just move the unit",
    );
    check(
        PlaceGuest {
            host: known("Kazakh company"),
            ..base.clone()
        },
        "Kazakh company cannot go under itself",
    );
    check(
        place(&plan, "2022", None),
        "Kazakh company has no people on these days: say how many they are",
    );
    check(
        PlaceGuest {
            guest: known("Joint battalion"),
            ..base.clone()
        },
        "Joint battalion has no people on these days: say how many they are",
    );
    check(
        place(&plan, "2019-05-31", Some("2018-10-31")),
        "Kazakh company: the last date, 31 October 2018, lies before the first, 31 May 2019",
    );
    let placed = placed();
    let edit = PlaceGuest {
        host: PlacedUnit::Known(script::unit(&placed, "Nepalese battalion").id),
        arrangement: GuestArrangement::Known(arrangement_id()),
        agreement: None,
        ids: IdGenerator::seeded(12),
        ..place(&placed, "2019-01-01", None)
    };
    check_refused(
        &placed,
        &Edit::PlaceGuest(edit),
        "IndKazBat is not about serving in Nepalese battalion",
    );
    // Nobody stands under who stands under them.
    let edit = PlaceGuest {
        guest: PlacedUnit::Known(script::unit(&placed, "Indian battalion").id),
        host: PlacedUnit::Known(script::unit(&placed, "Kazakh company").id),
        partner: partner("IND", Role::Junior),
        arrangement: match base.arrangement {
            GuestArrangement::New(new) => GuestArrangement::New(Box::new(Arrangement {
                id: IdGenerator::seeded(72).next_id(),
                ..*new
            })),
            known @ GuestArrangement::Known(_) => known,
        },
        agreement: None,
        ids: IdGenerator::seeded(11),
        ..place(&placed, "2018-10-31", None)
    };
    check_refused(
        &placed,
        &Edit::PlaceGuest(edit),
        "Kazakh company: it would stand under itself",
    );
}

fn end(day_text: &str, guests: GuestsAtEnd) -> Edit {
    Edit::EndArrangement(EndArrangement {
        arrangement: arrangement_id(),
        day: day(day_text),
        guests,
    })
}

#[test]
fn an_arrangement_ends_with_its_guests_or_without() {
    let plan = placed();
    let ended = "
        IndKazBat: attached in Indian battalion, 2018-10-31..2018-12-31
          IND [] lead
          KAZ [Kazakh company] junior
          on Memorandum
    ";
    let edit = end(
        "2018-12-31",
        GuestsAtEnd::Leave {
            ids: IdGenerator::seeded(9),
        },
    );
    assert_eq!(
        words(&edit.name(&plan)),
        "End IndKazBat on 31 December 2018"
    );
    let changed = perform(&plan, &edit);
    assert_eq!(arrangements(&changed), script::trimmed(ended));
    let company = script::unit(&changed, "Kazakh company");
    // What it did before and after, elsewhere, stays.
    let of = |text: &str| {
        company
            .periods
            .iter()
            .filter(|it| it.covers(day(text)))
            .count()
    };
    assert_eq!(
        [
            of("2018-10-30"),
            of("2018-12-31"),
            of("2019-01-01"),
            of("2019-06-01")
        ],
        [1, 1, 0, 1]
    );
    check_words(&plan, &end("2018-12-31", GuestsAtEnd::Stay), ended);
    check_refused(
        &plan,
        &end("2019-06-01", GuestsAtEnd::Stay),
        "IndKazBat does not hold on 1 June 2019",
    );
}

fn extend(last_day: Option<&str>, guests_stay: bool) -> Edit {
    Edit::ExtendArrangement(ExtendArrangement {
        arrangement: arrangement_id(),
        last_day: last_day.map(script::date),
        guests_stay,
    })
}

#[test]
fn an_arrangement_lasts_longer_with_its_guests_or_without() {
    let plan = placed();
    let longer = "
        IndKazBat: attached in Indian battalion, 2018-10-31..2019-12
          IND [] lead
          KAZ [Kazakh company] junior
          on Memorandum
    ";
    check_words(&plan, &extend(Some("2019-12"), false), longer);
    check_refused(
        &plan,
        &extend(Some("2019-12"), true),
        "Kazakh company already has other people from 1 June 2019",
    );
    check_refused(
        &plan,
        &extend(Some("2019-05"), true),
        "IndKazBat already lasts until then",
    );
    let until_may = perform(
        &plan,
        &end(
            "2018-12-31",
            GuestsAtEnd::Leave {
                ids: IdGenerator::seeded(9),
            },
        ),
    );
    let until_may = perform(&until_may, &extend(Some("2019-05-31"), true));
    let company = script::unit(&until_may, "Kazakh company");
    assert!(
        company
            .periods
            .iter()
            .any(|it| it.covers(day("2019-05-31")))
    );
    let open = perform(&plan, &extend(None, false));
    assert_eq!(
        open.arrangement(arrangement_id()).map(|it| it.last_day),
        Some(None)
    );
    check_refused(
        &open,
        &extend(None, true),
        "IndKazBat already lasts until then",
    );
}

fn change_lead(country: &str, first_day: &str) -> Edit {
    Edit::ChangeLead(ChangeLead {
        arrangement: arrangement_id(),
        country: script::country(country),
        first_day: script::date(first_day),
        former: Role::Senior,
    })
}

#[test]
fn the_lead_changes_from_a_day_until_the_next_change() {
    let plan = placed();
    let second = check_words(
        &plan,
        &change_lead("KAZ", "2019-03"),
        "
        IndKazBat: attached in Indian battalion, 2018-10-31..2019-05-31
          IND [] lead, senior 2019-03..
          KAZ [Kazakh company] junior, lead 2019-03..
          on Memorandum
        ",
    );
    let third = perform(&second, &change_lead("IND", "2019-05"));
    // A change between two that are known holds until the later one.
    let fourth = check_words(
        &third,
        &change_lead("KAZ", "2018-12-01"),
        "
        IndKazBat: attached in Indian battalion, 2018-10-31..2019-05-31
          IND [] lead, senior 2018-12-01..2019-02, senior 2019-03.., lead 2019-05..
          KAZ [Kazakh company] junior, lead 2018-12-01..2019-02, lead 2019-03.., senior 2019-05..
          on Memorandum
        ",
    );
    let joint = fourth.arrangement(arrangement_id()).expect("it is there");
    for (on, lead) in [
        ("2018-11-30", "IND"),
        ("2018-12-01", "KAZ"),
        ("2019-03-01", "KAZ"),
        ("2019-05-01", "IND"),
    ] {
        assert_eq!(joint.leads_on(day(on)), [script::country(lead)], "{on}");
    }
    check_refused(
        &plan,
        &change_lead("IND", "2019"),
        "The country already leads IndKazBat then",
    );
    check_refused(
        &plan,
        &change_lead("NPL", "2019"),
        "The country is not a partner in IndKazBat then",
    );
    check_refused(
        &plan,
        &change_lead("KAZ", "2020"),
        "IndKazBat does not hold on 1 January 2020",
    );
}

fn replace(plan: &Plan, first_day: &str) -> ReplacePartner {
    ReplacePartner {
        arrangement: arrangement_id(),
        country: script::country("KAZ"),
        last_day: script::date("2018-12-31"),
        successor: Partner::new(script::country("NPL")),
        first_day: script::date(first_day),
        unit: Some(PlacedUnit::Known(
            script::unit(plan, "Nepalese battalion").id,
        )),
        people: Some(people("NPL", 100)),
        ids: IdGenerator::seeded(10),
    }
}

#[test]
fn a_partner_is_replaced_at_once_or_after_a_gap() {
    let plan = placed();
    for (first_day, written) in [("2019-01-01", "2019-01-01"), ("2019-03", "2019-03")] {
        let changed = perform(&plan, &Edit::ReplacePartner(replace(&plan, first_day)));
        assert_eq!(
            arrangements(&changed),
            script::trimmed(&format!(
                "
                IndKazBat: attached in Indian battalion, 2018-10-31..2019-05-31
                  IND [] lead
                  KAZ [Kazakh company] ..2018-12-31, junior
                  NPL [Nepalese battalion] {written}.., junior
                  on Memorandum
                "
            ))
        );
        let company = script::unit(&changed, "Kazakh company");
        assert!(
            !company
                .periods
                .iter()
                .any(|it| it.covers(day("2019-01-01")))
        );
        let battalion = script::unit(&changed, "Nepalese battalion");
        let host = script::node(&changed, "Indian battalion");
        assert_eq!(battalion.parent_on(day("2019-03-01")), host);
        let returns = script::node(&changed, "UNIFIL");
        assert_eq!(battalion.parent_on(day("2019-06-01")), returns);
    }
    let edit = replace(&plan, "2018-12-31");
    check_refused(
        &plan,
        &Edit::ReplacePartner(edit),
        "IndKazBat: who comes must come after the other has left",
    );
    let edit = ReplacePartner {
        country: script::country("NPL"),
        ..replace(&plan, "2019-01-01")
    };
    check_refused(
        &plan,
        &Edit::ReplacePartner(edit),
        "The country is not a partner in IndKazBat then",
    );
}

fn split(on: &str) -> Edit {
    Edit::SplitArrangement(SplitArrangement {
        arrangement: arrangement_id(),
        day: day(on),
        second: IdGenerator::seeded(73).next_id(),
        name: "IndKazBat 2".to_owned(),
    })
}

#[test]
fn an_arrangement_is_split_and_joined_again() {
    let plan = perform(&placed(), &change_lead("KAZ", "2019-03"));
    let halves = check_words(
        &plan,
        &split("2019-04-01"),
        "
        IndKazBat 2: attached in Indian battalion, 2019-04-01..2019-05-31
          IND [] senior
          KAZ [Kazakh company] lead
          on Memorandum
        IndKazBat: attached in Indian battalion, 2018-10-31..2019-03-31
          IND [] lead, senior 2019-03..
          KAZ [Kazakh company] junior, lead 2019-03..
          on Memorandum
        ",
    );
    let second = IdGenerator::seeded(73).next_id();
    let join = |first, second| Edit::JoinArrangements(JoinArrangements { first, second });
    let joined = perform(&halves, &join(arrangement_id(), second));
    assert_eq!(arrangements(&joined), arrangements(&plan));
    let other_way = perform(&halves, &join(second, arrangement_id()));
    let words = arrangements(&plan).replace("IndKazBat:", "IndKazBat 2:");
    assert_eq!(arrangements(&other_way), words);
    check_refused(
        &plan,
        &split("2018-10-31"),
        "IndKazBat cannot be split on 31 October 2018: it needs days both before and from then on",
    );
    check_refused(
        &plan,
        &join(arrangement_id(), arrangement_id()),
        "IndKazBat cannot be joined with itself",
    );
    let gap = perform(&halves, &end("2019-03-15", GuestsAtEnd::Stay));
    check_refused(
        &gap,
        &join(arrangement_id(), second),
        "IndKazBat and IndKazBat 2 cannot be joined: there are days between them",
    );
}

#[test]
fn what_the_edits_need_may_have_gone() {
    let plan = placed();
    let empty = script::plan(PLAN);
    for edit in [
        end("2018-12-31", GuestsAtEnd::Stay),
        extend(None, true),
        change_lead("KAZ", "2019"),
        Edit::ReplacePartner(replace(&plan, "2019-01-01")),
        split("2019-01-01"),
    ] {
        let refusal = edit.apply(&empty).expect_err("there is no arrangement");
        assert!(words(&refusal.message).ends_with("this is not in the plan"));
    }
}
