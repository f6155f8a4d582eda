//! Changing a unit at home.

use crate::model::{
    BaseUnit, BaseUnitId, CountryCode, Echelon, Function, Item, Location, Plan, SourceId,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{existing, field, names};

/// Changes one field of a unit at home.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetBaseUnit {
    /// Which one.
    pub base_unit: BaseUnitId,

    /// The field with its new value.
    pub field: BaseUnitField,
}

/// A field of a [`BaseUnit`] with a new value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum BaseUnitField {
    /// The full name.
    Name(String),

    /// The short name; empty for none.
    ShortName(String),

    /// Whose it is.
    Country(CountryCode),

    /// How large it is.
    Echelon(Echelon),

    /// What it does.
    Function(Function),

    /// Where it is at home.
    Location(Option<Location>),

    /// Where what is said of it comes from.
    Source(Option<SourceId>),

    /// What else is to be said.
    Remarks(String),
}

impl BaseUnitField {
    fn set(&self, base: &mut BaseUnit) {
        match self {
            Self::Name(value) => base.name.clone_from(value),
            Self::ShortName(value) => base.short_name.clone_from(value),
            Self::Country(value) => base.country = *value,
            Self::Echelon(value) => base.echelon = *value,
            Self::Function(value) => base.function = *value,
            Self::Location(value) => base.location.clone_from(value),
            Self::Source(value) => base.source = *value,
            Self::Remarks(value) => base.remarks.clone_from(value),
        }
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Name(_) => "edit-field-full-name",
            Self::ShortName(_) => "edit-field-short-name",
            Self::Country(_) => "edit-field-country",
            Self::Echelon(_) => "edit-field-echelon",
            Self::Function(_) => "edit-field-function",
            Self::Location(_) => "edit-field-location",
            Self::Source(_) => "edit-field-source",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

impl Change for SetBaseUnit {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut base = existing::base_unit(plan, self.base_unit)?;
        self.field.set(&mut base);
        Ok(plan.with_base_unit(base)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::item_name(plan, Item::BaseUnit(self.base_unit)).unwrap_or_default();
        match self.field {
            BaseUnitField::Name(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
