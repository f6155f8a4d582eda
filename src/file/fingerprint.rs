//! Telling one content of a file from another.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::checksum::Checksum;

/// What tells the content of a file from any other: how long it is, and its checksum.
///
/// It is the same in every run of the program; it is no guard against people who forge one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Fingerprint {
    /// How many bytes there are.
    pub(super) size: u64,

    /// Their checksum.
    pub(super) checksum: Checksum,
}

impl Fingerprint {
    /// The fingerprint of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len() as u64,
            checksum: Checksum::of(bytes),
        }
    }

    /// The fingerprint of a file, read piece by piece; absent where it can't be read or is no ordinary file.
    pub(super) fn of_file(path: &Path) -> Option<Self> {
        if !std::fs::metadata(path).ok()?.is_file() {
            return None;
        }
        let mut file = File::open(path).ok()?;
        let mut fingerprint = Self::of(&[]);
        let mut piece = vec![0; 1 << 16];
        loop {
            let count = file.read(&mut piece).ok()?;
            if count == 0 {
                return Some(fingerprint);
            }
            fingerprint.size += count as u64;
            fingerprint.checksum.add(&piece[..count]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_fingerprint_of_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let bytes = vec![7; 100_000];
        crate::file::save_bytes(&path, &bytes).unwrap();
        assert_eq!(Fingerprint::of_file(&path), Some(Fingerprint::of(&bytes)));
        assert_ne!(Fingerprint::of(&bytes), Fingerprint::of(&bytes[1..]));
        assert_eq!(Fingerprint::of_file(folder.path()), None);
    }
}
