//! Every kind of edit, shown on plans as text: before, the edit, after.

use jiff::civil::Date;
use muster::edit::{
    AddCountry, AddFormation, AddMission, AddPeriod, AddSource, AddUnit, Direction, DuplicateNode,
    Edit, EndPeriod, FormationField, HeadField, History, Keep, ListChange, MissionField, MoveNodes,
    NewPeople, PeriodField, Position, RemoveCountry, RemoveNodes, RemovePeriod, RemoveSource,
    RenameCountry, SetFormation, SetHead, SetMission, SetPeriod, SetSource, SetTotal, SetUnit,
    ShiftNode, SourceField, SplitPeriod, Together, UnitField, UseSource,
};
use muster::model::{
    AuthorizedStrength, Confidence, Echelon, Formation, FormationKind, IdGenerator, Mandate,
    Nationality, NodeId, OwnCountry, Plan, Source,
};
use muster::text::{Language, Message, Texts};

#[path = "support/script.rs"]
mod script;

/// The plan of a text, changed by an edit, is that of another text; undo and redo give both back.
#[track_caller]
fn check(before: &str, edit: impl Fn(&Plan) -> Edit, after: &str) {
    let plan = script::plan(before);
    assert_eq!(
        script::text(&plan),
        script::trimmed(before),
        "the text before"
    );
    let changed = perform(&plan, &edit(&plan));
    assert_eq!(
        script::text(&changed),
        script::trimmed(after),
        "the text after"
    );
}

/// Something of the plan of a text becomes something else by an edit; undo and redo give both back.
#[track_caller]
fn check_value(
    before: &str,
    edit: impl Fn(&Plan) -> Edit,
    read: impl Fn(&Plan) -> String,
    values: [&str; 2],
) {
    let plan = script::plan(before);
    let changed = perform(&plan, &edit(&plan));
    assert_eq!([read(&plan), read(&changed)], values);
}

/// An edit is refused with a sentence, and nothing has changed.
#[track_caller]
fn check_refused(before: &str, edit: impl Fn(&Plan) -> Edit, sentence: &str) {
    let plan = script::plan(before);
    let mut history = History::new(plan.clone());
    let refusal = history.perform(&edit(&plan)).expect_err("a refusal");
    assert_eq!(words(&refusal.message), sentence);
    assert_eq!(*history.plan(), plan);
    assert!(!history.is_modified() && history.undo_name().is_none());
    // It can be said in every language.
    Texts::of(Language::Russian).say(&refusal.message);
}

/// An edit has a name.
#[track_caller]
fn check_name(before: &str, edit: impl Fn(&Plan) -> Edit, name: &str) {
    let plan = script::plan(before);
    assert_eq!(words(&edit(&plan).name(&plan)), name);
}

fn words(message: &Message) -> String {
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
    assert!(history.is_modified());
    assert_eq!(history.undo_name(), Some(&edit.name(plan)));
    for language in Language::ALL {
        Texts::of(language).say(&edit.name(plan));
    }
    assert!(history.undo());
    assert_eq!(history.plan(), plan, "undo gives the first plan back");
    assert!(!history.is_modified());
    assert!(history.redo());
    assert_eq!(*history.plan(), changed, "redo gives the changed plan back");
    changed
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn ids() -> IdGenerator {
    IdGenerator::seeded(7)
}

fn moved(plan: &Plan, nodes: &[&str], parent: Option<&str>, position: Position) -> Edit {
    Edit::MoveNodes(MoveNodes {
        nodes: nodes.iter().map(|name| script::node(plan, name)).collect(),
        parent: parent.map(|name| script::node(plan, name)),
        position,
    })
}

fn shifted(plan: &Plan, name: &str, direction: Direction) -> Edit {
    let node = script::node(plan, name);
    Edit::ShiftNode(ShiftNode { node, direction })
}

fn removed(plan: &Plan, names: &[&str]) -> Edit {
    let nodes = names.iter().map(|name| script::node(plan, name)).collect();
    Edit::RemoveNodes(RemoveNodes { nodes })
}

fn duplicated(plan: &Plan, name: &str) -> Edit {
    Edit::DuplicateNode(DuplicateNode {
        node: script::node(plan, name),
        name: format!("{name} (copy)"),
        ids: ids(),
    })
}

fn added(plan: &Plan, words: &str, parent: &str, periods: &[&str], people: NewPeople) -> Edit {
    let parent = script::node(plan, parent);
    let place = Position::Last.place(plan, Some(parent));
    let unit = script::new_unit(words, parent, place, periods);
    Edit::AddUnit(AddUnit { unit, people })
}

fn set_unit(plan: &Plan, name: &str, field: UnitField) -> Edit {
    let unit = script::unit(plan, name).id;
    Edit::SetUnit(SetUnit { unit, field })
}

fn set_period(plan: &Plan, name: &str, number: usize, field: PeriodField) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    Edit::SetPeriod(SetPeriod {
        unit,
        period,
        field,
    })
}

