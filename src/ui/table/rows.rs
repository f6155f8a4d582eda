//! Which rows the table has, in which order, and what they add up to.
//!
//! All of it is kept while nothing changes that it hangs on; a frame looks only at the rows in sight.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::analysis::{Lens, Measure, View};
use crate::model::{NodeId, People, Plan};
use crate::text::Language;

use super::Column;
use super::facts::Facts;
use super::filter::{Filter, Haystacks};
use super::tree::Tree;

/// By which column rows are sorted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Sort {
    pub(super) column: Column,
    pub(super) descending: bool,
}

/// What the person has chosen to see.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Choice {
    /// Whether missions and formations have rows too.
    pub(super) groups: bool,

    /// What rows have to contain.
    pub(super) filter: String,

    /// In which order; none for that of the outline.
    pub(super) sort: Option<Sort>,
}

/// The rows of the table.
#[derive(Default)]
pub(super) struct Rows {
    kept: Option<Kept>,
    tree: Tree,
    haystacks: Haystacks,

    /// The indices into the tree of the rows that are there, in their order.
    shown: Vec<u32>,

    /// How many rows there would be without the filter.
    of_all: usize,

    sums: Sums,
}

/// On what the rows hang.
struct Kept {
    plan: Plan,
    revision: u64,
    day: Date,
    view: View,
    language: Language,
    choice: Choice,
}

/// What the rows add up to, everyone counted once.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Sums {
    /// The own people of the rows.
    pub(super) own: People,

    /// The people of the rows and of all below them: as the view counts, planned, in place, on the ground.
    pub(super) all: [u64; 4],
}

