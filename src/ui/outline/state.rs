//! How the outline is looked at: what is open, what is looked for, what is being dragged or renamed.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;
use jiff::civil::Date;

use crate::model::{NodeId, Plan, PlanId};
use crate::ui::Shown;

use super::branches::{Branches, above};
use super::drag::Drag;
use super::numbers::{Column, Columns};
use super::rename::Renaming;
use super::row_facts::RowFacts;
use super::rows::{Row, first_open, rows};
use super::sieve::Sieve;

/// Which branches the outline shows.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub enum Scope {
    /// Those that hold units of the planning country or with its people.
    Ours,

    /// All.
    #[default]
    All,
}

/// How the outline is looked at; no part of the plan.
#[derive(Debug, Default)]
pub struct OutlineState {
    /// The plan that was shown last.
    plan: Option<PlanId>,

    open: BTreeSet<NodeId>,

    /// What was open when the plan was looked at before; to be open again.
    returns: Option<BTreeSet<NodeId>>,

    /// What was closed by hand while something is looked for, when else everything is open.
    closed: BTreeSet<NodeId>,

    /// Grows whenever something is opened or closed.
    turns: u64,

    pub(super) scope: Scope,
    pub(super) filter: String,
    columns: BTreeSet<Column>,

    /// The columns for which there is room in this frame.
    pub(super) fitting: Columns,

    pub(super) renaming: Option<Renaming>,
    pub(super) drag: Option<Drag>,

    /// What was cut and waits to be pasted, with what is on the clipboard of it.
    cut: Option<(NodeId, String)>,

    /// What was pasted last, while it is chosen: pasted again, the next comes to stand beside it.
    pub(super) pasted: Option<NodeId>,

    /// What is to be brought into view.
    pub(super) reveal: Option<NodeId>,

    /// Whether the tree is to get the keyboard.
    wants_keyboard: bool,

    /// The node that was brought into view last, with what it stood under.
    revealed: Option<(NodeId, Option<NodeId>)>,

    /// The selection with all above it.
    way: BTreeSet<NodeId>,

    kept: Option<(KeptKey, Option<BTreeSet<NodeId>>)>,
    rows: Option<(RowsKey, Vec<Row>)>,
    facts: BTreeMap<NodeId, RowFacts>,
}

/// What decides what is left in.
type KeptKey = (u64, Date, Sieve);

/// What decides the rows.
type RowsKey = (KeptKey, u64, BTreeSet<NodeId>);

impl OutlineState {
    /// Which branches are shown.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Shows other branches.
    pub fn set_scope(&mut self, scope: Scope) {
        self.scope = scope;
    }

    /// The columns beside the one of the view, in their order.
    pub fn columns(&self) -> &BTreeSet<Column> {
        &self.columns
    }

    /// Shows or hides a column.
    pub fn toggle_column(&mut self, column: Column) {
        if !self.columns.remove(&column) {
            self.columns.insert(column);
        }
    }

    /// Shows a node, with all below it, as cut: it waits to be pasted elsewhere.
    ///
    /// The text is what the clipboard holds of it.
    pub fn set_cut(&mut self, node: NodeId, text: String) {
        self.cut = Some((node, text));
        self.pasted = None;
    }

    /// What was cut, with what the clipboard holds of it.
    pub fn cut(&self) -> Option<(NodeId, &str)> {
        self.cut.as_ref().map(|(node, text)| (*node, text.as_str()))
    }

    /// Leaves what was cut where it is.
    pub fn forget_cut(&mut self) {
        self.cut = None;
        self.pasted = None;
    }

    /// Whether a node was cut, or stands below what was.
    pub(super) fn is_cut(&self, plan: &Plan, node: NodeId) -> bool {
        self.cut.as_ref().is_some_and(|(cut, _)| {
            std::iter::successors(Some(node), |it| plan.parents(*it).next()).any(|it| it == *cut)
        })
    }

    /// Opens just these branches of the plan that is shown next.
    pub fn return_to(&mut self, open: BTreeSet<NodeId>) {
        self.returns = Some(open);
    }

    /// The branches that are open while nothing is looked for.
    pub fn open_nodes(&self) -> &BTreeSet<NodeId> {
        &self.open
    }

    /// Grows whenever a branch is opened or closed.
    pub fn turns(&self) -> u64 {
        self.turns
    }

    /// Whether a name is being typed in the outline.
    pub fn is_renaming(&self) -> bool {
        self.renaming.is_some()
    }

    /// Gives the tree the keyboard, from the next frame on: in a frame with a click, whatever lies under the row clicked loses it.
    pub(super) fn take_keyboard(&mut self, ui: &Ui) {
        self.wants_keyboard = true;
        ui.ctx().request_repaint();
    }

