//! A checksum against torn and damaged files; no protection against forgers.

use std::fmt;

/// The FNV-1a hash, 64 bits, of the bytes it was given: short, quick enough, and the same everywhere and for ever.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Checksum(u64);

impl Checksum {
    pub(super) fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    pub(super) fn of(bytes: &[u8]) -> Self {
        let mut sum = Self::new();
        sum.add(bytes);
        sum
    }

    pub(super) fn add(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    }

    /// The checksum of sixteen digits, as it is written.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        (text.len() == 16 && text.bytes().all(is_digit))
            .then(|| u64::from_str_radix(text, 16).ok())
            .flatten()
            .map(Self)
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_algorithm() {
        for (text, sum) in [
            ("", "cbf29ce484222325"),
            ("a", "af63dc4c8601ec8c"),
            ("foobar", "85944171f73967e8"),
        ] {
            assert_eq!(Checksum::of(text.as_bytes()).to_string(), sum);
            assert_eq!(Checksum::parse(sum), Some(Checksum::of(text.as_bytes())));
        }
        for text in ["", "af63", "AF63DC4C8601EC8C", "+f63dc4c8601ec8c"] {
            assert_eq!(Checksum::parse(text), None);
        }
    }
}
