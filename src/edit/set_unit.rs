//! Changing a unit.

use crate::model::{
    AuthorizedStrength, Category, Echelon, Function, Nationality, Plan, Rotation, Unit, UnitId,
    UnitPosition,
};
use crate::text::Message;

use super::change::Change;
use super::refusal::Problem;
use super::{ListChange, existing, field, names};

/// Changes one field of a unit.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SetUnit {
    /// Which unit.
    pub unit: UnitId,

    /// The field with its new value.
    pub field: UnitField,
}

/// A field of a [`Unit`] with a new value; parent and place are changed by moving it, periods by edits of their own.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum UnitField {
    /// The full name.
    Name(String),

    /// The short name; empty for none.
    ShortName(String),

    /// How large it is.
    Echelon(Echelon),

    /// What it does.
    Function(Function),

    /// Whose it is.
    ///
    /// From one contributor to another, the unit's headcount lines of the first become lines of the second; to or from a joint unit, people stay whose they are.
    Nationality(Nationality),

    /// As what its people count.
    Category(Category),

    /// One of its authorized strengths.
    Authorized(ListChange<AuthorizedStrength>),

    /// What one of its rotations is called and where it comes from.
    Rotation(ListChange<Rotation>),

    /// One of the places where it is.
    Position(ListChange<UnitPosition>),

    /// What else is to be said.
    Remarks(String),
}

impl UnitField {
    fn set(&self, unit: &mut Unit) -> Result<(), Problem> {
        match self {
            Self::Name(name) => unit.name.clone_from(name),
            Self::ShortName(name) => unit.short_name.clone_from(name),
            Self::Echelon(echelon) => unit.echelon = *echelon,
            Self::Function(function) => unit.function = *function,
            Self::Nationality(nationality) => set_nationality(unit, *nationality),
            Self::Category(category) => unit.category = *category,
            Self::Authorized(change) => change.apply(&mut unit.authorized)?,
            Self::Rotation(change) => change.apply(&mut unit.rotations)?,
            Self::Position(change) => change.apply(&mut unit.positions)?,
            Self::Remarks(remarks) => unit.remarks.clone_from(remarks),
        }
        Ok(())
    }

    fn message_id(&self) -> &'static str {
        match self {
            Self::Name(_) => "edit-field-full-name",
            Self::ShortName(_) => "edit-field-short-name",
            Self::Echelon(_) => "edit-field-echelon",
            Self::Function(_) => "edit-field-function",
            Self::Nationality(_) => "edit-field-nationality",
            Self::Category(_) => "edit-field-category",
            Self::Authorized(_) => "edit-field-authorized",
            Self::Rotation(_) => "edit-field-rotations",
            Self::Position(_) => "edit-field-positions",
            Self::Remarks(_) => "edit-field-remarks",
        }
    }
}

fn set_nationality(unit: &mut Unit, nationality: Nationality) {
    let countries = (unit.nationality.country(), nationality.country());
    unit.nationality = nationality;
    let (Some(before), Some(after)) = countries else {
        return;
    };
    let lines = unit.periods.iter_mut().flat_map(|it| &mut it.people);
    for line in lines.filter(|line| line.country == before) {
        line.country = after;
    }
}

impl SetUnit {
    /// Changes the unit itself, which may be on its way into the plan.
    pub(super) fn on(&self, unit: &mut Unit) -> Result<(), Problem> {
        self.field.set(unit)
    }
}

impl Change for SetUnit {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut unit = existing::unit(plan, self.unit)?;
        self.on(&mut unit)?;
        Ok(plan.with_unit(unit)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        let name = names::node_name(plan, self.unit.into());
        match self.field {
            UnitField::Name(_) => field::rename(name),
            _ => field::change(Message::new(self.field.message_id()), name),
        }
    }
}
