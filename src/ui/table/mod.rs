//! The table: rows of units, columns of what is known of them on the day, edited in the cell.
//!
//! What stands in a cell, what can be done with it, and which rows there are is kept apart from what is drawn; a file each.

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
