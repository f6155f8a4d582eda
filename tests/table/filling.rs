//! Filling and emptying cells.

use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{click, copy, many, press, press_with, step, type_over};

#[test]
fn ctrl_d_fills_down_and_is_one_step() {
    let mut harness = many(4).harness([1400.0, 400.0], Theme::Light);
    click(&mut harness, "u0, Own people, 10");
    type_over(&mut harness, "7");
    press(&mut harness, Key::Enter);
    click(&mut harness, "u0, Own people, 7");
    let down = Modifiers::COMMAND | Modifiers::SHIFT;
    press_with(&mut harness, down, Key::ArrowDown);
    press_with(&mut harness, Modifiers::COMMAND, Key::D);
    assert_eq!(copy(&mut harness), "7\n7\n7\n7\n");
    assert_eq!(step(&harness).as_deref(), Some("Fill 3 cells"));
    // One row alone takes what stands above it.
    click(&mut harness, "u2, First day, 1 Jan 2024");
    type_over(&mut harness, "2 Jan 2024");
    press(&mut harness, Key::Enter);
    press_with(&mut harness, Modifiers::COMMAND, Key::D);
    harness.get_by_label("u3, First day, 2 Jan 2024");
}

#[test]
fn ctrl_r_fills_to_the_right_each_row_with_its_own() {
    let mut harness = many(3).harness([1400.0, 400.0], Theme::Light);
    click(&mut harness, "u1, Own people, 10");
    type_over(&mut harness, "7");
    press(&mut harness, Key::Enter);
    click(&mut harness, "u0, Own people, 10");
    harness
        .get_by_label("u1, Authorised")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    press_with(&mut harness, Modifiers::COMMAND, Key::R);
    harness.get_by_label("u0, Authorised, 10");
    harness.get_by_label("u1, Authorised, 7");
    assert_eq!(step(&harness).as_deref(), Some("Fill 2 cells"));
    // One column alone takes what stands at its left; what cannot be is named.
    click(&mut harness, "u2, Authorised");
    press_with(&mut harness, Modifiers::COMMAND, Key::R);
    harness.get_by_label("u2, Authorised, 10");
}

#[test]
fn ctrl_enter_fills_the_selection() {
    let mut harness = many(3).harness([1400.0, 400.0], Theme::Light);
    click(&mut harness, "u0, Remarks");
    press_with(&mut harness, Modifiers::COMMAND, Key::Space);
    type_over(&mut harness, "ready");
    press_with(&mut harness, Modifiers::COMMAND, Key::Enter);
    assert_eq!(copy(&mut harness), "ready\nready\nready\n");
}

#[test]
fn delete_empties_what_may_be_empty_and_names_the_rest() {
    let mut harness = many(2).harness([1400.0, 400.0], Theme::Light);
    click(&mut harness, "u0");
    harness
        .get_by_label("u1, Own people, 10")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    press(&mut harness, Key::Delete);
    harness.get_by_label("u0, Own people, 0");
    harness.get_by_label("u1, Own people, 0");
    // Names and contributors stay, and it is said why.
    harness.get_by_label("4 cells were not taken.");
    assert_eq!(
        harness
            .query_all_by_label("“” was not taken: this cell cannot be empty")
            .count(),
        2
    );
    harness.get_by_label("u0; not taken: ");
    click(&mut harness, "u1, Last day, 31 Dec 2024");
    press(&mut harness, Key::Delete);
    harness.get_by_label("u1, Last day, open");
}

#[test]
fn the_menu_of_a_cell_opens_at_the_first_click_and_fills() {
    let mut harness = many(2).harness([1400.0, 600.0], Theme::Light);
    click(&mut harness, "u0, Own people, 10");
    harness
        .get_by_label("u1, Authorised")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    harness.get_by_label("u1, Authorised").click_secondary();
    harness.run();
    harness.get_by_label_contains("Fill right").click();
    harness.run();
    harness.get_by_label("u0, Authorised, 10");
    harness.get_by_label("u1, Authorised, 10");
}