impl Rows {
    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.shown.len()
    }

    /// How many rows there would be without the filter.
    pub(super) fn of_all(&self) -> usize {
        self.of_all
    }

    /// What the rows add up to.
    pub(super) fn sums(&self) -> Sums {
        self.sums
    }

    /// The node of a row.
    pub(super) fn node(&self, row: usize) -> Option<NodeId> {
        let index = *self.shown.get(row)? as usize;
        self.tree.rows().get(index).map(|row| row.node)
    }

    /// The row of a node.
    pub(super) fn row_of(&self, node: NodeId) -> Option<usize> {
        let rows = self.tree.rows();
        let is_node = |index: &u32| rows.get(*index as usize).map(|row| row.node) == Some(node);
        self.shown.iter().position(is_node)
    }

    /// Brings the rows to a plan, a day, a view and a choice; whether anything had changed.
    pub(super) fn renew(&mut self, facts: Facts<'_>, revision: u64, choice: &Choice) -> bool {
        let language = facts.texts.language();
        if let Some(kept) = &self.kept
            && kept.revision == revision
            && kept.day == facts.day
            && kept.view == facts.view
            && kept.language == language
            && kept.choice == *choice
        {
            return false;
        }
        self.renew_tree(facts, revision);
        let filter = Filter::new(&choice.filter);
        if filter.is_empty() {
            self.haystacks.clear();
        } else {
            self.haystacks.fill(facts, self.tree.rows());
        }
        self.shown = self.matching(facts, &filter, choice.groups);
        if let Some(sort) = choice.sort {
            self.sort(facts, sort);
        }
        self.sums = self.sum(facts, choice);
        self.kept = Some(Kept {
            plan: facts.plan.clone(),
            revision,
            day: facts.day,
            view: facts.view,
            language,
            choice: choice.clone(),
        });
        true
    }

    /// Builds the tree anew where it can't stay, and forgets words that may have changed.
    fn renew_tree(&mut self, facts: Facts<'_>, revision: u64) {
        let Facts { plan, day, .. } = facts;
        let Some(kept) = &self.kept else {
            self.tree = Tree::on(plan, day);
            return;
        };
        let mut stays = true;
        if kept.revision != revision {
            let difference = kept.plan.difference(plan);
            stays = Tree::holds_for(&kept.plan, plan, &difference, kept.day);
            if stays {
                self.haystacks.forget(&difference);
            }
        }
        stays = stays && (kept.day == day || self.tree.holds_on(plan, day));
        if !stays {
            self.tree = Tree::on(plan, day);
        }
        if !stays || kept.language != facts.texts.language() {
            self.haystacks.clear();
        }
    }

    /// The rows that pass the filter, in the order of the tree.
    fn matching(&mut self, facts: Facts<'_>, filter: &Filter, groups: bool) -> Vec<u32> {
        let rows = self.tree.rows();
        let is_row = |node: NodeId| groups || node.unit().is_some();
        self.of_all = rows.iter().filter(|row| is_row(row.node)).count();
        let indices = 0..u32::try_from(rows.len()).unwrap_or(u32::MAX);
        if filter.is_empty() {
            return indices
                .filter(|index| is_row(rows[*index as usize].node))
                .collect();
        }
        let passes = filter.passes(facts, rows, &self.haystacks);
        indices
            .filter(|index| {
                let index = *index as usize;
                passes[index] && is_row(rows[index].node)
            })
            .collect()
    }

    /// Sorts the rows by a column; those that have nothing in it come last, equal ones stay in the order of the tree.
    fn sort(&mut self, facts: Facts<'_>, sort: Sort) {
        let Sort { column, descending } = sort;
        let rows = self.tree.rows();
        if is_sorted_by_number(column) {
            let key = |node| facts.number(node, column);
            self.shown = sorted(&self.shown, descending, |index| key(rows[index].node));
        } else {
            let key = |node| {
                let text = facts.text(node, column);
                (!text.is_empty()).then(|| facts.texts.sort_key(&text))
            };
            self.shown = sorted(&self.shown, descending, |index| key(rows[index].node));
        }
    }

    fn sum(&self, facts: Facts<'_>, choice: &Choice) -> Sums {
        let View { measure, lens, .. } = facts.view;
        let looks = [
            (lens, measure),
            (Lens::Planned, measure),
            (Lens::Deployed, measure),
            (lens, Measure::Present),
        ];
        let rows = self.tree.rows();
        let mut sums = Sums::default();
        for index in &self.shown {
            sums.own += facts.own(rows[*index as usize].node);
        }
        let mut add = |counts: &dyn Fn(Lens, Measure) -> u64| {
            for (sum, (lens, measure)) in sums.all.iter_mut().zip(looks) {
                *sum += counts(lens, measure);
            }
        };
        if Filter::new(&choice.filter).is_empty() {
            // All missions with everyone in them; others, not listed, belong to the missions' own rows.
            for mission in facts.plan.missions() {
                let totals = facts.totals.of(mission.id.into());
                let apart = |lens, measure| {
                    if choice.groups {
                        0
                    } else {
                        totals.own.of(lens, measure)
                    }
                };
                add(&|lens, measure| totals.all.of(lens, measure) - apart(lens, measure));
            }
            return sums;
        }
        // A row counts with all below it, but what is below another row only once.
        let mut covered = vec![false; rows.len()];
        for index in &self.shown {
            covered[*index as usize] = true;
        }
        for index in 0..rows.len() {
            let above = rows[index].parent.is_some_and(|it| covered[it as usize]);
            covered[index] |= above;
            if covered[index] {
                let own = facts.totals.of(rows[index].node).own;
                add(&|lens, measure| own.of(lens, measure));
            }
        }
        sums
    }
}

/// Whether a column is sorted by numbers, dates or ranks rather than words.
fn is_sorted_by_number(column: Column) -> bool {
    column.is_number()
        || matches!(
            column,
            Column::Echelon
                | Column::FirstDay
                | Column::LastDay
                | Column::Status
                | Column::Decision
                | Column::Negotiation
                | Column::InPlace
                | Column::Confidence
        )
}

/// Indices sorted by keys that are made once each; indices without a key come last either way.
fn sorted<K: Ord>(indices: &[u32], descending: bool, key: impl Fn(usize) -> Option<K>) -> Vec<u32> {
    let mut keyed: Vec<(Option<K>, u32)> = indices
        .iter()
        .map(|index| (key(*index as usize), *index))
        .collect();
    // The index decides at last, so that the order is stable.
    keyed.sort_unstable_by(|(one, a), (other, b)| {
        let order = match (one, other) {
            (Some(one), Some(other)) if descending => other.cmp(one),
            (Some(one), Some(other)) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        order.then(a.cmp(b))
    });
    keyed.into_iter().map(|(_, index)| index).collect()
}
