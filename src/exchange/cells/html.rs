//! Cells out of the HTML that a spreadsheet puts on the clipboard.

use super::html_entities::entity;
use super::{CellsError, MOST_BYTES, MOST_CELLS};

/// The most columns or rows over which one cell may stretch.
const MOST_SPAN: usize = 1_000;

/// Takes the first table of an HTML text apart into rows of cells.
///
/// A merged cell has its text in its first place and nothing in the others.
/// Tables within cells belong to the text of the cell; captions, styles, scripts and comments are left out.
/// Any text is taken; there is no recursion, so no depth is too deep.
pub fn cells_of_html(html: &str) -> Result<Vec<Vec<String>>, CellsError> {
    if html.len() > MOST_BYTES {
        return Err(CellsError::Long);
    }
    let mut table = Table::default();
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        if first == '<' {
            let (tag, after) = tag(rest);
            rest = after;
            if let Some(tag) = tag {
                if matches!(tag.name.as_str(), "style" | "script") && !tag.closes {
                    rest = behind_closing(rest, &tag.name);
                } else if !table.take(&tag)? {
                    break;
                }
            }
        } else if let ('&', Some((letter, after))) = (first, entity(rest)) {
            table.letter(letter, false);
            rest = after;
        } else {
            table.letter(first, first.is_ascii_whitespace());
            rest = &rest[first.len_utf8()..];
        }
    }
    table.finish()
}

/// Cells of which the text and the HTML of one clipboard are at hand: as in the text, with the line breaks of the HTML, where both have the same cells.
///
/// `LibreOffice` writes a blank for a line break within a cell of its text.
pub fn with_line_breaks(text: Vec<Vec<String>>, html: &[Vec<String>]) -> Vec<Vec<String>> {
    let is_same = |text: &str, html: &str| {
        let html = html.split_whitespace();
        text.split_whitespace().eq(html)
    };
    let is_same_row = |(text, html): (&Vec<String>, &Vec<String>)| {
        let mut cells = text.iter().zip(html);
        text.len() == html.len() && cells.all(|(text, html)| is_same(text, html))
    };
    let is_same = text.len() == html.len() && text.iter().zip(html).all(is_same_row);
    if is_same { html.to_vec() } else { text }
}

/// A tag.
struct Tag<'a> {
    /// Its name in small letters.
    name: String,

    /// Whether it closes.
    closes: bool,

    attributes: &'a str,
}

/// Takes the tag with which a text begins; none for a comment or a bracket that begins no tag.
fn tag(text: &str) -> (Option<Tag<'_>>, &str) {
    if let Some(comment) = text.strip_prefix("<!--") {
        let end = comment.find("-->").map_or(comment.len(), |end| end + 3);
        return (None, &comment[end..]);
    }
    let inner = &text[1..];
    let end = inner.find('>').unwrap_or(inner.len());
    let (inside, rest) = inner.split_at(end);
    let rest = rest.strip_prefix('>').unwrap_or(rest);
    let (closes, inside) = match inside.strip_prefix('/') {
        Some(inside) => (true, inside),
        None => (false, inside),
    };
    let name_end = inside
        .find(|letter: char| !letter.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let (name, attributes) = inside.split_at(name_end);
    let tag = Tag {
        name: name.to_ascii_lowercase(),
        closes,
        attributes,
    };
    (Some(tag), rest)
}

impl Tag<'_> {
    /// A number among the attributes, from one to [`MOST_SPAN`].
    fn span(&self, name: &str) -> usize {
        let lower = self.attributes.to_ascii_lowercase();
        let number = lower.split_once(name).and_then(|(_, behind)| {
            let behind = behind.trim_start().strip_prefix('=')?;
            let behind = behind.trim_start().trim_start_matches(['"', '\'']);
            let end = behind.find(|letter: char| !letter.is_ascii_digit());
            behind[..end.unwrap_or(behind.len())].parse().ok()
        });
        number.unwrap_or(1_usize).clamp(1, MOST_SPAN)
    }
}

/// The text behind the tag that closes an element whose content is no text.
fn behind_closing<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text[from..].find("</") {
        let at = from + at;
        let here = text.as_bytes().get(at + 2..at + 2 + name.len());
        if here.is_some_and(|here| here.eq_ignore_ascii_case(name.as_bytes())) {
            return tag(&text[at..]).1;
        }
        from = at + 2;
    }
    ""
}

/// The table as far as it has been read.
#[derive(Default)]
struct Table {
    /// How many tables lie around what is being read.
    depth: usize,

    rows: Vec<Vec<String>>,
    count: usize,

    /// The cell that is being read.
    cell: Option<Cell>,

    /// For each column, over how many more rows a cell from above stretches.
    from_above: Vec<usize>,

    /// Whether a row is open.
    in_row: bool,
}

/// A cell that is being read.
struct Cell {
    text: String,
    columns: usize,
    rows: usize,

    /// Whether a blank waits to be written before the next letter.
    blank: bool,
}

