//! Looking through the table, and editing one cell.

use egui::{Event, Key, Modifiers, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::analysis::Lens;
use muster::text::{Language, Texts};
use muster::ui::table::Column;
use muster::ui::{Action, Command};

use crate::small_plan::{self, day, mission, parts, period, plan, unit};
use crate::stage::{Stage, double_click, kazakh_company, press, rows, sample, type_over};

#[test]
fn a_cell_says_its_row_its_column_and_its_value() {
    let harness = sample();
    for name in [
        "Kazakh company",
        "Kazakh company, Contributor, KAZ",
        "Kazakh company, Authorised, 120",
        "Kazakh company, Short or over, 0",
        "Kazakh company, First day, 31 Oct 2018",
        "Kazakh company, Stands under, Indian bn · East brigade · Sector East · UNIFIL",
        "Indian bn, Own people, 780",
        "Indian bn, Planned, 900",
        "Total, Planned, 903",
    ] {
        harness.get_by_label(name);
    }
}

#[test]
fn a_click_chooses_the_row() {
    let mut harness = sample();
    harness
        .get_by_label("Kazakh company, Contributor, KAZ")
        .click();
    harness.run();
    let unit = kazakh_company(harness.state()).id;
    assert_eq!(harness.state().actions, [Action::Select(Some(unit.into()))]);
}

#[test]
fn a_number_is_typed_over_and_entered() {
    let mut harness = sample();
    harness
        .get_by_label("Kazakh company, Own people, 120")
        .click();
    harness.run();
    type_over(&mut harness, "1");
    type_over(&mut harness, "30");
    press(&mut harness, Key::Enter);
    let unit = kazakh_company(harness.state());
    let people: Vec<u64> = unit.periods.iter().map(|it| it.total().total()).collect();
    assert!(people.contains(&130), "{people:?}");
    assert_eq!(
        harness
            .state()
            .history
            .undo_name()
            .map(|it| Texts::of(Language::English).say(it)),
        Some("Change people of a period of Kazakh company".to_owned())
    );
    harness.get_by_label("Kazakh company, Short or over, +10");
    // The cursor has gone on to the next row, and the keys still act on the table.
    type_over(&mut harness, "x");
    press(&mut harness, Key::Escape);
    assert!(
        harness
            .query_by_label("Kazakh company, Own people, 130")
            .is_some()
    );
}

#[test]
fn a_date_is_typed_freely_and_tab_goes_on() {
    let mut harness = sample();
    double_click(&mut harness, "Kazakh company, First day, 31 Oct 2018");
    type_over(&mut harness, "1.11.18");
    press(&mut harness, Key::Tab);
    harness.get_by_label("Kazakh company, First day, 1 Nov 2018");
    type_over(&mut harness, "+6m");
    press(&mut harness, Key::Enter);
    harness.get_by_label("Kazakh company, Last day, 1 May 2019");
}

#[test]
fn what_is_not_understood_stays_with_its_error_and_escape_leaves_the_old_value() {
    let mut harness = sample();
    let before = harness.state().history.plan().clone();
    double_click(&mut harness, "Kazakh company, Authorised, 120");
    type_over(&mut harness, "many");
    press(&mut harness, Key::Enter);
    harness.get_by_label("only digits make a number: 1200, 1 200 or 1,200");
    let field = harness.get_by_label("Kazakh company, Authorised");
    assert_eq!(field.value().as_deref(), Some("many"));
    press(&mut harness, Key::Escape);
    harness.get_by_label("Kazakh company, Authorised, 120");
    assert!(*harness.state().history.plan() == before);
}

#[test]
fn a_value_is_chosen_from_a_list() {
    let mut harness = sample();
    harness
        .get_by_label("Kazakh company, Contributor, KAZ")
        .click();
    harness.run();
    press(&mut harness, Key::F2);
    type_over(&mut harness, "kyrgy");
    press(&mut harness, Key::Enter);
    harness.get_by_label("Kazakh company, Contributor, KGZ");
    let unit = kazakh_company(harness.state());
    assert_eq!(
        unit.nationality
            .country()
            .map(|it| it.to_string())
            .as_deref(),
        Some("KGZ")
    );
}

#[test]
fn an_unchanged_cell_makes_no_edit() {
    let mut harness = sample();
    for cell in [
        "Kazakh company, Authorised, 120",
        "Kazakh company, Contributor, KAZ",
        "Kazakh company, First day, 31 Oct 2018",
    ] {
        double_click(&mut harness, cell);
        press(&mut harness, Key::Enter);
    }
    let edits = harness.state().actions.iter();
    assert_eq!(edits.filter(|it| matches!(it, Action::Edit(_))).count(), 0);
}

#[test]
fn a_derived_total_cannot_be_edited() {
    let mut harness = sample();
    double_click(&mut harness, "Indian bn, Planned, 900");
    type_over(&mut harness, "950");
    press(&mut harness, Key::Enter);
    let edits = harness.state().actions.iter();
    assert_eq!(edits.filter(|it| matches!(it, Action::Edit(_))).count(), 0);
}

#[test]
fn the_keys_move_a_cursor_over_the_cells() {
    let mut harness = sample();
    harness.get_by_label("Indian battalion").click();
    harness.run();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Tab);
    let unit = kazakh_company(harness.state()).id;
    assert_eq!(harness.state().selection, Some(unit.into()));
    let cell = harness.get_by_label("Kazakh company, Own people, 120");
    assert_eq!(cell.accesskit_node().is_selected(), Some(true));
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    let cell = harness.get_by_label("Kazakh company, Contributor, KAZ");
    assert_eq!(cell.accesskit_node().is_selected(), Some(true));
}

