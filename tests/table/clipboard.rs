//! Ranges that go to and come from a spreadsheet.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Theme};
use egui_kittest::kittest::Queryable as _;
use muster::exchange::cells::{cells_of_html, cells_of_text};
use muster::model::NodeId;
use muster::ui::table::Column;
use proptest::prelude::*;

use crate::small_plan::{date, day};
use crate::stage::{
    Stage, click, copy, double_click, kazakh_company, many, paste, press, press_with, rows, sample,
    step,
};

/// What `LibreOffice` 7.4 puts on the clipboard, blanks at the ends of lines taken off: two rows of name, contributor, own people, authorized, first and last day.
const LIBRE_OFFICE_TEXT: &str = include_str!("../golden/libreoffice-cells.txt");
const LIBRE_OFFICE_HTML: &str = include_str!("../golden/libreoffice-cells.html");

/// What Excel in Russian writes for numbers and dates.
const EXCEL_RUSSIAN: &str = "Рота 1\tKAZ\t1\u{A0}200\t1\u{A0}500,00\t31.10.2023\t31.12.2024\r\n\"Рота \"\"вторая\"\"\"\tИндия\t80\t\t31.10.2023\t\r\n";

/// The columns of the ranges.
const COLUMNS: [Column; 5] = [
    Column::Contributor,
    Column::Own,
    Column::Authorized,
    Column::FirstDay,
    Column::LastDay,
];

fn stage(count: usize) -> egui_kittest::Harness<'static, Stage> {
    let mut stage = many(count);
    stage.table.show_columns(COLUMNS);
    stage.harness([1200.0, 500.0], Theme::Light)
}

fn unit(stage: &Stage, name: &str) -> muster::model::Unit {
    let mut units = stage.history.plan().units();
    units
        .find(|it| it.name == name)
        .expect("it is there")
        .clone()
}

#[test]
fn cells_are_copied_as_plain_values_with_html_beside() {
    let mut harness = sample();
    click(&mut harness, "Row 3: Kazakh company");
    let text = copy(&mut harness);
    let cells: Vec<&str> = text.trim_end().split('\t').collect();
    assert_eq!(cells[..4], ["Kazakh company", "KAZ", "120", "120"]);
    assert_eq!(cells[7..9], ["2018-10-31", "2019-05"]);
    let html = harness.state().copied.1.clone();
    let about =
        "People on 15 November 2018 · by flag · planned · established · uniformed personnel";
    assert!(
        html.contains(&format!("<table title=\"{about}\">")),
        "{html}"
    );
    assert_eq!(cells_of_html(&html).expect("a table")[0][..4], cells[..4]);
}

