//! What the table remembers from frame to frame; it is not part of the plan.

use std::collections::BTreeSet;

use crate::model::NodeId;

use super::Column;
use super::editing::Editing;
use super::rows::{Choice, Rows, Sort};
use super::words::Words;

/// The state of the table view: its columns, order and filter, its cell cursor, and the rows it has worked out.
#[derive(Default)]
pub struct TableState {
    pub(super) columns: Columns,
    pub(super) choice: Choice,

    /// The cell on which the cursor stands.
    pub(super) cursor: Option<Cursor>,

    /// The cell that is being edited.
    pub(super) editing: Option<Editing>,

    /// The selection that the cursor has followed.
    pub(super) followed: Option<NodeId>,

    /// Whether the cursor has moved, so that it has to be scrolled to.
    pub(super) moved: bool,

    /// Whether the table is to take the keyboard focus.
    pub(super) wants_focus: bool,

    /// Whether the cursor's cell is to be edited, as the command Rename asks for.
    pub(super) wants_edit: bool,

    /// How many rows were in sight, for moving by a page.
    pub(super) page: usize,

    pub(super) rows: Rows,
    pub(super) words: Option<Words>,
}

/// A cell.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Cursor {
    pub(super) node: NodeId,
    pub(super) column: Column,
}

/// The columns that are shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Columns(BTreeSet<Column>);

impl Default for Columns {
    fn default() -> Self {
        Self(Column::DEFAULT.into())
    }
}

impl Columns {
    /// The columns in the order of the table; the name always comes first.
    pub(super) fn in_order(&self) -> Vec<Column> {
        let columns = Column::ALL.into_iter();
        columns
            .filter(|column| *column == Column::Name || self.0.contains(column))
            .collect()
    }

    /// Whether a column is shown.
    pub(super) fn has(&self, column: Column) -> bool {
        self.0.contains(&column)
    }

    /// Shows or hides a column.
    pub(super) fn set(&mut self, column: Column, shown: bool) {
        if shown {
            self.0.insert(column);
        } else {
            self.0.remove(&column);
        }
    }
}

impl TableState {
    /// Shows just these columns, and the name before them.
    pub fn show_columns(&mut self, columns: impl IntoIterator<Item = Column>) {
        self.columns = Columns(columns.into_iter().collect());
    }

    /// The columns that are shown, for keeping them between runs.
    pub fn columns(&self) -> Vec<Column> {
        self.columns.in_order()
    }

    /// Whether missions and formations have rows of their own, beside the units.
    pub fn show_groups(&mut self, shown: bool) {
        self.choice.groups = shown;
    }

    /// Sorts upward by a column; downward where it is sorted so already, then as in the outline.
    pub fn sort_by(&mut self, column: Column) {
        self.choice.sort = match self.choice.sort {
            Some(sort) if sort.column == column && sort.descending => None,
            sort => Some(Sort {
                column,
                descending: sort.is_some_and(|sort| sort.column == column),
            }),
        };
    }

    /// Shows only rows that contain every word of a text.
    pub fn filter_by(&mut self, text: &str) {
        text.clone_into(&mut self.choice.filter);
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
}
