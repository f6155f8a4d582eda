//! The dialog of typed lines, by keyboard and by mouse.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::model::{Plan, Unit};
use muster::text::Language;

use stage::Stage;

/// The sample with the Kazakh company, with the dialog open over it.
fn with_dialog(language: Language) -> Stage {
    let mut stage = Stage::open(language, egui::Theme::Light);
    stage.beginning(Role::Button, "IndKazBat").click();
    stage.settle();
    stage.press(Modifiers::COMMAND, Key::L);
    stage
}

fn plan(stage: &Stage) -> Plan {
    stage.application().plan().expect("a plan is open").clone()
}

fn unit(stage: &Stage, name: &str) -> Option<Unit> {
    plan(stage).units().find(|it| it.name == name).cloned()
}

/// Types into what has the keyboard, and waits until it is read.
fn type_lines(stage: &mut Stage, text: &str) {
    stage.harness.event(Event::Paste(text.to_owned()));
    stage.settle();
}

#[test]
fn lines_are_typed_read_and_added_by_keyboard_in_one_step() {
    let mut stage = with_dialog(Language::English);
    let before = plan(&stage);
    // The text has the keyboard from the start.
    type_lines(
        &mut stage,
        "UNIFIL, Sector West\nITA bn 600 from 2018\nSVN coy 80 under Italian battalion",
    );
    assert_eq!(plan(&stage), before, "nothing is added before one says so");
    assert!(stage.shows("Italian battalion under Sector West, 600 people, from 2018"));
    assert!(stage.shows("under Sector West, a new formation"));
    stage.press(Modifiers::COMMAND, Key::Enter);
    let company = unit(&stage, "Slovenian company").expect("it was added");
    let parent = plan(&stage).name_of(company.parent).map(str::to_owned);
    assert_eq!(parent.as_deref(), Some("Italian battalion"));
    assert!(
        !stage.shows("Nothing is added before you say so"),
        "it is closed"
    );
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before, "it was one step");
}

#[test]
fn lines_that_are_not_whole_stay_where_they_are() {
    let mut stage = with_dialog(Language::English);
    type_lines(
        &mut stage,
        "NPL coy 120 UNIFIL\nNPL bn 700 nonsense UNIFIL\nnothing at all",
    );
    assert!(stage.shows("“nonsense” is not understood"));
    assert!(stage.shows("3 lines, 1 wholly understood: 1 new unit, 0 periods"));
    stage.click("Add 1 line");
    assert!(unit(&stage, "Nepalese company").is_some());
    assert!(unit(&stage, "Nepalese battalion").is_none());
    let text = stage.node("Lines").value();
    assert_eq!(
        text.as_deref(),
        Some("NPL bn 700 nonsense UNIFIL\nnothing at all")
    );
    stage.click("Add 1 line as far as understood");
    assert!(unit(&stage, "Nepalese battalion").is_some());
    let text = stage.node("Lines").value();
    assert_eq!(text.as_deref(), Some("nothing at all"));
    // What was typed is still there when the dialog was closed meanwhile.
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("Nothing is added before you say so"));
    stage.click("Insert");
    stage.beginning(Role::Button, "Type lines…").click();
    stage.settle();
    let text = stage.node("Lines").value();
    assert_eq!(text.as_deref(), Some("nothing at all"));
    stage.click("Clear");
    assert!(stage.node("Add").accesskit_node().is_disabled());
}

#[test]
fn what_can_mean_several_things_is_chosen_by_mouse() {
    let mut stage = with_dialog(Language::English);
    type_lines(&mut stage, "Congolese coy 120 UNIFIL");
    assert!(stage.node("Add").accesskit_node().is_disabled());
    stage.node("“Congolese”").click();
    stage.settle();
    stage.click("Congo");
    assert!(stage.shows("Congolese company under UNIFIL, 120 people"));
    stage.click("Add 1 line");
    let company = unit(&stage, "Congolese company").expect("it was added");
    let country = company.nationality.country().expect("a country");
    assert_eq!(country.as_str(), "COG");
}

#[test]
fn nothing_is_added_that_was_not_shown() {
    let mut stage = with_dialog(Language::English);
    type_lines(&mut stage, "NPL coy 120 UNIFIL");
    let before = plan(&stage);
    // What was typed in the same frame has not been read yet.
    stage.harness.event(Event::Text(" 130 people".to_owned()));
    stage
        .harness
        .key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    stage.harness.run_steps(1);
    stage.settle();
    assert_eq!(plan(&stage), before);
}

#[test]
fn the_first_day_is_assumed_only_where_that_is_wanted() {
    let mut stage = with_dialog(Language::English);
    type_lines(&mut stage, "NPL coy 120 UNIFIL");
    assert!(stage.shows("from 31 Oct 2018, the day looked at"));
    stage
        .beginning(Role::CheckBox, "What has no first day")
        .click();
    stage.settle();
    assert!(stage.shows("without a first day: counts on no day"));
    stage.click("Add 1 line");
    let company = unit(&stage, "Nepalese company").expect("it was added");
    assert_eq!(company.periods[0].first_day, None);
}

#[test]
fn many_lines_are_read_in_the_background() {
    let mut stage = with_dialog(Language::English);
    let line = "NPL coy 120, UNIFIL, from 31.10.2018\n";
    stage.harness.event(Event::Paste(line.repeat(2_000)));
    stage.harness.run_steps(2);
    assert!(stage.application().is_busy());
    assert!(stage.shows("Reading…"));
    stage.settle();
    assert!(stage.shows("wholly understood"));
    stage.press(Modifiers::COMMAND, Key::Enter);
    assert!(unit(&stage, "Nepalese company 2000").is_some());
}

#[test]
fn it_looks_as_it_did() {
    let mut stage = with_dialog(Language::English);
    type_lines(
        &mut stage,
        "KAZ inf coy 120 under Indian battalion, UNIFIL, from 31.10.2018\n\
         3 KAZ staff officers at Force HQ UNIFIL\n\
         ESP bn 850 in Sector East until Nov 2019, rotation 2\n\
         Congolese coy 120 foo bar under Brazilian battalion",
    );
    stage.harness.snapshot("type-lines");
}

#[test]
fn it_looks_as_it_did_in_russian_and_dark() {
    let mut stage = with_dialog(Language::Russian);
    stage.harness.ctx.set_theme(egui::Theme::Dark);
    type_lines(
        &mut stage,
        "рота 120 казахстанская в составе индийского батальона, ВСООНЛ, с 31.10.2018 по 05.2019\n\
         взвод связи Италии 30 в Секторе Восток с 2019\n\
         4 индийских офицера штаба в штабе сил, ЮНИФИЛ\n\
         батальон 850 абракадабра, МИНУСКА",
    );
    stage.harness.snapshot("type-lines-dark-ru");
}
