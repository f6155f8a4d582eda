//! The clock and the dice of the machine; nothing below asks for them.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};

use jiff::civil::Date;

/// Today where the machine stands.
pub(super) fn today() -> Date {
    jiff::Zoned::now().date()
}

/// Now.
pub(super) fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// A number that is another in every process, for the first of the new ids.
pub(super) fn seed() -> u64 {
    // The standard library seeds its hashers from the system's randomness.
    RandomState::new().build_hasher().finish()
}
