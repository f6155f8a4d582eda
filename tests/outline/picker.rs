//! The dialog that adds a mission.

use egui::{Key, Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::model::{Completeness, Head, IdGenerator, Mission, NodeId, Organization, Plan};
use muster::reference;
use muster::text::{Language, Texts};
use muster::ui::mission_picker::{MissionAnswer, MissionPicker, mission_picker_ui};
use muster::ui::theme;

use crate::renderer::PictureRenderer;
use crate::stage::Stage;

struct Window {
    stage: Stage,
    picker: Option<MissionPicker>,
}

type Dialog<'a> = Harness<'a, Window>;

fn empty_stage() -> Stage {
    let id = IdGenerator::seeded(1).next_id();
    let country = "KAZ".parse().expect("a code");
    let plan = Plan::new(Head::new(id, "Plan".to_owned(), country)).expect("a legal plan");
    Stage::new(plan, jiff::civil::date(2018, 10, 31))
}

fn dialog<'a>(stage: Stage, theme: Theme) -> Dialog<'a> {
    let picker = Some(MissionPicker::default());
    let mut dialog = Harness::builder()
        .with_size(vec2(1000.0, 640.0))
        .with_theme(theme)
        .with_context_setup(theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, window: &mut Window| {
                let Some(picker) = &mut window.picker else {
                    return;
                };
                let shown = window.stage.shown();
                match mission_picker_ui(ui.ctx(), &shown, picker) {
                    Some(MissionAnswer::Add(actions)) => {
                        window.stage.perform(actions);
                        window.picker = None;
                    }
                    Some(MissionAnswer::Cancel) => window.picker = None,
                    Some(MissionAnswer::GoTo(mission)) => {
                        window.stage.selection = Some(mission.into());
                        window.picker = None;
                    }
                    None => {}
                }
            },
            Window { stage, picker },
        );
    dialog.run();
    dialog
}

fn type_in(dialog: &mut Dialog<'_>, field: &str, text: &str) {
    dialog.get_by_label(field).focus();
    dialog.run();
    dialog.get_by_label(field).type_text(text);
    dialog.run();
}

fn press(dialog: &mut Dialog<'_>, key: Key) {
    dialog.key_press(key);
    dialog.run();
}

/// The only mission of the plan, which is chosen.
fn only_mission<'a>(dialog: &'a Dialog<'_>) -> &'a Mission {
    let stage = &dialog.state().stage;
    assert!(dialog.state().picker.is_none(), "the dialog is closed");
    let missions: Vec<_> = stage.plan().missions().collect();
    assert_eq!(missions.len(), 1);
    assert_eq!(stage.selection, Some(NodeId::Mission(missions[0].id)));
    missions[0]
}

#[test]
fn a_mission_is_found_by_typing_and_added_by_enter() {
    let mut dialog = dialog(empty_stage(), Theme::Light);
    // The search field has the keyboard from the start.
    dialog.event(egui::Event::Text("leban".to_owned()));
    dialog.run();
    press(&mut dialog, Key::ArrowDown);
    press(&mut dialog, Key::ArrowUp);
    press(&mut dialog, Key::Enter);
    let mission = only_mission(&dialog);
    assert_eq!(mission.acronym, "UNIFIL");
    assert_eq!(mission.held, Completeness::Part);
    assert_eq!(mission.ceilings.len(), 3);
    assert!(mission.mandates.iter().all(|it| it.source.is_some()));
    let stage = &mut dialog.state_mut().stage;
    assert!(stage.history.undo());
    assert!(!stage.history.undo(), "it was one step");
}

#[test]
fn a_mission_is_chosen_by_a_click_and_added_in_full() {
    let mut dialog = dialog(empty_stage(), Theme::Light);
    type_in(&mut dialog, "Search missions", "sahara");
    dialog
        .get_by_label_contains("MINURSO, United Nations Mission for the Referendum")
        .click();
    dialog.run();
    dialog.get_by_label("Held in full").click();
    dialog.run();
    let adds: Vec<_> = dialog.get_all_by_label("Add mission").collect();
    adds.last().expect("there is a button").click();
    dialog.run();
    let mission = only_mission(&dialog);
    assert_eq!(mission.acronym, "MINURSO");
    assert_eq!(mission.held, Completeness::Full);
}

#[test]
fn the_preview_shows_what_is_filled_in_and_how_far_it_can_be_trusted() {
    let mut dialog = dialog(empty_stage(), Theme::Light);
    type_in(&mut dialog, "Search missions", "UNIFIL");
    for text in [
        "Naqoura",
        "Lebanon",
        "31 December 2027",
        "S/RES/2790 (2025)",
        "estimated",
    ] {
        dialog.get_by_label(text);
    }
    let number = dialog.state().stage.texts.number(15_000);
    dialog.get_by_label_contains(&number);
}

/// All that the dialog shows, each text by itself.
fn shown_texts(dialog: &Dialog<'_>) -> Vec<String> {
    let nodes = dialog.root().children_recursive();
    let texts = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    texts.collect()
}

#[test]
fn the_preview_says_where_things_come_from_in_the_readers_language() {
    let mut stage = empty_stage();
    stage.texts = Texts::of(Language::Russian);
    let mut dialog = dialog(stage, Theme::Light);
    for acronym in ["UNIFIL", "UNTAG", "MONUSCO", "MINUSTAH"] {
        let picker = &mut dialog.state_mut().picker;
        *picker = Some(MissionPicker::default());
        dialog.run();
        type_in(&mut dialog, "Поиск миссий", acronym);
        let mission = reference::mission(acronym).expect("a mission of the table");
        let ceilings = reference::ceilings(acronym).map(|it| &it.source);
        let mandates = reference::mandates(acronym).map(|it| &it.source);
        let sources = std::iter::once(&mission.source).chain(&mission.end_source);
        let texts = shown_texts(&dialog);
        for source in sources.chain(ceilings).chain(mandates) {
            let is_shown = |language| texts.iter().any(|it| it == source.in_language(language));
            assert!(is_shown(Language::Russian), "{acronym}: {source:?}");
            assert!(!is_shown(Language::English), "{acronym}: {source:?}");
        }
    }
}

#[test]
fn a_mission_of_ones_own_needs_an_acronym() {
    let mut dialog = dialog(empty_stage(), Theme::Light);
    dialog
        .get_by_label("A mission that is not in the table…")
        .click();
    dialog.run();
    let add = dialog.get_all_by_label("Add mission").last();
    assert!(
        add.expect("there is a button")
            .accesskit_node()
            .is_disabled()
    );
    press(&mut dialog, Key::Enter);
    assert!(dialog.state().picker.is_some());
    type_in(&mut dialog, "Acronym", "EUFOR X");
    type_in(&mut dialog, "Full name", "European Union Force X");
    press(&mut dialog, Key::Enter);
    let mission = only_mission(&dialog);
    assert_eq!(mission.acronym, "EUFOR X");
    assert_eq!(mission.name, "European Union Force X");
    assert_eq!(mission.organization, Organization::Un);
}

#[test]
fn escape_closes_without_adding() {
    let mut dialog = dialog(empty_stage(), Theme::Light);
    press(&mut dialog, Key::Escape);
    assert!(dialog.state().picker.is_none());
    assert_eq!(dialog.state().stage.plan().missions().count(), 0);
}

#[test]
fn it_looks_as_it_did() {
    let mut dialog = dialog(Stage::sample("unifil-2014"), Theme::Light);
    type_in(&mut dialog, "Search missions", "leb");
    dialog.snapshot("mission-picker");
}

/// How many missions the plan of the dialog has.
fn missions(dialog: &Dialog<'_>) -> usize {
    dialog.state().stage.plan().missions().count()
}

fn with_unifil_twice<'a>() -> Dialog<'a> {
    let mut dialog = dialog(Stage::sample("indkazbat-2018"), Theme::Light);
    type_in(&mut dialog, "Search missions", "UNIFIL");
    dialog
}

#[test]
fn a_mission_that_is_there_already_is_gone_to() {
    let mut dialog = with_unifil_twice();
    let before = missions(&dialog);
    dialog.key_press(Key::Enter);
    dialog.run();
    assert!(dialog.state().picker.is_some(), "Enter adds nothing");
    dialog.get_by_label("Go to it").click();
    dialog.run();
    let window = dialog.state();
    assert!(window.picker.is_none());
    assert_eq!(window.stage.selection, Some(window.stage.node("UNIFIL")));
    assert_eq!(missions(&dialog), before);
}

#[test]
fn a_mission_that_is_there_already_is_added_again_only_knowingly() {
    let mut dialog = with_unifil_twice();
    let before = missions(&dialog);
    dialog
        .get_by_role_and_label(egui::accesskit::Role::Button, "Add mission")
        .click();
    dialog.run();
    assert_eq!(missions(&dialog), before);
    dialog.get_by_label("Add a second time").click();
    dialog.run();
    dialog
        .get_by_role_and_label(egui::accesskit::Role::Button, "Add mission")
        .click();
    dialog.run();
    assert_eq!(missions(&dialog), before + 1);
}