    /// Whether the tree is to get the keyboard now.
    pub(super) fn takes_keyboard(&mut self) -> bool {
        std::mem::take(&mut self.wants_keyboard)
    }

    /// Brings what is kept up to date with the plan, the day and the selection.
    pub(super) fn follow(&mut self, shown: &Shown<'_>) {
        let id = shown.plan.head().id;
        if self.plan != Some(id) {
            let Self {
                scope,
                columns,
                returns,
                ..
            } = std::mem::take(self);
            *self = Self {
                plan: Some(id),
                scope,
                columns,
                ..Self::default()
            };
            self.open = returns.unwrap_or_else(|| {
                first_open(&Branches {
                    plan: shown.plan,
                    day: shown.day,
                    kept: None,
                    also: &BTreeSet::new(),
                })
            });
        }
        self.follow_selection(shown);
        self.follow_plan(shown);
    }

    /// Opens all above what was chosen elsewhere, or has come to stand elsewhere, and brings it into view.
    fn follow_selection(&mut self, shown: &Shown<'_>) {
        let selection = shown.selection.filter(|node| shown.plan.contains(*node));
        let way = |node| above(shown.plan, node, shown.day);
        let stands = selection.map(|node| (node, way(node).next()));
        if self.revealed != stands {
            self.revealed = stands;
            if let Some(node) = selection {
                self.open_way_to(shown, node);
                self.reveal = Some(node);
            }
        }
        self.way.clear();
        if let Some(node) = selection {
            self.way.extend(way(node).chain([node]));
        }
    }

    fn follow_plan(&mut self, shown: &Shown<'_>) {
        let sieve = Sieve {
            scope: self.scope,
            text: self.filter.clone(),
            language: shown.texts.language(),
        };
        let kept_key = (shown.revision, shown.day, sieve);
        if self.kept.as_ref().is_none_or(|(key, _)| *key != kept_key) {
            let kept = kept_key.2.kept(shown.plan, shown.day);
            self.kept = Some((kept_key.clone(), kept));
        }
        // The selection matters only where it might be left out.
        let is_whole = self.kept.as_ref().is_none_or(|(_, kept)| kept.is_none());
        let way = if is_whole || self.is_filtering() {
            BTreeSet::new()
        } else {
            self.way.clone()
        };
        let key = (kept_key, self.turns, way);
        if self.rows.as_ref().is_none_or(|(old, _)| *old != key) {
            let branches = self.branches(shown, &key.2);
            let rows = rows(&branches, |node| self.is_open(node));
            self.rows = Some((key, rows));
            self.facts.clear();
        }
    }

    /// The rows from top to bottom.
    pub(super) fn rows(&self) -> &[Row] {
        self.rows.as_ref().map_or(&[], |(_, rows)| rows)
    }

    /// What the row of a node says.
    pub(super) fn facts(&mut self, shown: &Shown<'_>, node: NodeId) -> RowFacts {
        if let Some(facts) = self.facts.get(&node) {
            return facts.clone();
        }
        let facts = match &self.rows {
            Some((key, _)) => RowFacts::of(&self.branches(shown, &key.2), node),
            None => RowFacts::of(&self.branches(shown, &BTreeSet::new()), node),
        };
        self.facts.insert(node, facts.clone());
        facts
    }

    pub(super) fn is_filtering(&self) -> bool {
        !self.filter.trim().is_empty()
    }

    /// Whether the branch of a node is open: all are while something is looked for, but those closed by hand.
    pub(super) fn is_open(&self, node: NodeId) -> bool {
        if self.is_filtering() {
            !self.closed.contains(&node)
        } else {
            self.open.contains(&node)
        }
    }

    pub(super) fn set_open(&mut self, node: NodeId, open: bool) {
        // The one set holds what is open, the other what is closed.
        let (set, is_inside) = if self.is_filtering() {
            (&mut self.closed, !open)
        } else {
            (&mut self.open, open)
        };
        let has_changed = if is_inside {
            set.insert(node)
        } else {
            set.remove(&node)
        };
        self.turns += u64::from(has_changed);
    }

    /// Opens all above a node.
    pub(super) fn open_way_to(&mut self, shown: &Shown<'_>, node: NodeId) {
        for node in above(shown.plan, node, shown.day) {
            self.set_open(node, true);
        }
    }

    /// Looks for something else.
    pub fn look_for(&mut self, text: String) {
        if text.is_empty() && self.filter.is_empty() {
            return;
        }
        self.filter = text;
        self.closed.clear();
        self.turns += 1;
    }

    fn branches<'a>(&'a self, shown: &Shown<'a>, also: &'a BTreeSet<NodeId>) -> Branches<'a> {
        Branches {
            plan: shown.plan,
            day: shown.day,
            kept: self.kept.as_ref().and_then(|(_, kept)| kept.as_ref()),
            also,
        }
    }
}
