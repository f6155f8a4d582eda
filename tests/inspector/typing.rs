//! What is typed: finished, left, refused, and kept where it was not understood.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use muster::model::PlanDate;
use muster::ui::inspector::{self, InspectorState, inspector_ui};

use super::desk::Desk;
use super::driving::{
    DAY, check_edits, click, enter, field, indkazbat, of_unit, people_on, press, selected_unit,
    unfold, unit_named, value, write,
};
use super::renderer::PictureRenderer;

#[test]
fn a_finished_field_is_one_edit() {
    let mut harness = of_unit("Kazakh company");
    write(&mut harness, Role::TextInput, "Not stated", "150");
    check_edits(&harness, 0);
    press(&mut harness, Key::Tab);
    check_edits(&harness, 1);
    assert_eq!(people_on(&selected_unit(&harness), DAY), 150);
    press(&mut harness, Key::Tab);
    check_edits(&harness, 1);
}

#[test]
fn the_title_is_the_name() {
    let mut harness = of_unit("Kazakh company");
    write(
        &mut harness,
        Role::MultilineTextInput,
        "Name",
        "First Kazakh company",
    );
    press(&mut harness, Key::Enter);
    check_edits(&harness, 1);
    assert_eq!(selected_unit(&harness).name, "First Kazakh company");
}

#[test]
fn renaming_puts_the_focus_into_the_name() {
    let mut harness = of_unit("Kazakh company");
    harness.state_mut().state.rename();
    harness.run_steps(3);
    field(&harness, Role::MultilineTextInput, "Name").type_text("A");
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert_eq!(selected_unit(&harness).name, "A");
}

#[test]
fn escape_leaves_the_old_value() {
    let mut harness = of_unit("Kazakh company");
    write(&mut harness, Role::TextInput, "Short name", "KAZ");
    press(&mut harness, Key::Escape);
    check_edits(&harness, 0);
    let before = unit_named(&indkazbat(), "Kazakh company").short_name;
    assert_eq!(value(&harness, Role::TextInput, "Short name"), before);
}

#[test]
fn what_is_not_understood_stays_with_the_reason_beside_it() {
    let mut harness = of_unit("Kazakh company");
    enter(&mut harness, "Not stated", "many");
    check_edits(&harness, 0);
    assert_eq!(value(&harness, Role::TextInput, "Not stated"), "many");
    harness.get_by_label("only digits make a number: 1200, 1 200 or 1,200");

    enter(&mut harness, "Not stated", "1 150");
    check_edits(&harness, 1);
    assert_eq!(people_on(&selected_unit(&harness), DAY), 1150);
}

#[test]
fn what_the_plan_refuses_stays_with_the_reason_beside_it() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    enter(&mut harness, "Last day", "1 Jan 2017");
    check_edits(&harness, 0);
    assert_eq!(value(&harness, Role::TextInput, "Last day"), "1 Jan 2017");
    harness.get_by_label_contains("lies before the first");

    enter(&mut harness, "Last day", "31.12.2018");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    let ends: Vec<_> = unit.periods.iter().filter_map(|it| it.last_day).collect();
    assert!(ends.contains(&PlanDate::day(2018, 12, 31).expect("a day")));
}

#[test]
fn what_is_typed_is_finished_when_something_else_is_selected() {
    let mut harness = of_unit("Kazakh company");
    let kazakh = selected_unit(&harness).id;
    write(&mut harness, Role::TextInput, "Not stated", "130");
    let other = unit_named(&harness.state().plan, "Indian battalion").id;
    harness.state_mut().selection = Some(other.into());
    harness.run_steps(3);
    check_edits(&harness, 1);
    let unit = harness.state().plan.unit(kazakh).expect("the unit").clone();
    assert_eq!(people_on(&unit, DAY), 130);
}

#[test]
fn what_was_not_understood_is_still_there_when_its_unit_is_selected_again() {
    let mut harness = of_unit("Kazakh company");
    let kazakh = harness.state().selection;
    write(&mut harness, Role::TextInput, "Not stated", "many");
    harness.state_mut().selection = None;
    harness.run_steps(3);
    check_edits(&harness, 0);
    harness.state_mut().selection = kazakh;
    harness.run_steps(3);
    assert_eq!(value(&harness, Role::TextInput, "Not stated"), "many");
    harness.get_by_label_contains("only digits make a number");
}

#[test]
fn a_click_elsewhere_finishes_the_field_before_it_does_its_own() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    let fields = harness.get_all_by_role_and_label(Role::TextInput, "Not stated");
    fields.last().expect("the field of the period").focus();
    harness.run_steps(2);
    let fields = harness.get_all_by_role_and_label(Role::TextInput, "Not stated");
    fields
        .last()
        .expect("the field of the period")
        .type_text("99");
    harness.run_steps(2);
    click(&mut harness, "Add people of a country");
    check_edits(&harness, 2);
    let unit = selected_unit(&harness);
    let mut there = unit.periods.iter().filter(|period| period.covers(DAY));
    let period = there.next().expect("a period");
    let numbers: Vec<u32> = period.people.iter().map(|line| line.not_stated).collect();
    assert_eq!(numbers, [99, 0]);
}

#[test]
fn what_is_typed_can_be_finished_by_a_key_that_leaves_the_focus() {
    let plan = indkazbat();
    let unit = unit_named(&plan, "Kazakh company").id;
    let mut harness = Harness::builder()
        .with_size([310.0, 1200.0])
        .with_context_setup(muster::ui::theme::apply)
        .renderer(PictureRenderer)
        .build_ui_state(
            |ui, desk: &mut Desk<InspectorState>| {
                desk.draw(ui, |ui, shown, state, actions| {
                    if ui.input(|input| input.key_pressed(Key::F12)) {
                        inspector::finish_typing(ui.ctx(), shown, state, actions);
                    }
                    inspector_ui(ui, shown, state, actions);
                });
            },
            Desk::new(plan, DAY, Some(unit.into())),
        );
    harness.run_steps(3);
    write(&mut harness, Role::TextInput, "Not stated", "130");
    check_edits(&harness, 0);
    press(&mut harness, Key::F12);
    check_edits(&harness, 1);
    assert_eq!(people_on(&selected_unit(&harness), DAY), 130);
    assert!(field(&harness, Role::TextInput, "Not stated").is_focused());
}
