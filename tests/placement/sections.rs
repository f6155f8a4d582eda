//! Joint service, rotations and positions in the inspector, and the lists of agreements and units at home.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{Date, date};
use muster::model::{Arrangement, NodeId, Plan, Role as PartnerRole, Unit};
use muster::ui::agreement_list::{AgreementListState, agreement_list_ui};
use muster::ui::base_unit_list::{BaseUnitListState, base_unit_list_ui};
use muster::ui::inspector::{InspectorState, inspector_ui};

use crate::checks::placed;
use crate::desk::Desk;
use crate::renderer::PictureRenderer;
use crate::script;

const DAY: Date = date(2019, 1, 15);

type Inspector = Harness<'static, Desk<InspectorState>>;

/// The inspector with a unit of a plan.
fn inspector(plan: Plan, unit: &str) -> Inspector {
    let unit = script::node(&plan, unit);
    let desk = Desk::new(plan, DAY, Some(unit));
    let mut harness = Harness::builder()
        .with_size([310.0, 3600.0])
        .with_theme(egui::Theme::Light)
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(|ui, desk: &mut Desk<_>| desk.draw(ui, inspector_ui), desk);
    harness.run_steps(3);
    harness
}

/// The inspector with the arrangement of the company unfolded.
fn with_arrangement(unit: &str) -> Inspector {
    let mut harness = inspector(placed(), unit);
    unfold(&mut harness, "IndKazBat");
    harness
}

fn joint<S>(harness: &Harness<'_, Desk<S>>) -> Arrangement {
    let plan = &harness.state().plan;
    plan.arrangements().next().expect("an arrangement").clone()
}

fn unit<S>(harness: &Harness<'_, Desk<S>>, name: &str) -> Unit {
    script::unit(&harness.state().plan, name).clone()
}

#[track_caller]
fn field<'a, S>(harness: &'a Harness<'_, S>, role: Role, name: &'a str) -> Node<'a> {
    let mut found = harness.query_all_by_role_and_label(role, name);
    let first = found.next();
    first.unwrap_or_else(|| panic!("there is no {role:?} {name:?}"))
}

#[track_caller]
fn enter<S>(harness: &mut Harness<'_, S>, name: &str, text: &str) {
    field(harness, Role::TextInput, name).focus();
    harness.run_steps(2);
    field(harness, Role::TextInput, name).type_text(text);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
}

/// Empties a field of one line and finishes it.
#[track_caller]
fn empty<S>(harness: &mut Harness<'_, S>, name: &str) {
    field(harness, Role::TextInput, name).focus();
    harness.run_steps(2);
    harness.key_press(Key::Backspace);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
}

#[track_caller]
fn click<S>(harness: &mut Harness<'_, S>, name: &str) {
    field(harness, Role::Button, name).click();
    harness.run_steps(4);
}

/// Chooses one of the few values of a field.
#[track_caller]
fn choose<S>(harness: &mut Harness<'_, S>, name: &str, value: &str) {
    field(harness, Role::ComboBox, name).click();
    harness.run_steps(3);
    let is_input = |node: &egui_kittest::Node<'_>| {
        let role = node.accesskit_node().role();
        egui::accessibility::is_input(role)
    };
    // What opened last lies on top.
    let all: Vec<_> = harness.query_all_by_label(value).filter(is_input).collect();
    let last = all
        .last()
        .unwrap_or_else(|| panic!("there is no {value:?}"));
    last.click();
    harness.run_steps(3);
}

/// Picks from the list of a field, by what is typed to find it.
#[track_caller]
fn pick<S>(harness: &mut Harness<'_, S>, name: &str, query: &str) {
    field(harness, Role::ComboBox, name).click();
    harness.run_steps(3);
    field(harness, Role::TextInput, "Type to find").type_text(query);
    harness.run_steps(3);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
}

/// Unfolds the entry of a list whose row begins so.
#[track_caller]
fn unfold<S>(harness: &mut Harness<'_, S>, beginning: &str) {
    let mut rows = harness.get_all_by_role(Role::Button).filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(beginning))
    });
    rows.next().expect("a row that begins so").click();
    drop(rows);
    harness.run_steps(3);
}

#[track_caller]
fn check_edits<S>(harness: &Harness<'_, Desk<S>>, expected: usize) {
    let desk = harness.state();
    assert_eq!(desk.edits.len(), expected, "{:?}", desk.edits);
    assert!(desk.refusals.is_empty(), "{:?}", desk.refusals);
}

