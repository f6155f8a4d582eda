//! A figure as a table.

use crate::chart::{
    Areas, Bars, BarsOf, Figure, Graph, Matrix, OrderBox, OrderOfBattle, Segment, Series, Symbol,
};
use crate::exchange::{order_csv, strength_csv};
use crate::text::{Language, Message, Texts};

use super::ExportError;

/// A figure's numbers as CSV with codes, for machines: see [`strength_csv`], and for an order of battle [`order_csv`].
pub fn figure_csv(figure: &Figure) -> Result<String, ExportError> {
    if let Some(order) = figure.order() {
        return Ok(order_csv(order)?);
    }
    Ok(strength_csv(&figure.table)?)
}

/// A figure as a table in words, for the clipboard: title, what is counted, then cells parted by tabs, notes and sources.
///
/// Numbers are plain digits and days are written 2018-10-31, so that a spreadsheet takes them for numbers.
pub fn figure_table_text(figure: &Figure, language: Language) -> String {
    let texts = Texts::of(language);
    let mut lines = vec![
        cell(&texts.say(&figure.title)),
        cell(&texts.say(&figure.subtitle)),
    ];
    let rows = match &figure.graph {
        Graph::Bars(bars) => bar_rows(bars, &figure.series, texts),
        Graph::Areas(areas) => step_rows(areas, &figure.series, texts),
        Graph::Matrix(matrix) => matrix_rows(matrix, texts),
        Graph::Order(order) => order_rows(order, texts),
    };
    lines.extend(rows.iter().map(|it| row(it)));
    let below: Vec<&Message> = figure.notes.iter().chain([&figure.source]).collect();
    lines.extend(below.into_iter().map(|it| cell(&texts.say(it))));
    if !figure.marking.is_empty() {
        lines.insert(0, cell(&figure.marking));
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// The heading and the rows of bars; what is of one piece has but its total.
fn bar_rows(bars: &Bars, series: &[Series], texts: &Texts) -> Vec<Vec<String>> {
    let subject = match bars.of {
        BarsOf::Missions => texts.label("export-table-mission"),
        BarsOf::Contributors => texts.label("export-table-contributor"),
        BarsOf::Units => texts.label("export-table-joint-unit"),
        BarsOf::Steps => texts.label("export-table-step"),
    };
    let pieces = if bars.of.is_plain() { 0 } else { series.len() };
    let names = series.iter().take(pieces);
    let names = names.map(|it| texts.value(&it.label));
    let total = texts.label("export-table-total");
    let heading = std::iter::once(subject).chain(names).chain([total]);
    let mut rows = vec![heading.collect()];
    for bar in &bars.bars {
        let pieces = bar.segments.iter().take(pieces);
        let numbers = pieces.map(Segment::total).chain([bar.total]);
        let name = texts.say(&bar.label);
        let cells = std::iter::once(name).chain(numbers.map(|it| it.to_string()));
        rows.push(cells.collect());
    }
    rows
}

/// The heading and the rows of steps: from which day on there are how many.
fn step_rows(areas: &Areas, series: &[Series], texts: &Texts) -> Vec<Vec<String>> {
    let names = series.iter().map(|it| texts.value(&it.label));
    let day = texts.label("export-table-from");
    let total = texts.label("export-table-total");
    let heading = std::iter::once(day).chain(names).chain([total]);
    let mut rows = vec![heading.collect()];
    for step in &areas.steps {
        let numbers = step.levels.iter().map(|it| it.people).chain([step.total]);
        let cells = std::iter::once(step.first_day.to_string());
        rows.push(cells.chain(numbers.map(|it| it.to_string())).collect());
    }
    rows
}

/// The heading, the rows of the hosts, and what the columns add up to.
fn matrix_rows(matrix: &Matrix, texts: &Texts) -> Vec<Vec<String>> {
    let total = texts.label("export-table-total");
    let names = matrix.columns.iter().map(|it| texts.value(&it.label));
    let heading = std::iter::once(texts.say(&matrix.corner));
    let mut rows = vec![heading.chain(names).chain([total.clone()]).collect()];
    for row in &matrix.rows {
        let numbers = row.cells.iter().map(|cell| cell.people);
        let numbers = numbers.chain([row.total]).map(|it| it.to_string());
        let name = texts.value(&row.head.label);
        rows.push(std::iter::once(name).chain(numbers).collect());
    }
    let sums = matrix.totals.iter().copied().chain([matrix.total()]);
    let sums = sums.map(|it| it.to_string());
    rows.push(std::iter::once(total).chain(sums).collect());
    rows
}

/// The heading and the rows of an order of battle, box by box.
fn order_rows(order: &OrderOfBattle, texts: &Texts) -> Vec<Vec<String>> {
    let heading = vec![
        texts.label("export-table-unit"),
        texts.label("export-table-under"),
        texts.label("export-table-echelon"),
        texts.label("export-table-function"),
        texts.label("export-table-country"),
        texts.label("export-table-own"),
        texts.label("export-table-total"),
    ];
    let row = |one: &OrderBox| {
        let above = one.parent.and_then(|index| order.boxes.get(index));
        let (echelon, function) = match one.symbol {
            Symbol::Mission(_) => (String::new(), String::new()),
            Symbol::Formation(kind) => (texts.say(&kind.message()), String::new()),
            Symbol::Unit(echelon, function) => (
                texts.say(&echelon.message()),
                texts.say(&function.message()),
            ),
        };
        // The code alone would make people of other flags its own.
        let contributor = if one.tells_flags() {
            texts.say(&one.own_flags.words())
        } else {
            one.country.map(|it| it.to_string()).unwrap_or_default()
        };
        vec![
            one.full_name.clone(),
            above.map(|it| it.full_name.clone()).unwrap_or_default(),
            echelon,
            function,
            contributor,
            one.own.to_string(),
            one.all.to_string(),
        ]
    };
    std::iter::once(heading)
        .chain(order.boxes.iter().map(row))
        .collect()
}

fn row(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|it| cell(it)).collect();
    cells.join("\t")
}

/// A text without what would part cells or lines.
fn cell(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
