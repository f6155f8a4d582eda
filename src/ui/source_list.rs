//! The dialog with the sources of the plan's numbers.

use egui::{Context, Ui};

use crate::edit::{AddSource, Edit, RemoveSource, SetSource, SourceField};
use crate::model::{Confidence, Plan, Source, SourceId};

use super::entry_list::{EntryListState, EntryListWords, Listed, entry_list_ui};
use super::field::{EntryRow, Form, confidence_badge_ui, date_parts};
use super::{Action, Shown};

/// What is typed and unfolded in the dialog.
pub type SourceListState = EntryListState<Source>;

/// Draws the dialog over everything else; whether it stays open.
pub fn source_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut SourceListState,
    actions: &mut Vec<Action>,
) -> bool {
    entry_list_ui(context, shown, state, actions)
}

impl Listed for Source {
    const NAME: &'static str = "source-list";
    const WIDTH: f32 = 560.0;
    const LABEL_WIDTH: f32 = 120.0;

    fn words(shown: &Shown<'_>) -> EntryListWords {
        EntryListWords {
            title: shown.label("sources-title"),
            hint: shown.label("sources-hint"),
            none: shown.label("sources-none"),
            add: shown.label("sources-add"),
            delete: shown.label("sources-delete"),
        }
    }

    fn all(plan: &Plan) -> impl Iterator<Item = &Self> {
        plan.sources()
    }

    fn find(plan: &Plan, id: SourceId) -> Option<&Self> {
        plan.source(id)
    }

    fn id(&self) -> SourceId {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn row(&self, shown: &Shown<'_>) -> EntryRow {
        let date = self
            .date
            .map(|date| shown.texts.short_date(date_parts(date)));
        EntryRow {
            text: self.title.clone(),
            note: date.unwrap_or_default(),
            confidence: Some(self.confidence),
            ..EntryRow::default()
        }
    }

    fn fields_ui(&self, ui: &mut Ui, form: &mut Form<'_>) {
        fields_ui(ui, form, self);
    }

    fn mark_ui(&self, ui: &mut Ui, shown: &Shown<'_>) {
        confidence_badge_ui(ui, shown.texts, self.confidence);
    }

    fn addition(id: SourceId, shown: &Shown<'_>) -> Edit {
        let source = Self {
            id,
            title: shown.label("sources-new"),
            date: None,
            link: String::new(),
            confidence: Confidence::Unconfirmed,
            remarks: String::new(),
        };
        Edit::AddSource(AddSource { source })
    }

    fn removal(source: SourceId) -> Edit {
        Edit::RemoveSource(RemoveSource { source })
    }
}

fn fields_ui(ui: &mut Ui, form: &mut Form<'_>, source: &Source) {
    let set = |field| {
        Edit::SetSource(SetSource {
            source: source.id,
            field,
        })
    };
    form.text(ui, "field-source-title", &source.title, |title| {
        set(SourceField::Title(title))
    });
    form.date(ui, "field-source-date", source.date, |date| {
        set(SourceField::Date(date))
    });
    form.text(ui, "field-source-link", &source.link, |link| {
        set(SourceField::Link(link))
    });
    let confidence = (source.confidence, Confidence::ALL.as_slice());
    let message = Confidence::message;
    form.choice(ui, "field-source-confidence", confidence, message, |it| {
        set(SourceField::Confidence(it))
    });
    form.remarks(ui, "inspector-remarks", &source.remarks, |remarks| {
        set(SourceField::Remarks(remarks))
    });
}
