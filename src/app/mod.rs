//! The window: the only place with side effects.
//!
//! [`Application`] holds the open plan and all that is looked at; each frame it draws the panels, takes their [`Action`](crate::ui::Action)s and performs them, one short arm each.
//! Files are read and written, and pictures made, in the background; see the module `jobs`.

mod application;
mod bridge;
mod cell_clipboard;
mod changing;
mod chart_tab;
mod clipboard;
mod clock;
mod commands;
mod copy_keeper;
mod disk_guard;
mod document;
mod document_file;
mod event_order;
mod export_choices;
mod export_set;
mod figure_choice;
mod file_dialog;
mod files;
mod find;
mod frame;
mod jobs;
mod keeping;
mod kept_file;
mod keyboard;
mod moment;
mod new_plan;
mod order_tab;
mod palette;
mod panels;
mod panes;
mod perform;
mod person;
mod placing;
mod progress;
mod questions;
mod reading;
mod recovery;
mod salvaging;
mod samples;
mod saving;
mod settings;
mod splitter;
mod start;
mod table_tab;
mod templates;
mod typed_lines;
mod versions;
mod view_state;
mod window;

pub use self::application::{Application, Surroundings};
pub use self::person::Person;
pub use self::window::run;
