//! The order of battle in the window: boxes are chosen, opened, closed, gone through, dragged, found and exported.

#[path = "support/renderer.rs"]
mod renderer;
#[path = "support/stage.rs"]
mod stage;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Shape, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::model::{NodeId, Plan};
use muster::text::Language;

use stage::Stage;

/// The sample with the Kazakh company in the tab.
fn with_boxes() -> Stage {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::Num3);
    stage.click("Fit");
    stage
}

fn plan(stage: &Stage) -> Plan {
    stage.application().plan().expect("a plan is open").clone()
}

/// The boxes in sight, by their words.
fn boxes(stage: &Stage) -> Vec<String> {
    let items = stage.harness.query_all_by_role(Role::TreeItem);
    let words = items.filter_map(|item| item.accesskit_node().label());
    // Rows of the outline part their words by commas only.
    words.filter(|it| it.contains(": ")).collect()
}

fn at(stage: &Stage, start: &str) -> Pos2 {
    stage.beginning(Role::TreeItem, start).rect().center()
}

/// Whether a row of the outline is the selection.
fn is_chosen(stage: &Stage, row: &str) -> bool {
    let row = stage.beginning(Role::TreeItem, row);
    row.accesskit_node().is_selected() == Some(true)
}

fn parent(stage: &Stage, name: &str) -> Option<String> {
    let plan = plan(stage);
    let unit = plan.units().find(|it| it.name == name)?;
    plan.name_of(unit.parent).map(str::to_owned)
}

fn press(at: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

fn button(stage: &mut Stage, at: Pos2, pressed: bool) {
    stage.harness.event(press(at, pressed));
    stage.harness.run_steps(1);
}

fn drag(stage: &mut Stage, from: Pos2, to: Pos2) {
    stage.harness.event(Event::PointerMoved(from));
    stage.harness.run_steps(1);
    button(stage, from, true);
    for place in [from + vec2(0.0, 12.0), from.lerp(to, 0.5), to] {
        stage.harness.event(Event::PointerMoved(place));
        stage.harness.run_steps(2);
    }
}

#[test]
fn boxes_stand_in_the_tab_with_their_numbers() {
    let stage = with_boxes();
    assert_eq!(
        boxes(&stage),
        [
            "United Nations Interim Force in Lebanon: 0 / 903",
            "Force headquarters: 0 / 3, under UNIFIL",
            "Kazakh staff officers: KAZ 3, under Force HQ",
            "Sector East: 0 / 900, under UNIFIL",
            "East brigade: 0 / 900, under Sector East",
            "Indian battalion: IND 780 / 900 est., under East brigade",
            "Kazakh company: KAZ 120, under Indian bn, attached from 31 Oct 2018",
        ]
    );
    assert!(stage.shows("Order of battle: UNIFIL on 31 October 2018"));
}

#[test]
fn it_opens_with_our_people_in_sight() {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::Num3);
    let below = stage
        .harness
        .get_by_label_contains("Sources: Assumption")
        .rect();
    let company = stage.beginning(Role::TreeItem, "Kazakh company: ").rect();
    assert!(company.bottom() < below.top(), "it is cut off below");
    let toolbar = stage.node("Fit").rect();
    assert!(company.top() > toolbar.bottom(), "it is cut off above");
}

#[test]
fn a_click_chooses_in_every_view() {
    let mut stage = with_boxes();
    stage.beginning(Role::TreeItem, "Kazakh company: ").click();
    stage.settle();
    assert!(is_chosen(&stage, "Kazakh company, KAZ"));
    assert!(is_chosen(&stage, "Kazakh company: "));
    stage.beginning(Role::TreeItem, "Sector East, 900").click();
    stage.settle();
    assert!(is_chosen(&stage, "Sector East: "));
}

#[test]
fn the_mark_of_a_host_leaves_the_words_of_its_sum_free() {
    let mut stage = Stage::open(Language::English, egui::Theme::Light);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::Num3);
    let host = stage.beginning(Role::TreeItem, "Indian battalion: ").rect();
    stage
        .beginning(Role::TreeItem, "Indian battalion: ")
        .click();
    stage.settle();
    let shapes = &stage.harness.output().shapes;
    let is_sum = |shape: &Shape| match shape {
        Shape::Text(text) => text.galley.text().contains("900 = 780 IND"),
        _ => false,
    };
    let sum = shapes.iter().position(|it| is_sum(&it.shape));
    let sum = sum.expect("the sum is drawn");
    let words = shapes[sum].shape.visual_bounding_rect();
    let grounds = shapes.iter().enumerate().filter_map(|(place, it)| {
        let Shape::Rect(rect) = &it.shape else {
            return None;
        };
        let is_mark =
            rect.rect.expand(4.0).contains_rect(host) && rect.rect.width() < host.width() + 6.0;
        is_mark.then_some((place, rect.rect))
    });
    let grounds: Vec<_> = grounds.collect();
    assert!(!grounds.is_empty(), "the mark is drawn");
    for (place, ground) in grounds {
        assert!(place < sum, "the words are drawn above the mark");
        assert!(ground.top() > words.bottom() - 2.0, "{ground} {words}");
    }
}

