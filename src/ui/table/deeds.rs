//! What is done with cells: moving over them, selecting, copying, pasting, filling and emptying them.

use crate::exchange::cells::CellsError;
use crate::model::NodeId;
use crate::text::Message;
use crate::ui::{Action, Shown};

use super::Column;
use super::by_headings::Headed;
use super::editing::Editing;
use super::editor::editor;
use super::facts::Facts;
use super::keys::{Deed, Move, Select};
use super::report::Report;
use super::selection::{CellRange, Extent, Whole};
use super::set_cells::{CellsSet, SetCells, SetKind};
use super::state::{Cursor, PasteTarget, TableState};
use super::toolbar::view_message;
use super::work::{Sight, Work, copied_cells};

/// The most cells that are copied at once; more in the background.
const COPIED_AT_ONCE: usize = 4_000;

/// The most cells that are set at once; more in the background.
const SET_AT_ONCE: usize = 400;

/// Moves the cursor, or with `extends` the far corner of the selection.
pub(super) fn move_by(
    columns: &[Column],
    state: &mut TableState,
    step: Move,
    extends: bool,
    actions: &mut Vec<Action>,
) {
    let Some(cursor) = state.cursor else {
        return;
    };
    let head = state.extent.map(|extent| extent.head);
    let from = if extends {
        head.unwrap_or(cursor)
    } else {
        cursor
    };
    let Some(to) = moved(columns, state, from, step) else {
        return;
    };
    state.begun_in = None;
    if extends {
        let whole = state.extent.map_or(Whole::Cells, |extent| extent.whole);
        let whole = if whole == Whole::All {
            Whole::Cells
        } else {
            whole
        };
        state.extent = Some(Extent { head: to, whole });
        state.scroll_to = Some(to);
    } else {
        go_to(state, to, actions);
    }
}

/// Where a move leads from a cell.
fn moved(columns: &[Column], state: &TableState, from: Cursor, step: Move) -> Option<Cursor> {
    /// More than any table has.
    const FAR: i32 = 100_000_000;
    let by = match step {
        Move::By(rows, across) => (rows, across),
        Move::Pages(pages) => {
            let page = i32::try_from(state.page.saturating_sub(2).max(1)).unwrap_or(1);
            (pages * page, 0)
        }
        Move::Edge(rows, across) => (rows * FAR, across * FAR),
    };
    place_by(columns, state, from, by)
}

/// The cell so many rows and columns from another one, at most at the edge of the table.
pub(super) fn place_by(
    columns: &[Column],
    state: &TableState,
    from: Cursor,
    (rows, across): (i32, i32),
) -> Option<Cursor> {
    let place = |length: usize, at: usize, by: i32| {
        let last = i64::try_from(length).ok()? - 1;
        let at = i64::try_from(at).ok()? + i64::from(by);
        usize::try_from(at.clamp(0, last.max(0))).ok()
    };
    let row = state.rows.row_of(from.node).unwrap_or(0);
    let at = columns.iter().position(|column| *column == from.column);
    let node = state.rows.node(place(state.rows.len(), row, rows)?)?;
    let column = *columns.get(place(columns.len(), at.unwrap_or(0), across)?)?;
    Some(Cursor { node, column })
}

/// Goes on after a value was entered: beyond the last column in the next row; down, back in the column in which the row was begun.
pub(super) fn go_on(
    columns: &[Column],
    state: &mut TableState,
    from: Cursor,
    (rows, across): (i32, i32),
    actions: &mut Vec<Action>,
) {
    let begun_in = state.begun_in.take();
    let row = state.rows.row_of(from.node).unwrap_or(0);
    let at = columns.iter().position(|column| *column == from.column);
    let at = at.unwrap_or(0);
    let last = columns.len().saturating_sub(1);
    let last_row = state.rows.len().saturating_sub(1);
    let wide = i32::try_from(last).unwrap_or(i32::MAX);
    let by = match (rows, across) {
        (0, across) if across > 0 && at == last && row < last_row => (1, -wide),
        (0, across) if across < 0 && at == 0 && row > 0 => (-1, wide),
        by => by,
    };
    let from = match begun_in {
        Some(column) if rows != 0 && columns.contains(&column) => Cursor { column, ..from },
        _ => from,
    };
    if across != 0 {
        state.begun_in = begun_in.or(Some(from.column));
    }
    if let Some(to) = place_by(columns, state, from, by) {
        go_to(state, to, actions);
    }
}

/// Puts the cursor on a cell and chooses its row.
pub(super) fn go_to(state: &mut TableState, cursor: Cursor, actions: &mut Vec<Action>) {
    state.cursor = Some(cursor);
    state.extent = None;
    state.scroll_to = Some(cursor);
    choose(state, cursor.node, actions);
}

/// Chooses a row in every view.
pub(super) fn choose(state: &mut TableState, node: NodeId, actions: &mut Vec<Action>) {
    if state.followed != Some(node) {
        state.followed = Some(node);
        actions.push(Action::Select(Some(node)));
    }
}

