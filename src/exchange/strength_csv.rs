//! Strength as CSV.

use crate::chart::{StrengthRow, StrengthTable};

use super::TableError;
use super::csv_text::csv_text;

/// The columns of numbers, after those of the groupings.
const NUMBERS: [&str; 4] = ["women", "men", "not_stated", "total"];

/// A strength table as CSV in UTF-8: a heading, then the rows; commas, line feeds, quotes only where needed.
///
/// Over time the day comes first, then the groupings in their order, then `women,men,not_stated,total`.
pub fn strength_csv(table: &StrengthTable) -> Result<String, TableError> {
    let headings: Vec<&str> = table.headings().into_iter().chain(NUMBERS).collect();
    csv_text(&headings, table.rows().iter().map(cells))
}

fn cells(row: &StrengthRow) -> Vec<String> {
    let mut cells: Vec<String> = row.day.iter().map(ToString::to_string).collect();
    cells.extend(row.codes.iter().cloned());
    let people = row.people;
    let numbers = [people.women, people.men, people.not_stated, people.total()];
    cells.extend(numbers.map(|number| number.to_string()));
    cells
}
