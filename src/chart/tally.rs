//! People and how far their number can be trusted.

use std::ops::AddAssign;

use crate::model::{Confidence, People};

use super::Segment;

/// People with those of them who are in doubt.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) people: People,
    pub(super) estimated: u64,
    pub(super) unconfirmed: u64,
}

impl Tally {
    /// People whose number can be trusted so far.
    pub(super) fn new(people: People, confidence: Option<Confidence>) -> Self {
        let total = people.total();
        let (estimated, unconfirmed) = match confidence {
            None | Some(Confidence::Published) => (0, 0),
            Some(Confidence::Estimated) => (total, 0),
            Some(Confidence::Unconfirmed) => (0, total),
        };
        Self {
            people,
            estimated,
            unconfirmed,
        }
    }

    /// The segment of these people.
    pub(super) fn segment(self) -> Segment {
        let Self {
            people,
            estimated,
            unconfirmed,
        } = self;
        Segment {
            people,
            estimated,
            unconfirmed,
            made_of: Vec::new(),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.people += other.people;
        self.estimated += other.estimated;
        self.unconfirmed += other.unconfirmed;
    }
}
