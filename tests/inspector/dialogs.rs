//! The dialogs of the plan and of its sources.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use muster::model::{CountryCode, PlanDate};
use muster::ui::plan_form::PlanFormState;

use super::desk::Desk;
use super::driving::{
    click, enter, field, indkazbat, pick, plan_dialog, source_dialog, unfold, write,
};

#[test]
fn the_plan_says_of_itself_what_is_typed() {
    let mut harness = plan_dialog(indkazbat());
    enter(&mut harness, "Title", "Plan B");
    enter(&mut harness, "Reference day", "2019-01-01");
    click(&mut harness, "RESTRICTED");
    pick(&mut harness, "Planning country", "india");
    enter(&mut harness, "Horizon, last day", "2025");
    let desk = harness.state();
    assert_eq!(desk.edits.len(), 5);
    let head = desk.plan.head();
    assert_eq!(head.title, "Plan B");
    assert_eq!(head.reference_day, PlanDate::day(2019, 1, 1).ok());
    assert_eq!(head.marking, "RESTRICTED");
    assert_eq!(head.country.as_str(), "IND");
    let horizon = head.horizon.expect("a horizon");
    assert_eq!(Some(horizon.last_day), PlanDate::year(2025).ok());
}

#[test]
fn a_horizon_waits_for_both_days() {
    let mut harness = plan_dialog(indkazbat());
    enter(&mut harness, "Horizon, first day", " ");
    assert_eq!(harness.state().plan.head().horizon, None);
    assert_eq!(harness.state().edits.len(), 1);
    harness.get_by_label("The horizon holds once both days are known");
    enter(&mut harness, "Horizon, first day", "2017");
    let horizon = harness.state().plan.head().horizon.expect("a horizon");
    assert_eq!(Some(horizon.first_day), PlanDate::year(2017).ok());
    assert_eq!(Some(horizon.last_day), PlanDate::year(2023).ok());
}

#[test]
fn a_country_of_its_own_is_added_renamed_and_removed() {
    let mut harness = plan_dialog(indkazbat());
    field(&harness, Role::TextInput, "Code").focus();
    harness.run_steps(2);
    field(&harness, Role::TextInput, "Code").type_text("xxa");
    field(&harness, Role::TextInput, "Name of a new country").focus();
    harness.run_steps(2);
    field(&harness, Role::TextInput, "Name of a new country").type_text("Atlantis");
    harness.run_steps(2);
    click(&mut harness, "Add");
    let code = CountryCode::parse("XXA").expect("a code");
    let name = |harness: &Harness<'_, Desk<PlanFormState>>| {
        let country = harness.state().plan.own_country(code);
        country.map(|country| country.name.clone())
    };
    assert_eq!(name(&harness).as_deref(), Some("Atlantis"));
    enter(&mut harness, "Name", "New Atlantis");
    assert_eq!(name(&harness).as_deref(), Some("New Atlantis"));
    click(&mut harness, "Remove New Atlantis");
    assert_eq!(name(&harness), None);
}

#[test]
fn a_source_that_is_used_is_not_deleted_and_says_why() {
    let mut harness = source_dialog();
    let before = harness.state().plan.sources().count();
    write(
        &mut harness,
        Role::TextInput,
        "Type to find",
        "Foreign Minister",
    );
    unfold(&mut harness, "Foreign Minister");
    click(&mut harness, "Delete source");
    assert_eq!(harness.state().plan.sources().count(), before);
    harness.get_by_label_contains("is still used by");
}

#[test]
fn a_source_is_added_changed_and_deleted() {
    let mut harness = source_dialog();
    let before = harness.state().plan.sources().count();
    click(&mut harness, "Add source");
    enter(&mut harness, "Title", "Press, Nov 2018");
    let mut sources = harness.state().plan.sources();
    assert!(sources.any(|source| source.title == "Press, Nov 2018"));
    drop(sources);
    click(&mut harness, "Delete source");
    assert_eq!(harness.state().plan.sources().count(), before);
}
