//! A part of a total.

use crate::analysis::{Contributor, Plank};
use crate::model::NodeId;
use crate::text::{Message, Value};

/// A part of a total, which may have parts itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BridgePart {
    /// What it is called.
    pub label: Value,

    /// What it is called in a sum: a code, a short name.
    pub short: Value,

    /// Where it stands, or in whose unit, where that has to be known.
    pub place: Option<Message>,

    /// In whose color it is shown; nobody's for what holds several.
    pub contributor: Option<Contributor>,

    /// What is chosen by a click: where all of these people serve.
    pub node: Option<NodeId>,

    /// Everyone in it.
    pub people: u64,

    /// How many of them are estimated.
    pub estimated: u64,

    /// How many of them are unconfirmed.
    pub unconfirmed: u64,

    /// What it is made of, the largest first; none where it is of one piece.
    pub parts: Vec<Self>,
}

impl BridgePart {
    /// A part of the people of some planks, without parts of its own and named by nothing else.
    pub(super) fn of(label: Value, short: Value, planks: &[&Plank]) -> Self {
        Self {
            label,
            short,
            place: None,
            contributor: None,
            node: None,
            people: planks.iter().map(|it| it.people.total()).sum(),
            estimated: planks.iter().map(|it| it.estimated).sum(),
            unconfirmed: planks.iter().map(|it| it.unconfirmed).sum(),
            parts: Vec::new(),
        }
    }

    /// Whether some of its people are estimated or unconfirmed.
    pub fn is_doubtful(&self) -> bool {
        self.estimated + self.unconfirmed > 0
    }
}
