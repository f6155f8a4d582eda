//! The people of a unit on the day looked at.

use std::cmp::Ordering;

use egui::{RichText, Ui};

use crate::analysis::{BridgeSubject, Lens, Measure, View, children_on, own_people};
use crate::edit::{Edit, Keep, ListChange, SetTotal, SetUnit, UnitField};
use crate::model::{AuthorizedStrength, HeadcountLine, NodeId, People, Period, Unit};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::bridge::BridgeAsk;
use crate::ui::field::{Form, error_ui, heading_ui, note_ui, number_field_ui};
use crate::ui::theme;

use super::bridge_row::bridge_row_ui;
use super::facts::UnitFacts;
use super::headcount::{self, set_people};
use super::parts::Parts;
use super::question::{Question, question_ui};
use super::unit_form::strong;

/// Draws own people, total, authorized strength and those in place, on the day.
pub(super) fn people_section_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    let heading = Message::new("inspector-people-on").with("day", shown.day);
    heading_ui(ui, &shown.texts.say(&heading));
    question_ui(ui, form, parts, unit.id.into());
    own_ui(ui, form, parts, unit);
    let facts = UnitFacts::of(parts, &shown, unit.id);
    let number = |number: u64| shown.texts.number(number);
    if !children_on(shown.plan, unit.id.into(), shown.day).is_empty() {
        total_ui(ui, form, parts, unit, facts);
    }
    authorized_ui(ui, form, unit);
    form.number_fact(ui, "inspector-in-place", number(facts.in_place));
    if facts.planned > 0 {
        let ask = BridgeAsk {
            subject: BridgeSubject::Node(unit.id.into()),
            view: UnitFacts::VIEW,
        };
        bridge_row_ui(ui, form, ask);
    }
    if let Some(authorized) = unit.authorized_on(shown.day) {
        let authorized = u64::from(authorized.people);
        balance_ui(ui, form, facts.planned, authorized);
    }
    if shown.view.measure == Measure::Present && facts.present != facts.planned {
        // A total is typed as places filled and held against them, whatever is looked at.
        let note = Message::new("inspector-places-note").with("number", facts.present);
        note_ui(ui, shown.texts.say(&note));
    }
}

/// The own people of the unit's periods on the day, by the measure of the view; editable where there is one period with one line.
///
/// In a handover both measures are said, each by its name.
fn own_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let shown = form.shown;
    let there = |period: &&Period| Lens::Planned.admits(period) && period.covers(shown.day);
    let periods: Vec<&Period> = unit.periods.iter().filter(there).collect();
    let measure = shown.view.measure;
    let (other, other_label) = match measure {
        Measure::Established => (Measure::Present, "inspector-own-present"),
        Measure::Present => (Measure::Established, "inspector-own-established"),
    };
    let people = own_by(measure, &shown, unit);
    let others = own_by(other, &shown, unit).total();
    let differs = others != people.total();
    let total = if differs {
        let counted = Message::new("inspector-own-counted")
            .with("number", people.total())
            .with("measure", measure.message());
        shown.texts.say(&counted)
    } else {
        shown.texts.number(people.total())
    };
    form.number_fact(ui, "inspector-own", strong(total));
    let note = match periods.as_slice() {
        [] => "inspector-no-period-on-day",
        [period] => match period.people.as_slice() {
            [] => match headcount::first_line(unit) {
                Some(line) => return line_ui(ui, form, parts, unit, period, &line),
                None => "inspector-joint-no-people",
            },
            [line] => return line_ui(ui, form, parts, unit, period, line),
            _ => "inspector-several-lines",
        },
        _ => "inspector-several-periods",
    };
    let mut form = form.within("sum");
    for (label, number) in [
        ("inspector-women", people.women),
        ("inspector-men", people.men),
        ("inspector-not-stated", people.not_stated),
    ] {
        if number > 0 {
            form.number_fact(ui, label, shown.texts.number(number));
        }
    }
    if differs {
        form.number_fact(ui, other_label, shown.texts.number(others));
    }
    note_ui(ui, shown.label(note));
}

