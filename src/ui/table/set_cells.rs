//! Setting many cells at once, as pasting, filling and clearing do: one edit, and what is refused cell by cell.

use crate::analysis;
use crate::edit::{AddUnit, Edit, NewPeople, Together};
use crate::exchange::cells::{DateOrder, cell_number};
use crate::model::{IdGenerator, NodeId, Plan, Unit};
use crate::text::Message;
use crate::ui::outline;

use super::Column;
use super::choices::Choices;
use super::editor::{fixed, period_on, untried_edit};
use super::facts::Facts;

/// What many cells are to become.
#[derive(Clone, Debug)]
pub(super) struct SetCells {
    /// What is done, as undo calls it.
    pub(super) kind: SetKind,

    /// The texts, row by row; a single one goes into every cell, fewer rows than targets are repeated.
    pub(super) texts: Vec<Vec<String>>,

    /// The column whose cells fill the others of their rows, in place of texts.
    pub(super) from: Option<Column>,

    /// The rows that are set.
    pub(super) nodes: Vec<NodeId>,

    /// The columns that are set.
    pub(super) columns: Vec<Column>,

    /// Where the ids of new units come from.
    pub(super) ids: IdGenerator,
}

/// In which way cells are set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum SetKind {
    /// A range is pasted.
    Paste,

    /// The first row, or one value, fills the others.
    Fill,

    /// The cells are emptied.
    Clear,
}

/// What came of setting many cells.
#[derive(Clone, Debug, Default)]
pub(super) struct CellsSet {
    /// The edit; none where nothing changes.
    pub(super) edit: Option<Edit>,

    /// How many cells have another value now.
    pub(super) changed: usize,

    /// How many units were added for rows behind the last one.
    pub(super) added: usize,

    /// The cells that were not taken, at most [`MOST_REFUSED`].
    pub(super) refused: Vec<RefusedCell>,

    /// How many cells were not taken.
    pub(super) refused_count: usize,

    /// How many pasted rows lie behind the last row.
    pub(super) rows_left_over: usize,

    /// How many pasted columns lie behind the last column.
    pub(super) columns_left_over: usize,
}

/// A cell that was not taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct RefusedCell {
    /// Its row; none where it would have been a new one.
    pub(super) node: Option<NodeId>,

    /// What its row is called.
    pub(super) row: String,

    pub(super) column: Column,

    /// What was to be put into it.
    pub(super) text: String,

    /// Why it was not taken.
    pub(super) reason: Message,
}

/// The most refused cells that are listed; beyond, they are only counted.
pub(super) const MOST_REFUSED: usize = 10_000;

/// After how many rows it is told how far things are.
const TELL: usize = 500;

impl SetCells {
    /// How many cells are to be set.
    pub(super) fn len(&self) -> usize {
        self.rows() * self.columns.len()
    }

    /// How many rows are set or added.
    fn rows(&self) -> usize {
        match self.kind {
            SetKind::Paste => self.nodes.len().max(self.texts.len()),
            SetKind::Fill | SetKind::Clear => self.nodes.len(),
        }
    }

