//! New guests: units from a template, and people who come out of the host's own.

use jiff::civil::Date;
use muster::analysis::{Ledger, Question, View, joint_partners, strength};
use muster::edit::{
    AddFromTemplate, Edit, GuestAgreement, GuestArrangement, NewPeople, PlaceGuest, PlacedUnit,
    Position, UnitTemplate,
};
use muster::model::{
    Agreement, AgreementKind, Arrangement, ArrangementKind, Echelon, IdGenerator, NodeId, Partner,
    Plan, Role, Unit,
};
use muster::reference;
use muster::rules::Findings;
use muster::text::Language;

use crate::checks::{
    BATTALION, COMPANY, NEPALESE, arranged, arranged_on, check, check_refused, day, partner,
    people, perform, place, start, units_below, words,
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
            has_people: true,
            ids: IdGenerator::seeded(20),
        }))),
        partner: partner("SRB", Role::Junior),
        agreement: None,
        ..place(plan, "2019", Some("2020"))
    }
}

/// Nine people of a country in the Indian battalion, without a unit of their own.
pub(crate) fn nine(
    plan: &Plan,
    country: &str,
    first_day: &str,
    last_day: Option<&str>,
) -> PlaceGuest {
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

pub(crate) fn out_of_host(place: PlaceGuest) -> PlaceGuest {
    PlaceGuest {
        counted: NewPeople::OutOfParent {
            ids: IdGenerator::seeded(21),
        },
        ..place
    }
}

/// How many are in the battalion with all below it on a day, by either ledger.
#[track_caller]
pub(crate) fn in_battalion(plan: &Plan, on: Date) -> u64 {
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
pub(crate) fn partners(plan: &Plan, on: Date) -> Vec<(String, u64)> {
    let rows = joint_partners(plan, on, View::default()).into_iter();
    rows.map(|row| (row.partner.country.to_string(), row.people.total()))
        .collect()
}

/// The plan with a battalion that is larger than what comes below it.
pub(crate) fn with_large_battalion(plan: &Plan) -> Plan {
    let battalion = Unit {
        echelon: Echelon::Battalion,
        ..script::unit(plan, "Indian battalion").clone()
    };
    plan.with_unit(battalion).expect("a legal unit")
}

/// What is found in the second plan and not in the first, in words; not that numbers have no source, which none here have.
pub(crate) fn new_findings(before: &Plan, after: &Plan) -> Vec<String> {
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
