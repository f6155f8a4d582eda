//! Cut, copy and paste of units in the window, and from one window to another.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use muster::model::{NodeId, Plan};
use muster::text::Language;

use stage::Stage;

fn with_sample(name: &str) -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click(name);
    stage
}

/// Gives the window a key of the clipboard; what it puts there.
fn clip(stage: &mut Stage, event: Event) -> Option<String> {
    stage.harness.event(event);
    stage.harness.run_steps(1);
    let commands = &stage.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    stage.settle();
    copied
}

fn paste(stage: &mut Stage, text: &str) {
    clip(stage, Event::Paste(text.to_owned()));
}

/// The names of the units of a name, each with that of its usual parent.
fn named(plan: &Plan, name: &str) -> Vec<(String, String)> {
    let parent = |node: NodeId| plan.name_of(node).unwrap_or_default().to_owned();
    let named = plan.units().filter(|unit| unit.name.starts_with(name));
    named
        .map(|unit| (unit.name.clone(), parent(unit.parent)))
        .collect()
}

fn is_chosen(stage: &Stage, name: &str) -> bool {
    use egui_kittest::kittest::NodeT as _;
    let row = stage.beginning(Role::TreeItem, name);
    row.accesskit_node().is_selected() == Some(true)
}

#[test]
fn a_copy_comes_to_stand_beside_the_original_and_the_next_beside_it() {
    let mut stage = with_sample("IndKazBat 2018");
    let before = stage.plan();
    stage.choose("Kazakh company");
    let text = clip(&mut stage, Event::Copy).expect("it is copied");
    assert!(stage.shows("Copied Kazakh company"));
    paste(&mut stage, &text);
    paste(&mut stage, &text);
    let (original, parent) = named(&before, "Kazakh company")[0].clone();
    let mut copies = named(&stage.plan(), "Kazakh company");
    copies.sort();
    let under = |name: &str| (name.to_owned(), parent.clone());
    assert_eq!(original, "Kazakh company");
    let expected = [
        under("Kazakh company"),
        under("Kazakh company (copy)"),
        under("Kazakh company (copy) 2"),
    ];
    assert_eq!(copies, expected);
    assert!(is_chosen(&stage, "Kazakh company (copy) 2"));

    stage.press(Modifiers::COMMAND, Key::Z);
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(stage.plan(), before);
    stage.press(Modifiers::COMMAND, Key::Y);
    assert!(is_chosen(&stage, "Kazakh company (copy)"));
}

#[test]
fn what_was_cut_moves_with_its_ids_when_it_is_pasted() {
    let mut stage = with_sample("IndKazBat 2018");
    let before = stage.plan();
    stage.choose("Kazakh company");
    let text = clip(&mut stage, Event::Cut).expect("it is copied");
    assert_eq!(stage.plan(), before, "nothing is gone");
    assert!(stage.shows("cut"), "it is shown as cut");
    stage.choose("UNIFIL");
    paste(&mut stage, &text);
    let after = stage.plan();
    assert_eq!(after.unit_count(), before.unit_count());
    let kept = named(&after, "Kazakh company");
    assert_eq!(kept, [("Kazakh company".to_owned(), "UNIFIL".to_owned())]);
    let id = |plan: &Plan| {
        let mut units = plan.units();
        units.find(|it| it.name == "Kazakh company").map(|it| it.id)
    };
    assert_eq!(id(&after), id(&before));
    // Pasted once more it is a copy: it is no longer cut.
    paste(&mut stage, &text);
    assert_eq!(stage.plan().unit_count(), before.unit_count() + 1);
}

#[test]
fn escape_leaves_what_was_cut_where_it_is() {
    let mut stage = with_sample("IndKazBat 2018");
    stage.choose("Kazakh company");
    let text = clip(&mut stage, Event::Cut).expect("it is copied");
    stage.press(Modifiers::NONE, Key::Escape);
    stage.choose("UNIFIL");
    paste(&mut stage, &text);
    let units = named(&stage.plan(), "Kazakh company");
    assert_eq!(units.len(), 2, "what was let go is copied: {units:?}");
}

#[test]
fn a_unit_goes_from_one_window_to_another() {
    let mut one = with_sample("IndKazBat 2018");
    let before = one.plan();
    one.choose("Indian battalion");
    let text = clip(&mut one, Event::Cut).expect("it is copied");
    let mut other = with_sample("Belarus 2010–2023");
    let there = other.plan();
    other.choose("UNIFIL");
    paste(&mut other, &text);
    let pasted = other.plan();
    assert_eq!(one.plan(), before, "nothing is gone from where it was cut");
    let battalion = named(&pasted, "Indian battalion");
    assert_eq!(
        battalion,
        [("Indian battalion".to_owned(), "UNIFIL".to_owned())]
    );
    assert!(pasted.unit_count() > there.unit_count());
    assert!(before.units().all(|unit| pasted.unit(unit.id).is_none()));
    assert!(is_chosen(&other, "Indian battalion"));
    other.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(other.plan(), there);
}

