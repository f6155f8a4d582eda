//! Who serves in whose units on a day, as a matrix of hosts and flags.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::{Bridge, Contributor, Plank, bridge};
use crate::model::{Mission, NodeId, Plan, UnitId};
use crate::text::{Message, Value};

use super::bridge_table::table;
use super::bridge_tree::{node_name, short_contributor};
use super::frame::place_name;
use super::matrix::{Matrix, MatrixCell, MatrixHead, MatrixRow};
use super::notes::{doubt_of, held_in_part};
use super::source_line::source_line_of;
use super::view_words::both_ledgers;
use super::{Figure, FigureRequest, Graph, Ink, Palette, Part, contributor_name};

/// How many rows and columns have names of their own; the smaller ones are taken together.
const MOST: usize = 10;

/// How many units of a cell are named.
const MOST_PARTS: usize = 12;

/// What a row or column stands for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Side {
    /// A contributor.
    One(Contributor),

    /// All of those too small for a line of their own.
    Rest,

    /// As a row: those who serve in units of their own.
    AtHome,
}

/// Who serves with whom on a day.
pub(super) fn figure(plan: &Plan, request: &FigureRequest) -> Figure {
    let bridge = bridge(plan, request.day, request.view, request.within);
    let planks = shown(&bridge);
    let (matrix, has_home) = matrix(plan, &planks);
    let guests = planks.iter().filter(|plank| plank.is_guest());
    let guests: u64 = guests.map(|plank| plank.people.total()).sum();
    let missions: BTreeSet<_> = planks.iter().map(|plank| plank.mission).collect();
    let missions: Vec<&Mission> = missions.iter().filter_map(|id| plan.mission(*id)).collect();
    let estimated = planks.iter().map(|plank| plank.estimated).sum();
    let unconfirmed = planks.iter().map(|plank| plank.unconfirmed).sum();
    let mut notes = Vec::new();
    notes.extend(doubt_of(estimated, unconfirmed));
    if has_home {
        notes.push(Message::new("chart-note-own-units"));
    }
    notes.extend(held_in_part(&missions));
    Figure {
        name: request.name,
        title: title(plan, request),
        subtitle: subtitle(request, guests),
        series: Vec::new(),
        nobody: planks.is_empty().then(|| nobody(plan, request)),
        notes,
        source: source_line_of(plan, request, planks.iter().copied()),
        marking: plan.head().marking.clone(),
        table: table(plan, planks),
        graph: Graph::Matrix(matrix),
    }
}

/// The people of those who have guests, are guests or share a unit; nobody where nobody does.
fn shown(bridge: &Bridge) -> Vec<&Plank> {
    let planks = || bridge.planks().iter();
    let joint = || planks().filter(|plank| plank.is_guest());
    let hosts: BTreeSet<Contributor> = joint().map(|plank| plank.host).collect();
    let guests: BTreeSet<Contributor> = joint().map(|plank| plank.flag).collect();
    planks()
        .filter(|plank| hosts.contains(&plank.host) || guests.contains(&plank.flag))
        .collect()
}

/// The matrix, and whether its last row has those who serve in units of their own.
fn matrix(plan: &Plan, planks: &[&Plank]) -> (Matrix, bool) {
    let joint = || planks.iter().filter(|plank| plank.is_guest());
    let hosts: BTreeSet<Contributor> = joint().map(|plank| plank.host).collect();
    let rows = Lines::new(plan, planks, |it| it.host, |it| hosts.contains(&it.host));
    let columns = Lines::new(plan, planks, |it| it.flag, |_| true);
    let row_of = |plank: &Plank| {
        if hosts.contains(&plank.host) {
            rows.side(plank.host)
        } else {
            Side::AtHome
        }
    };
    let mut cells: BTreeMap<(Side, Side), Vec<&Plank>> = BTreeMap::new();
    for plank in planks {
        let place = (row_of(plank), columns.side(plank.flag));
        cells.entry(place).or_default().push(plank);
    }
    let has_home = cells.keys().any(|(row, _)| *row == Side::AtHome);
    let sides = rows.order.iter().copied();
    let sides = sides.chain(has_home.then_some(Side::AtHome));
    let palette = Palette::of(plan);
    let rows: Vec<MatrixRow> = sides
        .map(|side| {
            let planks = columns
                .order
                .iter()
                .map(|column| cells.get(&(side, *column)));
            let cells: Vec<MatrixCell> = planks
                .map(|planks| planks.map(|it| cell(plan, it)).unwrap_or_default())
                .collect();
            MatrixRow {
                head: head(plan, &palette, side, rows.folded),
                total: cells.iter().map(|cell| cell.people).sum(),
                cells,
            }
        })
        .collect();
    let heads = columns.order.iter();
    let heads: Vec<MatrixHead> = heads
        .map(|side| head(plan, &palette, *side, columns.folded))
        .collect();
    let total = |column: usize| rows.iter().map(|row| row.cells[column].people).sum();
    let matrix = Matrix {
        corner: Message::new("chart-matrix-corner"),
        totals: (0..heads.len()).map(total).collect(),
        columns: heads,
        rows,
    };
    (matrix, has_home)
}

