//! Cells on their way to a spreadsheet.

use std::fmt::{self, Write as _};

use jiff::civil::Date;

use super::text::write_cell;

/// The value of a cell, as a spreadsheet has it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CellValue {
    /// Nothing.
    Empty,

    /// Words, which a spreadsheet is to take as they are.
    Text(String),

    /// A whole number.
    Number(i64),

    /// A day.
    Date(Date),
}

/// Cells to be copied, with what they are about and what heads their columns.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CopiedCells {
    /// Day, ledger, status and measure in words.
    pub about: String,

    /// What heads the columns.
    pub headings: Vec<String>,

    /// The cells, row by row.
    pub rows: Vec<Vec<CellValue>>,
}

/// As it stands in tab-separated text: numbers in digits alone, days as `2018-10-31`, which every spreadsheet understands whatever its language.
impl fmt::Display for CellValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(text) => formatter.write_str(text),
            Self::Number(number) => write!(formatter, "{number}"),
            Self::Date(day) => write!(formatter, "{day}"),
        }
    }
}

impl CopiedCells {
    /// As tab-separated text; with headings, the first line says what the cells are about and the second heads the columns.
    pub fn text(&self, with_headings: bool) -> String {
        let mut text = String::new();
        if with_headings {
            write_cell(&mut text, &self.about);
            text.push('\n');
            for (index, heading) in self.headings.iter().enumerate() {
                write_tab(&mut text, index);
                write_cell(&mut text, heading);
            }
            text.push('\n');
        }
        let mut cell = String::new();
        for row in &self.rows {
            for (index, value) in row.iter().enumerate() {
                write_tab(&mut text, index);
                cell.clear();
                // Writing into a string does not fail.
                write!(cell, "{value}").ok();
                write_cell(&mut text, &cell);
            }
            text.push('\n');
        }
        // One cell goes into a text field as it is.
        if let ([row], false) = (self.rows.as_slice(), with_headings)
            && row.len() == 1
            && text.len() > 1
        {
            text.pop();
        }
        text
    }

    /// As an HTML table, in which Excel and `LibreOffice` find the kind of each value.
    ///
    /// What the cells are about is in the table's title; with headings it is its caption too, and headings stand above the columns.
    pub fn html(&self, with_headings: bool) -> String {
        let mut html = String::from(
            "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\n",
        );
        let about = escaped(&self.about);
        // Writing into a string does not fail.
        writeln!(html, "<title>{about}</title></head><body>").ok();
        writeln!(html, "<table title=\"{about}\">").ok();
        if with_headings {
            writeln!(html, "<caption>{about}</caption>").ok();
            html.push_str("<tr>");
            for heading in &self.headings {
                write!(html, "<th{TEXT}>{}</th>", escaped(heading)).ok();
            }
            html.push_str("</tr>\n");
        }
        for row in &self.rows {
            html.push_str("<tr>");
            for value in row {
                write_html_cell(&mut html, value);
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</table></body></html>\n");
        html
    }
}

/// What marks a cell as text: the first for Excel, the second for `LibreOffice`.
const TEXT: &str = " style='mso-number-format:\"\\@\"' sdnum=\"1033;0;@\"";

/// What marks a cell as a day.
const DAY: &str = " style='mso-number-format:\"yyyy\\-mm\\-dd\"' sdnum=\"1033;0;YYYY-MM-DD\"";

/// The day from which `LibreOffice` counts.
const LIBRE_OFFICE_ZERO: Date = Date::constant(1899, 12, 30);

fn write_tab(text: &mut String, index: usize) {
    if index > 0 {
        text.push('\t');
    }
}

fn write_html_cell(html: &mut String, value: &CellValue) {
    // Writing into a string does not fail.
    match value {
        CellValue::Empty => {
            html.push_str("<td></td>");
        }
        CellValue::Text(text) => {
            write!(html, "<td{TEXT}>{}</td>", escaped(text)).ok();
        }
        CellValue::Number(number) => {
            write!(html, "<td sdval=\"{number}\" sdnum=\"1033;\">{number}</td>").ok();
        }
        CellValue::Date(day) => {
            let number = day.duration_since(LIBRE_OFFICE_ZERO).as_hours() / 24;
            write!(html, "<td sdval=\"{number}\"{DAY}>{day}</td>").ok();
        }
    }
}

/// A text as it stands in HTML.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("<br>"),
            // Blanks that HTML would swallow.
            '\t' => escaped.push_str("&#9;"),
            '\r' => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells() -> CopiedCells {
        CopiedCells {
            about: "People on 31 October 2018".to_owned(),
            headings: vec!["Name".to_owned(), "Own".to_owned(), "First day".to_owned()],
            rows: vec![vec![
                CellValue::Text("A & B\ncoy".to_owned()),
                CellValue::Number(1_200),
                CellValue::Date(jiff::civil::date(2018, 10, 31)),
            ]],
        }
    }

    #[test]
    fn plain_text_is_just_the_cells() {
        assert_eq!(cells().text(false), "\"A & B\ncoy\"\t1200\t2018-10-31\n");
    }

    #[test]
    fn headings_say_what_the_cells_are_about() {
        let expected =
            "People on 31 October 2018\nName\tOwn\tFirst day\n\"A & B\ncoy\"\t1200\t2018-10-31\n";
        assert_eq!(cells().text(true), expected);
        assert!(
            cells()
                .html(true)
                .contains("<caption>People on 31 October 2018</caption>")
        );
        assert!(!cells().html(false).contains("<caption>"));
        assert!(
            cells()
                .html(false)
                .contains("<table title=\"People on 31 October 2018\">")
        );
    }

    #[test]
    fn days_are_numbers_to_libreoffice() {
        let html = cells().html(false);
        assert!(html.contains("sdval=\"43404\""), "{html}");
        assert!(html.contains("A &amp; B<br>coy"), "{html}");
    }

    #[test]
    fn one_cell_has_no_line_break_behind_it() {
        let one = |value| CopiedCells {
            rows: vec![vec![value]],
            ..CopiedCells::default()
        };
        assert_eq!(one(CellValue::Number(5)).text(false), "5");
        assert_eq!(one(CellValue::Empty).text(false), "\n");
    }
}
