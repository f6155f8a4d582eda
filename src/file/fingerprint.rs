//! Telling one content of a file from another.

use std::hash::{DefaultHasher, Hasher as _};

/// What tells the content of a file from any other: how long it is, and a hash of it.
///
/// It holds within one run of the program only; it is no guard against people who forge one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fingerprint {
    length: u64,
    hash: u64,
}

impl Fingerprint {
    /// The fingerprint of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self {
            length: bytes.len() as u64,
            hash: hasher.finish(),
        }
    }
}
