//! Placing units of the plan and new ones: before, the edit, after; undone, redone, refused.

use muster::edit::{Edit, GuestArrangement, PlaceGuest, PlacedUnit, Position};
use muster::model::{Arrangement, IdGenerator, NodeId, Role};

use crate::checks::{
    BATTALION, NEPALESE, PLACED_COMPANY, arranged, arranged_on, arrangement_id, check,
    check_refused, day, partner, people, perform, place, placed, start, units, words,
};
use crate::script;
use crate::words::arrangements;

#[test]
fn a_unit_is_placed_for_some_days_and_returns() {
    let plan = start();
    let edit = Edit::PlaceGuest(place(&plan, "2018-10-31", Some("2019-05-31")));
    assert_eq!(
        words(&edit.name(&plan)),
        "Attach Kazakh company to Indian battalion"
    );
    check(
        &plan,
        &edit,
        &units(&[BATTALION], &PLACED_COMPANY, &[NEPALESE]),
        &arranged_on(
            "2018-10-31..2019-05-31",
            &["IND [] lead", "KAZ [Kazakh company] junior"],
        ),
    );
}

#[test]
fn a_unit_placed_with_other_people_ends_elsewhere() {
    let plan = start();
    let edit = PlaceGuest {
        people: Some(people("KAZ", 110)),
        agreement: None,
        ..place(&plan, "2018-10", None)
    };
    check(
        &plan,
        &Edit::PlaceGuest(edit),
        &units(
            &[BATTALION],
            &[
                "2018-06..2018-09 #1 KAZ 120",
                "2018-10.. #1 KAZ 110 in Indian battalion",
            ],
            &[NEPALESE],
        ),
        &arranged(
            "IndKazBat",
            "2018-10..",
            &["IND [] lead", "KAZ [Kazakh company] junior"],
        ),
    );
}

#[test]
fn a_new_unit_stands_under_its_host_usually() {
    let plan = start();
    let host = script::node(&plan, "Indian battalion");
    let parent = script::node(&plan, "UNIFIL");
    let place_last = Position::Last.place(&plan, Some(host));
    let unit = script::new_unit("Serbian platoon, SRB", parent, place_last, &[]);
    let edit = PlaceGuest {
        guest: Some(PlacedUnit::New(Box::new(unit))),
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
    let plan = start();
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
        guest: Some(PlacedUnit::Known(unit)),
        arrangement: GuestArrangement::Known(arrangement_id()),
        partner: partner("NPL", Role::Equal),
        agreement: None,
        ..place(&plan, "2019-03", None)
    };
    check(
        &plan,
        &Edit::PlaceGuest(edit),
        &units(
            &[BATTALION],
            &PLACED_COMPANY,
            &[
                "2017..2019-02 NPL 870",
                "2019-03.. NPL 870 in Indian battalion",
            ],
        ),
        &arranged_on(
            "2018-10-31..",
            &[
                "IND [] lead",
                "KAZ [Kazakh company] ..2019-05-31, junior",
                "NPL [Nepalese battalion] 2019-03.., equal",
            ],
        ),
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
        arranged_on(
            "2018-10-31..2019-12-31",
            &["IND [] lead", "KAZ [Kazakh company] junior"],
        )
    );
}

#[test]
fn what_cannot_be_placed_says_why() {
    let plan = start();
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
            guest: Some(known("Joint battalion")),
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
        guest: Some(PlacedUnit::Known(
            script::unit(&placed, "Indian battalion").id,
        )),
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