/// Selects more, or less, than there is.
pub(super) fn select(columns: &[Column], state: &mut TableState, what: Select) {
    let whole = match what {
        Select::All => Whole::All,
        Select::Rows => Whole::Rows,
        Select::Columns => Whole::Columns,
        Select::Cell => {
            state.extent = None;
            return;
        }
    };
    if state.cursor.is_none()
        && let (Some(node), Some(column)) = (state.rows.node(0), columns.first())
    {
        let column = *column;
        state.cursor = Some(Cursor { node, column });
    }
    let head = state.extent.map(|extent| extent.head).or(state.cursor);
    state.extent = head.map(|head| Extent { head, whole });
}

/// Begins editing a cell, where it can be edited; what was not taken there comes back to be mended.
pub(super) fn begin(facts: Facts<'_>, state: &mut TableState, cell: Cursor, typed: Option<String>) {
    let Ok(editor) = editor(facts, cell.node, cell.column) else {
        return;
    };
    let refused = state.report.as_ref().and_then(|it| it.refused(cell));
    let mend = refused.filter(|_| typed.is_none());
    let mut editing = Editing::begin(facts, cell, editor, typed);
    if let Some(refused) = mend {
        editing = editing.mend(&refused.text, refused.reason.clone());
    }
    state.editing = Some(editing);
    state.scroll_to = Some(cell);
}

/// Does something with the cells that are selected.
pub(super) fn do_deed(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    deed: Deed,
    actions: &mut Vec<Action>,
) {
    let range = CellRange::of(state.cursor, state.extent, &state.rows, columns);
    let Some(range) = range else {
        return;
    };
    match deed {
        Deed::Copy => copy(shown, facts, columns, state, &range, false, actions),
        Deed::CopyWithHeadings => copy(shown, facts, columns, state, &range, true, actions),
        Deed::Paste => actions.push(Action::PasteCells(None)),
        Deed::Cut => {
            copy(shown, facts, columns, state, &range, false, actions);
            clear(shown, facts, columns, state, range, actions);
        }
        Deed::Clear => clear(shown, facts, columns, state, range, actions),
        Deed::FillDown => fill_down(shown, facts, columns, state, range, actions),
        Deed::FillRight => fill_right(shown, facts, columns, state, range, actions),
    }
}

/// The nodes of the rows of a range.
fn nodes(state: &TableState, range: &CellRange) -> Vec<NodeId> {
    let rows = range.rows.clone();
    rows.filter_map(|row| state.rows.node(row)).collect()
}

fn columns_of(columns: &[Column], range: &CellRange) -> Vec<Column> {
    let columns = columns.get(range.columns.clone());
    columns.unwrap_or_default().to_vec()
}

fn copy(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    range: &CellRange,
    with_headings: bool,
    actions: &mut Vec<Action>,
) {
    let about = Message::new("table-copied-about")
        .with("day", shown.day)
        .with("view", view_message(shown));
    let about = shown.texts.say(&about);
    let nodes = nodes(state, range);
    let columns = columns_of(columns, range);
    if nodes.len() * columns.len() <= COPIED_AT_ONCE {
        let cells = copied_cells(facts, &nodes, &columns, about);
        actions.push(Action::CopyCells {
            text: cells.text(with_headings),
            html: cells.html(with_headings),
        });
    } else {
        let of = Sight::of(facts, shown.revision);
        state.want(Work::Copy {
            of,
            nodes,
            columns,
            about,
            with_headings,
        });
    }
}

/// Empties the cells of a range.
fn clear(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    range: CellRange,
    actions: &mut Vec<Action>,
) {
    let texts = vec![vec![String::new()]];
    set(
        shown,
        facts,
        columns,
        state,
        (SetKind::Clear, range, texts),
        actions,
    );
}

/// Fills the selection with its topmost row; a single row with the one above it.
fn fill_down(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    range: CellRange,
    actions: &mut Vec<Action>,
) {
    let (first, last) = (*range.rows.start(), *range.rows.end());
    let (source, first) = if first < last {
        (Some(first), first + 1)
    } else {
        (first.checked_sub(1), first)
    };
    let Some(source) = source.and_then(|row| state.rows.node(row)) else {
        return;
    };
    let copied = columns_of(columns, &range);
    let copied = copied
        .iter()
        .map(|column| facts.copied(source, *column).to_string());
    let texts = vec![copied.collect()];
    let range = CellRange {
        rows: first..=last,
        columns: range.columns,
    };
    set(
        shown,
        facts,
        columns,
        state,
        (SetKind::Fill, range, texts),
        actions,
    );
}

/// Fills the selection with its leftmost column; a single column with the one to the left of it.
fn fill_right(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    range: CellRange,
    actions: &mut Vec<Action>,
) {
    let (first, last) = (*range.columns.start(), *range.columns.end());
    let (source, first) = if first < last {
        (Some(first), first + 1)
    } else {
        (first.checked_sub(1), first)
    };
    let Some(source) = source.and_then(|column| columns.get(column).copied()) else {
        return;
    };
    let range = CellRange {
        rows: range.rows,
        columns: first..=last,
    };
    let cells = SetCells {
        kind: SetKind::Fill,
        texts: Vec::new(),
        from: Some(source),
        nodes: nodes(state, &range),
        columns: columns_of(columns, &range),
        ids: shown.ids.clone(),
    };
    set_cells(shown, facts, state, cells, actions);
}

