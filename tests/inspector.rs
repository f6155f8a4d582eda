//! The inspector and the dialogs made of the same fields, driven by the names of their controls.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/renderer.rs"]
mod renderer;

use std::path::Path;

use desk::Desk;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::civil::{Date, date};
use muster::edit::Edit;
use muster::model::{
    Confidence, CountryCode, Decision, Formation, FormationKind, HeadcountLine, IdGenerator,
    InPlace, Mission, Nationality, NodeId, Parts, Period, Place, Plan, PlanDate, Unit,
};
use muster::text::Language;
use muster::ui::inspector::{self, InspectorState, inspector_ui};
use muster::ui::plan_form::{PlanFormState, plan_form_ui};
use muster::ui::source_list::{SourceListState, source_list_ui};
use muster::ui::{Action, Command, Shown};
use renderer::PictureRenderer;

const DAY: Date = date(2018, 11, 15);

type Inspector = Harness<'static, Desk<InspectorState>>;

fn sample(name: &str) -> Plan {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sample_data")
        .join(name);
    let bytes = std::fs::read(path).expect("a sample");
    muster::file::read(&bytes).expect("a plan")
}

fn indkazbat() -> Plan {
    sample("indkazbat-2018.muster")
}

fn unit_named(plan: &Plan, name: &str) -> Unit {
    let mut units = plan.units().filter(|unit| unit.name == name);
    units.next().expect("a unit of this name").clone()
}

fn mission_named(plan: &Plan, acronym: &str) -> Mission {
    let mut missions = plan.missions().filter(|it| it.acronym == acronym);
    missions.next().expect("a mission of this acronym").clone()
}

fn harness(desk: Desk<InspectorState>, height: f32) -> Inspector {
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
fn of_unit(name: &str) -> Inspector {
    let plan = indkazbat();
    let unit = unit_named(&plan, name).id;
    harness(Desk::new(plan, DAY, Some(unit.into())), 2400.0)
}

fn of_mission() -> Inspector {
    let plan = indkazbat();
    let mission = mission_named(&plan, "UNIFIL").id;
    harness(Desk::new(plan, DAY, Some(mission.into())), 2400.0)
}

fn field<'a, S>(harness: &'a Harness<'_, S>, role: Role, name: &'a str) -> Node<'a> {
    let mut found = harness.get_all_by_role_and_label(role, name);
    found.next().expect("a field of this name")
}

/// Types over what stands in a field, which keeps the focus.
fn write<S>(harness: &mut Harness<'_, S>, role: Role, name: &str, text: &str) {
    field(harness, role, name).focus();
    harness.run_steps(2);
    field(harness, role, name).type_text(text);
    harness.run_steps(2);
}

/// Types over what stands in a field of one line and finishes it.
fn enter<S>(harness: &mut Harness<'_, S>, name: &str, text: &str) {
    write(harness, Role::TextInput, name, text);
    press(harness, Key::Enter);
}

fn press<S>(harness: &mut Harness<'_, S>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn click<S>(harness: &mut Harness<'_, S>, label: &str) {
    harness.get_by_label(label).click();
    harness.run_steps(4);
}

/// Unfolds the entry of a list whose row begins so.
fn unfold<S>(harness: &mut Harness<'_, S>, beginning: &str) {
    let mut rows = harness.get_all_by_role(Role::Button).filter(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(beginning))
    });
    rows.next().expect("a row that begins so").click();
    drop(rows);
    harness.run_steps(3);
}

/// Picks from the list of a field, by what is typed to find it.
fn pick<S>(harness: &mut Harness<'_, S>, name: &str, query: &str) {
    field(harness, Role::ComboBox, name).click();
    harness.run_steps(3);
    field(harness, Role::TextInput, "Type to find").type_text(query);
    harness.run_steps(3);
    press(harness, Key::Enter);
}