impl Table {
    /// Takes a tag; whether the table goes on.
    fn take(&mut self, tag: &Tag<'_>) -> Result<bool, CellsError> {
        let is_outermost = self.depth == 1;
        match (tag.name.as_str(), tag.closes) {
            ("table", false) => self.depth += 1,
            ("table", true) => {
                if is_outermost {
                    self.end_row()?;
                    return Ok(false);
                }
                self.depth = self.depth.saturating_sub(1);
            }
            ("tr", false) if is_outermost => {
                self.end_row()?;
                self.in_row = true;
                self.rows.push(Vec::new());
            }
            ("tr", true) if is_outermost => self.end_row()?,
            ("td" | "th", false) if is_outermost => {
                self.end_cell()?;
                if !self.in_row {
                    self.in_row = true;
                    self.rows.push(Vec::new());
                }
                self.cell = Some(Cell {
                    text: String::new(),
                    columns: tag.span("colspan"),
                    rows: tag.span("rowspan"),
                    blank: false,
                });
            }
            ("td" | "th", true) if is_outermost => self.end_cell()?,
            ("br", _) => self.line_break(),
            ("p" | "div" | "li", false) if self.has_text() => self.line_break(),
            _ => {}
        }
        Ok(true)
    }

    fn has_text(&self) -> bool {
        self.cell.as_ref().is_some_and(|cell| !cell.text.is_empty())
    }

    fn line_break(&mut self) {
        if let Some(cell) = &mut self.cell {
            cell.blank = false;
            cell.text.push('\n');
        }
    }

    /// Takes a letter of text; white space within HTML is one blank, and none at the ends.
    fn letter(&mut self, letter: char, is_blank: bool) {
        let Some(cell) = &mut self.cell else {
            return;
        };
        if is_blank {
            cell.blank = !cell.text.is_empty() && !cell.text.ends_with('\n');
            return;
        }
        if std::mem::take(&mut cell.blank) {
            cell.text.push(' ');
        }
        cell.text.push(letter);
    }

    fn end_cell(&mut self) -> Result<(), CellsError> {
        let Some(cell) = self.cell.take() else {
            return Ok(());
        };
        self.skip_from_above()?;
        // An empty cell is written with a line break in it.
        let mut text = cell.text.trim_end_matches('\n').to_owned();
        for number in 0..cell.columns {
            let column = self.rows.last().map_or(0, Vec::len);
            self.push(std::mem::take(&mut text))?;
            if cell.rows > 1 && number < cell.columns {
                if self.from_above.len() <= column {
                    self.from_above.resize(column + 1, 0);
                }
                self.from_above[column] = cell.rows;
            }
        }
        Ok(())
    }

    /// Puts empty cells where cells from above stretch into the row.
    fn skip_from_above(&mut self) -> Result<(), CellsError> {
        loop {
            let column = self.rows.last().map_or(0, Vec::len);
            match self.from_above.get(column) {
                Some(rows) if *rows > 0 => self.push(String::new())?,
                _ => return Ok(()),
            }
        }
    }

    fn push(&mut self, text: String) -> Result<(), CellsError> {
        self.count += 1;
        if self.count > MOST_CELLS {
            return Err(CellsError::Many);
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(text);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), CellsError> {
        self.end_cell()?;
        if !std::mem::take(&mut self.in_row) {
            return Ok(());
        }
        self.skip_from_above()?;
        for rows in &mut self.from_above {
            *rows = rows.saturating_sub(1);
        }
        while self.from_above.last() == Some(&0) {
            self.from_above.pop();
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Vec<String>>, CellsError> {
        self.end_row()?;
        if self.rows.iter().all(Vec::is_empty) {
            return Err(CellsError::NoTable);
        }
        Ok(self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expected: &[&[&str]]) {
        assert_eq!(cells_of_html(html).expect("there is a table"), expected);
    }

    #[test]
    fn rows_and_cells_are_found() {
        check(
            "<html><style>td { content: '<td>' }</style><!-- <td>no</td> --><TABLE>\n\
             <caption>No cell</caption>\n<TR><TD bgcolor=red>a</TD><td>b &amp;\n  c</td></TR>\n\
             <tr><td>1&nbsp;200<td><b>x</b><br>y</table><p>behind</p>",
            &[&["a", "b & c"], &["1\u{A0}200", "x\ny"]],
        );
    }

    #[test]
    fn merged_cells_keep_the_others_in_their_columns() {
        check(
            "<table><tr><td colspan=2>a</td><td rowspan=\"2\">b</td></tr>\
             <tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>",
            &[&["a", "", "b"], &["c", "d", ""], &["e"]],
        );
    }

    #[test]
    fn tables_within_cells_are_text_of_the_cell() {
        check(
            "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>",
            &[&["ab", "c"]],
        );
    }

    #[test]
    fn line_breaks_come_from_the_html_of_the_same_cells() {
        let cells = |cell: &str| vec![vec![cell.to_owned(), "x".to_owned()]];
        let html = cells("one\ntwo");
        assert_eq!(with_line_breaks(cells("one two"), &html), html);
        assert_eq!(with_line_breaks(cells("one 2"), &html), cells("one 2"));
        assert_eq!(with_line_breaks(cells("one two"), &[]), cells("one two"));
    }

    #[test]
    fn text_without_a_table_is_refused() {
        for html in [
            "",
            "plain",
            "<p>x</p>",
            "<table></table>",
            "<table><tr></tr>",
        ] {
            assert_eq!(cells_of_html(html), Err(CellsError::NoTable), "{html}");
        }
    }

    #[test]
    fn neither_depth_nor_spans_exhaust_anything() {
        let deep = "<table><tr><td>".repeat(100_000);
        assert_eq!(cells_of_html(&deep).expect("one cell"), [[""]]);
        let wide = "<td colspan=99999999 rowspan=99999999>".repeat(5_000);
        let wide = format!("<table><tr>{wide}");
        assert_eq!(cells_of_html(&wide), Err(CellsError::Many));
    }
}
