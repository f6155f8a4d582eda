//! Units: the bodies of people that serve.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    AuthorizedStrength, Category, Echelon, Function, Id, Identified, Nationality, NodeId, Period,
    PeriodId, Place, Rotation, UnitPosition,
};

/// The id of a [`Unit`].
pub type UnitId = Id<Unit>;

/// A contingent, battalion, company, platoon or team, or individuals taken together.
///
/// It stores its own people only: those who are in none of its sub-units.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// The unit's id.
    pub id: UnitId,

    /// The full name.
    pub name: String,

    /// A name for boxes and narrow columns; empty where the full one serves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short_name: String,

    /// How large it is.
    pub echelon: Echelon,

    /// What it does.
    pub function: Function,

    /// Whose it is.
    pub nationality: Nationality,

    /// As what its people count in statistics.
    pub category: Category,

    /// Under what it usually stands.
    pub parent: NodeId,

    /// Its place among its siblings.
    pub place: Place,

    /// How many people it may have, by days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorized: Vec<AuthorizedStrength>,

    /// When it has how many people where, in the order of the periods' ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub periods: Vec<Period>,

    /// What its rotations are called and where they come from, where that is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rotations: Vec<Rotation>,

    /// Where it is on the ground, by days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<UnitPosition>,

    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
}

impl Unit {
    /// The name for narrow places: the short one where there is one.
    pub fn label(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }

    /// The period of an id.
    pub fn period(&self, id: PeriodId) -> Option<&Period> {
        self.periods.iter().find(|period| period.id == id)
    }

    /// What is known of a rotation beside its days.
    pub fn rotation(&self, number: u16) -> Option<&Rotation> {
        self.rotations.iter().find(|it| it.number == number)
    }

    /// The rotation that is there on a day, the latest where several are.
    pub fn rotation_on(&self, day: Date) -> Option<&Rotation> {
        let numbers = self.periods.iter().filter(|period| period.covers(day));
        self.rotation(numbers.filter_map(|period| period.rotation).max()?)
    }

    /// Where it is on a day: of several places the one to which it came last.
    pub fn position_on(&self, day: Date) -> Option<&UnitPosition> {
        self.positions
            .iter()
            .filter(|position| position.covers(day))
            .max_by_key(|position| position.first_day)
    }

    /// The parent under which a period's people stand.
    pub fn parent_in(&self, period: &Period) -> NodeId {
        period.parent.unwrap_or(self.parent)
    }

    /// The parent on a day: that of the latest rotation there, else the usual one.
    ///
    /// Of periods of one rotation the one that began last decides, then the higher id.
    pub fn parent_on(&self, day: Date) -> NodeId {
        self.periods
            .iter()
            .filter(|period| period.covers(day))
            .max_by_key(|period| (period.rotation, period.first_day, period.id))
            .map_or(self.parent, |period| self.parent_in(period))
    }

    /// Every parent it ever has, the usual one first; one may come up twice.
    pub fn parents(&self) -> impl Iterator<Item = NodeId> + '_ {
        let attachments = self.periods.iter().filter_map(|period| period.parent);
        std::iter::once(self.parent).chain(attachments)
    }

    /// Whether it stands under another parent at some time.
    pub fn has_attachments(&self) -> bool {
        self.periods.iter().any(|period| period.parent.is_some())
    }

    /// How many people it may have on the day, where that is known.
    ///
    /// Of several that hold on the day the one that begins last counts.
    pub fn authorized_on(&self, day: Date) -> Option<&AuthorizedStrength> {
        self.authorized
            .iter()
            .filter(|authorized| authorized.covers(day))
            .max_by_key(|authorized| authorized.first_day)
    }
}

impl Identified for Unit {
    const LETTER: char = 'u';
    const KIND: &'static str = "unit";
}
