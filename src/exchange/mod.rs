//! Other people's formats: tables out as text, cells to and from spreadsheets, lines as they are typed, without disk.

pub mod cells;
mod csv_text;
mod error;
mod joint_csv;
mod order_csv;
mod strength_csv;
pub mod typed;

pub use self::error::TableError;
pub use self::joint_csv::joint_csv;
pub use self::order_csv::order_csv;
pub use self::strength_csv::strength_csv;