#[test]
fn marks_open_and_close_boxes() {
    let mut stage = with_boxes();
    stage.click("Fold Sector East");
    let shown = boxes(&stage);
    assert!(
        !shown.iter().any(|it| it.starts_with("East brigade")),
        "{shown:?}"
    );
    stage.click("Unfold Sector East");
    assert_eq!(boxes(&stage).len(), 7);
}

#[test]
fn arrows_go_from_box_to_box_and_open_what_is_closed() {
    let mut stage = with_boxes();
    stage.beginning(Role::TreeItem, "United Nations").click();
    stage.settle();
    for (key, chosen) in [
        (Key::ArrowDown, "Force headquarters: "),
        (Key::ArrowRight, "Sector East: "),
        (Key::Enter, "Sector East: "),
        (Key::ArrowDown, "Sector East: "),
        (Key::ArrowDown, "East brigade: "),
        (Key::ArrowDown, "Indian battalion: "),
        (Key::ArrowUp, "East brigade: "),
        (Key::Home, "United Nations"),
    ] {
        stage.press(Modifiers::NONE, key);
        assert!(is_chosen(&stage, chosen), "{key:?} goes to {chosen}");
    }
}

#[test]
fn a_double_click_lets_the_name_be_typed() {
    let mut stage = with_boxes();
    let place = at(&stage, "Kazakh company: ");
    stage.harness.event(Event::PointerMoved(place));
    stage.harness.run_steps(1);
    // Both clicks come within one frame: those of this stage are too far apart for a double click.
    let clicks = [true, false, true, false].map(|pressed| press(place, pressed));
    stage.harness.input_mut().events.extend(clicks);
    stage.settle();
    stage.type_over("Northern company");
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(plan(&stage).units().any(|it| it.name == "Northern company"));
    assert!(
        boxes(&stage)
            .iter()
            .any(|it| it.starts_with("Northern company: "))
    );
}

#[test]
fn a_box_dropped_on_another_moves_and_can_be_undone() {
    let mut stage = with_boxes();
    let (from, to) = (
        at(&stage, "Kazakh staff officers: "),
        at(&stage, "East brigade: "),
    );
    drag(&mut stage, from, to);
    assert!(stage.shows("Move"), "what would come of it is told");
    button(&mut stage, to, false);
    stage.settle();
    assert_eq!(
        parent(&stage, "Kazakh staff officers").as_deref(),
        Some("East brigade")
    );
    stage.press(Modifiers::COMMAND, Key::Z);
    let back = parent(&stage, "Kazakh staff officers");
    assert_eq!(back.as_deref(), Some("Force headquarters"));
}

#[test]
fn a_drop_that_cannot_be_says_why_and_does_nothing() {
    let mut stage = with_boxes();
    let before = plan(&stage);
    let (from, to) = (
        at(&stage, "Indian battalion: "),
        at(&stage, "Kazakh company: "),
    );
    drag(&mut stage, from, to);
    button(&mut stage, to, false);
    stage.settle();
    assert_eq!(plan(&stage), before);
    // Escape leaves what is dragged where it is.
    let to = at(&stage, "Sector East: ");
    drag(&mut stage, from, to);
    stage.harness.key_press(Key::Escape);
    stage.harness.run_steps(2);
    button(&mut stage, to, false);
    stage.settle();
    assert_eq!(plan(&stage), before);
}

#[test]
fn the_ground_moves_with_the_pointer_and_the_wheel_comes_nearer() {
    let mut stage = with_boxes();
    let before = stage.beginning(Role::TreeItem, "Sector East: ").rect();
    let ground = before.center() + vec2(-180.0, 120.0);
    drag(&mut stage, ground, ground + vec2(-40.0, -30.0));
    button(&mut stage, ground + vec2(-40.0, -30.0), false);
    stage.settle();
    let moved = stage.beginning(Role::TreeItem, "Sector East: ").rect();
    assert!(
        (moved.center() - before.center()).length() > 20.0,
        "{before} {moved}"
    );
    stage.harness.event(Event::PointerMoved(moved.center()));
    stage.harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, 120.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    stage.settle();
    let nearer = stage.beginning(Role::TreeItem, "Sector East: ").rect();
    assert!(nearer.width() > moved.width() * 1.1, "{moved} {nearer}");
    stage.press(Modifiers::COMMAND, Key::Num0);
    let all = boxes(&stage);
    assert_eq!(all.len(), 7, "all is shown");
    let scale = stage.harness.ctx.zoom_factor();
    assert!((scale - 1.0).abs() < 1e-6, "the window keeps its scale");
}