fn value<S>(harness: &Harness<'_, S>, role: Role, name: &str) -> String {
    field(harness, role, name).value().unwrap_or_default()
}

#[track_caller]
fn check_edits(harness: &Inspector, expected: usize) {
    let desk = harness.state();
    assert_eq!(desk.edits.len(), expected, "{:?}", desk.edits);
    assert!(desk.refusals.is_empty(), "{:?}", desk.refusals);
}

fn selected_unit(harness: &Inspector) -> Unit {
    let desk = harness.state();
    let id = desk.selection.and_then(NodeId::unit).expect("a unit");
    desk.plan.unit(id).expect("the unit is there").clone()
}

fn selected_mission(harness: &Inspector) -> Mission {
    mission_named(&harness.state().plan, "UNIFIL")
}

/// The own people of the first period that covers the day.
fn people_on(unit: &Unit, day: Date) -> u64 {
    let mut there = unit.periods.iter().filter(|period| period.covers(day));
    there.next().expect("a period").total().total()
}

// What is typed

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

// Units

#[test]
fn what_a_unit_is_can_be_chosen() {
    let mut harness = of_unit("Kazakh company");
    field(&harness, Role::ComboBox, "Function").click();
    harness.run_steps(3);
    click(&mut harness, "engineers");
    check_edits(&harness, 1);
    assert_eq!(
        selected_unit(&harness).function,
        muster::model::Function::Engineer
    );
}

#[test]
fn a_country_is_found_by_its_name_in_any_language() {
    let mut harness = of_unit("Kazakh company");
    pick(&mut harness, "Nationality", "Монголия");
    check_edits(&harness, 1);
    let mongolia = CountryCode::parse("MNG").expect("a code");
    assert_eq!(
        selected_unit(&harness).nationality,
        Nationality::National(mongolia)
    );
    pick(&mut harness, "Nationality", "kaz");
    let kazakhstan = CountryCode::parse("KAZ").expect("a code");
    assert_eq!(
        selected_unit(&harness).nationality,
        Nationality::National(kazakhstan)
    );
}

#[test]
fn a_unit_can_be_put_under_another_parent() {
    let mut harness = of_unit("Kazakh company");
    pick(&mut harness, "Parent", "east");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    let plan = &harness.state().plan;
    let mut formations = plan.formations().filter(|it| it.name == "East brigade");
    let brigade = formations.next().expect("the brigade").id;
    assert_eq!(unit.parent, NodeId::Formation(brigade));
}

#[test]
fn a_unit_is_never_offered_what_stands_below_it() {
    let mut harness = of_unit("Indian battalion");
    field(&harness, Role::ComboBox, "Parent").click();
    harness.run_steps(3);
    field(&harness, Role::TextInput, "Type to find").type_text("kazakh company");
    harness.run_steps(3);
    harness.get_by_label("Nothing found");
}

#[test]
fn the_total_of_a_day_asks_what_to_keep() {
    let mut harness = of_unit("Indian battalion");
    assert_eq!(value(&harness, Role::TextInput, "With all below"), "900");
    enter(&mut harness, "With all below", "950");
    let is_question = {
        let desk = harness.state();
        let unit = desk.selection.and_then(NodeId::unit).expect("a unit");
        muster::edit::SetTotal::is_question(&desk.plan, unit, DAY)
    };
    if is_question {
        check_edits(&harness, 0);
        click(&mut harness, "On this day: keep the own people");
    }
    check_edits(&harness, 1);
    assert!(matches!(harness.state().edits[0], Edit::SetTotal(_)));
    assert_eq!(value(&harness, Role::TextInput, "With all below"), "950");
    assert_eq!(people_on(&selected_unit(&harness), DAY), 830);
}