/// The own people of a unit on the day looked at by a measure, whatever they count toward.
fn own_by(measure: Measure, shown: &Shown<'_>, unit: &Unit) -> People {
    let view = View {
        measure,
        ..UnitFacts::VIEW
    };
    own_people(unit, shown.day, view)
}

fn line_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    unit: &Unit,
    period: &Period,
    line: &HeadcountLine,
) {
    let mut changed = None;
    headcount::numbers_ui(ui, &mut form.within("own"), line, |line| {
        changed = Some(line);
    });
    if let Some(line) = changed {
        let lines = vec![line];
        set_people(ui, &mut form.within("own"), parts, (unit, period), lines);
    }
}

/// The total with all below, which can be typed for the day.
fn total_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit, facts: UnitFacts) {
    let shown = form.shown;
    let id = form.id("inspector-total");
    let typed = form.row(ui, "inspector-total", |form, ui, name| {
        let typed = number_field_ui(ui, form.drafts, shown.texts, id, name, facts.planned);
        error_ui(ui, form.drafts, id, shown.texts);
        typed
    });
    let Some(total) = typed else {
        return;
    };
    let edit = |keep| {
        Edit::SetTotal(SetTotal {
            unit: unit.id,
            day: shown.day,
            total: u32::try_from(total).unwrap_or(u32::MAX),
            keep,
            ids: shown.ids.clone(),
        })
    };
    if !SetTotal::is_question(shown.plan, unit.id, shown.day) {
        form.perform(ui, edit(Keep::OwnPeople));
        return;
    }
    form.drafts.accept();
    parts.question = Some(Question {
        node: unit.id.into(),
        text: Message::new("inspector-question-total")
            .with("total", total)
            .with("day", shown.day),
        choices: [
            (Message::new("inspector-keep-own"), edit(Keep::OwnPeople)),
            (Message::new("inspector-keep-total"), edit(Keep::Total)),
        ],
        refusal: None,
    });
}

/// The authorized strength of the day; editable where there is one.
fn authorized_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit) {
    let now = unit.authorized_on(form.shown.day);
    let index = unit
        .authorized
        .iter()
        .position(|authorized| Some(authorized) == now);
    let (Some(index), Some(now)) = (index, now) else {
        let dash = RichText::new("–").color(theme::of(ui).text_weak);
        form.number_fact(ui, "inspector-authorized", dash);
        return;
    };
    form.number(ui, "inspector-authorized", now.people, |people| {
        let changed = AuthorizedStrength {
            people,
            ..now.clone()
        };
        Edit::SetUnit(SetUnit {
            unit: unit.id,
            field: UnitField::Authorized(ListChange::Replace(index, changed)),
        })
    });
}

/// By how much the planned total with all below is short of the authorized strength, or over it.
fn balance_ui(ui: &mut Ui, form: &mut Form<'_>, planned: u64, authorized: u64) {
    let theme = theme::of(ui);
    let message = match planned.cmp(&authorized) {
        Ordering::Less => Message::new("inspector-short").with("number", authorized - planned),
        Ordering::Equal => Message::new("inspector-as-authorized"),
        Ordering::Greater => Message::new("inspector-over").with("number", planned - authorized),
    };
    let color = if planned == authorized {
        theme.good
    } else {
        theme.warning
    };
    let text = strong(form.shown.texts.say(&message));
    form.number_fact(ui, "inspector-balance", text.color(color));
}

/// Whether a period's parent is a unit with people of its own on the period's days.
pub(super) fn parent_has_people(form: &Form<'_>, unit: &Unit, period: &Period) -> bool {
    let NodeId::Unit(parent) = unit.parent_in(period) else {
        return false;
    };
    let (Some(parent), Some((first, last))) =
        (form.shown.plan.unit(parent), period.stretch().days())
    else {
        return false;
    };
    let overlaps = |other: &Period| {
        let days = other.stretch().days();
        days.is_some_and(|(begin, end)| begin <= last && first <= end)
    };
    parent
        .periods
        .iter()
        .any(|other| Lens::Planned.admits(other) && overlaps(other) && !other.total().is_none())
}
