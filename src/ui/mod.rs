//! The egui views: they show values, return actions and change nothing.
//!
//! A panel is a function `noun_ui(ui, &Shown, &mut its own view state, &mut Vec<Action>)`.

mod action;
mod command;
pub mod field;
pub mod figure;
pub mod fonts;
pub mod shell;
mod shown;
pub mod theme;

pub use self::action::Action;
pub use self::command::Command;
pub use self::shown::Shown;
