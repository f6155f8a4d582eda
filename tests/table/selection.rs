//! Selecting rectangles of cells, by mouse and keys.

use egui::{Event, Key, Modifiers, PointerButton, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::{Stage, click, copied_rows, copy, press, press_with, sample};

fn is_selected(harness: &Harness<'_, Stage>, cell: &str) -> bool {
    let cell = harness.get_by_label(cell);
    cell.accesskit_node().is_selected() == Some(true)
}

#[test]
fn shift_and_arrows_select_a_rectangle() {
    let mut harness = sample();
    click(&mut harness, "Indian bn, Own people, 780");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    for cell in [
        "Indian bn, Contributor, IND",
        "Indian bn, Own people, 780",
        "Kazakh company, Contributor, KAZ",
        "Kazakh company, Own people, 120",
    ] {
        assert!(is_selected(&harness, cell), "{cell}");
    }
    assert!(!is_selected(&harness, "Kazakh company"));
    assert_eq!(copy(&mut harness), "IND\t780\nKAZ\t120\n");
    // The row of the cursor stays the chosen one.
    let chosen = harness
        .state()
        .selection
        .and_then(muster::model::NodeId::unit);
    let chosen = chosen.and_then(|id| harness.state().history.plan().unit(id));
    assert_eq!(chosen.map(|it| it.name.as_str()), Some("Indian battalion"));
    press(&mut harness, Key::Escape);
    assert!(!is_selected(&harness, "Kazakh company, Own people, 120"));
}

#[test]
fn the_foot_says_what_the_selected_numbers_add_up_to() {
    let mut harness = sample();
    let shown = |harness: &Harness<'_, Stage>, text: &str| {
        harness.query_all_by_label_contains(text).next().is_some()
    };
    click(&mut harness, "Indian bn, Own people, 780");
    assert!(!shown(&harness, "Sum"), "nothing of one cell");
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowDown);
    assert!(shown(&harness, "Sum 900 · Count 2 · Average 450"));
    // Words and what is left out are not numbers; those of all rows are added up anew.
    press_with(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
    assert!(shown(&harness, "Sum 900 · Count 2"));
    harness.state_mut().table.filter_by("kazakh");
    harness.run();
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    assert!(!shown(&harness, "Sum 900 · Count 2"));
}

#[test]
fn shift_and_a_click_select_to_the_cell() {
    let mut harness = sample();
    click(&mut harness, "Indian bn, Own people, 780");
    harness
        .get_by_label("Kazakh company, Planned, 120")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    assert_eq!(copy(&mut harness), "780\t\t900\n120\t120\t120\n");
}

#[test]
fn the_pointer_draws_a_selection() {
    let mut harness = sample();
    let from = harness
        .get_by_label("Kazakh company, Planned, 120")
        .rect()
        .center();
    let to = harness
        .get_by_label("Indian bn, Own people, 780")
        .rect()
        .center();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(Event::PointerMoved(from));
    harness.event(button(from, true));
    harness.run();
    harness.event(Event::PointerMoved(from.lerp(to, 0.5)));
    harness.run();
    harness.event(Event::PointerMoved(to));
    harness.run();
    harness.event(button(to, false));
    harness.run();
    assert_eq!(copy(&mut harness), "780\t\t900\n120\t120\t120\n");
    harness.event(Event::PointerMoved(from));
    harness.run();
    assert!(!is_selected(&harness, "Kazakh company, In place, 120"));
    assert_eq!(copy(&mut harness), "780\t\t900\n120\t120\t120\n");
}

#[test]
fn keys_select_to_the_edges_rows_columns_and_everything() {
    let mut harness = sample();
    click(&mut harness, "Indian bn, Own people, 780");
    let down = Modifiers::COMMAND | Modifiers::SHIFT;
    press_with(&mut harness, down, Key::ArrowDown);
    assert_eq!(copy(&mut harness), "780\n120\n0\n0\n");
    press_with(&mut harness, Modifiers::COMMAND, Key::Space);
    assert_eq!(copy(&mut harness), "3\n780\n120\n0\n0\n");
    click(&mut harness, "Indian bn, Own people, 780");
    press_with(&mut harness, down, Key::Home);
    let copied = copy(&mut harness);
    assert_eq!(
        copied,
        "Kazakh staff officers\tKAZ\t3\nIndian battalion\tIND\t780\n"
    );
    press_with(&mut harness, Modifiers::SHIFT, Key::Space);
    assert_eq!(copied_rows(&mut harness), 2);
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    assert_eq!(copied_rows(&mut harness), 5);
    harness.get_by_label_contains("5 rows × 12 columns selected");
}

#[test]
fn heads_select_rows_and_columns() {
    let mut harness = sample();
    click(&mut harness, "Row 3: Kazakh company");
    assert!(copy(&mut harness).starts_with("Kazakh company\tKAZ\t120\t120\t"));
    harness
        .get_by_label("Row 2: Indian bn")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    assert_eq!(copied_rows(&mut harness), 2);
    harness
        .get_by_label("Own people")
        .click_modifiers(Modifiers::COMMAND);
    harness.run();
    assert_eq!(copy(&mut harness), "3\n780\n120\n0\n0\n");
    click(&mut harness, "Select all");
    assert_eq!(copied_rows(&mut harness), 5);
}

#[test]
fn tab_goes_on_and_enter_goes_back_below_where_the_row_was_begun() {
    let mut harness = crate::stage::many(3).harness([1400.0, 400.0], Theme::Light);
    click(&mut harness, "u0, Own people, 10");
    for typed in ["11", "12"] {
        crate::stage::type_over(&mut harness, typed);
        press(&mut harness, Key::Tab);
    }
    press(&mut harness, Key::Enter);
    assert!(is_selected(&harness, "u1, Own people, 10"));
    harness.get_by_label("u0, Own people, 11");
    harness.get_by_label("u0, Authorised, 12");
}