/// Rows or columns: the planning country, then the others by size, then the small ones together.
struct Lines {
    order: Vec<Side>,
    named: BTreeSet<Contributor>,

    /// How many are taken together.
    folded: usize,
}

impl Lines {
    fn new(
        plan: &Plan,
        planks: &[&Plank],
        contributor: impl Fn(&Plank) -> Contributor,
        is_wanted: impl Fn(&Plank) -> bool,
    ) -> Self {
        let mut sizes: BTreeMap<Contributor, u64> = BTreeMap::new();
        for plank in planks.iter().filter(|plank| is_wanted(plank)) {
            *sizes.entry(contributor(plank)).or_default() += plank.people.total();
        }
        let own = Contributor::Country(plan.head().country);
        let mut all: Vec<_> = sizes.into_iter().collect();
        all.sort_by_key(|(contributor, people)| {
            (*contributor != own, Reverse(*people), *contributor)
        });
        let mut all: Vec<Contributor> = all
            .into_iter()
            .map(|(contributor, _)| contributor)
            .collect();
        // A single one left over gets its name too.
        let most = if all.len() == MOST + 1 {
            MOST + 1
        } else {
            MOST
        };
        let folded = all.split_off(most.min(all.len()));
        let order = all.iter().copied().map(Side::One);
        Self {
            order: order
                .chain((!folded.is_empty()).then_some(Side::Rest))
                .collect(),
            named: all.iter().copied().collect(),
            folded: folded.len(),
        }
    }

    fn side(&self, contributor: Contributor) -> Side {
        if self.named.contains(&contributor) {
            Side::One(contributor)
        } else {
            Side::Rest
        }
    }
}

fn head(plan: &Plan, palette: &Palette, side: Side, folded: usize) -> MatrixHead {
    match side {
        Side::One(contributor) => MatrixHead {
            label: contributor_name(plan, contributor),
            short: short_contributor(plan, contributor),
            ink: palette.contributor(contributor),
        },
        Side::Rest => MatrixHead {
            label: Message::new("chart-other-contributors")
                .with("count", folded)
                .into(),
            short: Message::new("chart-matrix-others").into(),
            ink: Ink::Others,
        },
        Side::AtHome => MatrixHead {
            label: Message::new("chart-matrix-own-units").into(),
            short: Message::new("chart-matrix-own-units").into(),
            ink: Ink::Others,
        },
    }
}

fn cell(plan: &Plan, planks: &Vec<&Plank>) -> MatrixCell {
    let mut units: BTreeMap<Option<UnitId>, u64> = BTreeMap::new();
    for plank in planks {
        *units.entry(plank.host_unit).or_default() += plank.people.total();
    }
    let name = |unit: Option<UnitId>| match unit {
        Some(unit) => node_name(plan, unit.into()),
        None => Value::Message(Message::new("chart-others-not-listed")),
    };
    let subject = match units.keys().copied().collect::<Vec<_>>().as_slice() {
        [only] => only.map(NodeId::Unit),
        _ => None,
    };
    let parts = units.into_iter().map(|(unit, people)| Part {
        label: name(unit),
        people,
    });
    let mut made_of: Vec<Part> = parts.collect();
    made_of.sort_by_key(|part| Reverse(part.people));
    if made_of.len() > MOST_PARTS + 1 {
        let rest = made_of.split_off(MOST_PARTS);
        made_of.push(Part {
            label: Message::new("chart-told-rest")
                .with("count", rest.len())
                .into(),
            people: rest.iter().map(|part| part.people).sum(),
        });
    }
    MatrixCell {
        people: planks.iter().map(|it| it.people.total()).sum(),
        estimated: planks.iter().map(|it| it.estimated).sum(),
        unconfirmed: planks.iter().map(|it| it.unconfirmed).sum(),
        is_joint: planks.iter().any(|it| it.is_guest()),
        made_of,
        subject,
    }
}

fn title(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-who-serves-with-whom-title-one")
            .with("mission", place)
            .with("day", request.day),
        None => Message::new("chart-who-serves-with-whom-title").with("day", request.day),
    }
}

/// How people are looked at, and how many serve in units that are not their own.
fn subtitle(request: &FigureRequest, guests: u64) -> Message {
    Message::new("chart-who-serves-with-whom-subtitle")
        .with("view", both_ledgers(request.view))
        .with("people", guests)
}

fn nobody(plan: &Plan, request: &FigureRequest) -> Message {
    super::joint_units::nobody(plan, request)
}
