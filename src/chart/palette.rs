//! Which contributor, mission, category or sex has which color.

use std::collections::BTreeMap;

use crate::analysis::{Contributor, ContributorSizes};
use crate::model::{Category, CountryCode, MissionId, Plan};

use super::Ink;
use super::member::{Member, Sex};

/// The inks of a plan's contributors; the same in every figure and on every day.
///
/// A contributor's color follows from its code. Where two of a plan's largest contributors would have the same, the smaller one has the next: the first five differ by color, the next five have the same colors with lines, and so on by turns.
#[derive(Clone, Debug)]
pub struct Palette {
    own: CountryCode,
    inks: BTreeMap<Contributor, Ink>,
    missions: BTreeMap<MissionId, Ink>,
}

impl Palette {
    /// The inks of a plan.
    pub fn of(plan: &Plan) -> Self {
        Self::with_sizes(plan, &ContributorSizes::of(plan))
    }

    /// The inks of a plan of whose contributors the sizes are known.
    pub fn with_sizes(plan: &Plan, sizes: &ContributorSizes) -> Self {
        let own = plan.head().country;
        let mut inks = BTreeMap::new();
        let mut taken = [false; Ink::COLORS];
        let mut others = sizes.largest_first();
        others.retain(|contributor| *contributor != Contributor::Country(own));
        for (rank, contributor) in others.into_iter().enumerate() {
            let round = rank / Ink::COLORS;
            if rank % Ink::COLORS == 0 {
                taken = [false; Ink::COLORS];
            }
            let wanted = wanted(contributor);
            let color = (wanted..wanted + Ink::COLORS)
                .map(|color| color % Ink::COLORS)
                .find(|color| !taken[*color])
                .unwrap_or(wanted);
            taken[color] = true;
            let is_lined = round % 2 == 1;
            inks.insert(contributor, Ink::Series { color, is_lined });
        }
        let missions = plan.missions().map(|mission| mission.id);
        let missions = missions.zip(in_turn()).collect();
        Self {
            own,
            inks,
            missions,
        }
    }

    /// The ink of what a series stands for.
    pub(super) fn ink(&self, member: Member) -> Ink {
        match member {
            Member::Contributor(contributor) => self.contributor(contributor),
            Member::Mission(id) => self.missions.get(&id).copied().unwrap_or(Ink::Others),
            Member::OtherContributors | Member::OtherMissions => Ink::Others,
            Member::Category(category) => category_ink(category),
            Member::Sex(Sex::Women) => Ink::plain(2),
            Member::Sex(Sex::Men) => Ink::plain(1),
            Member::Sex(Sex::NotStated) => Ink::Unknown,
        }
    }

    /// The same contributors in inks that differ, as far as there are enough: who comes later has to give way.
    pub(super) fn distinct(&self, members: &[Member]) -> Vec<Ink> {
        let mut inks: Vec<Ink> = Vec::new();
        for member in members {
            let mut ink = self.ink(*member);
            if matches!(ink, Ink::Series { .. }) && inks.contains(&ink) {
                let mut all = in_turn().take(2 * Ink::COLORS);
                let free = all.find(|ink| !inks.contains(ink));
                ink = free.unwrap_or(ink);
            }
            inks.push(ink);
        }
        inks
    }

    /// The countries that have people in the plan on some day, the planning country first.
    pub fn countries(&self) -> impl Iterator<Item = CountryCode> + '_ {
        let others = self
            .inks
            .keys()
            .filter_map(|contributor| match contributor {
                Contributor::Country(code) => Some(*code),
                Contributor::JointUnit(_) | Contributor::Others => None,
            });
        std::iter::once(self.own).chain(others)
    }

    /// The ink of a contributor.
    pub fn contributor(&self, contributor: Contributor) -> Ink {
        match contributor {
            Contributor::Others => Ink::Unknown,
            Contributor::Country(code) if code == self.own => Ink::Accent,
            _ => self.inks.get(&contributor).copied().unwrap_or(Ink::Others),
        }
    }
}

/// Colors one after the other, without lines and with them by turns.
fn in_turn() -> impl Iterator<Item = Ink> {
    let plain = (0..Ink::COLORS).map(Ink::plain);
    let lined = (0..Ink::COLORS).map(Ink::lined);
    plain.chain(lined).cycle()
}

/// The color that follows from a contributor's code alone.
fn wanted(contributor: Contributor) -> usize {
    match contributor {
        Contributor::Country(code) => spread(code.as_str()),
        Contributor::JointUnit(id) => spread(&id.to_string()),
        Contributor::Others => 0,
    }
}

/// A text as the number of a color.
fn spread(text: &str) -> usize {
    let sum = text
        .bytes()
        .fold(0_usize, |sum, byte| sum * 31 % 10_007 + usize::from(byte));
    sum % Ink::COLORS
}

/// The ink of a category, the same in every plan.
fn category_ink(category: Category) -> Ink {
    match category {
        Category::Troops => Ink::plain(1),
        Category::StaffOfficer => Ink::plain(0),
        Category::ExpertsOnMission => Ink::plain(2),
        Category::IndividualPolice => Ink::plain(4),
        Category::FormedPoliceUnits => Ink::plain(3),
        Category::GovernmentProvided => Ink::lined(0),
        Category::OsceMonitor => Ink::lined(2),
        Category::CoalitionTroops => Ink::lined(1),
        Category::Civilian => Ink::Others,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_categories_look_alike() {
        let inks: BTreeSet<Ink> = Category::ALL.into_iter().map(category_ink).collect();
        assert_eq!(inks.len(), Category::ALL.len());
    }
}
