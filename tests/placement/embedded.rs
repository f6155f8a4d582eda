//! People without a unit of their own: lines of the host's own people, beside units of their country or alone.

use muster::edit::{Edit, GuestArrangement, GuestsAtEnd, PlaceGuest, PlacedUnit, ReplacePartner};
use muster::model::{Arrangement, IdGenerator, Partner, Plan, Role};

use crate::arrangement_edits::{end, extend};
use crate::checks::{
    COMPANY, NEPALESE, arranged, arranged_on, arrangement_id, check, check_refused, day, partner,
    people, perform, place, placed, start, units, words,
};
use crate::guest_forms::{
    in_battalion, new_findings, nine, out_of_host, partners, with_large_battalion,
};
use crate::script;
use crate::words::arrangements;

fn embedded(days: &str, partners: &[&str]) -> String {
    arranged("IndKazBat", days, partners).replace("attached", "embedded")
}

#[test]
fn people_without_a_unit_become_lines_of_the_host() {
    let plan = start();
    let edit = Edit::PlaceGuest(nine(&plan, "KAZ", "2019", Some("2020-06")));
    assert_eq!(
        words(&edit.name(&plan)),
        "Put 9 of Kazakhstan into Indian battalion"
    );
    let changed = check(
        &plan,
        &edit,
        &units(
            &[
                "2018..2018 IND 780",
                "2019..2020-06 IND 780 + KAZ 9",
                "2020-07..2022 IND 780",
            ],
            &[COMPANY],
            &[NEPALESE],
        ),
        &embedded("2019..2020-06", &["IND [] lead", "KAZ [] junior"]),
    );
    let both = [("IND".to_owned(), 780), ("KAZ".to_owned(), 9)];
    assert_eq!(partners(&changed, day("2019-07-01")), both);
    assert_eq!(in_battalion(&changed, day("2019-07-01")), 789);
}

#[test]
fn people_without_a_unit_come_out_of_the_host_s_own() {
    let plan = start();
    let edit = out_of_host(nine(&plan, "KAZ", "2019", Some("2020-06")));
    check(
        &plan,
        &Edit::PlaceGuest(edit.clone()),
        &units(
            &[
                "2018..2018 IND 780",
                "2019..2020-06 IND 771 + KAZ 9",
                "2020-07..2022 IND 780",
            ],
            &[COMPANY],
            &[NEPALESE],
        ),
        &embedded("2019..2020-06", &["IND [] lead", "KAZ [] junior"]),
    );
    let many = PlaceGuest {
        people: Some(people("KAZ", 800)),
        ..edit
    };
    check_refused(
        &plan,
        &Edit::PlaceGuest(many),
        "On 1 January 2019 Indian battalion has only 780 people of its own and cannot give 800",
    );
}

#[test]
fn more_guests_come_out_of_the_host_and_not_out_of_their_own_country() {
    let units = |text: &str| units(&[text], &[COMPANY], &[NEPALESE]);
    let plan = script::plan(&units("2018..2022 NPL 50 + IND 100 + KAZ 9"));
    let edit = out_of_host(nine(&plan, "KAZ", "2018", Some("2022")));
    let changed = perform(&plan, &Edit::PlaceGuest(edit.clone()));
    assert_eq!(
        script::text(&changed),
        units("2018..2022 NPL 50 + IND 91 + KAZ 9 + KAZ 9")
    );
    let many = PlaceGuest {
        people: Some(people("KAZ", 155)),
        ..edit
    };
    check_refused(
        &plan,
        &Edit::PlaceGuest(many),
        "On 1 January 2018 Indian battalion has only 150 people of its own and cannot give 155",
    );
}

#[test]
fn in_a_handover_people_without_a_unit_are_with_those_who_come() {
    let host = |first: &[&str]| units(first, &[COMPANY], &[NEPALESE]);
    let plan = script::plan(&host(&[
        "2018..2019-06-30 #1 IND 780",
        "2019-06-15.. #2 IND 790",
    ]));
    let changed = perform(&plan, &Edit::PlaceGuest(nine(&plan, "KAZ", "2019", None)));
    assert_eq!(
        script::text(&changed),
        host(&[
            "2018..2018 #1 IND 780",
            "2019..2019-06-14 #1 IND 780 + KAZ 9",
            "2019-06-15..2019-06-30 #1 IND 780",
            "2019-06-15.. #2 IND 790 + KAZ 9",
        ])
    );
    for on in ["2019-06-01", "2019-06-20", "2019-07-01"] {
        let [_, (_, guests)] = &partners(&changed, day(on))[..] else {
            panic!("two partners");
        };
        assert_eq!(*guests, 9, "{on}");
    }
}

