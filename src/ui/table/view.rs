//! The table of missions, formations and units.

use egui::accesskit::Role;
use egui::{EventFilter, Frame, Id, Margin, Rect, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::analysis::BridgeSubject;
use crate::text::Message;
use crate::ui::bridge::{BridgeAsk, open_bridge};
use crate::ui::{Action, Command, Shown, theme};

use super::Column;
use super::background::{paste_waiting, renew, take_arrived};
use super::chips::chips_ui;
use super::deeds::{begin, choose, do_deed, go_on, go_to, move_by, select, set};
use super::editing::{Editing, Ended};
use super::empty::{empty_ui, has_rows, message_ui, nothing_found_ui};
use super::facts::Facts;
use super::grid::{Grid, HEADER_HEIGHT, HEADS, Happened};
use super::headings::{menu_ui, open_menu, take_headings};
use super::keys::Keys;
use super::report::Wish;
use super::selection::{CellRange, Extent, Whole};
use super::set_cells::SetKind;
use super::state::{Cursor, TableState};
use super::tally::selection_words;
use super::toolbar::{heading_ui, toolbar_ui, view_message};
use super::totals_row::{SumsOf, TOTALS_HEIGHT, totals_row_ui};
use super::widths::{grid_columns, keep_widths};
use super::words::Words;

/// The cells of the table, which have the keyboard while the cursor moves over them.
pub fn cells() -> Id {
    Id::unique("table-cells")
}

/// Whether the keys of a command mean something else while the cells have the keyboard: F2 edits, Delete empties, Ctrl+D fills down, Ctrl+Shift+C copies with headings.
pub fn claims(command: Command) -> bool {
    matches!(
        command,
        Command::Rename | Command::Delete | Command::Duplicate | Command::CopyFigure
    )
}

/// Draws the table: rows and columns of the plan on the day, to be looked through, sorted, filtered and edited.
pub fn table_ui(ui: &mut Ui, shown: &Shown<'_>, state: &mut TableState, actions: &mut Vec<Action>) {
    let words = match state.words.take() {
        Some(words) if words.language() == shown.texts.language() => words,
        _ => Words::of(shown.texts),
    };
    let facts = Facts::new(
        shown.plan,
        shown.day,
        shown.view,
        shown.totals,
        shown.texts,
        &words,
    );
    take_arrived(ui.ctx(), shown, facts, state, actions);
    Frame::NONE
        .fill(theme::of(ui).surface)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            if has_rows(shown.plan, state.choice.groups) {
                table_inner_ui(ui, shown, facts, state, actions);
                menu_ui(ui, shown, facts, state);
            } else {
                empty_ui(ui, shown, actions);
            }
        });
    state.words = Some(words);
}

fn table_inner_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    heading_ui(ui, shown);
    let is_busy = state.makes_rows || state.running > 0;
    toolbar_ui(
        ui,
        shown,
        &mut state.choice,
        &mut state.columns,
        &state.rows,
        is_busy,
    );
    chips_ui(ui, shown.texts, &mut state.choice);
    report_ui(ui, shown, facts, state, actions);
    renew(ui, shown, facts, state);
    if !state.rows.is_made() {
        message_ui(ui, &shown.label("table-working"), "", |_ui| {});
        return;
    }
    if state.rows.len() == 0 {
        nothing_found_ui(ui, shown, state);
        return;
    }
    follow_selection(shown, state);
    let columns = state.columns.in_order();
    let area = ui.available_rect_before_wrap();
    let id = cells();
    let sense = Sense::focusable_noninteractive();
    let response = ui.interact(area, id, sense);
    let about = Message::new("table-about")
        .with("day", shown.day)
        .with("view", view_message(shown));
    let about = shown.texts.say(&about);
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, &about));
    if std::mem::take(&mut state.wants_focus) {
        response.request_focus();
        // Only from the next frame on the arrow keys stay here.
        ui.ctx().request_repaint();
    }
    if response.has_focus() && state.editing.is_none() {
        describe(ui, id, state);
        keys(ui, shown, facts, &columns, state, actions);
    }
    if std::mem::take(&mut state.wants_edit)
        && let Some(cursor) = state.cursor
    {
        begin(facts, state, cursor, None);
    }
    paste_waiting(shown, facts, &columns, state, actions);
    let split = area.bottom() - TOTALS_HEIGHT;
    let grid_area = Rect::from_min_max(area.min, egui::pos2(area.right(), split));
    let happened = grid_ui(ui, grid_area, shown, facts, &columns, state, id);
    let totals_area = Rect::from_min_max(egui::pos2(area.left(), split), area.max);
    let beside = selection_words(shown, facts, &columns, state);
    let is_current = state.rows.is_of(facts, shown.revision);
    let of = SumsOf::rows(shown.plan, &state.rows, is_current, &state.choice);
    let opened = totals_row_ui(
        ui,
        totals_area,
        shown,
        &state.rows,
        &happened.places,
        &beside,
        of,
    );
    if let Some((place, view)) = opened {
        let subject = BridgeSubject::Plan;
        open_bridge(ui, place, BridgeAsk { subject, view }, actions);
    }
    ui.advance_cursor_after_rect(area);
    draw_selection(ui, grid_area, &happened, &columns, state);
    take(ui, shown, facts, &columns, &happened, state, actions);
}

