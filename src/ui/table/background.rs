//! Rows, and what comes of work in the background.

use egui::{Context, Ui};

use crate::ui::{Action, Shown};

use super::Column;
use super::deeds::paste;
use super::facts::Facts;
use super::state::TableState;
use super::words::Words;
use super::work::{Done, Looked, Sight, TableWork, Work};

/// The most units for which rows are sorted and filtered at once; beyond, it is done in the background.
pub(super) const AT_ONCE: usize = 2_000;

/// Brings the rows up to date, or asks for that where it takes long.
pub(super) fn renew(ui: &Ui, shown: &Shown<'_>, facts: Facts<'_>, state: &mut TableState) {
    let sexes = [Column::OwnWomen, Column::OwnMen, Column::OwnNotStated];
    state.choice.sexes = sexes.into_iter().any(|column| state.columns.has(column));
    if state.makes_rows {
        return;
    }
    let may_wait = shown.plan.unit_count() > AT_ONCE;
    let work = state
        .rows
        .renew(facts, shown.revision, &state.choice, may_wait);
    if let Some(work) = work {
        state.makes_rows = true;
        state
            .wanted
            .push_back(TableWork(Work::Rows(Box::new(work))));
        ui.ctx().request_repaint();
    }
}

/// Takes what has come of work in the background while the table is not drawn, so that nothing pasted is lost.
pub fn take_unseen(
    context: &Context,
    shown: &Shown<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    if state.arrived.is_empty() && state.pasted.is_empty() {
        return;
    }
    let words = Words::of(shown.texts);
    let facts = Facts::new(
        shown.plan,
        shown.day,
        shown.view,
        shown.totals,
        shown.texts,
        &words,
    );
    take_arrived(context, shown, facts, state, actions);
    let columns = state.columns.in_order();
    paste_waiting(shown, facts, &columns, state, actions);
}

/// Takes what has come of work in the background.
pub(super) fn take_arrived(
    context: &Context,
    shown: &Shown<'_>,
    facts: Facts<'_>,
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    while let Some(done) = state.arrived.pop_front() {
        if !matches!(done, Done::Rows(_)) {
            state.running = state.running.saturating_sub(1);
        }
        match done {
            Done::Rows(rows) => {
                let before = std::mem::replace(&mut state.rows, *rows);
                state.leftovers.push(Box::new(before));
                state.makes_rows = false;
            }
            Done::Copied { text, html } => actions.push(Action::CopyCells { text, html }),
            Done::Read { of, target, read } => {
                state.reads = false;
                let columns = state.columns.in_order();
                let facts = facts.looked_at(of);
                paste(shown, facts, &columns, state, (target, read), actions);
            }
            Done::Set {
                revision,
                of,
                set: cells_set,
                mut cells,
            } => {
                state.sets = state.sets.saturating_sub(1);
                if revision == shown.revision {
                    state.leftovers.push(cells);
                    super::deeds::finish(shown, state, *cells_set, actions);
                } else {
                    // The plan has changed meanwhile: once more on the new one, with ids that are free still, on the day that was meant.
                    cells.ids = shown.ids.clone();
                    let of = Sight::of(facts.looked_at(of), shown.revision);
                    state.want(Work::Set { of, cells });
                }
            }
            Done::Tally(key, tally) => state.tally.take(*key, tally),
            Done::Values {
                column,
                revision,
                values,
            } => {
                if let Some(menu) = &mut state.menu
                    && menu.column == column
                {
                    menu.values = Some((revision, values));
                    menu.asked = false;
                }
            }
        }
        context.request_repaint();
    }
}

/// Pastes what waits to be pasted.
pub(super) fn paste_waiting(
    shown: &Shown<'_>,
    facts: Facts<'_>,
    columns: &[Column],
    state: &mut TableState,
    actions: &mut Vec<Action>,
) {
    /// The longest text that is read at once, in bytes.
    const AT_ONCE: usize = 200_000;

    if state.reads {
        return;
    }
    let Some(pasted) = state.pasted.pop_front() else {
        return;
    };
    if pasted.len() > AT_ONCE {
        state.reads = true;
        let of = Looked {
            day: facts.day,
            view: facts.view,
        };
        state.want(Work::Read { of, pasted });
    } else {
        let read = (pasted.target, pasted.cells());
        paste(shown, facts, columns, state, read, actions);
    }
}