#[test]
fn where_the_host_has_no_period_people_get_one() {
    let plan = start();
    let changed = perform(
        &plan,
        &Edit::PlaceGuest(nine(&plan, "KAZ", "2022-07", Some("2023"))),
    );
    assert_eq!(
        script::text(&changed),
        units(
            &[
                "2018..2022-06 IND 780",
                "2022-07..2022 IND 780 + KAZ 9",
                "2023..2023 KAZ 9",
            ],
            &[COMPANY],
            &[NEPALESE],
        )
    );
    let joint = script::unit(&plan, "Joint battalion").id;
    let edit = PlaceGuest {
        host: PlacedUnit::Known(joint),
        ..nine(&plan, "KAZ", "2019", None)
    };
    let changed = perform(&plan, &Edit::PlaceGuest(edit.clone()));
    assert_eq!(script::unit(&changed, "Joint battalion").periods.len(), 1);
    check_refused(
        &plan,
        &Edit::PlaceGuest(out_of_host(edit)),
        "On 1 January 2019 Joint battalion has only 0 people of its own and cannot give 9",
    );
}

#[test]
fn people_without_a_unit_need_a_number_and_another_country() {
    let plan = start();
    for nobody in [None, Some(people("KAZ", 0))] {
        let edit = PlaceGuest {
            people: nobody,
            ..nine(&plan, "KAZ", "2019", None)
        };
        check_refused(
            &plan,
            &Edit::PlaceGuest(edit),
            "Say how many people serve in Indian battalion",
        );
    }
    check_refused(
        &plan,
        &Edit::PlaceGuest(nine(&plan, "IND", "2019", None)),
        "Indian battalion is of that country itself: its own people are no guests in it",
    );
    check_refused(
        &plan,
        &Edit::PlaceGuest(nine(&plan, "KAZ", "2019", Some("2018"))),
        "Indian battalion: the last date, 2018, lies before the first, 2019",
    );
}

/// The company in the battalion, and nine more of its country there without a unit.
fn company_and_nine() -> Plan {
    let plan = placed();
    let edit = PlaceGuest {
        arrangement: GuestArrangement::Known(arrangement_id()),
        ids: IdGenerator::seeded(8),
        ..nine(&plan, "KAZ", "2018-10-31", Some("2019-05-31"))
    };
    perform(&plan, &Edit::PlaceGuest(edit))
}

#[test]
fn a_partner_has_a_unit_and_people_without_one_and_each_counts_once() {
    let plan = company_and_nine();
    assert_eq!(
        arrangements(&plan),
        arranged_on(
            "2018-10-31..2019-05-31",
            &[
                "IND [] lead",
                "KAZ [Kazakh company, Indian battalion] junior"
            ],
        )
    );
    let on = day("2019-01-01");
    let both = [("IND".to_owned(), 780), ("KAZ".to_owned(), 129)];
    assert_eq!(partners(&plan, on), both);
    // The other way round it comes to the same.
    let edit = nine(&plan, "KAZ", "2018-10-31", Some("2019-05-31"));
    let first = perform(&with_large_battalion(&start()), &Edit::PlaceGuest(edit));
    let second = PlaceGuest {
        arrangement: GuestArrangement::Known(arrangement_id()),
        agreement: None,
        ..place(&first, "2018-10-31", Some("2019-05-31"))
    };
    let second = perform(&first, &Edit::PlaceGuest(second));
    assert_eq!(partners(&second, on), both);
    assert_eq!(new_findings(&first, &second), [""; 0]);
}

#[test]
fn people_under_an_arrangement_of_their_own_are_not_those_of_the_company_beside_them() {
    let plan = placed();
    let edit = nine(&plan, "KAZ", "2018-10-31", Some("2019-05-31"));
    let GuestArrangement::New(arrangement) = edit.arrangement else {
        panic!("it is new");
    };
    let edit = PlaceGuest {
        arrangement: GuestArrangement::New(Box::new(Arrangement {
            id: IdGenerator::seeded(72).next_id(),
            name: "Staff".to_owned(),
            ..*arrangement
        })),
        ..edit
    };
    let changed = perform(&plan, &Edit::PlaceGuest(edit));
    let expected = [("IND", 780), ("KAZ", 120), ("IND", 780), ("KAZ", 9)];
    let expected = expected.map(|(country, people)| (country.to_owned(), people));
    assert_eq!(partners(&changed, day("2019-01-01")), expected);
}

