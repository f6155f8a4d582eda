//! What is wrong with a table, and where.

use std::error::Error;
use std::fmt;

/// A fault in a table: `assets/reference/missions.csv:12: column start: …`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Fault {
    /// The name of the table's file.
    pub(super) file: &'static str,

    /// The line in it, from 1.
    pub(super) line: u64,

    /// The heading of the column, or nothing where the whole line is at fault.
    pub(super) column: Option<&'static str>,

    /// What is wrong, as the rest of a sentence.
    pub(super) reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file,
            line,
            column,
            reason,
        } = self;
        write!(f, "{}/{file}:{line}: ", super::FOLDER)?;
        if let Some(column) = column {
            write!(f, "column {column}: ")?;
        }
        f.write_str(reason)
    }
}

impl Error for Fault {}
