//! A dialog that lists what the plan has once and refers to from many places.
//!
//! Above is what is looked for, then come the entries, each of which unfolds to its fields and what removes it, and below is what adds one.
//! What is listed says the rest: [`Listed`].

use egui::{Align, Context, Id, ScrollArea, TextEdit, Ui};

use crate::edit::Edit;
use crate::model::{self, Identified, Plan};

use super::field::{Drafts, EntryRow, Folds, Form, add_link_ui, entry_ui, note_ui, sheet_ui};
use super::refused_removal::RefusedRemoval;
use super::{Action, Shown, theme};

/// A kind of thing that has a dialog of its own.
pub trait Listed: Identified + Sized + 'static {
    /// The name of the dialog, which no other has.
    const NAME: &'static str;

    /// The width of the dialog, in points.
    const WIDTH: f32;

    /// The width of the labels, in points.
    const LABEL_WIDTH: f32;

    /// What the dialog says beside the entries.
    fn words(shown: &Shown<'_>) -> EntryListWords;

    /// All that the plan has, in any order.
    fn all(plan: &Plan) -> impl Iterator<Item = &Self>;

    /// The one with an id.
    fn find(plan: &Plan, id: model::Id<Self>) -> Option<&Self>;

    /// Its id.
    fn id(&self) -> model::Id<Self>;

    /// What the list is sorted by.
    fn name(&self) -> &str;

    /// What it is found by beside its name.
    fn other_name(&self) -> Option<&str> {
        None
    }

    /// What the list says of it while its fields are folded up.
    fn row(&self, shown: &Shown<'_>) -> EntryRow;

    /// Draws its fields.
    fn fields_ui(&self, ui: &mut Ui, form: &mut Form<'_>);

    /// Draws what stands beside the button that removes it.
    fn mark_ui(&self, _ui: &mut Ui, _shown: &Shown<'_>) {}

    /// What adds a new one with this id.
    fn addition(id: model::Id<Self>, shown: &Shown<'_>) -> Edit;

    /// What removes the one with this id.
    fn removal(id: model::Id<Self>) -> Edit;
}

/// What such a dialog says beside the entries.
#[derive(Debug)]
pub struct EntryListWords {
    /// The title of the dialog.
    pub title: String,

    /// What the entries are for.
    pub hint: String,

    /// That nothing is found.
    pub none: String,

    /// What adds an entry.
    pub add: String,

    /// What removes an entry.
    pub delete: String,
}

/// What is typed, unfolded and found in such a dialog.
#[derive(Debug)]
pub struct EntryListState<T: Identified> {
    drafts: Drafts,
    folds: Folds,
    query: String,

    /// The entries that are looked for, in order, with the revision and the words for which they were found.
    found: Option<(u64, String, Vec<model::Id<T>>)>,
    refusal: RefusedRemoval<model::Id<T>>,

    /// An entry that is to be unfolded and brought into sight.
    revealed: Option<model::Id<T>>,

    /// Whether something had the focus when the dialog was drawn last.
    had_focus: bool,
}

impl<T: Identified> Default for EntryListState<T> {
    fn default() -> Self {
        Self {
            drafts: Drafts::default(),
            folds: Folds::default(),
            query: String::new(),
            found: None,
            refusal: RefusedRemoval::default(),
            revealed: None,
            had_focus: false,
        }
    }
}

impl<T: Identified> EntryListState<T> {
    /// The dialog with one entry unfolded and in sight.
    pub fn at(id: model::Id<T>) -> Self {
        Self {
            revealed: Some(id),
            ..Self::default()
        }
    }
}

/// Draws the dialog over everything else; whether it stays open.
///
/// Escape leaves a field first and closes the dialog then.
pub(super) fn entry_list_ui<T: Listed>(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut EntryListState<T>,
    actions: &mut Vec<Action>,
) -> bool {
    let height = context.content_rect().height() - 260.0;
    let mut had_focus = state.had_focus;
    let words = T::words(shown);
    let (head, texts) = ((words.title.as_str(), T::WIDTH), shown.texts);
    let stays = sheet_ui(context, T::NAME, head, texts, &mut had_focus, |ui| {
        note_ui(ui, words.hint.as_str());
        let search = TextEdit::singleline(&mut state.query)
            .hint_text(shown.label("field-search"))
            .desired_width(f32::INFINITY);
        ui.add(search).accessible_name(shown.label("field-search"));
        ScrollArea::vertical()
            .auto_shrink([false, true])
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                entries_ui(ui, shown, &words, state, actions);
                super::follow_focus(ui);
            });
        add_ui(ui, shown, &words, state, actions);
    });
    state.had_focus = had_focus;
    stays
}

fn form<'a, T: Listed>(
    shown: &Shown<'a>,
    drafts: &'a mut Drafts,
    actions: &'a mut Vec<Action>,
) -> Form<'a> {
    let mut form = Form::new(*shown, drafts, actions, Id::unique((T::NAME, "fields")));
    form.label_width = T::LABEL_WIDTH;
    form
}

