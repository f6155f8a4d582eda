//! Records in a file: a line that says kind, length and checksum, then the bytes and a line break.

use std::io::{self, BufRead, Read as _};

use crate::file::MAX_SIZE;
use crate::file::checksum::Checksum;

/// What a record holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// Which file this one takes the place of.
    Replaces,

    /// The plan with which the history begins.
    Plan,

    /// What has changed since the record before.
    Steps,
}

/// What was found where a record should be.
#[derive(Debug, Eq, PartialEq)]
pub(super) enum Frame {
    /// A whole record.
    Record(Kind, Vec<u8>),

    /// The end of the file, or a record that it cuts short.
    End,

    /// Something that is no record, or not as it was written.
    Damage,
}

/// The most bytes of the line before a record.
const LONGEST_LINE: u64 = 64;

impl Kind {
    const ALL: [Self; 3] = [Self::Replaces, Self::Plan, Self::Steps];

    fn name(self) -> &'static str {
        match self {
            Self::Replaces => "replaces",
            Self::Plan => "plan",
            Self::Steps => "steps",
        }
    }
}

/// Puts a record at the end of some bytes.
pub(super) fn put(bytes: &mut Vec<u8>, kind: Kind, record: &[u8]) {
    let (kind, length, sum) = (kind.name(), record.len(), Checksum::of(record));
    bytes.extend_from_slice(format!("{kind} {length} {sum}\n").as_bytes());
    bytes.extend_from_slice(record);
    bytes.push(b'\n');
}

/// Takes the next record; `rest` is how many bytes the file still has.
///
/// No more is read into memory than the file has.
pub(super) fn take(reader: &mut impl BufRead, rest: u64) -> io::Result<Frame> {
    let mut line = Vec::new();
    reader.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
    if line.pop() != Some(b'\n') {
        let is_cut = (line.len() as u64) < LONGEST_LINE - 1;
        return Ok(if is_cut { Frame::End } else { Frame::Damage });
    }
    let Some((kind, length, sum)) = heading(&line) else {
        return Ok(Frame::Damage);
    };
    // The line, its break, and the one after the record.
    let around = line.len() as u64 + 2;
    if length > rest.saturating_sub(around) {
        return Ok(Frame::End);
    }
    let mut record = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    reader.take(length).read_to_end(&mut record)?;
    let mut end = [0];
    reader.read_exact(&mut end)?;
    let is_whole = end == *b"\n" && Checksum::of(&record) == sum;
    Ok(if is_whole {
        Frame::Record(kind, record)
    } else {
        Frame::Damage
    })
}

/// How many bytes a record takes in the file.
pub(super) fn size(kind: Kind, record: &[u8]) -> u64 {
    let mut line = Vec::new();
    put(&mut line, kind, &[]);
    let digits = record.len().to_string().len() - "0".len();
    (line.len() + digits + record.len()) as u64
}

/// What the line before a record says.
fn heading(line: &[u8]) -> Option<(Kind, u64, Checksum)> {
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    let kind = words.next()?;
    let kind = Kind::ALL.into_iter().find(|it| it.name() == kind)?;
    let length = words.next()?.parse().ok().filter(|it| *it <= MAX_SIZE)?;
    let sum = Checksum::parse(words.next()?)?;
    words.next().is_none().then_some((kind, length, sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(bytes: &[u8]) -> Frame {
        take(&mut &*bytes, bytes.len() as u64).expect("memory can be read")
    }

    #[test]
    fn a_record_is_taken_as_it_was_put() {
        for length in [0, 1, 9, 10, 99, 100, 12_345] {
            let record = vec![b'x'; length];
            let mut bytes = Vec::new();
            put(&mut bytes, Kind::Steps, &record);
            assert_eq!(size(Kind::Steps, &record), bytes.len() as u64);
            assert_eq!(taken(&bytes), Frame::Record(Kind::Steps, record));
        }
    }

    #[test]
    fn what_is_cut_is_an_end_and_what_is_changed_is_damage() {
        let mut bytes = Vec::new();
        put(&mut bytes, Kind::Plan, b"record");
        for length in 0..bytes.len() {
            assert_eq!(taken(&bytes[..length]), Frame::End, "{length}");
        }
        for index in 0..bytes.len() {
            let mut bytes = bytes.clone();
            bytes[index] ^= 1;
            let frame = taken(&bytes);
            // A length that has grown leads beyond the end.
            assert!(
                matches!(frame, Frame::Damage | Frame::End),
                "{index}: {frame:?}"
            );
        }
    }

    #[test]
    fn what_no_file_has_is_not_made_room_for() {
        let sum = Checksum::of(b"");
        for length in [
            "500000000",
            "999999999999",
            "99999999999999999999",
            "-1",
            "",
        ] {
            let bytes = format!("plan {length} {sum}\n\n");
            assert!(!matches!(taken(bytes.as_bytes()), Frame::Record(..)));
        }
        assert_eq!(taken(&[b'a'; 1000]), Frame::Damage);
    }
}
