//! The plans that led to the current one, and those that were undone.

use std::sync::Arc;

use imbl::Vector;

use super::Plan;
use crate::text::Message;

/// A line of plans, each made from the one before by one step, and the place in it where one stands.
///
/// It begins with the plan as it was opened or made; behind the current plan stand those that were undone.
/// Like a plan it is a value whose copies cost next to nothing, and two tracks of one history share what they have in common.
/// Each version has a revision, higher than that of any version before it, also of those that are no longer in the line: so one revision is always one plan.
#[derive(Clone, Debug)]
pub struct Track {
    /// Never empty, in the order of their revisions.
    versions: Vector<Arc<Version>>,

    /// The number of the current version, from 0.
    current: usize,

    /// The revision that is on disk.
    saved: Option<u64>,
}

/// A plan in a [`Track`].
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Version {
    /// The plan.
    pub plan: Plan,

    /// Its number within one history.
    pub revision: u64,

    /// The name of the step that made it; absent for the first.
    pub name: Option<Message>,
}

impl Track {
    /// A line of one plan, of revision 0, that is nowhere on disk.
    pub fn new(plan: Plan) -> Self {
        let first = Version {
            plan,
            revision: 0,
            name: None,
        };
        Self {
            versions: Vector::unit(Arc::new(first)),
            current: 0,
            saved: None,
        }
    }

    /// The current version.
    pub fn current(&self) -> &Version {
        &self.versions[self.current]
    }

    /// The number of the current version, from 0.
    pub fn position(&self) -> usize {
        self.current
    }

    /// The versions, from the first to the last that was undone.
    pub fn versions(&self) -> impl ExactSizeIterator<Item = &Version> + DoubleEndedIterator {
        self.versions.iter().map(Arc::as_ref)
    }

    /// The version of a number, from 0.
    pub fn version(&self, number: usize) -> Option<&Version> {
        self.versions.get(number).map(Arc::as_ref)
    }

    /// The revision that is on disk, if it is known to be.
    pub fn saved(&self) -> Option<u64> {
        self.saved
    }

    /// Notes which revision is on disk, if any.
    pub fn set_saved(&mut self, revision: Option<u64>) {
        self.saved = revision;
    }

    /// Whether the current plan differs from the one on disk.
    pub fn is_modified(&self) -> bool {
        self.saved != Some(self.current().revision)
    }

    /// Puts a plan behind the current one and goes there; what was undone is left behind.
    pub fn push(&mut self, plan: Plan, name: Message) {
        let latest = self.versions.last().map_or(0, |last| last.revision);
        self.versions.truncate(self.current + 1);
        self.versions.push_back(Arc::new(Version {
            plan,
            revision: latest + 1,
            name: Some(name),
        }));
        self.current += 1;
    }

    /// Goes to the version before; whether there is one.
    pub fn back(&mut self) -> bool {
        let moved = self.current > 0;
        self.current -= usize::from(moved);
        moved
    }

    /// Goes to the next version; whether there is one.
    pub fn forward(&mut self) -> bool {
        let moved = self.current + 1 < self.versions.len();
        self.current += usize::from(moved);
        moved
    }

    /// How many versions, from the first on, are the very same in another track of the same history.
    pub fn shared_with(&self, other: &Self) -> usize {
        // Two lines that part never meet again, since no revision is given twice.
        let is_shared =
            |number: usize| match (self.versions.get(number), other.versions.get(number)) {
                (Some(own), Some(others)) => Arc::ptr_eq(own, others),
                _ => false,
            };
        let (mut shared, mut end) = (0, self.versions.len().min(other.versions.len()));
        while shared < end {
            let middle = usize::midpoint(shared, end);
            if is_shared(middle) {
                shared = middle + 1;
            } else {
                end = middle;
            }
        }
        shared
    }

    /// The track with all behind the first `keep` versions replaced, standing at a version; absent where that is no track.
    ///
    /// Every version must have a higher revision than the one before it and a name, and there has to be a current one.
    #[must_use]
    pub fn replaced(
        mut self,
        keep: usize,
        versions: impl IntoIterator<Item = Version>,
        current: usize,
        saved: Option<u64>,
    ) -> Option<Self> {
        if keep == 0 || keep > self.versions.len() {
            return None;
        }
        self.versions.truncate(keep);
        for version in versions {
            let last = self.versions.last()?;
            if version.revision <= last.revision || version.name.is_none() {
                return None;
            }
            self.versions.push_back(Arc::new(version));
        }
        self.current = current;
        self.saved = saved;
        (current < self.versions.len()).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Head, IdGenerator};

    fn plan(title: &str) -> Plan {
        let id = IdGenerator::seeded(1).next_id();
        let country = "KAZ".parse().unwrap();
        Plan::new(Head::new(id, title.to_owned(), country)).unwrap()
    }

    fn titles(track: &Track) -> Vec<&str> {
        let titles = track.versions().map(|it| it.plan.head().title.as_str());
        titles.collect()
    }

    fn revisions(track: &Track) -> Vec<u64> {
        track.versions().map(|it| it.revision).collect()
    }

    fn push(track: &mut Track, title: &str) {
        track.push(plan(title), Message::new("step"));
    }

    #[test]
    fn what_was_undone_is_left_behind_and_its_revisions_are_not_given_again() {
        let mut track = Track::new(plan("a"));
        push(&mut track, "b");
        push(&mut track, "c");
        assert!(track.back() && track.back() && !track.back());
        let before = track.clone();
        push(&mut track, "d");
        assert!(!track.forward());
        assert_eq!(titles(&track), ["a", "d"]);
        assert_eq!(revisions(&track), [0, 3]);
        assert_eq!(titles(&before), ["a", "b", "c"]);
        assert_eq!(track.shared_with(&before), 1);
        assert_eq!(before.shared_with(&before), 3);
        assert_eq!(track.shared_with(&Track::new(plan("a"))), 0);
    }

    #[test]
    fn tracks_share_what_they_have_in_common() {
        let mut track = Track::new(plan("0"));
        for number in 1..40_usize {
            push(&mut track, &number.to_string());
        }
        for kept in 1..40 {
            let mut other = track.clone();
            while other.position() + 1 > kept {
                other.back();
            }
            push(&mut other, "other");
            assert_eq!(other.shared_with(&track), kept);
            assert_eq!(track.shared_with(&other), kept);
        }
    }

    #[test]
    fn what_is_no_track_is_refused() {
        let version = |revision, name: Option<&'static str>| Version {
            plan: plan("x"),
            revision,
            name: name.map(Message::new),
        };
        let track = Track::new(plan("a"));
        let replaced = |keep, versions: Vec<Version>, current| {
            track.clone().replaced(keep, versions, current, None)
        };
        assert!(replaced(1, vec![version(4, Some("s"))], 1).is_some());
        assert!(replaced(0, vec![version(4, Some("s"))], 0).is_none());
        assert!(replaced(2, vec![], 0).is_none());
        assert!(replaced(1, vec![version(0, Some("s"))], 0).is_none());
        assert!(replaced(1, vec![version(1, None)], 0).is_none());
        assert!(replaced(1, vec![], 1).is_none());
    }
}
