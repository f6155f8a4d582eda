//! What the table remembers from frame to frame; it is not part of the plan.

use std::collections::VecDeque;

use crate::model::NodeId;

use super::Column;
use super::column_filter::ColumnFilter;
use super::editing::Editing;
use super::header_menu::OpenMenu;
use super::layout::{Columns, TableLayout};
use super::report::Report;
use super::rows::{Choice, Rows, Sort};
use super::selection::Extent;
use super::tally::Tallied;
use super::words::Words;
use super::work::{Done, TableDone, TableTicket, TableWork, Work};

/// The state of the table view: its columns, order and filters, its cell cursor and selection, and the rows it has worked out.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that is or isn't under way"
)]
#[derive(Default)]
pub struct TableState {
    pub(super) columns: Columns,
    pub(super) choice: Choice,

    /// The cell on which the cursor stands.
    pub(super) cursor: Option<Cursor>,

    /// How far the selection reaches from the cursor.
    pub(super) extent: Option<Extent>,

    /// Whether the selection is being drawn with the pointer.
    pub(super) drawing: bool,

    /// The column in which a row of values was begun: Enter goes back to it.
    pub(super) begun_in: Option<Column>,

    /// The cell that is being edited.
    pub(super) editing: Option<Editing>,

    /// The selection that the cursor has followed.
    pub(super) followed: Option<NodeId>,

    /// The cell that has to be scrolled to.
    pub(super) scroll_to: Option<Cursor>,

    /// Whether the table is to take the keyboard focus.
    pub(super) wants_focus: bool,

    /// Whether the cursor's cell is to be edited, as the command Rename asks for.
    pub(super) wants_edit: bool,

    /// How many rows were in sight, for moving by a page.
    pub(super) page: usize,

    /// The cell whose menu is open.
    pub(super) menu_cell: Option<Cursor>,

    /// The menu of a heading, while it is open.
    pub(super) menu: Option<OpenMenu>,

    /// The heading that is being dragged.
    pub(super) dragged_heading: Option<Column>,

    /// What was not taken when cells were set last.
    pub(super) report: Option<Report>,

    /// Texts that are to be pasted.
    pub(super) pasted: VecDeque<Pasted>,

    /// Whether texts that are to be pasted are being taken apart.
    pub(super) reads: bool,

    /// Whether something was pasted since the keys for it were let go.
    pub(super) was_pasted: bool,

    /// What the numbers in the cells that are selected add up to.
    pub(super) tally: Tallied,

    pub(super) rows: Rows,
    pub(super) words: Option<Words>,

    /// Work to be done in the background.
    pub(super) wanted: VecDeque<TableWork>,

    /// What has come of it.
    pub(super) arrived: VecDeque<Done>,

    /// Whether rows are being made.
    pub(super) makes_rows: bool,

    /// How many works that set cells are being done.
    pub(super) sets: usize,

    /// How much is being done beside.
    pub(super) running: usize,

    /// What is of no use any more.
    pub(super) leftovers: Vec<Box<dyn Send>>,
}

/// The cells into which something is pasted.
#[derive(Clone, Copy, Debug)]
pub struct PasteTarget {
    pub(super) cursor: Option<Cursor>,
    pub(super) extent: Option<Extent>,
}

/// What is to be pasted.
#[derive(Clone, Debug)]
pub(super) struct Pasted {
    /// Where.
    pub(super) target: PasteTarget,

    /// As tab-separated text.
    pub(super) text: Option<String>,

    /// As HTML with a table in it.
    pub(super) html: Option<String>,
}

/// A cell.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Cursor {
    pub(super) node: NodeId,
    pub(super) column: Column,
}

impl TableState {
    /// Shows just these columns, and the name before them.
    pub fn show_columns(&mut self, columns: impl IntoIterator<Item = Column>) {
        self.columns = Columns::of(columns);
    }

    /// The columns that are shown, in their order.
    pub fn columns(&self) -> Vec<Column> {
        self.columns.in_order()
    }

    /// The columns with their order and widths, for keeping them between runs.
    pub fn layout(&self) -> TableLayout {
        self.columns.layout()
    }

    /// Brings back columns as they were kept; an empty layout is that of the first start.
    pub fn set_layout(&mut self, layout: &TableLayout) {
        self.columns = Columns::of_layout(layout);
    }

    /// Whether missions and formations have rows of their own, beside the units.
    pub fn show_groups(&mut self, shown: bool) {
        self.choice.groups = shown;
    }

