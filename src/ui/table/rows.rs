//! Which rows the table has, in which order, and what they add up to.
//!
//! All of it is kept while nothing changes that it hangs on; a frame looks only at the rows in sight.
//! Sorting and filtering look at every row: in a large plan they are done as [`RowsWork`], in the background, while the old rows stay in sight.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::analysis::{Lens, Measure, Question, Totals, View, strength};
use crate::model::{Difference, NodeId, People, Plan};
use crate::text::{Language, Texts};

use super::Column;
use super::column_filter::{ColumnFilter, ReadyFilters};
use super::facts::Facts;
use super::filter::{Filter, Haystacks};
use super::tree::Tree;
use super::words::Words;

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

    /// What the cells of single columns have to be.
    pub(super) filters: BTreeMap<Column, ColumnFilter>,

    /// In which order: by the first, among equal ones by the next; none for that of the outline.
    pub(super) sort: Vec<Sort>,

    /// Whether women and men have to be added up.
    pub(super) sexes: bool,
}

/// The rows of the table.
#[derive(Default)]
pub(super) struct Rows {
    kept: Option<Kept>,
    tree: Arc<Tree>,
    haystacks: Haystacks,

    /// The indices into the tree of the rows that are there, in their order.
    shown: Vec<u32>,

    /// For each index into the tree the place among the rows, [`NOWHERE`] for those that are not shown.
    places: Vec<u32>,

    /// How many rows there would be without the filter.
    of_all: usize,

    sums: Sums,
}

/// The place of what is not among the rows.
const NOWHERE: u32 = u32::MAX;

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
    fn of(facts: Facts<'_>, revision: u64, choice: &Choice) -> Self {
        Self {
            plan: facts.plan.clone(),
            revision,
            day: facts.day,
            view: facts.view,
            language: facts.texts.language(),
            choice: choice.clone(),
        }
    }

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
    Much {
        /// Whether the tree stays as it is.
        tree_stays: bool,
    },
}

/// How many rows may have changed for each to be put in its place by itself.
const FEW: usize = 256;

