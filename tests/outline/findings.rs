//! The strip of findings.

use egui::accesskit::Role;
use egui::{Theme, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::edit::{AddUnit, Edit, NewPeople};
use muster::model::{NodeId, Plan};
use muster::rules::{Findings, Severity};
use muster::text::{Language, Texts};
use muster::ui::findings_strip::{FindingsState, findings_strip_ui, go_on};
use muster::ui::theme;

use crate::renderer::PictureRenderer;
use crate::stage::Stage;

struct Window {
    stage: Stage,
    strip: FindingsState,
}

type Strip<'a> = Harness<'a, Window>;

fn strip<'a>(stage: Stage, theme: Theme) -> Strip<'a> {
    let look = FindingsState::default();
    let mut strip = Harness::builder()
        .with_size(vec2(1000.0, 220.0))
        .with_theme(theme)
        .with_context_setup(theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, window: &mut Window| {
                let findings = Findings::of(window.stage.plan());
                let mut actions = Vec::new();
                let shown = window.stage.shown();
                findings_strip_ui(ui, &shown, &findings, &mut window.strip, &mut actions);
                window.stage.perform(actions);
            },
            Window { stage, strip: look },
        );
    strip.run();
    strip
}

/// The sample plan with units that raise findings: one without periods, twice under one name.
fn faulty() -> Stage {
    let mut stage = Stage::sample("indkazbat-2018");
    let unit = stage.node("Kazakh company").unit();
    let unit = unit.and_then(|id| stage.plan().unit(id)).cloned();
    let unit = unit.expect("it is a unit");
    for (number, seed) in [(1, 21), (2, 22)] {
        let mut ids = muster::model::IdGenerator::seeded(seed);
        let mut unit = unit.clone();
        unit.id = ids.next_id();
        unit.periods.clear();
        "Twin".clone_into(&mut unit.name);
        unit.place = muster::edit::spread_places(number + 1).remove(number);
        let people = NewPeople::InAddition;
        let edit = Edit::AddUnit(AddUnit { unit, people });
        stage.perform(vec![edit.into()]);
    }
    assert!(stage.refusals.is_empty());
    stage
}

fn findings(stage: &Stage) -> Findings {
    Findings::of(stage.plan())
}

#[test]
fn a_line_shows_the_first_finding_and_how_many_there_are() {
    let mut strip = strip(faulty(), Theme::Light);
    let findings = findings(&strip.state().stage);
    assert!(findings.count(Severity::Warning) > 0 && findings.len() > 2);
    strip.get_by_label(&format!("{} findings", findings.len()));
    let rows: Vec<_> = strip.query_all_by_role(Role::ListItem).collect();
    assert_eq!(rows.len(), 1);
    let label = rows[0].accesskit_node().label().unwrap_or_default();
    assert!(label.starts_with("warning: "), "{label}");

    strip.get_by_label("Show all").click();
    strip.run();
    assert!(strip.state().strip.is_open());
    let rows = strip.query_all_by_role(Role::ListItem).count();
    assert_eq!(rows, findings.len().min(rows));
    assert!(rows > 1);
}

#[test]
fn going_to_a_finding_chooses_what_it_is_about() {
    let mut strip = strip(faulty(), Theme::Light);
    let findings = findings(&strip.state().stage);
    let first = findings.iter().next().expect("there is one").clone();
    strip.get_by_label("Go to").click();
    strip.run();
    let stage = &strip.state().stage;
    assert_eq!(stage.selection, first.subject);
    assert_eq!(first.day.unwrap_or(stage.day), stage.day);
}

#[test]
fn the_next_finding_goes_round() {
    let stage = faulty();
    let findings = findings(&stage);
    let mut look = FindingsState::default();
    let subjects: Vec<Option<NodeId>> = findings.iter().map(|it| it.subject).collect();
    for subject in subjects.iter().chain(subjects.first()) {
        let actions = go_on(&findings, &mut look, 1);
        let selects = actions.iter().find_map(|action| match action {
            muster::ui::Action::Select(node) => *node,
            _ => None,
        });
        assert_eq!(selects, *subject);
    }
}

#[test]
fn the_finding_before_goes_round_the_other_way() {
    let stage = faulty();
    let findings = findings(&stage);
    let mut look = FindingsState::default();
    let subjects: Vec<Option<NodeId>> = findings.iter().map(|it| it.subject).collect();
    for subject in subjects.iter().rev().chain(subjects.last()) {
        let actions = go_on(&findings, &mut look, -1);
        let selects = actions.iter().find_map(|action| match action {
            muster::ui::Action::Select(node) => *node,
            _ => None,
        });
        assert_eq!(selects, *subject);
    }
}

#[test]
fn a_fix_is_one_edit_that_mends_the_finding() {
    let mut stage = faulty();
    // Out by 2019, while people are planned until 2020 and later.
    let mission = stage.node("UNIFIL");
    let NodeId::Mission(mission) = mission else {
        panic!("it is a mission");
    };
    let field = muster::edit::MissionField::OperationsEnd(None);
    let ends = muster::edit::MissionField::WithdrawnBy("2019-06-30".parse().ok());
    for field in [field, ends] {
        let edit = Edit::SetMission(muster::edit::SetMission { mission, field });
        stage.perform(vec![edit.into()]);
    }
    assert!(stage.refusals.is_empty());
    let before = findings(&stage);
    let first = before.iter().find(|it| it.fix.is_some());
    let first = first.expect("one can be mended").clone();
    let fix = first.fix.clone().expect("it can be mended");
    let mut strip = strip(stage, Theme::Light);
    strip.state_mut().strip.set_open(true);
    strip.run();
    let label = strip.state().stage.texts.say(&fix.label);
    let fixes: Vec<_> = strip.get_all_by_label(&label).collect();
    fixes[0].click();
    strip.run();
    let after = findings(&strip.state().stage);
    assert!(!after.iter().any(|it| it.message == first.message));
}

#[test]
fn no_findings_are_said_to_be_none() {
    let stage = Stage::sample("indkazbat-2018");
    let head = stage.plan().head().clone();
    let plan = Plan::new(head).expect("a legal plan");
    let strip = strip(Stage::new(plan, stage.day), Theme::Light);
    strip.get_by_label("No findings");
    let mut look = FindingsState::default();
    let findings = findings(&strip.state().stage);
    assert!(go_on(&findings, &mut look, 1).is_empty());
}

#[test]
fn it_looks_as_it_did() {
    let mut stage = faulty();
    stage.texts = Texts::of(Language::Russian);
    let mut strip = strip(stage, Theme::Dark);
    strip.set_size(vec2(640.0, 120.0));
    strip.state_mut().strip.set_open(true);
    strip.run();
    strip.snapshot("findings-strip-dark-ru");
}