/// Draws what was not taken, and does what the person wants of it.
fn report_ui(
    ui: &mut Ui,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    let Some(report) = &mut state.report else {
        return;
    };
    if !report.still_holds(shown.revision) {
        state.report = None;
        return;
    }
    match report.ui(ui, shown.texts, facts.words) {
        Some(Wish::Close) => state.report = None,
        Some(Wish::Undo) => {
            state.report = None;
            actions.push(Action::Command(Command::Undo));
        }
        Some(Wish::Copy(text)) => ui.ctx().copy_text(text),
        Some(Wish::GoTo(cell)) => {
            state.extent = None;
            state.wants_focus = true;
            go_to(state, cell, actions);
        }
        None => {}
    }
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
    let builder = UiBuilder::new()
        .max_rect(area)
        .id_salt("grid")
        .accessibility_parent(id);
    let range = CellRange::of(state.cursor, state.extent, &state.rows, columns);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        // The cells draw the lines between columns, so that these end with the last row.
        ui.visuals_mut().widgets.noninteractive.bg_stroke = egui::Stroke::NONE;
        let mut table = egui_table::Table::new()
            .id_salt(salt)
            .num_rows(state.rows.len() as u64)
            .num_sticky_cols(HEADS + 1)
            .headers([egui_table::HeaderRow::new(HEADER_HEIGHT)]);
        let table_id = table.get_id(ui);
        table = table.columns(grid_columns(ui, table_id, columns, state));
        if let Some(cell) = state.scroll_to.take() {
            if let Some(row) = state.rows.row_of(cell.node) {
                table = table.scroll_to_row(row as u64, None);
            }
            let column = columns.iter().position(|column| *column == cell.column);
            // The first column never scrolls.
            if let Some(column) = column.filter(|column| *column > 0) {
                table = table.scroll_to_column(column + HEADS, None);
            }
        }
        let mut grid = Grid {
            facts,
            area,
            columns,
            rows: &state.rows,
            choice: &state.choice,
            selection: shown.selection,
            cursor: state.cursor,
            range,
            report: state.report.as_ref(),
            drawing: state.drawing,
            menu_cell: state.menu_cell,
            menu_column: state.menu.as_ref().map(|menu| menu.column),
            dragged_heading: state.dragged_heading,
            editing: &mut state.editing,
            id,
            happened: Happened::default(),
        };
        table.show(ui, &mut grid);
        let happened = grid.happened;
        keep_widths(ui, table_id, columns, state);
        happened
    })
    .inner
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
        let cell = Cursor { node, column };
        state.cursor = Some(cell);
        state.extent = None;
        state.scroll_to = Some(cell);
    }
}

/// Acts on the keys while the table has the focus.
fn keys(
    ui: &Ui,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            tab: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
        };
        memory.set_focus_lock_filter(cells(), filter);
    });
    let keys = Keys::take(ui);
    if keys == Keys::default() {
        return;
    }
    let Some(cursor) = state.cursor else {
        // The first key puts the cursor on the first cell.
        if let Some(node) = state.rows.node(0) {
            let column = Column::Name;
            go_to(state, Cursor { node, column }, actions);
        }
        return;
    };
    for step in &keys.moves {
        move_by(columns, state, *step, keys.extends, actions);
    }
    if keys.go_on != (0, 0) {
        go_on(columns, state, cursor, keys.go_on, actions);
    }
    if let Some(what) = keys.select {
        select(columns, state, what);
    }
    if let Some(deed) = keys.deed {
        do_deed(shown, facts, columns, state, deed, actions);
    }
    if let Some(text) = keys.pasted {
        state.was_pasted = true;
        actions.push(Action::PasteCells(Some(text)));
    }
    if let Some(with_control) = keys.paste_released {
        // A clipboard without text gives nothing until it is asked.
        if with_control && !state.was_pasted {
            actions.push(Action::PasteCells(None));
        }
        state.was_pasted = false;
    }
    if keys.menu {
        state.menu = Some(open_menu(shown, state, cursor.column, ui.clip_rect()));
    }
    if keys.edit || keys.typed.is_some() {
        begin(facts, state, cursor, keys.typed);
    }
}