fn entries_ui<T: Listed>(
    ui: &mut Ui,
    shown: &Shown<'_>,
    words: &EntryListWords,
    state: &mut EntryListState<T>,
    actions: &mut Vec<Action>,
) {
    let found = find(shown, state);
    if found.is_empty() {
        note_ui(ui, words.none.as_str());
    }
    let mut form = form::<T>(shown, &mut state.drafts, actions);
    for entry in found.into_iter().filter_map(|id| T::find(shown.plan, id)) {
        let id = entry.id();
        let mut form = form.within(id);
        if state.revealed.take_if(|it| *it == id).is_some() {
            ui.scroll_to_cursor(Some(Align::Center));
            state.folds.set_open(form.root, true);
        }
        if !entry_ui(ui, &form, &mut state.folds, &entry.row(shown)) {
            continue;
        }
        entry.fields_ui(ui, &mut form);
        ui.horizontal(|ui| {
            if ui.button(words.delete.as_str()).clicked() {
                state.refusal.remove(ui, &mut form, id, T::removal(id));
            }
            entry.mark_ui(ui, shown);
        });
        state.refusal.reason_ui(ui, &form, id);
        ui.add_space(theme::SPACE);
    }
}

/// The entries whose names contain what is looked for, in the order of the alphabet.
fn find<T: Listed>(shown: &Shown<'_>, state: &mut EntryListState<T>) -> Vec<model::Id<T>> {
    if let Some((revision, query, found)) = &state.found
        && *revision == shown.revision
        && *query == state.query
    {
        return found.clone();
    }
    let query = state.query.trim().to_lowercase();
    let is_found = |entry: &&T| {
        let mut names = [entry.name()].into_iter().chain(entry.other_name());
        names.any(|it| it.to_lowercase().contains(&query))
    };
    let mut entries: Vec<&T> = T::all(shown.plan).filter(is_found).collect();
    entries.sort_by(|one, other| shown.texts.compare(one.name(), other.name()));
    let found: Vec<model::Id<T>> = entries.into_iter().map(T::id).collect();
    state.found = Some((shown.revision, state.query.clone(), found.clone()));
    found
}

/// What adds an entry, which is then unfolded and brought into sight.
fn add_ui<T: Listed>(
    ui: &mut Ui,
    shown: &Shown<'_>,
    words: &EntryListWords,
    state: &mut EntryListState<T>,
    actions: &mut Vec<Action>,
) {
    if !add_link_ui(ui, &words.add).clicked() {
        return;
    }
    let id = shown.ids.clone().next_id();
    let mut form = form::<T>(shown, &mut state.drafts, actions);
    state.revealed = Some(id);
    state.query.clear();
    form.perform(ui, T::addition(id, shown));
}
