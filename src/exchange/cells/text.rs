//! Cells as tab-separated text, as Excel and `LibreOffice` put it on the clipboard.

use super::{CellsError, MOST_BYTES, MOST_CELLS};

/// How often a quote may turn out never to be closed before quotes are taken as they stand; it bounds the work on a hostile text.
const MOST_OPEN_QUOTES: usize = 16;

/// Takes tab-separated text apart into rows of cells.
///
/// A cell in double quotes may contain tabs, line breaks and doubled quotes; a quote that nothing closes before a tab, a line break or the end is an ordinary letter.
/// Rows end with `\n`, `\r\n` or `\r`; within a cell each of them becomes `\n`.
/// The line break after the last row makes no further row.
/// Rows may differ in length.
pub fn cells_of_text(text: &str) -> Result<Vec<Vec<String>>, CellsError> {
    if text.len() > MOST_BYTES {
        return Err(CellsError::Long);
    }
    let mut reader = Reader {
        rest: text,
        open_quotes: 0,
    };
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut count = 0;
    while !reader.rest.is_empty() || !row.is_empty() {
        count += 1;
        if count > MOST_CELLS {
            return Err(CellsError::Many);
        }
        row.push(reader.cell());
        if !reader.take_tab() {
            reader.take_line_break();
            rows.push(std::mem::take(&mut row));
        }
    }
    Ok(rows)
}

/// What is still to be read.
struct Reader<'a> {
    rest: &'a str,
    open_quotes: usize,
}

impl Reader<'_> {
    /// Reads a cell, up to the tab or line break after it.
    fn cell(&mut self) -> String {
        if self.rest.starts_with('"')
            && self.open_quotes < MOST_OPEN_QUOTES
            && let Some(cell) = self.quoted()
        {
            return cell;
        }
        let end = self.rest.find(['\t', '\n', '\r']);
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell.to_owned()
    }

    /// Reads a cell in quotes; none where no quote closes it.
    fn quoted(&mut self) -> Option<String> {
        let inner = self.rest.strip_prefix('"')?;
        let mut from = 0;
        let end = loop {
            let Some(quote) = inner[from..].find('"') else {
                self.open_quotes += 1;
                return None;
            };
            let after = from + quote + 1;
            if inner[after..].starts_with('"') {
                from = after + 1;
            } else {
                break after - 1;
            }
        };
        let rest = &inner[end + 1..];
        if !rest.is_empty() && !rest.starts_with(['\t', '\n', '\r']) {
            return None;
        }
        self.rest = rest;
        let cell = inner[..end].replace("\"\"", "\"");
        Some(with_plain_breaks(&cell))
    }

    /// Steps over a tab; whether there was one.
    fn take_tab(&mut self) -> bool {
        match self.rest.strip_prefix('\t') {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Steps over the end of a row.
    fn take_line_break(&mut self) {
        for line_break in ["\r\n", "\n", "\r"] {
            if let Some(rest) = self.rest.strip_prefix(line_break) {
                self.rest = rest;
                return;
            }
        }
    }
}

/// A text whose lines end with `\n` alone.
fn with_plain_breaks(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

/// Adds a cell to a text, in quotes where it would be misread without.
pub(super) fn write_cell(text: &mut String, cell: &str) {
    let needs_quotes = cell.starts_with('"') || cell.contains(['\t', '\n', '\r']);
    if needs_quotes {
        text.push('"');
        text.push_str(&with_plain_breaks(cell).replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(cells_of_text(text).expect("it is small"), expected);
    }

    #[test]
    fn rows_end_with_any_line_break() {
        check("a\tb\nc\td\n", &[&["a", "b"], &["c", "d"]]);
        check("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]);
        check("a\rb", &[&["a"], &["b"]]);
        check("a", &[&["a"]]);
        check("\n", &[&[""]]);
        check("", &[]);
        check("a\t\n\t\n", &[&["a", ""], &["", ""]]);
        check("a\t", &[&["a", ""]]);
        check("a\n\nb\n", &[&["a"], &[""], &["b"]]);
    }

    #[test]
    fn quotes_hold_a_cell_together() {
        check(
            "\"two\nlines\"\t\"a \"\"b\"\"\"\n",
            &[&["two\nlines", "a \"b\""]],
        );
        check("\"two\r\nlines\"\r\n", &[&["two\nlines"]]);
        check("\"\"\tx", &[&["", "x"]]);
    }

    #[test]
    fn a_quote_that_nothing_closes_is_a_letter() {
        check("\"abc\td\n", &[&["\"abc", "d"]]);
        check("\"a\" b\tc\n", &[&["\"a\" b", "c"]]);
        check("5\" gun\t\"\n", &[&["5\" gun", "\""]]);
    }

    #[test]
    fn a_text_full_of_quotes_is_read_in_one_go() {
        let mut hostile = "\"\"x\t".repeat(200_000);
        hostile.push('"');
        let rows = cells_of_text(&hostile).expect("it is small");
        assert_eq!(rows.iter().map(Vec::len).sum::<usize>(), 200_001);
        let hostile = "\"\t".repeat(100_001);
        assert!(cells_of_text(&hostile).is_ok());
    }

    #[test]
    fn more_cells_than_can_be_meant_are_refused() {
        assert_eq!(
            cells_of_text(&"\t".repeat(MOST_CELLS)),
            Err(CellsError::Many)
        );
    }
}
