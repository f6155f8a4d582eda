//! Who serves with whom as CSV.

use crate::chart::{JointRow, JointTable};

use super::TableError;
use super::csv_text::csv_text;

/// A joint table as CSV in UTF-8: a heading, then a row for each partner; commas, line feeds, quotes only where needed.
pub fn joint_csv(table: &JointTable) -> Result<String, TableError> {
    csv_text(&JointRow::HEADINGS, table.rows().iter().map(cells))
}

fn cells(row: &JointRow) -> Vec<String> {
    let people = row.people.to_string();
    row.codes()
        .into_iter()
        .map(|cell| cell.unwrap_or_else(|| people.clone()))
        .collect()
}
