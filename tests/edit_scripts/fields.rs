//! What units, missions, formations and the plan itself say is changed.

use muster::edit::{
    Edit, FormationField, HeadField, ListChange, MissionField, SetFormation, SetHead, SetMission,
    UnitField,
};
use muster::model::{AuthorizedStrength, Echelon, Mandate, Nationality, NodeId, Plan};

use super::checks::{check, check_refused, check_value};
use super::making::{PERIODS, SECTOR, day, set_unit};
use super::script;

#[test]
fn fields_of_a_unit_are_set() {
    check(
        PERIODS,
        |plan| {
            let kazakh = Nationality::National(script::country("NPL"));
            set_unit(plan, "Indian battalion", UnitField::Nationality(kazakh))
        },
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, NPL
            - 2017..2018-10 #1 NPL 900
            - 2019-06-15.. #2 NPL 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
    let after = PERIODS.replace("Indian battalion, IND", "Indian battalion, joint");
    check(
        PERIODS,
        |plan| {
            set_unit(
                plan,
                "Indian battalion",
                UnitField::Nationality(Nationality::Joint),
            )
        },
        &after,
    );
    let after = PERIODS.replace("Indian battalion", "INDBATT");
    check(
        PERIODS,
        |plan| {
            set_unit(
                plan,
                "Indian battalion",
                UnitField::Name("INDBATT".to_owned()),
            )
        },
        &after,
    );
    check_value(
        PERIODS,
        |plan| {
            set_unit(
                plan,
                "Indian battalion",
                UnitField::Echelon(Echelon::Battalion),
            )
        },
        |plan| format!("{:?}", script::unit(plan, "Indian battalion").echelon),
        ["Company", "Battalion"],
    );
    check_value(
        PERIODS,
        |plan| {
            let strength = AuthorizedStrength {
                first_day: Some(script::date("2017")),
                last_day: None,
                people: 900,
                source: Some(script::source(plan, "UN DPO")),
            };
            let change = ListChange::Add(strength);
            set_unit(plan, "Indian battalion", UnitField::Authorized(change))
        },
        |plan| {
            let strength = script::unit(plan, "Indian battalion").authorized_on(day("2018-01-01"));
            format!("{:?}", strength.map(|it| it.people))
        },
        ["None", "Some(900)"],
    );
    check_refused(
        PERIODS,
        |plan| {
            let change = UnitField::Authorized(ListChange::Remove(0));
            set_unit(plan, "Indian battalion", change)
        },
        "The entry is no longer in the list",
    );
}

#[test]
fn fields_of_the_plan_missions_and_formations_are_set() {
    check_value(
        SECTOR,
        |_| {
            let field = HeadField::Title("Plan 2026".to_owned());
            Edit::SetHead(SetHead { field })
        },
        |plan| plan.head().title.clone(),
        ["Plan", "Plan 2026"],
    );
    check_refused(
        SECTOR,
        |_| {
            let field = HeadField::ReferenceDay(Some(script::date("2018-10")));
            Edit::SetHead(SetHead { field })
        },
        "Plan: this date has to be known to the day",
    );
    let mandate = |plan: &Plan| {
        let NodeId::Mission(mission) = script::node(plan, "UNIFIL") else {
            panic!("UNIFIL is a mission");
        };
        let field = MissionField::Mandates(ListChange::Add(Mandate {
            title: "S/RES/2790 (2025)".to_owned(),
            first_day: None,
            last_day: Some(script::date("2026-12-31")),
            source: None,
        }));
        Edit::SetMission(SetMission { mission, field })
    };
    check_value(
        SECTOR,
        mandate,
        |plan| {
            plan.missions()
                .map(|it| it.mandates.len().to_string())
                .max()
                .unwrap()
        },
        ["0", "1"],
    );
    check_value(
        SECTOR,
        |plan| {
            let NodeId::Formation(formation) = script::node(plan, "Sector East") else {
                panic!("Sector East is a formation");
            };
            let field = FormationField::ShortName("SE".to_owned());
            Edit::SetFormation(SetFormation { formation, field })
        },
        |plan| plan.formations().map(|it| it.short_name.clone()).collect(),
        ["", "SE"],
    );
}
