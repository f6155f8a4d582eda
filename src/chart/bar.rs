//! Bars and what they are made of.

use crate::model::{NodeId, People};
use crate::text::{Message, Value};

use super::{CeilingMark, Series};

/// The bars of a figure of one day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bars {
    /// What each bar stands for.
    pub of: BarsOf,

    /// The bars, in the order in which they are shown; none where there is nobody.
    pub bars: Vec<Bar>,
}

/// What each bar of a figure stands for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum BarsOf {
    /// A mission: its people in segments, which a legend has to name.
    Missions,

    /// A contributor: its people in one piece, which the name beside it says all about.
    Contributors,

    /// A unit in which several countries serve: its people by flag, and the sum in words above the bar.
    Units,

    /// A step from one number to another: what goes away or comes, in the place where it does.
    Steps,
}

/// A bar: people of one mission or contributor.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Bar {
    /// What the bar is called.
    pub label: Message,

    /// What is to be known beside the name: that the mission is held in part, that the unit is joint.
    pub remark: Option<Message>,

    /// What stands for the number: the sum of which it is the total, a number that comes or goes.
    pub words: Option<Message>,

    /// Where the bar begins; at zero but for steps.
    pub from: u64,

    /// The number at which the next step begins, where a line leads to it.
    pub level: Option<u64>,

    /// What is to be known beside the number: the rank.
    pub beside: Option<Message>,

    /// What is chosen by a click on the bar; nothing for a country.
    pub subject: Option<NodeId>,

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

impl BarsOf {
    /// Whether a bar is of one piece, so that it needs neither legend nor numbers within.
    pub fn is_plain(self) -> bool {
        self == Self::Contributors
    }
}

impl Bars {
    /// The bar in words: its name, its number, and those of its segments where it has several.
    pub fn summary(&self, bar: &Bar, series: &[Series]) -> Message {
        if self.of.is_plain() {
            bar.summary_of_one_piece()
        } else {
            bar.summary(series)
        }
    }

    /// What stands in place of the bars after the first so many, where there is no room for them.
    pub fn left_out(&self, shown: usize) -> Message {
        let rest = self.bars.get(shown..).unwrap_or_default();
        let people: u64 = rest.iter().map(|bar| bar.total).sum();
        match self.of {
            BarsOf::Missions => Message::new("chart-left-out")
                .with("count", rest.len())
                .with("people", people),
            BarsOf::Contributors => Message::new("chart-left-out-contributors")
                .with("count", rest.len())
                .with("people", people),
            BarsOf::Units => Message::new("chart-left-out-units")
                .with("count", rest.len())
                .with("people", people),
            // Of steps the same people may come again.
            BarsOf::Steps => Message::new("chart-left-out-steps").with("count", rest.len()),
        }
    }
}

impl Bar {
    /// A bar of nobody, from zero.
    pub(super) fn new(label: Message) -> Self {
        Self {
            label,
            remark: None,
            words: None,
            from: 0,
            level: None,
            beside: None,
            subject: None,
            segments: Vec::new(),
            total: 0,
            ceiling: None,
        }
    }

    /// The number at which it ends.
    pub fn end(&self) -> u64 {
        self.from + self.total
    }

    fn summary_of_one_piece(&self) -> Message {
        let (name, people) = (self.label.clone(), self.total);
        match self.beside.clone() {
            None => Message::new("chart-summary-plain")
                .with("name", name)
                .with("people", people),
            Some(beside) => Message::new("chart-summary-plain-beside")
                .with("name", name)
                .with("people", people)
                .with("beside", beside),
        }
    }

    fn summary(&self, series: &[Series]) -> Message {
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
