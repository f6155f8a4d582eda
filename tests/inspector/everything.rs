//! What holds for everything that is drawn.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use muster::text::Language;

use super::desk::Desk;
use super::driving::{
    DAY, harness, indkazbat, of_mission, of_unit, plan_dialog, source_dialog, unfold, unit_named,
};

#[test]
fn every_control_has_a_name() {
    for name in ["Kazakh company", "Indian battalion"] {
        let mut harness = of_unit(name);
        if name == "Kazakh company" {
            unfold(&mut harness, "1 ");
        }
        check_names(&harness);
    }
    let mut harness = of_mission();
    unfold(&mut harness, "S/RES/1701 (2006) 15");
    check_names(&harness);
    check_names(&plan_dialog(indkazbat()));
    check_names(&source_dialog());
}

#[track_caller]
fn check_names<S>(harness: &Harness<'_, S>) {
    for role in [
        Role::TextInput,
        Role::MultilineTextInput,
        Role::ComboBox,
        Role::CheckBox,
        Role::Button,
    ] {
        for node in harness.query_all_by_role(role) {
            let node = node.accesskit_node();
            let label = node.label().unwrap_or_default();
            assert!(
                !label.trim().is_empty(),
                "{role:?} without a name: {node:?}"
            );
        }
    }
}

#[test]
fn both_languages_are_drawn() {
    let plan = indkazbat();
    let unit = unit_named(&plan, "Kazakh company").id;
    let mut harness = harness(Desk::new(plan, DAY, Some(unit.into())), 560.0);
    for language in Language::ALL {
        harness.state_mut().language = language;
        harness.run_steps(3);
        harness.snapshot(format!("inspector-{}", language.tag()));
    }
}
