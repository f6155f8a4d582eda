//! The dialogs of templates, by keyboard and by mouse.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use std::path::Path;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::app::Surroundings;
use muster::model::{Confidence, Plan, Unit};
use muster::reference;
use muster::text::Language;

use stage::{Stage, surroundings};

/// The sample with the Kazakh company, with templates kept in a folder.
fn with_sample(language: Language, data: Option<&Path>) -> Stage {
    let surroundings = Surroundings {
        data: data.map(Path::to_owned),
        ..surroundings(language)
    };
    let mut stage = Stage::open_in(surroundings, egui::Theme::Light);
    stage.beginning(Role::Button, "IndKazBat").click();
    stage.settle();
    stage
}

fn plan(stage: &Stage) -> Plan {
    stage.application().plan().expect("a plan is open").clone()
}

fn unit(stage: &Stage, name: &str) -> Option<Unit> {
    plan(stage).units().find(|it| it.name == name).cloned()
}

fn choose(stage: &mut Stage, row: &str) {
    stage.beginning(Role::TreeItem, row).click();
    stage.settle();
}

fn type_on(stage: &mut Stage, text: &str) {
    stage.harness.event(Event::Text(text.to_owned()));
    stage.settle();
}

/// Picks the country in the dialog, which lies over the inspector's.
fn pick_country(stage: &mut Stage, name: &str) {
    let field = stage
        .harness
        .get_all_by_role_and_label(Role::ComboBox, "Country")
        .last();
    field.expect("a field").click();
    stage.settle();
    type_on(stage, name);
    stage.press(Modifiers::NONE, Key::Enter);
}

#[test]
fn a_company_with_its_platoons_is_added_by_keyboard_in_one_step() {
    let mut stage = with_sample(Language::English, None);
    choose(&mut stage, "Indian battalion");
    let before = plan(&stage);
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    // The search field has the keyboard from the start.
    type_on(&mut stage, "infantry company");
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::ArrowUp);
    stage.press(Modifiers::NONE, Key::Enter);
    let now = plan(&stage);
    assert_eq!(now.unit_count(), before.unit_count() + 4);
    let company = unit(&stage, "Infantry company").expect("it was added");
    assert_eq!(now.name_of(company.parent), Some("Indian battalion"));
    // It is of the country that serves there, for as long as the battalion is there.
    assert_eq!(company.nationality.country().expect("one").as_str(), "IND");
    assert!(company.periods[0].last_day.is_some());
    let platoon = unit(&stage, "Infantry platoon 3").expect("it was added");
    let line = &platoon.periods[0].people[0];
    assert_eq!(line.not_stated, 33);
    let source = now.source(line.source.expect("a source")).expect("there");
    assert_eq!(source.confidence, Confidence::Published);
    let own = &company.periods[0].people[0];
    let source = now.source(own.source.expect("a source")).expect("there");
    assert_eq!(source.confidence, Confidence::Unconfirmed);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before, "it was one step");
}

#[test]
fn a_guest_comes_with_its_arrangement_in_one_step() {
    let mut stage = with_sample(Language::English, None);
    choose(&mut stage, "Indian battalion");
    let before = plan(&stage);
    let arrangements = |stage: &Stage| plan(stage).arrangements().count();
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    type_on(&mut stage, "infantry company");
    assert!(!stage.shows("A new arrangement"), "it is of India so far");
    pick_country(&mut stage, "Nepal");
    assert!(stage.shows("A new arrangement, attached, 31 Oct 2018 –"));
    assert!(stage.shows("India leads, Nepal is the junior partner"));
    stage.click("Add");
    assert_eq!(arrangements(&stage), before.arrangements().count() + 1);
    let company = unit(&stage, "Infantry company").expect("it was added");
    let now = plan(&stage);
    let arrangement = now.arrangements_of(company.id).next().expect("one");
    assert_eq!(arrangement.name, "Indian battalion – Infantry company");
    assert_eq!(arrangement.first_day, company.periods[0].first_day);
    assert_eq!(arrangement.last_day, company.periods[0].last_day);
    let day = jiff::civil::date(2018, 10, 31);
    let roles = arrangement.partners_on(day).map(|it| {
        let role = it.role_on(day).expect("a role");
        format!("{} {}", it.country, role.name())
    });
    assert_eq!(roles.collect::<Vec<_>>(), ["IND lead", "NPL junior"]);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(plan(&stage), before, "it was one step");

    // Who is a partner there already joins that arrangement; and none is made where none is wanted.
    for (country, wanted, more) in [("Kazakhstan", true, 0), ("Nepal", false, 0)] {
        choose(&mut stage, "Indian battalion");
        stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
        type_on(&mut stage, "infantry company");
        pick_country(&mut stage, country);
        if wanted {
            assert!(stage.shows("the unit joins the arrangement “IndKazBat”"));
        } else {
            stage.click("Without");
            assert!(stage.shows("no arrangement says so yet"));
        }
        stage.click("Add");
        assert_eq!(arrangements(&stage), before.arrangements().count() + more);
        let company = unit(&stage, "Infantry company").expect("it was added");
        let is_joined = plan(&stage).arrangements_of(company.id).next().is_some();
        assert_eq!(is_joined, wanted);
        stage.press(Modifiers::COMMAND, Key::Z);
    }
}

