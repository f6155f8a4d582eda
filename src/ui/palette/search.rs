//! Looking through all that can be found, a slice in each frame.

use crate::model::Plan;

use super::catalog::{Catalog, node_names};
use super::goal::Goal;
use super::needle::{Needle, Scorer};

/// How many names are looked at in one frame: few enough that even a slow machine draws on.
const SLICE: usize = 5_000;

/// How many of the best are shown.
const MOST: usize = 50;

/// Something that was found.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) goal: Goal,

    /// The name that fits best.
    pub(super) name: String,

    /// The name it is shown by, where that is another.
    pub(super) shown: Option<String>,

    score: u32,
}

/// A search under way.
#[derive(Clone, Debug)]
pub(super) struct Search {
    pub(super) needle: Needle,
    next: usize,
    found: Vec<Found>,
}

impl Search {
    pub(super) fn new(query: &str) -> Self {
        Self {
            needle: Needle::fuzzy(query),
            next: 0,
            found: Vec::new(),
        }
    }

    /// Whether everything has been looked at.
    pub(super) fn is_done(&self, catalog: &Catalog) -> bool {
        self.next > catalog.nodes.len()
    }

    /// Looks at one slice more.
    pub(super) fn advance(
        &mut self,
        catalog: &Catalog,
        plan: Option<&Plan>,
        scorer: &mut Scorer,
    ) -> &[Found] {
        if self.next == 0 {
            self.look_at_entries(catalog, scorer);
        }
        let end = catalog.nodes.len().min(self.next + SLICE);
        if let Some(plan) = plan {
            for node in &catalog.nodes[self.next..end] {
                let names = node_names(plan, *node);
                let full = names.into_iter().filter(|name| !name.is_empty());
                if let Some((score, index)) = self.needle.score(full, scorer) {
                    self.add(Goal::Node(*node), &names, score, index);
                }
            }
        }
        self.next = if end == catalog.nodes.len() {
            end + 1
        } else {
            end
        };
        self.keep_best();
        &self.found
    }

    fn look_at_entries(&mut self, catalog: &Catalog, scorer: &mut Scorer) {
        for entry in &catalog.entries {
            let names: Vec<&str> = entry.names.iter().map(String::as_str).collect();
            if let Some((score, index)) = self.needle.score(names.iter().copied(), scorer) {
                self.add(entry.goal.clone(), &names, score, index);
            }
        }
    }

    fn add(&mut self, goal: Goal, names: &[&str], score: u32, index: usize) {
        let name = |index: usize| names.get(index).copied().unwrap_or_default().to_owned();
        self.found.push(Found {
            goal,
            name: name(index),
            shown: (index > 0).then(|| name(0)),
            score,
        });
    }

    /// Leaves the best, the best of all first; what fits much worse than that is left out.
    fn keep_best(&mut self) {
        self.found.sort_by_key(|found| {
            let length = found.name.chars().count();
            (
                std::cmp::Reverse(found.score),
                found.goal.rank(),
                length,
                found.name.clone(),
            )
        });
        self.found.truncate(MOST);
        let best = self.found.first().map_or(0, |found| found.score);
        self.found.retain(|found| found.score * 2 >= best);
    }
}
