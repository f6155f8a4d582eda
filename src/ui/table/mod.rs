//! The table: rows of units, columns of what is known of them on the day, edited in the cell.
//!
//! What stands in a cell, what can be done with it, and which rows there are is kept apart from what is drawn; a file each.

mod background;
mod by_headings;
mod cell_menu;
mod chips;
mod choices;
mod column;
mod column_filter;
mod deeds;
mod editing;
mod editor;
mod empty;
mod facts;
mod filter;
mod grid;
mod header_menu;
mod headings;
mod keys;
mod layout;
mod report;
mod rows;
mod selection;
mod set_cells;
mod state;
mod tally;
mod toolbar;
mod totals_row;
mod tree;
mod view;
mod widths;
mod words;
mod work;

pub use self::background::take_unseen;
pub use self::column::Column;
pub use self::column_filter::ColumnFilter;
pub use self::layout::{ColumnLayout, TableLayout};
pub use self::state::{PasteTarget, TableState};
pub use self::view::{cells, claims, table_ui};
pub use self::widths::forget_widths;
pub use self::work::{TableDone, TableTicket, TableWork};