    /// Finds out what becomes of each cell.
    pub(super) fn run<'a>(
        &'a self,
        facts: Facts<'a>,
        watch: &mut dyn FnMut(usize, usize),
    ) -> CellsSet {
        let mut setting = Setting {
            base: facts,
            choices: Choices::of(facts.plan),
            plan: facts.plan.clone(),
            orders: self.orders(),
            single: self.single(),
            edits: Vec::new(),
            set: CellsSet::default(),
        };
        for (row, node) in self.nodes.iter().enumerate() {
            if row.is_multiple_of(TELL) {
                watch(row, self.nodes.len());
            }
            if let Some(source) = self.from {
                let text = facts.copied(*node, source).to_string();
                let texts = vec![text; self.columns.len()];
                setting.row(*node, &texts, &self.columns, None);
            } else {
                setting.row(*node, self.texts_of(row), &self.columns, None);
            }
        }
        if self.kind == SetKind::Paste {
            self.add_rows(&mut setting);
            let wide = self.texts.iter().map(Vec::len).max().unwrap_or(0);
            setting.set.columns_left_over = wide.saturating_sub(self.columns.len());
        }
        setting.finish(self.kind)
    }

    /// The one text that goes into every cell.
    fn single(&self) -> Option<&str> {
        match self.texts.as_slice() {
            [row] => match row.as_slice() {
                [text] => Some(text),
                _ => None,
            },
            _ => None,
        }
    }

    /// The texts of a row; those of fewer rows than there are targets are repeated.
    fn texts_of(&self, row: usize) -> &[String] {
        let texts = self.texts.get(row % self.texts.len().max(1));
        texts.map_or(&[], Vec::as_slice)
    }

    /// For each column, whether the day or the month comes first.
    fn orders(&self) -> Vec<DateOrder> {
        let texts = |index: usize| {
            let rows = self.texts.iter();
            rows.filter_map(move |row| row.get(index).map(String::as_str))
        };
        let columns = self.columns.iter().enumerate();
        columns
            .map(|(index, column)| {
                if column.is_day() {
                    DateOrder::of(texts(index))
                } else {
                    DateOrder::DayFirst
                }
            })
            .collect()
    }

    /// Makes units of the rows behind the last one, beneath the parent of the last; without a column of names they are left over.
    fn add_rows<'a>(&'a self, setting: &mut Setting<'a>) {
        let left_over = self.texts.get(self.nodes.len()..).unwrap_or_default();
        if left_over.is_empty() {
            return;
        }
        let name = self.columns.iter().position(|it| *it == Column::Name);
        let last = self.nodes.last().filter(|node| node.unit().is_some());
        let parent =
            last.and_then(|last| analysis::parent_on(setting.base.plan, *last, setting.base.day));
        let (Some(name), Some(parent)) = (name, parent) else {
            setting.set.rows_left_over = left_over.len();
            return;
        };
        let mut ids = self.ids.clone();
        let mut place = None;
        for texts in left_over {
            if texts.iter().all(|text| text.trim().is_empty()) {
                continue;
            }
            let title = texts.get(name).map_or("", |text| text.trim());
            let day = setting.base.day;
            let mut unit =
                outline::new_unit(&setting.plan, parent, title.to_owned(), day, &mut ids);
            if let Some(place) = &place {
                unit.place = crate::model::Place::between(Some(place), None);
            }
            place = Some(unit.place.clone());
            setting.add(&unit, texts, &self.columns);
        }
    }
}

/// The plan as far as it has been changed.
struct Setting<'a> {
    base: Facts<'a>,
    choices: Choices,
    plan: Plan,

    /// For each column, whether the day or the month comes first.
    orders: Vec<DateOrder>,

    /// The one text that goes into every cell.
    single: Option<&'a str>,

    edits: Vec<Edit>,
    set: CellsSet,
}

/// A cell on the way to its value.
struct Pending<'a> {
    column: Column,
    order: DateOrder,
    text: &'a str,
}