#[test]
fn what_is_looked_for_is_found_and_chosen() {
    let mut stage = with_boxes();
    stage.click("Fold Sector East");
    stage.node("Find a box").focus();
    stage.settle();
    stage.type_over("kazakh com");
    stage.settle();
    assert!(stage.shows("1 found"));
    stage.press(Modifiers::NONE, Key::Enter);
    stage.settle();
    assert!(stage.shows("1 of 1"));
    assert!(
        is_chosen(&stage, "Kazakh company: "),
        "its branch is opened"
    );
}

#[test]
fn stepping_the_day_tells_what_came() {
    let mut stage = with_boxes();
    stage.click("Previous change");
    let day = stage.node("Day").value();
    assert!(
        stage.shows("Until 31 Oct 2018: came Kazakh company +120"),
        "{day:?}"
    );
    assert!(
        boxes(&stage)
            .iter()
            .any(|it| it.starts_with("Kazakh company: KAZ 0"))
    );
    stage.click("Forget the marks of what changed");
    assert!(!stage.shows("Until 31 Oct 2018"));
    assert!(
        !boxes(&stage)
            .iter()
            .any(|it| it.starts_with("Kazakh company: "))
    );
    stage.click("Next change");
    assert!(stage.shows("came Kazakh company +120"));
}

#[test]
fn it_can_be_of_a_formation_and_so_deep() {
    let mut stage = with_boxes();
    stage.click("Order of battle of");
    let all: Vec<_> = stage
        .harness
        .get_all_by_label_contains("Sector East")
        .filter(|it| it.accesskit_node().role() == Role::Button)
        .collect();
    all.last().expect("the formation is offered").click();
    stage.settle();
    assert!(stage.shows("Order of battle: UNIFIL, Sector East on 31 October 2018"));
    // In this window not all of them can be read at once.
    stage.click("Fit");
    assert_eq!(boxes(&stage).len(), 4);
    stage.click("Levels");
    stage.click("1 level");
    assert_eq!(boxes(&stage).len(), 2);
    stage.click("Levels");
    stage.click("All levels");
    stage.click("Fit");
    assert_eq!(boxes(&stage).len(), 4);
}

#[test]
fn units_without_people_are_drawn_where_it_is_asked_for() {
    let mut stage = with_boxes();
    assert!(
        !boxes(&stage)
            .iter()
            .any(|it| it.starts_with("Kazakh group"))
    );
    stage.harness.get_by_label("Units without people").click();
    stage.settle();
    assert!(
        boxes(&stage)
            .iter()
            .any(|it| it.starts_with("Kazakh group: KAZ 0"))
    );
}

#[test]
fn what_is_open_is_what_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut stage = with_boxes();
    stage.click("Fold Sector East");
    stage.press(Modifiers::COMMAND, Key::E);
    stage.click("Choose a file…");
    let path = folder.path().join("order.svg");
    stage.choose_file(&path);
    let svg = std::fs::read_to_string(&path).expect("it was written");
    assert!(svg.contains("Sector East") && !svg.contains("East brigade"));
    assert!(
        svg.contains("+1"),
        "what is closed says how many are below it"
    );
}

#[test]
fn the_palette_leads_to_it() {
    let mut stage = Stage::open(Language::Russian, egui::Theme::Dark);
    stage.click("IndKazBat 2018");
    stage.press(Modifiers::COMMAND, Key::K);
    stage.harness.event(Event::Text("боевой состав".to_owned()));
    stage.settle();
    stage.press(Modifiers::NONE, Key::Enter);
    assert!(stage.shows("Боевой состав: UNIFIL, на 31 октября 2018 г."));
}

#[test]
fn what_is_chosen_elsewhere_brings_its_mission() {
    let mut stage = with_boxes();
    stage.beginning(Role::TreeItem, "MINURSO").click();
    stage.settle();
    assert!(stage.shows("Order of battle: MINURSO on 31 October 2018"));
    let minurso = plan(&stage)
        .missions()
        .find(|it| it.acronym == "MINURSO")
        .map(|it| it.id);
    assert!(minurso.map(NodeId::from).is_some());
}
