//! Edits together, the names of edits, and the history that keeps them.

use muster::edit::{Edit, History, PeriodField, Position, Together, UnitField};
use muster::model::Plan;
use muster::text::Message;

use super::checks::{check, check_name, check_refused};
use super::making::{KEYS, OUT_OF_PARENT, SECTOR, added, moved, removed, set_period, set_unit};
use super::script;

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