#[test]
fn a_heading_sorts_up_then_down_then_as_in_the_outline() {
    let mut harness = sample();
    let outline = rows(&harness);
    let mut sort = || {
        harness.get_by_label("Own people").click();
        harness.run();
        rows(&harness)
    };
    let up = sort();
    assert_eq!(up.last().map(String::as_str), Some("Indian battalion"));
    let down = sort();
    assert_eq!(down[..2], ["Indian battalion", "Kazakh company"]);
    assert_eq!(sort(), outline);
}

/// After an edit only some rows are put in their places; a table that is sorted from scratch says whether rightly.
#[test]
fn rows_stay_sorted_through_edits() {
    for (column, heading) in [
        (Column::Name, "Name"),
        (Column::Own, "Own people"),
        (Column::StandsUnder, "Stands under"),
    ] {
        let mut stage = Stage::of_sample();
        stage.table.sort_by(column);
        let mut harness = stage.harness([1800.0, 600.0], Theme::Light);
        for (cell, typed) in [
            ("Kazakh company", "Zhetisu company"),
            ("Indian bn, Own people, 780", "1"),
            ("Zhetisu company, Own people, 120", "900"),
        ] {
            if harness.query_by_label(cell).is_some() {
                double_click(&mut harness, cell);
                type_over(&mut harness, typed);
                press(&mut harness, Key::Enter);
            }
        }
        assert!(harness.state().history.undo_name().is_some());
        let mut fresh = Stage::new(harness.state().history.plan().clone(), day("2018-11-15"));
        fresh.table.sort_by(column);
        let fresh = fresh.harness([1800.0, 600.0], Theme::Light);
        assert_eq!(rows(&harness), rows(&fresh), "{heading}");
    }
}

#[test]
fn names_are_sorted_by_the_language() {
    let names = ["Рота 10", "Рота 2", "A company", "взвод"];
    let mut parts = parts();
    let unifil = mission("unifil");
    for (number, name) in names.into_iter().enumerate() {
        let mut unit = unit(&format!("u{number}"), "KAZ", unifil.id, Vec::new());
        name.clone_into(&mut unit.name);
        parts.units.push(unit);
    }
    parts.missions.push(unifil);
    let mut stage = Stage::new(plan(parts), day("2024-01-01"));
    stage.language = Language::Russian;
    let mut harness = stage.harness([900.0, 400.0], Theme::Light);
    harness.get_by_label("Название").click();
    harness.run();
    assert_eq!(rows(&harness), ["взвод", "Рота 2", "Рота 10", "A company"]);
}

#[test]
fn the_filter_looks_through_all_columns_and_the_names_above() {
    let mut harness = sample();
    let filter = |harness: &mut Harness<'_, Stage>, text: &str| {
        harness.get_by_label("Filter rows").focus();
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        harness.event(Event::Text(text.to_owned()));
        harness.run();
        rows(harness)
    };
    assert_eq!(
        filter(&mut harness, "kazakhstan brigade"),
        ["Kazakh company", "Kazakh group"]
    );
    assert_eq!(filter(&mut harness, "780"), ["Indian battalion"]);
    harness.get_by_label("Total, Planned, 900");
    assert_eq!(filter(&mut harness, "minurso"), ["Kazakh observers"]);
    assert_eq!(
        filter(&mut harness, "oct 2018 indian"),
        ["Indian battalion", "Kazakh company"]
    );
    assert_eq!(
        filter(&mut harness, "accepted force hq"),
        ["Kazakh staff officers"]
    );
    assert_eq!(filter(&mut harness, "no such row"), Vec::<String>::new());
    harness.get_by_label("No row matches the filter");
    harness
        .get_all_by_label("Clear filter")
        .last()
        .expect("a button")
        .click();
    harness.run();
    assert_eq!(rows(&harness).len(), 5);
}

