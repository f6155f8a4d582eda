//! The inspector: what is selected, with every field of it.
//!
//! It shows a mission, a formation or a unit, or the plan where nothing is selected.
//! Every finished field is one edit; a field that was being typed into when something else is selected is finished first.

mod arrangement_form;
mod authorized_list;
mod bridge_row;
mod ceiling_list;
mod command;
mod deeds;
mod facts;
mod formation_form;
mod headcount;
mod host_list;
mod joint_section;
mod mandate_list;
mod mission_form;
mod nodes;
mod others_list;
mod panel;
mod partner_form;
mod parts;
mod people_section;
mod period_form;
mod period_list;
mod plan_summary;
mod position_list;
mod question;
mod rotation_list;
mod source_section;
mod unit_form;

pub use self::command::command;
pub use self::panel::{InspectorState, finish_typing, inspector_ui};
