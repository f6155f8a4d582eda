//! Which rows the table has, in which order, and what they add up to.
//!
//! All of it is kept while nothing changes that it hangs on; a frame looks only at the rows in sight.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::{Lens, Measure, Question, View, strength};
use crate::model::{Difference, NodeId, People, Plan};
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

    /// Whether women and men have to be added up.
    pub(super) sexes: bool,
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

impl Kept {
    /// Whether nothing but the plan differs from what is wanted now.
    fn is_of(&self, facts: Facts<'_>, choice: &Choice) -> bool {
        self.day == facts.day
            && self.view == facts.view
            && self.language == facts.texts.language()
            && self.choice == *choice
    }
}

/// What the rows add up to, everyone counted once.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Sums {
    /// The own people of the rows.
    pub(super) own: u64,

    /// The same by sex, where that is asked for.
    pub(super) sexes: People,

    /// The people of the rows and of all below them: as the view counts, planned, in place, on the ground.
    pub(super) all: [u64; 4],
}

/// What has changed since the rows were made.
enum Change {
    /// Nothing.
    None,

    /// The plan, but few rows of it: those that may have other values, by their indices in order.
    Few(Vec<u32>),

    /// Too much to be told apart.
    Much,
}

/// How many rows may have changed for each to be put in its place by itself.
const FEW: usize = 256;

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
        let index = self.tree.index_of(node)?;
        self.shown.iter().position(|shown| *shown == index)
    }

    /// Brings the rows to a plan, a day, a view and a choice.
    ///
    /// After an edit only the rows that it concerns are looked at, unless a filter is set, whose words may stand in the names of all above.
    pub(super) fn renew(&mut self, facts: Facts<'_>, revision: u64, choice: &Choice) {
        let filter = Filter::new(&choice.filter);
        match self.change(facts, revision, choice) {
            Change::None => return,
            Change::Few(mut changed) if filter.is_empty() => {
                if let Some(sort) = choice.sort {
                    let rows = self.tree.rows();
                    let is_unit = |index: u32| rows[index as usize].node.unit().is_some();
                    changed.retain(|index| choice.groups || is_unit(*index));
                    self.put_in_place(facts, sort, &changed);
                }
            }
            Change::Few(_) | Change::Much => {
                if filter.is_empty() {
                    self.haystacks.clear();
                } else {
                    self.haystacks.fill(facts, &self.tree);
                }
                self.shown = self.matching(facts, &filter, choice.groups);
                if let Some(sort) = choice.sort {
                    self.sort(facts, sort);
                }
            }
        }
        self.sums = self.sum(facts, &filter, choice);
        self.kept = Some(Kept {
            plan: facts.plan.clone(),
            revision,
            day: facts.day,
            view: facts.view,
            language: facts.texts.language(),
            choice: choice.clone(),
        });
    }

    /// Finds out what has changed, and builds the tree anew where it can't stay.
    fn change(&mut self, facts: Facts<'_>, revision: u64, choice: &Choice) -> Change {
        let Facts { plan, day, .. } = facts;
        let Some(kept) = &self.kept else {
            self.tree = Tree::on(plan, day);
            return Change::Much;
        };
        if kept.revision == revision {
            if kept.is_of(facts, choice) {
                return Change::None;
            }
            let language = kept.language != facts.texts.language();
            let stays = kept.day == day || self.tree.holds_on(plan, day);
            if !stays {
                self.tree = Tree::on(plan, day);
            }
            if !stays || language {
                self.haystacks.clear();
            }
            return Change::Much;
        }
        let difference = kept.plan.difference(plan);
        let stays = Tree::holds_for(&kept.plan, plan, &difference, kept.day)
            && (kept.day == day || self.tree.holds_on(plan, day));
        if !stays || kept.language != facts.texts.language() {
            self.tree = Tree::on(plan, day);
            self.haystacks.clear();
            return Change::Much;
        }
        self.haystacks.forget(&difference);
        if kept.is_of(facts, choice) && difference.countries.is_empty() {
            let changed = self.touched(&kept.plan, plan, &difference, choice.sort);
            changed.map_or(Change::Much, Change::Few)
        } else {
            Change::Much
        }
    }

    /// The rows by which an edit may change the order: what has changed and all above it; none where that is too much.
    fn touched(
        &self,
        old: &Plan,
        new: &Plan,
        difference: &Difference,
        sort: Option<Sort>,
    ) -> Option<Vec<u32>> {
        let by_names_elsewhere = matches!(
            sort.map(|sort| sort.column),
            Some(Column::Mission | Column::StandsUnder | Column::Source | Column::Confidence)
        );
        if by_names_elsewhere || difference.nodes.len() > FEW {
            return None;
        }
        let mut touched = BTreeSet::new();
        let mut open: Vec<NodeId> = difference.nodes.iter().copied().collect();
        while let Some(node) = open.pop() {
            if touched.insert(self.tree.index_of(node)?) {
                open.extend(old.parents(node).chain(new.parents(node)));
            }
        }
        (touched.len() <= FEW).then(|| touched.into_iter().collect())
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
        let passes = filter.passes(facts, &self.tree, &self.haystacks);
        indices
            .filter(|index| {
                let index = *index as usize;
                passes[index] && is_row(rows[index].node)
            })
            .collect()
    }

    /// Sorts the rows by a column; those that have nothing in it come last, equal ones stay in the order of the tree.
    fn sort(&mut self, facts: Facts<'_>, Sort { column, descending }: Sort) {
        self.shown = if is_sorted_by_number(column) {
            self.sorted(descending, |node| facts.number(node, column))
        } else {
            self.sorted(descending, |node| text_key(facts, node, column))
        };
    }

    /// The rows sorted by keys that are made once each, in the order in which the nodes lie in memory.
    fn sorted<K: Ord>(&self, descending: bool, key: impl Fn(NodeId) -> Option<K>) -> Vec<u32> {
        let rows = self.tree.rows();
        let mut is_shown = vec![false; rows.len()];
        for index in &self.shown {
            is_shown[*index as usize] = true;
        }
        let mut keyed: Vec<(Option<K>, u32)> = Vec::with_capacity(self.shown.len());
        for index in self.tree.by_id() {
            let at = *index as usize;
            if is_shown[at] {
                keyed.push((key(rows[at].node), *index));
            }
        }
        keyed.sort_unstable_by(|one, other| order(one, other, descending));
        keyed.into_iter().map(|(_, index)| index).collect()
    }

    /// Takes changed rows out of a sorted table and puts each where it belongs now.
    fn put_in_place(&mut self, facts: Facts<'_>, sort: Sort, changed: &[u32]) {
        let Sort { column, descending } = sort;
        if is_sorted_by_number(column) {
            let key = |node| facts.number(node, column);
            self.put_by(descending, changed, key);
        } else {
            let key = |node| text_key(facts, node, column);
            self.put_by(descending, changed, key);
        }
    }

    fn put_by<K: Ord>(
        &mut self,
        descending: bool,
        changed: &[u32],
        key: impl Fn(NodeId) -> Option<K>,
    ) {
        self.shown
            .retain(|index| changed.binary_search(index).is_err());
        let rows = self.tree.rows();
        let keyed = |index: u32| (key(rows[index as usize].node), index);
        for index in changed {
            let changed = keyed(*index);
            let place = self.shown.partition_point(|other| {
                order(&keyed(*other), &changed, descending) == Ordering::Less
            });
            self.shown.insert(place, *index);
        }
    }

    fn sum(&self, facts: Facts<'_>, filter: &Filter, choice: &Choice) -> Sums {
        let View { measure, lens, .. } = facts.view;
        let looks = [
            (lens, measure),
            (Lens::Planned, measure),
            (Lens::Deployed, measure),
            (lens, Measure::Present),
        ];
        if filter.is_empty() {
            return whole_sum(facts, looks, choice);
        }
        // A row counts with all below it, but what is below another row only once.
        let rows = self.tree.rows();
        let mut sums = Sums::default();
        let mut is_shown = vec![false; rows.len()];
        for index in &self.shown {
            is_shown[*index as usize] = true;
        }
        let mut covered = is_shown.clone();
        for index in 0..rows.len() {
            let above = rows[index].parent.is_some_and(|it| covered[it as usize]);
            covered[index] |= above;
        }
        for index in self.tree.by_id() {
            let at = *index as usize;
            let node = rows[at].node;
            if covered[at] {
                let own = facts.totals.of(node).own;
                for (sum, (lens, measure)) in sums.all.iter_mut().zip(looks) {
                    *sum += own.of(lens, measure);
                }
                if is_shown[at] {
                    sums.own += own.of(lens, measure);
                }
            }
            if is_shown[at] && choice.sexes {
                sums.sexes += facts.own(node);
            }
        }
        sums
    }
}

