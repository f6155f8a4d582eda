//! Rows as CSV.

use super::TableError;

/// A heading and rows as CSV in UTF-8: commas, line feeds, quotes only where needed.
pub(super) fn csv_text(
    headings: &[&str],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<String, TableError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(headings)
        .map_err(|error| refused(&error))?;
    for row in rows {
        writer.write_record(row).map_err(|error| refused(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| refused(&error))?;
    String::from_utf8(bytes).map_err(|error| refused(&error))
}

fn refused(error: &dyn std::error::Error) -> TableError {
    TableError::Csv {
        reason: error.to_string(),
    }
}