#[test]
fn a_mission_goes_with_all_below_it() {
    let mut one = with_sample("IndKazBat 2018");
    one.choose("UNIFIL");
    let text = clip(&mut one, Event::Copy).expect("it is copied");
    let before = one.plan();
    let mission = before.missions().find(|it| it.acronym == "UNIFIL");
    let mission = mission.expect("it is there").id;
    let below = before.with_all_below(mission.into());
    let units = below.iter().filter(|node| node.unit().is_some()).count();
    paste(&mut one, &text);
    let missions: Vec<_> = one.plan().missions().map(|it| it.acronym.clone()).collect();
    assert!(
        missions.contains(&"UNIFIL (copy)".to_owned()),
        "{missions:?}"
    );
    assert_eq!(one.plan().unit_count(), before.unit_count() + units);
}

#[test]
fn what_cannot_be_pasted_says_why() {
    let mut stage = with_sample("IndKazBat 2018");
    let before = stage.plan();
    stage.choose("Kazakh company");
    paste(&mut stage, "Kazakh company\t120");
    assert!(stage.shows("The clipboard holds something else"));
    paste(
        &mut stage,
        "{\"format\": \"muster-fragment\", \"version\": 1",
    );
    assert!(stage.shows("was changed on the way"));

    let formation = before.formations().next().expect("a formation");
    let name = formation.name.clone();
    stage.choose(formation.label());
    let text = clip(&mut stage, Event::Copy).expect("it is copied");
    stage.choose("Kazakh company");
    paste(&mut stage, &text);
    let refused = format!("{name} is a formation and cannot stand under the unit");
    assert!(stage.shows(&refused));
    assert_eq!(stage.plan(), before);
}

#[test]
fn a_field_keeps_the_clipboard_for_itself() {
    let mut stage = with_sample("IndKazBat 2018");
    stage.choose("Kazakh company");
    let before = stage.plan();
    stage.node("Short name").focus();
    stage.harness.run_steps(2);
    paste(&mut stage, "KAZ coy");
    stage.press(Modifiers::NONE, Key::Tab);
    let after = stage.plan();
    assert_eq!(after.unit_count(), before.unit_count());
    assert!(
        after
            .units()
            .any(|unit| unit.short_name.contains("KAZ coy"))
    );
}

#[test]
fn escape_in_a_field_leaves_the_cut_alone() {
    let mut stage = with_sample("IndKazBat 2018");
    stage.choose("Kazakh company");
    clip(&mut stage, Event::Cut).expect("it is copied");
    stage.node("Short name").focus();
    stage.harness.run_steps(2);
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(stage.shows("120, cut"));
    stage.choose("Kazakh company");
    stage.press(Modifiers::NONE, Key::Escape);
    assert!(!stage.shows("120, cut"));
}

/// Rows for the table: more cells than are set at once.
fn many_rows() -> String {
    let row = |number: usize| format!("New {number}\tKAZ\t5\n");
    (0..250).map(row).collect()
}

fn paste_over_cells(stage: &mut Stage, text: &str) {
    stage.beginning(Role::Cell, "Kazakh company").click();
    stage.settle();
    stage.press(Modifiers::NONE, Key::Home);
    stage.harness.event(Event::Paste(text.to_owned()));
}

#[test]
fn a_unit_pasted_over_cells_is_a_unit_still() {
    let mut stage = with_sample("IndKazBat 2018");
    stage.choose("Kazakh company");
    let text = clip(&mut stage, Event::Copy).expect("it is copied");
    paste_over_cells(&mut stage, &text);
    stage.settle();
    assert_eq!(named(&stage.plan(), "Kazakh company").len(), 2);
    let before = stage.plan();
    paste_over_cells(&mut stage, &text[..text.len() / 2]);
    stage.settle();
    assert_eq!(stage.plan(), before, "broken, it is refused");
}

#[test]
fn rows_that_were_pasted_come_though_another_tab_is_shown() {
    let mut stage = with_sample("IndKazBat 2018");
    let before = stage.plan().unit_count();
    paste_over_cells(&mut stage, &many_rows());
    stage.press(Modifiers::COMMAND, Key::Num2);
    assert!(stage.plan().unit_count() > before + 200);
}

#[test]
fn nobody_leaves_a_plan_while_rows_are_pasted() {
    let mut stage = with_sample("IndKazBat 2018");
    paste_over_cells(&mut stage, &many_rows());
    stage.harness.run_steps(2);
    stage.press(Modifiers::COMMAND, Key::Q);
    assert!(stage.shows("Save the changes to"), "it is asked about");
}
