//! The dialog that places a unit with another country's, in the whole program.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::civil::date;
use muster::app::Surroundings;
use muster::edit::template_of;
use muster::model::{ArrangementKind, Plan};
use muster::text::Language;

use crate::stage::{Stage, surroundings};

const TITLE: &str = "Place with another country’s unit";

/// The sample with a row of the outline chosen, and the dialog open.
fn with_dialog(row: &str) -> Stage {
    with_dialog_in(surroundings(Language::English), row)
}

/// The same among what the program finds around it.
fn with_dialog_in(surroundings: Surroundings, row: &str) -> Stage {
    let mut stage = Stage::open_in(surroundings, egui::Theme::Light);
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
    stage.shows("Discard what was put in?") || stage.shows("From – to") || stage.shows("Host unit")
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
    assert!(stage.shows("Discard what was put in?"));
    stage.click("Keep editing");
    assert!(is_open(&stage));
    stage.click("Cancel");
    stage.click("Discard");
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
fn a_guest_from_a_template_is_counted_with_its_sub_units_before_it_is_placed() {
    let mut stage = with_dialog("Indian battalion");
    let before = plan(&stage);
    pick(&mut stage, "Guest unit", "from a template");
    assert!(stage.shows("Choose the template"));
    // The field of the template has the keyboard by now.
    write(&mut stage, "infantry company");
    stage.press(Modifiers::NONE, Key::Enter);
    pick(&mut stage, "Country of the guest", "srb");
    let row = muster::reference::unit_type("infantry_company").expect("a type");
    let bridge = |people: &str| format!("= 780 IND + {people}");
    assert_eq!(row.strength, 120, "with all sub-units");
    assert!(stage.shows(&bridge("120 KAZ + 120 SRB")));
    // One that is typed is of one unit, which is said.
    stage.click("People");
    write(&mut stage, "160");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("One unit of 160, without the template’s sub-units"));
    assert!(stage.shows(&bridge("160 SRB + 120 KAZ")));
    stage.click("People");
    stage.press(Modifiers::NONE, Key::Backspace);
    stage.press(Modifiers::NONE, Key::Tab);
    stage.click("Place");
    assert!(!is_open(&stage));
    let after = plan(&stage);
    let company = after.units().find(|it| it.name == "Infantry company");
    let company = company.expect("it was placed").id;
    assert_eq!(
        after.unit_count(),
        before.unit_count() + 1 + after.children(company.into()).count()
    );
    assert!(after.children(company.into()).count() > 1);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before, "one step");
}

#[test]
fn a_template_is_found_among_the_guests_at_once() {
    let mut stage = with_dialog("Indian battalion");
    pick(&mut stage, "Guest unit", "level 2 hospital");
    let value = stage.node("Template").accesskit_node().value();
    assert_eq!(value.as_deref(), Some("Level 2 hospital"));
}

#[test]
fn a_template_of_ones_own_is_placed_for_the_country_of_the_guest() {
    let folder = tempfile::tempdir().expect("a folder");
    let sample = plan(&with_dialog("Indian battalion"));
    let company = sample.units().find(|it| it.name == "Kazakh company");
    let company = company.expect("it is in the sample").id;
    let kept = template_of(&sample, company, date(2018, 11, 1), "Company of ours");
    let templates = muster::file::Templates::below(folder.path());
    templates
        .keep(&kept.expect("a unit"))
        .expect("it can be kept");
    let surroundings = Surroundings {
        data: Some(folder.path().to_owned()),
        ..surroundings(Language::English)
    };
    let mut stage = with_dialog_in(surroundings, "Indian battalion");
    pick(&mut stage, "Guest unit", "from a template");
    write(&mut stage, "of ours");
    stage.press(Modifiers::NONE, Key::Enter);
    pick(&mut stage, "Country of the guest", "srb");
    assert!(stage.shows("780 IND + 120 KAZ + 120 SRB"));
    stage.click("Name of the guest");
    stage.type_over("Serbian company");
    stage.press(Modifiers::NONE, Key::Tab);
    stage.click("Place");
    let after = plan(&stage);
    let placed = after.units().find(|it| it.name == "Serbian company");
    let placed = placed.expect("it was placed");
    assert_eq!(
        placed.nationality.country().map(|it| it.to_string()),
        Some("SRB".to_owned())
    );
    let line = &placed.periods[0].people[0];
    assert_eq!(line.country.to_string(), "SRB");
    assert!(
        line.source.is_some(),
        "its number has the source that it had"
    );
}

