//! Sorting by several columns, filters on columns, their order and widths.

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers, PointerButton, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use muster::ui::table::{Column, ColumnFilter, ColumnLayout, TableLayout};

use crate::small_plan::day;
use crate::stage::{Stage, click, rows, sample, type_over};

#[test]
fn shift_and_a_click_sort_by_a_second_column_too() {
    let mut harness = sample();
    click(&mut harness, "Contributor");
    let once = rows(&harness);
    assert_eq!(once[0], "Indian battalion");
    harness
        .get_by_label("Own people")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    harness
        .get_by_label("Own people")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    let both = rows(&harness);
    assert_eq!(
        both[..3],
        [
            "Indian battalion",
            "Kazakh company",
            "Kazakh staff officers"
        ]
    );
    // The third time it goes again.
    harness
        .get_by_label("Own people")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    assert_eq!(rows(&harness), once);
}

#[test]
fn each_kind_of_column_has_its_filter() {
    let mut harness = sample();
    let mut filtered = |column, filter| {
        harness
            .state_mut()
            .table
            .filter_column(column, Some(filter));
        harness.run();
        let left = rows(&harness);
        harness.state_mut().table.filter_column(column, None);
        harness.run();
        left
    };
    let contains = ColumnFilter::Contains("COMPANY".to_owned());
    assert_eq!(filtered(Column::Name, contains), ["Kazakh company"]);
    let numbers = ColumnFilter::Numbers {
        from: Some(100),
        to: Some(200),
    };
    assert_eq!(filtered(Column::Own, numbers), ["Kazakh company"]);
    let days = ColumnFilter::Days {
        from: Some(day("2018-10-31")),
        to: Some(day("2019-12-31")),
    };
    assert_eq!(
        filtered(Column::FirstDay, days),
        ["Indian battalion", "Kazakh company"]
    );
    let among = ColumnFilter::Among(BTreeSet::from(["IND".to_owned()]));
    assert_eq!(filtered(Column::Contributor, among), ["Indian battalion"]);
}

#[test]
fn the_menu_of_a_heading_filters_and_a_chip_takes_it_away() {
    let mut harness = sample();
    click(&mut harness, "Menu of Contributor");
    harness.get_by_label("IND, 1 row");
    click(&mut harness, "KAZ, 4 rows");
    assert_eq!(rows(&harness).len(), 4);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("KAZ, 4 rows").is_none());
    harness.get_by_label("Total, Own people, 123");
    click(&mut harness, "Menu of Own people");
    type_over(&mut harness, "1oo");
    harness.get_by_label("only digits make a number: 1200, 1 200 or 1,200");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_over(&mut harness, "100");
    assert_eq!(rows(&harness), ["Kazakh company"]);
    harness.key_press(Key::Escape);
    harness.run();
    click(&mut harness, "Remove filter Contributor: KAZ");
    assert_eq!(rows(&harness), ["Indian battalion", "Kazakh company"]);
    click(&mut harness, "Remove filter Own people: from 100");
    assert_eq!(rows(&harness).len(), 5);
}

fn drag(harness: &mut Harness<'_, Stage>, from: egui::Pos2, to: egui::Pos2) {
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(Event::PointerMoved(from));
    harness.event(button(from, true));
    harness.run();
    for part in [0.3, 0.6, 1.0] {
        harness.event(Event::PointerMoved(from.lerp(to, part)));
        harness.run();
    }
    harness.event(button(to, false));
    harness.run();
}

#[test]
fn a_heading_is_dragged_to_another_place() {
    let mut harness = sample();
    let from = harness.get_by_label("Remarks").rect().center();
    let to = harness.get_by_label("Own people").rect().left_center() + egui::vec2(3.0, 0.0);
    drag(&mut harness, from, to);
    let columns = harness.state().table.columns();
    assert_eq!(
        columns[..4],
        [
            Column::Name,
            Column::Contributor,
            Column::Remarks,
            Column::Own
        ]
    );
}

#[test]
fn order_and_widths_are_kept() {
    let mut harness = sample();
    let heading = harness.get_by_label("Contributor").rect();
    let border = heading.right_center();
    drag(&mut harness, border, border + egui::vec2(60.0, 0.0));
    let layout = harness.state().table.layout();
    let width = layout.columns[1].width.expect("it was made wider");
    assert!(
        (f32::from(width) - heading.width() - 60.0).abs() < 3.0,
        "{width}"
    );
    harness
        .state_mut()
        .table
        .set_layout(&TableLayout::default());
    muster::ui::table::forget_widths(&harness.ctx);
    harness.run();
    let reset = harness.get_by_label("Contributor").rect().width();
    assert!((reset - heading.width()).abs() < 3.0, "{reset}");

    let mut stage = Stage::of_sample();
    let column = |name: &str, width| ColumnLayout {
        name: name.to_owned(),
        width,
    };
    stage.table.set_layout(&TableLayout {
        columns: vec![
            column("name", Some(300)),
            column("status", None),
            column("own", Some(111)),
        ],
    });
    let harness = stage.harness([1400.0, 400.0], Theme::Light);
    assert!((harness.get_by_label("Own people").rect().width() - 111.0).abs() < 1.0);
    assert!((harness.get_by_label("Name").rect().width() - 300.0).abs() < 1.0);
    let status = harness.get_by_label("Status").rect();
    assert!(status.left() < harness.get_by_label("Own people").rect().left());
}

#[test]
fn filters_and_what_was_not_taken_look_as_they_did() {
    let mut stage = Stage::of_sample();
    stage.language = muster::text::Language::Russian;
    let filter = ColumnFilter::Numbers {
        from: Some(1),
        to: None,
    };
    stage.table.filter_column(Column::Own, Some(filter));
    stage.table.sort_by(Column::Contributor);
    stage.table.sort_also_by(Column::Own);
    let mut harness = stage.harness([760.0, 560.0], Theme::Dark);
    click(&mut harness, "Indian bn, Свои люди, 780");
    crate::stage::paste(&mut harness, "790\tмного\n125\t130\n");
    click(&mut harness, "Меню столбца «Чьё»");
    harness.snapshot("table-filters-dark-ru");
}
