//! Units, missions and formations are added.

use muster::edit::{AddFormation, AddMission, AddUnit, Edit, NewPeople, Position};
use muster::model::{Formation, FormationKind, NodeId, Plan};

use super::checks::{check, check_refused};
use super::making::{OUT_OF_PARENT, SECTOR, added, ids};
use super::script;

#[test]
fn a_unit_comes_in_addition() {
    check(
        SECTOR,
        |plan| {
            let periods = ["2018-10-31.. KAZ 120"];
            let people = NewPeople::InAddition;
            added(
                plan,
                "Kazakh company, KAZ",
                "Indian battalion",
                &periods,
                people,
            )
        },
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2017.. IND 140
              unit B company, IND
              unit Kazakh company, KAZ
                - 2018-10-31.. KAZ 120
          formation Sector West
            unit Ghanaian battalion, GHA
        mission MINURSO",
    );
}

#[test]
fn a_unit_comes_out_of_its_parents_people_on_its_days() {
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2019 IND 900",
        |plan| {
            let periods = ["2018-10-31..2019-04 KAZ 120"];
            added(
                plan,
                "Kazakh company, KAZ",
                "Indian battalion",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10-30 IND 900
            - 2018-10-31..2019-04 IND 780
            - 2019-05..2019 IND 900
            unit Kazakh company, KAZ
              - 2018-10-31..2019-04 KAZ 120",
    );
}

#[test]
fn people_of_the_same_country_sex_and_rotation_are_taken_first() {
    check(
        "
        mission UNIFIL
          unit Joint battalion, joint
            - 2017..2018 #1 IND 500 + KAZ 20w 50m 30
            - 2018-06..2019 #2 IND 500 + KAZ 20w 50m 30",
        |plan| {
            let periods = ["2018-09..2018-11 #1 KAZ 5w 60m 20"];
            added(
                plan,
                "Kazakh company, KAZ",
                "Joint battalion",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "
        mission UNIFIL
          unit Joint battalion, joint
            - 2017..2018-08 #1 IND 500 + KAZ 20w 50m 30
            - 2018-06..2019 #2 IND 500 + KAZ 20w 50m 30
            - 2018-09..2018-11 #1 IND 500 + KAZ 15w
            - 2018-12..2018 #1 IND 500 + KAZ 20w 50m 30
            unit Kazakh company, KAZ
              - 2018-09..2018-11 #1 KAZ 5w 60m 20",
    );
}

#[test]
fn each_period_of_the_parent_is_cut_where_people_are_taken() {
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-05 #1 IND 90w 810m
            - 2018-06..2019 #2 IND 900",
        |plan| {
            let periods = ["2018.. IND 100"];
            added(
                plan,
                "C company, IND",
                "Indian battalion",
                &periods,
                NewPeople::InAddition,
            )
        },
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-05 #1 IND 90w 810m
            - 2018-06..2019 #2 IND 900
            unit C company, IND
              - 2018.. IND 100",
    );
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-05 #1 IND 90w 810m
            - 2018-06..2019 #2 IND 900",
        |plan| {
            let periods = ["2018..2018 IND 100"];
            added(
                plan,
                "C company, IND",
                "Indian battalion",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2017 #1 IND 90w 810m
            - 2018..2018-05 #1 IND 80w 720m
            - 2018-06..2018 #2 IND 800
            - 2019..2019 #2 IND 900
            unit C company, IND
              - 2018..2018 IND 100",
    );
}

#[test]
fn nobody_is_taken_from_where_there_are_too_few() {
    check_refused(
        SECTOR,
        |plan| {
            let periods = ["2018-10-31.. KAZ 1200"];
            added(
                plan,
                "Kazakh battalion, KAZ",
                "Indian battalion",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "On 31 October 2018 Indian battalion has only 900 people of its own and cannot give 1\u{202f}200",
    );
    check_refused(
        SECTOR,
        |plan| {
            let periods = ["2018-10-31.. KAZ 120"];
            added(
                plan,
                "Kazakh company, KAZ",
                "Sector East",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "Sector East is not a unit and has no people to give",
    );
}

#[test]
fn missions_and_formations_are_added_where_they_are_wanted() {
    let mission = |plan: &Plan| {
        let NodeId::Mission(minurso) = script::node(plan, "MINURSO") else {
            panic!("MINURSO is a mission");
        };
        let mut mission = plan.mission(minurso).expect("MINURSO").clone();
        mission.id = ids().next_id();
        mission.acronym = "UNTSO".to_owned();
        mission.place = Position::Before(minurso.into()).place(plan, None);
        let mission = Box::new(mission);
        Edit::AddMission(AddMission { mission })
    };
    check(
        "
        mission UNIFIL
        mission MINURSO",
        mission,
        "
        mission UNIFIL
        mission UNTSO
        mission MINURSO",
    );
    check(
        SECTOR,
        |plan| {
            let parent = script::node(plan, "UNIFIL");
            Edit::AddFormation(AddFormation {
                formation: Formation {
                    id: ids().next_id(),
                    name: "Headquarters".to_owned(),
                    short_name: String::new(),
                    kind: FormationKind::ForceHeadquarters,
                    parent,
                    place: Position::First.place(plan, Some(parent)),
                    remarks: String::new(),
                },
            })
        },
        "
        mission UNIFIL
          formation Headquarters
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2017.. IND 140
              unit B company, IND
          formation Sector West
            unit Ghanaian battalion, GHA
        mission MINURSO",
    );
}

#[test]
fn what_is_added_must_be_new() {
    check_refused(
        SECTOR,
        |plan| {
            let unit = script::unit(plan, "A company").clone();
            let people = NewPeople::InAddition;
            Edit::AddUnit(AddUnit { unit, people })
        },
        "A company: this id is used twice",
    );
    check_refused(
        SECTOR,
        |plan| {
            added(
                plan,
                ", KAZ",
                "Indian battalion",
                &[],
                NewPeople::InAddition,
            )
        },
        "Add  to Indian battalion: a name or title is needed here",
    );
}
