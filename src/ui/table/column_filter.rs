//! Filters on single columns.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::NodeId;
use crate::text::{Message, Texts};

use super::Column;
use super::facts::{Facts, day_number};

/// What the cells of one column have to be for a row to be shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ColumnFilter {
    /// They contain a text, capitals or not.
    Contains(String),

    /// They are numbers from a least to a greatest, both included.
    Numbers {
        /// The least.
        from: Option<i64>,
        /// The greatest.
        to: Option<i64>,
    },

    /// They are days from a first to a last, both included; of a month or year its earliest day as first, its latest as last.
    Days {
        /// The first.
        from: Option<Date>,
        /// The last.
        to: Option<Date>,
    },

    /// They say one of these; nothing is a value too.
    Among(BTreeSet<String>),
}

/// How a column can be filtered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum FilterKind {
    /// By a text that it contains.
    Text,

    /// By a range of numbers.
    Number,

    /// By a stretch of days.
    Day,

    /// By the values that it has.
    Choice,
}

impl FilterKind {
    /// How a column can be filtered.
    pub(super) fn of(column: Column) -> Self {
        match column {
            Column::Name
            | Column::ShortName
            | Column::StandsUnder
            | Column::Source
            | Column::Remarks => Self::Text,
            Column::FirstDay | Column::LastDay => Self::Day,
            _ if column.is_number() => Self::Number,
            _ => Self::Choice,
        }
    }
}

impl ColumnFilter {
    /// Whether every row passes.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Contains(text) => text.trim().is_empty(),
            Self::Numbers { from, to } => from.is_none() && to.is_none(),
            Self::Days { from, to } => from.is_none() && to.is_none(),
            Self::Among(values) => values.is_empty(),
        }
    }

    /// The filter in words: "contains “bn”", "100 to 200".
    pub(super) fn words(&self, texts: &Texts) -> String {
        match self {
            Self::Contains(text) => {
                texts.say(&Message::new("table-chip-contains").with("text", text.trim()))
            }
            Self::Numbers { from, to } => {
                let number = |number: i64| {
                    if number < 0 {
                        texts.difference(number)
                    } else {
                        texts.number(number.unsigned_abs())
                    }
                };
                range(texts, from.map(number), to.map(number))
            }
            Self::Days { from, to } => {
                let day = |day: Date| texts.short_date(day);
                range(texts, from.map(day), to.map(day))
            }
            Self::Among(values) => {
                let mut words: Vec<String> = Vec::new();
                for value in values.iter().take(MOST_NAMED) {
                    words.push(value_words(texts, value));
                }
                let mut words = words.join(", ");
                if values.len() > MOST_NAMED {
                    let more = Message::new("table-chip-more")
                        .with("values", words)
                        .with("number", values.len() - MOST_NAMED);
                    words = texts.say(&more);
                }
                words
            }
        }
    }
}

/// How many values a filter names before it counts them.
const MOST_NAMED: usize = 3;

/// What a value is called in a list: an empty one has no words of its own.
pub(super) fn value_words(texts: &Texts, value: &str) -> String {
    if value.is_empty() {
        texts.label("table-filter-nothing")
    } else {
        value.to_owned()
    }
}

fn range(texts: &Texts, from: Option<String>, to: Option<String>) -> String {
    let message = match (from, to) {
        (Some(from), Some(to)) => Message::new("table-chip-range")
            .with("from", from)
            .with("to", to),
        (Some(from), None) => Message::new("table-chip-from").with("from", from),
        (None, Some(to)) => Message::new("table-chip-to").with("to", to),
        (None, None) => return String::new(),
    };
    texts.say(&message)
}

/// The filters on columns, made ready to be asked about many rows.
pub(super) struct ReadyFilters<'a>(Vec<(Column, Ready<'a>)>);

enum Ready<'a> {
    Contains(String),
    Between(i64, i64),
    Among(&'a BTreeSet<String>),
}

impl<'a> ReadyFilters<'a> {
    /// Makes filters ready.
    pub(super) fn new(filters: &'a BTreeMap<Column, ColumnFilter>) -> Self {
        let set = filters.iter().filter(|(_, filter)| !filter.is_empty());
        let ready = set.map(|(column, filter)| {
            let ready = match filter {
                ColumnFilter::Contains(text) => Ready::Contains(text.trim().to_lowercase()),
                ColumnFilter::Numbers { from, to } => between(*from, *to),
                ColumnFilter::Days { from, to } => {
                    between(from.map(day_number), to.map(day_number))
                }
                ColumnFilter::Among(values) => Ready::Among(values),
            };
            (*column, ready)
        });
        Self(ready.collect())
    }

    /// Whether every row passes.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a row passes.
    pub(super) fn pass(&self, facts: Facts<'_>, node: NodeId) -> bool {
        self.0.iter().all(|(column, filter)| match filter {
            Ready::Contains(text) => facts
                .text(node, *column)
                .to_lowercase()
                .contains(text.as_str()),
            Ready::Between(from, to) => facts
                .number(node, *column)
                .is_some_and(|number| (*from..=*to).contains(&number)),
            Ready::Among(values) => values.contains(&facts.text(node, *column)),
        })
    }
}

fn between<'a>(from: Option<i64>, to: Option<i64>) -> Ready<'a> {
    Ready::Between(from.unwrap_or(i64::MIN), to.unwrap_or(i64::MAX))
}

/// The values of a column with the number of rows that have each, in the order of the language.
pub(super) fn value_counts(
    facts: Facts<'_>,
    column: Column,
    nodes: impl Iterator<Item = NodeId>,
) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for node in nodes {
        let text = facts.text(node, column);
        match counts.get_mut(&text) {
            Some(count) => *count += 1,
            None => {
                counts.insert(text, 1);
            }
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_cached_key(|(value, _)| (value.is_empty(), facts.texts.sort_key(value)));
    counts
}
