//! The periods of a unit, with their days, people and status, and its authorized strengths.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use muster::model::{Confidence, Decision, IdGenerator, InPlace, Period, PlanDate};
use muster::text::Language;
use muster::ui::{Action, Command, Shown, inspector};

use super::driving::{
    DAY, Inspector, check_edits, click, enter, field, of_unit, pick, press, selected_unit, unfold,
    value, write,
};

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
