//! The palette finds and does everything by part of its name.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::text::Language;

use crate::stage::Stage;
use crate::{type_on, with_sample};

/// What the palette offers, the best first.
fn offered(stage: &Stage) -> Vec<String> {
    let options = stage.harness.query_all_by_role(Role::ListBoxOption);
    options
        .filter_map(|option| option.accesskit_node().label())
        .collect()
}

/// Opens the palette and types into it.
fn look_for(stage: &mut Stage, text: &str) {
    stage.press(Modifiers::COMMAND, Key::K);
    type_on(stage, text);
}

/// Does what the palette finds for a text.
fn do_it(stage: &mut Stage, text: &str) {
    look_for(stage, text);
    stage.press(Modifiers::NONE, Key::Enter);
}

fn is_open(stage: &Stage) -> bool {
    stage.shows("What was found") || stage.shows("Найденное")
}

#[track_caller]
fn check_first(stage: &mut Stage, text: &str, expected: &str) {
    look_for(stage, text);
    let offered = offered(stage);
    let first = offered.first().map(String::as_str).unwrap_or_default();
    assert!(first.starts_with(expected), "{text:?}: {offered:#?}");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!is_open(stage));
}

#[test]
fn everything_is_found_in_both_languages_and_on_both_layouts() {
    let mut stage = with_sample();
    check_first(&mut stage, "unifil", "UNIFIL, United Nations Interim Force");
    check_first(&mut stage, "гтшашд", "UNIFIL");
    check_first(&mut stage, "юнифил", "UNIFIL");
    check_first(&mut stage, "ВСООНЛ", "UNIFIL, ВСООНЛ");
    check_first(
        &mut stage,
        "kaz comp",
        "Kazakh company, UNIFIL › Sector East",
    );
    check_first(&mut stage, "save as", "Save as…, File, Ctrl+Shift+S");
    check_first(&mut stage, "сохранить как", "Save as…, Сохранить как…");
    check_first(&mut stage, "jnvtybnm", "Undo, Отменить");
    check_first(&mut stage, "contributors", "Contributors, Figure");
    check_first(&mut stage, "india", "India");
    check_first(&mut stage, "belarus", "Belarus 2010–2023, Sample plan");
}

#[test]
fn units_say_where_they_are_and_how_many() {
    let mut stage = with_sample();
    look_for(&mut stage, "kazakh company");
    let first = offered(&stage).into_iter().next().unwrap_or_default();
    assert!(first.ends_with("Indian battalion, 120"), "{first}");
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(
        stage.node("Name").value().as_deref(),
        Some("Kazakh company")
    );
}

#[test]
fn a_day_and_a_mission_are_gone_to() {
    for (typed, day) in [
        ("UNIFIL 1 Mar 2019", "1 March 2019"),
        ("1.3.2019", "1 March 2019"),
        ("1.3.2019 unifil", "1 March 2019"),
        ("ЮНИФИЛ март 2019", "1 March 2019"),
        ("ВСООНЛ 1 марта 2019 г.", "1 March 2019"),
        ("today", "21 November 2026"),
        ("сегодня", "21 November 2026"),
        ("ntlfq", ""),
        ("+6m", "30 April 2019"),
    ] {
        let mut stage = with_sample();
        look_for(&mut stage, typed);
        let first = offered(&stage).into_iter().next().unwrap_or_default();
        if day.is_empty() {
            assert!(!first.starts_with("Go to 2"), "{typed:?}: {first}");
            continue;
        }
        assert!(first.contains(day), "{typed:?}: {first}");
        stage.press(Modifiers::NONE, Key::Enter);
        assert!(stage.shows(&format!("Kazakhstan on {day}")), "{typed:?}");
        let has_mission = typed.to_lowercase().contains(['u', 'Ю', 'ю', 'В', 'в']);
        if has_mission {
            stage.node("Acronym");
        }
    }
}

#[test]
fn arrows_choose_and_escape_gives_the_keyboard_back() {
    let mut stage = with_sample();
    stage.node("Day").focus();
    stage.settle();
    look_for(&mut stage, "se");
    let before = offered(&stage);
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::ArrowDown);
    stage.press(Modifiers::NONE, Key::ArrowUp);
    let chosen = stage
        .harness
        .query_all_by_role(Role::ListBoxOption)
        .position(|option| option.accesskit_node().is_selected() == Some(true));
    assert_eq!(chosen, Some(1), "{before:#?}");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!is_open(&stage));
    assert!(stage.node("Day").accesskit_node().is_focused());
}

#[test]
fn what_was_chosen_last_comes_first_and_what_cannot_be_says_why() {
    let mut stage = with_sample();
    do_it(&mut stage, "strength over time");
    assert!(stage.shows("Strength over time, 2018–2023"));
    do_it(&mut stage, "dark colours");
    stage.press(Modifiers::COMMAND, Key::K);
    let first: Vec<_> = offered(&stage).into_iter().take(2).collect();
    assert_eq!(first, ["Dark colours, View", "Strength over time, Figure"]);
    type_on(&mut stage, "rename");
    let first = offered(&stage).into_iter().next().unwrap_or_default();
    assert!(
        first.contains("Choose a mission, formation or unit first"),
        "{first}"
    );
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(is_open(&stage), "nothing was done");
}

#[test]
fn a_country_is_looked_for_in_the_outline() {
    let mut stage = with_sample();
    do_it(&mut stage, "Казахстан");
    assert!(stage.shows("Kazakh company, KAZ, 120"));
    assert!(!stage.shows("Support company, IND"));
}

#[test]
fn the_palette_works_before_a_plan_is_open() {
    let mut stage = Stage::open(Language::Russian, egui::Theme::Light);
    do_it(&mut stage, "indkazbat");
    assert!(stage.application().title().starts_with("IndKazBat"));
    stage.press(Modifiers::COMMAND, Key::K);
    assert!(is_open(&stage));
}

#[test]
fn the_box_in_the_menu_bar_opens_it() {
    let mut stage = with_sample();
    stage.click("Find or do…");
    assert!(is_open(&stage));
}

#[test]
fn the_sheet_of_keys_is_searched() {
    let mut stage = with_sample();
    stage.press(Modifiers::NONE, Key::F1);
    assert!(stage.shows("Save as…, Ctrl+Shift+S"));
    assert!(stage.shows("Next pane, F6"));
    type_on(&mut stage, "отменить");
    assert!(stage.shows("Undo, Ctrl+Z"));
    assert!(!stage.shows("Save as…, Ctrl+Shift+S"));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("Undo, Ctrl+Z"));
}
