//! Nodes are moved, by the mouse and by keys.

use muster::edit::{Direction, History, Position};
use muster::model::Plan;

use super::checks::{check, check_refused, perform};
use super::making::{KEYS, SECTOR, moved, shifted};
use super::script;

#[test]
fn nodes_move_with_all_below_them() {
    check(
        SECTOR,
        |plan| {
            moved(
                plan,
                &["Indian battalion", "A company"],
                Some("Sector West"),
                Position::First,
            )
        },
        "
        mission UNIFIL
          formation Sector East
          formation Sector West
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2017.. IND 140
              unit B company, IND
            unit Ghanaian battalion, GHA
        mission MINURSO",
    );
}

#[test]
fn missions_move_among_missions() {
    check(
        "
        mission UNIFIL
        mission MINURSO
        mission UNTSO",
        |plan| {
            let position = Position::After(script::node(plan, "UNTSO"));
            moved(plan, &["MINURSO", "UNIFIL"], None, position)
        },
        "
        mission UNTSO
        mission MINURSO
        mission UNIFIL",
    );
}

#[test]
fn siblings_of_one_place_get_places_of_their_own_when_one_moves_between() {
    let plan = script::plan(
        "
        mission A
        mission B
        mission C",
    );
    let mut plan = plan;
    let first = plan.missions().next().expect("a mission").place.clone();
    for mut mission in plan.clone().missions().cloned() {
        mission.place = first.clone();
        plan = plan.with_mission(mission).expect("a legal plan");
    }
    let order = |plan: &Plan| script::text(plan).replace("mission ", "").replace('\n', "");
    let before: Vec<String> = order(&plan).chars().map(String::from).collect();
    let [one, two, three] = [0, 1, 2].map(|index| before[index].as_str());
    let position = Position::After(script::node(&plan, one));
    let after = perform(&plan, &moved(&plan, &[three], None, position));
    assert_eq!(order(&after), format!("{one}{three}{two}"));
}

#[test]
fn places_stay_short_however_often_one_spot_is_used() {
    let plan = script::plan(
        "
        mission UNIFIL
          unit A, KAZ
          unit B, KAZ
          unit C, KAZ",
    );
    let mut plan = plan;
    for turn in 0..2_000 {
        let names = if turn % 2 == 0 {
            ["B", "C"]
        } else {
            ["C", "B"]
        };
        let position = Position::After(script::node(&plan, "A"));
        let edit = moved(&plan, &names[1..], Some("UNIFIL"), position);
        plan = edit.apply(&plan).expect("a legal plan");
        let longest = plan.units().map(|unit| unit.place.as_str().len()).max();
        assert!(longest <= Some(150));
        let text = script::text(&plan);
        let order = format!(
            "unit A, KAZ\n  unit {}, KAZ\n  unit {}, KAZ\n",
            names[1], names[0]
        );
        assert!(text.ends_with(&order), "{text}");
    }
}

#[test]
fn attachments_stay_when_a_unit_moves() {
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2018..2019 IND 100 in Ghanaian battalion
          unit Ghanaian battalion, GHA
          unit Nepalese battalion, NPL",
        |plan| {
            moved(
                plan,
                &["A company"],
                Some("Nepalese battalion"),
                Position::Last,
            )
        },
        "
        mission UNIFIL
          unit Indian battalion, IND
          unit Ghanaian battalion, GHA
          unit Nepalese battalion, NPL
            unit A company, IND
              - 2018..2019 IND 100 in Ghanaian battalion",
    );
}

#[test]
fn impossible_moves_say_why() {
    let last = Position::Last;
    check_refused(
        SECTOR,
        |plan| moved(plan, &["Indian battalion"], Some("A company"), last),
        "Indian battalion cannot go under A company, which is part of it",
    );
    check_refused(
        SECTOR,
        |plan| moved(plan, &["Sector West"], Some("Sector West"), last),
        "Sector West cannot go under itself",
    );
    check_refused(
        SECTOR,
        |plan| moved(plan, &["Sector West"], Some("Indian battalion"), last),
        "Sector West: a formation cannot stand under a unit",
    );
    check_refused(
        SECTOR,
        |plan| moved(plan, &["MINURSO"], Some("UNIFIL"), last),
        "MINURSO is a mission and stands under nothing else",
    );
    check_refused(
        SECTOR,
        |plan| moved(plan, &["A company"], None, last),
        "A company has to stand under a mission, a formation or a unit",
    );
    check_refused(
        SECTOR,
        |plan| {
            let elsewhere = Position::After(script::node(plan, "Ghanaian battalion"));
            moved(plan, &["A company"], Some("Indian battalion"), elsewhere)
        },
        "Ghanaian battalion does not stand there, so nothing can be put beside it",
    );
}

#[test]
fn a_move_to_where_it_is_makes_no_step() {
    let plan = script::plan(SECTOR);
    let mut history = History::new(plan.clone());
    let here = Position::After(script::node(&plan, "A company"));
    for (name, position) in [
        ("A company", here),
        ("B company", Position::Last),
        ("B company", here),
    ] {
        let edit = moved(&plan, &[name], Some("Indian battalion"), position);
        history.perform(&edit).expect("no refusal");
        assert!(!history.is_modified() && history.undo_name().is_none());
    }
}

#[test]
fn keys_move_by_one_step() {
    check(
        KEYS,
        |plan| shifted(plan, "B", Direction::Up),
        "
        mission UNIFIL
          unit B, KAZ
            unit C, KAZ
            unit D, KAZ
          unit A, KAZ",
    );
    check(
        KEYS,
        |plan| shifted(plan, "C", Direction::Down),
        "
        mission UNIFIL
          unit A, KAZ
          unit B, KAZ
            unit D, KAZ
            unit C, KAZ",
    );
    check(
        KEYS,
        |plan| shifted(plan, "D", Direction::In),
        "
        mission UNIFIL
          unit A, KAZ
          unit B, KAZ
            unit C, KAZ
              unit D, KAZ",
    );
    check(
        KEYS,
        |plan| shifted(plan, "C", Direction::Out),
        "
        mission UNIFIL
          unit A, KAZ
          unit B, KAZ
            unit D, KAZ
          unit C, KAZ",
    );
}

#[test]
fn keys_say_where_the_way_ends() {
    check_refused(
        KEYS,
        |plan| shifted(plan, "C", Direction::Up),
        "C is already the first here",
    );
    check_refused(
        KEYS,
        |plan| shifted(plan, "B", Direction::Down),
        "B is already the last here",
    );
    check_refused(
        KEYS,
        |plan| shifted(plan, "A", Direction::In),
        "Nothing stands before A that it could be put under",
    );
    check_refused(
        KEYS,
        |plan| shifted(plan, "A", Direction::Out),
        "A cannot be moved out any further",
    );
}
