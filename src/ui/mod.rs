//! The egui views: they show values, return actions and change nothing.
//!
//! A panel is a function `noun_ui(ui, &Shown, &mut its own view state, &mut Vec<Action>)`.

mod action;
pub mod agreement_list;
pub mod base_unit_list;
pub mod bridge;
mod command;
mod contributor_color;
mod country_list;
mod dialog_parts;
pub mod entry_list;
pub mod export_form;
pub mod export_report;
pub mod export_set_form;
pub mod field;
pub mod figure;
mod figure_commands;
pub mod find_bar;
pub mod findings_strip;
mod follow_focus;
pub mod fonts;
mod force_words;
pub mod inspector;
pub mod mission_picker;
mod modal;
pub mod new_plan_form;
pub mod order_view;
pub mod outline;
mod own_country_list;
pub mod palette;
pub mod placement;
pub mod plan_form;
mod refused_removal;
mod segments;
pub mod shell;
pub mod shortcut_sheet;
mod shown;
pub mod source_list;
pub mod table;
pub mod template_form;
pub mod template_picker;
pub mod theme;
mod two_line_list;
pub mod type_lines;
pub mod unit_symbol;
pub mod versions_dialog;

pub use self::action::Action;
pub use self::command::Command;
pub use self::contributor_color::contributor_color;
pub use self::dialog_parts::{dialog_buttons_ui, dialog_title_ui};
pub use self::figure_commands::{figure_commands_ui, figure_commands_width};
pub use self::follow_focus::follow_focus;
pub use self::modal::modal;
pub use self::segments::segments_ui;
pub use self::shown::Shown;