/// How many nodes may have changed for it to be told apart what that means for the rows; beyond, they are made anew.
const MUCH: usize = 2_000;

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
        let place = *self.places.get(index as usize)?;
        (place != NOWHERE).then_some(place as usize)
    }

    /// The nodes that would have rows without any filter.
    pub(super) fn all_nodes(&self, groups: bool) -> impl Iterator<Item = NodeId> {
        let rows = self.tree.rows().iter().map(|row| row.node);
        rows.filter(move |node| groups || node.unit().is_some())
    }

    /// Whether there are rows, be it none, of a plan as it was.
    pub(super) fn is_made(&self) -> bool {
        self.kept.is_some()
    }

    /// Whether the sums are those of the plan, day and view that are shown; while rows are being made they may be older.
    pub(super) fn is_of(&self, facts: Facts<'_>, revision: u64) -> bool {
        self.kept.as_ref().is_some_and(|kept| {
            kept.revision == revision && kept.day == facts.day && kept.view == facts.view
        })
    }

    /// Brings the rows to a plan, a day, a view and a choice.
    ///
    /// After an edit only the rows that it concerns are looked at, unless a filter is set, whose words may stand in the names of all above.
    /// Where every row has to be looked at and that may wait, the rows stay as they are and the work is given back.
    pub(super) fn renew(
        &mut self,
        facts: Facts<'_>,
        revision: u64,
        choice: &Choice,
        may_wait: bool,
    ) -> Option<RowsWork> {
        let filter = Filter::new(&choice.filter);
        let filters = ReadyFilters::new(&choice.filters);
        let is_unfiltered = filter.is_empty() && filters.is_empty();
        let tree_stays = match self.change(facts, revision, choice) {
            Change::None => return None,
            Change::Few(mut changed) if is_unfiltered => {
                if !choice.sort.is_empty() {
                    let rows = self.tree.rows();
                    let is_unit = |index: u32| rows[index as usize].node.unit().is_some();
                    changed.retain(|index| choice.groups || is_unit(*index));
                    self.put_in_place(facts, &choice.sort, &changed);
                    self.find_places();
                }
                self.sums = self.sum(facts, true, choice);
                self.kept = Some(Kept::of(facts, revision, choice));
                return None;
            }
            Change::Few(_) => true,
            Change::Much { tree_stays } => tree_stays,
        };
        let looks_at_all = !tree_stays || !is_unfiltered || !choice.sort.is_empty();
        if looks_at_all && may_wait {
            return Some(RowsWork {
                kept: Kept::of(facts, revision, choice),
                tree: tree_stays.then(|| Arc::clone(&self.tree)),
                haystacks: std::mem::take(&mut self.haystacks),
            });
        }
        if !tree_stays {
            self.tree = Arc::new(Tree::on(facts.plan, facts.day));
        }
        self.make(facts, choice);
        self.kept = Some(Kept::of(facts, revision, choice));
        None
    }

    /// Makes the rows from the tree.
    fn make(&mut self, facts: Facts<'_>, choice: &Choice) {
        let filter = Filter::new(&choice.filter);
        let filters = ReadyFilters::new(&choice.filters);
        if filter.is_empty() {
            self.haystacks.clear();
        } else {
            self.haystacks.fill(facts, &self.tree);
        }
        self.shown = self.matching(facts, &filter, &filters, choice.groups);
        self.sort(facts, &choice.sort);
        self.find_places();
        let is_unfiltered = filter.is_empty() && filters.is_empty();
        self.sums = self.sum(facts, is_unfiltered, choice);
    }

    /// Notes for every node where its row is.
    fn find_places(&mut self) {
        self.places.clear();
        self.places.resize(self.tree.rows().len(), NOWHERE);
        for (place, index) in (0..).zip(&self.shown) {
            self.places[*index as usize] = place;
        }
    }

    /// Finds out what has changed.
    fn change(&mut self, facts: Facts<'_>, revision: u64, choice: &Choice) -> Change {
        let Facts { plan, day, .. } = facts;
        let Some(kept) = &self.kept else {
            return Change::Much { tree_stays: false };
        };
        if kept.revision == revision {
            if kept.is_of(facts, choice) {
                return Change::None;
            }
            let language = kept.language != facts.texts.language();
            let tree_stays = kept.day == day || self.tree.holds_on(plan, day);
            if !tree_stays || language {
                self.haystacks.clear();
            }
            return Change::Much { tree_stays };
        }
        if kept.plan.differs_by_more(plan, MUCH) {
            self.haystacks.clear();
            return Change::Much { tree_stays: false };
        }
        let difference = kept.plan.difference(plan);
        let tree_stays = Tree::holds_for(&kept.plan, plan, &difference, kept.day)
            && (kept.day == day || self.tree.holds_on(plan, day));
        if !tree_stays || kept.language != facts.texts.language() {
            self.haystacks.clear();
            return Change::Much { tree_stays };
        }
        self.haystacks.forget(&difference);
        if kept.is_of(facts, choice) && difference.countries.is_empty() {
            let changed = self.touched(&kept.plan, plan, &difference, &choice.sort);
            changed.map_or(Change::Much { tree_stays: true }, Change::Few)
        } else {
            Change::Much { tree_stays: true }
        }
    }

    /// The rows by which an edit may change the order: what has changed and all above it; none where that is too much.
    fn touched(
        &self,
        old: &Plan,
        new: &Plan,
        difference: &Difference,
        sort: &[Sort],
    ) -> Option<Vec<u32>> {
        let by_names_elsewhere = sort.iter().any(|sort| {
            matches!(
                sort.column,
                Column::Mission | Column::StandsUnder | Column::Source | Column::Confidence
            )
        });
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
    fn matching(
        &mut self,
        facts: Facts<'_>,
        filter: &Filter,
        filters: &ReadyFilters<'_>,
        groups: bool,
    ) -> Vec<u32> {
        let rows = self.tree.rows();
        let is_row = |node: NodeId| groups || node.unit().is_some();
        self.of_all = rows.iter().filter(|row| is_row(row.node)).count();
        let indices = 0..u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let passes = if filter.is_empty() {
            Vec::new()
        } else {
            filter.passes(facts, &self.tree, &self.haystacks)
        };
        indices
            .filter(|index| {
                let index = *index as usize;
                let node = rows[index].node;
                passes.get(index).copied().unwrap_or(true)
                    && is_row(node)
                    && filters.pass(facts, node)
            })
            .collect()
    }

    /// Sorts the rows; those that have nothing in a column come last there, equal ones stay in the order of the tree.
    fn sort(&mut self, facts: Facts<'_>, sort: &[Sort]) {
        if sort.is_empty() {
            return;
        }
        let rows = self.tree.rows();
        let mut is_shown = vec![false; rows.len()];
        for index in &self.shown {
            is_shown[*index as usize] = true;
        }
        // All keys in one list, and made in the order in which the nodes lie in memory.
        let mut keys: Vec<Key> = Vec::with_capacity(self.shown.len() * sort.len());
        let mut keyed: Vec<(usize, u32)> = Vec::with_capacity(self.shown.len());
        for index in self.tree.by_id() {
            let at = *index as usize;
            if is_shown[at] {
                keyed.push((keys.len(), *index));
                keys.extend(sort.iter().map(|sort| Key::of(facts, rows[at].node, *sort)));
            }
        }
        keyed.sort_unstable_by(|one, other| {
            let of = |place: usize| &keys[place..place + sort.len()];
            order(sort, of(one.0), of(other.0)).then(one.1.cmp(&other.1))
        });
        self.shown = keyed.into_iter().map(|(_, index)| index).collect();
    }

    /// Takes changed rows out of a sorted table and puts each where it belongs now.
    fn put_in_place(&mut self, facts: Facts<'_>, sort: &[Sort], changed: &[u32]) {
        self.shown
            .retain(|index| changed.binary_search(index).is_err());
        let rows = self.tree.rows();
        let keys = |index: u32| -> Vec<Key> {
            let node = rows[index as usize].node;
            sort.iter().map(|it| Key::of(facts, node, *it)).collect()
        };
        for index in changed {
            let own = keys(*index);
            let place = self.shown.partition_point(|other| {
                order(sort, &keys(*other), &own).then(other.cmp(index)) == Ordering::Less
            });
            self.shown.insert(place, *index);
        }
    }

    fn sum(&self, facts: Facts<'_>, is_unfiltered: bool, choice: &Choice) -> Sums {
        let View { measure, lens, .. } = facts.view;
        let looks = [
            (lens, measure),
            (Lens::Planned, measure),
            (Lens::Deployed, measure),
            (lens, Measure::Present),
        ];
        if is_unfiltered {
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

/// By what a row is sorted in one column; none where the cell is empty.
enum Key {
    Number(Option<i64>),
    Text(Option<Box<[u8]>>),
}

impl Key {
    fn of(facts: Facts<'_>, node: NodeId, sort: Sort) -> Self {
        if sort.column.is_sorted_by_number() {
            return Self::Number(facts.number(node, sort.column));
        }
        let text = facts.text(node, sort.column);
        Self::Text((!text.is_empty()).then(|| facts.texts.sort_key(&text).into()))
    }

    fn order(&self, other: &Self, descending: bool) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => {
                empty_last(one.as_ref(), other.as_ref(), descending)
            }
            (Self::Text(one), Self::Text(other)) => {
                empty_last(one.as_ref(), other.as_ref(), descending)
            }
            // One column has keys of one kind.
            _ => Ordering::Equal,
        }
    }
}

/// The order of two keys: rows without a key come last either way.
fn empty_last<K: Ord>(one: Option<&K>, other: Option<&K>, descending: bool) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// The order of two rows by their keys, the first that differs.
fn order(sort: &[Sort], one: &[Key], other: &[Key]) -> Ordering {
    sort.iter()
        .zip(one.iter().zip(other))
        .map(|(sort, (one, other))| one.order(other, sort.descending))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

/// Rows that are to be made in the background.
pub(super) struct RowsWork {
    kept: Kept,

    /// The tree, where it stays as it is.
    tree: Option<Arc<Tree>>,

    haystacks: Haystacks,
}

impl RowsWork {
    /// Makes the rows; it looks at the whole plan.
    pub(super) fn run(self) -> Rows {
        let Self {
            kept,
            tree,
            haystacks,
        } = self;
        let texts = Texts::of(kept.language);
        let words = Words::of(texts);
        let totals = Totals::on(&kept.plan, kept.day, kept.view.toward);
        let facts = Facts::new(&kept.plan, kept.day, kept.view, &totals, texts, &words);
        let tree = tree.unwrap_or_else(|| Arc::new(Tree::on(&kept.plan, kept.day)));
        let mut rows = Rows {
            tree,
            haystacks,
            ..Rows::default()
        };
        rows.make(facts, &kept.choice);
        rows.kept = Some(kept);
        rows
    }
}
