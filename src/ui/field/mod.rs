//! Fields that a form is made of: text, numbers, dates, choices, countries, sources.
//!
//! A field gives its value once, when it is finished: on Enter, on Tab, or when something else gets the focus.
//! What is typed until then, and what could not be understood, lives in [`Drafts`] and not in the plan; Escape brings the old value back.
//! A [`Form`] puts fields into rows and makes edits of their values.

mod badge;
mod calendar;
mod choice_field;
mod coordinates_field;
mod country_field;
mod date_field;
mod drafts;
mod entered;
mod entry;
mod form;
mod frame;
mod number_field;
mod picker;
mod set_field;
mod sheet;
mod source_field;
mod text_field;
mod typed_field;

pub use self::badge::confidence_badge_ui;
pub use self::choice_field::{choice_box, choice_field_ui};
pub use self::coordinates_field::{Coordinates, coordinates_field_ui};
pub use self::country_field::{
    CountryField, PickedCountry, built_in_country_field_ui, country_field_ui, country_name,
};
pub use self::date_field::{date_field_ui, date_parts, plan_date};
pub use self::drafts::Drafts;
pub use self::entered::Entered;
pub use self::entry::{EntryRow, Folds, confidence_of, entry_ui};
pub use self::form::Form;
pub use self::frame::{add_link_ui, heading_ui, link_ui, note_ui};
pub use self::number_field::{number_field_ui, optional_number_field_ui};
pub use self::picker::{Pick, PickerItem, PickerList, picker_ui};
pub use self::set_field::set_field_ui;
pub use self::sheet::sheet_ui;
pub use self::source_field::{PickedSource, source_field_ui};
pub use self::text_field::{remarks_field_ui, text_field_ui, title_field_ui};
pub use self::typed_field::error_ui;