fn split(plan: &Plan, name: &str, number: usize, on: &str) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    Edit::SplitPeriod(SplitPeriod {
        unit,
        period,
        day: day(on),
        second: ids().next_id(),
    })
}

fn ended(plan: &Plan, name: &str, number: usize, on: &str) -> Edit {
    let (unit, period) = script::period(plan, name, number);
    let day = day(on);
    Edit::EndPeriod(EndPeriod { unit, period, day })
}

fn total(plan: &Plan, name: &str, on: &str, total: u32, keep: Keep) -> Edit {
    Edit::SetTotal(SetTotal {
        unit: script::unit(plan, name).id,
        day: day(on),
        total,
        keep,
        ids: ids(),
    })
}

const OUT_OF_PARENT: fn() -> NewPeople = || NewPeople::OutOfParent { ids: ids() };

const SECTOR: &str = "
    mission UNIFIL
      formation Sector East
        unit Indian battalion, IND
          - 2017.. IND 900
          unit A company, IND
            - 2017.. IND 140
          unit B company, IND
      formation Sector West
        unit Ghanaian battalion, GHA
    mission MINURSO";

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

const KEYS: &str = "
    mission UNIFIL
      unit A, KAZ
      unit B, KAZ
        unit C, KAZ
        unit D, KAZ";

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

#[test]
fn what_is_removed_goes_with_all_below_and_guests_go_home() {
    check(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2017.. IND 100
          unit Kazakh company, KAZ
            - 2018..2018 KAZ 120 in Indian battalion
            - 2019..2019 KAZ 120 in A company
            - 2020..2020 KAZ 120 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
        |plan| removed(plan, &["A company", "Indian battalion"]),
        "
        mission UNIFIL
          unit Kazakh company, KAZ
            - 2018..2018 KAZ 120
            - 2019..2019 KAZ 120
            - 2020..2020 KAZ 120 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
    );
    check(SECTOR, |plan| removed(plan, &["UNIFIL"]), "mission MINURSO");
}

#[test]
fn a_copy_stands_after_its_original_with_attachments_of_its_own() {
    check(
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
        |plan| duplicated(plan, "Sector East"),
        "
        mission UNIFIL
          formation Sector East
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          formation Sector East (copy)
            unit Indian battalion, IND
              - 2017.. IND 900
              unit A company, IND
                - 2018.. IND 100 in B company
              unit B company, IND
                - 2018.. IND 100 in Ghanaian battalion
          unit Ghanaian battalion, GHA",
    );
    let plan = script::plan(SECTOR);
    let copied = perform(&plan, &duplicated(&plan, "UNIFIL"));
    assert_eq!(copied.unit_count(), 8);
    assert_eq!(copied.missions().count(), 3);
}

#[test]
fn attachments_of_a_copy_are_to_the_copy() {
    let plan = script::plan(
        "
        mission UNIFIL
          unit Indian battalion, IND
            unit A company, IND
              - 2018.. IND 100 in B company
            unit B company, IND",
    );
    let copied = perform(&plan, &duplicated(&plan, "Indian battalion"));
    let original = script::unit(&plan, "A company");
    let mut companies = copied.units().filter(|unit| unit.name == "A company");
    let copy = companies
        .find(|unit| unit.id != original.id)
        .expect("a copy");
    assert_ne!(copy.periods[0].id, original.periods[0].id);
    assert_ne!(copy.periods[0].parent, original.periods[0].parent);
    let parent = copy.periods[0]
        .parent
        .and_then(NodeId::unit)
        .expect("a unit");
    assert_eq!(copied.unit(parent).expect("its parent").parent, copy.parent);
}

