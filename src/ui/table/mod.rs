//! The table: rows of units, columns of what is known of them on the day, edited in the cell.
//!
//! [`facts`] says what stands in a cell, [`editor`] what can be done with it; [`rows`] keeps which rows there are; [`grid`] and its neighbors draw.

mod column;
mod editing;
mod editor;
mod facts;
mod filter;
mod grid;
mod keys;
mod rows;
mod state;
mod toolbar;
mod totals_row;
mod tree;
mod view;
mod words;

pub use self::column::Column;
pub use self::state::TableState;
pub use self::view::table_ui;
