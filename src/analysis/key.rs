//! By what strength is grouped.

use std::hash::{Hash, Hasher};

use crate::model::{ArrangementId, Category, Confidence, CountryCode, Echelon, MissionId, UnitId};

use super::Standing;

/// Something by which strength can be grouped.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Grouping {
    /// The mission that administers the people.
    Mission,

    /// The contributor, in the ledger of the question.
    Contributor,

    /// The personnel category.
    Category,

    /// The echelon of the unit whose own people they are.
    Echelon,

    /// The unit whose own people they are.
    Unit,

    /// How far along they are.
    Status,

    /// How far the numbers can be trusted.
    Confidence,

    /// The joint arrangement under which the people serve.
    Arrangement,
}

impl Grouping {
    /// Every grouping.
    pub const ALL: [Self; 8] = [
        Self::Mission,
        Self::Contributor,
        Self::Category,
        Self::Echelon,
        Self::Unit,
        Self::Status,
        Self::Confidence,
        Self::Arrangement,
    ];

    /// The written form, as on the command line and in the headings of tables for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Mission => "mission",
            Self::Contributor => "contributor",
            Self::Category => "category",
            Self::Echelon => "echelon",
            Self::Unit => "unit",
            Self::Status => "status",
            Self::Confidence => "confidence",
            Self::Arrangement => "arrangement",
        }
    }
}

/// Who stands in a ledger.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Contributor {
    /// A country: by flag its people, by host those in its units.
    Country(CountryCode),

    /// A joint unit, by host only: nobody's guest is in it.
    JointUnit(UnitId),

    /// Others, not listed.
    Others,
}

/// The group that some people belong to; what was not asked for is absent.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Key {
    /// The mission.
    pub mission: Option<MissionId>,

    /// The contributor in the ledger of the question.
    pub contributor: Option<Contributor>,

    /// The personnel category.
    pub category: Option<Category>,

    /// The echelon of the unit whose own people they are; absent for others, not listed.
    pub echelon: Option<Echelon>,

    /// The unit whose own people they are; absent for others, not listed.
    pub unit: Option<UnitId>,

    /// How far along they are.
    pub status: Option<Standing>,

    /// How far their number can be trusted; a number without a source counts as published.
    pub confidence: Option<Confidence>,

    /// The joint arrangement under which the people serve; absent for those who serve under none.
    pub arrangement: Option<ArrangementId>,
}

impl Key {
    /// The group without what is not asked for.
    pub(super) fn only(self, by: &[Grouping]) -> Self {
        let mut key = Self::default();
        for grouping in by {
            match grouping {
                Grouping::Mission => key.mission = self.mission,
                Grouping::Contributor => key.contributor = self.contributor,
                Grouping::Category => key.category = self.category,
                Grouping::Echelon => key.echelon = self.echelon,
                Grouping::Unit => key.unit = self.unit,
                Grouping::Status => key.status = self.status,
                Grouping::Confidence => key.confidence = self.confidence,
                Grouping::Arrangement => key.arrangement = self.arrangement,
            }
        }
        key
    }
}

impl Hash for Key {
    /// What can take few values goes into one number, since a strength makes a hash for everyone counted.
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self {
            mission,
            contributor,
            category,
            echelon,
            unit,
            status,
            confidence,
            arrangement,
        } = *self;
        let few = [
            category.map_or(0, |it| it as u8 + 1),
            echelon.map_or(0, |it| it as u8 + 1),
            status.map_or(0, |it| it as u8 + 1),
            confidence.map_or(0, |it| it as u8 + 1),
        ];
        state.write_u32(u32::from_le_bytes(few));
        if let Some(mission) = mission {
            mission.hash(state);
        }
        if let Some(contributor) = contributor {
            contributor.hash(state);
        }
        if let Some(unit) = unit {
            unit.hash(state);
        }
        if let Some(arrangement) = arrangement {
            arrangement.hash(state);
        }
    }
}