#[test]
fn missions_and_formations_have_rows_when_asked_for() {
    let mut harness = sample();
    assert!(!rows(&harness).contains(&"UNIFIL".to_owned()));
    harness.get_by_label("Missions and formations").click();
    harness.run();
    assert_eq!(rows(&harness)[..2], ["UNIFIL", "Force headquarters"]);
    harness.get_by_label("Sector East, Planned, 900");
    harness.get_by_label("Total, Planned, 903");
}

#[test]
fn a_column_is_shown_and_hidden_by_the_menu() {
    let mut harness = sample();
    harness.get_by_label("Columns").click();
    harness.run();
    harness.get_by_label("Short name").click();
    harness.run();
    harness.get_by_label("Indian bn, Short name, Indian bn");
    assert!(harness.state().table.columns().contains(&Column::ShortName));
}

#[test]
fn women_who_are_not_stated_are_not_zero() {
    let mut stage = Stage::of_sample();
    stage
        .table
        .show_columns([Column::OwnWomen, Column::OwnNotStated]);
    let harness = stage.harness([900.0, 400.0], Theme::Light);
    harness.get_by_label("Kazakh company, Own women, –");
    harness.get_by_label("Kazakh company, Own, sex not stated, 120");
}

#[test]
fn the_lens_changes_every_number_and_the_heading() {
    let mut stage = Stage::of_sample();
    stage.view.lens = Lens::Deployed;
    let mut harness = stage.harness([1800.0, 600.0], Theme::Light);
    harness.get_by_label("by flag · in place · established · uniformed personnel");
    harness.state_mut().day = day("2018-10-30");
    harness.run();
    harness.get_by_label("People on 30 October 2018");
    harness.get_by_label("Kazakh company, Own people, 0");
}

#[test]
fn two_periods_on_a_day_are_not_edited_as_one() {
    let mut parts = parts();
    let unifil = mission("unifil");
    let periods = vec![
        small_plan::rotation(1, period("p1", "2024-01-01", "2024-06-30", "KAZ", 100)),
        small_plan::rotation(2, period("p2", "2024-06-01", "", "KAZ", 110)),
    ];
    parts.units.push(unit("coy", "KAZ", unifil.id, periods));
    parts.missions.push(unifil);
    let mut harness =
        Stage::new(plan(parts), day("2024-06-15")).harness([1200.0, 400.0], Theme::Light);
    harness.get_by_label("coy, First day, 1 Jun 2024");
    double_click(&mut harness, "coy, Own people, 110");
    type_over(&mut harness, "5");
    press(&mut harness, Key::Enter);
    harness.get_by_label("coy, Own people, 110");
}

#[test]
fn an_empty_plan_says_how_to_begin() {
    let stage = Stage::new(plan(parts()), day("2024-01-01"));
    let mut harness = stage.harness([670.0, 400.0], Theme::Light);
    harness.get_by_label("No units yet");
    harness.get_by_label("Add mission…").click();
    harness.run();
    let asked = [Action::Command(Command::AddMission)];
    assert_eq!(harness.state().actions, asked);
}

#[test]
fn the_table_looks_as_it_did() {
    let mut stage = Stage::of_sample();
    let unit = kazakh_company(&stage).id;
    stage.selection = Some(unit.into());
    stage.table.show_groups(true);
    let mut harness = stage.harness([670.0, 400.0], Theme::Light);
    harness.snapshot("table");
}

#[test]
fn a_cell_being_edited_looks_as_it_did() {
    let mut stage = Stage::of_sample();
    stage.language = Language::Russian;
    let mut harness = stage.harness([670.0, 520.0], Theme::Dark);
    harness.get_by_label("Kazakh company, Чьё, KAZ").click();
    harness.run();
    harness.key_press(Key::F2);
    harness.run();
    harness.snapshot("table-editing");
}
