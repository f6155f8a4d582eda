//! The egui views: they show values, return actions and change nothing.
//!
//! A panel is a function `noun_ui(ui, &Shown, &mut its own view state, &mut Vec<Action>)`.

mod action;
mod command;
mod contributor_color;
pub mod export_form;
pub mod field;
pub mod figure;
pub mod fonts;
mod modal;
pub mod outline;
pub mod shell;
mod shown;
pub mod table;
pub mod theme;

pub use self::action::Action;
pub use self::command::Command;
pub use self::contributor_color::ContributorColors;
pub use self::modal::modal;
pub use self::shown::Shown;