/// A battalion of 500 from 2020 on and a company below it that changes in 2021 when asked for; the company's first period has so many people.
fn battalion(company_people: u32, changes: bool) -> (Plan, Unit, Unit) {
    let mut ids = IdGenerator::seeded(1);
    let kazakhstan = CountryCode::parse("KAZ").expect("a code");
    let mission = Mission {
        id: ids.next_id(),
        acronym: "UNDOF".to_owned(),
        name: "A mission".to_owned(),
        ..mission_named(&indkazbat(), "UNIFIL")
    };
    let mission = Mission {
        mandates: Vec::new(),
        ceilings: Vec::new(),
        source: None,
        ..mission
    };
    let force = Formation {
        id: ids.next_id(),
        name: "Force".to_owned(),
        short_name: String::new(),
        kind: FormationKind::Force,
        parent: mission.id.into(),
        place: Place::middle(),
        remarks: String::new(),
    };
    let mut period = |year: i16, last: Option<i16>, number: u32| Period {
        first_day: PlanDate::year(year).ok(),
        last_day: last.and_then(|last| PlanDate::year(last).ok()),
        people: vec![HeadcountLine::not_stated(kazakhstan, number, None)],
        ..Period::new(ids.next_id())
    };
    let own = vec![period(2020, None, 500)];
    let mut below = vec![period(2020, changes.then_some(2020), company_people)];
    if changes {
        below.push(period(2021, None, company_people + 10));
    }
    let template = unit_named(&indkazbat(), "Kazakh company");
    let battalion = Unit {
        id: ids.next_id(),
        name: "Battalion".to_owned(),
        parent: force.id.into(),
        periods: own,
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        ..template.clone()
    };
    let company = Unit {
        id: ids.next_id(),
        name: "Company".to_owned(),
        parent: battalion.id.into(),
        periods: below,
        authorized: Vec::new(),
        rotations: Vec::new(),
        positions: Vec::new(),
        ..template
    };
    let parts = Parts {
        head: indkazbat().head().clone(),
        countries: Vec::new(),
        missions: vec![mission],
        formations: vec![force],
        units: vec![battalion.clone(), company.clone()],
        base_units: Vec::new(),
        arrangements: Vec::new(),
        agreements: Vec::new(),
        sources: Vec::new(),
    };
    let plan = Plan::assemble(parts).expect("a legal plan");
    (plan, battalion, company)
}

#[test]
fn a_total_over_changing_sub_units_can_be_kept_throughout() {
    let (plan, battalion, _) = battalion(100, true);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(battalion.id.into())), 1600.0);
    enter(&mut harness, "With all below", "650");
    check_edits(&harness, 0);
    click(&mut harness, "Throughout: keep the total");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    assert_eq!(people_on(&unit, day), 550);
    assert_eq!(people_on(&unit, date(2021, 6, 1)), 540);
}

#[test]
fn the_first_people_of_a_unit_come_out_of_the_parent_or_in_addition() {
    let day = date(2020, 6, 1);
    for (answer, of_parent) in [("Out of Battalion", 380), ("In addition", 500)] {
        let (plan, battalion, company) = battalion(0, false);
        let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
        enter(&mut harness, "Not stated", "120");
        check_edits(&harness, 0);
        harness.get_by_label_contains("Are the 120 out of the own people of Battalion");
        click(&mut harness, answer);
        check_edits(&harness, 1);
        assert_eq!(people_on(&selected_unit(&harness), day), 120);
        let parent = harness.state().plan.unit(battalion.id).expect("it").clone();
        assert_eq!(people_on(&parent, day), of_parent);
        assert!(harness.query_by_label(answer).is_none());
    }
}

#[test]
fn a_question_can_be_left_alone() {
    let (plan, _, company) = battalion(0, false);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
    enter(&mut harness, "Not stated", "120");
    click(&mut harness, "Cancel");
    check_edits(&harness, 0);
    assert!(harness.query_by_label("In addition").is_none());
}

