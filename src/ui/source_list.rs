//! The dialog with the sources of the plan's numbers.

use egui::{Align, Context, Id, ScrollArea, TextEdit, Ui};

use crate::edit::{AddSource, Edit, RemoveSource, SetSource, SourceField};
use crate::model::{Confidence, Source, SourceId};
use crate::text::Message;

use super::field::{
    Drafts, EntryRow, Folds, Form, add_link_ui, confidence_badge_ui, date_parts, entry_ui, note_ui,
    sheet_ui,
};
use super::own_country_list::refusal_ui;
use super::{Action, Shown, theme};

/// What is typed and unfolded in the dialog.
#[derive(Debug, Default)]
pub struct SourceListState {
    drafts: Drafts,
    folds: Folds,
    query: String,

    /// The sources that are searched for, in order, and what they were found for.
    found: Option<(u64, String, Vec<SourceId>)>,

    /// Why a source cannot be removed.
    refusal: Option<(SourceId, Message)>,

    /// A source that is to be brought into sight.
    revealed: Option<SourceId>,

    /// Whether something had the focus when the dialog was drawn last.
    had_focus: bool,
}

/// The width of the dialog, in points.
const WIDTH: f32 = 560.0;

/// The width of the labels, in points.
const LABEL_WIDTH: f32 = 120.0;

/// Draws the dialog over everything else; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then.
pub fn source_list_ui(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut SourceListState,
    actions: &mut Vec<Action>,
) -> bool {
    let height = context.content_rect().height() - 260.0;
    let mut had_focus = state.had_focus;
    let title = shown.label("sources-title");
    let head = (title.as_str(), WIDTH);
    let stays = sheet_ui(
        context,
        "source-list",
        head,
        shown.texts,
        &mut had_focus,
        |ui| {
            note_ui(ui, shown.label("sources-hint"));
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
        },
    );
    state.had_focus = had_focus;
    stays
}

fn list_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut SourceListState, actions: &mut Vec<Action>) {
    let found = find(shown, state);
    let SourceListState {
        drafts,
        folds,
        refusal,
        revealed,
        ..
    } = state;
    let mut form = form(shown, drafts, actions);
    if found.is_empty() {
        note_ui(ui, shown.label("sources-none"));
    }
    for source in found.into_iter().filter_map(|id| shown.plan.source(id)) {
        if revealed.take_if(|it| *it == source.id).is_some() {
            ui.scroll_to_cursor(Some(Align::Center));
        }
        source_ui(ui, &mut form, folds, refusal, source);
    }
}

/// What adds a source, which is then unfolded and brought into sight.
fn add_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut SourceListState, actions: &mut Vec<Action>) {
    if !add_link_ui(ui, &shown.label("sources-add")).clicked() {
        return;
    }
    let source = Source {
        id: shown.ids.clone().next_id(),
        title: shown.label("sources-new"),
        date: None,
        link: String::new(),
        confidence: Confidence::Unconfirmed,
        remarks: String::new(),
    };
    let mut form = form(shown, &mut state.drafts, actions);
    state
        .folds
        .set_open(form.within(("source", source.id)).root, true);
    state.revealed = Some(source.id);
    state.query.clear();
    form.perform(ui, Edit::AddSource(AddSource { source }));
}

fn form<'a>(shown: &Shown<'a>, drafts: &'a mut Drafts, actions: &'a mut Vec<Action>) -> Form<'a> {
    let mut form = Form::new(*shown, drafts, actions, Id::unique("source-list-fields"));
    form.label_width = LABEL_WIDTH;
    form
}

/// The sources whose titles contain what is searched for, in the order of the alphabet.
fn find(shown: &Shown<'_>, state: &mut SourceListState) -> Vec<SourceId> {
    if let Some((revision, query, found)) = &state.found
        && *revision == shown.revision
        && *query == state.query
    {
        return found.clone();
    }
    let query = state.query.trim().to_lowercase();
    let is_found = |source: &&Source| source.title.to_lowercase().contains(&query);
    let mut sources: Vec<&Source> = shown.plan.sources().filter(is_found).collect();
    sources.sort_by(|one, other| shown.texts.compare(&one.title, &other.title));
    let found: Vec<SourceId> = sources.into_iter().map(|source| source.id).collect();
    state.found = Some((shown.revision, state.query.clone(), found.clone()));
    found
}

fn source_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    folds: &mut Folds,
    refusal: &mut Option<(SourceId, Message)>,
    source: &Source,
) {
    let shown = form.shown;
    let date = source
        .date
        .map(|date| shown.texts.short_date(date_parts(date)));
    let row = EntryRow {
        text: source.title.clone(),
        note: date.unwrap_or_default(),
        confidence: Some(source.confidence),
        ..EntryRow::default()
    };
    let mut form = form.within(("source", source.id));
    if !entry_ui(ui, &form, folds, &row) {
        return;
    }
    fields_ui(ui, &mut form, source);
    ui.horizontal(|ui| {
        if ui.button(shown.label("sources-delete")).clicked() {
            let edit = Edit::RemoveSource(RemoveSource { source: source.id });
            match edit.apply(shown.plan) {
                Ok(_) => form.perform(ui, edit),
                Err(refused) => *refusal = Some((source.id, refused.message)),
            }
        }
        confidence_badge_ui(ui, shown.texts, source.confidence);
    });
    if let Some((refused, message)) = refusal
        && *refused == source.id
    {
        refusal_ui(ui, &shown, message);
    }
    ui.add_space(theme::SPACE);
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
