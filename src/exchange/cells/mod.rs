//! Ranges of cells as they go to and come from the clipboard of a spreadsheet: tab-separated text and HTML.
//!
//! What comes in is anybody's; it is read in one pass, without recursion, within the bounds of [`MOST_CELLS`] and [`MOST_BYTES`].

mod copied;
mod error;
mod html;
mod html_entities;
mod text;
mod value;

pub use self::copied::{CellValue, CopiedCells};
pub use self::error::CellsError;
pub use self::html::{cells_of_html, with_line_breaks};
pub use self::text::cells_of_text;
pub use self::value::{DateOrder, cell_date, cell_number};

/// The most cells that are read from a clipboard.
pub const MOST_CELLS: usize = 4_000_000;

/// The longest text that is read from a clipboard, in bytes.
pub const MOST_BYTES: usize = 256 << 20;
