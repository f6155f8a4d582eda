//! Adding up people by group, quickly.

use std::hash::Hash;

use crate::model::People;

use super::numbered::Numbered;

/// People by group, where a group comes up again and again.
///
/// To add to a sum is much quicker here than in a [`Strength`](super::Strength), which keeps its groups in order.
pub(super) struct Sums<T> {
    groups: Numbered<T>,

    /// The people of each group, in the order of their numbers.
    people: Vec<People>,
}

impl<T: Copy + Eq + Hash> Sums<T> {
    /// Puts people into a group.
    #[inline]
    pub(super) fn add(&mut self, group: T, people: People) {
        let number = self.groups.number(group);
        match self.people.get_mut(number) {
            Some(sum) => *sum += people,
            None => self.people.push(people),
        }
    }

    /// All groups with their people.
    pub(super) fn iter(&self) -> impl Iterator<Item = (T, People)> + '_ {
        let groups = self.groups.values().iter().copied();
        groups.zip(self.people.iter().copied())
    }
}

impl<T> Default for Sums<T> {
    fn default() -> Self {
        Self {
            groups: Numbered::default(),
            people: Vec::new(),
        }
    }
}
