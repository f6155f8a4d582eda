//! Work that looks at many rows, to be done in the background: the table asks for it and takes what comes of it.

use jiff::civil::Date;

use crate::analysis::{Totals, View};
use crate::exchange::cells::{
    CellsError, CopiedCells, cells_of_html, cells_of_text, with_line_breaks,
};
use crate::model::{NodeId, Plan};
use crate::text::{Language, Message, Texts};

use super::Column;
use super::column_filter::value_counts;
use super::facts::Facts;
use super::rows::{Rows, RowsWork};
use super::set_cells::{CellsSet, SetCells};
use super::state::{PasteTarget, Pasted};
use super::tally::{Tally, TallyKey};
use super::words::Words;

/// Work that the table wants done, away from the window: [`run`](Self::run) it on another thread and give what comes of it to [`TableState::take_done`](super::TableState::take_done).
pub struct TableWork(pub(super) Work);

/// What has come of a [`TableWork`].
pub struct TableDone(pub(super) Done);

/// What is to be done.
pub(super) enum Work {
    /// Rows are to be sorted and filtered.
    Rows(Box<RowsWork>),

    /// Cells are to be copied.
    Copy {
        of: Box<Sight>,
        nodes: Vec<NodeId>,
        columns: Vec<Column>,
        about: String,
        with_headings: bool,
    },

    /// A long text is to be taken apart into cells.
    Read { of: Looked, pasted: Pasted },

    /// Cells are to be set.
    Set {
        of: Box<Sight>,
        cells: Box<SetCells>,
    },

    /// Numbers in cells are to be added up.
    Tally {
        of: Box<Sight>,
        key: Box<TallyKey>,
        nodes: Vec<NodeId>,
        columns: Vec<Column>,
    },

    /// The values of a column are to be counted.
    Values {
        of: Box<Sight>,
        nodes: Vec<NodeId>,
        column: Column,
    },
}

/// What was done.
pub(super) enum Done {
    /// Rows were sorted and filtered.
    Rows(Box<Rows>),

    /// Cells were copied.
    Copied { text: String, html: String },

    /// A text was taken apart.
    Read {
        of: Looked,
        target: PasteTarget,
        read: Result<Vec<Vec<String>>, CellsError>,
    },

    /// Cells were set in the plan of a revision.
    Set {
        revision: u64,
        of: Looked,
        set: Box<CellsSet>,
        cells: Box<SetCells>,
    },

    /// Numbers in cells were added up.
    Tally(Box<TallyKey>, Tally),

    /// The values of a column were counted.
    Values {
        column: Column,
        revision: u64,
        values: Vec<(String, usize)>,
    },
}

/// On what day and how the table looks at the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Looked {
    pub(super) day: Date,
    pub(super) view: View,
}

/// What the table looks at, owned.
#[derive(Clone)]
pub(super) struct Sight {
    pub(super) plan: Plan,
    pub(super) revision: u64,
    pub(super) day: Date,
    pub(super) view: View,
    pub(super) language: Language,
}

impl Sight {
    pub(super) fn of(facts: Facts<'_>, revision: u64) -> Box<Self> {
        Box::new(Self {
            plan: facts.plan.clone(),
            revision,
            day: facts.day,
            view: facts.view,
            language: facts.texts.language(),
        })
    }

    /// Does something with the facts, after counting the totals.
    fn with_facts<T>(&self, work: impl FnOnce(Facts<'_>) -> T) -> T {
        let texts = Texts::of(self.language);
        let words = Words::of(texts);
        let totals = Totals::on(&self.plan, self.day, self.view.toward);
        let facts = Facts::new(&self.plan, self.day, self.view, &totals, texts, &words);
        work(facts)
    }
}

impl Pasted {
    /// How long the text is, in bytes.
    pub(super) fn len(&self) -> usize {
        let length = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        length(&self.text) + length(&self.html)
    }

    /// The cells in the text; line breaks within cells come from the HTML.
    pub(super) fn cells(&self) -> Result<Vec<Vec<String>>, CellsError> {
        let html = self.html.as_deref().map(cells_of_html);
        match (&self.text, html) {
            (Some(text), Some(Ok(html))) => Ok(with_line_breaks(cells_of_text(text)?, &html)),
            (Some(text), _) => cells_of_text(text),
            (None, Some(html)) => html,
            (None, None) => Ok(Vec::new()),
        }
    }
}

/// What the table has to know of a work that is cancelled, so that it waits for it no longer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TableTicket {
    /// Whether cells were to be set.
    pub(super) sets: bool,
}

impl TableWork {
    /// What it is called while it takes long, where a person may want to cancel it.
    pub fn name(&self) -> Option<Message> {
        match &self.0 {
            Work::Set { cells, .. } => {
                Some(Message::new("work-setting-cells").with("count", cells.len()))
            }
            Work::Copy { nodes, columns, .. } => {
                let count = nodes.len() * columns.len();
                Some(Message::new("work-copying-cells").with("count", count))
            }
            Work::Rows(_) | Work::Read { .. } | Work::Tally { .. } | Work::Values { .. } => None,
        }
    }

    /// What the table has to know when it is cancelled.
    pub fn ticket(&self) -> TableTicket {
        TableTicket {
            sets: matches!(self.0, Work::Set { .. }),
        }
    }

    /// Does the work.
    pub fn run(self) -> TableDone {
        self.run_watched(&mut |_, _| {})
    }

    /// Does the work; told on the way is how much of how much is done, where that can be told.
    pub fn run_watched(self, watch: &mut dyn FnMut(usize, usize)) -> TableDone {
        TableDone(match self.0 {
            Work::Rows(work) => Done::Rows(Box::new(work.run())),
            Work::Copy {
                of,
                nodes,
                columns,
                about,
                with_headings,
            } => {
                let cells = of.with_facts(|facts| copied_cells(facts, &nodes, &columns, about));
                Done::Copied {
                    text: cells.text(with_headings),
                    html: cells.html(with_headings),
                }
            }
            Work::Read { of, pasted } => Done::Read {
                of,
                target: pasted.target,
                read: pasted.cells(),
            },
            Work::Set { of, cells } => Done::Set {
                revision: of.revision,
                of: Looked {
                    day: of.day,
                    view: of.view,
                },
                set: Box::new(of.with_facts(|facts| cells.run(facts, watch))),
                cells,
            },
            Work::Tally {
                of,
                key,
                nodes,
                columns,
            } => {
                let tally = of.with_facts(|facts| Tally::of(facts, &nodes, &columns));
                Done::Tally(key, tally)
            }
            Work::Values { of, nodes, column } => Done::Values {
                column,
                revision: of.revision,
                values: of.with_facts(|facts| value_counts(facts, column, nodes.into_iter())),
            },
        })
    }
}

/// The cells of rows and columns, to be copied.
pub(super) fn copied_cells(
    facts: Facts<'_>,
    nodes: &[NodeId],
    columns: &[Column],
    about: String,
) -> CopiedCells {
    let heading = |column: &Column| facts.words.heading(*column).to_owned();
    let row = |node: &NodeId| {
        let cells = columns.iter();
        cells.map(|column| facts.copied(*node, *column)).collect()
    };
    CopiedCells {
        about,
        headings: columns.iter().map(heading).collect(),
        rows: nodes.iter().map(row).collect(),
    }
}
