//! One open plan with its history, and everything that follows from it.

use std::collections::BTreeSet;
use std::path::PathBuf;

use jiff::civil::Date;

use crate::analysis::{ChangeDays, Renewal, Totals, View};
use crate::edit::{Edit, History, Refusal};
use crate::model::{IdGenerator, NodeId, Plan, PlanDate};
use crate::rules::Findings;
use crate::text::{Message, Texts};
use crate::ui::Shown;

use super::view_state::PlanView;

/// An open plan: its history, its file, the day and the view looked at, and what is computed from them.
///
/// What is computed is renewed from the difference between the plan before and the plan after a change.
pub(super) struct Document {
    history: History,
    pub(super) path: Option<PathBuf>,
    day: Date,
    view: View,
    selection: Option<NodeId>,
    known: Plan,
    totals: Totals,
    change_days: ChangeDays,
    findings: Findings,
    ids: IdGenerator,

    /// The branches of the outline that were open, until they are.
    open: Option<BTreeSet<NodeId>>,
}

impl Document {
    /// A plan just read, or a new one; there is nothing to lose until it is changed.
    ///
    /// It opens on its reference day, else today.
    pub(super) fn new(plan: Plan, path: Option<PathBuf>, today: Date, seed: u64) -> Self {
        let day = plan.head().reference_day.map_or(today, PlanDate::earliest);
        let view = View::default();
        let totals = Totals::on(&plan, day, view.toward);
        let change_days = ChangeDays::of(&plan);
        let findings = Findings::of(&plan);
        let history = History::new(plan.clone());
        Self {
            history,
            path,
            day,
            view,
            selection: None,
            known: plan,
            totals,
            change_days,
            findings,
            ids: IdGenerator::seeded(seed),
            open: None,
        }
    }

    /// Looks at the plan as it was looked at before.
    pub(super) fn return_to(&mut self, view: &PlanView) {
        if let Some(day) = view.day() {
            self.go_to(day);
        }
        self.look(view.view());
        self.select(view.selection());
        self.open = Some(view.open());
    }

    /// The branches of the outline to open, once.
    pub(super) fn take_open(&mut self) -> Option<BTreeSet<NodeId>> {
        self.open.take()
    }

    pub(super) fn plan(&self) -> &Plan {
        self.history.plan()
    }

    pub(super) fn history(&self) -> &History {
        &self.history
    }

    pub(super) fn day(&self) -> Date {
        self.day
    }

    pub(super) fn view(&self) -> View {
        self.view
    }

    pub(super) fn selection(&self) -> Option<NodeId> {
        self.selection
    }

    pub(super) fn findings(&self) -> &Findings {
        &self.findings
    }

    /// What the panels are shown.
    pub(super) fn shown(&self, today: Date, texts: &'static Texts) -> Shown<'_> {
        Shown {
            plan: self.plan(),
            revision: self.history.revision(),
            day: self.day,
            today,
            view: self.view,
            totals: &self.totals,
            change_days: &self.change_days,
            selection: self.selection,
            texts,
            ids: &self.ids,
        }
    }

    pub(super) fn perform(&mut self, edit: &Edit) -> Result<(), Refusal> {
        self.history.perform(edit)?;
        // The edit may have used ids that the generator would give again.
        self.ids = self.ids.split();
        self.renew();
        Ok(())
    }

    pub(super) fn undo(&mut self) {
        if self.history.undo() {
            self.renew();
        }
    }

    pub(super) fn redo(&mut self) {
        if self.history.redo() {
            self.renew();
        }
    }

    pub(super) fn mark_saved(&mut self, revision: u64) {
        self.history.mark_saved(revision);
    }

    pub(super) fn go_to(&mut self, day: Date) {
        if day != self.day {
            self.day = day;
            self.totals = Totals::on(self.history.plan(), day, self.view.toward);
        }
    }

    pub(super) fn look(&mut self, view: View) {
        if view.toward != self.view.toward {
            self.totals = Totals::on(self.history.plan(), self.day, view.toward);
        }
        self.view = view;
    }

    pub(super) fn select(&mut self, node: Option<NodeId>) {
        self.selection = node.filter(|node| self.plan().contains(*node));
    }

    /// What the window's title says: a dot while the plan differs from the file, then title and program.
    pub(super) fn title(&self) -> Message {
        let title = self.plan().head().title.clone();
        if self.history.is_modified() {
            Message::new("window-title-modified").with("title", title)
        } else {
            Message::new("window-title").with("title", title)
        }
    }

    fn renew(&mut self) {
        let plan = self.history.plan();
        let renewal = Renewal::between(&self.known, plan);
        self.totals.renew(&renewal);
        self.change_days.renew(&renewal);
        self.findings.renew(&renewal);
        self.known = plan.clone();
        self.selection = self.selection.filter(|node| self.known.contains(*node));
    }
}
