//! Why something cannot be part of a plan.

use crate::text::{Message, Value};

use super::{
    AgreementId, ArrangementId, BaseUnitId, CountryCode, FormationId, MissionId, NodeId, PeriodId,
    PlanDate, SourceId, UnitId,
};

/// What must never be in a plan, with the place where it was found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Invalid {
    /// In what.
    pub item: Item,

    /// In which of its fields, as files write it: `periods[0].last_day`; empty for the item as a whole.
    pub field: String,

    /// What is wrong.
    pub reason: Reason,
}

/// A part of a plan that has an identity.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Item {
    /// What the plan says of itself.
    Head,

    /// A country of the plan's own.
    Country(CountryCode),

    /// A mission.
    Mission(MissionId),

    /// A formation.
    Formation(FormationId),

    /// A unit.
    Unit(UnitId),

    /// A unit at home.
    BaseUnit(BaseUnitId),

    /// A joint arrangement.
    Arrangement(ArrangementId),

    /// An agreement.
    Agreement(AgreementId),

    /// A source.
    Source(SourceId),
}

impl From<NodeId> for Item {
    fn from(node: NodeId) -> Self {
        match node {
            NodeId::Mission(id) => Self::Mission(id),
            NodeId::Formation(id) => Self::Formation(id),
            NodeId::Unit(id) => Self::Unit(id),
        }
    }
}

/// What is wrong.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Reason {
    /// A name or title is empty.
    EmptyText,

    /// A text is longer than allowed.
    LongText {
        /// The most characters.
        most: usize,
    },

    /// A text has a control character, such as a line break in a name.
    ControlCharacter,

    /// The last date lies before the first.
    EndBeforeStart {
        /// The first date.
        first: PlanDate,

        /// The last date.
        last: PlanDate,
    },

    /// The date has to be known to the day.
    DayNeeded,

    /// A headcount line or a strength has more people than a line may hold.
    TooManyPeople {
        /// The most people.
        most: u64,
    },

    /// Two things have one id.
    TwinId,

    /// Two periods of a unit have one id.
    TwinPeriod(PeriodId),

    /// The parent is not in the plan.
    UnknownParent(NodeId),

    /// The source is not in the plan.
    UnknownSource(SourceId),

    /// A unit that an arrangement names is not in the plan.
    UnknownUnit(UnitId),

    /// The base unit is not in the plan.
    UnknownBaseUnit(BaseUnitId),

    /// The agreement is not in the plan.
    UnknownAgreement(AgreementId),

    /// A rotation has two names.
    TwinRotation(u16),

    /// A share is not between 1 and 100 percent.
    Share,

    /// The thing to be changed or removed is not in the plan.
    Unknown,

    /// A formation stands under a unit.
    FormationUnderUnit,

    /// Following the parents on some day leads back to where one began.
    Cycle,

    /// More levels of parents than a plan may have.
    TooDeep {
        /// The most levels.
        most: usize,
    },

    /// So many units attached to one another that their days cannot be followed.
    TooTangled,

    /// A latitude outside ±90 degrees, or only one of the two coordinates.
    Coordinates,

    /// A ceiling names no category.
    NoCategory,

    /// Something in the plan still refers to it.
    InUse(Item),

    /// Too many periods, lines or other entries in one thing.
    TooMany {
        /// The most entries.
        most: usize,
    },
}

impl Reason {
    /// The reason in words.
    pub fn message(&self) -> Message {
        match self {
            Self::EmptyText => Message::new("invalid-empty-text"),
            Self::LongText { most } => Message::new("invalid-long-text").with("most", *most),
            Self::ControlCharacter => Message::new("invalid-control-character"),
            Self::EndBeforeStart { first, last } => Message::new("invalid-end-before-start")
                .with("first", *first)
                .with("last", *last),
            Self::DayNeeded => Message::new("invalid-day-needed"),
            Self::TooManyPeople { most } => {
                Message::new("invalid-too-many-people").with("most", *most)
            }
            Self::TwinId => Message::new("invalid-twin-id"),
            Self::TwinPeriod(id) => Message::new("invalid-twin-period").with("id", id.to_string()),
            Self::UnknownParent(id) => {
                Message::new("invalid-unknown-parent").with("id", id.to_string())
            }
            Self::UnknownSource(id) => {
                Message::new("invalid-unknown-source").with("id", id.to_string())
            }
            Self::UnknownUnit(id) => {
                Message::new("invalid-unknown-unit").with("id", id.to_string())
            }
            Self::UnknownBaseUnit(id) => {
                Message::new("invalid-unknown-base-unit").with("id", id.to_string())
            }
            Self::UnknownAgreement(id) => {
                Message::new("invalid-unknown-agreement").with("id", id.to_string())
            }
            Self::TwinRotation(number) => {
                Message::new("invalid-twin-rotation").with("number", u64::from(*number))
            }
            Self::Share => Message::new("invalid-share"),
            Self::Unknown => Message::new("invalid-unknown"),
            Self::FormationUnderUnit => Message::new("invalid-formation-under-unit"),
            Self::Cycle => Message::new("invalid-cycle"),
            Self::TooDeep { most } => Message::new("invalid-too-deep").with("most", *most),
            Self::TooTangled => Message::new("invalid-too-tangled"),
            Self::Coordinates => Message::new("invalid-coordinates"),
            Self::NoCategory => Message::new("invalid-no-category"),
            Self::InUse(_) => Message::new("invalid-in-use"),
            Self::TooMany { most } => Message::new("invalid-too-many").with("most", *most),
        }
    }
}

impl From<PlanDate> for Value {
    fn from(date: PlanDate) -> Self {
        Self::Date {
            year: date.calendar_year(),
            month: date.calendar_month(),
            day: date.calendar_day(),
        }
    }
}
