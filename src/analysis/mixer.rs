//! A quick hash for ids.

use std::hash::{BuildHasher, Hasher, RandomState};

/// Makes hashes of ids for maps that are only looked up.
///
/// Ids are random already, so a multiplication is enough to spread them; it begins with a number that is another in every run, so that no file can be made whose ids all fall together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mixing {
    seed: u64,
}

/// Mixes the parts of a value into one number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mixer(u64);

impl Default for Mixing {
    fn default() -> Self {
        Self {
            seed: RandomState::new().hash_one(0_u8),
        }
    }
}

impl BuildHasher for Mixing {
    type Hasher = Mixer;

    fn build_hasher(&self) -> Mixer {
        Mixer(self.seed)
    }
}

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        /// The golden ratio as a fraction of 2 to the power of 64.
        const FACTOR: u128 = 0x9E37_79B9_7F4A_7C15;
        // Both halves of the product together hang on every bit of the number.
        let product = u128::from(self.0 ^ number) * FACTOR;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the halves are taken apart"
        )]
        let (low, high) = (product as u64, (product >> 64) as u64);
        self.0 = low ^ high.rotate_left(32);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number.unsigned_abs() as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
