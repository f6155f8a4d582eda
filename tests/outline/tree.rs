//! The tree: what it shows, and what becomes of the plan when it is used.

use egui::accesskit::Role;
use egui::{Key, Pos2, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::edit::{Edit, PeriodField, SetPeriod};
use muster::model::{Echelon, Nationality, NodeId, PlanDate};
use muster::text::{Language, Texts};
use muster::ui::outline::{Column, OutlineState, Scope, command, outline_ui};
use muster::ui::{Action, Command, theme};

use crate::renderer::PictureRenderer;
use crate::stage::Stage;

struct Window {
    stage: Stage,
    outline: OutlineState,
}

type Outline<'a> = Harness<'a, Window>;

fn outline<'a>(stage: Stage) -> Outline<'a> {
    outline_in(stage, Theme::Light)
}

fn outline_in<'a>(stage: Stage, theme: Theme) -> Outline<'a> {
    let outline = OutlineState::default();
    Harness::builder()
        .with_size(vec2(316.0, 640.0))
        .with_theme(theme)
        .with_step_dt(1.0 / 60.0)
        .with_context_setup(theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, window: &mut Window| {
                let mut actions = Vec::new();
                egui::CentralPanel::default()
                    .frame(egui::Frame::new().fill(theme::of(ui).panel))
                    .show(ui, |ui| {
                        let shown = window.stage.shown();
                        outline_ui(ui, &shown, &mut window.outline, &mut actions);
                    });
                window.stage.perform(actions);
            },
            Window { stage, outline },
        )
}

fn indkazbat<'a>() -> Outline<'a> {
    let mut outline = outline(Stage::sample("indkazbat-2018"));
    outline.run();
    outline
}

/// The names of the rows, from top to bottom.
fn rows(outline: &Outline<'_>) -> Vec<String> {
    let rows = outline.query_all_by_role(Role::TreeItem);
    rows.map(|row| row.accesskit_node().label().unwrap_or_default())
        .collect()
}

fn row_at(outline: &Outline<'_>, name: &str) -> egui::Rect {
    outline.get_by_label(name).rect()
}

fn give(outline: &mut Outline<'_>, given: Command) {
    let window = outline.state_mut();
    let actions = command(given, &window.stage.shown(), &mut window.outline);
    window.stage.perform(actions);
    outline.run();
}

fn select(outline: &mut Outline<'_>, name: &str) {
    let node = outline.state().stage.node(name);
    outline.state_mut().stage.selection = Some(node);
    outline.run();
}

fn selected(outline: &Outline<'_>) -> String {
    let stage = &outline.state().stage;
    stage
        .selection
        .map(|node| stage.name(node))
        .unwrap_or_default()
}

fn press(outline: &mut Outline<'_>, key: Key) {
    outline.key_press(key);
    outline.run();
}

fn drag(outline: &mut Outline<'_>, from: Pos2, to: Pos2) {
    outline.hover_at(from);
    outline.drag_at(from);
    outline.run_steps(1);
    outline.hover_at(from + vec2(0.0, 12.0));
    outline.run_steps(1);
    outline.hover_at(to);
    outline.run_steps(3);
}

#[test]
fn rows_are_the_tree_of_the_day_with_their_numbers() {
    let mut outline = indkazbat();
    let expected = [
        "UNIFIL, in part, 903",
        "Force headquarters, 3",
        "Kazakh staff officers, KAZ, 3",
        "Sector East, 900",
        "East brigade, 900",
        "Indian battalion, IND, 900",
        "Kazakh company, KAZ, 120",
        "Kazakh group, KAZ, 0",
        "MINURSO, in part, 0",
        "Kazakh observers, KAZ, 0",
    ];
    assert_eq!(rows(&outline), expected);
    outline.get_by_label("Kazakhstan, 123 planned · 123 in place");

    let day = jiff::civil::date(2018, 6, 1);
    outline.state_mut().stage.perform(vec![Action::GoTo(day)]);
    outline.run();
    assert!(rows(&outline).contains(&"Kazakh company, KAZ, 0".to_owned()));
}

#[test]
fn rows_tell_their_level_and_whether_they_are_open_and_chosen() {
    let mut outline = indkazbat();
    select(&mut outline, "Kazakh company");
    let row = outline.get_by_label("Kazakh company, KAZ, 120");
    let node = row.accesskit_node();
    assert_eq!((node.level(), node.is_selected()), (Some(4), Some(true)));
    let row = outline.get_by_label("Sector East, 900");
    let node = row.accesskit_node();
    assert_eq!((node.level(), node.is_selected()), (Some(1), Some(false)));
    assert_eq!(node.data().is_expanded(), Some(true));
}

#[test]
fn a_click_chooses_and_the_triangle_opens_and_closes() {
    let mut outline = indkazbat();
    outline.get_by_label("East brigade, 900").click();
    outline.run();
    assert_eq!(selected(&outline), "East brigade");

    select(&mut outline, "Kazakh company");
    outline.get_by_label("Close Sector East").click();
    outline.run();
    assert!(outline.query_by_label("East brigade, 900").is_none());
    assert_eq!(
        selected(&outline),
        "Sector East",
        "what hides the selection takes its place"
    );
    outline.get_by_label("Open Sector East").click();
    outline.run();
    row_at(&outline, "East brigade, 900");
}

#[test]
fn what_is_chosen_elsewhere_comes_into_view() {
    let mut outline = outline(Stage::sample("unifil-2014"));
    outline.run();
    assert!(
        outline
            .query_by_label_contains("Republic of Tanzania")
            .is_none()
    );
    let stage = &outline.state().stage;
    let last = stage
        .plan()
        .units()
        .max_by(|one, other| (one.parent, &one.place).cmp(&(other.parent, &other.place)));
    let last = last.map(|unit| unit.name.clone()).expect("there are units");
    select(&mut outline, &last);
    let found: Vec<_> = outline.query_all_by_label_contains(&last).collect();
    let view = egui::Rect::from_min_size(Pos2::ZERO, vec2(316.0, 620.0));
    assert!(
        found.iter().any(|row| view.contains_rect(row.rect())),
        "{last}"
    );
}

#[test]
fn keys_go_through_the_tree() {
    let mut outline = indkazbat();
    outline.get_by_label("UNIFIL, in part, 903").click();
    outline.run();
    for (key, expected) in [
        (Key::ArrowDown, "Force headquarters"),
        (Key::ArrowRight, "Kazakh staff officers"),
        (Key::ArrowLeft, "Force headquarters"),
        (Key::ArrowLeft, "Force headquarters"), // closes it
        (Key::ArrowDown, "Sector East"),
        (Key::ArrowUp, "Force headquarters"),
        (Key::Enter, "Force headquarters"), // opens it
        (Key::ArrowDown, "Kazakh staff officers"),
        (Key::End, "Kazakh observers"),
        (Key::Home, "UNIFIL"),
        (Key::PageDown, "Kazakh observers"),
        (Key::PageUp, "UNIFIL"),
    ] {
        press(&mut outline, key);
        assert_eq!(selected(&outline), expected, "{key:?}");
    }
    outline.key_press(Key::ArrowDown);
    outline.key_press(Key::ArrowDown);
    outline.run();
    assert_eq!(selected(&outline), "Kazakh staff officers", "two at once");
}

#[test]
fn the_filter_leaves_matches_and_what_is_above_them() {
    let mut outline = indkazbat();
    for (text, expected) in [
        (
            "staff",
            [
                "UNIFIL, in part, 903",
                "Force headquarters, 3",
                "Kazakh staff officers, KAZ, 3",
            ]
            .as_slice(),
        ),
        ("minurso", &["MINURSO, in part, 0"]),
        (
            "ind",
            &[
                "UNIFIL, in part, 903",
                "Sector East, 900",
                "East brigade, 900",
                "Indian battalion, IND, 900",
            ],
        ),
        (
            "India",
            &[
                "UNIFIL, in part, 903",
                "Sector East, 900",
                "East brigade, 900",
                "Indian battalion, IND, 900",
            ],
        ),
        ("nowhere", &[]),
    ] {
        outline.state_mut().outline = OutlineState::default();
        outline.run();
        outline.get_by_label("Filter").focus();
        outline.run();
        outline.get_by_label("Filter").type_text(text);
        outline.run();
        assert_eq!(rows(&outline), expected, "{text}");
    }
    outline.get_by_label("Clear filter").click();
    outline.run();
    assert_eq!(rows(&outline).len(), 10);
}

#[test]
fn ours_are_the_branches_of_the_planning_country() {
    let mut outline = outline(Stage::sample("unifil-2014"));
    outline.run();
    outline.get_by_label("Ours").click();
    outline.run();
    let rows = rows(&outline);
    assert_eq!(outline.state().outline.scope(), Scope::Ours);
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(rows[2].starts_with("Irish contingent"), "{rows:?}");
}

#[test]
fn renaming_is_one_edit() {
    let mut outline = indkazbat();
    select(&mut outline, "Kazakh company");
    give(&mut outline, Command::Rename);
    outline.get_by_label("Name").type_text("3rd company");
    outline.run();
    press(&mut outline, Key::Enter);
    let stage = &mut outline.state_mut().stage;
    stage.node("3rd company");
    assert!(stage.history.undo());
    stage.node("Kazakh company");
    assert!(!stage.history.undo());
}

#[test]
fn escape_leaves_the_old_name_and_an_empty_one_stays_typed() {
    let mut outline = indkazbat();
    select(&mut outline, "Kazakh company");
    give(&mut outline, Command::Rename);
    outline.get_by_label("Name").type_text("x");
    outline.run();
    press(&mut outline, Key::Escape);
    assert!(!outline.state().outline.is_renaming());
    outline.state().stage.node("Kazakh company");

    give(&mut outline, Command::Rename);
    outline.key_press(Key::Backspace);
    outline.run();
    press(&mut outline, Key::Enter);
    assert!(outline.state().outline.is_renaming());
    outline.get_by_label_contains("a name or title is needed");
    outline.get_by_label("Name").type_text("4th company");
    outline.run();
    press(&mut outline, Key::Enter);
    outline.state().stage.node("4th company");
}

#[test]
fn a_double_click_renames() {
    let mut outline = indkazbat();
    let row = outline.get_by_label("MINURSO, in part, 0");
    row.click();
    row.click();
    outline.run();
    outline.get_by_label("Name").type_text("MINURSO II");
    outline.run();
    press(&mut outline, Key::Tab);
    outline.state().stage.node("MINURSO II");
}

#[test]
fn a_new_unit_is_like_its_parent_and_is_renamed_at_once() {
    let mut outline = indkazbat();
    select(&mut outline, "Indian battalion");
    outline.get_by_label("Add unit").click();
    outline.run();
    outline.get_by_label("Name").type_text("D company");
    outline.run();
    press(&mut outline, Key::Enter);
    let stage = &outline.state().stage;
    let NodeId::Unit(id) = stage.node("D company") else {
        panic!("it is a unit");
    };
    assert_eq!(stage.selection, Some(id.into()));
    let unit = stage.plan().unit(id).expect("it is there");
    let india = Nationality::National("IND".parse().expect("a code"));
    assert_eq!((unit.echelon, unit.nationality), (Echelon::Company, india));
    assert_eq!(unit.periods.len(), 1);
    assert_eq!(unit.periods[0].first_day, PlanDate::of_day(stage.day));
    assert!(unit.periods[0].people.is_empty());
    // It stays for as long as the battalion does, so that it is not there on days without it.
    let battalion = stage
        .plan()
        .units()
        .find(|it| it.name == "Indian battalion");
    let until = battalion.and_then(|it| it.periods.iter().filter_map(|it| it.last_day).max());
    assert!(
        until.is_some(),
        "the battalion of the sample leaves one day"
    );
    assert_eq!(unit.periods[0].last_day, until);
    assert_eq!(
        stage
            .children("Indian battalion")
            .last()
            .map(String::as_str),
        Some("D company")
    );
}

#[test]
fn new_names_are_free_and_formations_stand_above_units() {
    let mut outline = indkazbat();
    select(&mut outline, "Sector East");
    give(&mut outline, Command::AddUnit);
    press(&mut outline, Key::Enter);
    select(&mut outline, "Sector East");
    give(&mut outline, Command::AddUnit);
    press(&mut outline, Key::Enter);
    let stage = &outline.state().stage;
    assert_eq!(
        stage.children("Sector East"),
        ["East brigade", "New unit", "New unit 2"]
    );

    select(&mut outline, "Kazakh company");
    give(&mut outline, Command::AddFormation);
    let stage = &outline.state().stage;
    assert_eq!(
        stage.children("East brigade").last().map(String::as_str),
        Some("New formation")
    );
}

#[test]
fn commands_duplicate_delete_and_move_what_is_chosen() {
    let mut outline = indkazbat();
    select(&mut outline, "Sector East");
    give(&mut outline, Command::Duplicate);
    assert_eq!(selected(&outline), "Sector East (copy)");
    assert_eq!(outline.state().stage.find("Indian battalion").len(), 2);
    give(&mut outline, Command::Delete);
    assert_eq!(
        selected(&outline),
        "Sector East",
        "what stood before it is chosen"
    );
    assert_eq!(outline.state().stage.find("Indian battalion").len(), 1);
    give(&mut outline, Command::MoveUp);
    let stage = &outline.state().stage;
    assert_eq!(
        stage.children("UNIFIL"),
        ["Sector East", "Force headquarters"]
    );
    give(&mut outline, Command::MoveUp);
    let stage = &outline.state().stage;
    assert_eq!(stage.refusals, ["Sector East is already the first here"]);
}

#[test]
fn the_menu_of_a_row_acts_on_that_row() {
    let mut outline = indkazbat();
    outline
        .get_by_label("Kazakh observers, KAZ, 0")
        .click_secondary();
    outline.run();
    assert!(
        outline
            .get_by_label_contains("Move up")
            .accesskit_node()
            .is_disabled()
    );
    outline.get_by_label_contains("Delete").click();
    outline.run();
    assert!(outline.state().stage.find("Kazakh observers").is_empty());
    assert_eq!(selected(&outline), "MINURSO");
}

#[test]
fn a_unit_is_dragged_to_another_parent_in_one_edit() {
    let mut outline = indkazbat();
    let from = row_at(&outline, "Kazakh staff officers, KAZ, 3").center();
    let to = row_at(&outline, "East brigade, 900").center();
    drag(&mut outline, from, to);
    outline.get_by_label("Move Kazakh staff officers to East brigade");
    outline.drop_at(to);
    outline.run_steps(3);
    let stage = &mut outline.state_mut().stage;
    assert_eq!(
        stage.children("East brigade"),
        ["Indian battalion", "Kazakh staff officers"]
    );
    assert!(stage.history.undo());
    assert!(!stage.history.undo());
}

#[test]
fn a_drop_between_rows_puts_it_there() {
    let mut outline = indkazbat();
    let from = row_at(&outline, "Kazakh staff officers, KAZ, 3").center();
    let to = row_at(&outline, "Indian battalion, IND, 900").center_top() + vec2(0.0, 3.0);
    drag(&mut outline, from, to);
    outline.drop_at(to);
    outline.run_steps(3);
    let stage = &outline.state().stage;
    assert_eq!(
        stage.children("East brigade"),
        ["Kazakh staff officers", "Indian battalion"]
    );
}

#[test]
fn an_impossible_drop_says_why_and_changes_nothing() {
    let mut outline = indkazbat();
    let from = row_at(&outline, "East brigade, 900").center();
    let to = row_at(&outline, "Kazakh company, KAZ, 120").center();
    drag(&mut outline, from, to);
    outline.get_by_label_contains("East brigade cannot go under Kazakh company");
    outline.drop_at(to);
    outline.run_steps(3);
    assert!(!outline.state().stage.history.is_modified());
}

#[test]
fn a_unit_dragged_to_another_countrys_asks_how_it_is_to_serve_there() {
    let mut outline = indkazbat();
    let from = row_at(&outline, "Kazakh staff officers, KAZ, 3").center();
    let to = row_at(&outline, "Indian battalion, IND, 900").center();
    drag(&mut outline, from, to);
    outline.get_by_label("Place Kazakh staff officers with Indian battalion…");
    outline.drop_at(to);
    outline.run_steps(3);
    let stage = &outline.state().stage;
    assert!(!stage.history.is_modified());
    let [start] = stage.placements.as_slice() else {
        panic!("one placement: {:?}", stage.placements);
    };
    let unit = |name| stage.node(name).unit();
    assert_eq!(start.guest, unit("Kazakh staff officers"));
    assert_eq!(start.host, unit("Indian battalion"));
}

#[test]
fn escape_ends_a_drag() {
    let mut outline = indkazbat();
    let from = row_at(&outline, "Kazakh staff officers, KAZ, 3").center();
    let to = row_at(&outline, "East brigade, 900").center();
    drag(&mut outline, from, to);
    outline.key_press(Key::Escape);
    outline.run_steps(2);
    outline.drop_at(to);
    outline.run_steps(3);
    assert!(!outline.state().stage.history.is_modified());
}

#[test]
fn columns_stand_beside_the_number_as_far_as_there_is_room() {
    let mut outline = indkazbat();
    outline.get_by_label("Columns").click();
    outline.run();
    outline.get_by_label("Authorised").click();
    outline.get_by_label("Short or over").click();
    outline.run();
    let columns = outline.state().outline.columns().clone();
    assert!(
        columns
            .into_iter()
            .eq([Column::Authorized, Column::Difference])
    );
}

#[test]
fn where_a_unit_is_attached_that_day_its_attachment_is_dragged() {
    let mut outline = indkazbat();
    let stage = &mut outline.state_mut().stage;
    let unit = stage.node("Kazakh company").unit().expect("it is a unit");
    let attached = stage.plan().unit(unit).expect("it is there");
    let period = attached.periods.iter().find(|it| it.covers(stage.day));
    let (period, usual) = (period.expect("it is there that day").id, attached.parent);
    let field = PeriodField::Parent(Some(stage.node("Force headquarters")));
    let edit = Edit::SetPeriod(SetPeriod {
        unit,
        period,
        field,
    });
    stage.perform(vec![edit.into()]);
    outline.run();
    let from = row_at(&outline, "Kazakh company, KAZ, 120").center();
    let to = row_at(&outline, "Sector East, 780").center();
    drag(&mut outline, from, to);
    outline.drop_at(to);
    outline.run_steps(3);
    let stage = &outline.state().stage;
    assert!(
        stage
            .children("Sector East")
            .contains(&"Kazakh company".to_owned())
    );
    let unit = stage.plan().unit(unit).expect("it is there");
    assert_eq!(unit.parent, usual, "on other days it stands where it stood");
}

#[test]
fn it_looks_as_it_did() {
    let mut outline = indkazbat();
    outline.set_size(vec2(316.0, 400.0));
    select(&mut outline, "Kazakh company");
    outline.snapshot("outline");
}

#[test]
fn columns_in_russian_look_as_they_did_in_the_dark() {
    let mut stage = Stage::sample("indkazbat-2018");
    stage.texts = Texts::of(Language::Russian);
    let mut outline = outline_in(stage, Theme::Dark);
    outline.set_size(vec2(540.0, 400.0));
    for column in Column::ALL {
        outline.state_mut().outline.toggle_column(column);
    }
    outline.run();
    outline.snapshot("outline-dark-ru");
}
