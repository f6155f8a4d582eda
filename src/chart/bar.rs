//! Bars and what they are made of.

use crate::model::{NodeId, People};
use crate::text::{Message, Value};

use super::{CeilingMark, Series};

/// A bar: people of one mission.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bar {
    /// What the bar is called.
    pub label: Message,

    /// What is to be known beside the name: that the mission is held in part.
    pub remark: Option<Message>,

    /// What is chosen by a click on the bar.
    pub subject: NodeId,

    /// The segments, one for every series in the order of the series, also where there is nobody.
    pub segments: Vec<Segment>,

    /// Everyone in it.
    pub total: u64,

    /// How many people the mission may have, where that can be compared with the bar.
    pub ceiling: Option<CeilingMark>,
}

/// A part of a bar: the people of one series.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Segment {
    /// The people.
    pub people: People,

    /// How many of them are estimated.
    pub estimated: u64,

    /// How many of them are unconfirmed.
    pub unconfirmed: u64,

    /// What the number is made of, the largest part first; empty where it cannot be told apart.
    pub made_of: Vec<Part>,
}

/// A part of a number, by name.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Part {
    /// What the part is: a unit, a contributor.
    pub label: Value,

    /// How many people.
    pub people: u64,
}

impl Bar {
    /// The bar in words: its name, its number and those of its segments.
    pub fn summary(&self, series: &[Series]) -> Message {
        let parts: Value = std::iter::zip(series, &self.segments)
            .filter(|(_, segment)| segment.total() > 0)
            .map(|(series, segment)| {
                Message::new("chart-summary-part")
                    .with("name", series.label.clone())
                    .with("people", segment.total())
            })
            .collect();
        Message::new("chart-summary-bar")
            .with("name", self.label.clone())
            .with("people", self.total)
            .with("parts", parts)
    }
}

impl Segment {
    /// Everyone in it.
    pub fn total(&self) -> u64 {
        self.people.total()
    }

    /// How many of them are hatched: estimated or unconfirmed.
    pub fn doubtful(&self) -> u64 {
        self.estimated + self.unconfirmed
    }
}
