//! The table of missions, formations and units.

use egui::accesskit::Role;
use egui::{
    EventFilter, Frame, Id, Margin, Rect, RichText, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::model::{NodeId, Plan};
use crate::text::Message;
use crate::ui::{Action, Command, Shown, theme};

use super::Column;
use super::editing::{Editing, Ended};
use super::editor::editor;
use super::facts::Facts;
use super::grid::{Grid, HEADER_HEIGHT, Happened};
use super::keys::{End, Keys};
use super::state::{Cursor, TableState};
use super::toolbar::{heading_ui, toolbar_ui, view_message};
use super::totals_row::totals_row_ui;
use super::words::Words;

/// The widths that a person can give a column, in points.
const COLUMN_WIDTHS: std::ops::RangeInclusive<f32> = 40.0..=800.0;

/// Draws the table: rows and columns of the plan on the day, to be looked through, sorted, filtered and edited.
pub fn table_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TableState, actions: &mut Vec<Action>) {
    let words = match state.words.take() {
        Some(words) if words.language() == shown.texts.language() => words,
        _ => Words::of(shown.texts),
    };
    let facts = Facts {
        plan: shown.plan,
        day: shown.day,
        view: shown.view,
        totals: shown.totals,
        texts: shown.texts,
        words: &words,
    };
    Frame::NONE
        .fill(theme::of(ui).surface)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            if has_rows(shown.plan, state.choice.groups) {
                table_inner_ui(ui, shown, facts, state, actions);
            } else {
                empty_ui(ui, shown, actions);
            }
        });
    state.words = Some(words);
}

/// Whether the plan has anything for the table, filter or not.
fn has_rows(plan: &Plan, groups: bool) -> bool {
    plan.unit_count() > 0 || (groups && plan.missions().next().is_some())
}

fn table_inner_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, shown);
    toolbar_ui(
        ui,
        shown,
        &mut state.choice,
        &mut state.columns,
        &state.rows,
    );
    let sexes = [Column::OwnWomen, Column::OwnMen, Column::OwnNotStated];
    state.choice.sexes = sexes.into_iter().any(|column| state.columns.has(column));
    state.rows.renew(facts, shown.revision, &state.choice);
    if state.rows.len() == 0 {
        nothing_found_ui(ui, shown, state);
        return;
    }
    follow_selection(shown, state);
    let columns = state.columns.in_order();
    let area = ui.available_rect_before_wrap();
    let id = ui.scope_id().with("table cells");
    let sense = Sense::focusable_noninteractive();
    let response = ui.interact(area, id, sense);
    let about = Message::new("table-about")
        .with("day", shown.day)
        .with("view", view_message(shown));
    let about = shown.texts.say(&about);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &about));
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
    }
    if response.has_focus() && state.editing.is_none() {
        describe(ui, id, state);
        keys(ui, facts, &columns, state, id, actions);
    }
    if std::mem::take(&mut state.wants_edit)
        && let Some(cursor) = state.cursor
    {
        begin(facts, state, cursor, None);
    }
    let split = area.bottom() - theme::ROW_HEIGHT;
    let grid_area = Rect::from_min_max(area.min, egui::pos2(area.right(), split));
    let happened = grid_ui(ui, grid_area, shown, facts, &columns, state, id);
    let totals_area = Rect::from_min_max(egui::pos2(area.left(), split), area.max);
    totals_row_ui(ui, totals_area, shown, &state.rows, &happened.places);
    ui.advance_cursor_after_rect(area);
    take(facts, &columns, happened, state, actions);
}

