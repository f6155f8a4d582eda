//! What people expect of any window, met by this one: keys, focus, dialogs, things in sight.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::model::PlanDate;
use muster::text::Language;

use stage::Stage;

/// The sample with the Kazakh company, opened from the welcome page.
fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

/// Adds a company to the Indian battalion and types its people, which raises a question.
fn with_question(people: &str) -> Stage {
    let mut stage = with_sample();
    stage.choose("Indian battalion");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::U);
    stage.type_over("Quick reaction company");
    stage.press(Modifiers::NONE, Key::Enter);
    stage.node("Not stated").focus();
    stage.settle();
    stage.type_on(people);
    stage.press(Modifiers::NONE, Key::Enter);
    stage
}

/// Adds a company of 60 to the Indian battalion, out of its people.
fn with_company() -> Stage {
    let mut stage = with_question("60");
    stage.click("Out of Indian battalion");
    stage
}

/// Whether what a menu offers by this name, with its keys behind it, cannot be chosen.
fn is_disabled(stage: &Stage, name: &str) -> bool {
    let item = stage.beginning(Role::Button, name);
    item.accesskit_node().is_disabled()
}

/// Whether something of this role has the keyboard.
fn has_focus(stage: &Stage, role: Role) -> bool {
    let mut nodes = stage.harness.query_all_by_role(role);
    nodes.any(|node| node.accesskit_node().is_focused())
}

#[test]
fn a_new_company_stays_as_long_as_its_battalion_and_takes_people_out_of_it() {
    let stage = with_company();
    let company = stage.unit("Quick reaction company").expect("it was added");
    let last_day = PlanDate::month(2024, 1).expect("a month");
    assert_eq!(company.periods[0].last_day, Some(last_day));
    assert_eq!(company.periods[0].total().total(), 60);
    assert!(!stage.shows("This cannot be done"));
    assert!(stage.shows("Quick reaction company, IND, 60"));
    assert!(stage.shows("Indian battalion, IND, 900"));
}

#[test]
fn an_answer_that_cannot_be_leaves_the_question_and_what_was_typed() {
    let mut stage = with_question("800");
    stage.click("Out of Indian battalion");
    assert!(stage.shows("people of its own and cannot give 800"));
    stage.click("In addition");
    let company = stage.unit("Quick reaction company").expect("it was added");
    assert_eq!(company.periods[0].total().total(), 800);
    assert!(!stage.shows("cannot give"));
}

#[test]
fn a_finding_that_appears_is_wholly_in_sight() {
    let stage = with_company();
    stage.beginning(Role::ListItem, "note: One number has no source");
    let heading = stage.harness.get_by_label("1 finding").rect();
    let status = "Kazakhstan on 31 October 2018";
    let status = stage.harness.get_by_label_contains(status).rect();
    let room = status.top() - heading.bottom();
    assert!(room >= 24.0, "the row below the heading has {room} points");
}

#[test]
fn a_day_is_typed_over_the_one_that_is_there_and_mended_at_once() {
    let mut stage = with_sample();
    stage.node("Day").click();
    stage.settle();
    stage.type_on("nonsense");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("not a date"));
    stage.type_on("15.6.2020");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("Kazakhstan on 15 June 2020"));
    assert!(!stage.shows("not a date"));
}

#[test]
fn what_was_typed_for_another_day_is_forgotten_when_the_day_moves() {
    let mut stage = with_sample();
    stage.node("Day").click();
    stage.settle();
    stage.type_on("nonsense");
    stage.click("Next change");
    let day = stage.node("Day").value();
    assert!(day.is_some_and(|day| !day.contains("nonsense")));
}

#[test]
fn both_usual_keys_redo() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    stage.press(Modifiers::NONE, Key::Delete);
    assert!(stage.unit("Kazakh company").is_none());
    for redo in [
        (Modifiers::COMMAND, Key::Y),
        (Modifiers::COMMAND | Modifiers::SHIFT, Key::Z),
    ] {
        stage.press(Modifiers::COMMAND, Key::Z);
        assert!(stage.unit("Kazakh company").is_some());
        stage.press(redo.0, redo.1);
        assert!(stage.unit("Kazakh company").is_none());
    }
}

