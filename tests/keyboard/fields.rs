//! Fields forgive in what they take, are exact in what they show, and lose nothing that was typed.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::model::{PlanDate, Unit};

use crate::stage::Stage;
use crate::{type_on, with_sample};

fn company(stage: &Stage) -> Unit {
    let plan = stage.application().plan().expect("a plan is open");
    let company = plan.units().find(|it| it.name == "Kazakh company");
    company.expect("it is in the sample").clone()
}

/// Gives a field the keyboard and types over what is there.
fn type_into(stage: &mut Stage, field: &str, text: &str) {
    stage.node(field).focus();
    stage.settle();
    stage.type_over(text);
}

/// Types into a field and takes it with Enter.
fn enter(stage: &mut Stage, field: &str, text: &str) {
    type_into(stage, field, text);
    stage.press(Modifiers::NONE, Key::Enter);
}

fn value(stage: &Stage, field: &str) -> String {
    stage.node(field).value().unwrap_or_default()
}

#[test]
fn headcounts_are_typed_freely_and_shown_exactly() {
    for typed in ["1200", "1 200", "1,200", "1.200", " 1\u{A0}200 "] {
        let mut stage = with_sample();
        stage.choose("Kazakh company");
        enter(&mut stage, "Not stated", typed);
        let on_day = company(&stage)
            .periods
            .iter()
            .any(|period| period.total().total() == 1_200);
        assert!(on_day, "{typed:?}");
        assert_eq!(value(&stage, "Not stated"), "1\u{202F}200", "{typed:?}");
    }
}

#[test]
fn dates_are_typed_freely_and_shown_exactly() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    stage.beginning(Role::Button, "1 31 Oct 2018").click();
    stage.settle();
    let mut check = |typed: &str, date: Option<PlanDate>, shown: &str| {
        enter(&mut stage, "Last day", typed);
        let period = company(&stage).periods[0].clone();
        assert_eq!(period.last_day, date, "{typed:?}");
        assert_eq!(value(&stage, "Last day"), shown, "{typed:?}");
    };
    let day = |year, month, day| PlanDate::day(year, month, day).ok();
    check("30.4.19", day(2019, 4, 30), "30 Apr 2019");
    check("2019-05-02", day(2019, 5, 2), "2 May 2019");
    check("1 May 2019", day(2019, 5, 1), "1 May 2019");
    check("2 мая 2019 г.", day(2019, 5, 2), "2 May 2019");
    check("апр 2019", PlanDate::month(2019, 4).ok(), "Apr 2019");
    check("2019", PlanDate::year(2019).ok(), "2019");
    // Counted from the day looked at, 31 October 2018.
    check("+6m", day(2019, 4, 30), "30 Apr 2019");
    type_into(&mut stage, "Last day", "x");
    stage.press(Modifiers::NONE, Key::Backspace);
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(company(&stage).periods[0].last_day, None);
}

#[test]
fn what_is_wrong_stays_typed_beside_its_reason_until_escape_restores() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    enter(&mut stage, "Not stated", "many");
    assert!(stage.shows("only digits make a number"));
    assert_eq!(value(&stage, "Not stated"), "many");
    assert_eq!(company(&stage).periods[0].total().total(), 120);
    stage.press(Modifiers::NONE, Key::Escape);
    assert_eq!(value(&stage, "Not stated"), "120");
    assert!(!stage.shows("only digits make a number"));
}

#[test]
fn what_is_half_typed_is_there_again_after_another_unit_and_another_pane() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    type_into(&mut stage, "Not stated", "12o");
    stage.choose("Indian battalion");
    assert_eq!(value(&stage, "Not stated"), "780");
    stage.choose("Kazakh company");
    assert_eq!(value(&stage, "Not stated"), "12o");
    assert!(stage.shows("only digits make a number"));

    stage.click("View");
    stage.beginning(Role::Button, "Inspector").click();
    stage.settle();
    assert!(!stage.shows("only digits make a number"), "it is hidden");
    stage.click("View");
    stage.beginning(Role::Button, "Inspector").click();
    stage.settle();
    assert_eq!(value(&stage, "Not stated"), "12o");

    // What is right is taken when the unit is left.
    type_into(&mut stage, "Not stated", "130");
    stage.choose("Indian battalion");
    assert_eq!(company(&stage).periods[0].total().total(), 130);
}

#[test]
fn what_was_looked_for_among_sources_is_the_title_of_a_new_one() {
    let mut stage = with_sample();
    stage.choose("Kazakh company");
    stage.beginning(Role::Button, "1 31 Oct 2018").click();
    stage.settle();
    stage.node("Source").focus();
    stage.settle();
    type_on(&mut stage, "Note verbale 17");
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(value(&stage, "Title"), "Note verbale 17");
    assert!(stage.node("Title").accesskit_node().is_focused());
    stage.node("Add source").focus();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Enter);
    let plan = stage.application().plan().expect("a plan is open");
    assert!(
        plan.sources()
            .any(|source| source.title == "Note verbale 17")
    );
}