#[test]
fn several_partners_may_have_people_in_the_unit_of_an_arrangement() {
    let plan = company_and_nine();
    let arranged = |edit: PlaceGuest| PlaceGuest {
        arrangement: GuestArrangement::Known(arrangement_id()),
        partner: partner("NPL", Role::Equal),
        agreement: None,
        ..edit
    };
    let battalion = script::unit(&plan, "Nepalese battalion").id;
    let with_unit = arranged(PlaceGuest {
        guest: Some(PlacedUnit::Known(battalion)),
        ..place(&plan, "2018-10-31", Some("2019-05-31"))
    });
    let with_unit = perform(&plan, &Edit::PlaceGuest(with_unit));
    let with_both = arranged(PlaceGuest {
        ids: IdGenerator::seeded(9),
        ..nine(&with_unit, "NPL", "2018-10-31", Some("2019-05-31"))
    });
    let with_both = perform(&with_unit, &Edit::PlaceGuest(with_both));
    assert_eq!(
        arrangements(&with_both),
        arranged_on(
            "2018-10-31..2019-05-31",
            &[
                "IND [] lead",
                "KAZ [Kazakh company, Indian battalion] junior",
                "NPL [Nepalese battalion, Indian battalion] equal",
            ],
        )
    );
    assert_eq!(new_findings(&with_unit, &with_both), [""; 0]);
}

#[test]
fn people_without_a_unit_leave_with_their_arrangement_or_stay_on_with_it() {
    let plan = company_and_nine();
    let leave = |seed| GuestsAtEnd::Leave {
        ids: IdGenerator::seeded(seed),
    };
    let ended = perform(&plan, &end("2018-12-31", leave(9)));
    let both = |on: &str| (partners(&ended, day(on)), in_battalion(&ended, day(on)));
    assert_eq!(both("2018-12-31").1, 909);
    assert_eq!(both("2019-01-01"), (Vec::new(), 780));
    let stays = perform(&plan, &end("2018-12-31", GuestsAtEnd::Stay));
    assert_eq!(in_battalion(&stays, day("2019-01-01")), 909);
    let longer = perform(&ended, &extend(Some("2019-02-28"), true));
    assert_eq!(in_battalion(&longer, day("2019-02-28")), 909);
    assert_eq!(in_battalion(&longer, day("2019-03-01")), 780);
    // Who is known to be there already does not come twice.
    let longer = perform(&stays, &extend(Some("2019-02-28"), false));
    assert_eq!(in_battalion(&longer, day("2019-02-28")), 909);
    let only_nine = perform(
        &start(),
        &Edit::PlaceGuest(nine(&plan, "KAZ", "2019", Some("2019-05-31"))),
    );
    let longer = perform(&only_nine, &extend(Some("2019-06-30"), true));
    assert_eq!(in_battalion(&longer, day("2019-06-30")), 789);
    assert_eq!(in_battalion(&longer, day("2019-07-01")), 780);
}

#[test]
fn a_partner_without_a_unit_is_replaced_by_another() {
    let plan = perform(
        &start(),
        &Edit::PlaceGuest(nine(&start(), "KAZ", "2019", Some("2020"))),
    );
    let edit = ReplacePartner {
        arrangement: arrangement_id(),
        country: script::country("KAZ"),
        last_day: script::date("2019"),
        successor: Partner::new(script::country("BLR")),
        first_day: script::date("2020"),
        unit: None,
        people: Some(people("BLR", 5)),
        ids: IdGenerator::seeded(10),
    };
    check(
        &plan,
        &Edit::ReplacePartner(edit),
        &units(
            &[
                "2018..2018 IND 780",
                "2019..2019 IND 780 + KAZ 9",
                "2020..2020 IND 780 + BLR 5",
                "2021..2022 IND 780",
            ],
            &[COMPANY],
            &[NEPALESE],
        ),
        &embedded(
            "2019..2020",
            &[
                "IND [] lead",
                "KAZ [] ..2019, junior",
                "BLR [] 2020.., junior",
            ],
        ),
    );
}