#[test]
fn host_and_guest_both_show_the_arrangement() {
    for name in ["Indian battalion", "Kazakh company"] {
        let harness = inspector(placed(), name);
        let row = "IndKazBat attached IND (lead) + KAZ · 31 Oct 2018 – 31 May 2019";
        harness.get_by_label(row);
    }
    let harness = inspector(placed(), "Nepalese battalion");
    harness.get_by_label("No joint arrangement names this unit");
}

#[test]
fn each_field_of_an_arrangement_is_one_edit() {
    let mut harness = with_arrangement("Kazakh company");
    enter(&mut harness, "Arrangement", "IndKazBatt");
    choose(&mut harness, "Kind", "embedded");
    enter(&mut harness, "Holds to", "30.6.2019");
    choose(&mut harness, "Command", "tactical control");
    field(&harness, Role::CheckBox, "May refuse Kazakhstan").click();
    harness.run_steps(3);
    enter(&mut harness, "Add a caveat", "No riot control");
    check_edits(&harness, 6);
    let joint = joint(&harness);
    assert_eq!(joint.name, "IndKazBatt");
    assert_eq!(joint.kind.name(), "embedded");
    assert_eq!(joint.last_day, Some(script::date("2019-06-30")));
    assert_eq!(
        joint.command.map(muster::model::CommandRelation::name),
        Some("tactical_control")
    );
    assert_eq!(joint.may_refuse, [script::country("KAZ")]);
    assert_eq!(joint.caveats, ["No riot control"]);
    empty(&mut harness, "Caveat 1");
    assert!(self::joint(&harness).caveats.is_empty());
}

#[test]
fn what_the_plan_refuses_is_said_at_the_field() {
    let mut harness = with_arrangement("Kazakh company");
    enter(&mut harness, "Holds to", "1.1.2018");
    harness.get_by_label_contains("lies before the first");
    check_edits(&harness, 0);
}

#[test]
fn a_partner_has_units_roles_support_and_reimbursement() {
    let mut harness = with_arrangement("Kazakh company");
    unfold(&mut harness, "Kazakhstan");
    choose(&mut harness, "Role", "equal");
    click(&mut harness, "Add role");
    choose(&mut harness, "Equipment from", "India");
    field(&harness, Role::CheckBox, "Reimbursed under India").click();
    harness.run_steps(3);
    enter(&mut harness, "Takes part to", "2019-03");
    click(&mut harness, "Remove Kazakh company");
    check_edits(&harness, 6);
    let joint = joint(&harness);
    let partner = &joint.partners[1];
    let roles: Vec<PartnerRole> = partner.roles.iter().map(|it| it.role).collect();
    assert_eq!(roles, [PartnerRole::Equal, PartnerRole::Equal]);
    assert!(partner.support.equipment.is_some());
    assert_eq!(partner.reimbursed_under, [script::country("IND")]);
    assert_eq!(partner.last_day, Some(script::date("2019-03")));
    assert!(partner.units.is_empty());
}

#[test]
fn an_arrangement_ends_on_a_day_in_a_form_of_its_own() {
    let mut harness = with_arrangement("Kazakh company");
    click(&mut harness, "End on a day…");
    enter(&mut harness, "On its last day", "1.1.2018");
    click(&mut harness, "End");
    harness.get_by_label("IndKazBat does not hold on 1 January 2018");
    enter(&mut harness, "On its last day", "28.2.2019");
    click(&mut harness, "End");
    check_edits(&harness, 1);
    assert_eq!(joint(&harness).last_day, Some(script::date("2019-02-28")));
    let company = unit(&harness, "Kazakh company");
    assert!(!company.periods.iter().any(|it| it.covers(date(2019, 3, 1))));
}

#[test]
fn the_lead_changes_in_a_form_of_its_own() {
    let mut harness = with_arrangement("Indian battalion");
    click(&mut harness, "Change lead…");
    click(&mut harness, "Change lead");
    check_edits(&harness, 1);
    assert_eq!(joint(&harness).leads_on(DAY), [script::country("KAZ")]);
}

#[test]
fn a_partner_is_replaced_and_the_rest_split_and_joined() {
    let mut harness = with_arrangement("Indian battalion");
    click(&mut harness, "Replace partner…");
    click(&mut harness, "Replace");
    harness.get_by_label("Choose who comes first");
    pick(&mut harness, "Who comes", "nepal");
    pick(&mut harness, "With unit", "nepalese");
    click(&mut harness, "Replace");
    check_edits(&harness, 1);
    assert_eq!(joint(&harness).partners.len(), 3);
    click(&mut harness, "Split…");
    click(&mut harness, "Split");
    check_edits(&harness, 2);
    assert_eq!(harness.state().plan.arrangements().count(), 2);
    unfold(&mut harness, "IndKazBat");
    unfold(&mut harness, "IndKazBat");
    click(&mut harness, "Join…");
    click(&mut harness, "Join");
    check_edits(&harness, 3);
    assert_eq!(harness.state().plan.arrangements().count(), 1);
}

