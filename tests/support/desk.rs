//! A plan with a panel beside it: what a panel wants is done at once, as the window would.

use std::collections::BTreeMap;

use egui::Ui;
use jiff::civil::Date;
use muster::analysis::{ChangeDays, Totals, View};
use muster::chart::Palette;
use muster::edit::Edit;
use muster::model::{IdGenerator, NodeId, Plan};
use muster::text::{Language, Texts};
use muster::ui::{Action, Shown};

/// The plan, what is looked at, and everything that was wanted.
pub(crate) struct Desk<S> {
    pub(crate) plan: Plan,
    pub(crate) day: Date,
    pub(crate) selection: Option<NodeId>,
    pub(crate) language: Language,

    /// How people are counted.
    pub(crate) view: View,

    /// The view state of the panel.
    pub(crate) state: S,

    /// The edits that were done, in order.
    pub(crate) edits: Vec<Edit>,

    /// The refusals that the window would tell.
    pub(crate) refusals: Vec<String>,

    revision: u64,
    ids: IdGenerator,
    totals: BTreeMap<(u64, Date), Totals>,
}

impl<S: Default> Desk<S> {
    pub(crate) fn new(plan: Plan, day: Date, selection: Option<NodeId>) -> Self {
        Self {
            plan,
            day,
            selection,
            language: Language::English,
            view: View::default(),
            state: S::default(),
            edits: Vec::new(),
            refusals: Vec::new(),
            revision: 0,
            ids: IdGenerator::seeded(7),
            totals: BTreeMap::new(),
        }
    }

    /// Draws a panel and does what it wants.
    pub(crate) fn draw(
        &mut self,
        ui: &mut Ui,
        panel: impl FnOnce(&mut Ui, &Shown<'_>, &mut S, &mut Vec<Action>),
    ) {
        let view = self.view;
        let totals = self
            .totals
            .entry((self.revision, self.day))
            .or_insert_with(|| Totals::on(&self.plan, self.day, view.toward));
        let palette = Palette::of(&self.plan);
        let change_days = ChangeDays::of(&self.plan);
        let shown = Shown {
            plan: &self.plan,
            revision: self.revision,
            day: self.day,
            today: self.day,
            view,
            totals,
            palette: &palette,
            change_days: &change_days,
            selection: self.selection,
            texts: Texts::of(self.language),
            ids: &self.ids,
        };
        let mut actions = Vec::new();
        panel(ui, &shown, &mut self.state, &mut actions);
        for action in actions {
            self.perform(action);
        }
    }

    fn perform(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => match edit.apply(&self.plan) {
                Ok(plan) => {
                    self.plan = plan;
                    self.revision += 1;
                    self.ids.next_id::<Plan>();
                    self.edits.push(*edit);
                }
                Err(refusal) => {
                    let words = Texts::of(self.language).say(&refusal.message);
                    self.refusals.push(words);
                }
            },
            Action::Select(node) => self.selection = node,
            Action::GoTo(day) => self.day = day,
            Action::Look(_)
            | Action::CopyCells { .. }
            | Action::PasteCells(_)
            | Action::Inspect(_)
            | Action::ShowFigure(_)
            | Action::LookFor(_)
            | Action::Place(_)
            | Action::Command(_)
            | Action::OpenFile(_)
            | Action::ForgetFile(_)
            | Action::OpenBridge(_)
            | Action::CopyText(_)
            | Action::OpenSample(_)
            | Action::Unfold(_) => {}
        }
    }
}
