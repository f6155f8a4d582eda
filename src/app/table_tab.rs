//! What the window does for the table: its work in the background, and its columns between runs.

use egui::Context;

use crate::ui::table::{ColumnLayout, TableDone, TableLayout};

use super::application::Application;
use super::jobs::{Done, Stopping, let_go};
use super::settings::TableColumn;

impl Application {
    /// Begins what the table wants done in the background, and keeps its columns where they have changed.
    pub(super) fn table_work(&mut self, context: &Context) {
        let shown = self.shown;
        while let Some(work) = self.views.table.next_work() {
            let Some(name) = work.name() else {
                self.jobs
                    .begin(context, move || Done::Table(shown, Box::new(work.run())));
                continue;
            };
            let ticket = work.ticket();
            let id = self
                .jobs
                .begin_named(context, name, Stopping::Drops, move |progress| {
                    let mut watch = |done, of| progress.tell(done, of);
                    Done::Table(shown, Box::new(work.run_watched(&mut watch)))
                });
            let jobs = &self.jobs;
            self.views.table_works.retain(|(id, _)| jobs.has(*id));
            self.views.table_works.push((id, ticket));
        }
        let leftovers = self.views.table.take_leftovers();
        if !leftovers.is_empty() {
            let_go(leftovers);
        }
        let is_dragging = context.input(|input| input.pointer.any_down());
        if !is_dragging && self.views.table.layout() != self.table_layout() {
            let columns = self.views.table.layout().columns;
            let columns = columns.into_iter().map(|column| TableColumn {
                name: column.name,
                width: column.width,
            });
            self.settings.table = columns.collect();
        }
    }

    /// Takes what has come of the table's work, unless another plan was opened meanwhile.
    pub(super) fn table_done(&mut self, shown: u64, done: TableDone) {
        if shown == self.shown {
            self.views.table.take_done(done);
        }
    }

    /// Lets the table know that a work is cancelled, where it has asked for it.
    pub(super) fn cancel_table_work(&mut self, work: u64) {
        let works = &mut self.views.table_works;
        if let Some(index) = works.iter().position(|(id, _)| *id == work) {
            let (_, ticket) = works.remove(index);
            self.views.table.cancelled(ticket);
        }
    }

    /// Gives the table of a plan that is about to be shown its columns as they were kept.
    pub(super) fn bring_back_table(&mut self) {
        self.shown += 1;
        let layout = self.table_layout();
        self.views.table.set_layout(&layout);
    }

    /// The columns of the table as they are kept.
    fn table_layout(&self) -> TableLayout {
        if self.settings.table.is_empty() {
            return crate::ui::table::TableState::default().layout();
        }
        let columns = self.settings.table.iter().map(|column| ColumnLayout {
            name: column.name.clone(),
            width: column.width,
        });
        TableLayout {
            columns: columns.collect(),
        }
    }
}
