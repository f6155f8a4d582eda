//! What is looked for, what was found of it, and where one is in that.

use crate::analysis::{TextMatch, TextQuery};
use crate::model::{NodeId, PlanId};
use crate::text::Strictness;
use crate::ui::Shown;

/// What decides what is found: the plan as it is, and what is looked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FindKey {
    /// The plan.
    pub plan: PlanId,

    /// The number of its state.
    pub revision: u64,

    /// What is looked for in it.
    pub query: TextQuery,
}

/// The bar that finds and replaces; no part of the plan.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub struct FindState {
    pub(super) is_open: bool,

    /// Whether there is a text to replace it with.
    pub(super) replaces: bool,

    pub(super) query: TextQuery,
    pub(super) with: String,

    /// What was found, and for what.
    found: Option<(FindKey, Vec<TextMatch>)>,

    /// The place gone to last, by its number among those found.
    current: Option<usize>,

    /// By how many places to go on once all are found again.
    waiting: isize,

    /// How many places to pass over once a replacement is done, since it holds what is looked for itself.
    skip: usize,

    /// Whether the field is to be given the keyboard, with all of its text chosen.
    pub(super) wants_focus: bool,

    /// Whether the current place is to be brought into view.
    pub(super) reveals: bool,

    /// What was gone to and is to be shown in the tree.
    goal: Option<NodeId>,
}

impl Default for FindState {
    /// A closed bar that looks everywhere and takes letters of either case.
    fn default() -> Self {
        Self {
            is_open: false,
            replaces: false,
            query: TextQuery {
                text: String::new(),
                strictness: Strictness::default(),
                names: true,
                remarks: true,
            },
            with: String::new(),
            found: None,
            current: None,
            waiting: 0,
            skip: 0,
            wants_focus: false,
            reveals: false,
            goal: None,
        }
    }
}

impl FindState {
    /// Whether the bar is to be seen.
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens the bar with the keyboard in it; with a row to replace what is found, where that is asked for.
    pub fn open(&mut self, replaces: bool) {
        self.replaces = replaces || (self.is_open && self.replaces);
        self.is_open = true;
        self.wants_focus = true;
    }

    /// Closes the bar; what is looked for stays in it.
    pub fn close(&mut self) {
        self.is_open = false;
        self.waiting = 0;
    }

    /// Goes on by so many places, round the end, as soon as all are found; opens the bar where there is nothing to look for yet.
    pub fn go_on(&mut self, by: isize) {
        if self.query.text.is_empty() {
            self.open(false);
        } else {
            self.is_open = true;
            self.waiting = by;
        }
    }

    /// What has to be looked for now; none while the bar is closed or knows it.
    pub fn wanted(&self, shown: &Shown<'_>) -> Option<FindKey> {
        if !self.is_open {
            return None;
        }
        let key = FindKey {
            plan: shown.plan.head().id,
            revision: shown.revision,
            query: self.query.clone(),
        };
        let is_known = self.found.as_ref().is_some_and(|(known, _)| *known == key);
        (!is_known).then_some(key)
    }

    /// Takes what was found.
    ///
    /// Where the same was looked for in the plan before an edit, one stays at the place of the same number.
    pub fn take(&mut self, key: FindKey, matches: Vec<TextMatch>) {
        let is_same = self
            .found
            .as_ref()
            .is_some_and(|(known, _)| known.query == key.query && known.plan == key.plan);
        let skip = std::mem::take(&mut self.skip);
        self.current = self
            .current
            .filter(|_| is_same && !matches.is_empty())
            .map(|index| (index + skip) % matches.len());
        self.reveals = true;
        self.found = Some((key, matches));
    }

    /// The places found, as far as they are of the plan as it is.
    pub fn matches(&self, shown: &Shown<'_>) -> &[TextMatch] {
        match &self.found {
            Some((key, matches))
                if key.plan == shown.plan.head().id && key.revision == shown.revision =>
            {
                matches
            }
            _ => &[],
        }
    }

    /// The number of the place gone to last, from 0.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// What was gone to since this was last asked, to be shown in the tree.
    pub fn take_goal(&mut self) -> Option<NodeId> {
        self.goal.take()
    }

    /// Goes to a place.
    pub(super) fn go_to(&mut self, index: usize, goal: Option<NodeId>) {
        self.current = Some(index);
        self.reveals = true;
        self.goal = goal;
    }

    /// The place to go to, once all are found that are waited for.
    pub(super) fn step(&mut self, count: usize) -> Option<usize> {
        let by = std::mem::take(&mut self.waiting);
        if by == 0 || count == 0 {
            return None;
        }
        let count = count.cast_signed();
        let next = match self.current {
            Some(index) => (index.cast_signed() + by).rem_euclid(count),
            None if by < 0 => count - 1,
            None => 0,
        };
        Some(next.cast_unsigned())
    }

    /// Passes over so many places when all are found again.
    pub(super) fn pass_over(&mut self, places: usize) {
        self.skip = places;
    }
}
