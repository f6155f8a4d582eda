//! The palette: finds and does everything by part of its name.
//!
//! `goal` says what there is to find, `catalog` under which names, `needle` how well a name fits, `search` which fit best, `answer` which day is typed; `row` says what a row shows, and `paint` draws it.
//! Names are looked through in slices, so that no frame waits for a large plan.

mod answer;
mod catalog;
mod goal;
mod needle;
mod paint;
mod row;
mod search;

use egui::{Align2, Context, Id, Key, Modal, Modifiers, TextEdit, Ui, vec2};
use jiff::civil::Date;

use crate::model::PlanId;
use crate::text::{Language, Message, Texts};

use super::shell::MenuState;
use super::{Action, Command, Shown, theme};

use self::catalog::Catalog;
use self::goal::Goal;
use self::needle::Scorer;
use self::row::Row;
use self::search::Search;

/// All that the palette can find or do.
#[derive(Clone, Copy)]
pub struct PaletteScope<'a> {
    /// The open plan, where there is one.
    pub shown: Option<Shown<'a>>,

    /// Which commands can be given, and the files opened last.
    pub menu: &'a MenuState<'a>,

    /// The samples, by name and title.
    pub samples: &'a [(&'static str, Message)],

    /// The words of the language.
    pub texts: &'static Texts,
}

/// What is typed into the palette, and what was chosen in it before.
#[derive(Debug, Default)]
pub struct PaletteState {
    is_open: bool,
    query: String,

    /// The row that Enter takes.
    cursor: usize,

    /// Whether that row is to be brought into view.
    follows: bool,

    /// Whether the field has been given the keyboard.
    has_begun: bool,

    /// What had the keyboard before.
    before: Option<Id>,

    /// In how many frames it may still be given back.
    gives_back: u8,

    /// What was chosen, the last first.
    recent: Vec<Goal>,

    catalog: Option<(CatalogKey, Catalog)>,
    search: Option<Search>,
    rows: Vec<Row>,
    scorer: Scorer,
}

/// What decides what can be found.
type CatalogKey = (Option<(PlanId, u64, Date)>, Language);

/// How many choices are remembered.
const RECENT: usize = 8;

/// In how many frames after closing the keyboard is given back.
const GIVING_BACK: u8 = 3;

/// The width of the palette, in points.
const WIDTH: f32 = 680.0;

/// Where its upper edge lies, in points below that of the window.
const TOP: f32 = 72.0;

impl PaletteState {
    /// What was chosen, the last first, as it is kept between runs.
    pub fn recent(&self) -> Vec<String> {
        self.recent.iter().filter_map(Goal::written).collect()
    }

    /// Brings back what was chosen in an earlier run; what is not known any more is passed over.
    pub fn bring_back(&mut self, recent: &[String], samples: &[&'static str]) {
        let goals = recent.iter();
        let goals = goals.filter_map(|written| Goal::of_written(written, samples));
        self.recent = goals.take(RECENT).collect();
    }

    /// Whether it is open.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens it with nothing typed.
    pub fn open(&mut self, context: &Context) {
        let recent = std::mem::take(&mut self.recent);
        *self = Self {
            is_open: true,
            before: context.memory(egui::Memory::focused),
            recent,
            ..Self::default()
        };
    }

    /// Closes it and gives the keyboard back.
    fn close(&mut self, context: &Context) {
        self.is_open = false;
        self.catalog = None;
        self.search = None;
        self.rows.clear();
        context.memory_mut(|memory| memory.surrender_focus(search_id()));
        self.gives_back = GIVING_BACK;
        context.request_repaint();
    }

    /// Gives the keyboard back to what had it, once it can take it: for a frame more the palette counts as what lies over everything.
    ///
    /// To be called in each frame in which it is not open.
    pub fn give_back(&mut self, context: &Context) {
        if self.gives_back == 0 {
            return;
        }
        self.gives_back -= 1;
        // What was chosen may have given it to something else.
        let is_free = context.memory(|memory| memory.focused().is_none());
        if let (true, Some(id)) = (is_free, self.before) {
            context.memory_mut(|memory| memory.request_focus(id));
            context.request_repaint();
        }
    }

    fn remember(&mut self, goal: &Goal) {
        if !matches!(goal, Goal::Day(..)) {
            self.recent.retain(|other| other != goal);
            self.recent.insert(0, goal.clone());
            self.recent.truncate(RECENT);
        }
    }
}

/// The field of the palette.
fn search_id() -> Id {
    Id::unique("palette-search")
}

/// Draws the palette, which is open, over everything else.
///
/// In its field the arrow keys, Page up and Page down go through what was found; Enter does it, Escape closes.
pub fn palette_ui(
    context: &Context,
    scope: &PaletteScope<'_>,
    state: &mut PaletteState,
    actions: &mut Vec<Action>,
) {
    let keys = Keys::pressed(context);
    let area = Modal::default_area(Id::unique("palette"));
    let area = area.anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    let modal = super::modal(context, "palette").area(area);
    let shown = modal.show(context, |ui| {
        ui.set_width(WIDTH.min(context.content_rect().width() - 64.0));
        let has_changed = field_ui(ui, scope, state);
        renew(context, scope, state, has_changed);
        move_cursor(state, &keys);
        ui.add_space(theme::SPACE);
        let follows = std::mem::take(&mut state.follows);
        let clicked = paint::rows_ui(ui, scope.texts, &state.rows, state.cursor, follows);
        ui.add_space(theme::SPACE);
        foot_ui(ui, scope.texts);
        clicked
    });
    let chosen = shown.inner.or_else(|| keys.enter.then_some(state.cursor));
    if let Some(row) = chosen.and_then(|index| state.rows.get(index)) {
        if !row.is_hindered {
            let goal = row.goal.clone();
            state.remember(&goal);
            state.close(context);
            actions.extend(goal.actions(scope.shown.as_ref()));
        }
    } else if keys.escape || shown.should_close() {
        state.close(context);
    }
}

/// The keys that were pressed for the list, not for the field.
struct Keys {
    step: i64,
    enter: bool,
    escape: bool,
}

impl Keys {
    fn pressed(context: &Context) -> Self {
        context.input_mut(|input| {
            let mut count = |key| {
                let count = input.count_and_consume_key(Modifiers::NONE, key);
                i64::try_from(count).unwrap_or(0)
            };
            let page = i64::try_from(paint::PAGE).unwrap_or(1);
            let step = count(Key::ArrowDown) - count(Key::ArrowUp)
                + page * (count(Key::PageDown) - count(Key::PageUp));
            let again = Command::FindOrDo.shortcut();
            let again = again.is_some_and(|keys| input.consume_shortcut(&keys));
            Self {
                step,
                enter: input.consume_key(Modifiers::NONE, Key::Enter),
                escape: input.consume_key(Modifiers::NONE, Key::Escape) || again,
            }
        })
    }
}

fn move_cursor(state: &mut PaletteState, keys: &Keys) {
    let last = state.rows.len().saturating_sub(1);
    let cursor = i64::try_from(state.cursor).unwrap_or(0) + keys.step;
    state.cursor = usize::try_from(cursor).unwrap_or(0).min(last);
    state.follows |= keys.step != 0;
}

/// Draws the field; whether something else is typed in it now.
fn field_ui(ui: &mut Ui, scope: &PaletteScope<'_>, state: &mut PaletteState) -> bool {
    let texts = scope.texts;
    let field = TextEdit::singleline(&mut state.query)
        .id(search_id())
        .hint_text(texts.label("palette-hint"))
        .desired_width(f32::INFINITY)
        .min_size(vec2(0.0, 32.0))
        .align(Align2::LEFT_CENTER);
    let response = ui.add(field).accessible_name(texts.label("palette-name"));
    if !state.has_begun || !response.has_focus() {
        // The first frame, which measures the palette, cannot keep the keyboard.
        state.has_begun = response.has_focus();
        response.request_focus();
    }
    if let Some(row) = state.rows.get(state.cursor) {
        let option = paint::option_id(&row.goal).accesskit_id();
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_active_descendant(option));
    }
    response.changed()
}

