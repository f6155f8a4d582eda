//! Other people's formats: tables out as text, cells to and from spreadsheets, lines as they are typed, without disk.

pub mod cells;
mod error;
mod strength_csv;
pub mod typed;

pub use self::error::TableError;
pub use self::strength_csv::strength_csv;