const PERIODS: &str = "
    source UN DPO
    mission UNIFIL
      unit Indian battalion, IND
        - 2017..2018-10 #1 IND 900
        - 2019-06-15.. #2 IND 850 + KAZ 30
      unit Ghanaian battalion, GHA";

#[test]
fn periods_are_added_split_ended_and_removed() {
    check(
        PERIODS,
        |plan| {
            let unit = script::unit(plan, "Ghanaian battalion").id;
            let period = script::read_period("..2020 GHA 800", ids().next_id());
            Edit::AddPeriod(AddPeriod { unit, period })
        },
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA
            - ..2020 GHA 800",
    );
    check(
        PERIODS,
        |plan| split(plan, "Indian battalion", 1, "2020-01-01"),
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15..2019-12-31 #2 IND 850 + KAZ 30
            - 2020-01-01.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
    check(
        PERIODS,
        |plan| ended(plan, "Indian battalion", 1, "2019-06-15"),
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-10 #1 IND 900
            - 2019-06-15..2019-06-15 #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
    check(
        PERIODS,
        |plan| {
            let (unit, period) = script::period(plan, "Indian battalion", 0);
            Edit::RemovePeriod(RemovePeriod { unit, period })
        },
        "
        source UN DPO
        mission UNIFIL
          unit Indian battalion, IND
            - 2019-06-15.. #2 IND 850 + KAZ 30
          unit Ghanaian battalion, GHA",
    );
}

#[test]
fn a_period_is_split_and_ended_only_inside() {
    for on in ["2017-01-01", "2018-11-01"] {
        let plan = script::plan(PERIODS);
        assert!(
            split(&plan, "Indian battalion", 0, on)
                .apply(&plan)
                .is_err()
        );
    }
    for on in ["2017-01-02", "2018-10-31"] {
        let plan = script::plan(PERIODS);
        assert!(split(&plan, "Indian battalion", 0, on).apply(&plan).is_ok());
    }
    check_refused(
        PERIODS,
        |plan| split(plan, "Indian battalion", 1, "2019-06-15"),
        "The period of Indian battalion cannot be split on 15 June 2019: it needs days both before and from then on",
    );
    check_refused(
        PERIODS,
        |plan| ended(plan, "Indian battalion", 0, "2018-11-01"),
        "1 November 2018 is not in this period of Indian battalion",
    );
}

#[test]
fn fields_of_a_period_are_set() {
    let first = |field: fn(&Plan) -> PeriodField, line: &str| {
        let after = PERIODS.replace("- 2017..2018-10 #1 IND 900", line);
        check(
            PERIODS,
            |plan| set_period(plan, "Indian battalion", 0, field(plan)),
            &after,
        );
    };
    first(|_| PeriodField::FirstDay(None), "- ..2018-10 #1 IND 900");
    first(
        |_| PeriodField::FirstDay(Some(script::date("2017-03"))),
        "- 2017-03..2018-10 #1 IND 900",
    );
    first(
        |_| PeriodField::LastDay(Some(script::date("2018"))),
        "- 2017..2018 #1 IND 900",
    );
    first(|_| PeriodField::Rotation(None), "- 2017..2018-10 IND 900");
    first(
        |_| PeriodField::People(script::read_period(".. IND 50w 850", ids().next_id()).people),
        "- 2017..2018-10 #1 IND 50w 850",
    );
    first(
        |plan| PeriodField::Parent(Some(script::node(plan, "Ghanaian battalion"))),
        "- 2017..2018-10 #1 IND 900 in Ghanaian battalion",
    );
    check_refused(
        PERIODS,
        |plan| {
            let last = PeriodField::LastDay(Some(script::date("2016")));
            set_period(plan, "Indian battalion", 0, last)
        },
        "Indian battalion: the last date, 2016, lies before the first, 2017",
    );
}

#[test]
fn the_usual_parent_is_no_attachment() {
    let plan = script::plan(PERIODS);
    let usual = PeriodField::Parent(Some(script::node(&plan, "UNIFIL")));
    let edit = set_period(&plan, "Indian battalion", 0, usual);
    assert_eq!(edit.apply(&plan), Ok(plan));
}

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

#[test]
fn sources_are_added_used_changed_and_removed() {
    check(
        PERIODS,
        |_| {
            Edit::AddSource(AddSource {
                source: Source {
                    id: ids().next_id(),
                    title: "Ministry".to_owned(),
                    date: None,
                    link: String::new(),
                    confidence: Confidence::Estimated,
                    remarks: String::new(),
                },
            })
        },
        &PERIODS.replacen("source", "source Ministry\n    source", 1),
    );
    let used = |plan: &Plan| {
        let (unit, period) = script::period(plan, "Indian battalion", 1);
        let source = Some(script::source(plan, "UN DPO"));
        Edit::UseSource(UseSource {
            unit,
            period,
            line: 1,
            source,
        })
    };
    let sourced = |plan: &Plan| {
        let lines = script::unit(plan, "Indian battalion").periods.iter();
        let lines = lines.flat_map(|period| &period.people);
        lines
            .filter(|line| line.source.is_some())
            .count()
            .to_string()
    };
    check_value(PERIODS, used, sourced, ["0", "1"]);
    let removed = |plan: &Plan| {
        let source = script::source(plan, "UN DPO");
        Edit::RemoveSource(RemoveSource { source })
    };
    check(
        PERIODS,
        removed,
        PERIODS
            .replace("source UN DPO", "")
            .trim_start_matches('\n'),
    );
    check_refused(
        PERIODS,
        |plan| {
            Edit::Together(Together {
                name: Message::new("edit-use-source").with("name", "x"),
                edits: vec![used(plan), removed(plan)],
            })
        },
        "UN DPO is still used by Indian battalion",
    );
    check(
        PERIODS,
        |plan| {
            let source = script::source(plan, "UN DPO");
            let field = SourceField::Title("UN".to_owned());
            Edit::SetSource(SetSource { source, field })
        },
        &PERIODS.replace("UN DPO", "UN"),
    );
}

#[test]
fn countries_of_the_plans_own_are_added_renamed_and_removed() {
    let code = script::country("XKA");
    let plan = script::plan(PERIODS);
    let country = OwnCountry {
        code,
        name: "Atlantis".to_owned(),
    };
    let plan = perform(&plan, &Edit::AddCountry(AddCountry { country }));
    let name = "Lemuria".to_owned();
    let renamed = perform(&plan, &Edit::RenameCountry(RenameCountry { code, name }));
    assert_eq!(renamed.own_country(code).unwrap().name, "Lemuria");
    let removal = Edit::RemoveCountry(RemoveCountry { code });
    assert_eq!(perform(&plan, &removal).own_countries().count(), 0);
    let whose = UnitField::Nationality(Nationality::National(code));
    let used = perform(&plan, &set_unit(&plan, "Ghanaian battalion", whose));
    let refusal = removal.apply(&used).unwrap_err();
    assert_eq!(
        words(&refusal.message),
        "Atlantis is still used by Ghanaian battalion"
    );
    let code = script::country("GHA");
    let country = OwnCountry {
        code,
        name: "Gold Coast".to_owned(),
    };
    let plan = perform(&plan, &Edit::AddCountry(AddCountry { country }));
    let removal = Edit::RemoveCountry(RemoveCountry { code });
    assert_eq!(perform(&plan, &removal).own_countries().count(), 1);
}

const TOTALS: &str = "
    mission UNIFIL
      unit Indian battalion, IND
        - 2017..2019 IND 20w 880
        unit Kazakh company, KAZ
          - 2018-10..2019-04 #1 KAZ 120
          - 2019-04..2019 #2 KAZ 120
        unit B company, IND
          - 2017..2018-06 IND 100";

#[test]
fn a_total_for_a_day_keeps_the_own_people_on_other_days() {
    check(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 900, Keep::OwnPeople),
        &TOTALS.replace("IND 20w 880", "IND 20w 760"),
    );
    check(
        TOTALS,
        |plan| {
            total(
                plan,
                "Indian battalion",
                "2018-10-31",
                1030,
                Keep::OwnPeople,
            )
        },
        &TOTALS.replace("IND 20w 880", "IND 20w 890"),
    );
}

#[test]
fn a_total_that_is_kept_splits_the_period_where_sub_units_change() {
    check(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 900, Keep::Total),
        "
        mission UNIFIL
          unit Indian battalion, IND
            - 2017..2018-06 IND 20w 780
            - 2018-07..2018-09 IND 20w 880
            - 2018-10..2019 IND 20w 760
            unit Kazakh company, KAZ
              - 2018-10..2019-04 #1 KAZ 120
              - 2019-04..2019 #2 KAZ 120
            unit B company, IND
              - 2017..2018-06 IND 100",
    );
    let plan = script::plan(TOTALS);
    let id = |name| script::unit(&plan, name).id;
    let on = day("2018-10-31");
    assert!(SetTotal::is_question(&plan, id("Indian battalion"), on));
    assert!(!SetTotal::is_question(&plan, id("Kazakh company"), on));
}

