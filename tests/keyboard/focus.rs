//! Where Tab leads, and that it can be seen where it has led.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::stage::Stage;
use crate::{focused, with_sample};

/// The name and place of what has the keyboard.
fn place(stage: &Stage) -> Option<(String, egui::Rect)> {
    let node = focused(stage)?;
    let rect = node.rect();
    let node = node.accesskit_node();
    let name = node.label().or_else(|| node.value()).unwrap_or_default();
    Some((name, rect))
}

/// Presses Tab so often, and gathers where it leads.
fn walk(stage: &mut Stage, steps: usize) -> Vec<(String, egui::Rect)> {
    let mut way = Vec::new();
    for _ in 0..steps {
        stage.press(Modifiers::NONE, Key::Tab);
        way.extend(place(stage));
    }
    way
}

/// The dots of a part of a picture.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a picture of 1280 × 800 dots"
)]
fn places(rect: egui::Rect) -> impl Iterator<Item = (u32, u32)> {
    let columns = rect.left() as u32..rect.right() as u32;
    let rows = rect.top() as u32..rect.bottom() as u32;
    rows.flat_map(move |y| columns.clone().map(move |x| (x, y)))
}

#[test]
fn tab_goes_through_the_toolbar_from_left_to_right() {
    let mut stage = with_sample();
    stage.node("Previous change").focus();
    stage.settle();
    let way = walk(&mut stage, 8);
    let names: Vec<_> = way.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[0], "Day");
    assert_eq!(names[3..5], ["By flag", "By host"], "{names:?}");
    let lefts: Vec<_> = way.iter().map(|(_, rect)| rect.left()).collect();
    assert!(lefts.is_sorted(), "{way:#?}");
}

#[test]
fn every_control_shows_that_it_has_the_keyboard() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::Num2);
    stage
        .beginning(egui::accesskit::Role::TreeItem, "Kazakh company")
        .click();
    stage.settle();
    let mut before = stage.harness.render().expect("a picture");
    let (mut unseen, mut last) = (Vec::new(), String::new());
    for _ in 0..50 {
        stage.press(Modifiers::NONE, Key::Tab);
        let Some((name, rect)) = place(&stage) else {
            continue;
        };
        let after = stage.harness.render().expect("a picture");
        let rect = rect.expand(4.0);
        let differs = places(rect)
            .filter(|(x, y)| *x < after.width() && *y < after.height())
            .filter(|(x, y)| before.get_pixel(*x, *y) != after.get_pixel(*x, *y))
            .count();
        // Of two rows that say the same the second scrolls to where the first was.
        if differs < 8 && name != last {
            unseen.push(name.clone());
        }
        last = name;
        before = after;
    }
    assert!(unseen.is_empty(), "these do not: {unseen:#?}");
}

#[test]
fn the_edge_of_a_panel_is_moved_with_the_arrow_keys() {
    let mut stage = with_sample();
    let width = |stage: &Stage| stage.node("Filter").rect().width();
    let before = width(&stage);
    let splitters = stage
        .harness
        .query_all_by_role(egui::accesskit::Role::Splitter);
    let edge = splitters.min_by(|one, other| one.rect().left().total_cmp(&other.rect().left()));
    edge.expect("the edge of the outline").focus();
    stage.settle();
    stage.press(Modifiers::NONE, Key::ArrowRight);
    assert!(width(&stage) > before);
    stage.press(Modifiers::NONE, Key::ArrowLeft);
    assert!((width(&stage) - before).abs() < 1.0);
}