/// Draws the selection with the pointer while it is held.
fn draw_selection(
    ui: &Ui,
    area: Rect,
    happened: &Happened,
    columns: &[Column],
    state: &mut TableState,
) {
    if !state.drawing {
        return;
    }
    if !ui.input(|input| input.pointer.primary_down()) {
        state.drawing = false;
        return;
    }
    let head = state.extent.map(|extent| extent.head).or(state.cursor);
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let (Some(head), Some(pointer)) = (head, pointer) else {
        return;
    };
    let beyond = if pointer.y > area.bottom() {
        1
    } else if pointer.y < area.top() + HEADER_HEIGHT {
        -1
    } else {
        0
    };
    let across = if pointer.x > area.right() {
        1
    } else if pointer.x < area.left() {
        -1
    } else {
        0
    };
    let to = if (beyond, across) == (0, 0) {
        happened.under_pointer
    } else {
        // Beyond the edge the table scrolls along.
        ui.ctx().request_repaint();
        let to = super::deeds::place_by(columns, state, head, (beyond, across));
        state.scroll_to = to;
        to
    };
    if let Some(to) = to.filter(|to| *to != head) {
        let whole = Whole::Cells;
        state.extent = Some(Extent { head: to, whole });
        ui.ctx().request_repaint();
    }
}

/// Does what a frame's clicks and keys ask for.
fn take(
    ui: &Ui,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    happened: &Happened,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    let in_sight = &happened.in_sight;
    state.page = usize::try_from(in_sight.end.saturating_sub(in_sight.start)).unwrap_or(0);
    take_headings(ui, shown, happened, state);
    let opened = happened.opened.map(|cell| (cell, false));
    let clicked = happened.pressed.or(opened);
    if let Some(ended) = happened.ended.clone() {
        end_editing(
            shown,
            facts,
            columns,
            state,
            ended,
            clicked.is_some(),
            actions,
        );
    }
    if let Some((Cursor { node, column }, place)) = happened.bridge
        && let Some(view) = column.looks(shown.view)
    {
        let subject = BridgeSubject::Node(node);
        actions.push(Action::Select(Some(node)));
        open_bridge(ui, place, BridgeAsk { subject, view }, actions);
    }
    if let Some((node, extends)) = happened.row_head {
        select_row(state, node, extends, actions);
    }
    if let Some((cell, extends)) = clicked
        && state.editing.is_none()
    {
        press(ui, state, cell, extends, actions);
    }
    if let Some(cell) = happened.opened
        && state.editing.is_none()
    {
        begin(facts, state, cell, None);
        state.wants_focus = false;
        state.drawing = false;
    }
    if happened.menu_cell.is_some() {
        state.menu_cell = happened.menu_cell;
        state.drawing = false;
        ui.ctx().request_repaint();
    }
    if let Some(what) = happened.select {
        select(columns, state, what);
        state.wants_focus = true;
    }
    if let Some(deed) = happened.deed {
        state.wants_focus = true;
        do_deed(shown, facts, columns, state, deed, actions);
    }
}

/// Takes how editing ended.
fn end_editing(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    ended: Ended,
    clicked: bool,
    actions: &mut Vec<Action>,
) {
    let Some(editing) = state.editing.take() else {
        return;
    };
    state.wants_focus = !clicked;
    match ended {
        Ended::Canceled => {}
        Ended::Filled(text) => {
            let range = CellRange::of(state.cursor, state.extent, &state.rows, columns);
            if let Some(range) = range {
                let texts = vec![vec![text]];
                set(
                    shown,
                    facts,
                    columns,
                    state,
                    (SetKind::Fill, range, texts),
                    actions,
                );
            }
        }
        Ended::Finished(edit, by) => {
            if let Some(edit) = edit {
                actions.push(Action::Edit(edit));
                let report = state.report.as_mut();
                if report.is_some_and(|report| report.settle(editing.cell)) {
                    state.report = None;
                }
            }
            if by == (0, 0) {
                // It was left for something else, which has the focus now.
                state.wants_focus = false;
            } else {
                go_on(columns, state, editing.cell, by, actions);
            }
        }
    }
}

/// Puts the cursor on a cell that was pressed, or lets the selection grow to it.
fn press(ui: &Ui, state: &mut TableState, cell: Cursor, extends: bool, actions: &mut Vec<Action>) {
    state.wants_focus = true;
    state.begun_in = None;
    state.drawing = ui.input(|input| input.pointer.primary_down());
    if extends && state.cursor.is_some() {
        let whole = Whole::Cells;
        state.extent = Some(Extent { head: cell, whole });
    } else {
        state.extent = None;
        state.cursor = Some(cell);
        choose(state, cell.node, actions);
    }
}

/// Selects a row, or all from the cursor's to it.
fn select_row(
    state: &mut TableState,
    node: crate::model::NodeId,
    extends: bool,
    actions: &mut Vec<Action>,
) {
    let column = Column::Name;
    let head = Cursor { node, column };
    if !extends || state.cursor.is_none() {
        state.cursor = Some(head);
        choose(state, node, actions);
    }
    let whole = Whole::Rows;
    state.extent = Some(Extent { head, whole });
    state.wants_focus = true;
}
