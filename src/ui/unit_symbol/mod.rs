//! The boxes of units as APP-6 draws them: frame, mark of the function, mark of the echelon, stripe of the contributor.
//!
//! One painter serves the inspector, the order of battle on the screen, and that on paper.
//! All of it scales with the frame, and nothing in it needs a language but the two letters of a headquarters, which are passed in.

mod echelon_mark;
mod function_mark;
mod symbol_paint;
mod unit_box;

pub use self::symbol_paint::{Stripe, SymbolColors, SymbolPlace, paint_symbol};
pub use self::unit_box::unit_box_ui;
