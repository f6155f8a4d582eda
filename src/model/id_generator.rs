//! Where new ids come from.

use super::{Id, Identified};

/// A source of new ids, seeded by whoever owns the process, so that tests are repeatable.
///
/// The numbers are those of `SplitMix64` (Steele, Lea and Flood, 2014), which visits every 64-bit number once.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct IdGenerator {
    state: u64,
}

impl IdGenerator {
    /// A generator whose ids follow from the seed alone.
    pub fn seeded(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next new id.
    pub fn next_id<T: Identified>(&mut self) -> Id<T> {
        Id::from_random(self.next_number())
    }

    /// A generator of its own for an edit that needs an unknown number of ids.
    #[must_use]
    pub fn split(&mut self) -> Self {
        Self::seeded(self.next_number())
    }

    fn next_number(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.state;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::Unit;
    use super::*;

    #[test]
    fn one_seed_always_gives_the_same_ids_and_never_one_twice() {
        let ids = |seed| {
            let mut generator = IdGenerator::seeded(seed);
            (0..10_000)
                .map(|_| generator.next_id::<Unit>())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(1), ids(1));
        let all: BTreeSet<_> = ids(1).into_iter().chain(ids(2)).collect();
        assert_eq!(all.len(), 20_000);
    }
}
