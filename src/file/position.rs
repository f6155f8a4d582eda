//! Where in a file something is.

use std::fmt;

use crate::text::Message;

/// A place in a file, for people and editors.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Position {
    /// The line, counted from 1; 0 where it is not known.
    pub line: usize,

    /// The character in the line, counted from 1; 0 where it is not known.
    pub column: usize,

    /// The field, such as `units[3].periods[0].last_day`; empty for the file as a whole.
    pub path: String,
}

impl Position {
    /// The position of a byte of a text.
    pub(super) fn of_offset(text: &str, offset: usize, path: String) -> Self {
        let before = &text.as_bytes()[..offset.min(text.len())];
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        Self {
            line: before.split(|byte| *byte == b'\n').count(),
            column: 1 + characters(&before[line_start..]),
            path,
        }
    }

    /// The position of a line and a byte in it, both counted from 1, as `serde_json` gives them.
    pub(super) fn of_line(text: &str, line: usize, byte: usize, path: String) -> Self {
        let words = text.split('\n').nth(line.saturating_sub(1));
        let before = words.unwrap_or_default().as_bytes();
        let before = &before[..byte.saturating_sub(1).min(before.len())];
        Self {
            line,
            column: 1 + characters(before),
            path,
        }
    }

    /// The byte of a text at a line and a byte in it, both counted from 1, as `serde_json` gives them.
    pub(super) fn offset(text: &str, line: usize, byte: usize) -> usize {
        let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
        let before: usize = lines.map(str::len).sum();
        (before + byte.saturating_sub(1)).min(text.len())
    }

    /// The position with a problem there, in words.
    pub(super) fn message(&self, problem: Message) -> Message {
        let Self { line, column, path } = self;
        // As text, since a place is not grouped in thousands.
        let (line, column) = (line.to_string(), column.to_string());
        match (self.line, path.as_str()) {
            (0, "") => problem,
            (0, path) => Message::new("file-at-path")
                .with("path", path)
                .with("problem", problem),
            (_, "") => Message::new("file-at-line")
                .with("line", line)
                .with("column", column)
                .with("problem", problem),
            (_, path) => Message::new("file-at")
                .with("line", line)
                .with("column", column)
                .with("path", path)
                .with("problem", problem),
        }
    }
}

impl fmt::Display for Position {
    /// `12:5 units[3].name`, as editors write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} {}", self.line, self.column, self.path)
    }
}

/// How many characters begin in the bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "{\n  \"имя\": 5\n}";
        let offset = text.find('5').unwrap();
        let position = Position::of_offset(text, offset, String::new());
        assert_eq!(position.to_string(), "2:10 ");
        let byte = offset - text.find('\n').unwrap();
        assert_eq!(Position::of_line(text, 2, byte, String::new()), position);
    }

    #[test]
    fn a_place_outside_the_text_is_its_end() {
        assert_eq!(
            Position::of_offset("ab", 9, String::new()).to_string(),
            "1:3 "
        );
        assert_eq!(
            Position::of_line("ab", 7, 9, String::new()).to_string(),
            "7:1 "
        );
    }
}
