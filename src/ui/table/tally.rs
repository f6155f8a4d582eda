//! What the numbers in the cells that are selected add up to, as at the foot of a spreadsheet.

use jiff::civil::Date;

use crate::analysis::View;
use crate::model::NodeId;
use crate::text::{Message, Texts};
use crate::ui::Shown;

use super::Column;
use super::facts::Facts;
use super::rows::Choice;
use super::selection::CellRange;
use super::state::TableState;
use super::work::{Sight, Work};

/// The most cells that are added up within the frame; more in the background.
const AT_ONCE: usize = 2_000;

/// The numbers in some cells, added up as they stand there.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Tally {
    sum: i64,

    /// How many of the cells hold a number.
    count: usize,
}

/// On what the sum of the selection hangs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TallyKey {
    revision: u64,
    day: Date,
    view: View,
    range: CellRange,
    columns: Vec<Column>,

    /// What decides which rows lie where, as far as the plan does not.
    choice: Choice,
    rows: usize,
}

/// The sum of the selection, as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Tallied {
    kept: Option<(TallyKey, Tally)>,

    /// Whether cells are being added up.
    is_asked: bool,
}

impl Tallied {
    /// Takes a sum from the background.
    pub(super) fn take(&mut self, key: TallyKey, tally: Tally) {
        self.is_asked = false;
        self.kept = Some((key, tally));
    }

    /// Waits no longer for one.
    pub(super) fn give_up(&mut self) {
        self.is_asked = false;
    }

    fn of(&self, key: &TallyKey) -> Option<Tally> {
        let (kept, tally) = self.kept.as_ref()?;
        (kept == key).then_some(*tally)
    }
}

impl Tally {
    /// Adds up the numbers in the cells of some rows and columns.
    pub(super) fn of(facts: Facts<'_>, nodes: &[NodeId], columns: &[Column]) -> Self {
        let numbers = nodes.iter().flat_map(|node| {
            let columns = columns.iter().filter(|column| column.is_number());
            columns.filter_map(move |column| facts.number(*node, *column))
        });
        numbers.fold(Self::default(), |tally, number| Self {
            sum: tally.sum.saturating_add(number),
            count: tally.count + 1,
        })
    }

    /// Sum, number and average in words; nothing where no cell holds a number.
    fn words(self, texts: &Texts) -> String {
        let Ok(count) = i64::try_from(self.count) else {
            return String::new();
        };
        if count == 0 {
            return String::new();
        }
        let message = Message::new("table-tally")
            .with("sum", whole(texts, self.sum))
            .with("count", self.count)
            .with("average", average(texts, self.sum, count));
        texts.say(&message)
    }
}

/// A number that may be below zero.
fn whole(texts: &Texts, number: i64) -> String {
    let size = texts.number(number.unsigned_abs());
    if number < 0 {
        format!("\u{2212}{size}")
    } else {
        size
    }
}

/// The average, rounded to a tenth; without a tenth where it is whole.
fn average(texts: &Texts, sum: i64, count: i64) -> String {
    let is_negative = sum < 0;
    let sum = u128::from(sum.unsigned_abs());
    let of = u128::from(count.unsigned_abs());
    let tenths = (20 * sum + of) / (2 * of);
    let whole_part = texts.number(u64::try_from(tenths / 10).unwrap_or(u64::MAX));
    let size = match tenths % 10 {
        0 => whole_part,
        tenth => texts.say(
            &Message::new("table-tally-tenths")
                .with("whole", whole_part)
                .with("tenths", tenth.to_string()),
        ),
    };
    if is_negative && tenths > 0 {
        format!("\u{2212}{size}")
    } else {
        size
    }
}

/// What is said of the selection beside what the rows are.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Beside {
    pub(super) words: String,

    /// Whether its numbers are added up in it.
    pub(super) has_sum: bool,
}

/// What the selection is in words: how many rows and columns, and what its numbers add up to; nothing of one cell.
///
/// A large selection is added up in the background; until then its sum is missing.
pub(super) fn selection_words(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
) -> Beside {
    let range = CellRange::of(state.cursor, state.extent, &state.rows, columns);
    let Some(range) = range.filter(|range| !range.is_one()) else {
        return Beside::default();
    };
    let (rows, across) = range.size();
    let message = Message::new("table-selected")
        .with("rows", rows)
        .with("columns", across);
    let size = shown.texts.say(&message);
    let sum = tally(shown, facts, columns, state, range);
    match sum.map(|sum| sum.words(shown.texts)) {
        Some(sum) if !sum.is_empty() => Beside {
            words: format!("{size} · {sum}"),
            has_sum: true,
        },
        _ => Beside {
            words: size,
            has_sum: false,
        },
    }
}

/// The sum of the selection, where it is known.
fn tally(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    range: CellRange,
) -> Option<Tally> {
    let across = columns.get(range.columns.clone()).unwrap_or_default();
    let across: Vec<Column> = across.iter().copied().filter(|it| it.is_number()).collect();
    if across.is_empty() {
        return None;
    }
    let key = TallyKey {
        revision: shown.revision,
        day: shown.day,
        view: shown.view,
        range,
        columns: across,
        choice: state.choice.clone(),
        rows: state.rows.len(),
    };
    let known = state.tally.of(&key);
    // While rows are being made they are not those of the key.
    let is_current = state.rows.is_of(facts, shown.revision) && !state.makes_rows;
    if known.is_some() || state.tally.is_asked || !is_current {
        return known;
    }
    let nodes = key.range.rows.clone();
    let nodes: Vec<NodeId> = nodes.filter_map(|row| state.rows.node(row)).collect();
    if nodes.len() * key.columns.len() <= AT_ONCE {
        let tally = Tally::of(facts, &nodes, &key.columns);
        state.tally.take(key, tally);
        return Some(tally);
    }
    state.tally.is_asked = true;
    let of = Sight::of(facts, shown.revision);
    let columns = key.columns.clone();
    let work = Work::Tally {
        of,
        key: Box::new(key),
        nodes,
        columns,
    };
    state.want(work);
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[track_caller]
    fn check(sum: i64, count: usize, expected: &str) {
        let texts = Texts::of(Language::English);
        assert_eq!(Tally { sum, count }.words(texts), expected);
    }

    #[test]
    fn sum_number_and_average_are_said() {
        check(0, 0, "");
        check(30, 3, "Sum 30 · Count 3 · Average 10");
        check(10, 4, "Sum 10 · Count 4 · Average 2.5");
        check(-10, 3, "Sum \u{2212}10 · Count 3 · Average \u{2212}3.3");
        check(-1, 100, "Sum \u{2212}1 · Count 100 · Average 0");
        check(
            5_000,
            2,
            "Sum 5\u{202F}000 · Count 2 · Average 2\u{202F}500",
        );
        let texts = Texts::of(Language::Russian);
        let tally = Tally { sum: 5, count: 2 };
        assert_eq!(tally.words(texts), "Сумма 5 · Чисел 2 · Среднее 2,5");
    }
}
