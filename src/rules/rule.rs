//! What a rule is.

use std::fmt;

use crate::model::{Arrangement, BaseUnit, Mission, NodeId, Unit};
use crate::text::Message;

use super::facts::Facts;
use super::{Finding, Severity};

/// A rule: what it is called, how serious its findings are, and how it looks for them.
pub struct Rule {
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) manual: &'static str,
    pub(super) severity: Severity,
    pub(super) scope: Scope,
}

/// What a rule looks at, and so what one change touches.
pub(super) enum Scope {
    /// One unit, and what it sees from there.
    Unit {
        check: fn(&Facts, &Unit, &mut Vec<Finding>),
        sees: &'static [Sight],
    },

    /// The units of one usual parent.
    Siblings(fn(&Facts, NodeId, &mut Vec<Finding>)),

    /// One mission and the strength in it.
    Mission(fn(&Facts, &Mission, &mut Vec<Finding>)),

    /// One joint arrangement, with the units, people, agreements and other arrangements that it has to do with.
    Arrangement(fn(&Facts, &Arrangement, &mut Vec<Finding>)),

    /// One unit at home, with the units that have rotations from it.
    BaseUnit(fn(&Facts, &BaseUnit, &mut Vec<Finding>)),

    /// What is summed up over the whole plan.
    Plan(fn(&Facts, &mut Vec<Finding>)),
}

/// What a rule about a unit looks at beside the unit itself.
#[derive(Clone, Copy)]
pub(super) enum Sight {
    /// Its parents, usual and other.
    Parents,

    /// Whether there is anything below it.
    Children,

    /// The way up, and which arrangements in what lies above it and in itself name which partners and units.
    Arrangements,

    /// The way up to its missions, and of these what the function compares.
    Mission(fn(&Mission, &Mission) -> bool),
}

impl Rule {
    /// The name in kebab-case, as on the command line; it never changes.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What people call it: a few words.
    pub fn title(&self) -> Message {
        Message::new(self.title)
    }

    /// What is looked for, why, and what to do about it: a paragraph.
    pub fn manual(&self) -> Message {
        Message::new(self.manual)
    }

    /// How serious a finding is of which everything is certain.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
