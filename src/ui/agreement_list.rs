//! The dialog with the agreements on which joint arrangements rest.

use std::collections::BTreeSet;

use egui::{Align, Checkbox, Context, Id, ScrollArea, TextEdit, Ui};

use crate::edit::{AddAgreement, AgreementField, Edit, RemoveAgreement, SetAgreement};
use crate::model::{Agreement, AgreementId, AgreementKind, CountryCode};
use crate::text::Message;

use super::country_list::country_list_ui;
use super::field::{
    Drafts, EntryRow, Folds, Form, add_link_ui, confidence_of, entry_ui, note_ui, sheet_ui,
};
use super::force_words::force_words;
use super::own_country_list::refusal_ui;
use super::{Action, Shown, theme};

/// What is typed and unfolded in the dialog.
#[derive(Debug, Default)]
pub struct AgreementListState {
    drafts: Drafts,
    folds: Folds,
    query: String,

    /// Why an agreement cannot be removed.
    refusal: Option<(AgreementId, Message)>,

    /// An agreement that is to be brought into sight.
    revealed: Option<AgreementId>,

    /// Whether something had the focus when the dialog was drawn last.
    had_focus: bool,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 600.0;

/// The width of the labels, in points.
const LABEL_WIDTH: f32 = 160.0;

/// Draws the dialog over everything else; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then.
pub fn agreement_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut AgreementListState,
    actions: &mut Vec<Action>,
) -> bool {
    let height = context.content_rect().height() - 260.0;
    let mut had_focus = state.had_focus;
    let title = shown.label("agreements-title");
    let (head, texts) = ((title.as_str(), WIDTH), shown.texts);
    let stays = sheet_ui(context, "agreements", head, texts, &mut had_focus, |ui| {
        note_ui(ui, shown.label("agreements-hint"));
        let search = TextEdit::singleline(&mut state.query)
            .hint_text(shown.label("field-search"))
            .desired_width(f32::INFINITY);
        ui.add(search).accessible_name(shown.label("field-search"));
        ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                list_ui(ui, shown, state, actions);
                super::follow_focus(ui);
            });
        add_ui(ui, shown, state, actions);
    });
    state.had_focus = had_focus;
    stays
}

fn form<'a>(shown: &Shown<'a>, drafts: &'a mut Drafts, actions: &'a mut Vec<Action>) -> Form<'a> {
    let mut form = Form::new(*shown, drafts, actions, Id::unique("agreement-fields"));
    form.label_width = LABEL_WIDTH;
    form
}

fn list_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut AgreementListState,
    actions: &mut Vec<Action>,
) {
    let query = state.query.trim().to_lowercase();
    let is_found = |it: &&Agreement| it.title.to_lowercase().contains(&query);
    let mut found: Vec<&Agreement> = shown.plan.agreements().filter(is_found).collect();
    found.sort_by(|one, other| shown.texts.compare(&one.title, &other.title));
    let mut form = form(shown, &mut state.drafts, actions);
    if found.is_empty() {
        note_ui(ui, shown.label("agreements-none"));
    }
    for agreement in found {
        if state.revealed.take_if(|it| *it == agreement.id).is_some() {
            ui.scroll_to_cursor(Some(Align::Center));
        }
        let mut form = form.within(("agreement", agreement.id));
        let row = EntryRow {
            text: agreement.title.clone(),
            note: shown.texts.say(&agreement.kind.message()),
            below: force_words(shown, agreement),
            confidence: confidence_of(shown, agreement.source),
            is_now: agreement.force_on(shown.day) == crate::model::Force::Holds,
            ..EntryRow::default()
        };
        if entry_ui(ui, &form, &mut state.folds, &row) {
            fields_ui(ui, &mut form, agreement);
            delete_ui(ui, &mut form, agreement, &mut state.refusal);
            ui.add_space(theme::SPACE);
        }
    }
}

/// What adds an agreement, which is then unfolded and brought into sight.
fn add_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    state: &mut AgreementListState,
    actions: &mut Vec<Action>,
) {
    if !add_link_ui(ui, &shown.label("agreements-add")).clicked() {
        return;
    }
    let id = shown.ids.clone().next_id();
    let title = shown.label("agreements-new");
    let agreement = Agreement::new(id, title, AgreementKind::Memorandum);
    let mut form = form(shown, &mut state.drafts, actions);
    let entry = form.within(("agreement", id)).root;
    state.folds.set_open(entry, true);
    state.revealed = Some(id);
    state.query.clear();
    form.perform(ui, Edit::AddAgreement(AddAgreement { agreement }));
}

fn delete_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    agreement: &Agreement,
    refusal: &mut Option<(AgreementId, Message)>,
) {
    let (shown, id) = (form.shown, agreement.id);
    if ui.button(shown.label("agreements-delete")).clicked() {
        let edit = Edit::RemoveAgreement(RemoveAgreement { agreement: id });
        match edit.apply(shown.plan) {
            Ok(_) => form.perform(ui, edit),
            Err(refused) => *refusal = Some((id, refused.message)),
        }
    }
    if let Some((refused, message)) = refusal
        && *refused == id
    {
        refusal_ui(ui, &shown, message);
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, agreement: &Agreement) {
    let set = |field| {
        Edit::SetAgreement(SetAgreement {
            agreement: agreement.id,
            field,
        })
    };
    form.text(ui, "agreement-title", &agreement.title, |title| {
        set(AgreementField::Title(title))
    });
    let kind = (agreement.kind, AgreementKind::ALL.as_slice());
    form.choice(ui, "agreement-kind", kind, AgreementKind::message, |it| {
        set(AgreementField::Kind(it))
    });
    let known: BTreeSet<CountryCode> = BTreeSet::new();
    let labels = ("agreement-parties", "agreement-add-party");
    if let Some(parties) = country_list_ui(ui, form, labels, &agreement.parties, &known) {
        form.perform(ui, set(AgreementField::Parties(parties)));
    }
    form.date(ui, "agreement-proposed", agreement.proposed, |date| {
        set(AgreementField::Proposed(date))
    });
    form.date(ui, "agreement-signed", agreement.signed, |date| {
        set(AgreementField::Signed(date))
    });
    ratification_ui(ui, form, agreement, set);
    form.date(
        ui,
        "agreement-in-force-from",
        agreement.in_force_from,
        |it| set(AgreementField::InForceFrom(it)),
    );
    form.date(ui, "agreement-in-force-to", agreement.in_force_to, |date| {
        set(AgreementField::InForceTo(date))
    });
    form.text(ui, "field-source-link", &agreement.link, |link| {
        set(AgreementField::Link(link))
    });
    form.source(ui, "inspector-source", agreement.source, |source| {
        set(AgreementField::Source(source))
    });
    form.remarks(ui, "inspector-remarks", &agreement.remarks, |remarks| {
        set(AgreementField::Remarks(remarks))
    });
}

fn ratification_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    agreement: &Agreement,
    set: impl Fn(AgreementField) -> Edit,
) {
    let words = form.shown.label("agreement-needs-ratification");
    let mut needs = agreement.needs_ratification;
    if !form.drafts.is_finishing() && ui.add(Checkbox::new(&mut needs, words)).changed() {
        form.perform(ui, set(AgreementField::NeedsRatification(needs)));
    }
    if agreement.needs_ratification || agreement.ratified.is_some() {
        form.date(ui, "agreement-ratified", agreement.ratified, |date| {
            set(AgreementField::Ratified(date))
        });
    }
}
