//! The egui views: they show values, return actions and change nothing.

pub mod fonts;
pub mod theme;
