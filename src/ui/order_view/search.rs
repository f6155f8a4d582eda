//! Finding missions, formations and units by part of their names.

use std::collections::BTreeSet;
use std::ops::Bound;

use jiff::civil::Date;

use crate::analysis::parent_on;
use crate::model::{NodeId, Plan, UnitId};
use crate::text::{Finder, Strictness, readings};
use crate::ui::Shown;

/// How many units are looked through in a frame.
const SLICE: usize = 4_000;

/// How many are found at most.
const MOST_FOUND: usize = 500;

/// What is looked for, and what was found.
#[derive(Debug, Default)]
pub(super) struct Search {
    pub(super) text: String,
    key: Option<Key>,
    finders: Vec<Finder>,

    /// After which unit the search goes on; absent when all were looked through.
    next: Option<Bound<UnitId>>,

    found: Vec<NodeId>,
    all: BTreeSet<NodeId>,

    /// Which of those found was gone to last.
    at: Option<usize>,
}

/// On what depends what is found.
type Key = (String, u64, Date, Option<NodeId>);

impl Search {
    /// Looks on, a slice in each frame; whether there is more to look through.
    pub(super) fn go_on(&mut self, shown: &Shown<'_>, within: Option<NodeId>) -> bool {
        let key = (
            self.text.trim().to_owned(),
            shown.revision,
            shown.day,
            within,
        );
        if self.key.as_ref() != Some(&key) {
            self.begin(shown, within, key);
        }
        let Some(from) = self.next.take() else {
            return false;
        };
        let units = shown.plan.units_in((from, Bound::Unbounded));
        let mut last = None;
        let mut looked = 0;
        for unit in units.take(SLICE) {
            looked += 1;
            last = Some(unit.id);
            let node = unit.id.into();
            if self.fits(&unit.name) || self.fits(&unit.short_name) {
                self.add(shown.plan, shown.day, within, node);
            }
        }
        let is_over = looked < SLICE || self.found.len() >= MOST_FOUND;
        self.next = last.filter(|_| !is_over).map(Bound::Excluded);
        if is_over {
            self.sort(shown);
        }
        !is_over
    }

    fn begin(&mut self, shown: &Shown<'_>, within: Option<NodeId>, key: Key) {
        let text = &key.0;
        let readings = if text.is_empty() {
            Vec::new()
        } else {
            readings(text)
        };
        let finder = |text: &String| Finder::new(text, Strictness::default());
        let is_same_text = self.key.as_ref().is_some_and(|it| it.0 == key.0);
        *self = Self {
            text: std::mem::take(&mut self.text),
            finders: readings.iter().filter_map(finder).collect(),
            next: (!text.is_empty()).then_some(Bound::Unbounded),
            at: self.at.filter(|_| is_same_text),
            key: Some(key),
            ..Self::default()
        };
        let (plan, day) = (shown.plan, shown.day);
        for mission in plan.missions() {
            if self.fits(&mission.acronym) || self.fits(&mission.name) {
                self.add(plan, day, within, mission.id.into());
            }
        }
        for formation in plan.formations() {
            if self.fits(&formation.name) || self.fits(&formation.short_name) {
                self.add(plan, day, within, formation.id.into());
            }
        }
    }

    fn fits(&self, name: &str) -> bool {
        self.finders.iter().any(|it| !it.find(name).is_empty())
    }

    fn add(&mut self, plan: &Plan, day: Date, within: Option<NodeId>, node: NodeId) {
        let mut way = std::iter::successors(Some(node), |it| parent_on(plan, *it, day));
        let is_inside = within.is_none_or(|within| way.any(|it| it == within));
        if is_inside && self.all.insert(node) {
            self.found.push(node);
        }
    }

    fn sort(&mut self, shown: &Shown<'_>) {
        let key = |node: &NodeId| {
            let name = shown.plan.name_of(*node).unwrap_or_default();
            (shown.texts.sort_key(name), *node)
        };
        self.found.sort_by_cached_key(key);
    }

    /// How many were found so far.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// The number of the one gone to last, from 1.
    pub(super) fn number(&self) -> Option<usize> {
        self.at.map(|at| at + 1)
    }

    /// Goes to the next one, or with −1 to the one before, round the end.
    pub(super) fn step(&mut self, by: isize) -> Option<NodeId> {
        let count = self.found.len().cast_signed();
        if count == 0 {
            return None;
        }
        let at = match self.at {
            None if by < 0 => count - 1,
            None => 0,
            Some(at) => (at.cast_signed() + by).rem_euclid(count),
        };
        self.at = Some(at.cast_unsigned());
        self.found.get(at.cast_unsigned()).copied()
    }

    /// Whether a box is drawn pale: something is looked for, and it is not among what was found.
    pub(super) fn dims(&self, node: NodeId) -> bool {
        !self.finders.is_empty() && !self.all.contains(&node)
    }
}
