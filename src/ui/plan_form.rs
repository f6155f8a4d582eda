//! The dialog with what the plan says of itself, and the countries of its own.

use egui::{Context, Id, ScrollArea, Ui};

use crate::edit::{Edit, HeadField, SetHead};
use crate::model::{Horizon, PlanDate};

use super::field::{Drafts, Form, date_field_ui, error_ui, link_ui, note_ui, sheet_ui};
use super::own_country_list::{OwnCountryListState, own_country_list_ui};
use super::{Action, Shown, follow_focus};

/// What is typed in the dialog.
#[derive(Debug, Default)]
pub struct PlanFormState {
    drafts: Drafts,

    /// One end of the horizon, while the other is not known yet.
    half: (Option<PlanDate>, Option<PlanDate>),

    countries: OwnCountryListState,

    /// Whether something had the focus when the dialog was drawn last.
    had_focus: bool,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 520.0;

/// The width of the labels, in points.
const LABEL_WIDTH: f32 = 168.0;

/// Markings in common use.
const MARKINGS: [&str; 4] = [
    "plan-marking-unclassified",
    "plan-marking-official",
    "plan-marking-restricted",
    "plan-marking-exercise",
];

/// Draws the dialog over everything else; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then.
pub fn plan_form_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut PlanFormState,
    actions: &mut Vec<Action>,
) -> bool {
    let height = context.content_rect().height() - 200.0;
    let mut had_focus = state.had_focus;
    let title = shown.label("plan-title");
    let head = (title.as_str(), WIDTH);
    let stays = sheet_ui(
        context,
        "plan-form",
        head,
        shown.texts,
        &mut had_focus,
        |ui| {
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .show(ui, |ui| {
                    form_ui(ui, shown, state, actions);
                    follow_focus(ui);
                });
        },
    );
    state.had_focus = had_focus;
    stays
}

fn set(field: HeadField) -> Edit {
    Edit::SetHead(SetHead { field })
}

fn form_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut PlanFormState, actions: &mut Vec<Action>) {
    let PlanFormState {
        drafts,
        half,
        countries,
        ..
    } = state;
    let head = shown.plan.head();
    let mut form = Form::new(*shown, drafts, actions, Id::unique("plan-form-fields"));
    form.label_width = LABEL_WIDTH;
    let form = &mut form;
    form.text(ui, "plan-name", &head.title, |title| {
        set(HeadField::Title(title))
    });
    form.country(ui, "plan-country", head.country, |country| {
        set(HeadField::Country(country))
    });
    marking_ui(ui, form);
    horizon_ui(ui, form, half);
    let day = head.reference_day;
    form.date(ui, "plan-reference-day", day, |day| {
        set(HeadField::ReferenceDay(day))
    });
    form.remarks(ui, "plan-remarks", &head.remarks, |remarks| {
        set(HeadField::Remarks(remarks))
    });
    own_country_list_ui(ui, form, countries);
}

/// The marking: any text, with those in common use to choose from.
fn marking_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let shown = form.shown;
    let head = shown.plan.head();
    form.text(ui, "plan-marking", &head.marking, |marking| {
        set(HeadField::Marking(marking))
    });
    form.row(ui, "plan-usual-markings", |form, ui, _name| {
        ui.horizontal_wrapped(|ui| {
            for marking in MARKINGS {
                let words = shown.label(marking);
                if link_ui(ui, words.as_str()).clicked() && words != head.marking {
                    form.perform(ui, set(HeadField::Marking(words)));
                }
            }
        });
    });
}

/// The first and last day that the plan is about; both or none.
fn horizon_ui(ui: &mut Ui, form: &mut Form<'_>, half: &mut (Option<PlanDate>, Option<PlanDate>)) {
    let shown = form.shown;
    let known = shown.plan.head().horizon;
    let known = known.map(|horizon| (Some(horizon.first_day), Some(horizon.last_day)));
    let (first, last) = known.unwrap_or(*half);
    let day_ui = |form: &mut Form<'_>, ui: &mut Ui, label, day| {
        let id = form.id(label);
        form.row(ui, label, |form, ui, name| {
            let typed = date_field_ui(ui, form.drafts, shown.texts, id, name, day, shown.day);
            error_ui(ui, form.drafts, id, shown.texts);
            typed
        })
    };
    let typed_first = day_ui(form, ui, "plan-first-day", first);
    let typed_last = day_ui(form, ui, "plan-last-day", last);
    if typed_first.is_none() && typed_last.is_none() {
        if first.is_some() != last.is_some() {
            note_ui(ui, shown.label("plan-horizon-half"));
        }
        return;
    }
    *half = (
        typed_first.map_or(first, |entered| entered.value),
        typed_last.map_or(last, |entered| entered.value),
    );
    let horizon = match *half {
        (Some(first_day), Some(last_day)) => Some(Horizon {
            first_day,
            last_day,
        }),
        _ => None,
    };
    if horizon == shown.plan.head().horizon {
        form.drafts.accept();
    } else {
        form.perform(ui, set(HeadField::Horizon(horizon)));
    }
}
