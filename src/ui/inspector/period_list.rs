//! The periods of a unit.

use egui::Ui;
use jiff::civil::Date;

use crate::analysis::Standing;
use crate::edit::{AddPeriod, Edit};
use crate::model::{Confidence, Decision, Negotiation, Period, PlanDate, Unit};
use crate::text::{Message, Texts};
use crate::ui::Shown;
use crate::ui::field::{
    EntryRow, Form, add_link_ui, confidence_of, date_parts, entry_ui, heading_ui,
};

use super::nodes::node_name;
use super::parts::Parts;
use super::period_form::period_form_ui;

/// Draws the periods in the order of their days, and what adds one.
pub(super) fn period_list_ui(ui: &mut Ui, form: &mut Form<'_>, parts: &mut Parts, unit: &Unit) {
    let heading = form.shown.label("inspector-periods");
    heading_ui(ui, &heading);
    let mut periods: Vec<&Period> = unit.periods.iter().collect();
    periods.sort_by_key(|period| (period.first_day, period.rotation, period.id));
    for period in periods {
        let row = row(&form.shown, period);
        let mut form = form.within(("period", period.id));
        if entry_ui(ui, &form, &mut parts.folds, &row) {
            period_form_ui(ui, &mut form, parts, unit, period);
        }
    }
    let label = form.shown.label("command-add-period");
    if !form.drafts.is_finishing() && add_link_ui(ui, &label).clicked() {
        let edit = new_period(&form.shown, unit);
        form.perform(ui, edit);
    }
}

/// The edit that adds a period to a unit: from the day looked at, as the next rotation where rotations have numbers, without people.
///
/// In a gap it ends before the next period begins.
pub(super) fn new_period(shown: &Shown<'_>, unit: &Unit) -> Edit {
    let last = unit.periods.iter().filter_map(|it| it.rotation).max();
    let period = Period {
        first_day: PlanDate::of_day(shown.day),
        last_day: end_of_gap(unit, shown.day),
        rotation: last.and_then(|rotation| rotation.checked_add(1)),
        ..Period::new(shown.ids.clone().next_id())
    };
    Edit::AddPeriod(AddPeriod {
        unit: unit.id,
        period,
    })
}

/// The last day on which a unit is still not there; absent where it is there on the day, or never again.
fn end_of_gap(unit: &Unit, day: Date) -> Option<PlanDate> {
    if unit.periods.iter().any(|period| period.covers(day)) {
        return None;
    }
    let starts = unit.periods.iter().filter_map(|period| period.first_day);
    let next = starts.map(PlanDate::earliest).filter(|it| *it > day).min();
    next?.yesterday().ok().and_then(PlanDate::of_day)
}

fn row(shown: &Shown<'_>, period: &Period) -> EntryRow {
    let texts = shown.texts;
    let attachment = period.parent.map(|parent| {
        let parent = node_name(shown.plan, parent);
        texts.say(&Message::new("inspector-attached-to").with("parent", parent))
    });
    let status = status(texts, period);
    let below = match attachment {
        Some(attachment) => {
            let message = Message::new("inspector-pair")
                .with("one", status)
                .with("other", attachment);
            texts.say(&message)
        }
        None => status,
    };
    let sources = period
        .people
        .iter()
        .filter_map(|line| confidence_of(shown, line.source));
    let worst: Option<Confidence> = sources.max();
    EntryRow {
        number: period
            .rotation
            .map(|rotation| rotation.to_string())
            .unwrap_or_default(),
        text: texts.span(
            period.first_day.map(date_parts),
            period.last_day.map(date_parts),
        ),
        people: texts.number(period.total().total()),
        below,
        confidence: worst,
        is_now: period.covers(shown.day),
        ..EntryRow::default()
    }
}

/// How far along a period is, in a word or two.
fn status(texts: &Texts, period: &Period) -> String {
    let is_dead = matches!(
        period.negotiation,
        Negotiation::Declined | Negotiation::Withdrawn
    );
    let message = if period.decision == Decision::Refused {
        period.decision.message()
    } else if is_dead {
        period.negotiation.message()
    } else {
        match Standing::of(period) {
            Standing::Planned => period.decision.message(),
            standing => standing.message(),
        }
    };
    texts.say(&message)
}