/// Draws the rows and columns in an area; what happened there.
fn grid_ui(
    ui: &mut Ui,
    area: Rect,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    id: Id,
) -> Happened {
    // Each plan, and each language, has columns as wide as its own words.
    let salt = (
        "muster table",
        shown.plan.head().id,
        shown.texts.language().tag(),
    );
    let mut table = egui_table::Table::new()
        .id_salt(salt)
        .num_rows(state.rows.len() as u64)
        .num_sticky_cols(1)
        .headers([egui_table::HeaderRow::new(HEADER_HEIGHT)])
        .columns(
            columns
                .iter()
                .map(|column| {
                    egui_table::Column::new(column.widths().0)
                        .range(*COLUMN_WIDTHS.start()..=*COLUMN_WIDTHS.end())
                        .id(Id::unique(("muster table column", *column as u8)))
                })
                .collect::<Vec<_>>(),
        );
    if std::mem::take(&mut state.moved)
        && let Some(cursor) = state.cursor
    {
        if let Some(row) = state.rows.row_of(cursor.node) {
            table = table.scroll_to_row(row as u64, None);
        }
        let column = columns.iter().position(|column| *column == cursor.column);
        // The first column never scrolls.
        if let Some(column) = column.filter(|column| *column > 0) {
            table = table.scroll_to_column(column, None);
        }
    }
    let mut grid = Grid {
        facts,
        columns,
        rows: &state.rows,
        sort: state.choice.sort,
        selection: shown.selection,
        cursor: state.cursor,
        editing: &mut state.editing,
        id,
        happened: Happened::default(),
    };
    let builder = UiBuilder::new()
        .max_rect(area)
        .id_salt("grid")
        .accessibility_parent(id);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        table.show(ui, &mut grid);
    });
    grid.happened
}

/// Says to screen readers which cell the keys act on.
fn describe(ui: &Ui, id: Id, state: &TableState) {
    if let Some(Cursor { node, column }) = state.cursor
        && state.rows.row_of(node).is_some()
    {
        let cell = id.with((node, column as u8));
        ui.ctx().accesskit_node_builder(id, |builder| {
            builder.set_active_descendant(cell.accesskit_id());
        });
    }
}

/// Moves the cursor to what was chosen elsewhere.
fn follow_selection(shown: &Shown<'_>, state: &mut TableState) {
    if let Some(cursor) = state.cursor
        && !shown.plan.contains(cursor.node)
    {
        state.cursor = None;
    }
    let is_gone = |editing: &Editing| !shown.plan.contains(editing.cell.node);
    if state.editing.as_ref().is_some_and(is_gone) {
        state.editing = None;
    }
    if state.followed == shown.selection {
        return;
    }
    state.followed = shown.selection;
    if let Some(node) = shown.selection
        && state.cursor.map(|cursor| cursor.node) != Some(node)
        && state.rows.row_of(node).is_some()
    {
        let column = state.cursor.map_or(Column::Name, |cursor| cursor.column);
        state.cursor = Some(Cursor { node, column });
        state.moved = true;
    }
}

/// Acts on the keys while the table has the focus.
fn keys(
    ui: &Ui,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    id: Id,
    actions: &mut Vec<Action>,
) {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: false,
        };
        memory.set_focus_lock_filter(id, filter);
    });
    let keys = Keys::take(ui);
    let Some(cursor) = state.cursor else {
        // The first key puts the cursor on the first cell.
        if keys != Keys::default()
            && let Some(node) = state.rows.node(0)
        {
            let column = Column::Name;
            go_to(state, Cursor { node, column }, actions);
        }
        return;
    };
    if keys.copy {
        let cell = facts.cell(cursor.node, cursor.column);
        ui.ctx().copy_text(cell.text);
    }
    let page = i32::try_from(state.page.saturating_sub(2).max(1)).unwrap_or(1);
    let by = (keys.by.0 + keys.pages * page, keys.by.1);
    if by != (0, 0) {
        step(columns, state, cursor, by, actions);
    }
    let column = match keys.to_end {
        Some(End::First) => columns.first().copied(),
        Some(End::Last) => columns.last().copied(),
        None => None,
    };
    if let Some(column) = column {
        go_to(state, Cursor { column, ..cursor }, actions);
    }
    let row = match keys.to_row_end {
        Some(End::First) => state.rows.node(0),
        Some(End::Last) => state.rows.node(state.rows.len() - 1),
        None => None,
    };
    if let Some(node) = row {
        go_to(state, Cursor { node, ..cursor }, actions);
    }
    if keys.edit || keys.typed.is_some() {
        begin(facts, state, cursor, keys.typed);
    }
}