#[test]
fn headings_name_day_ledger_status_and_measure() {
    let mut harness = sample();
    click(&mut harness, "Kazakh company, Own people, 120");
    press_with(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let expected = "People on 15 November 2018 · by flag · planned · established · uniformed personnel\nOwn people\n120\n";
    assert_eq!(harness.state().copied.0, expected);
}

#[test]
fn a_range_with_headings_goes_where_they_say() {
    let mut harness = stage(2);
    click(&mut harness, "u1, Last day, 31 Dec 2024");
    // The rows begin at the cursor, the columns are those named, shown or not.
    let text = "Примечания\tOwn people\nready\t12\nlate\t13\n";
    paste(&mut harness, text);
    harness
        .get_by_label("1 row beyond the last one was left over; paste names with it to add units.");
    harness.get_by_label("u0, Own people, 10");
    harness.get_by_label("u1, Own people, 12");
    assert_eq!(unit(harness.state(), "u1").remarks, "ready");
    assert_eq!(step(&harness).as_deref(), Some("Paste 2 cells"));
}

#[test]
fn what_was_copied_with_headings_comes_back_without_them() {
    let mut harness = stage(2);
    click(&mut harness, "u0, Own people, 10");
    let right = Modifiers::COMMAND | Modifiers::SHIFT;
    press_with(&mut harness, right, Key::ArrowDown);
    press_with(&mut harness, right, Key::C);
    let copied = harness.state().copied.0.clone();
    assert_eq!(copied.lines().nth(1), Some("Own people"));
    // Wherever in the row the cursor stands.
    click(&mut harness, "u0, Contributor, KAZ");
    paste(&mut harness, &copied.replace("10\n10\n", "11\n12\n"));
    harness.get_by_label("u0, Own people, 11");
    harness.get_by_label("u1, Own people, 12");
    harness.get_by_label("u0, Contributor, KAZ");
}

#[test]
fn a_range_from_libreoffice_is_pasted_as_one_step() {
    let mut harness = stage(2);
    click(&mut harness, "u0");
    harness.state_mut().table.paste(
        Some(LIBRE_OFFICE_TEXT.to_owned()),
        Some(LIBRE_OFFICE_HTML.to_owned()),
    );
    harness.run();
    assert_eq!(step(&harness).as_deref(), Some("Paste 9 cells"));
    let first = unit(harness.state(), "Рота \"1\"");
    assert_eq!(first.periods[0].total().total(), 1_200);
    assert_eq!(first.authorized[0].people, 1_500);
    assert_eq!(first.periods[0].first_day, Some(date("2023-10-31")));
    assert_eq!(first.periods[0].last_day, Some(date("2024-12-31")));
    // A name has one line; the rest of its row is taken.
    harness.get_by_label("1 cell was not taken.");
    let second = unit(harness.state(), "u1");
    assert_eq!(second.periods[0].last_day, Some(date("2025-06-30")));
    assert_eq!(
        second.nationality.country().map(|it| it.to_string()),
        Some("IND".to_owned())
    );
    harness.state_mut().history.undo();
    harness.run();
    assert_eq!(rows(&harness), ["u0", "u1"]);
}

#[test]
fn a_range_from_excel_in_russian_is_understood() {
    let mut harness = stage(2);
    click(&mut harness, "u0");
    paste(&mut harness, EXCEL_RUSSIAN);
    let first = unit(harness.state(), "Рота 1");
    assert_eq!(first.periods[0].total().total(), 1_200);
    assert_eq!(first.authorized[0].people, 1_500);
    assert_eq!(first.periods[0].first_day, Some(date("2023-10-31")));
    let second = unit(harness.state(), "Рота \"вторая\"");
    assert_eq!(second.periods[0].last_day, None);
    assert_eq!(
        second.nationality.country().map(|it| it.to_string()),
        Some("IND".to_owned())
    );
}

#[test]
fn dates_may_change_places_with_the_old_ones() {
    let mut harness = stage(1);
    click(&mut harness, "u0, First day, 1 Jan 2024");
    // The new first day is behind the old last day, and the period leaves the day looked at.
    paste(&mut harness, "2026-01-01\t2026-06-30\n");
    let unit = unit(harness.state(), "u0");
    assert_eq!(unit.periods[0].first_day, Some(date("2026-01-01")));
    assert_eq!(unit.periods[0].last_day, Some(date("2026-06-30")));
    assert!(harness.query_by_label("Undo all of it").is_none());
}

#[test]
fn refused_cells_are_marked_and_named_and_the_others_taken() {
    let mut harness = stage(3);
    click(&mut harness, "u0, Own people, 10");
    paste(&mut harness, "11\t20\nmany\t30\n13\t40\n");
    harness.get_by_label("1 cell was not taken.");
    harness.get_by_label("5 cells were changed.");
    let reason = "“many” was not taken: only digits make a number: 1200, 1 200 or 1,200";
    harness.get_by_label(reason);
    harness.get_by_label("u1, Own people, 10; not taken: many");
    harness.get_by_label("u0, Own people, 11");
    harness.get_by_label("u2, Authorised, 40");
    // What was not taken comes back to be mended.
    double_click(&mut harness, "u1, Own people, 10; not taken: many");
    {
        let field = harness.get_by_role_and_label(Role::TextInput, "u1, Own people");
        assert_eq!(field.value().as_deref(), Some("many"));
    }
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    crate::stage::type_over(&mut harness, "12");
    press(&mut harness, Key::Enter);
    harness.get_by_label("u1, Own people, 12");
    assert!(harness.query_by_label_contains("not taken").is_none());
}

#[test]
fn a_paste_with_refused_cells_is_taken_back_whole() {
    let mut harness = stage(2);
    let before = harness.state().history.plan().clone();
    click(&mut harness, "u0, Own people, 10");
    paste(&mut harness, "11\nx\n");
    click(&mut harness, "Undo all of it");
    assert!(*harness.state().history.plan() == before);
    assert!(harness.query_by_label_contains("not taken").is_none());
}

#[test]
fn derived_cells_that_say_the_same_are_no_matter_and_others_are_refused() {
    let mut harness = sample();
    press_with(&mut harness, Modifiers::COMMAND, Key::A);
    click(&mut harness, "Select all");
    let text = copy(&mut harness);
    let before = harness.state().history.plan().clone();
    paste(&mut harness, &text);
    assert!(*harness.state().history.plan() == before);
    assert!(harness.query_by_label_contains("not taken").is_none());
    click(&mut harness, "Indian bn, Planned, 900");
    paste(&mut harness, "1");
    harness.get_by_label("1 cell was not taken.");
}

#[test]
fn one_cell_fills_the_selection_and_a_range_repeats_in_a_multiple() {
    let mut harness = stage(4);
    click(&mut harness, "u0, Own people, 10");
    harness
        .get_by_label("u3, Own people, 10")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    paste(&mut harness, "5");
    assert_eq!(copy(&mut harness), "5\n5\n5\n5\n");
    paste(&mut harness, "1\n2\n");
    assert_eq!(copy(&mut harness), "1\n2\n1\n2\n");
}

#[test]
fn rows_beyond_the_last_become_units_where_they_have_names() {
    let mut harness = stage(2);
    click(&mut harness, "u1");
    paste(&mut harness, "b\tIND\t7\nc\tIND\t8\t9\nd\n");
    assert_eq!(rows(&harness), ["u0", "b", "c", "d"]);
    let added = unit(harness.state(), "c");
    let old = unit(harness.state(), "b");
    assert_eq!(added.parent, old.parent);
    assert_eq!(added.periods[0].total().total(), 8);
    assert_eq!(added.authorized[0].people, 9);
    assert_eq!(step(&harness).as_deref(), Some("Paste 8 cells"));
    click(&mut harness, "d, Own people, 0");
    paste(&mut harness, "1\n2\n3\n");
    harness.get_by_label(
        "2 rows beyond the last one were left over; paste names with them to add units.",
    );
    assert_eq!(rows(&harness).len(), 4);
}

#[test]
fn american_dates_are_told_by_their_column_or_refused() {
    let mut harness = stage(2);
    click(&mut harness, "u0, First day, 1 Jan 2024");
    paste(&mut harness, "3/4/2023\n10/31/2023\n");
    assert_eq!(
        unit(harness.state(), "u0").periods[0].first_day,
        Some(date("2023-03-04"))
    );
    paste(&mut harness, "3/4/2022\n4/3/2022\n");
    harness.get_by_label("2 cells were not taken.");
    assert_eq!(
        unit(harness.state(), "u0").periods[0].first_day,
        Some(date("2023-03-04"))
    );
}

#[test]
fn a_range_goes_to_other_rows_as_it_was() {
    let mut harness = sample();
    click(&mut harness, "Kazakh company, Contributor, KAZ");
    harness
        .get_by_label("Kazakh company, Authorised, 120")
        .click_modifiers(Modifiers::SHIFT);
    harness.run();
    let copied = copy(&mut harness);
    click(&mut harness, "Indian bn, Contributor, IND");
    paste(&mut harness, &copied);
    harness.get_by_label("Indian bn, Contributor, KAZ");
    harness.get_by_label("Indian bn, Own people, 120");
    harness.get_by_label("Indian bn, Authorised, 120");
    assert_eq!(kazakh_company(harness.state()).periods.len(), 6);
}

#[test]
fn a_thousand_rows_of_eight_columns_go_out_and_come_back() {
    let mut stage = many(1_000);
    stage.table.show_columns([
        Column::Contributor,
        Column::Own,
        Column::Authorized,
        Column::FirstDay,
        Column::LastDay,
        Column::Rotation,
        Column::Remarks,
    ]);
    let mut harness = stage.harness([900.0, 300.0], Theme::Light);
    let rows = (0..1_000).map(|row| {
        let (authorized, rotation) = (row + 7, row % 9 + 1);
        format!(
            "Unit {row}\tIND\t1,{row:03}\t{authorized}\t31.10.2023\t1 Jun 2025\t{rotation}\tremark {row}"
        )
    });
    let sheet = rows.collect::<Vec<_>>().join("\r\n");
    click(&mut harness, "u0");
    paste(&mut harness, &sheet);
    assert_eq!(step(&harness).as_deref(), Some("Paste 8\u{202F}000 cells"));
    let copied = copy(&mut harness);
    assert_eq!(copied.lines().count(), 1_000);
    assert_eq!(
        copied.lines().nth(41),
        Some("Unit 41\tIND\t1041\t48\t2023-10-31\t2025-06-01\t6\tremark 41")
    );
    let steps = harness.state().history.revision();
    paste(&mut harness, &copied);
    assert_eq!(
        harness.state().history.revision(),
        steps,
        "nothing has changed"
    );
    assert!(harness.query_by_label_contains("not taken").is_none());
}

#[test]
fn what_is_cut_is_copied_and_gone() {
    let mut harness = stage(2);
    click(&mut harness, "u0, Own people, 10");
    harness.event(egui::Event::Cut);
    harness.run();
    assert_eq!(harness.state().copied.0.trim_end(), "10");
    harness.get_by_label("u0, Own people, 0");
    harness.get_by_label("u1, Own people, 10");
}

#[test]
fn an_html_table_alone_is_pasted_too() {
    let mut harness = stage(1);
    click(&mut harness, "u0, Own people, 10");
    let html = "<table><tr><td>21</td><td>22</td></tr></table>";
    harness.state_mut().table.paste(None, Some(html.to_owned()));
    harness.run();
    assert_eq!(copy(&mut harness), "21\t22\n");
}

proptest! {
    /// Whatever the cells hold, they come back from text and from HTML as they were.
    #[test]
    fn copied_cells_come_back(
        cells in proptest::collection::vec(proptest::collection::vec("[^\r]{0,12}", 2..4), 1..5)
    ) {
        use muster::exchange::cells::{CellValue, CopiedCells};
        let width = cells[0].len();
        let rows: Vec<Vec<String>> = cells
            .into_iter()
            .map(|mut row| {
                row.resize(width, String::new());
                row
            })
            .collect();
        let copied = CopiedCells {
            about: "x".to_owned(),
            headings: Vec::new(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| CellValue::Text(cell.clone())).collect())
                .collect(),
        };
        prop_assert_eq!(&cells_of_text(&copied.text(false)).expect("small"), &rows);
        let html = cells_of_html(&copied.html(false)).expect("a table");
        let squeezed = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
            let cell = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
            rows.iter().map(|row| row.iter().map(cell).collect()).collect()
        };
        prop_assert_eq!(squeezed(&html), squeezed(&rows));
    }

    /// No text and no HTML, however broken, is too much.
    #[test]
    fn random_text_is_read_without_panic(
        text in "(\\PC|[\t\r\n\"]){0,200}",
        html in "(<|>|/|table|tr|td|th|&|;|nbsp|colspan=|rowspan=|!--|-->|style|\"|[0-9 ]|\\PC){0,80}"
    ) {
        cells_of_text(&text).expect("small");
        cells_of_html(&html).ok();
        cells_of_html(&format!("<table><tr><td>{html}")).ok();
        muster::exchange::cells::cell_number(&text).ok();
        muster::exchange::cells::cell_date(&text, muster::exchange::cells::DateOrder::Unknown, day("2024-01-01")).ok();
    }
}

/// What is pasted at random may be refused, but never breaks anything.
#[test]
fn rubbish_is_refused_by_name() {
    let mut harness = stage(2);
    click(&mut harness, "u0");
    paste(
        &mut harness,
        "\t\u{0}\t-5\t99999999999\t31.02.2024\tsoon\n=1+1\tZZZ\t1e9\t1.5\t0\t\u{202E}\n",
    );
    let nodes: Vec<NodeId> = harness
        .state()
        .history
        .plan()
        .units()
        .map(|it| it.id.into())
        .collect();
    assert_eq!(nodes.len(), 2);
    assert_eq!(step(&harness).as_deref(), Some("Rename u1"));
    harness.get_by_label("11 cells were not taken.");
}