#[test]
fn an_arrangement_is_extended_and_deleted() {
    let mut harness = with_arrangement("Indian battalion");
    click(&mut harness, "Extend…");
    enter(&mut harness, "New last day", "2019-12");
    field(&harness, Role::CheckBox, "The guests stay on").click();
    harness.run_steps(3);
    click(&mut harness, "Extend");
    check_edits(&harness, 1);
    assert_eq!(joint(&harness).last_day, Some(script::date("2019-12")));
    click(&mut harness, "Delete arrangement");
    check_edits(&harness, 2);
    assert_eq!(harness.state().plan.arrangements().count(), 0);
}

#[test]
fn rotations_have_names_and_homes() {
    let mut harness = inspector(placed(), "Kazakh company");
    harness.get_by_label("Rotations");
    click(&mut harness, "1");
    enter(&mut harness, "Rotation’s name", "First Kazakh rotation");
    check_edits(&harness, 1);
    let company = unit(&harness, "Kazakh company");
    assert_eq!(
        company.rotation(1).expect("named").name,
        "First Kazakh rotation"
    );
    empty(&mut harness, "Rotation’s name");
    assert!(unit(&harness, "Kazakh company").rotations.is_empty());
}

#[test]
fn positions_have_places_and_days() {
    let mut harness = inspector(placed(), "Kazakh company");
    click(&mut harness, "Add position");
    enter(&mut harness, "Place name", "Position 4-2");
    enter(&mut harness, "Coordinates", "33.369, 35.623");
    check_edits(&harness, 3);
    let company = unit(&harness, "Kazakh company");
    let position = company.position_on(DAY).expect("a position");
    assert_eq!(position.location.name, "Position 4-2");
    assert!(position.location.latitude.is_some());
}

fn dialog<S: Default + 'static>(
    plan: Plan,
    draw: impl Fn(&egui::Context, &muster::ui::Shown<'_>, &mut S, &mut Vec<muster::ui::Action>) -> bool
    + 'static,
) -> Harness<'static, Desk<S>> {
    let desk = Desk::new(plan, DAY, None::<NodeId>);
    let mut harness = Harness::builder()
        .with_size([800.0, 1200.0])
        .with_theme(egui::Theme::Light)
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            move |ui, desk: &mut Desk<S>| {
                let context = ui.ctx().clone();
                desk.draw(ui, |_ui, shown, state, actions| {
                    draw(&context, shown, state, actions);
                });
            },
            desk,
        );
    harness.run_steps(3);
    harness
}

#[test]
fn agreements_are_listed_added_changed_and_kept_while_they_are_used() {
    let mut harness = dialog::<AgreementListState>(placed(), agreement_list_ui);
    unfold(&mut harness, "Memorandum");
    enter(&mut harness, "Signed", "21.8.2018");
    harness.get_by_label_contains("in force on 15 Jan 2019");
    field(
        &harness,
        Role::CheckBox,
        "In force only when it is ratified",
    )
    .click();
    harness.run_steps(3);
    harness.get_by_label_contains("nothing says that it was ratified");
    enter(&mut harness, "Ratified", "2018-10");
    harness.get_by_label_contains("in force on 15 Jan 2019");
    check_edits(&harness, 3);
    click(&mut harness, "Delete agreement");
    harness.get_by_label("Memorandum is still used by IndKazBat");
    click(&mut harness, "Add agreement");
    assert_eq!(harness.state().plan.agreements().count(), 2);
}

#[test]
fn units_at_home_are_listed_added_and_removed() {
    let mut harness = dialog::<BaseUnitListState>(placed(), base_unit_list_ui);
    click(&mut harness, "Add home unit");
    enter(&mut harness, "Name", "KAZBAT");
    enter(&mut harness, "Place name", "Kapchagay");
    check_edits(&harness, 3);
    let base = harness.state().plan.base_units().next().cloned();
    let base = base.expect("it was added");
    assert_eq!(base.name, "KAZBAT");
    assert_eq!(base.location.expect("a place").name, "Kapchagay");
    click(&mut harness, "Delete home unit");
    assert_eq!(harness.state().plan.base_units().count(), 0);
}
