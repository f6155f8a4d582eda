//! A plan of many units: rows are sorted and filtered away from the window.

use egui::Theme;
use egui_kittest::kittest::Queryable as _;
use muster::ui::table::Column;

use crate::stage::{click, copy, many, press_with, rows};

#[test]
fn rows_are_made_in_the_background_while_the_old_ones_stay() {
    let mut harness = many(2_500).harness([900.0, 300.0], Theme::Light);
    assert_eq!(rows(&harness)[..2], ["u0", "u1"]);
    harness.state_mut().table.sort_by(Column::Name);
    harness.state_mut().table.sort_by(Column::Name);
    harness.run();
    assert_eq!(rows(&harness)[..2], ["u2499", "u2498"]);
    harness.state_mut().table.filter_by("u12");
    harness.run();
    assert_eq!(rows(&harness)[..2], ["u1299", "u1298"]);
    harness.get_by_label("111 rows of 2\u{202F}500");
    harness.get_by_label("Total, Own people, 1\u{202F}110");
    click(&mut harness, "Menu of Contributor");
    harness.get_by_label("KAZ, 2\u{202F}500 rows");
}

#[test]
fn many_cells_are_added_up_in_the_background() {
    let mut harness = many(2_500).harness([900.0, 300.0], Theme::Light);
    click(&mut harness, "u0, Own people, 10");
    press_with(&mut harness, egui::Modifiers::COMMAND, egui::Key::Space);
    let mut found =
        harness.query_all_by_label_contains("Sum 25\u{202F}000 · Count 2\u{202F}500 · Average 10");
    assert!(found.next().is_some());
}

#[test]
fn every_cell_is_copied() {
    let mut harness = many(2_500).harness([900.0, 300.0], Theme::Light);
    click(&mut harness, "u0");
    press_with(&mut harness, egui::Modifiers::COMMAND, egui::Key::A);
    let copied = copy(&mut harness);
    assert_eq!(copied.lines().count(), 2_500);
    assert!(
        copied
            .lines()
            .last()
            .is_some_and(|row| row.starts_with("u2499\tKAZ\t10\t"))
    );
}
