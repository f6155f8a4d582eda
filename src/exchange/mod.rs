//! Other people's formats: tables out as text, cells to and from spreadsheets, without disk.

pub mod cells;
mod error;
mod order_csv;
mod strength_csv;

pub use self::error::TableError;
pub use self::order_csv::order_csv;
pub use self::strength_csv::strength_csv;
