//! Other people's formats: tables out as text, without disk.

mod error;
mod strength_csv;

pub use self::error::TableError;
pub use self::strength_csv::strength_csv;