#[test]
fn more_people_for_a_unit_that_has_some_raise_no_question() {
    let (plan, _, company) = battalion(100, false);
    let day = date(2020, 6, 1);
    let mut harness = harness(Desk::new(plan, day, Some(company.id.into())), 1600.0);
    enter(&mut harness, "Women", "20");
    check_edits(&harness, 1);
    assert_eq!(people_on(&selected_unit(&harness), day), 120);
}

// Periods

#[test]
fn a_period_unfolds_into_its_fields() {
    let mut harness = of_unit("Kazakh company");
    assert!(harness.query_by_label("Rotation").is_none());
    unfold(&mut harness, "1 ");
    assert_eq!(value(&harness, Role::TextInput, "Rotation"), "1");
    enter(&mut harness, "Rotation", "4");
    check_edits(&harness, 1);
    let rotations: Vec<_> = selected_unit(&harness)
        .periods
        .iter()
        .filter_map(|period| period.rotation)
        .collect();
    assert!(rotations.contains(&4));
}

#[test]
fn a_period_is_split_ended_and_deleted_on_the_day() {
    let mut harness = of_unit("Kazakh company");
    let before = selected_unit(&harness).periods.len();
    unfold(&mut harness, "1 ");
    click(&mut harness, "Split on this day");
    assert_eq!(selected_unit(&harness).periods.len(), before + 1);
    click(&mut harness, "Delete period");
    assert_eq!(selected_unit(&harness).periods.len(), before);
    check_edits(&harness, 2);

    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    click(&mut harness, "End on this day");
    let unit = selected_unit(&harness);
    let last_days = unit.periods.iter().filter_map(|period| period.last_day);
    let day = PlanDate::of_day(DAY);
    assert!(last_days.into_iter().any(|last| Some(last) == day));
}

#[test]
fn a_period_is_added_from_the_day_looked_at() {
    let mut harness = of_unit("Kazakh company");
    let before = selected_unit(&harness);
    click(&mut harness, "Add period");
    check_edits(&harness, 1);
    let unit = selected_unit(&harness);
    let is_new = |period: &&Period| before.period(period.id).is_none();
    let new = unit.periods.iter().find(is_new).expect("a new period");
    assert_eq!(new.first_day, PlanDate::of_day(DAY));
    assert!(new.people.is_empty() && new.last_day.is_none());
}

#[test]
fn the_status_of_a_period_can_be_changed() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    field(&harness, Role::ComboBox, "National").click();
    harness.run_steps(3);
    click(&mut harness, "refused");
    field(&harness, Role::CheckBox, "In place").click();
    harness.run_steps(3);
    check_edits(&harness, 2);
    let unit = selected_unit(&harness);
    let mut there = unit.periods.iter().filter(|period| period.covers(DAY));
    let period = there.next().expect("a period");
    assert_eq!(period.decision, Decision::Refused);
    assert_eq!(period.in_place, None::<InPlace>);
}

#[test]
fn people_can_count_toward_something_else_than_their_category_says() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    field(&harness, Role::CheckBox, "reimbursed strength").click();
    harness.run_steps(3);
    let toward = |harness: &Inspector| {
        let unit = selected_unit(harness);
        let mut there = unit.periods.into_iter().filter(|it| it.covers(DAY));
        there.next().expect("a period").toward
    };
    assert_eq!(toward(&harness).map(|set| set.len()), Some(2));
    click(&mut harness, "Count as the category says");
    assert_eq!(toward(&harness), None);
}

#[test]
fn a_unit_is_attached_for_a_period() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    pick(&mut harness, "Stands under", "force head");
    check_edits(&harness, 1);
    harness.get_by_label("attached to Force headquarters");
    pick(&mut harness, "Stands under", "");
    check_edits(&harness, 1);
}