impl<'a> Setting<'a> {
    /// Sets the cells of one row, whose unit may be a new one.
    fn row<'b>(
        &mut self,
        node: NodeId,
        texts: &'b [String],
        columns: &[Column],
        added: Option<&Unit>,
    ) where
        'a: 'b,
    {
        let mut pending: Vec<Pending<'_>> = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let text = match texts.get(index) {
                Some(text) => text.as_str(),
                None => match self.single {
                    Some(text) => text,
                    None => continue,
                },
            };
            let is_same = match added {
                Some(_) => text.trim().is_empty() && !column.is_day(),
                None => self.is_same(node, *column, text),
            };
            if is_same || (added.is_some() && *column == Column::Name) {
                continue;
            }
            pending.push(Pending {
                column: *column,
                order: self.orders.get(index).copied().unwrap_or_default(),
                text,
            });
        }
        if pending.is_empty() {
            return;
        }
        // People first, while the period is as it is counted, then dates, which may move it away from the day.
        pending.sort_by_key(|cell| match cell.column {
            Column::OwnWomen | Column::OwnMen | Column::OwnNotStated => 0,
            Column::Own => 1,
            Column::FirstDay | Column::LastDay => 3,
            _ => 2,
        });
        let period = node
            .unit()
            .and_then(|id| self.plan.unit(id))
            .and_then(|unit| match added {
                Some(_) => unit.periods.first(),
                None => period_on(
                    Facts {
                        plan: &self.plan,
                        ..self.base
                    },
                    unit,
                )
                .ok(),
            })
            .map(|period| period.id);
        // A first day behind the old last day waits for the new last day, and the other way round.
        let mut refused: Vec<(Pending<'_>, Message)> = Vec::new();
        loop {
            let before = pending.len();
            refused.clear();
            for cell in std::mem::take(&mut pending) {
                if let Err(reason) = self.cell(node, period, &cell) {
                    refused.push((cell, reason));
                }
            }
            if refused.is_empty() {
                return;
            }
            if refused.len() == before {
                break;
            }
            pending.extend(refused.drain(..).map(|(cell, _)| cell));
        }
        let row = self.name_of(node);
        for (cell, reason) in refused {
            self.refuse(added.is_none().then_some(node), &row, &cell, reason);
        }
    }

    /// Sets one cell.
    fn cell(
        &mut self,
        node: NodeId,
        period: Option<crate::model::PeriodId>,
        cell: &Pending<'_>,
    ) -> Result<(), Message> {
        let facts = Facts {
            plan: &self.plan,
            period,
            order: cell.order,
            ..self.base
        };
        let Pending { column, text, .. } = *cell;
        if let Some(reason) = fixed(facts, node, column) {
            return Err(reason);
        }
        let edit = if column.is_choice() {
            Some(self.choices.edit(facts, node, column, text)?)
        } else if column.is_day() && self.choices.is_no_day(text) {
            untried_edit(facts, node, column, "")?
        } else {
            untried_edit(facts, node, column, text.trim())?
        };
        if let Some(edit) = edit {
            let plan = edit.apply(&self.plan).map_err(|it| it.message)?;
            self.plan = plan;
            self.edits.push(edit);
            self.set.changed += 1;
        }
        Ok(())
    }

    /// Adds a unit and sets its cells.
    fn add(&mut self, unit: &Unit, texts: &'a [String], columns: &[Column]) {
        let node = NodeId::Unit(unit.id);
        let edit = Edit::AddUnit(AddUnit {
            unit: unit.clone(),
            people: NewPeople::InAddition,
        });
        match edit.apply(&self.plan) {
            Ok(plan) => {
                self.plan = plan;
                self.edits.push(edit);
                self.set.added += 1;
                self.row(node, texts, columns, Some(unit));
            }
            Err(refusal) => {
                let cell = Pending {
                    column: Column::Name,
                    order: DateOrder::DayFirst,
                    text: &unit.name,
                };
                self.refuse(None, &unit.name, &cell, refusal.message);
            }
        }
    }

    /// Whether a cell says so already, in whatever notation.
    fn is_same(&self, node: NodeId, column: Column, text: &str) -> bool {
        let facts = self.base;
        let text = text.trim();
        let copied = facts.copied(node, column).to_string();
        if text == copied.trim() || text == facts.cell(node, column).text {
            return true;
        }
        column.is_number()
            && facts.number(node, column).is_some_and(|number| {
                let digits = text.trim_start_matches(['-', '−', '+']);
                let is_negative = digits.len() < text.len() && !text.starts_with('+');
                is_negative == (number < 0) && cell_number(digits) == Ok(number.unsigned_abs())
            })
    }

    fn name_of(&self, node: NodeId) -> String {
        let facts = Facts {
            plan: &self.plan,
            ..self.base
        };
        facts.label(node).to_owned()
    }

    fn refuse(&mut self, node: Option<NodeId>, row: &str, cell: &Pending<'_>, reason: Message) {
        self.set.refused_count += 1;
        if self.set.refused.len() < MOST_REFUSED {
            self.set.refused.push(RefusedCell {
                node,
                row: row.to_owned(),
                column: cell.column,
                text: cell.text.to_owned(),
                reason,
            });
        }
    }

    fn finish(self, kind: SetKind) -> CellsSet {
        let Self {
            mut edits,
            mut set,
            base,
            plan,
            ..
        } = self;
        if plan == *base.plan {
            set.changed = 0;
            return set;
        }
        set.edit = if edits.len() == 1 {
            edits.pop()
        } else {
            let name = match kind {
                SetKind::Paste => "table-edit-paste",
                SetKind::Fill => "table-edit-fill",
                SetKind::Clear => "table-edit-clear",
            };
            let name = Message::new(name).with("cells", set.changed + set.added);
            Some(Edit::Together(Together { name, edits }))
        };
        set
    }
}
