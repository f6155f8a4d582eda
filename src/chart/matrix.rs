//! A matrix: hosts down, flags across, people in the cells.

use crate::model::NodeId;
use crate::text::{Message, Value};

use super::{Ink, Part, Told};

/// Who serves with whom on a day.
///
/// The cells of a row add up to its total, those of a column to the total below it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Matrix {
    /// What heads the names of the rows.
    pub corner: Message,

    /// Whose people, from left to right.
    pub columns: Vec<MatrixHead>,

    /// In whose units, from the top.
    pub rows: Vec<MatrixRow>,

    /// What each column adds up to.
    pub totals: Vec<u64>,
}

/// What heads a row or a column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MatrixHead {
    /// The name.
    pub label: Value,

    /// The name in a narrow place: a code.
    pub short: Value,

    /// In which color it is shown.
    pub ink: Ink,
}

/// A row: the people in the units of one host, by flag.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MatrixRow {
    /// In whose units they serve.
    pub head: MatrixHead,

    /// The cells, one for each column.
    pub cells: Vec<MatrixCell>,

    /// Everyone in the row.
    pub total: u64,
}

/// A cell: the people of one flag with one host.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct MatrixCell {
    /// How many people; none where nobody is.
    pub people: u64,

    /// How many of them are estimated.
    pub estimated: u64,

    /// How many of them are unconfirmed.
    pub unconfirmed: u64,

    /// Whether they serve in units that are not their own.
    pub is_joint: bool,

    /// The units in which they serve, the largest part first.
    pub made_of: Vec<Part>,

    /// What is chosen by a click: the one unit in which they serve.
    pub subject: Option<NodeId>,
}

impl MatrixCell {
    /// How many of them are hatched: estimated or unconfirmed.
    pub fn doubtful(&self) -> u64 {
        self.estimated + self.unconfirmed
    }
}

impl Matrix {
    /// Everyone in it.
    pub fn total(&self) -> u64 {
        self.totals.iter().sum()
    }

    /// The matrix in words, row by row.
    pub(super) fn summary(&self) -> Vec<Message> {
        self.rows.iter().map(|row| self.row_words(row)).collect()
    }

    /// What is said of a cell: whose people in whose units, and how many.
    pub fn cell_words(&self, row: &MatrixRow, column: usize) -> Message {
        let people = row.cells.get(column).map_or(0, |cell| cell.people);
        Message::new("chart-summary-plain")
            .with("name", self.heading(row, column))
            .with("people", people)
    }

    /// What is told of a cell; nothing where nobody is.
    pub fn told(&self, row: &MatrixRow, column: usize) -> Option<Told> {
        let cell = row.cells.get(column).filter(|cell| cell.people > 0)?;
        let doubts = [
            ("chart-told-estimated", cell.estimated),
            ("chart-told-unconfirmed", cell.unconfirmed),
        ];
        let doubts = doubts.into_iter().filter(|(_, people)| *people > 0);
        Some(Told {
            heading: self.heading(row, column),
            people: Message::new("chart-people").with("people", cell.people),
            remarks: doubts
                .map(|(id, people)| Message::new(id).with("people", people))
                .collect(),
            parts: cell.made_of.clone(),
        })
    }

    fn heading(&self, row: &MatrixRow, column: usize) -> Message {
        let flag = self.columns.get(column).map(|head| head.label.clone());
        Message::new("chart-matrix-cell")
            .with("flag", flag.unwrap_or(Value::Text(String::new())))
            .with("host", row.head.label.clone())
    }

    fn row_words(&self, row: &MatrixRow) -> Message {
        let parts: Value = std::iter::zip(&self.columns, &row.cells)
            .filter(|(_, cell)| cell.people > 0)
            .map(|(column, cell)| {
                Message::new("chart-summary-part")
                    .with("name", column.label.clone())
                    .with("people", cell.people)
            })
            .collect();
        Message::new("chart-summary-bar")
            .with("name", row.head.label.clone())
            .with("people", row.total)
            .with("parts", parts)
    }
}
