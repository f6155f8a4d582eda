//! What is done with an arrangement as a whole: ended, extended, led by another, a partner replaced, split and joined.

use muster::edit::{
    ChangeLead, Edit, EndArrangement, ExtendArrangement, GuestsAtEnd, JoinArrangements, PlacedUnit,
    ReplacePartner, SplitArrangement,
};
use muster::model::{IdGenerator, Partner, Plan, Role};

use crate::checks::{
    arranged, arranged_on, arrangement_id, check_refused, check_words, day, people, perform,
    placed, start, words,
};
use crate::script;
use crate::words::arrangements;

pub(crate) fn end(day_text: &str, guests: GuestsAtEnd) -> Edit {
    Edit::EndArrangement(EndArrangement {
        arrangement: arrangement_id(),
        day: day(day_text),
        guests,
    })
}

#[test]
fn an_arrangement_ends_with_its_guests_or_without() {
    let plan = placed();
    let ended = &arranged_on(
        "2018-10-31..2018-12-31",
        &["IND [] lead", "KAZ [Kazakh company] junior"],
    );
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
    assert_eq!(arrangements(&changed), *ended);
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

pub(crate) fn extend(last_day: Option<&str>, guests_stay: bool) -> Edit {
    Edit::ExtendArrangement(ExtendArrangement {
        arrangement: arrangement_id(),
        last_day: last_day.map(script::date),
        guests_stay,
        ids: IdGenerator::seeded(13),
    })
}

#[test]
fn an_arrangement_lasts_longer_with_its_guests_or_without() {
    let plan = placed();
    let longer = &arranged_on(
        "2018-10-31..2019-12",
        &["IND [] lead", "KAZ [Kazakh company] junior"],
    );
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
        &arranged_on(
            "2018-10-31..2019-05-31",
            &[
                "IND [] lead, senior 2019-03..",
                "KAZ [Kazakh company] junior, lead 2019-03..",
            ],
        ),
    );
    let third = perform(&second, &change_lead("IND", "2019-05"));
    // A change between two that are known holds until the later one.
    let fourth = check_words(
        &third,
        &change_lead("KAZ", "2018-12-01"),
        &arranged_on(
            "2018-10-31..2019-05-31",
            &[
                "IND [] lead, senior 2018-12-01..2019-02, senior 2019-03.., lead 2019-05..",
                "KAZ [Kazakh company] junior, lead 2018-12-01..2019-02, lead 2019-03.., senior 2019-05..",
            ],
        ),
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
            arranged_on(
                "2018-10-31..2019-05-31",
                &[
                    "IND [] lead",
                    "KAZ [Kazakh company] ..2018-12-31, junior",
                    &format!("NPL [Nepalese battalion] {written}.., junior"),
                ],
            )
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
        &[
            arranged(
                "IndKazBat 2",
                "2019-04-01..2019-05-31",
                &[
                    "IND [] senior",
                    "KAZ [Kazakh company] lead",
                    "on Memorandum",
                ],
            ),
            arranged_on(
                "2018-10-31..2019-03-31",
                &[
                    "IND [] lead, senior 2019-03..",
                    "KAZ [Kazakh company] junior, lead 2019-03..",
                ],
            ),
        ]
        .concat(),
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
    let empty = start();
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
