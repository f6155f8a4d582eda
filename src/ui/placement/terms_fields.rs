//! The fields of the arrangement: kind, roles, command, agreement, reimbursement.

use egui::Ui;

use crate::model::{Agreement, ArrangementKind, CommandRelation, Role};
use crate::text::Message;
use crate::ui::Shown;
use crate::ui::field::{
    Form, Pick, PickerItem, PickerList, country_name, date_field_ui, date_parts, error_ui,
    heading_ui, note_ui,
};

use super::draft::{ChosenAgreement, PlacementDraft, Reimbursement};
use super::parts::{
    choice_row_ui, choice_ui, field_id, picker_row_ui, plain_item, text_row_ui, with_always,
};

/// Draws them.
pub(super) fn terms_fields_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    heading_ui(ui, &form.shown.label("placement-how"));
    arrangement_ui(ui, form, draft);
    if draft.arrangement.is_none() {
        kind_ui(ui, form, draft);
    }
    roles_ui(ui, form, draft);
    if draft.arrangement.is_none() {
        command_ui(ui, form, draft);
        name_ui(ui, form, draft);
    }
    agreement_ui(ui, form, draft);
    reimbursement_ui(ui, form, draft);
}

/// Which arrangement: where the host has any, the guest can join it.
fn arrangement_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let Some(host) = draft.host_unit(shown.plan).map(|unit| unit.id) else {
        return;
    };
    let known = shown.plan.arrangements_of(host);
    let known = known.filter(|it| it.unit == host).map(|it| Some(it.id));
    let all: Vec<_> = std::iter::once(None).chain(known).collect();
    if all.len() == 1 {
        return;
    }
    let word = |it: Option<_>| match it.and_then(|id| shown.plan.arrangement(id)) {
        Some(arrangement) => arrangement.name.clone(),
        None => shown.label("placement-new-arrangement"),
    };
    let now = &mut draft.arrangement;
    choice_row_ui(ui, form, "placement-arrangement", now, &all, word);
}

fn kind_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let is_joint = draft.is_joint(shown.plan);
    form.row(ui, "placement-kind", |form, ui, name| {
        // In another country's unit one is a guest, in a joint unit nobody is.
        let fits = |kind: &ArrangementKind| draft.host.is_none() || kind.has_host() != is_joint;
        let all: Vec<_> = ArrangementKind::ALL.into_iter().filter(fits).collect();
        let word = |it: ArrangementKind| shown.texts.say(&it.message());
        let field = ("placement-kind", name);
        choice_ui(ui, form.drafts, field, &mut draft.kind, &all, word);
        note_ui(ui, shown.texts.say(&draft.kind.explanation()));
    });
}

fn roles_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let has_host = draft.arrangement.is_none() && !draft.is_joint(form.shown.plan);
    if has_host {
        role_ui(ui, form, "placement-role-of-host", &mut draft.host_role);
    }
    role_ui(ui, form, "placement-role-of-guest", &mut draft.guest_role);
}

fn role_ui(ui: &mut Ui, form: &mut Form<'_>, label: &'static str, role: &mut Option<Role>) {
    let shown = form.shown;
    let all: Vec<Option<Role>> = std::iter::once(None).chain(Role::ALL.map(Some)).collect();
    let word = |it: Option<Role>| match it {
        Some(role) => shown.texts.say(&role.message()),
        None => shown.label("placement-not-stated"),
    };
    choice_row_ui(ui, form, label, role, &all, word);
}

fn command_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let commands = CommandRelation::ALL.map(Some);
    let all: Vec<_> = std::iter::once(None).chain(commands).collect();
    let word = |it: Option<CommandRelation>| match it {
        Some(command) => shown.texts.say(&command.message()),
        None => shown.label("placement-not-stated"),
    };
    let command = &mut draft.command;
    choice_row_ui(ui, form, "placement-command", command, &all, word);
}

