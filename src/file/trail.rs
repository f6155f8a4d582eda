//! The way from the top of a file down to one of its values.

use std::fmt;

use serde_path_to_error::{Path, Segment};

use super::shown::shown;

/// The way to a value: `units[3].periods[0].last_day`.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Trail(Vec<Step>);

/// One step of a [`Trail`].
#[derive(Clone, Debug, Eq, PartialEq)]
enum Step {
    /// Into the field of an object.
    Field(String),

    /// Into the entry of a list, counted from 0.
    Entry(usize),
}

/// The bytes at which a value and, in an object, its field's name begin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Offsets {
    /// Where the name of the value's field begins; the value itself where it has none.
    pub(super) name: usize,

    /// Where the value begins.
    pub(super) value: usize,
}

impl Trail {
    /// The way that serde went.
    pub(super) fn of(path: &Path) -> Self {
        let steps = path.iter().filter_map(|segment| match segment {
            Segment::Seq { index } => Some(Step::Entry(*index)),
            Segment::Map { key } => Some(Step::Field(key.clone())),
            Segment::Enum { variant } => Some(Step::Field(variant.clone())),
            Segment::Unknown => None,
        });
        Self(steps.collect())
    }

    /// The way written as `periods[0].last_day`, for names that we know.
    pub(super) fn parse(path: &str) -> Self {
        let mut steps = Vec::new();
        for part in path.split(['.', '[']).filter(|part| !part.is_empty()) {
            let entry = part
                .strip_suffix(']')
                .and_then(|digits| digits.parse().ok());
            steps.push(match entry {
                Some(index) => Step::Entry(index),
                None => Step::Field(part.to_owned()),
            });
        }
        Self(steps)
    }

    /// Goes on into a field.
    pub(super) fn enter(&mut self, field: &str) {
        self.0.push(Step::Field(field.to_owned()));
    }

    /// Where the way leads in a text; as far as it goes where the text has no more of it.
    pub(super) fn find(&self, text: &str) -> Offsets {
        let mut scan = Scan {
            bytes: text.as_bytes(),
            at: 0,
        };
        scan.skip_space();
        let mut found = Offsets {
            name: scan.at,
            value: scan.at,
        };
        for step in &self.0 {
            let next = match step {
                Step::Field(name) => scan.enter_field(name),
                Step::Entry(index) => scan.enter_entry(*index),
            };
            match next {
                Some(offsets) => found = offsets,
                None => break,
            }
        }
        found
    }
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if index == 0 => f.write_str(&shown(name))?,
                Step::Field(name) => write!(f, ".{}", shown(name))?,
                Step::Entry(entry) => write!(f, "[{entry}]")?,
            }
        }
        Ok(())
    }
}

/// A walk over the bytes of a JSON text.
///
/// It never goes down into what it skips, so nesting costs no stack, and on a text that is no JSON it just ends early.
struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    /// Goes over one byte and the space behind it, or stays.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then_some(())?;
        self.at += 1;
        self.skip_space();
        Some(())
    }

    /// From the beginning of an object to the value of its first field of a name.
    fn enter_field(&mut self, name: &str) -> Option<Offsets> {
        self.take(b'{')?;
        loop {
            let start = self.at;
            if self.peek()? != b'"' {
                return None;
            }
            self.skip_text()?;
            let written = &self.bytes[start..self.at];
            self.skip_space();
            self.take(b':')?;
            if is_text(written, name) {
                return Some(Offsets {
                    name: start,
                    value: self.at,
                });
            }
            self.skip_value()?;
            self.take(b',')?;
        }
    }

    /// From the beginning of a list to one of its entries.
    fn enter_entry(&mut self, index: usize) -> Option<Offsets> {
        self.take(b'[')?;
        for _ in 0..index {
            self.skip_value()?;
            self.take(b',')?;
        }
        (self.peek()? != b']').then_some(Offsets {
            name: self.at,
            value: self.at,
        })
    }

    /// Goes over a text in quotes.
    fn skip_text(&mut self) -> Option<()> {
        self.at += 1;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// Goes over a value and the space behind it.
    fn skip_value(&mut self) -> Option<()> {
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => {
                    self.skip_text()?;
                    continue;
                }
                b'[' | b'{' => depth += 1,
                b']' | b'}' | b',' if depth == 0 => return Some(()),
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            self.at += 1;
        }
    }
}

/// Whether a text in quotes is a name.
fn is_text(written: &[u8], name: &str) -> bool {
    let inner = written.get(1..written.len().saturating_sub(1));
    inner == Some(name.as_bytes())
        || written.contains(&b'\\')
            && serde_json::from_slice::<String>(written).is_ok_and(|text| text == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#" {"a": "x,]\"", "un\u0069ts": [ {"n": 1}, {"n": [1, [2, "]"]], "m" : true} ] , "z":null}"#;

    #[track_caller]
    fn check(trail: &str, expected: &str) {
        let trail = Trail::parse(trail);
        let offsets = trail.find(TEXT);
        assert!(
            TEXT[offsets.value..].starts_with(expected),
            "{trail}: {}",
            &TEXT[offsets.value..]
        );
    }

    #[test]
    fn a_trail_leads_to_its_value() {
        check("", "{\"a\"");
        check("a", "\"x,]");
        check("units", "[ {\"n\"");
        check("units[0].n", "1}");
        check("units[1]", "{\"n\": [1");
        check("units[1].n[1][1]", "\"]\"]]");
        check("units[1].m", "true");
        check("z", "null");
    }

    #[test]
    fn a_trail_that_ends_early_leads_as_far_as_it_can() {
        check("b", "{\"a\"");
        check("units[2]", "[ {\"n\"");
        check("units[1].o.p", "{\"n\": [1");
        check("z.a", "null");
    }

    #[test]
    fn a_trail_is_written_as_it_is_read() {
        for path in ["", "title", "units[3].periods[0].last_day", "units[12]"] {
            assert_eq!(Trail::parse(path).to_string(), path);
        }
    }

    #[test]
    fn no_text_brings_the_walk_to_grief() {
        for text in [
            "",
            "{",
            "{\"a",
            "{\"a\\",
            "{\"a\":",
            "[[[[",
            "}",
            "{\"a\":1,",
            "[1,",
        ] {
            for trail in ["a", "[0]", "[1].a", "a[0]"] {
                let offsets = Trail::parse(trail).find(text);
                assert!(offsets.value <= text.len());
            }
        }
    }
}
