//! What may be replaced when a file is saved.

use super::Fingerprint;

/// What a file may hold for it to be replaced.
///
/// A file that is gone is made anew, whatever was expected: that takes nothing from anyone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Replaceable {
    /// Whatever is there, since a person has said so.
    Anything,

    /// There is no file of the name.
    Nothing,

    /// Just this content.
    Content(Fingerprint),
}

impl Replaceable {
    /// Whether a file with these bytes may be replaced.
    pub(super) fn fits(self, bytes: &[u8]) -> bool {
        match self {
            Self::Anything => true,
            Self::Nothing => false,
            Self::Content(fingerprint) => fingerprint == Fingerprint::of(bytes),
        }
    }
}