#[test]
fn the_calendar_gives_a_day_a_month_or_a_year() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    let last_day = |harness: &Inspector| {
        let unit = selected_unit(harness);
        let mut there = unit.periods.into_iter().filter(|it| it.covers(DAY));
        there.next().expect("a period").last_day
    };
    click(&mut harness, "Last day: calendar");
    click(&mut harness, "31 May 2019");
    assert_eq!(last_day(&harness), PlanDate::day(2019, 5, 31).ok());
    click(&mut harness, "Last day: calendar");
    click(&mut harness, "Next month");
    click(&mut harness, "Only June 2019");
    assert_eq!(last_day(&harness), PlanDate::month(2019, 6).ok());
    click(&mut harness, "Last day: calendar");
    click(&mut harness, "Only 2019");
    assert_eq!(last_day(&harness), PlanDate::year(2019).ok());
    click(&mut harness, "Last day: calendar");
    click(&mut harness, "No date");
    assert_eq!(last_day(&harness), None);
    check_edits(&harness, 4);
}

#[test]
fn a_new_source_is_added_with_the_number_that_names_it() {
    let mut harness = of_unit("Kazakh company");
    unfold(&mut harness, "1 ");
    field(&harness, Role::ComboBox, "Source").click();
    harness.run_steps(3);
    click(&mut harness, "New source…");
    write(&mut harness, Role::TextInput, "Title", "Order of the day");
    press(&mut harness, Key::Tab);
    enter(&mut harness, "Date", "Oct 2018");
    click(&mut harness, "Add source");
    check_edits(&harness, 1);
    let plan = &harness.state().plan;
    let mut sources = plan.sources().filter(|it| it.title == "Order of the day");
    let source = sources.next().expect("the new source");
    assert_eq!(source.date, PlanDate::month(2018, 10).ok());
    assert_eq!(source.confidence, Confidence::Published);
    let unit = selected_unit(&harness);
    let mut lines = unit.periods.iter().flat_map(|period| &period.people);
    assert!(lines.any(|line| line.source == Some(source.id)));
}

#[test]
fn authorized_strengths_are_added_changed_and_removed() {
    let mut harness = of_unit("Indian battalion");
    click(&mut harness, "Add authorised strength");
    enter(&mut harness, "People", "850");
    let unit = selected_unit(&harness);
    assert_eq!(unit.authorized_on(DAY).map(|it| it.people), Some(850));
    harness.get_by_label("Short or over 50 over");
    click(&mut harness, "Remove entry");
    assert!(selected_unit(&harness).authorized.is_empty());
    check_edits(&harness, 3);
}

#[test]
fn the_least_share_of_an_arrangement_says_what_holds_unless_it_is_stated() {
    let mut harness = of_unit("Indian battalion");
    unfold(&mut harness, "IndKazBat");
    let share = |harness: &Inspector| {
        let mut all = harness.state().plan.arrangements();
        let found = all.find(|it| it.name == "IndKazBat");
        found.expect("it is there").least_share
    };
    assert_eq!(share(&harness), None);
    let unless = |harness: &Inspector| {
        let told =
            "90 % unless stated: so much of the authorised strength stays when a partner leaves";
        harness.query_by_label(told).is_some()
    };
    assert!(unless(&harness));
    enter(&mut harness, "Least share, %", "75");
    check_edits(&harness, 1);
    assert_eq!(share(&harness), Some(75));
    assert!(!unless(&harness));
    enter(&mut harness, "Least share, %", "–");
    assert_eq!(share(&harness), None);
    enter(&mut harness, "Least share, %", "101");
    assert_eq!(share(&harness), None, "no share is more than the whole");
}

