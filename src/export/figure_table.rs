//! A figure as a table.

use crate::chart::Figure;
use crate::exchange::strength_csv;
use crate::text::{Language, Message, Texts};

use super::ExportError;

/// A figure's numbers as CSV with codes, for machines: see [`strength_csv`].
pub fn figure_csv(figure: &Figure) -> Result<String, ExportError> {
    Ok(strength_csv(&figure.table)?)
}

/// A figure as a table in words, for the clipboard: title, what is counted, then cells parted by tabs, notes and sources.
///
/// Numbers are plain digits, so that a spreadsheet takes them for numbers.
pub fn figure_table_text(figure: &Figure, language: Language) -> String {
    let texts = Texts::of(language);
    let mut lines = vec![
        cell(&texts.say(&figure.title)),
        cell(&texts.say(&figure.subtitle)),
    ];
    let mut heading = vec![texts.label("export-table-mission")];
    heading.extend(figure.series.iter().map(|it| texts.value(&it.label)));
    heading.push(texts.label("export-table-total"));
    lines.push(row(&heading));
    for bar in &figure.bars {
        let mut cells = vec![texts.say(&bar.label)];
        cells.extend(bar.segments.iter().map(|it| it.total().to_string()));
        cells.push(bar.total.to_string());
        lines.push(row(&cells));
    }
    let below: Vec<&Message> = figure.notes.iter().chain([&figure.source]).collect();
    lines.extend(below.into_iter().map(|it| cell(&texts.say(it))));
    if !figure.marking.is_empty() {
        lines.insert(0, cell(&figure.marking));
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
    cells.join("\t")
}

/// A text without what would part cells or lines.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