/// Brings what was found up to date with what is typed and with the plan, and looks on where there is more.
fn renew(context: &Context, scope: &PaletteScope<'_>, state: &mut PaletteState, has_changed: bool) {
    let plan = scope.shown.as_ref();
    let key = (
        plan.map(|shown| (shown.plan.head().id, shown.revision, shown.day)),
        scope.texts.language(),
    );
    let is_same = state.catalog.as_ref().is_some_and(|(kept, _)| *kept == key);
    if !is_same {
        state.catalog = Some((key, Catalog::new(scope)));
    }
    let Some((_, catalog)) = &state.catalog else {
        return;
    };
    let query = state.query.trim();
    if !is_same || has_changed {
        state.cursor = 0;
        state.follows = true;
        state.search = (!query.is_empty()).then(|| Search::new(query));
        if query.is_empty() {
            state.rows = unasked(context, scope, &state.recent, catalog);
        }
    }
    let Some(search) = &mut state.search else {
        return;
    };
    if search.is_done(catalog) {
        return;
    }
    let scorer = &mut state.scorer;
    let found = search
        .advance(catalog, plan.map(|shown| shown.plan), scorer)
        .to_vec();
    let answer = plan.and_then(|shown| {
        let days = (shown.day, shown.today);
        answer::day(query, shown.plan, days, scorer)
    });
    let answer = answer.map(|goal| Row::plain(scope, context, goal));
    let found = found
        .iter()
        .map(|found| Row::found(scope, context, found, &search.needle, scorer));
    state.rows = answer.into_iter().chain(found).collect();
    if !search.is_done(catalog) {
        context.request_repaint();
    }
}

/// What is offered while nothing is typed: what was chosen last, then the missions and all commands.
fn unasked(
    context: &Context,
    scope: &PaletteScope<'_>,
    recent: &[Goal],
    catalog: &Catalog,
) -> Vec<Row> {
    let plan = scope.shown.as_ref().map(|shown| shown.plan);
    let is_there = |goal: &&Goal| match goal {
        Goal::Node(node) => plan.is_some_and(|plan| plan.contains(*node)),
        Goal::Figure(_) | Goal::Country(_) | Goal::Day(..) => plan.is_some(),
        Goal::File(path) => scope.menu.recent.contains(path),
        Goal::Command(_) | Goal::Sample(_) => true,
    };
    let recent: Vec<_> = recent.iter().filter(is_there).cloned().collect();
    let others = catalog.entries.iter().map(|entry| entry.goal.clone());
    let others = others.filter(|goal| !recent.contains(goal));
    let goals: Vec<_> = recent.iter().cloned().chain(others).collect();
    goals
        .into_iter()
        .map(|goal| Row::plain(scope, context, goal))
        .collect()
}

fn foot_ui(ui: &mut Ui, texts: &Texts) {
    ui.horizontal(|ui| {
        super::field::note_ui(ui, texts.label("palette-foot"));
        let end = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(end, |ui| {
            super::field::note_ui(ui, texts.label("palette-example"));
        });
    });
}
