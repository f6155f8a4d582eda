//! With whom a unit serves: the joint arrangements that name it.

use egui::Ui;

use crate::model::{Arrangement, Role, Unit};
use crate::text::Message;
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, country_name, date_parts, entry_ui, heading_ui,
    note_ui,
};
use crate::ui::placement::PlacementStart;
use crate::ui::{Action, Shown};

use super::arrangement_form::arrangement_form_ui;
use super::parts::Parts;

/// Draws the arrangements of a unit, those that hold on the day first, and what begins another.
pub(super) fn joint_section_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    if !form.drafts.is_finishing() {
        heading_ui(ui, &shown.label("joint-service"));
    }
    let mut all: Vec<&Arrangement> = shown.plan.arrangements_of(unit.id).collect();
    all.sort_by_key(|it| (!it.covers(shown.day), it.first_day, it.id));
    for arrangement in all {
        let mut form = form.within(("arrangement", arrangement.id));
        let row = row(&shown, arrangement);
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            arrangement_form_ui(ui, &mut form, parts, arrangement);
        }
    }
    if form.drafts.is_finishing() {
        return;
    }
    if shown.plan.arrangements_of(unit.id).next().is_none() {
        note_ui(ui, shown.label("joint-none"));
    }
    if add_link_ui(ui, &shown.label("joint-place")).clicked() {
        let shown = Shown {
            selection: Some(unit.id.into()),
            ..shown
        };
        let start = PlacementStart::of_selection(&shown);
        form.actions.push(Action::Place(start));
    }
}

fn row(shown: &Shown<'_>, arrangement: &Arrangement) -> EntryRow {
    let texts = shown.texts;
    let days = texts.span(
        arrangement.first_day.map(date_parts),
        arrangement.last_day.map(date_parts),
    );
    let pair = |one: String, other: String| {
        let message = Message::new("inspector-pair")
            .with("one", one)
            .with("other", other);
        texts.say(&message)
    };
    EntryRow {
        text: arrangement.name.clone(),
        note: texts.say(&arrangement.kind.message()),
        below: pair(partners(shown, arrangement), days),
        confidence: confidence_of(shown, arrangement.source),
        is_now: arrangement.covers(shown.day),
        ..EntryRow::default()
    }
}

/// The partners on the day by their codes, with who leads.
fn partners(shown: &Shown<'_>, arrangement: &Arrangement) -> String {
    let there: Vec<_> = arrangement.partners_on(shown.day).collect();
    let all = if there.is_empty() {
        arrangement.partners.iter().collect()
    } else {
        there
    };
    let word = |it: &crate::model::Partner| match it.role_on(shown.day) {
        Some(Role::Lead) => {
            let message = Message::new("joint-partner-role")
                .with("country", it.country.as_str())
                .with("role", Role::Lead.message());
            shown.texts.say(&message)
        }
        _ => it.country.to_string(),
    };
    let words: Vec<String> = all.into_iter().map(word).collect();
    words.join(" + ")
}

/// What a partner of an arrangement is called.
pub(super) fn partner_name(shown: &Shown<'_>, code: crate::model::CountryCode) -> String {
    country_name(shown.plan, shown.texts, code)
}
