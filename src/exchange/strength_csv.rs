//! Strength as CSV.

use crate::chart::{StrengthRow, StrengthTable};

use super::TableError;

/// The columns of numbers, after those of the groupings.
const NUMBERS: [&str; 4] = ["women", "men", "not_stated", "total"];

/// A strength table as CSV in UTF-8: a heading, then the rows; commas, line feeds, quotes only where needed.
///
/// Over time the day comes first, then the groupings in their order, then `women,men,not_stated,total`.
pub fn strength_csv(table: &StrengthTable) -> Result<String, TableError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(table.headings().into_iter().chain(NUMBERS))
        .map_err(|error| refused(&error))?;
    for row in table.rows() {
        writer
            .write_record(cells(row))
            .map_err(|error| refused(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| refused(&error))?;
    String::from_utf8(bytes).map_err(|error| refused(&error))
}

fn cells(row: &StrengthRow) -> Vec<String> {
    let mut cells: Vec<String> = row.day.iter().map(ToString::to_string).collect();
    cells.extend(row.codes.iter().cloned());
    let people = row.people;
    let numbers = [people.women, people.men, people.not_stated, people.total()];
    cells.extend(numbers.map(|number| number.to_string()));
    cells
}

fn refused(error: &dyn std::error::Error) -> TableError {
    TableError::Csv {
        reason: error.to_string(),
    }
}
