//! One period of a unit with every field of it.

use std::collections::BTreeSet;

use egui::{Button, Ui};

use crate::edit::{Edit, EndPeriod, PeriodField, RemovePeriod, SetPeriod, SplitPeriod};
use crate::model::{Decision, InPlace, Negotiation, NodeId, Period, Toward, Unit};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::field::{Form, Pick, link_ui, note_ui, picker_ui};

use super::headcount::lines_ui;
use super::nodes::{node_name, parents};
use super::parts::Parts;

/// Draws a period.
pub(super) fn period_form_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    parts: &mut Parts,
    unit: &Unit,
    period: &Period,
) {
    let set = |field| {
        Edit::SetPeriod(SetPeriod {
            unit: unit.id,
            period: period.id,
            field,
        })
    };
    form.date(ui, "inspector-first-day", period.first_day, |day| {
        set(PeriodField::FirstDay(day))
    });
    form.date(ui, "inspector-last-day", period.last_day, |day| {
        set(PeriodField::LastDay(day))
    });
    form.optional_number(ui, "inspector-rotation", period.rotation, |rotation| {
        set(PeriodField::Rotation(rotation))
    });
    parent_ui(ui, form, unit, period);
    let decision = (period.decision, Decision::ALL.as_slice());
    form.choice(
        ui,
        "inspector-decision",
        decision,
        Decision::message,
        |it| set(PeriodField::Decision(it)),
    );
    let negotiation = (period.negotiation, Negotiation::ALL.as_slice());
    let message = Negotiation::message;
    form.choice(ui, "inspector-negotiation", negotiation, message, |it| {
        set(PeriodField::Negotiation(it))
    });
    in_place_ui(ui, form, period, set);
    toward_ui(ui, form, unit, period, set);
    lines_ui(ui, form, parts, unit, period);
    form.remarks(ui, "inspector-remarks", &period.remarks, |remarks| {
        set(PeriodField::Remarks(remarks))
    });
    if !form.drafts.is_finishing() {
        buttons_ui(ui, form, unit, period);
    }
}

/// The parent of the period: as usual, or an attachment.
fn parent_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit, period: &Period) {
    let shown = form.shown;
    let id = form.id("inspector-period-parent");
    let usual =
        Message::new("inspector-usual-parent").with("parent", node_name(shown.plan, unit.parent));
    let usual = shown.texts.say(&usual);
    let now = match period.parent {
        Some(parent) => (Pick::Node(parent), node_name(shown.plan, parent)),
        None => (Pick::Nothing, usual.as_str()),
    };
    let picked = form.row_for(ui, "inspector-period-parent", now.1, |form, ui, name| {
        let node = NodeId::Unit(unit.id);
        picker_ui(
            ui,
            form.drafts,
            shown.texts,
            (id, name),
            now,
            shown.revision,
            |query| parents(&shown, node, Some(usual.clone()), query),
        )
    });
    let parent = match picked {
        None => return,
        Some(Pick::Node(parent)) => Some(parent),
        Some(_) => None,
    };
    let edit = Edit::SetPeriod(SetPeriod {
        unit: unit.id,
        period: period.id,
        field: PeriodField::Parent(parent),
    });
    form.perform(ui, edit);
}

/// Whether the people are in place, and since when that is known.
fn in_place_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    period: &Period,
    set: impl Fn(PeriodField) -> Edit,
) {
    let mut is_there = period.in_place.is_some();
    let changed = form.row(ui, "inspector-is-in-place", |form, ui, name| {
        if form.drafts.is_finishing() {
            return false;
        }
        let response = ui.checkbox(&mut is_there, "");
        response.accessible_name(name).changed()
    });
    if changed {
        let in_place = is_there.then_some(InPlace { confirmed_on: None });
        form.perform(ui, set(PeriodField::InPlace(in_place)));
    }
    if let Some(InPlace { confirmed_on }) = period.in_place {
        form.date(ui, "inspector-confirmed-on", confirmed_on, |confirmed_on| {
            set(PeriodField::InPlace(Some(InPlace { confirmed_on })))
        });
    }
}

/// What the people count toward: as the category says, or a set of its own.
fn toward_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    unit: &Unit,
    period: &Period,
    set: impl Fn(PeriodField) -> Edit,
) {
    let counted: BTreeSet<Toward> = Toward::ALL
        .into_iter()
        .filter(|toward| period.counts_toward(*toward, unit.category))
        .collect();
    let values = (&counted, Toward::ALL.as_slice());
    form.set(ui, "inspector-toward", values, Toward::message, |toward| {
        set(PeriodField::Toward(Some(toward)))
    });
    if form.drafts.is_finishing() {
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(form.label_width + ui.spacing().item_spacing.x);
        if period.toward.is_none() {
            note_ui(ui, form.shown.label("inspector-toward-category"));
        } else if link_ui(ui, form.shown.label("inspector-toward-reset")).clicked() {
            form.perform(ui, set(PeriodField::Toward(None)));
        }
    });
}

fn buttons_ui(ui: &mut Ui, form: &mut Form<'_>, unit: &Unit, period: &Period) {
    ui.horizontal_wrapped(|ui| {
        for (label, hindrance, edit) in [
            (
                "inspector-split",
                "inspector-split-hindrance",
                split(&form.shown, unit, period),
            ),
            (
                "inspector-end",
                "inspector-end-hindrance",
                end(&form.shown, unit, period),
            ),
        ] {
            let button = Button::new(form.shown.label(label));
            let response = ui.add_enabled(edit.is_some(), button);
            let response = response.on_disabled_hover_text(form.shown.label(hindrance));
            if let Some(edit) = edit.filter(|_| response.clicked()) {
                form.perform(ui, edit);
            }
        }
        if ui
            .button(form.shown.label("inspector-delete-period"))
            .clicked()
        {
            let edit = Edit::RemovePeriod(RemovePeriod {
                unit: unit.id,
                period: period.id,
            });
            form.perform(ui, edit);
        }
    });
}

/// The edit that splits a period on the day looked at, where that can be done.
pub(super) fn split(shown: &Shown<'_>, unit: &Unit, period: &Period) -> Option<Edit> {
    let (first, last) = period.stretch().days()?;
    let can_split = first < shown.day && shown.day <= last;
    can_split.then(|| {
        Edit::SplitPeriod(SplitPeriod {
            unit: unit.id,
            period: period.id,
            day: shown.day,
            second: shown.ids.clone().next_id(),
        })
    })
}

/// The edit that ends a period on the day looked at, where that can be done.
pub(super) fn end(shown: &Shown<'_>, unit: &Unit, period: &Period) -> Option<Edit> {
    let (_, last) = period.stretch().days()?;
    let can_end = period.covers(shown.day) && last != shown.day;
    can_end.then_some(Edit::EndPeriod(EndPeriod {
        unit: unit.id,
        period: period.id,
        day: shown.day,
    }))
}