#[test]
fn delete_spares_the_unit_where_another_control_has_the_keyboard() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    let before = stage.plan();
    stage.click("Edit");
    stage.click("Plan properties…");
    stage.press(Modifiers::NONE, Key::Delete);
    assert_eq!(stage.plan(), before, "a dialog is open");
    stage.click("Close");
    stage.beginning(Role::Cell, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Delete);
    stage.press(Modifiers::NONE, Key::Escape);
    assert_eq!(
        stage.plan(),
        before,
        "a cell is emptied, not a unit deleted"
    );
}

#[test]
fn escape_in_the_table_leaves_the_keys_with_its_cells() {
    let mut stage = with_sample();
    let before = stage.plan().unit_count();
    stage
        .beginning(Role::Cell, "Kazakh company, Own people")
        .click();
    stage.settle();
    for key in [Key::Escape, Key::Escape, Key::Delete] {
        stage.press(Modifiers::NONE, key);
    }
    stage.press(Modifiers::COMMAND, Key::D);
    assert_eq!(stage.plan().unit_count(), before);
    assert!(stage.unit("Kazakh company").is_some());
}

#[test]
fn the_key_of_the_menus_leaves_a_dialog_its_keyboard() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::K);
    for name in ["File", "Edit"] {
        stage.press(Modifiers::NONE, Key::F10);
        assert!(!stage.node(name).accesskit_node().is_focused(), "{name}");
    }
}

#[test]
fn one_key_goes_round_the_panes() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    let mut visited = Vec::new();
    for _ in 0..5 {
        stage.press(Modifiers::NONE, Key::F6);
        let pane = [
            (
                has_focus(&stage, Role::Table) || has_focus(&stage, Role::Cell),
                "table",
            ),
            (has_focus(&stage, Role::TreeItem), "outline"),
            (stage.node("Day").accesskit_node().is_focused(), "day"),
        ];
        let pane = pane
            .into_iter()
            .find_map(|(is_it, name)| is_it.then_some(name));
        visited.push(pane.unwrap_or("inspector"));
    }
    assert_eq!(visited, ["table", "inspector", "day", "outline", "table"]);
}

#[test]
fn a_command_that_could_do_nothing_is_not_offered() {
    let mut stage = with_sample();
    stage.click("View");
    assert!(is_disabled(&stage, "Next finding"));
    assert!(!is_disabled(&stage, "Go to the reference day"));
    stage.press(Modifiers::NONE, Key::Escape);
    stage.choose("Kazakh group");
    stage.click("Insert");
    assert!(is_disabled(&stage, "Split period on this day"));
    assert!(!is_disabled(&stage, "Add unit"));
}

#[test]
fn a_list_takes_escape_before_its_dialog_does() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::E);
    stage.click("Paper");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(stage.shows("Kind of file"));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("Kind of file"));
}

#[test]
fn letters_typed_on_a_country_find_it_and_tab_takes_it() {
    let mut stage = with_sample();
    stage.click("Edit");
    stage.click("Plan properties…");
    stage.node("Planning country").focus();
    stage.settle();
    stage.type_on("kyrg");
    stage.press(Modifiers::NONE, Key::Tab);
    assert_eq!(stage.plan().head().country.to_string(), "KGZ");
}

#[test]
fn a_path_that_cannot_be_stays_typed_with_the_reason() {
    let mut stage = with_company();
    let folder = tempfile::tempdir().expect("a folder");
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&folder.path().join("missing").join("plan.muster"));
    assert!(stage.shows("There is no folder"));
    // A folder is listed; the name goes with it, and gets its ending.
    stage.choose_file(folder.path());
    stage.type_over("kept");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(folder.path().join("kept.muster").is_file());
    assert!(!stage.application().is_modified());

    stage.press(Modifiers::COMMAND, Key::O);
    stage.choose_file(&folder.path().join("other.muster"));
    assert!(stage.shows("There is no file"));
    stage.choose_file(&folder.path().join("kept"));
    assert!(stage.application().plan().is_some());
    assert!(!stage.shows("There is no file"));
}

#[test]
fn a_saving_given_up_closes_nothing_later() {
    let mut stage = with_company();
    let folder = tempfile::tempdir().expect("a folder");
    let taken = folder.path().join("taken.muster");
    muster::file::save_bytes(&taken, b"something else").expect("a file is written");
    stage.press(Modifiers::COMMAND, Key::W);
    stage.click("Save");
    stage.choose_file(&taken);
    assert!(stage.shows("The file exists"));
    // One Escape answers one dialog: the other stays, so that another name can be given.
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("The file exists"));
    stage.node("File name or path");
    stage.press(Modifiers::NONE, Key::Escape);
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&folder.path().join("free.muster"));
    assert!(!stage.application().is_modified());
    assert!(stage.application().plan().is_some(), "it is still open");
    assert_eq!(
        std::fs::read(&taken).expect("it is there"),
        b"something else"
    );
}

