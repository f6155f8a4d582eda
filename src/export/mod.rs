//! Figures as bytes of SVG, PNG, PDF and CSV, and for the clipboard.
//!
//! A [`FigureSet`] is several of them in one go.
//!
//! A [`FigurePicture`] is drawn by the function that draws the figure on the screen, with no display; the same figure on the same sheet always gives the same bytes.

mod error;
mod figure_picture;
mod figure_set;
mod figure_table;
mod file_names;
mod sheet;

pub use self::error::ExportError;
pub use self::figure_picture::FigurePicture;
pub use self::figure_set::{FigurePress, FigureSet, Pressed, SetFile};
pub use self::figure_table::{figure_csv, figure_table_text};
pub use self::file_names::{file_stem, page_name};
pub use self::sheet::Sheet;
