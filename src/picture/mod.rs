//! Any egui drawing as SVG, PNG and PDF, without a window.
//!
//! What you see is what you export: the function that draws a figure on the screen also draws it
//! off screen, and its shapes become a picture, in four steps:
//!
//! 1. [`Drawing::run`] draws in an [`egui::Context`] of its own, on a [`Paper`].
//! 2. [`svg()`] turns the shapes into SVG with real text.
//! 3. [`png()`] and [`pdf()`] are made from that SVG, with the same bundled fonts; a [`Page`] reads it once for both.
//! 4. [`missing_letters()`] names what none of these fonts has.
//!
//! There is neither a clock nor anything else in it that changes: the same drawing gives the same bytes.
//!
//! *Shortcomings.* Shadows are left out. What a graphics card paints ([`egui::PaintCallback`]) and
//! images are refused. A triangle whose corners have three different colors gets their mean.

mod document_information;
mod drawing;
mod error;
mod font_database;
mod missing_letters;
mod page;
mod paper;
mod pdf;
mod pixels;
mod png;
mod svg;
#[cfg(test)]
mod test_canvas;

pub use self::document_information::DocumentInformation;
pub use self::drawing::Drawing;
pub use self::error::PictureError;
pub use self::missing_letters::missing_letters;
pub use self::page::Page;
pub use self::paper::Paper;
pub use self::pdf::pdf;
pub use self::pixels::{MAX_PIXELS, Pixels};
pub use self::png::png;
pub use self::svg::svg;

/// How many points make an inch, as in CSS and SVG.
pub const POINTS_PER_INCH: f32 = 96.0;
