//! Showing the inspector and the dialogs, and working them as a person does.

use std::path::Path;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{Date, date};
use muster::model::{Mission, NodeId, Plan, Unit};
use muster::ui::inspector::{InspectorState, inspector_ui};
use muster::ui::plan_form::{PlanFormState, plan_form_ui};
use muster::ui::source_list::{SourceListState, source_list_ui};

use super::desk::Desk;
use super::renderer::PictureRenderer;

pub(crate) const DAY: Date = date(2018, 11, 15);

pub(crate) type Inspector = Harness<'static, Desk<InspectorState>>;

pub(crate) fn sample(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample_data")
        .join(name);
    let bytes = std::fs::read(path).expect("a sample");
    muster::file::read(&bytes).expect("a plan")
}

pub(crate) fn indkazbat() -> Plan {
    sample("indkazbat-2018.muster")
}

pub(crate) fn unit_named(plan: &Plan, name: &str) -> Unit {
    let mut units = plan.units().filter(|unit| unit.name == name);
    units.next().expect("a unit of this name").clone()
}

pub(crate) fn mission_named(plan: &Plan, acronym: &str) -> Mission {
    let mut missions = plan.missions().filter(|it| it.acronym == acronym);
    missions.next().expect("a mission of this acronym").clone()
}

pub(crate) fn harness(desk: Desk<InspectorState>, height: f32) -> Inspector {
    let mut harness = Harness::builder()
        .with_size([310.0, height])
        .with_theme(egui::Theme::Light)
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(|ui, desk: &mut Desk<_>| desk.draw(ui, inspector_ui), desk);
    harness.run_steps(3);
    harness
}

/// The inspector with a unit of the sample from Lebanon.
pub(crate) fn of_unit(name: &str) -> Inspector {
    let plan = indkazbat();
    let unit = unit_named(&plan, name).id;
    harness(Desk::new(plan, DAY, Some(unit.into())), 2400.0)
}

pub(crate) fn of_mission() -> Inspector {
    let plan = indkazbat();
    let mission = mission_named(&plan, "UNIFIL").id;
    harness(Desk::new(plan, DAY, Some(mission.into())), 2400.0)
}

pub(crate) fn field<'a, S>(harness: &'a Harness<'_, S>, role: Role, name: &'a str) -> Node<'a> {
    let mut found = harness.get_all_by_role_and_label(role, name);
    found.next().expect("a field of this name")
}

/// Types over what stands in a field, which keeps the focus.
pub(crate) fn write<S>(harness: &mut Harness<'_, S>, role: Role, name: &str, text: &str) {
    field(harness, role, name).focus();
    harness.run_steps(2);
    field(harness, role, name).type_text(text);
    harness.run_steps(2);
}

/// Types over what stands in a field of one line and finishes it.
pub(crate) fn enter<S>(harness: &mut Harness<'_, S>, name: &str, text: &str) {
    write(harness, Role::TextInput, name, text);
    press(harness, Key::Enter);
}

pub(crate) fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

pub(crate) fn click<S>(harness: &mut Harness<'_, S>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

/// Unfolds the entry of a list whose row begins so.
pub(crate) fn unfold<S>(harness: &mut Harness<'_, S>, beginning: &str) {
    let mut rows = harness.get_all_by_role(Role::Button).filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(beginning))
    });
    rows.next().expect("a row that begins so").click();
    drop(rows);
    harness.run_steps(3);
}

/// Picks from the list of a field, by what is typed to find it.
pub(crate) fn pick<S>(harness: &mut Harness<'_, S>, name: &str, query: &str) {
    field(harness, Role::ComboBox, name).click();
    harness.run_steps(3);
    field(harness, Role::TextInput, "Type to find").type_text(query);
    harness.run_steps(3);
    press(harness, Key::Enter);
}

pub(crate) fn value<S>(harness: &Harness<'_, S>, role: Role, name: &str) -> String {
    field(harness, role, name).value().unwrap_or_default()
}

#[track_caller]
pub(crate) fn check_edits(harness: &Inspector, expected: usize) {
    let desk = harness.state();
    assert_eq!(desk.edits.len(), expected, "{:?}", desk.edits);
    assert!(desk.refusals.is_empty(), "{:?}", desk.refusals);
}

pub(crate) fn selected_unit(harness: &Inspector) -> Unit {
    let desk = harness.state();
    let id = desk.selection.and_then(NodeId::unit).expect("a unit");
    desk.plan.unit(id).expect("the unit is there").clone()
}

pub(crate) fn selected_mission(harness: &Inspector) -> Mission {
    mission_named(&harness.state().plan, "UNIFIL")
}

/// The own people of the first period that covers the day.
pub(crate) fn people_on(unit: &Unit, day: Date) -> u64 {
    let mut there = unit.periods.iter().filter(|period| period.covers(day));
    there.next().expect("a period").total().total()
}

pub(crate) fn plan_dialog(plan: Plan) -> Harness<'static, Desk<PlanFormState>> {
    let desk = Desk::new(plan, DAY, None);
    let mut harness = Harness::builder()
        .with_size([900.0, 800.0])
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, desk: &mut Desk<PlanFormState>| {
                desk.draw(ui, |ui, shown, state, actions| {
                    plan_form_ui(ui.ctx(), shown, state, actions);
                });
            },
            desk,
        );
    harness.run_steps(3);
    harness
}

pub(crate) fn source_dialog() -> Harness<'static, Desk<SourceListState>> {
    let desk = Desk::new(indkazbat(), DAY, None);
    let mut harness = Harness::builder()
        .with_size([900.0, 1200.0])
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, desk: &mut Desk<SourceListState>| {
                desk.draw(ui, |ui, shown, state, actions| {
                    source_list_ui(ui.ctx(), shown, state, actions);
                });
            },
            desk,
        );
    harness.run_steps(3);
    harness
}