#[test]
fn commands_about_periods_make_the_same_edits() {
    let harness = of_unit("Kazakh company");
    let desk = harness.state();
    let totals = muster::analysis::Totals::on(&desk.plan, DAY, None);
    let palette = muster::chart::Palette::of(&desk.plan);
    let change_days = muster::analysis::ChangeDays::of(&desk.plan);
    let ids = IdGenerator::seeded(3);
    let shown = Shown {
        plan: &desk.plan,
        revision: 0,
        day: DAY,
        today: DAY,
        view: muster::analysis::View::default(),
        totals: &totals,
        palette: &palette,
        change_days: &change_days,
        selection: desk.selection,
        texts: muster::text::Texts::of(Language::English),
        ids: &ids,
    };
    for command in [Command::AddPeriod, Command::SplitPeriod, Command::EndPeriod] {
        let actions = inspector::command(command, &shown);
        let [Action::Edit(edit)] = actions.as_slice() else {
            panic!("{command:?}: {actions:?}");
        };
        assert!(edit.apply(&desk.plan).is_ok(), "{command:?}");
    }
    assert!(inspector::command(Command::Undo, &shown).is_empty());
}

// Formations and missions

#[test]
fn a_formation_can_be_changed() {
    let plan = indkazbat();
    let mut formations = plan.formations().filter(|it| it.name == "Sector East");
    let sector = formations.next().expect("the sector").id;
    drop(formations);
    let mut harness = harness(Desk::new(plan, DAY, Some(sector.into())), 1000.0);
    harness.get_by_label("Planned 900");
    enter(&mut harness, "Short name", "SE");
    field(&harness, Role::ComboBox, "Kind").click();
    harness.run_steps(3);
    click(&mut harness, "task force");
    check_edits(&harness, 2);
    let formation = harness.state().plan.formation(sector).expect("it").clone();
    assert_eq!(formation.short_name, "SE");
    assert_eq!(formation.kind, FormationKind::TaskForce);
}

#[test]
fn a_mission_can_be_changed() {
    let mut harness = of_mission();
    enter(&mut harness, "Operations end", "31.12.2027");
    enter(&mut harness, "Coordinates", "33.2, 35.5");
    pick(&mut harness, "Add a country", "syr");
    click(&mut harness, "Remove Lebanon");
    check_edits(&harness, 4);
    let mission = selected_mission(&harness);
    assert_eq!(mission.operations_end, PlanDate::day(2027, 12, 31).ok());
    let hosts: Vec<&str> = mission.hosts.iter().map(CountryCode::as_str).collect();
    assert_eq!(hosts, ["SYR"]);
    let headquarters = mission.headquarters.expect("a headquarters");
    let latitude = headquarters.latitude.map(muster::model::Degrees::degrees);
    assert_eq!(latitude, Some(33.2));
}

#[test]
fn ceilings_are_changed_with_their_categories() {
    let mut harness = of_mission();
    unfold(&mut harness, "S/RES/1701 (2006) 15");
    field(&harness, Role::CheckBox, "Experts on mission").click();
    harness.run_steps(3);
    enter(&mut harness, "People", "15100");
    field(&harness, Role::CheckBox, "Handovers count").click();
    harness.run_steps(3);
    check_edits(&harness, 3);
    let ceiling = selected_mission(&harness).ceilings[0].clone();
    assert_eq!(ceiling.people, 15_100);
    assert_eq!(ceiling.categories.len(), 3);
    assert!(ceiling.handovers_count);
}

#[test]
fn others_and_mandates_are_added() {
    let mut harness = of_mission();
    let before = selected_mission(&harness);
    click(&mut harness, "Add others");
    enter(&mut harness, "People", "9500");
    click(&mut harness, "Add mandate");
    enter(&mut harness, "Title", "S/RES/2433 (2018)");
    check_edits(&harness, 4);
    let mission = selected_mission(&harness);
    let others = mission.others.last().expect("others");
    assert_eq!(others.people, 9500);
    assert_eq!(mission.mandates.len(), before.mandates.len() + 1);
    let title = mission.mandates.last().map(|it| it.title.as_str());
    assert_eq!(title, Some("S/RES/2433 (2018)"));
}

// Dialogs

fn plan_dialog(plan: Plan) -> Harness<'static, Desk<PlanFormState>> {
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

fn source_dialog() -> Harness<'static, Desk<SourceListState>> {
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

// Everything

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
