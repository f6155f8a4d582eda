//! People of a mission whom the plan does not list.

use egui::Ui;

use crate::edit::{Edit, ListChange, MissionField};
use crate::model::{Category, Mission, Others, PlanDate};
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui, link_ui,
};

use super::mission_form::set;
use super::parts::Parts;

/// Draws the others, and what adds some.
pub(super) fn others_list_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    mission: &Mission,
) {
    let shown = form.shown;
    let heading = shown.label("inspector-others");
    heading_ui(ui, &heading);
    let edit = |change| set(mission, MissionField::Others(change));
    for (index, others) in mission.others.iter().enumerate() {
        let row = EntryRow {
            text: shown.texts.say(&others.category.message()),
            people: shown.texts.number(u64::from(others.people)),
            below: shown.texts.span(
                others.first_day.map(date_parts),
                others.last_day.map(date_parts),
            ),
            confidence: confidence_of(&shown, others.source),
            is_now: others.stretch().covers(shown.day),
            ..EntryRow::default()
        };
        let mut form = form.within(("others", index));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            fields_ui(ui, &mut form, others, |others| {
                edit(ListChange::Replace(index, others))
            });
            let label = shown.label("inspector-remove-entry");
            if !form.drafts.is_finishing() && link_ui(ui, label).clicked() {
                form.perform(ui, edit(ListChange::Remove(index)));
            }
        }
    }
    let label = shown.label("inspector-add-others");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let others = Others {
            category: Category::Troops,
            people: 0,
            first_day: PlanDate::of_day(shown.day),
            last_day: None,
            source: None,
        };
        form.perform(ui, edit(ListChange::Add(others)));
        let id = form.within(("others", mission.others.len())).root;
        parts.folds.set_open(id, true);
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, others: &Others, edit: impl Fn(Others) -> Edit) {
    let category = (others.category, Category::ALL.as_slice());
    form.choice(
        ui,
        "inspector-category",
        category,
        Category::message,
        |it| {
            edit(Others {
                category: it,
                ..others.clone()
            })
        },
    );
    form.number(ui, "inspector-people", others.people, |people| {
        edit(Others {
            people,
            ..others.clone()
        })
    });
    form.date(ui, "inspector-first-day", others.first_day, |first_day| {
        edit(Others {
            first_day,
            ..others.clone()
        })
    });
    form.date(ui, "inspector-last-day", others.last_day, |last_day| {
        edit(Others {
            last_day,
            ..others.clone()
        })
    });
    form.source(ui, "inspector-source", others.source, |source| {
        edit(Others {
            source,
            ..others.clone()
        })
    });
}