#[test]
fn a_unit_without_people_and_parts_is_added_by_mouse() {
    let mut stage = with_sample(Language::English, None);
    choose(&mut stage, "Sector East");
    stage.click("Insert");
    stage.beginning(Role::Button, "From template…").click();
    stage.settle();
    stage
        .beginning(Role::ListBoxOption, "Infantry company, 120")
        .click();
    stage.settle();
    assert!(stage.shows("Kursiv, 14 September 2018"));
    assert!(stage.shows("120, of them 21 of its own"));
    stage.click("None");
    stage.click("Nobody yet");
    let field = stage
        .harness
        .get_all_by_role_and_label(Role::TextInput, "Name")
        .last();
    field.expect("a field").focus();
    stage.settle();
    stage.type_over("Reserve of the sector");
    stage.click("Add");
    let company = unit(&stage, "Reserve of the sector").expect("it was added");
    assert!(company.periods[0].people.is_empty());
    assert_eq!(company.nationality.country().expect("one").as_str(), "KAZ");
    let below = plan(&stage).with_all_below(company.id.into()).len();
    assert_eq!(below, 1);
}

#[test]
fn sources_and_remarks_are_in_the_readers_language() {
    let mut stage = with_sample(Language::Russian, None);
    choose(&mut stage, "Sector East");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    for key in ["infantry_company", "uav_unit", "formed_police_unit"] {
        let row = reference::unit_type(key).expect("a type of the table");
        let name = row.name.in_language(Language::Russian);
        stage.node("Поиск образцов").focus();
        stage.settle();
        stage.type_over(name);
        stage.settle();
        let option = format!("{name}, ");
        stage.beginning(Role::ListBoxOption, &option).click();
        stage.settle();
        let mut words = vec![&row.source];
        words.extend(&row.remarks);
        words.extend(&row.parts_source);
        for words in words {
            let is_shown = |language| stage.shows(words.in_language(language));
            assert!(is_shown(Language::Russian), "{key}: {words:?}");
            assert!(!is_shown(Language::English), "{key}: {words:?}");
        }
    }
}

#[test]
fn a_template_of_ones_own_is_kept_used_and_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = with_sample(Language::English, Some(folder.path()));
    choose(&mut stage, "Indian battalion");
    stage.click("Insert");
    stage.beginning(Role::Button, "Save as template…").click();
    stage.settle();
    stage.type_over("Battalion of ours");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("The template “Battalion of ours” has been saved"));

    choose(&mut stage, "MINURSO");
    let before = plan(&stage).unit_count();
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    type_on(&mut stage, "of ours");
    assert!(stage.shows("Battalion of ours"));
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(plan(&stage).unit_count() > before);
    let battalion = unit(&stage, "Battalion of ours").expect("it was added");
    assert_eq!(
        battalion.nationality.country().expect("one").as_str(),
        "KAZ"
    );
    assert_eq!(battalion.periods[0].total().total(), 780);

    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    type_on(&mut stage, "of ours");
    stage.click("Remove this template…");
    stage.click("Keep");
    stage.click("Remove this template…");
    stage.click("Remove");
    assert!(stage.shows("No template matches"));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("Search templates"));
}

#[test]
fn a_broken_template_is_told_and_can_be_taken_away() {
    let folder = tempfile::tempdir().expect("a folder");
    let templates = folder.path().join("templates");
    std::fs::create_dir(&templates).expect("a folder");
    let file = templates.join("broken.json");
    muster::file::save_bytes(&file, b"{\"format\": \"muster-fragment\", \"version\": 1")
        .expect("written");
    let mut stage = with_sample(Language::English, Some(folder.path()));
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    type_on(&mut stage, "broken");
    assert!(stage.shows("broken.json cannot be read"));
    assert!(stage.node("Add").accesskit_node().is_disabled());
    stage.click("Remove this template…");
    stage.click("Remove");
    assert!(!file.exists());
}

#[test]
fn it_says_why_nothing_can_be_added() {
    let mut stage = with_sample(Language::English, None);
    // Two missions, and nothing is chosen.
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    assert!(stage.node("Add").accesskit_node().is_disabled());
    stage.node("Under").click();
    stage.settle();
    type_on(&mut stage, "Sector East");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(!stage.node("Add").accesskit_node().is_disabled());
    stage.press(Modifiers::NONE, Key::Escape);
    // Where there is no folder, nothing can be kept.
    choose(&mut stage, "Kazakh company");
    stage.click("Insert");
    stage.beginning(Role::Button, "Save as template…").click();
    stage.settle();
    assert!(stage.shows("There is no folder on this machine"));
}

#[test]
fn it_looks_as_it_did() {
    let mut stage = with_sample(Language::English, None);
    choose(&mut stage, "Sector East");
    stage.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    type_on(&mut stage, "battalion");
    stage.harness.snapshot("template-picker");
}
