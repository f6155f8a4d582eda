//! Adding up people by group, quickly.

use std::hash::{Hash as _, Hasher};

use crate::model::People;

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
    let mut mixer = Mixer(0);
    key.hash(&mut mixer);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "any part of the number will do"
    )]
    let number = (mixer.finish() >> 32) as usize;
    number % SLOTS
}

/// Mixes the parts of a key into one number; which number it is matters to nobody.
struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        /// The golden ratio as a fraction of 2 to the power of 64.
        const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(FACTOR);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.unsigned_abs() as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
