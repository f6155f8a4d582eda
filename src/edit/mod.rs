//! Every change of a plan as a value, and the history of changes.
//!
//! An [`Edit`] is applied by a pure function to a plan and gives a new plan, or a [`Refusal`] that says why; nothing is changed on refusal.
//! The window, the command line, importers and the mending of findings all make edits; [`History`] performs them and keeps the earlier plans for undo.
//!
//! An edit carries the ids that it needs, so applying it twice to one plan gives one and the same plan.

mod add_country;
mod add_formation;
mod add_from_template;
mod add_mission;
mod add_period;
mod add_source;
mod add_unit;
mod adjoining;
mod change;
mod copying;
mod cutting;
mod duplicate_node;
#[expect(clippy::module_inception, reason = "it is the file of the type `Edit`")]
mod edit;
mod end_period;
mod existing;
mod fewer;
mod field;
mod history;
mod keep_template;
mod list_change;
mod mission_from_table;
mod move_nodes;
mod names;
mod paste_fragment;
mod position;
mod refusal;
mod remove_country;
mod remove_nodes;
mod remove_period;
mod remove_source;
mod rename_country;
mod replace_text;
mod set_formation;
mod set_head;
mod set_mission;
mod set_period;
mod set_source;
mod set_total;
mod set_unit;
mod shift_node;
mod siblings;
mod split_period;
mod take_people;
mod taking;
mod together;
mod unit_template;
mod use_source;

pub use self::add_country::AddCountry;
pub use self::add_formation::AddFormation;
pub use self::add_from_template::AddFromTemplate;
pub use self::add_mission::AddMission;
pub use self::add_period::AddPeriod;
pub use self::add_source::AddSource;
pub use self::add_unit::{AddUnit, NewPeople};
pub use self::duplicate_node::DuplicateNode;
pub use self::edit::Edit;
pub use self::end_period::EndPeriod;
pub use self::history::History;
pub use self::keep_template::template_of;
pub use self::list_change::ListChange;
pub use self::mission_from_table::mission_from_table;
pub use self::move_nodes::MoveNodes;
pub use self::paste_fragment::PasteFragment;
pub use self::position::{Position, spread_places};
pub use self::refusal::Refusal;
pub use self::remove_country::RemoveCountry;
pub use self::remove_nodes::RemoveNodes;
pub use self::remove_period::RemovePeriod;
pub use self::remove_source::RemoveSource;
pub use self::rename_country::RenameCountry;
pub use self::replace_text::ReplaceText;
pub use self::set_formation::{FormationField, SetFormation};
pub use self::set_head::{HeadField, SetHead};
pub use self::set_mission::{MissionField, SetMission};
pub use self::set_period::{PeriodField, SetPeriod};
pub use self::set_source::{SetSource, SourceField};
pub use self::set_total::{Keep, SetTotal};
pub use self::set_unit::{SetUnit, UnitField};
pub use self::shift_node::{Direction, ShiftNode};
pub use self::split_period::SplitPeriod;
pub use self::take_people::TakePeople;
pub use self::together::Together;
pub use self::unit_template::{TemplateFlag, TemplateLine, TemplateSource, UnitTemplate};
pub use self::use_source::UseSource;
