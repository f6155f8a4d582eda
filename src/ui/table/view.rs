//! The table of missions, formations and units.

use egui::accesskit::Role;
use egui::{
    Context, EventFilter, Frame, Id, Margin, Popup, PopupAnchor, PopupCloseBehavior, Rect,
    RichText, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::model::Plan;
use crate::text::Message;
use crate::ui::{Action, Command, Shown, theme};

use super::Column;
use super::chips::chips_ui;
use super::deeds::{begin, choose, do_deed, go_on, go_to, move_by, paste, select, set};
use super::editing::{Editing, Ended};
use super::facts::Facts;
use super::grid::{Click, Grid, HEADER_HEIGHT, HEADS, Happened};
use super::header_menu::{MenuChoice, OpenMenu};
use super::keys::Keys;
use super::report::Wish;
use super::selection::{CellRange, Extent, Whole};
use super::set_cells::SetKind;
use super::state::{Cursor, TableState};
use super::toolbar::{heading_ui, toolbar_ui, view_message};
use super::totals_row::{TOTALS_HEIGHT, totals_row_ui};
use super::words::Words;
use super::work::{Done, Looked, Sight, TableWork, Work};

/// The widths that a person can give a column, in points.
const COLUMN_WIDTHS: std::ops::RangeInclusive<f32> = 40.0..=800.0;

/// The most units for which rows are sorted and filtered at once; beyond, it is done in the background.
const AT_ONCE: usize = 2_000;

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

/// Takes what has come of work in the background while the table is not drawn, so that nothing pasted is lost.
pub fn take_unseen(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    if state.arrived.is_empty() && state.pasted.is_empty() {
        return;
    }
    let words = Words::of(shown.texts);
    let facts = Facts::new(
        shown.plan,
        shown.day,
        shown.view,
        shown.totals,
        shown.texts,
        &words,
    );
    take_arrived(context, shown, facts, state, actions);
    let columns = state.columns.in_order();
    paste_waiting(shown, facts, &columns, state, actions);
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
    let beside = selected_words(shown, &columns, state);
    let is_current = state.rows.is_of(facts, shown.revision);
    totals_row_ui(
        ui,
        totals_area,
        shown,
        &state.rows,
        &happened.places,
        &beside,
        is_current,
    );
    ui.advance_cursor_after_rect(area);
    draw_selection(ui, grid_area, &happened, &columns, state);
    take(ui, shown, facts, &columns, &happened, state, actions);
}

/// Brings the rows up to date, or asks for that where it takes long.
fn renew(ui: &Ui, shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState) {
    let sexes = [Column::OwnWomen, Column::OwnMen, Column::OwnNotStated];
    state.choice.sexes = sexes.into_iter().any(|column| state.columns.has(column));
    if state.makes_rows {
        return;
    }
    let may_wait = shown.plan.unit_count() > AT_ONCE;
    let work = state
        .rows
        .renew(facts, shown.revision, &state.choice, may_wait);
    if let Some(work) = work {
        state.makes_rows = true;
        state
            .wanted
            .push_back(TableWork(Work::Rows(Box::new(work))));
        ui.ctx().request_repaint();
    }
}

/// Takes what has come of work in the background.
fn take_arrived(
    context: &Context,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    while let Some(done) = state.arrived.pop_front() {
        if !matches!(done, Done::Rows(_)) {
            state.running = state.running.saturating_sub(1);
        }
        match done {
            Done::Rows(rows) => {
                state.rows = *rows;
                state.makes_rows = false;
            }
            Done::Copied { text, html } => actions.push(Action::CopyCells { text, html }),
            Done::Read { of, target, read } => {
                state.reads = false;
                let columns = state.columns.in_order();
                let facts = facts.looked_at(of);
                paste(shown, facts, &columns, state, (target, read), actions);
            }
            Done::Set {
                revision,
                of,
                set: cells_set,
                mut cells,
            } => {
                state.sets = state.sets.saturating_sub(1);
                if revision == shown.revision {
                    super::deeds::finish(shown, state, *cells_set, actions);
                } else {
                    // The plan has changed meanwhile: once more on the new one, with ids that are free still, on the day that was meant.
                    cells.ids = shown.ids.clone();
                    let of = Sight::of(facts.looked_at(of), shown.revision);
                    state.want(Work::Set { of, cells });
                }
            }
            Done::Values {
                column,
                revision,
                values,
            } => {
                if let Some(menu) = &mut state.menu
                    && menu.column == column
                {
                    menu.values = Some((revision, values));
                    menu.asked = false;
                }
            }
        }
        context.request_repaint();
    }
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

/// Pastes what waits to be pasted.
fn paste_waiting(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    /// The longest text that is read at once, in bytes.
    const AT_ONCE: usize = 200_000;

    if state.reads {
        return;
    }
    let Some(pasted) = state.pasted.pop_front() else {
        return;
    };
    if pasted.len() > AT_ONCE {
        state.reads = true;
        let of = Looked {
            day: facts.day,
            view: facts.view,
        };
        state.want(Work::Read { of, pasted });
    } else {
        let read = (pasted.target, pasted.cells());
        paste(shown, facts, columns, state, read, actions);
    }
}

/// How many rows and columns are selected, in words; nothing of one cell.
fn selected_words(shown: &Shown<'_>, columns: &[Column], state: &TableState) -> String {
    let range = CellRange::of(state.cursor, state.extent, &state.rows, columns);
    match range.filter(|range| !range.is_one()) {
        Some(range) => {
            let (rows, columns) = range.size();
            let message = Message::new("table-selected")
                .with("rows", rows)
                .with("columns", columns);
            shown.texts.say(&message)
        }
        None => String::new(),
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

/// The columns of the grid with their widths: the row heads, then those of the plan.
fn grid_columns(
    ui: &Ui,
    table: Id,
    columns: &[Column],
    state: &TableState,
) -> Vec<egui_table::Column> {
    let digits = state.rows.len().to_string().len();
    let heads = 8.0 * digits as f32 + 2.0 * theme::SPACE;
    let head = egui_table::Column::new(heads)
        .range(heads..=heads)
        .resizable(false)
        .id(Id::unique("muster row heads"));
    let mut kept = egui_table::TableState::load(ui.ctx(), table);
    let mut list = vec![head];
    for column in columns {
        let id = column_id(*column);
        let mut one = egui_table::Column::new(column.widths().0)
            .range(*COLUMN_WIDTHS.start()..=*COLUMN_WIDTHS.end())
            .id(id);
        if let Some(kept) = &mut kept {
            match state.columns.width(*column) {
                Some(width) => {
                    kept.col_widths.insert(id, width);
                }
                // A column that comes in later is as wide as its words.
                None if !kept.col_widths.contains_key(&id) => {
                    one = one.auto_size_this_frame(true);
                }
                None => {}
            }
        }
        list.push(one);
    }
    if let Some(kept) = kept {
        kept.store(ui.ctx(), table);
    }
    list
}

/// Forgets how wide columns were drawn last: those that no one has given a width are as wide as their words again.
pub fn forget_widths(context: &Context) {
    context.data_mut(egui::util::IdTypeMap::remove_by_type::<egui_table::TableState>);
}

fn column_id(column: Column) -> Id {
    Id::unique(("muster table column", column as u8))
}

/// Keeps the widths that a person gives to columns.
fn keep_widths(ui: &Ui, table: Id, columns: &[Column], state: &mut TableState) {
    for column in columns {
        let id = column_id(*column);
        let Some(border) = ui.ctx().read_response(table.with(id).with("resize")) else {
            continue;
        };
        if border.double_clicked() {
            state.columns.set_width(*column, None);
        } else if border.dragged()
            && let Some(kept) = egui_table::TableState::load(ui.ctx(), table)
            && let Some(width) = kept.col_widths.get(&id)
        {
            state.columns.set_width(*column, Some(*width));
        }
    }
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

/// The menu of a column, at a place.
fn open_menu(shown: &Shown<'_>, state: &TableState, column: Column, anchor: Rect) -> OpenMenu {
    let filter = state.choice.filters.get(&column);
    OpenMenu::new(column, anchor, filter, shown.texts)
}

/// Draws the menu of a heading, and does what is chosen in it.
fn menu_ui(ui: &Ui, shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState) {
    let Some(mut menu) = state.menu.take() else {
        return;
    };
    count_values(shown, facts, state, &mut menu);
    let mut is_open = true;
    let mut chosen = None;
    Popup::new(
        cells().with("heading menu"),
        ui.ctx().clone(),
        PopupAnchor::ParentRect(menu.anchor),
        ui.layer_id(),
    )
    .open_bool(&mut is_open)
    .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
    .show(|ui| {
        chosen = menu.ui(
            ui,
            shown.texts,
            shown.day,
            &mut state.choice,
            &mut state.columns,
        );
    });
    if chosen == Some(MenuChoice::Select) {
        select_column(state, menu.column, false);
    }
    if is_open && chosen.is_none() {
        state.menu = Some(menu);
    } else {
        state.wants_focus = true;
        ui.ctx().request_repaint();
    }
}

/// Counts the values among which a column can be filtered, or asks for that where it takes long.
fn count_values(shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState, menu: &mut OpenMenu) {
    let revision = menu.values.as_ref().map(|(revision, _)| *revision);
    if !menu.needs_values() || revision == Some(shown.revision) || menu.asked {
        return;
    }
    let column = menu.column;
    let nodes = state.rows.all_nodes(state.choice.groups);
    if shown.plan.unit_count() <= AT_ONCE {
        let values = super::column_filter::value_counts(facts, column, nodes);
        menu.values = Some((shown.revision, values));
    } else {
        menu.asked = true;
        let nodes = nodes.collect();
        let of = Sight::of(facts, shown.revision);
        state.want(Work::Values { of, nodes, column });
    }
}

/// Selects a column, or all from the cursor's to it.
fn select_column(state: &mut TableState, column: Column, extends: bool) {
    let Some(node) = state.rows.node(0) else {
        return;
    };
    if !extends || state.cursor.is_none() {
        state.cursor = Some(Cursor { node, column });
    }
    state.extent = Some(Extent {
        head: Cursor { node, column },
        whole: Whole::Columns,
    });
    state.wants_focus = true;
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

/// Does what the headings ask for: sorting, selecting, their menus, and moving columns.
fn take_headings(ui: &Ui, shown: &Shown<'_>, happened: &Happened, state: &mut TableState) {
    if let Some((column, click)) = happened.heading {
        match click {
            Click::Plain => state.sort_by(column),
            Click::Shift => state.sort_also_by(column),
            Click::Control => select_column(state, column, false),
        }
        if click != Click::Control {
            state.scroll_to = state.cursor;
        }
    }
    let anchor = |column| {
        let mut places = happened.places.iter();
        places.find(|place| place.0 == column).map(|place| place.1)
    };
    if let Some(column) = happened.menu
        && let Some(anchor) = anchor(column)
    {
        state.menu = Some(open_menu(shown, state, column, anchor));
        ui.ctx().request_repaint();
    } else if let Some(menu) = &mut state.menu
        && let Some(place) = anchor(menu.column)
    {
        menu.anchor = place;
    }
    if happened.dragged.is_some() {
        state.dragged_heading = happened.dragged;
    }
    let Some(dragged) = state.dragged_heading else {
        return;
    };
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let before = pointer.and_then(|pointer| drop_place(ui, happened, pointer));
    if happened.dropped {
        if let Some((before, _)) = before {
            state.columns.move_before(dragged, before);
        }
        state.dragged_heading = None;
    } else if happened.dragged.is_none() {
        state.dragged_heading = None;
    } else if let Some((_, x)) = before {
        let top = happened.places.first().map_or(0.0, |place| place.1.top());
        let line = egui::Stroke::new(theme::LINE_STRONG + 1.0, theme::of(ui).mark);
        let height = egui::Rangef::new(top, top + HEADER_HEIGHT);
        ui.painter().vline(x, height, line);
    }
}

/// Before which column a heading would be let go, none for the end, and where that is.
fn drop_place(ui: &Ui, happened: &Happened, pointer: egui::Pos2) -> Option<(Option<Column>, f32)> {
    let mut places: Vec<_> = happened.places.iter().collect();
    places.sort_by(|one, other| one.1.left().total_cmp(&other.1.left()));
    let sight = ui.max_rect();
    if !sight.x_range().contains(pointer.x) {
        return None;
    }
    let scrolling = places.iter().filter(|place| place.0 != Column::Name);
    for (column, rect, _) in scrolling {
        if pointer.x < rect.center().x {
            return Some((Some(*column), rect.left()));
        }
    }
    // Behind the last one in sight, which need not be the last of all: its neighbor is not drawn.
    let last = places.last()?;
    Some((None, last.1.right()))
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
            state.choice.filters.clear();
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
