//! A line of a table, and the cells that every table has.

use super::fault::Fault;
use super::written::{WrittenDate, date, name, quoted};

/// A line of a table with the headings of its cells.
pub(super) struct Row {
    file: &'static str,
    line: u64,
    cells: Vec<(&'static str, String)>,
}

/// Reads a table that has exactly these headings; every line has a cell for each, without blanks around it.
pub(super) fn read(
    file: &'static str,
    text: &str,
    columns: &[&'static str],
) -> Result<Vec<Row>, Fault> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let fault = |line, reason| Fault {
            file,
            line,
            column: None,
            reason,
        };
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            fault(line, error.to_string())
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != columns.len() {
            let (found, expected) = (record.len(), columns.len());
            return Err(fault(line, format!("{found} cells instead of {expected}")));
        }
        if index == 0 {
            if !record.iter().eq(columns.iter().copied()) {
                return Err(fault(
                    line,
                    format!("headings are not {}", columns.join(",")),
                ));
            }
            continue;
        }
        let cells = columns
            .iter()
            .copied()
            .zip(record.iter().map(str::to_owned));
        let row = Row {
            file,
            line,
            cells: cells.collect(),
        };
        row.check_blanks()?;
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(Fault {
            file,
            line: 1,
            column: None,
            reason: "has no rows".to_owned(),
        });
    }
    Ok(rows)
}

impl Row {
    fn check_blanks(&self) -> Result<(), Fault> {
        for (column, cell) in &self.cells {
            if cell.trim() != cell {
                return Err(self.fault(column, "has blanks around it"));
            }
            if cell.chars().any(char::is_control) {
                return Err(self.fault(column, "has control characters in it"));
            }
        }
        Ok(())
    }

    /// A fault in a cell of this line.
    pub(super) fn fault(&self, column: &'static str, reason: impl Into<String>) -> Fault {
        Fault {
            file: self.file,
            line: self.line,
            column: Some(column),
            reason: reason.into(),
        }
    }

    /// The text of a cell, which may be empty.
    pub(super) fn cell(&self, column: &'static str) -> &str {
        self.cells
            .iter()
            .find(|(heading, _)| *heading == column)
            .map_or("", |(_, cell)| cell)
    }

    /// The text of a cell that must not be empty.
    pub(super) fn text(&self, column: &'static str) -> Result<String, Fault> {
        match self.cell(column) {
            "" => Err(self.fault(column, "is empty")),
            cell => Ok(cell.to_owned()),
        }
    }

    /// A text with a Cyrillic letter in it.
    pub(super) fn russian(&self, column: &'static str) -> Result<String, Fault> {
        let text = self.text(column)?;
        if text
            .chars()
            .any(|c| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c))
        {
            Ok(text)
        } else {
            Err(self.fault(column, format!("{text:?} is not Russian")))
        }
    }

    /// What both languages say in two columns, in Rust.
    pub(super) fn words(&self, [english, russian]: [&'static str; 2]) -> Result<String, Fault> {
        Ok(name(&self.text(english)?, &self.russian(russian)?))
    }

    /// The remarks in both languages, in Rust; they are there in both or in none.
    pub(super) fn remarks(&self) -> Result<String, Fault> {
        let columns = ["remarks_en", "remarks_ru"];
        if columns.iter().all(|column| self.cell(column).is_empty()) {
            return Ok("None".to_owned());
        }
        Ok(format!("Some({})", self.words(columns)?))
    }

    /// One of the words that a column allows, with what stands for it in Rust.
    pub(super) fn choice(
        &self,
        column: &'static str,
        choices: &[(&str, &'static str)],
    ) -> Result<&'static str, Fault> {
        let text = self.text(column)?;
        choices
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, rust)| *rust)
            .ok_or_else(|| self.fault(column, format!("there is no {text:?} among the values")))
    }

    /// How far the row can be trusted.
    pub(super) fn confidence(&self, column: &'static str) -> Result<&'static str, Fault> {
        self.choice(
            column,
            &[
                ("published", "Confidence::Published"),
                ("estimated", "Confidence::Estimated"),
                ("unconfirmed", "Confidence::Unconfirmed"),
            ],
        )
    }

    /// Where the row comes from and how far it can be trusted; what comes from general knowledge alone is unconfirmed.
    pub(super) fn provenance(
        &self,
        source: &'static str,
        confidence: &'static str,
    ) -> Result<(String, &'static str), Fault> {
        let (source, trust) = (self.text(source)?, self.confidence(confidence)?);
        if source.starts_with("general knowledge") && trust != "Confidence::Unconfirmed" {
            return Err(self.fault(
                confidence,
                "what comes from general knowledge is unconfirmed",
            ));
        }
        Ok((source, trust))
    }

    /// Where the row comes from, as both languages say it, in Rust, and how far it can be trusted.
    pub(super) fn provenance_in_words(
        &self,
        [english, russian]: [&'static str; 2],
        confidence: &'static str,
    ) -> Result<(String, &'static str), Fault> {
        let (source, trust) = self.provenance(english, confidence)?;
        let source_ru = self.russian(russian)?;
        if source.contains("general knowledge") != source_ru.contains("общим сведениям")
        {
            let reason = "only one language says that it comes from general knowledge";
            return Err(self.fault(russian, reason));
        }
        Ok((name(&source, &source_ru), trust))
    }

    /// A date of full or lesser precision, or nothing.
    pub(super) fn optional_date(&self, column: &'static str) -> Result<Option<WrittenDate>, Fault> {
        match self.cell(column) {
            "" => Ok(None),
            text => date(text)
                .map(Some)
                .ok_or_else(|| self.fault(column, format!("{text:?} is no date"))),
        }
    }

    /// A date of full or lesser precision.
    pub(super) fn date(&self, column: &'static str) -> Result<WrittenDate, Fault> {
        self.text(column)?;
        self.optional_date(column)?
            .ok_or_else(|| self.fault(column, "is empty"))
    }

    /// Refuses a date that lies before another.
    pub(super) fn in_order(
        &self,
        column: &'static str,
        earlier: Option<WrittenDate>,
        later: Option<WrittenDate>,
    ) -> Result<(), Fault> {
        match (earlier, later) {
            (Some(earlier), Some(later)) if later.latest() < earlier.earliest() => {
                Err(self.fault(column, "lies before the date that it follows"))
            }
            _ => Ok(()),
        }
    }

    /// A number in decimal degrees, at most so far from zero.
    pub(super) fn degrees(&self, column: &'static str, limit: f64) -> Result<f64, Fault> {
        let text = self.text(column)?;
        text.parse()
            .ok()
            .filter(|degrees: &f64| degrees.abs() <= limit)
            .ok_or_else(|| {
                let reason = format!("{text:?} is no number from -{limit} to {limit}");
                self.fault(column, reason)
            })
    }

    /// A country's three capitals, in Rust; the country has to be in the table.
    pub(super) fn country(
        &self,
        column: &'static str,
        code: &str,
        known: impl Fn(&str) -> bool,
    ) -> Result<String, Fault> {
        if known(code) {
            Ok(format!("country({})", quoted(code)))
        } else {
            Err(self.fault(column, format!("{code:?} is no country of the table")))
        }
    }
}
