//! The rectangle of cells that is selected: a pair of corners, whatever its size.

use std::ops::RangeInclusive;

use super::Column;
use super::rows::Rows;
use super::state::Cursor;

/// How far the selection reaches from the cursor; without it the cursor's cell alone is selected.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Extent {
    /// The corner across from the cursor.
    pub(super) head: Cursor,

    /// Whether whole rows or columns are selected between the corners.
    pub(super) whole: Whole,
}

/// What is selected whole.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Whole {
    /// Just the cells between the corners.
    #[default]
    Cells,

    /// The rows between the corners.
    Rows,

    /// The columns between the corners.
    Columns,

    /// Everything.
    All,
}

/// The rows and columns that are selected, as they lie now.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct CellRange {
    pub(super) rows: RangeInclusive<usize>,
    pub(super) columns: RangeInclusive<usize>,
}

impl CellRange {
    /// The rectangle between the cursor and the far corner; none where the cursor's row is not there.
    ///
    /// Where the far corner is not there any more, the cursor's cell alone.
    pub(super) fn of(
        cursor: Option<Cursor>,
        extent: Option<Extent>,
        rows: &Rows,
        columns: &[Column],
    ) -> Option<Self> {
        let place = |cell: Cursor| {
            let column = columns.iter().position(|column| *column == cell.column)?;
            Some((rows.row_of(cell.node)?, column))
        };
        let last = (rows.len().checked_sub(1)?, columns.len().checked_sub(1)?);
        let whole = extent.map_or(Whole::Cells, |extent| extent.whole);
        if whole == Whole::All {
            return Some(Self::between((0, 0), last));
        }
        let cursor = place(cursor?)?;
        let head = extent.and_then(|it| place(it.head)).unwrap_or(cursor);
        Some(match whole {
            Whole::Rows => Self::between((cursor.0, 0), (head.0, last.1)),
            Whole::Columns => Self::between((0, cursor.1), (last.0, head.1)),
            Whole::Cells | Whole::All => Self::between(cursor, head),
        })
    }

    fn between(one: (usize, usize), other: (usize, usize)) -> Self {
        Self {
            rows: one.0.min(other.0)..=one.0.max(other.0),
            columns: one.1.min(other.1)..=one.1.max(other.1),
        }
    }

    /// How many rows and columns are selected.
    pub(super) fn size(&self) -> (usize, usize) {
        (
            self.rows.end() - self.rows.start() + 1,
            self.columns.end() - self.columns.start() + 1,
        )
    }

    /// Whether it is one cell.
    pub(super) fn is_one(&self) -> bool {
        self.size() == (1, 1)
    }

    /// Whether a cell is selected.
    pub(super) fn contains(&self, row: usize, column: usize) -> bool {
        self.rows.contains(&row) && self.columns.contains(&column)
    }
}