#[test]
fn what_is_told_of_work_done_goes_by_itself() {
    let mut stage = with_company();
    let folder = tempfile::tempdir().expect("a folder");
    stage.press(Modifiers::COMMAND, Key::S);
    stage.choose_file(&folder.path().join("plan.muster"));
    assert!(stage.shows("Saved plan.muster"));
    let now = stage.harness.ctx.input(|input| input.time);
    stage.harness.input_mut().time = Some(now + 10.0);
    stage.harness.run_steps(4);
    assert!(!stage.shows("Saved plan.muster"));
}

#[test]
fn a_period_added_in_a_gap_ends_before_the_next() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    stage.node("Day").focus();
    stage.settle();
    stage.type_over("1.10.2018");
    stage.press(Modifiers::NONE, Key::Enter);
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    let company = stage.unit("Kazakh company").expect("it is in the sample");
    let days = |period: &muster::model::Period| {
        let first = period.first_day.map(PlanDate::earliest);
        let last = period.last_day.map(PlanDate::latest);
        (first, last)
    };
    let added = (
        Some(jiff::civil::date(2018, 10, 1)),
        Some(jiff::civil::date(2018, 10, 30)),
    );
    assert!(company.periods.iter().any(|period| days(period) == added));
}

#[test]
fn undo_and_redo_choose_what_they_change() {
    let mut stage = with_sample();
    let is_chosen = |stage: &Stage, name: &str| {
        let row = stage.beginning(Role::TreeItem, name);
        row.accesskit_node().is_selected() == Some(true)
    };
    stage.choose("Kazakh company");
    stage.press(Modifiers::NONE, Key::F2);
    stage.type_over("Northern company");
    stage.press(Modifiers::NONE, Key::Enter);
    stage.choose("MINURSO");
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(is_chosen(&stage, "Kazakh company"));
    stage.choose("MINURSO");
    stage.press(Modifiers::COMMAND, Key::Y);
    assert!(is_chosen(&stage, "Northern company"));
    // What comes back with all below it is chosen by its top.
    stage.choose("Indian battalion");
    stage.press(Modifiers::NONE, Key::Delete);
    assert!(!is_chosen(&stage, "UNIFIL"));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert!(is_chosen(&stage, "Indian battalion"));
}

#[test]
fn in_a_small_window_nothing_lies_over_anything_else() {
    let mut stage = with_sample();
    stage.harness.set_size(vec2(800.0, 500.0));
    stage.settle();
    let check = |stage: &Stage, names: &[&str]| {
        for (index, one) in names.iter().enumerate() {
            for other in &names[index + 1..] {
                let (one_rect, other_rect) = (stage.node(one).rect(), stage.node(other).rect());
                assert!(
                    !one_rect.shrink(1.0).intersects(other_rect.shrink(1.0)),
                    "{one} lies over {other}"
                );
            }
        }
    };
    check(
        &stage,
        &["Filter rows", "Missions and formations", "Columns"],
    );
    stage.press(Modifiers::COMMAND, Key::Num2);
    check(&stage, &["Breakdown", "Copy", "Export…"]);
}

#[test]
fn a_new_plan_opens_within_its_horizon() {
    for (first_day, last_day, opens_on) in [
        ("2028-03", "2029", "on 1 March 2028"),
        ("2012", "2020", "on 1 January 2012"),
        ("2026", "2027", "on 21 November 2026"),
    ] {
        let mut stage = Stage::open(Language::English, egui::Theme::Light);
        stage.press(Modifiers::COMMAND, Key::N);
        stage.click("Planning country");
        stage.type_on("kaz");
        stage.press(Modifiers::NONE, Key::Enter);
        for (field, day) in [
            ("Horizon, first day", first_day),
            ("Horizon, last day", last_day),
        ] {
            stage.node(field).focus();
            stage.settle();
            stage.type_over(day);
            stage.press(Modifiers::NONE, Key::Tab);
        }
        stage.click("Create");
        assert!(stage.plan().head().horizon.is_some());
        assert!(stage.shows(opens_on), "{first_day} to {last_day}");
    }
}
