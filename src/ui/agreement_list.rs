//! The dialog with the agreements on which joint arrangements rest.

use std::collections::BTreeSet;

use egui::{Checkbox, Context, Ui};

use crate::edit::{AddAgreement, AgreementField, Edit, RemoveAgreement, SetAgreement};
use crate::model::{Agreement, AgreementId, AgreementKind, CountryCode, Force, Plan};

use super::country_list::country_list_ui;
use super::entry_list::{EntryListState, EntryListWords, Listed, entry_list_ui};
use super::field::{EntryRow, Form, confidence_of};
use super::force_words::force_words;
use super::{Action, Shown};

/// What is typed and unfolded in the dialog.
pub type AgreementListState = EntryListState<Agreement>;

/// Draws the dialog over everything else; whether it stays open.
pub fn agreement_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut AgreementListState,
    actions: &mut Vec<Action>,
) -> bool {
    entry_list_ui(context, shown, state, actions)
}

impl Listed for Agreement {
    const NAME: &'static str = "agreements";
    const WIDTH: f32 = 680.0;
    const LABEL_WIDTH: f32 = 160.0;

    fn words(shown: &Shown<'_>) -> EntryListWords {
        EntryListWords {
            title: shown.label("agreements-title"),
            hint: shown.label("agreements-hint"),
            none: shown.label("agreements-none"),
            add: shown.label("agreements-add"),
            delete: shown.label("agreements-delete"),
        }
    }

    fn all(plan: &Plan) -> impl Iterator<Item = &Self> {
        plan.agreements()
    }

    fn find(plan: &Plan, id: AgreementId) -> Option<&Self> {
        plan.agreement(id)
    }

    fn id(&self) -> AgreementId {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn row(&self, shown: &Shown<'_>) -> EntryRow {
        EntryRow {
            text: self.title.clone(),
            note: shown.texts.say(&self.kind.message()),
            below: force_words(shown, self),
            confidence: confidence_of(shown, self.source),
            is_now: self.force_on(shown.day) == Force::Holds,
            ..EntryRow::default()
        }
    }

    fn fields_ui(&self, ui: &mut Ui, form: &mut Form<'_>) {
        fields_ui(ui, form, self);
    }

    fn addition(id: AgreementId, shown: &Shown<'_>) -> Edit {
        let title = shown.label("agreements-new");
        let agreement = Self::new(id, title, AgreementKind::Memorandum);
        Edit::AddAgreement(AddAgreement { agreement })
    }

    fn removal(agreement: AgreementId) -> Edit {
        Edit::RemoveAgreement(RemoveAgreement { agreement })
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
