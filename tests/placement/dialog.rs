//! The dialog that places a unit with another country's, in the whole program.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT as _;
use muster::model::Plan;
use muster::text::Language;

use crate::stage::Stage;

const TITLE: &str = "Place with another country’s unit";

/// The sample with a row of the outline chosen, and the dialog open.
fn with_dialog(row: &str) -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.beginning(Role::TreeItem, row).click();
    stage.settle();
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    stage
}

fn plan(stage: &Stage) -> Plan {
    stage.application().plan().expect("a plan is open").clone()
}

fn is_open(stage: &Stage) -> bool {
    stage.shows("Give up what was put in?") || stage.shows("From – to") || stage.shows("Host unit")
}

/// Types what has the keyboard.
fn write(stage: &mut Stage, text: &str) {
    stage.harness.event(Event::Text(text.to_owned()));
    stage.settle();
}

/// Picks from the list of a field, by what is typed to find it.
fn pick(stage: &mut Stage, field: &str, query: &str) {
    stage.click(field);
    write(stage, query);
    stage.press(Modifiers::NONE, Key::Enter);
}

fn is_disabled(stage: &Stage, name: &str) -> bool {
    stage.node(name).accesskit_node().is_disabled()
}

#[test]
fn what_would_come_of_it_is_shown_before_it_is_done_in_one_step() {
    let mut stage = with_dialog("Kazakh staff officers");
    let before = plan(&stage);
    assert!(stage.shows("Choose the unit in which people are to serve"));
    assert!(is_disabled(&stage, "Place"));
    pick(&mut stage, "Host unit", "indian");
    assert!(stage.shows("903 = 780 IND + 123 KAZ"));
    assert!(stage.shows("planned · established"));
    assert!(stage.shows("Kazakhstan 123 → 123"));
    assert!(stage.shows("India 900 → 903"));
    assert!(stage.shows("Everyone 903 → 903"));
    assert_eq!(plan(&stage), before, "nothing is done yet");
    stage.click("Place");
    assert!(!is_open(&stage));
    let after = plan(&stage);
    let count = |plan: &Plan| plan.arrangements().count();
    assert_eq!(count(&after), count(&before) + 1);
    assert!(stage.shows("Kazakh staff officers"));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before);
}

#[test]
fn escape_asks_nothing_where_nothing_was_put_in() {
    let mut stage = with_dialog("Kazakh staff officers");
    assert!(stage.shows(TITLE) && is_open(&stage));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!is_open(&stage));
    assert!(!stage.application().is_modified());
}

#[test]
fn escape_asks_before_it_gives_up_what_was_put_in() {
    let mut stage = with_dialog("Indian battalion");
    stage.click("Name of the guest");
    write(&mut stage, "Serbian platoon");
    stage.press(Modifiers::NONE, Key::Tab);
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(stage.shows("Give up what was put in?"));
    stage.click("Go on");
    assert!(is_open(&stage));
    stage.click("Cancel");
    stage.click("Give up");
    assert!(!is_open(&stage));
    assert!(!stage.application().is_modified());
}

#[test]
fn a_refusal_is_said_in_place_and_enter_does_nothing() {
    let mut stage = with_dialog("Indian battalion");
    stage.click("Name of the guest");
    write(&mut stage, "Serbian platoon");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("has no people on these days: say how many they are"));
    assert!(is_disabled(&stage, "Place"));
    pick(&mut stage, "Country of the guest", "india");
    assert!(stage.shows("are of one country: just move the unit"));
    pick(&mut stage, "Country of the guest", "srb");
    stage.click("People");
    write(&mut stage, "30");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("930 = 780 IND + 120 KAZ + 30 SRB"));
    // Who comes after the last day is no guest.
    stage.click("Last day there");
    write(&mut stage, "1.1.2018");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("lies before the first"));
    assert!(is_open(&stage));
    stage.click("Last day there");
    write(&mut stage, "31.12.2019");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(!is_open(&stage));
    let plan = plan(&stage);
    let platoon = plan.units().find(|it| it.name == "Serbian platoon");
    assert_eq!(platoon.expect("it was placed").periods.len(), 1);
}

#[test]
fn a_joint_unit_is_made_on_the_way() {
    let mut stage = with_dialog("Kazakh staff officers");
    pick(&mut stage, "Host unit", "joint unit");
    assert!(stage.shows("Type the name of the joint unit"));
    stage.click("Name of the unit");
    write(&mut stage, "Joint team");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("3 = 3 KAZ"));
    assert!(stage.shows("Joint team 0 → 3"));
    stage.click("Place");
    let plan = plan(&stage);
    let team = plan.units().find(|it| it.name == "Joint team");
    assert_eq!(team.expect("it was made").nationality.country(), None);
}

#[test]
fn the_dialog_in_two_languages_and_themes() {
    let mut stage = with_dialog("Kazakh staff officers");
    pick(&mut stage, "Host unit", "indian");
    stage.harness.snapshot("placement");
    stage.press(Modifiers::NONE, Key::Escape);
    stage.click("Give up");
    stage.click("View");
    stage.click("Русский");
    stage.click("Вид");
    stage.click("Тёмная тема");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(&mut stage, "Принимающая часть", "indian");
    stage.harness.snapshot("placement-dark-ru");
}