/// Pastes a range whose headings say what its columns are, from the topmost row that is selected on.
fn paste_headed(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    (target, headed): (CellRange, Headed),
    actions: &mut Vec<Action>,
) {
    let top = *target.rows.start();
    let bottom = (top + headed.rows.len()).min(state.rows.len()) - 1;
    let seen = |column: &Column| columns.iter().position(|it| it == column);
    let places: Vec<usize> = headed.columns.iter().filter_map(seen).collect();
    let across = match (places.iter().min(), places.iter().max()) {
        (Some(left), Some(right)) => *left..=*right,
        // Columns that are not shown are set all the same.
        _ => target.columns,
    };
    let range = CellRange {
        rows: top..=bottom,
        columns: across,
    };
    select_range(columns, state, &range);
    let cells = SetCells {
        kind: SetKind::Paste,
        texts: headed.rows,
        from: None,
        nodes: nodes(state, &range),
        columns: headed.columns,
        ids: shown.ids.clone(),
    };
    set_cells(shown, facts, state, cells, actions);
}

/// Pastes cells at the selection: one cell into all of it, a range from its first cell on, repeated where the selection is a multiple.
///
/// Where a range brings headings along, its columns go where these say.
pub(super) fn paste(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    (target, read): (PasteTarget, Result<Vec<Vec<String>>, CellsError>),
    actions: &mut Vec<Action>,
) {
    let texts = match read {
        Ok(texts) => texts,
        Err(error) => {
            state.report = Some(Report::problem(error.message()));
            return;
        }
    };
    let range = CellRange::of(target.cursor, target.extent, &state.rows, columns);
    let (Some(range), false) = (range, texts.is_empty()) else {
        return;
    };
    let mut texts = match Headed::of(texts) {
        Ok(headed) => {
            let headed = (range, headed);
            return paste_headed(shown, facts, columns, state, headed, actions);
        }
        Err(texts) => texts,
    };
    let height = texts.len();
    let width = texts.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let (rows, across) = range.size();
    let range = if (height, width) == (1, 1) {
        range
    } else {
        let multiple = |selected: usize, pasted: usize| {
            if selected > pasted && selected.is_multiple_of(pasted) {
                selected
            } else {
                pasted
            }
        };
        let (rows, across) = (multiple(rows, height), multiple(across, width));
        for row in &mut texts {
            if across > width {
                row.resize(width, String::new());
                *row = row.iter().cycle().take(across).cloned().collect();
            }
        }
        let (top, left) = (*range.rows.start(), *range.columns.start());
        let last = |first: usize, count: usize, all: usize| (first + count).min(all) - 1;
        CellRange {
            rows: top..=last(top, rows, state.rows.len()),
            columns: left..=last(left, across, columns.len()),
        }
    };
    select_range(columns, state, &range);
    set(
        shown,
        facts,
        columns,
        state,
        (SetKind::Paste, range, texts),
        actions,
    );
}

/// Selects what was pasted.
fn select_range(columns: &[Column], state: &mut TableState, range: &CellRange) {
    let cell = |row: usize, column: usize| {
        let node = state.rows.node(row)?;
        let column = *columns.get(column)?;
        Some(Cursor { node, column })
    };
    let first = cell(*range.rows.start(), *range.columns.start());
    let last = cell(*range.rows.end(), *range.columns.end());
    if let (Some(first), Some(last)) = (first, last) {
        state.cursor = Some(first);
        let whole = Whole::Cells;
        state.extent = (first != last).then_some(Extent { head: last, whole });
    }
}

/// Sets the cells of a range to texts, at once where they are few.
pub(super) fn set(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    (kind, range, texts): (SetKind, CellRange, Vec<Vec<String>>),
    actions: &mut Vec<Action>,
) {
    let cells = SetCells {
        kind,
        texts,
        from: None,
        nodes: nodes(state, &range),
        columns: columns_of(columns, &range),
        ids: shown.ids.clone(),
    };
    set_cells(shown, facts, state, cells, actions);
}

fn set_cells(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    cells: SetCells,
    actions: &mut Vec<Action>,
) {
    // The totals are those of the day looked at now; where it was another one, they are counted again.
    let is_now = (facts.day, facts.view) == (shown.day, shown.view);
    if is_now && cells.len() <= SET_AT_ONCE {
        let cells_set = cells.run(facts, &mut |_, _| {});
        finish(shown, state, cells_set, actions);
    } else {
        let of = Sight::of(facts, shown.revision);
        let cells = Box::new(cells);
        state.want(Work::Set { of, cells });
    }
}

/// Does what came of setting cells: one edit, and the list of what was not taken.
pub(super) fn finish(
    shown: &Shown<'_>,
    state: &mut TableState,
    mut cells_set: CellsSet,
    actions: &mut Vec<Action>,
) {
    if let Some(edit) = cells_set.edit.take() {
        actions.push(edit.into());
    }
    state.report = Report::of(cells_set, shown.revision);
}