    /// Sorts upward by a column; downward where it is sorted so already, then as in the outline.
    pub fn sort_by(&mut self, column: Column) {
        let sort = match self.choice.sort.as_slice() {
            [sort] if sort.column == column => next_sort(Some(*sort), column),
            _ => next_sort(None, column),
        };
        self.choice.sort = sort.into_iter().collect();
    }

    /// Sorts by a column too, among rows that are equal so far; a column that is there already turns round, then goes.
    pub fn sort_also_by(&mut self, column: Column) {
        let sorts = &mut self.choice.sort;
        let at = sorts.iter().position(|sort| sort.column == column);
        let sort = next_sort(at.map(|at| sorts[at]), column);
        match (at, sort) {
            (Some(at), Some(sort)) => sorts[at] = sort,
            (Some(at), None) => {
                sorts.remove(at);
            }
            (None, Some(sort)) => sorts.push(sort),
            (None, None) => {}
        }
    }

    /// Shows only rows that contain every word of a text.
    pub fn filter_by(&mut self, text: &str) {
        text.clone_into(&mut self.choice.filter);
    }

    /// Shows only rows whose cell in a column passes a filter, or all again.
    pub fn filter_column(&mut self, column: Column, filter: Option<ColumnFilter>) {
        match filter.filter(|filter| !filter.is_empty()) {
            Some(filter) => self.choice.filters.insert(column, filter),
            None => self.choice.filters.remove(&column),
        };
    }

    /// Gives the keyboard to the rows when the table is drawn next.
    pub fn take_keyboard(&mut self) {
        self.wants_focus = true;
    }

    /// Begins editing the cell on which the cursor stands, as the command Rename does; whether there is one.
    pub fn begin_editing(&mut self) -> bool {
        self.wants_edit = self.cursor.is_some();
        self.wants_edit
    }

    /// Pastes what was on a clipboard into the cells that are selected, as tab-separated text, as HTML, or both, when the table is drawn next.
    pub fn paste(&mut self, text: Option<String>, html: Option<String>) {
        self.paste_at(self.paste_target(), text, html);
    }

    /// Into which cells something is pasted that is asked for now.
    pub fn paste_target(&self) -> PasteTarget {
        PasteTarget {
            cursor: self.cursor,
            extent: self.extent,
        }
    }

    /// Pastes as [`paste`](Self::paste) does, into the cells that were selected when it was asked for.
    pub fn paste_at(&mut self, target: PasteTarget, text: Option<String>, html: Option<String>) {
        self.pasted.push_back(Pasted { target, text, html });
    }

    /// The next piece of work that the table wants done in the background; to be asked for after each frame until there is none.
    pub fn next_work(&mut self) -> Option<TableWork> {
        self.wanted.pop_front()
    }

    /// Takes what has come of a piece of work; it shows when the table is drawn next.
    pub fn take_done(&mut self, done: TableDone) {
        self.arrived.push_back(done.0);
    }

    /// Whether cells are being set in the background: the plan will change by itself soon.
    pub fn is_setting(&self) -> bool {
        self.sets > 0 || self.reads
    }

    /// What is of no use any more and may be large: to be dropped where no frame waits for it.
    pub fn take_leftovers(&mut self) -> Vec<Box<dyn Send>> {
        std::mem::take(&mut self.leftovers)
    }

    /// Waits no longer for a work that was cancelled.
    pub fn cancelled(&mut self, ticket: TableTicket) {
        self.running = self.running.saturating_sub(1);
        self.sets = self.sets.saturating_sub(usize::from(ticket.sets));
    }

    /// Waits no longer for any work: one of them broke off, and nobody knows which.
    pub fn give_up(&mut self) {
        self.running = 0;
        self.sets = 0;
        self.reads = false;
        self.makes_rows = false;
        self.tally.give_up();
    }

    /// Asks for work beside the making of rows.
    pub(super) fn want(&mut self, work: Work) {
        if matches!(work, Work::Set { .. }) {
            self.sets += 1;
        }
        self.running += 1;
        self.wanted.push_back(TableWork(work));
    }
}

/// What clicking a heading once more makes of the order by its column: upward, downward, none.
fn next_sort(sort: Option<Sort>, column: Column) -> Option<Sort> {
    match sort {
        None => Some(Sort {
            column,
            descending: false,
        }),
        Some(Sort {
            descending: false, ..
        }) => Some(Sort {
            column,
            descending: true,
        }),
        Some(_) => None,
    }
}
