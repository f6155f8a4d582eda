//! The window: the only place with side effects.
//!
//! [`Application`] holds the open plan and all that is looked at; each frame it draws the panels, takes their [`Action`](crate::ui::Action)s and performs them, one short arm each.
//! Files are read and written, and pictures made, in the background; see the module `jobs`.

mod application;
mod chart_tab;
mod clipboard;
mod clock;
mod commands;
mod document;
mod figure_choice;
mod file_dialog;
mod files;
mod frame;
mod jobs;
mod panels;
mod panes;
mod perform;
mod questions;
mod samples;
mod settings;
mod table_tab;
mod window;

pub use self::application::{Application, Surroundings};
pub use self::window::run;
