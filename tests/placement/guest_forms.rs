//! The other forms of guests: units from a template, people in the host's own unit, and people taken out of those.

use jiff::civil::Date;
use muster::analysis::{Ledger, Question, View, joint_partners, strength};
use muster::edit::{
    AddFromTemplate, Edit, GuestAgreement, GuestArrangement, GuestsAtEnd, NewPeople, PlaceGuest,
    PlacedUnit, Position, ReplacePartner, UnitTemplate,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementKind, Echelon, IdGenerator, NodeId, Partner,
    Plan, Role, Unit,
};
use muster::reference;
use muster::rules::Findings;
use muster::text::Language;

use crate::arrangement_edits::{end, extend};
use crate::checks::{
    BATTALION, COMPANY, NEPALESE, arranged, arranged_on, arrangement_id, check, check_refused, day,
    partner, people, perform, place, placed, start, units, units_below, words,
};
use crate::script;
use crate::words::arrangements;

/// The template of an infantry company: 120, in three platoons of 30 and what is left over.
fn template() -> UnitTemplate {
    let row = reference::unit_type("infantry_company").expect("a type of the table");
    UnitTemplate::built_in(row, Language::English)
}

/// A Serbian company from the template in the Indian battalion.
fn from_template(plan: &Plan, template: UnitTemplate) -> PlaceGuest {
    let host = script::node(plan, "Indian battalion");
    PlaceGuest {
        guest: Some(PlacedUnit::FromTemplate(Box::new(AddFromTemplate {
            template: Box::new(template),
            name: "Serbian company".to_owned(),
            parent: host,
            position: Position::Last,
            country: script::country("SRB"),
            days: None,
            has_people: false,
            ids: IdGenerator::seeded(20),
        }))),
        partner: partner("SRB", Role::Junior),
        agreement: None,
        ..place(plan, "2019", Some("2020"))
    }
}

/// Nine people of a country in the Indian battalion, without a unit of their own.
fn nine(plan: &Plan, country: &str, first_day: &str, last_day: Option<&str>) -> PlaceGuest {
    let base = place(plan, first_day, last_day);
    let GuestArrangement::New(arrangement) = base.arrangement else {
        panic!("it is new");
    };
    PlaceGuest {
        guest: None,
        people: Some(people(country, 9)),
        partner: partner(country, Role::Junior),
        arrangement: GuestArrangement::New(Box::new(Arrangement {
            kind: ArrangementKind::Embedded,
            ..*arrangement
        })),
        agreement: None,
        ..base
    }
}

fn out_of_host(place: PlaceGuest) -> PlaceGuest {
    PlaceGuest {
        counted: NewPeople::OutOfParent {
            ids: IdGenerator::seeded(21),
        },
        ..place
    }
}

fn embedded(days: &str, partners: &[&str]) -> String {
    arranged("IndKazBat", days, partners).replace("attached", "embedded")
}

/// How many are in the battalion with all below it on a day, by either ledger.
#[track_caller]
fn in_battalion(plan: &Plan, on: Date) -> u64 {
    let battalion = script::node(plan, "Indian battalion");
    let of = |ledger| {
        let view = View {
            ledger,
            toward: None,
            ..View::default()
        };
        let question = Question::new(view, &[]).within(battalion);
        strength(plan, on, &question).total().total()
    };
    assert_eq!(of(Ledger::Flag), of(Ledger::Host));
    of(Ledger::Flag)
}

/// The partners of the arrangements with their people on a day.
fn partners(plan: &Plan, on: Date) -> Vec<(String, u64)> {
    let rows = joint_partners(plan, on, View::default()).into_iter();
    rows.map(|row| (row.partner.country.to_string(), row.people.total()))
        .collect()
}

/// The plan with a battalion that is larger than what comes below it.
fn with_large_battalion(plan: &Plan) -> Plan {
    let battalion = Unit {
        echelon: Echelon::Battalion,
        ..script::unit(plan, "Indian battalion").clone()
    };
    plan.with_unit(battalion).expect("a legal unit")
}

/// What is found in the second plan and not in the first, in words; not that numbers have no source, which none here have.
fn new_findings(before: &Plan, after: &Plan) -> Vec<String> {
    let known = Findings::of(before);
    let found = Findings::of(after);
    let is_new = |finding: &&muster::rules::Finding| !known.iter().any(|it| it == *finding);
    let new = found.iter().filter(is_new);
    let words = new.map(|finding| words(&finding.message));
    words.filter(|it| !it.contains("no source")).collect()
}