/// What all rows add up to: all missions with everyone in them; others, not listed, belong to the missions' own rows.
fn whole_sum(facts: Facts<'_>, looks: [(Lens, Measure); 4], choice: &Choice) -> Sums {
    let mut sums = Sums::default();
    let mut others = People::NONE;
    for mission in facts.plan.missions() {
        let node = mission.id.into();
        let totals = facts.totals.of(node);
        for (sum, (lens, measure)) in sums.all.iter_mut().zip(looks) {
            *sum += totals.all.of(lens, measure);
            if !choice.groups {
                *sum -= totals.own.of(lens, measure);
            }
        }
        others += facts.own(node);
    }
    sums.own = sums.all[0];
    if choice.sexes {
        let question = Question::new(facts.view, &[]);
        sums.sexes = strength(facts.plan, facts.day, &question).total();
        if !choice.groups {
            sums.sexes -= others;
        }
    }
    sums
}

/// The order of two rows by their keys: rows without a key come last either way, and the order of the tree decides between equal ones.
fn order<K: Ord>(one: &(Option<K>, u32), other: &(Option<K>, u32), descending: bool) -> Ordering {
    let by_key = match (&one.0, &other.0) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    by_key.then(one.1.cmp(&other.1))
}

/// By what a row is sorted in a column of words; none where the cell is empty.
fn text_key(facts: Facts<'_>, node: NodeId, column: Column) -> Option<Vec<u8>> {
    let text = facts.text(node, column);
    (!text.is_empty()).then(|| facts.texts.sort_key(&text))
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
