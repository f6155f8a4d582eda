//! Opening totals into what they are made of, wherever they stand, with the mouse and with the keyboard.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::text::Language;

use stage::Stage;

/// The words of the card's close button, by which it is known to be open.
const CLOSE: &str = "Close";

/// The sample with the Kazakh company, opened from the welcome page.
fn with_sample() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage
}

/// The row of the outline that is chosen.
fn chosen(stage: &Stage) -> Option<String> {
    let mut rows = stage.harness.query_all_by_role(Role::TreeItem);
    let row = rows.find(|row| row.accesskit_node().is_selected() == Some(true))?;
    row.accesskit_node().label()
}

/// A part in the card.
fn part<'a>(stage: &'a Stage, name: &str) -> Node<'a> {
    let mut rows = stage.harness.query_all_by_role(Role::TreeItem);
    let row = rows.find(|row| row.accesskit_node().label().is_some_and(|it| it == name));
    row.unwrap_or_else(|| panic!("there is no part {name:?}"))
}

/// The parts that the card shows, from top to bottom, without the rows of the outline.
fn parts(stage: &Stage) -> Vec<String> {
    // They are as wide as the line of buttons below them.
    let (left, right) = (stage.node("Copy").rect(), stage.node(CLOSE).rect());
    let within = left.left() - 1.0..=right.right() + 1.0;
    let rows = stage.harness.query_all_by_role(Role::TreeItem);
    rows.filter(|row| within.contains(&row.rect().left()) && within.contains(&row.rect().right()))
        .map(|row| row.accesskit_node().label().unwrap_or_default())
        .collect()
}

#[test]
fn the_number_of_a_row_opens_into_its_parts() {
    let mut stage = with_sample();
    stage.click("What Indian battalion is made of");
    assert!(stage.shows("Indian battalion: 900 people on 31 October 2018"));
    assert!(stage.shows("planned · established · uniformed personnel"));
    assert_eq!(
        parts(&stage),
        [
            "India, estimated, 780",
            "Kazakhstan, 120",
            "India (Indian battalion, East brigade, Sector East, UNIFIL), 780 of them estimated, 900",
        ]
    );
    assert_eq!(
        chosen(&stage).as_deref(),
        Some("Indian battalion, IND, 900")
    );
}

#[test]
fn a_part_is_chosen_in_every_view_and_the_card_stays() {
    let mut stage = with_sample();
    stage.click("What Indian battalion is made of");
    part(&stage, "Kazakhstan, 120").click();
    stage.settle();
    assert_eq!(chosen(&stage).as_deref(), Some("Kazakh company, KAZ, 120"));
    assert!(stage.shows("Indian battalion: 900 people on 31 October 2018"));
}

#[test]
fn the_arrows_unfold_a_part_and_escape_closes_the_card() {
    let mut stage = with_sample();
    stage.click("What Indian battalion is made of");
    part(&stage, "Kazakhstan, 120").focus();
    stage.settle();
    stage.press(Modifiers::NONE, Key::ArrowRight);
    assert!(parts(&stage).contains(&"Kazakh company, 120".to_owned()));
    stage.press(Modifiers::NONE, Key::ArrowLeft);
    assert!(!parts(&stage).contains(&"Kazakh company, 120".to_owned()));
    stage.press(Modifiers::NONE, Key::Enter);
    assert_eq!(chosen(&stage).as_deref(), Some("Kazakh company, KAZ, 120"));
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("900 people on 31 October 2018"));
}

#[test]
fn keys_alone_open_what_is_chosen_and_give_its_first_part_the_keyboard() {
    let mut stage = with_sample();
    stage.press(Modifiers::COMMAND, Key::B);
    assert!(stage.shows("All missions of the plan: 903 people on 31 October 2018"));
    let first = part(&stage, "India, estimated, 780");
    assert!(first.accesskit_node().is_focused());
    stage.press(Modifiers::NONE, Key::Escape);
    stage.beginning(Role::TreeItem, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::COMMAND, Key::B);
    assert!(stage.shows("Kazakh company: 120 people on 31 October 2018"));
}

#[test]
fn the_country_line_and_the_status_bar_open_the_planning_country() {
    for place in [
        "Kazakhstan, 123 planned · 123 in place",
        "Kazakhstan on 31 October 2018, by flag: 123 planned · 123 in place · established · uniformed personnel",
    ] {
        let mut stage = with_sample();
        stage.click(place);
        assert!(
            stage.shows("Kazakhstan: 123 by flag, 3 by host on 31 October 2018"),
            "{place}"
        );
        assert_eq!(
            parts(&stage)[..2],
            [
                "Indian battalion (India, East brigade, Sector East, UNIFIL), 120",
                "In its own units, 3"
            ]
        );
    }
}

#[test]
fn the_inspector_says_the_sum_and_opens_it() {
    let mut stage = with_sample();
    stage.beginning(Role::TreeItem, "Indian battalion").click();
    stage.settle();
    let keep = '\u{a0}';
    let sum = "900 = 780 IND (est.) + 120 KAZ".replace(' ', &keep.to_string());
    let sum = sum.replace("\u{a0}+\u{a0}", " + ");
    assert!(stage.shows(&sum), "{sum}");
    stage.click("What they are made of…");
    assert!(stage.shows("Indian battalion: 900 people on 31 October 2018"));
}

#[test]
fn what_is_copied_says_day_ledgers_status_and_measure() {
    let mut stage = with_sample();
    stage.click("What Indian battalion is made of");
    stage.node("Copy").click();
    stage.harness.step();
    let commands = &stage.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.as_str()),
        _ => None,
    });
    let text = copied.expect("a text was copied");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "Indian battalion: 900 people on 31 October 2018",
            "planned · established · uniformed personnel",
            "By flag (whose people): 900 = 780 IND (est.) + 120 KAZ",
            "  780 India, estimated",
            "  120 Kazakhstan",
        ]
    );
}

#[test]
fn another_day_is_bridged_as_it_is() {
    let mut stage = with_sample();
    stage.press(Modifiers::ALT, Key::PageUp);
    stage.press(Modifiers::COMMAND, Key::B);
    let title = stage.harness.query_all_by_role(Role::Label);
    let titles: Vec<String> = title
        .filter_map(|label| label.accesskit_node().value())
        .filter(|words| words.starts_with("All missions of the plan"))
        .collect();
    assert!(
        !titles.is_empty() && titles.iter().all(|it| !it.contains("31 October 2018")),
        "{titles:?}"
    );
}