#[test]
fn a_total_that_cannot_be_says_why() {
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-10-31", 119, Keep::OwnPeople),
        "The units below Indian battalion have 120 people on 31 October 2018, more than the 119 typed",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2018-07-31", 50, Keep::Total),
        "The units below Indian battalion have 100 people on 1 January 2017, more than the 50 typed",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Indian battalion", "2020-01-01", 900, Keep::Total),
        "Indian battalion has no people of its own on 1 January 2020: add a period first",
    );
    check_refused(
        TOTALS,
        |plan| total(plan, "Kazakh company", "2019-04-15", 130, Keep::Total),
        "On 15 April 2019 Kazakh company has several periods at once: change their people one by one",
    );
}

#[test]
fn edits_together_are_one_step_or_none() {
    let both = |plan: &Plan, second: Edit| {
        Edit::Together(Together {
            name: Message::new("edit-rename").with("name", "both"),
            edits: vec![
                set_unit(plan, "A", UnitField::Name("Alpha".to_owned())),
                second,
            ],
        })
    };
    check(
        KEYS,
        |plan| both(plan, removed(plan, &["B"])),
        "
        mission UNIFIL
          unit Alpha, KAZ",
    );
    check_refused(
        KEYS,
        |plan| both(plan, moved(plan, &["B"], Some("C"), Position::Last)),
        "B cannot go under C, which is part of it",
    );
}

