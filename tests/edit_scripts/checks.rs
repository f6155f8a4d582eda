//! What an edit makes of a plan, or why it is refused.

use muster::edit::{Edit, History};
use muster::model::Plan;
use muster::text::{Language, Message, Texts};

use super::script;

/// The plan of a text, changed by an edit, is that of another text; undo and redo give both back.
#[track_caller]
pub(crate) fn check(before: &str, edit: impl Fn(&Plan) -> Edit, after: &str) {
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
pub(crate) fn check_value(
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
pub(crate) fn check_refused(before: &str, edit: impl Fn(&Plan) -> Edit, sentence: &str) {
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
pub(crate) fn check_name(before: &str, edit: impl Fn(&Plan) -> Edit, name: &str) {
    let plan = script::plan(before);
    assert_eq!(words(&edit(&plan).name(&plan)), name);
}

pub(crate) fn words(message: &Message) -> String {
    Texts::of(Language::English).say(message)
}

/// Performs an edit in a history and goes back and forth.
#[track_caller]
pub(crate) fn perform(plan: &Plan, edit: &Edit) -> Plan {
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
