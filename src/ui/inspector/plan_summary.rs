//! The plan in a few facts, where nothing is selected.

use egui::{RichText, Ui};

use crate::model::{NodeId, PlanDate};
use crate::ui::field::{Form, country_name, date_parts, heading_ui, link_ui, note_ui};
use crate::ui::{Action, Command, theme};

/// Draws what the plan is about and how large it is.
pub(super) fn plan_summary_ui(ui: &mut Ui, form: &mut Form<'_>) {
    if form.drafts.is_finishing() {
        return;
    }
    let shown = form.shown;
    let texts = shown.texts;
    let head = shown.plan.head();
    ui.label(RichText::new(&head.title).font(theme::heading()));
    note_ui(ui, shown.label("inspector-nothing-selected"));
    let heading = shown.label("inspector-plan");
    heading_ui(ui, &heading);
    let country = country_name(shown.plan, texts, head.country);
    form.fact(ui, "inspector-country", country);
    if let Some(horizon) = head.horizon {
        let first = Some(date_parts(horizon.first_day));
        let last = Some(date_parts(horizon.last_day));
        form.fact(ui, "inspector-horizon", texts.span(first, last));
    }
    if let Some(day) = head.reference_day.and_then(PlanDate::exact) {
        form.fact(ui, "plan-reference-day", texts.short_date(day));
    }
    let missions = shown.plan.missions().count() as u64;
    form.fact(ui, "inspector-missions", texts.number(missions));
    let units = shown.plan.unit_count() as u64;
    form.fact(ui, "inspector-units", texts.number(units));
    let view = shown.view;
    let people = shown
        .plan
        .missions()
        .map(|mission| shown.totals.of(NodeId::Mission(mission.id)).all)
        .map(|all| all.of(view.lens, view.measure))
        .sum();
    form.fact(ui, "inspector-people", texts.number(people));
    if !head.remarks.is_empty() {
        ui.add_space(theme::SPACE);
        note_ui(ui, head.remarks.as_str());
    }
    ui.add_space(theme::SPACE);
    for command in [
        Command::PlanProperties,
        Command::Sources,
        Command::Agreements,
        Command::BaseUnits,
    ] {
        if link_ui(ui, texts.say(&command.message())).clicked() {
            form.actions.push(Action::Command(command));
        }
    }
}