/// Moves the cursor by rows and columns; beyond the last column it goes on in the next row.
fn step(
    columns: &[Column],
    state: &mut TableState,
    from: Cursor,
    (rows, across): (i32, i32),
    actions: &mut Vec<Action>,
) {
    let place = |length: usize, at: usize, by: i32| {
        let at = i64::try_from(at).unwrap_or(0) + i64::from(by);
        let last = i64::try_from(length).unwrap_or(1) - 1;
        (at.clamp(0, last), at < 0, at > last)
    };
    let row = state.rows.row_of(from.node).unwrap_or(0);
    let column = columns.iter().position(|column| *column == from.column);
    let (mut to_column, before, after) = place(columns.len(), column.unwrap_or(0), across);
    let mut rows = rows;
    let last_row = state.rows.len().saturating_sub(1);
    if after && row < last_row {
        to_column = 0;
        rows += 1;
    } else if before && row > 0 {
        to_column = i64::try_from(columns.len()).unwrap_or(1) - 1;
        rows -= 1;
    }
    let (to_row, _, _) = place(state.rows.len(), row, rows);
    let to_row = usize::try_from(to_row).unwrap_or(0);
    let to_column = usize::try_from(to_column).unwrap_or(0);
    if let (Some(node), Some(column)) = (state.rows.node(to_row), columns.get(to_column)) {
        let column = *column;
        go_to(state, Cursor { node, column }, actions);
    }
}

/// Puts the cursor on a cell and chooses its row.
fn go_to(state: &mut TableState, cursor: Cursor, actions: &mut Vec<Action>) {
    state.cursor = Some(cursor);
    state.moved = true;
    choose(state, cursor.node, actions);
}

fn choose(state: &mut TableState, node: NodeId, actions: &mut Vec<Action>) {
    if state.followed != Some(node) {
        state.followed = Some(node);
        actions.push(Action::Select(Some(node)));
    }
}

/// Begins editing a cell, where it can be edited.
fn begin(facts: Facts<'_>, state: &mut TableState, cell: Cursor, typed: Option<String>) {
    if let Ok(editor) = editor(facts, cell.node, cell.column) {
        state.editing = Some(Editing::begin(facts, cell, editor, typed));
        state.moved = true;
    }
}

/// Does what a frame's clicks and keys ask for.
fn take(
    facts: Facts<'_>,
    columns: &[Column],
    happened: Happened,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    let Happened {
        sorted,
        clicked,
        opened,
        ended,
        page,
        ..
    } = happened;
    state.page = page;
    if let Some(column) = sorted {
        state.sort_by(column);
        state.moved = true;
    }
    if let Some(ended) = ended
        && let Some(editing) = state.editing.take()
    {
        state.wants_focus = clicked.is_none();
        if let Ended::Finished(edit, go_on) = ended {
            if let Some(edit) = edit {
                actions.push(Action::Edit(edit));
            }
            if go_on == (0, 0) {
                // It was left for something else, which has the focus now.
                state.wants_focus = false;
            } else {
                step(columns, state, editing.cell, go_on, actions);
            }
        }
    }
    if let Some(cell) = clicked.or(opened)
        && state.editing.is_none()
    {
        state.cursor = Some(cell);
        state.wants_focus = true;
        choose(state, cell.node, actions);
    }
    if let Some(cell) = opened
        && state.editing.is_none()
    {
        begin(facts, state, cell, None);
        state.wants_focus = false;
    }
}

/// Says that the plan has no units yet, and how to add some.
fn empty_ui(ui: &mut Ui, shown: &Shown<'_>, actions: &mut Vec<Action>) {
    let command = if shown.plan.missions().next().is_some() {
        Command::AddUnit
    } else {
        Command::AddMission
    };
    let hint = match command {
        Command::AddUnit => shown.label("table-empty-hint"),
        _ => shown.label("table-empty-mission-hint"),
    };
    message_ui(ui, &shown.label("table-empty"), &hint, |ui| {
        if ui.button(shown.texts.say(&command.message())).clicked() {
            actions.push(Action::Command(command));
        }
    });
}

/// Says that no row passes the filter.
fn nothing_found_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TableState) {
    let title = shown.label("table-nothing-found");
    let hint = shown.label("table-nothing-found-hint");
    let label = shown.label("table-clear-filter");
    message_ui(ui, &title, &hint, |ui| {
        if ui.button(label).clicked() {
            state.choice.filter.clear();
        }
    });
}

/// A message in the middle of an empty view.
fn message_ui(ui: &mut Ui, title: &str, hint: &str, button: impl FnOnce(&mut Ui)) {
    let theme = theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.label(RichText::new(title).font(theme::heading()));
        ui.label(RichText::new(hint).color(theme.text_weak));
        ui.add_space(theme::SPACE);
        button(ui);
        ui.allocate_space(ui.available_size());
    });
}