#[test]
fn a_company_from_a_template_comes_with_its_platoons_and_sources() {
    let plan = start();
    let edit = Edit::PlaceGuest(from_template(&plan, template()));
    assert_eq!(
        words(&edit.name(&plan)),
        "Attach Serbian company to Indian battalion"
    );
    let changed = perform(&plan, &edit);
    let company = script::unit(&changed, "Serbian company").id;
    let below: Vec<NodeId> = changed.children(company.into()).collect();
    assert_eq!(below.len(), 3);
    let units = below.iter().filter_map(|node| changed.unit(node.unit()?));
    for unit in units.chain([script::unit(&changed, "Serbian company")]) {
        assert_eq!(unit.nationality.country(), Some(script::country("SRB")));
        let [period] = unit.periods.as_slice() else {
            panic!("{} has one period", unit.name);
        };
        assert_eq!(period.first_day, Some(script::date("2019")));
        assert_eq!(period.last_day, Some(script::date("2020")));
        assert_eq!(period.parent, None);
        let sources = period.people.iter().map(|line| line.source);
        assert!(
            sources.clone().all(|source| source.is_some()),
            "{}",
            unit.name
        );
    }
    let on = day("2019-07-01");
    assert_eq!(in_battalion(&changed, on), 900);
    assert_eq!(in_battalion(&changed, day("2021-01-01")), 780);
    let both = [("IND".to_owned(), 780), ("SRB".to_owned(), 120)];
    assert_eq!(partners(&changed, on), both);
    assert_eq!(
        arrangements(&changed),
        arranged(
            "IndKazBat",
            "2019..2020",
            &["IND [] lead", "SRB [Serbian company] junior"],
        )
    );
}

#[test]
fn a_typed_number_makes_one_unit_of_a_template() {
    let plan = start();
    let edit = PlaceGuest {
        people: Some(people("SRB", 130)),
        ..from_template(&plan, template())
    };
    check(
        &plan,
        &Edit::PlaceGuest(edit),
        &units_below(
            &[BATTALION],
            "
            unit Serbian company, SRB
              - 2019..2020 SRB 130
            ",
            &[COMPANY],
            &[NEPALESE],
        ),
        &arranged(
            "IndKazBat",
            "2019..2020",
            &["IND [] lead", "SRB [Serbian company] junior"],
        ),
    );
}

#[test]
fn a_company_from_a_template_comes_out_of_the_host() {
    let plan = start();
    let edit = out_of_host(from_template(&plan, template()));
    let changed = perform(&plan, &Edit::PlaceGuest(edit));
    for on in ["2018-12-31", "2019-01-01", "2020-12-31", "2021-01-01"] {
        assert_eq!(in_battalion(&changed, day(on)), 780, "{on}");
    }
    let both = [("IND".to_owned(), 660), ("SRB".to_owned(), 120)];
    assert_eq!(partners(&changed, day("2019-07-01")), both);
}

#[test]
fn a_new_unit_comes_out_of_the_host_or_is_refused() {
    let plan = start();
    let host = script::node(&plan, "Indian battalion");
    let place_last = Position::Last.place(&plan, Some(host));
    let unit = script::new_unit("Serbian platoon, SRB", host, place_last, &[]);
    let edit = out_of_host(PlaceGuest {
        guest: Some(PlacedUnit::New(Box::new(unit))),
        people: Some(people("SRB", 30)),
        partner: partner("SRB", Role::Junior),
        ..place(&plan, "2019", Some("2020"))
    });
    check(
        &plan,
        &Edit::PlaceGuest(edit.clone()),
        &units_below(
            &["2018 IND 780", "2019..2020 IND 750", "2021..2022 IND 780"],
            "
            unit Serbian platoon, SRB
              - 2019..2020 SRB 30
            ",
            &[COMPANY],
            &[NEPALESE],
        )
        .replace("- 2018 IND", "- 2018..2018 IND"),
        &arranged_on(
            "2019..2020",
            &["IND [] lead", "SRB [Serbian platoon] junior"],
        ),
    );
    let many = PlaceGuest {
        people: Some(people("SRB", 781)),
        ..edit.clone()
    };
    check_refused(
        &plan,
        &Edit::PlaceGuest(many),
        "On 1 January 2019 Indian battalion has only 780 people of its own and cannot give 781",
    );
    let longer = PlaceGuest {
        last_day: None,
        ..edit.clone()
    };
    check_refused(
        &plan,
        &Edit::PlaceGuest(longer),
        "On 1 January 2023 Indian battalion has only 0 people of its own and cannot give 30",
    );
    let known = PlaceGuest {
        guest: Some(PlacedUnit::Known(script::unit(&plan, "Kazakh company").id)),
        ..edit
    };
    check_refused(
        &plan,
        &Edit::PlaceGuest(known),
        "Kazakh company is in the plan with its people: only new ones can come out of the host’s own",
    );
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
fn nothing_false_is_found_after_a_placement_of_any_form() {
    let plan = with_large_battalion(&start());
    let signed = Agreement {
        signed: Some(script::date("2018-08-21")),
        ..Agreement::new(
            IdGenerator::seeded(71).next_id(),
            "Memorandum".to_owned(),
            AgreementKind::Memorandum,
        )
    };
    // With all that the dialog asks for.
    let complete = |edit: PlaceGuest, country: &str| PlaceGuest {
        partner: Partner {
            reimbursed_under: vec![script::country("IND")],
            ..partner(country, Role::Junior)
        },
        agreement: Some(GuestAgreement::New(Box::new(signed.clone()))),
        ..edit
    };
    for (edit, country) in [
        (from_template(&plan, template()), "SRB"),
        (out_of_host(from_template(&plan, template())), "SRB"),
        (nine(&plan, "BLR", "2019", Some("2020")), "BLR"),
        (out_of_host(nine(&plan, "BLR", "2019", Some("2020"))), "BLR"),
    ] {
        let changed = perform(&plan, &Edit::PlaceGuest(complete(edit, country)));
        assert_eq!(new_findings(&plan, &changed), [""; 0]);
    }
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