/// The name; the usual one stands there until another is typed.
fn name_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let usual = draft.usual_name(&shown);
    let typed = draft.name.as_str();
    let now = if typed.is_empty() { &usual } else { typed };
    if let Some(typed) = text_row_ui(ui, form, "placement-name", now) {
        draft.name = typed;
    }
}

fn agreement_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let none = shown.label("placement-no-agreement");
    let new = shown.label("placement-new-agreement");
    let now = match draft.agreement {
        ChosenAgreement::None => (Pick::Nothing, none.as_str()),
        ChosenAgreement::New => (Pick::NewAgreement, new.as_str()),
        ChosenAgreement::Known(id) => {
            let title = shown.plan.agreement(id).map(|it| it.title.as_str());
            (Pick::Agreement(id), title.unwrap_or_default())
        }
    };
    let find = |query: &str| agreements(&shown, query, [&none, &new]);
    let picked = picker_row_ui(ui, form, "placement-agreement", now, find);
    match picked {
        Some(Pick::Agreement(id)) => draft.agreement = ChosenAgreement::Known(id),
        Some(Pick::NewAgreement) => draft.agreement = ChosenAgreement::New,
        Some(_) => draft.agreement = ChosenAgreement::None,
        None => {}
    }
    if draft.agreement == ChosenAgreement::New {
        new_agreement_ui(ui, form, draft);
    }
}

fn new_agreement_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let title = &draft.agreement_title;
    if let Some(typed) = text_row_ui(ui, form, "placement-agreement-title", title) {
        draft.agreement_title = typed;
    }
    form.row(ui, "placement-agreement-signed", |form, ui, name| {
        let id = field_id("placement-agreement-signed");
        let date = draft.agreement_signed;
        let typed = date_field_ui(ui, form.drafts, shown.texts, id, name, date, shown.day);
        error_ui(ui, form.drafts, id, shown.texts);
        if let Some(entered) = typed {
            draft.agreement_signed = entered.value;
        }
    });
}

/// The agreements that a search finds, in the order of the alphabet.
fn agreements(shown: &Shown<'_>, query: &str, [none, new]: [&str; 2]) -> PickerList {
    let folded = query.to_lowercase();
    let is_found = |it: &&Agreement| it.title.to_lowercase().contains(&folded);
    let mut items: Vec<PickerItem> = shown
        .plan
        .agreements()
        .filter(is_found)
        .map(|it| PickerItem {
            pick: Pick::Agreement(it.id),
            text: it.title.clone(),
            note: it
                .signed
                .map_or_else(String::new, |date| shown.texts.short_date(date_parts(date))),
        })
        .collect();
    items.sort_by(|one, other| shown.texts.compare(&one.text, &other.text));
    let mut always = vec![plain_item(Pick::NewAgreement, new)];
    if query.is_empty() {
        always.insert(0, plain_item(Pick::Nothing, none));
    }
    with_always(query, items, always)
}

fn reimbursement_ui(ui: &mut Ui, form: &mut Form<'_>, draft: &mut PlacementDraft) {
    let shown = form.shown;
    let plan = shown.plan;
    let (host, guest) = (draft.host_country(plan), draft.partner_country(plan));
    let all = [
        Some(Reimbursement::Unknown),
        guest.map(|_| Reimbursement::Guest),
        host.map(|_| Reimbursement::Host),
    ];
    let all: Vec<Reimbursement> = all.into_iter().flatten().collect();
    let of = |country| {
        let country = country_name(plan, shown.texts, country);
        let message = Message::new("placement-reimbursed-under").with("country", country);
        shown.texts.say(&message)
    };
    let word = |it: Reimbursement| match (it, guest, host) {
        (Reimbursement::Guest, Some(guest), _) => of(guest),
        (Reimbursement::Host, _, Some(host)) => of(host),
        _ => shown.label("placement-not-stated"),
    };
    let now = &mut draft.reimbursement;
    choice_row_ui(ui, form, "placement-reimbursement", now, &all, word);
}
