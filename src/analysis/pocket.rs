//! Adding up people by group, quickly.

use std::hash::BuildHasher as _;

use crate::model::People;

use super::mixer::Mixing;
use super::{Key, Strength};

/// How many groups have a slot; a power of two.
const SLOTS: usize = 2048;

/// Sums by group, each in a slot of its own; of two groups with one slot the one that is not being added to goes over into the strength.
///
/// However groups fall, it is never much slower than the strength alone, and nearly always much quicker.
pub(super) struct Pocket {
    slots: Vec<Option<(Key, People)>>,
    strength: Strength,
}

impl Pocket {
    pub(super) fn new() -> Self {
        Self {
            slots: vec![None; SLOTS],
            strength: Strength::default(),
        }
    }

    /// Puts people into a group.
    pub(super) fn add(&mut self, key: Key, people: People) {
        let slot = &mut self.slots[slot(&key)];
        match slot {
            Some((held, sum)) if *held == key => *sum += people,
            _ => {
                if let Some((held, sum)) = slot.replace((key, people)) {
                    self.strength.add(held, sum);
                }
            }
        }
    }

    /// All sums.
    pub(super) fn into_strength(mut self) -> Strength {
        for (key, people) in self.slots.into_iter().flatten() {
            self.strength.add(key, people);
        }
        self.strength
    }
}

/// The slot of a group.
fn slot(key: &Key) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "any part of the number will do"
    )]
    let number = Mixing::FIXED.hash_one(key) as usize;
    number % SLOTS
}