#[test]
fn edits_have_names() {
    let periods = ["2018.. KAZ 120"];
    check_name(
        SECTOR,
        |plan| {
            added(
                plan,
                "Kazakh company, KAZ",
                "Indian battalion",
                &periods,
                OUT_OF_PARENT(),
            )
        },
        "Add Kazakh company to Indian battalion",
    );
    check_name(
        SECTOR,
        |plan| set_unit(plan, "A company", UnitField::Name("1st company".to_owned())),
        "Rename A company",
    );
    check_name(
        SECTOR,
        |plan| set_period(plan, "A company", 0, PeriodField::FirstDay(None)),
        "Change first day of a period of A company",
    );
    check_name(
        SECTOR,
        |plan| removed(plan, &["A company"]),
        "Delete A company",
    );
    check_name(
        SECTOR,
        |plan| removed(plan, &["A company", "B company"]),
        "Delete 2 items",
    );
    check_name(
        SECTOR,
        |plan| {
            moved(
                plan,
                &["A company"],
                Some("Ghanaian battalion"),
                Position::Last,
            )
        },
        "Move A company to Ghanaian battalion",
    );
}

#[test]
fn history_goes_back_and_forth_and_knows_what_is_saved() {
    let plan = script::plan(KEYS);
    let rename = |name: &str| set_unit(&plan, "A", UnitField::Name(name.to_owned()));
    let mut history = History::new(plan.clone());
    let first = history.revision();
    history.perform(&rename("A1")).expect("no refusal");
    history.perform(&rename("A2")).expect("no refusal");
    let saved = history.revision();
    history.mark_saved(saved);
    assert!(!history.is_modified());
    assert!(history.undo());
    assert!(history.is_modified());
    assert!(history.redo());
    assert!(!history.is_modified());
    assert_eq!(history.revision(), saved);
    assert!(history.undo() && history.undo() && !history.undo());
    assert_eq!(history.revision(), first);
    assert!(history.is_modified());
    history.perform(&rename("A3")).expect("no refusal");
    assert!(!history.redo() && history.redo_name().is_none());
    assert!(![first, saved].contains(&history.revision()));
    history.mark_saved(first);
    assert!(
        history.is_modified(),
        "what was saved is an earlier revision"
    );
    assert!(History::unsaved(plan).is_modified());
}

#[test]
fn an_edit_that_changes_nothing_makes_no_step() {
    let plan = script::plan(KEYS);
    let mut history = History::new(plan.clone());
    let edit = set_unit(&plan, "A", UnitField::Name("A".to_owned()));
    history.perform(&edit).expect("no refusal");
    assert!(!history.is_modified() && !history.undo());
}
