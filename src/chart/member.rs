//! What one series stands for.

use crate::analysis::{Contributor, Key};
use crate::model::{Category, MissionId, People};

use super::Stack;

/// A sex, as far as it is stated.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Sex {
    /// Women.
    Women,

    /// Men.
    Men,

    /// Not stated.
    NotStated,
}

/// What a series stands for, in the order of the stack where size does not decide.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Member {
    /// A category.
    Category(Category),

    /// A sex.
    Sex(Sex),

    /// A mission.
    Mission(MissionId),

    /// Missions too small for a series of their own.
    OtherMissions,

    /// A contributor.
    Contributor(Contributor),

    /// Contributors too small for a series of their own.
    OtherContributors,
}

impl Member {
    /// To whom the people of a group belong, in a way of stacking.
    pub(super) fn of(stack: Stack, key: &Key, people: People) -> Vec<(Self, People)> {
        match stack {
            Stack::Contributor => {
                let contributor = key.contributor.unwrap_or(Contributor::Others);
                vec![(Self::Contributor(contributor), people)]
            }
            Stack::Mission => {
                let mission = key.mission.map_or(Self::OtherMissions, Self::Mission);
                vec![(mission, people)]
            }
            Stack::Category => {
                let category = key.category.unwrap_or(Category::Troops);
                vec![(Self::Category(category), people)]
            }
            Stack::Sex => Sex::split(people)
                .into_iter()
                .filter(|(_, people)| !people.is_none())
                .map(|(sex, people)| (Self::Sex(sex), people))
                .collect(),
        }
    }
}

impl Sex {
    /// People by sex.
    pub(super) fn split(people: People) -> [(Self, People); 3] {
        let People {
            women,
            men,
            not_stated,
        } = people;
        let none = People::NONE;
        [
            (Self::Women, People { women, ..none }),
            (Self::Men, People { men, ..none }),
            (Self::NotStated, People { not_stated, ..none }),
        ]
    }
}