#[test]
fn people_without_a_unit_leave_the_total_of_their_host_as_it_was() {
    let mut stage = with_dialog("Indian battalion");
    let before = plan(&stage);
    pick(&mut stage, "Guest unit", "without a unit");
    assert!(stage.shows("Type how many people they are"));
    stage.click("People");
    write(&mut stage, "9");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("909 = 780 IND + 129 KAZ"));
    // By keyboard: from the source to what is asked next.
    stage.press(Modifiers::NONE, Key::Tab);
    stage.press(Modifiers::NONE, Key::Space);
    assert!(stage.shows("900 = 771 IND + 129 KAZ"));
    assert!(stage.shows("Everyone 903 → 903"));
    stage.harness.snapshot("placement-people");
    stage.click("People");
    write(&mut stage, "781");
    stage.press(Modifiers::NONE, Key::Tab);
    assert!(stage.shows("Indian battalion has only 780 people of its own and cannot give 781"));
    assert!(is_disabled(&stage, "Place"));
    stage.click("People");
    write(&mut stage, "9");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(!is_open(&stage));
    let after = plan(&stage);
    assert_eq!(after.unit_count(), before.unit_count());
    let count = |plan: &Plan| plan.arrangements().count();
    assert_eq!(count(&after), count(&before) + 1);
    let new = after
        .arrangements()
        .find(|it| before.arrangement(it.id).is_none());
    let new = new.expect("an arrangement");
    assert_eq!(new.kind, ArrangementKind::Embedded);
    assert!(new.partners.iter().all(|partner| partner.units.is_empty()));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before, "one step");
}

#[test]
fn a_new_guest_from_a_template_in_russian_and_dark() {
    let mut stage = with_dialog("Indian battalion");
    stage.press(Modifiers::NONE, Key::Escape);
    stage.click("View");
    stage.click("Русский");
    stage.click("Вид");
    stage.click("Тёмная тема");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(&mut stage, "Подразделение-гость", "пехотная рота");
    stage.click("Выделить из собственных людей принимающей части");
    stage.harness.snapshot("placement-template-dark-ru");
}

#[test]
fn what_is_typed_before_tab_and_after_it_in_one_frame_reaches_each_its_field() {
    let mut stage = with_dialog("Indian battalion");
    stage.click("People");
    let text = |text: &str| Event::Text(text.to_owned());
    let tab = |pressed| Event::Key {
        key: Key::Tab,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = [text("3"), text("3"), tab(true), tab(false)];
    stage.harness.input_mut().events.extend(events);
    stage.settle();
    assert!(stage.node("Source of the number").is_focused());
    let search = |stage: &Stage| {
        let search = stage.harness.query_by_label("Type to find");
        search?.accesskit_node().value()
    };
    assert_eq!(search(&stage), None, "nothing is searched for");
    stage.click("People");
    let events = [
        text("4"),
        text("5"),
        tab(true),
        tab(false),
        text("u"),
        text("n"),
    ];
    stage.harness.input_mut().events.extend(events);
    stage.settle();
    assert_eq!(search(&stage).as_deref(), Some("un"));
    stage.press(Modifiers::NONE, Key::Escape);
    let people = stage.node("People").accesskit_node().value();
    assert_eq!(people.as_deref(), Some("45"));
}

#[test]
fn the_dialog_in_two_languages_and_themes() {
    let mut stage = with_dialog("Kazakh staff officers");
    pick(&mut stage, "Host unit", "indian");
    stage.harness.snapshot("placement");
    stage.press(Modifiers::NONE, Key::Escape);
    stage.click("Discard");
    stage.click("View");
    stage.click("Русский");
    stage.click("Вид");
    stage.click("Тёмная тема");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(&mut stage, "Принимающая часть", "indian");
    stage.harness.snapshot("placement-dark-ru");
}

/// Presses and releases the mouse over a control within one frame.
fn click_with_mouse(stage: &mut Stage, name: &str) {
    let at = stage.node(name).rect().center();
    stage.harness.event(Event::PointerMoved(at));
    stage.harness.step();
    for pressed in [true, false] {
        stage.harness.event(Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    stage.settle();
}

#[test]
fn a_list_opens_and_closes_by_the_mouse_as_often_as_wanted() {
    let mut stage = with_dialog("Indian battalion");
    for field in ["Command", "Role of the guest", "Guest unit", "Agreement"] {
        let count = |stage: &Stage| stage.harness.root().children_recursive().count();
        let closed = count(&stage);
        for turn in 0..3 {
            click_with_mouse(&mut stage, field);
            assert!(count(&stage) > closed, "{field} opens, turn {turn}");
            click_with_mouse(&mut stage, field);
            assert_eq!(count(&stage), closed, "{field} closes, turn {turn}");
        }
    }
}

#[test]
fn a_second_arrangement_of_the_same_two_is_not_called_as_the_first() {
    let mut stage = with_dialog("Indian battalion");
    pick(&mut stage, "Guest unit", "People in the host");
    let field = "Arrangement’s name";
    let first = stage.node(field).value().expect("a name");
    stage.click("People");
    write(&mut stage, "5");
    stage.press(Modifiers::NONE, Key::Tab);
    stage.click("Place");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    assert_eq!(stage.node(field).value(), Some(format!("{first} 2")));
}

#[test]
fn on_a_relief_day_as_many_are_named_as_the_view_counts() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.muster");
    let sample = include_str!("../../sample_data/irishfinnbatt-2012.muster");
    let relief = sample.replacen("2012-09-20", "2018-05-30", 1);
    muster::file::save_bytes(&path, relief.as_bytes()).expect("a new file");
    let mut stage = Stage::open_in(surroundings(Language::English), egui::Theme::Light);
    stage.press(Modifiers::COMMAND, Key::O);
    stage.choose_file(&path);
    stage.choose("Irish contingent in the battalion");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(&mut stage, "Guest unit", "estonian platoon");
    assert!(stage.shows("as it has them, 40 on 30 May 2018"));
}
